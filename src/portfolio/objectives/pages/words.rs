//! Measures, targets and marks as people read them.

use super::super::model::{
    Aim, Chance, DRAWS, FEWEST_CHANGES, Indicator, Mark, Measure, Month, Unit,
};
use super::PATH;
use crate::i18n::Lang;
use crate::ui::{Mood, Tag};
use leptos::prelude::*;

/// Its name.
pub fn named(lang: Lang, indicator: Indicator) -> String {
    lang.text(&format!("objective-of-{}", indicator.name()))
}

/// What it counts, in a sentence or two.
pub(super) fn defined(lang: Lang, indicator: Indicator) -> String {
    lang.text(&format!("objective-means-{}", indicator.name()))
}

/// « 87 % », « 12,5 jours ouvrés ».
pub fn value(lang: Lang, unit: Unit, value: f64) -> String {
    let whole = (value * 10.0).round() / 10.0;
    let said = match whole.fract() == 0.0 {
        true => lang.number(whole as i64),
        false => lang.tenth(whole).replace('-', "\u{2212}"),
    };
    let facts = [("count", whole.abs().into()), ("said", said.clone().into())];
    match unit {
        Unit::Share => lang.percent(value),
        Unit::Cases => said,
        Unit::WorkingDays => lang.text_with("objective-working-days", facts),
        Unit::Days => lang.text_with("objective-days", facts),
    }
}

/// « au moins 90 % ».
pub fn target(lang: Lang, indicator: Indicator, target: i64) -> String {
    let said = [("value", value(lang, indicator.unit(), target as f64).into())];
    match indicator.aim() {
        Aim::AtLeast => lang.text_with("objective-at-least", said),
        Aim::AtMost => lang.text_with("objective-at-most", said),
    }
}

/// The end of a month, or every month.
pub fn due(lang: Lang, due: Option<Month>) -> String {
    match due {
        Some(month) => lang.short_date(month.last_day()),
        None => lang.text("objective-every-month"),
    }
}

/// What a measure rests on: « 45 sur 52 ».
pub(super) fn rests_on(lang: Lang, indicator: Indicator, it: Measure) -> String {
    let of = lang.number(i64::from(it.of));
    let met = lang.number(i64::from(it.met));
    let late = lang.number(i64::from(it.of - it.met));
    match indicator.unit() {
        Unit::Share => lang.text_with("objective-out-of", [("met", met.into()), ("of", of.into())]),
        Unit::Cases => {
            lang.text_with("objective-out-of", [("met", late.into()), ("of", of.into())])
        }
        _ => lang.text_with("objective-median-of", [("count", i64::from(it.of).into())]),
    }
}

/// The list of what a month counts.
pub(super) fn list_of(indicator: Indicator, month: Month, kept: Option<bool>) -> String {
    let kept = match kept {
        Some(true) => "&kept=yes",
        Some(false) => "&kept=no",
        None => "",
    };
    format!("{PATH}/facts?of={}&month={month}{kept}", indicator.name())
}

/// What is lacking, in what it is counted in: rounded as the value beside it is, and never nothing.
pub fn gap(lang: Lang, indicator: Indicator, gap: f64) -> String {
    match indicator.unit() {
        Unit::Share => {
            let points = gap.round().max(1.0) as i64;
            lang.text_with("objective-points-short", [("count", points.into())])
        }
        unit => {
            let said = value(lang, unit, gap);
            lang.text_with("objective-too-much", [("value", said.into())])
        }
    }
}

/// By how much a month has to do better: « 1,5 point », « 3 jours ».
pub(super) fn steps(lang: Lang, indicator: Indicator, pace: f64) -> String {
    let whole = ((pace * 10.0).round() / 10.0).max(0.1);
    match indicator.unit() {
        Unit::Share => {
            let facts = [("count", whole.into()), ("said", lang.tenth(whole).into())];
            lang.text_with("objective-points", facts)
        }
        unit => value(lang, unit, whole),
    }
}

/// Where it stands: a word, a shape, and only then a colour.
#[component]
pub(super) fn MarkTag(lang: Lang, indicator: Indicator, mark: Mark) -> impl IntoView {
    let (mood, icon) = match mark {
        Mark::Kept => (Mood::Ok, "circle-check"),
        Mark::Holds => (Mood::Ok, "check"),
        Mark::Missed => (Mood::Late, "circle-x"),
        Mark::Short(_) => (Mood::Soon, "trending-up"),
        Mark::NeverMeasured | Mark::NotYet => (Mood::Neutral, "circle-help"),
        Mark::Ended => (Mood::Neutral, "ban"),
    };
    let text = lang.text(&format!("objective-mark-{}", mark.name()));
    let lacking = match mark {
        Mark::Short(lacking) => Some(gap(lang, indicator, lacking)),
        _ => None,
    };
    let lacking = lacking.map(|said| view! { <span class="tbl__s">{said}</span> });
    view! { <Tag text mood icon/>{lacking} }
}

/// How likely it is, or how many months are lacking to say.
pub fn likely(lang: Lang, chance: Chance) -> String {
    match chance {
        Chance::TooFew(has) => {
            let facts = [("has", has.into()), ("fewest", FEWEST_CHANGES.into())];
            lang.text_with("objective-too-few", facts)
        }
        // A draw of so many says no more than that.
        Chance::Of(share) if share < 0.05 => {
            lang.text_with("objective-hardly", [("chance", lang.percent(5.0).into())])
        }
        Chance::Of(share) if share > 0.95 => {
            lang.text_with("objective-nearly", [("chance", lang.percent(95.0).into())])
        }
        Chance::Of(share) => {
            let rounded = (share * 20.0).round() * 5.0;
            lang.text_with("objective-likely", [("chance", lang.percent(rounded).into())])
        }
    }
}

/// How that is drawn.
pub(super) fn method(lang: Lang, seed: u64) -> String {
    let facts = [
        ("draws", lang.number(i64::from(DRAWS)).into()),
        ("fewest", FEWEST_CHANGES.into()),
        ("seed", seed.to_string().into()),
    ];
    lang.text_with("objective-method", facts)
}
