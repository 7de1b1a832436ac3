//! The scores of a case over time, and the breaks that other models draw in every such series.

use crate::i18n::Lang;
use crate::triage::store::{Break, Scored};
use crate::triage::tags::{BandTag, Points, ScoreNumber};
use crate::ui::series::{Break as Cut, Dot, Series};
use crate::ui::{Banner, DataTable, Tone};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// Nothing as long as there is one score and no break after it.
#[component]
pub fn HistoryCard(
    lang: Lang,
    history: (Vec<Scored>, Vec<Break>),
    now: DateTime<Utc>,
) -> impl IntoView {
    let (scored, breaks) = history;
    if scored.is_empty() || (scored.len() == 1 && breaks.is_empty()) {
        return None;
    }
    let since = scored[0].at;
    let whole = ((now - since).num_seconds() as f64).max(1.0);
    let place = move |at: DateTime<Utc>| (at - since).num_seconds() as f64 / whole;
    let dot = |it: &Scored| Dot { at: place(it.at), value: it.total, low: it.low, high: it.high };
    let dots = scored.iter().map(dot).collect();
    let cut = |it: &Break| Cut { at: place(it.at), name: it.model.clone() };
    let cuts = breaks.iter().map(cut).collect();
    let rows = rows(lang, scored, breaks);
    let head = ["history-at", "history-model", "history-score", "history-band"];
    let head = head.map(|key| view! { <th scope="col">{lang.text(key)}</th> });
    Some(view! {
        <section class="card" aria-labelledby="history">
            <h2 id="history">{lang.text("history-title")}</h2>
            <Series dots breaks=cuts/>
            <DataTable id="scores" caption=lang.text("history-table") hide_caption=true class="tbl--tight">
                <thead><tr>{head.into_iter().collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </DataTable>
        </section>
    })
}

/// The last one first; between two, that another model came into force.
fn rows(lang: Lang, scored: Vec<Scored>, breaks: Vec<Break>) -> Vec<AnyView> {
    let scores = scored.into_iter().map(|it| {
        let at = it.at;
        let points = Points::of(lang, it.total, it.low, it.high);
        let row = view! {
            <tr>
                <th scope="row">{lang.moment(at)}</th>
                <td>{it.model}</td>
                <td><ScoreNumber lang points/></td>
                <td><BandTag lang band=it.band/></td>
            </tr>
        };
        (at, row.into_any())
    });
    let breaks = breaks.into_iter().map(|it| {
        let said = break_words(lang, &it);
        (it.at, view! { <tr class="sub"><td colspan="4">{said}</td></tr> }.into_any())
    });
    let mut rows: Vec<(DateTime<Utc>, AnyView)> = scores.chain(breaks).collect();
    rows.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    rows.into_iter().map(|(_, row)| row).collect()
}

fn break_words(lang: Lang, it: &Break) -> String {
    let facts = [("model", it.model.clone().into()), ("moment", lang.moment(it.at).into())];
    lang.text_with("history-break", facts)
}

/// Beside figures that are made of scores from before and after: they do not compare.
#[component]
pub fn BreakNote(lang: Lang, breaks: Vec<Break>) -> impl IntoView {
    breaks.last().map(|last| {
        let title = break_words(lang, last);
        view! {
            <Banner tone=Tone::Warn title>
                <p>{lang.text("history-break-why")}" "<a href="/models">{lang.text("models-title")}</a></p>
            </Banner>
        }
    })
}
