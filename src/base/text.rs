//! What people type, parsed at the door and trusted after.

use super::Problem;

/// The longest one-line answer, in characters.
pub const LINE_LIMIT: usize = 200;
/// The longest answer in several lines, in characters.
pub const PROSE_LIMIT: usize = 4_000;
/// Fewer letters give no reason that somebody else could weigh.
const FEWEST_LETTERS: usize = 10;

/// A required one-line answer: trimmed, inner blanks made one, no control character.
pub fn line(field: &str, typed: &str) -> Result<String, Problem> {
    let said = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if said.is_empty() {
        return Err(Problem::new(field, "problem-empty"));
    }
    checked(field, said, LINE_LIMIT)
}

/// The name of somebody, in one line.
pub fn person_name(field: &str, typed: &str) -> Result<String, Problem> {
    match typed.trim() {
        "" => Err(Problem::new(field, "problem-name")),
        _ => line(field, typed),
    }
}

/// A required answer in several lines: trimmed, line ends made `\n`.
pub fn prose(field: &str, typed: &str) -> Result<String, Problem> {
    let said = typed.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned();
    if said.is_empty() {
        return Err(Problem::new(field, "problem-empty"));
    }
    checked(field, said, PROSE_LIMIT)
}

/// The same where fewer signs would say nothing that somebody could answer.
pub fn prose_of_at_least(field: &str, typed: &str, least: usize) -> Result<String, Problem> {
    let said = prose(field, typed)?;
    match said.chars().count() < least {
        true => Err(Problem::new(field, "problem-too-short").with("least", least)),
        false => Ok(said),
    }
}

/// The same where nothing is an answer too.
pub fn optional_prose(field: &str, typed: &str) -> Result<Option<String>, Problem> {
    if typed.trim().is_empty() { Ok(None) } else { prose(field, typed).map(Some) }
}

/// Why somebody does what others will have to understand: a sentence, not a sign.
pub fn reason(field: &str, typed: &str) -> Result<String, Problem> {
    says_why(field, prose(field, typed)?)
}

/// The same in one line.
pub fn reason_in_a_line(field: &str, typed: &str) -> Result<String, Problem> {
    says_why(field, line(field, typed)?)
}

fn says_why(field: &str, said: String) -> Result<String, Problem> {
    match said.chars().filter(|it| it.is_alphabetic()).count() {
        count if count < FEWEST_LETTERS => {
            Err(Problem::new(field, "problem-reason").with("limit", FEWEST_LETTERS))
        }
        _ => Ok(said),
    }
}

/// The same where nothing is an answer too.
pub fn optional_reason(field: &str, typed: &str) -> Result<Option<String>, Problem> {
    if typed.trim().is_empty() { Ok(None) } else { reason(field, typed).map(Some) }
}

fn checked(field: &str, said: String, limit: usize) -> Result<String, Problem> {
    if said.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(Problem::new(field, "problem-control"));
    }
    if said.chars().count() > limit {
        return Err(Problem::new(field, "problem-too-long").with("limit", limit));
    }
    Ok(said)
}

/// A text as a cell of a file for spreadsheets: none takes it for a formula (OWASP, "CSV injection").
pub fn spreadsheet_cell(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => {
            format!("'{text}")
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_short_says_how_long_it_must_be() {
        let of_ten = |typed: &str| prose_of_at_least("reason", typed, 10);
        assert_eq!(of_ten("  Élargirons ").as_deref(), Ok("Élargirons"), "signs, not bytes");
        let short = Problem::new("reason", "problem-too-short").with("least", 10_usize);
        assert_eq!(of_ten("Élargi   \r\n    "), Err(short));
        assert_eq!(of_ten("   "), Err(Problem::new("reason", "problem-empty")));
    }

    #[test]
    fn a_reason_says_something_in_one_line_too() {
        let short = |field| Problem::new(field, "problem-reason").with("limit", FEWEST_LETTERS);
        assert_eq!(reason_in_a_line("why", " Sans\nobjet, 2027 "), Err(short("why")));
        let said = reason_in_a_line("why", " Le pilote\nest remplacé ");
        assert_eq!(said.as_deref(), Ok("Le pilote est remplacé"));
        assert_eq!(reason("why", "Livraison"), Err(short("why")));
    }

    /// What somebody wrote is read by their spreadsheet, and never reckoned with.
    #[test]
    fn no_cell_is_taken_for_a_formula() {
        for formula in ["=1+1", "+33 1", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(spreadsheet_cell(formula), format!("'{formula}"));
        }
        for plain in ["", "Relance lundi", "a=1", "'déjà"] {
            assert_eq!(spreadsheet_cell(plain), plain);
        }
    }
}
