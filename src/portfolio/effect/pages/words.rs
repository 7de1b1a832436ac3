//! Figures of the comparison, as people read them.

use crate::i18n::Lang;
use crate::portfolio::effect::model::{Interval, Measure, Verdict};

/// "+12", "−5", "0".
pub fn signed(lang: Lang, value: f64) -> String {
    let whole = value.round() as i64;
    let sign = if whole > 0 { "+" } else { "" };
    format!("{sign}{}", lang.number(whole))
}

/// How far a figure moved: "+12 %", "−40 j".
pub fn moved(lang: Lang, measure: Measure, value: f64) -> String {
    match measure {
        Measure::Duration | Measure::Cost => lang.percent_signed(value * 100.0),
        Measure::Prudent => {
            lang.text_with("portfolio-days", [("days", signed(lang, value).into())])
        }
    }
}

/// How far apart two moves are: two percentages differ by points.
pub fn apart(lang: Lang, measure: Measure, value: f64) -> String {
    match measure {
        Measure::Duration | Measure::Cost => points(lang, value * 100.0),
        Measure::Prudent => moved(lang, measure, value),
    }
}

pub fn points(lang: Lang, value: f64) -> String {
    lang.text_with("effect-points", [("points", signed(lang, value).into())])
}

/// A sentence about an interval: its ends, its middle, and how often one made like it holds what is looked for.
pub fn told(lang: Lang, key: &str, it: &Interval, said: impl Fn(f64) -> String) -> String {
    let facts = [
        ("low", said(it.low).into()),
        ("high", said(it.high).into()),
        ("middle", said(it.middle).into()),
        ("percent", lang.tenth(it.covers * 100.0).into()),
    ];
    lang.text_with(key, facts)
}

pub fn verdict(lang: Lang, verdict: Verdict) -> String {
    lang.text(match verdict {
        Verdict::TooFew => "effect-verdict-too-few",
        Verdict::NotTold => "effect-verdict-not-told",
        Verdict::Less => "effect-verdict-less",
        Verdict::More => "effect-verdict-more",
    })
}
