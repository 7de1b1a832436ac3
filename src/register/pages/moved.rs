//! A drift with the figures and dates that make it.

use super::words;
use crate::i18n::Lang;
use crate::register::model::{Dated, Drift, Edition, PlannedEnd, SortBy, Span};
use leptos::prelude::*;

/// How far the duration and the cost of a project have moved since each was first published.
#[component]
pub fn PublishedDrift(lang: Lang, drift: Drift) -> impl IntoView {
    view! {
        <dl class="dl">
            <div>
                <dt>{lang.text("published-duration")}</dt>
                <dd><MovedBy lang drift by=SortBy::Schedule/></dd>
            </div>
            <div>
                <dt>{lang.text("published-cost")}</dt>
                <dd><MovedBy lang drift by=SortBy::Cost/></dd>
            </div>
        </dl>
        <p class="card__note">{lang.text("published-since")}</p>
    }
}

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
            // A longer duration says it already, and nobody is told twice.
            let is_longer = drift.schedule_drift().is_some_and(|it| it > 0.0);
            let put_off = drift.end_slip().filter(|_| !is_longer);
            match drift.duration {
                // Some registers publish an end, and nothing of how long it takes.
                None if drift.end.is_some() => view! { <EndMoved lang drift/> }.into_any(),
                duration => view! {
                    <Moved lang drift=said figures dates=duration.map(dates)/>
                    {put_off.map(|span| view! { <PutOff lang span/> }.into_any())}
                }
                .into_any(),
            }
        }
        SortBy::Cost => {
            let figures = drift.cost.map(|span| {
                let amount = |it: Dated<_>| words::money(lang, it.value);
                (amount(span.first), amount(span.last))
            });
            let from_nothing = drift.cost.is_some_and(|span| span.first.value.cents.0 == 0);
            view! { <Moved lang drift=said figures dates=drift.cost.map(dates) from_nothing/> }
                .into_any()
        }
    }
}

/// An end that is later than the first one published, with both days and both editions.
#[component]
fn PutOff(lang: Lang, span: Span<PlannedEnd>) -> impl IntoView {
    let days = words::from_day_to_day(lang, span.first.value.on, span.last.value.on);
    let (first, last) = dates(span);
    let editions = words::from_to(lang, words::edition(lang, first), words::edition(lang, last));
    view! {
        <b>{lang.text("register-end-put-off")}</b>
        <span class="tbl__s">{days}</span>
        <span class="tbl__s">{editions}</span>
    }
}

/// When a project is meant to end, and how far that is from what was first published.
#[component]
pub fn EndMoved(lang: Lang, drift: Drift) -> impl IntoView {
    let Some(span) = drift.end else {
        return view! { <span class="quiet">{lang.text("register-not-published")}</span> }
            .into_any();
    };
    let computed = span.last.value.is_computed.then(|| {
        view! { <span class="tbl__s">{lang.text("register-end-computed")}</span> }
    });
    let said = match drift.end_slip() {
        Some(span) => view! { <PutOff lang span/> }.into_any(),
        None => {
            let edition = words::edition(lang, span.last.edition);
            view! {
                {lang.short_date(span.last.value.on)}
                <span class="tbl__s">{edition}</span>
            }
            .into_any()
        }
    };
    view! { {said}{computed} }.into_any()
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
