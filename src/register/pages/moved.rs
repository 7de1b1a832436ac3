//! A drift with the figures and dates that make it.

use super::words;
use crate::i18n::Lang;
use crate::register::model::{Dated, Drift, Edition, SortBy, Span};
use leptos::prelude::*;

/// How far the duration or the cost of a project has moved since it was first published.
#[component]
pub fn MovedBy(lang: Lang, drift: Drift, by: SortBy) -> impl IntoView {
    let said = words::drift(lang, by.drift(&drift));
    match by {
        SortBy::Schedule => {
            let figures = drift.duration.map(|span| {
                let years = |it: Dated<f64>| words::years(lang, it.value);
                let last = format!("{}\u{a0}{}", years(span.last), lang.text("register-years"));
                (years(span.first), last)
            });
            view! { <Moved lang drift=said figures dates=drift.duration.map(dates)/> }
        }
        SortBy::Cost => {
            let figures = drift.cost.map(|span| {
                let amount = |it: Dated<_>| words::money(lang, it.value);
                (amount(span.first), amount(span.last))
            });
            let from_nothing = drift.cost.is_some_and(|span| span.first.value.cents.0 == 0);
            view! { <Moved lang drift=said figures dates=drift.cost.map(dates) from_nothing/> }
        }
    }
}

/// Both figures with both dates, or why there is no drift to speak of.
#[component]
fn Moved(
    lang: Lang,
    drift: Option<String>,
    /// The first published and the last.
    figures: Option<(String, String)>,
    dates: Option<(Edition, Edition)>,
    /// The first published figure is nil: nothing can be a share of it.
    #[prop(optional)]
    from_nothing: bool,
) -> impl IntoView {
    let (Some(figures), Some((first, last))) = (figures, dates) else {
        return view! { <span class="quiet">{lang.text("register-not-published")}</span> }
            .into_any();
    };
    if first == last {
        return view! {
            <span class="quiet">{lang.text("register-one-edition")}</span>
            <span class="tbl__s">{format!("{}, {}", figures.1, words::edition(lang, first))}</span>
        }
        .into_any();
    }
    let dates = words::from_to(lang, words::edition(lang, first), words::edition(lang, last));
    let drift = drift.unwrap_or_else(|| match from_nothing {
        true => lang.text("register-from-nothing"),
        false => lang.text("register-not-comparable"),
    });
    view! {
        <b>{drift}</b>
        <span class="tbl__s">{words::from_to(lang, figures.0, figures.1)}</span>
        <span class="tbl__s">{dates}</span>
    }
    .into_any()
}

fn dates<T>(span: Span<T>) -> (Edition, Edition) {
    (span.first.edition, span.last.edition)
}
