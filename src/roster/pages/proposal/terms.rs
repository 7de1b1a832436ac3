//! What the worth of a plan is made of, each figure in words.

use super::words::Words;
use crate::base::Priority;
use crate::roster::model::proposal::{
    DISPERSION, HANDOVER, OVERLOAD, TRAVEL_HOUR, WITHDRAWAL, Worth, coverage,
};
use crate::ui::Disclosure;
use leptos::prelude::*;

/// What each term adds to the sum, with the key of its name.
pub(super) fn terms(worth: Worth) -> [(&'static str, i64); 6] {
    [
        ("proposal-term-coverage", worth.coverage),
        ("proposal-term-overload", -worth.overload),
        ("proposal-term-dispersion", -worth.dispersion),
        ("proposal-term-travel", -worth.travel),
        ("proposal-term-handover", -worth.handover),
        ("proposal-term-withdrawal", -worth.withdrawal),
    ]
}

/// What it means that a term takes away more than before, and that it takes away less.
const CHANGES: [[&str; 2]; 6] = [
    ["change-coverage-worse", "change-coverage-better"],
    ["change-overload-worse", "change-overload-better"],
    ["change-dispersion-worse", "change-dispersion-better"],
    ["change-travel-worse", "change-travel-better"],
    ["change-handover-worse", "change-handover-better"],
    ["change-withdrawal-worse", "change-withdrawal-better"],
];

/// "moins de temps donné aux besoins, −4 000": each term that changes, and what it does to the sum.
pub(super) fn changes(words: &Words, change: Worth) -> Vec<String> {
    let changed = terms(change).into_iter().zip(CHANGES).filter(|((_, points), _)| *points != 0);
    let said = changed.map(|((_, points), [worse, better])| {
        let said = words.lang.text(if points < 0 { worse } else { better });
        format!("{said}, {}", words.signed(points))
    });
    said.collect()
}

/// What each term counts and at which rate, in the same order.
fn about(words: &Words) -> [String; 6] {
    let lang = words.lang;
    let points =
        |key: &str, points: i64| lang.text_with(key, [("points", words.points(points).into())]);
    let given = |priority: Priority| words.points(coverage(priority));
    let lost = |each: i64| {
        let of = |priority: Priority| words.points(each * coverage(priority));
        [("least", of(Priority::P4).into()), ("most", of(Priority::P1).into())]
    };
    let of_time = [
        ("p1", given(Priority::P1).into()),
        ("p2", given(Priority::P2).into()),
        ("p3", given(Priority::P3).into()),
        ("p4", given(Priority::P4).into()),
    ];
    [
        lang.text_with("proposal-term-coverage-about", of_time),
        points("proposal-term-overload-about", OVERLOAD),
        points("proposal-term-dispersion-about", DISPERSION),
        points("proposal-term-travel-about", TRAVEL_HOUR),
        lang.text_with("proposal-term-handover-about", lost(HANDOVER)),
        lang.text_with("proposal-term-withdrawal-about", lost(WITHDRAWAL)),
    ]
}

/// The same for whoever asks: the terms stand without it.
#[component]
pub(super) fn Explained(words: Words) -> impl IntoView {
    let lang = words.lang;
    let line = |((term, _), about): ((&'static str, i64), String)| {
        view! { <div><dt>{lang.text(term)}</dt><dd>{about}</dd></div> }
    };
    let lines = terms(Worth::default()).into_iter().zip(about(&words)).map(line).collect_view();
    view! {
        <Disclosure summary=lang.text("proposal-terms-explained")>
            <dl class="dl">{lines}</dl>
            <p class="card__note">{lang.text("proposal-point")}</p>
        </Disclosure>
    }
}
