//! What is promised, in words: how much, and from when to when.

use super::{percent, period_said};
use crate::case::pages::JournalWord;
use crate::i18n::Lang;
use crate::roster::model::{Assignment, Stretch};

// The journal tells each stretch of a promise that is not the same on all days.
inventory::submit! {
    JournalWord {
        fact: "uneven",
        say: |lang, kept| {
            let stretches: Vec<Stretch> = serde_json::from_str(kept).ok()?;
            Some(said(lang, stretches.into_iter()))
        },
    }
}

/// "40 %, du 4 janv. au 29 janv. 2027", or each stretch, one after the other.
pub(super) fn promise_said(lang: Lang, it: &Assignment) -> String {
    match it.uneven.is_empty() {
        true => format!("{}, {}", percent(lang, it.share.percent()), period_said(lang, it.period)),
        false => said(lang, it.stretches()),
    }
}

/// "40 %", or "40 % au plus".
pub fn share_said(lang: Lang, it: &Assignment) -> String {
    let share = percent(lang, it.share.percent());
    match it.uneven.is_empty() {
        true => share,
        false => lang.text_with("roster-at-most", [("share", share.into())]),
    }
}

/// "du 4 janv. au 29 janv. 2027", or how much when.
pub fn when_said(lang: Lang, it: &Assignment) -> String {
    match it.uneven.is_empty() {
        true => period_said(lang, it.period),
        false => said(lang, it.stretches()),
    }
}

/// "40 % du 4 janv. au 29 janv. 2027, puis 20 % du 1er mars au 26 mars 2027".
fn said(lang: Lang, stretches: impl Iterator<Item = Stretch>) -> String {
    let stretch = |it: Stretch| {
        let facts = [
            ("share", percent(lang, it.share.percent()).into()),
            ("period", period_said(lang, it.period).into()),
        ];
        lang.text_with("roster-stretch", facts)
    };
    let then = |first: String, next: String| {
        lang.text_with("roster-then", [("first", first.into()), ("next", next.into())])
    };
    stretches.map(stretch).reduce(then).unwrap_or_default()
}
