//! Every project whose drift can be computed as a bar, from the one that gained most to the one
//! that lost most.

use crate::i18n::Lang;
use crate::register::model::{Distribution, DriftRange, SortBy};
use crate::register::store::Drifting;
use crate::ui::chart::{Bar, Bars};
use leptos::prelude::*;

/// What is past it is told from the rest, as the share of it is in the figures above.
const THRESHOLD: i32 = 30;

/// For everybody: how all of them went, and nobody by name.
#[component]
pub fn BarsOfAll<'a>(
    by: SortBy,
    all: &'a [Drifting],
    figures: Distribution,
    lang: Lang,
) -> impl IntoView + use<> {
    let mark = |share, value, key| {
        (share, value, lang.text_with(key, [("drift", percent(lang, value).into())]))
    };
    let marks = vec![
        mark(0.5, figures.median, "register-mark-median"),
        mark(0.9, figures.p90, "register-mark-p90"),
    ];
    view! { <Bars bars=bars(by, all) threshold=threshold(lang) marks lang/> }
}

fn bars(by: SortBy, all: &[Drifting]) -> Vec<Bar> {
    let drifts = all.iter().filter_map(|it| by.drift(&it.drift));
    let mut bars: Vec<Bar> = drifts.map(|value| Bar { value, class: class(value) }).collect();
    bars.sort_by(|one, other| one.value.total_cmp(&other.value));
    bars
}

fn class(drift: f64) -> &'static str {
    let past = |percent| DriftRange::past(percent).holds(drift);
    let steps = [(50, "b3"), (THRESHOLD, "b2"), (0, "b1")];
    steps.into_iter().find(|(percent, _)| past(*percent)).map_or("b0", |(_, class)| class)
}

fn threshold(lang: Lang) -> (f64, String) {
    let facts = [("percent", lang.percent(THRESHOLD.into()).into())];
    (f64::from(THRESHOLD) / 100.0, lang.text_with("register-threshold", facts))
}

fn percent(lang: Lang, drift: f64) -> String {
    lang.percent_signed(drift * 100.0)
}
