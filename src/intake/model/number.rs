//! Numbers as people type them.

use super::Question;
use crate::base::Problem;

impl Question {
    /// Reads what was typed in the field of a number.
    pub(super) fn number(&self, field: &str, said: &str) -> Result<f64, Problem> {
        // Thousands are set apart by blanks of all kinds; `12,5` and `12.5` are one number.
        let bare: String = said.chars().filter(|c| !c.is_whitespace()).collect();
        // As it is shown, so it may be typed. (A lone € would leave millions in doubt.)
        let units = ["M€", "millions", "million"].into_iter().filter(|_| !self.whole);
        let bare = units.filter_map(|unit| bare.strip_suffix(unit)).next().unwrap_or(&bare);
        let (bare, times) = if self.whole { counted_in(bare) } else { (bare, 1.0) };
        // A number of things has no decimals: what its signs set apart is thousands.
        let bare = &match self.whole && times == 1.0 && is_in_thousands(bare) {
            true => bare.replace(['.', ','], ""),
            false => bare.to_owned(),
        };
        let plain = bare.replace(',', ".");
        let (below_zero, digits) = match plain.strip_prefix(['-', '\u{2212}']) {
            Some(digits) => (true, digits),
            None => (false, plain.as_str()),
        };
        let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let number = digits.parse::<f64>().ok().filter(|_| is_plain);
        let kind = if self.whole { "problem-whole-number" } else { "problem-number" };
        let number = number.ok_or_else(|| Problem::new(field, kind))?;
        if below_zero {
            return Err(Problem::new(field, "problem-negative"));
        }
        // 1.1 million is a whole number, though no machine multiplies it exactly.
        let number = if times > 1.0 { (number * times * 100.0).round() / 100.0 } else { number };
        if self.whole && number.fract() != 0.0 {
            return Err(Problem::new(field, "problem-whole-number"));
        }
        // To the score an amount of nothing is an amount that nobody knows.
        if number == 0.0 && self.factor.is_some() {
            return Err(Problem::new(field, "problem-no-amount"));
        }
        match self.max {
            Some(max) if number > max => {
                let key = if self.whole { "problem-too-great" } else { "problem-not-in-millions" };
                Err(Problem::new(field, key).with("limit", max))
            }
            _ => Ok(number),
        }
    }
}

/// "1,5 million", "20 mille": the digits, and what one of them stands for.
fn counted_in(said: &str) -> (&str, f64) {
    const WORDS: [(&str, f64); 4] =
        [("millions", 1e6), ("million", 1e6), ("mille", 1e3), ("thousand", 1e3)];
    let counted = WORDS.iter().find_map(|(word, times)| Some((said.strip_suffix(word)?, *times)));
    counted.unwrap_or((said, 1.0))
}

/// `250.000`, `1,250,000`: one to three digits, then threes.
fn is_in_thousands(said: &str) -> bool {
    let mut groups = said.split(['.', ',']);
    let is_group = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().is_some_and(|it| (1..=3).contains(&it.len()) && is_group(it));
    let rest: Vec<&str> = groups.collect();
    first && !rest.is_empty() && rest.iter().all(|it| it.len() == 3 && is_group(it))
}
