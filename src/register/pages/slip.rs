//! How far a project has slipped, in whole sentences: for who offers it help and says why.

use super::words;
use crate::i18n::Lang;
use crate::register::model::{Dated, Drift, PlannedEnd, SortBy, Span};

/// What grew since it was first published, with both figures and both editions. Nothing, if nothing did.
pub fn slip_said(lang: Lang, drift: &Drift) -> Option<String> {
    let grew = |by: SortBy| by.drift(drift).is_some_and(|it| it > 0.0);
    let years =
        |it: f64| format!("{}\u{a0}{}", words::years(lang, it), lang.text("register-years"));
    let duration = drift.duration.filter(|_| grew(SortBy::Schedule));
    let duration = duration.map(|span| grown(lang, "slip-duration", span, years));
    let cost = drift.cost.filter(|_| grew(SortBy::Cost));
    let cost = cost.map(|span| grown(lang, "slip-cost", span, |it| words::money(lang, it)));
    // One slip is told once: a longer duration has put the end off.
    let later =
        |span: &Span<PlannedEnd>| duration.is_none() && span.last.value.on > span.first.value.on;
    let end = drift.end.filter(later);
    let end = end.map(|span| grown(lang, "slip-end", span, |it| lang.date(it.on)));
    let said: Vec<String> = [duration, cost, end].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn grown<T>(lang: Lang, key: &str, span: Span<T>, figure: impl Fn(T) -> String) -> String {
    let Span { first, last } = span;
    let [first_on, last_on] = [first.edition, last.edition].map(|it| words::edition(lang, it));
    let told = |it: Dated<T>| figure(it.value);
    let facts = [
        ("first", told(first).into()),
        ("first_on", first_on.into()),
        ("last", told(last).into()),
        ("last_on", last_on.into()),
    ];
    lang.text_with(key, facts)
}
