//! The cases that changed between two days: what was, what is, and the entries of their journals that say why.

use crate::case::pages::sentence;
use crate::case::store::{Entry, Other};
use crate::i18n::Lang;
use crate::portfolio::model::{Change, ChangeKind, Known};
use crate::portfolio::store::ChangedCase;
use crate::ui::DataTable;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// Of a case that went a long way, so many entries are told; its journal tells the others.
const WHYS_SHOWN: usize = 6;

#[component]
pub fn Changes(
    rows: Vec<(Vec<Entry>, ChangedCase)>,
    others: Vec<Other>,
    lang: Lang,
) -> impl IntoView {
    let row = |(entries, case): (Vec<Entry>, ChangedCase)| {
        let number = case.number.map(|it| it.to_string()).unwrap_or_default();
        let path = format!("/cases/{number}");
        let what = what_changed(lang, &case.change, &case.kinds);
        let what = what.into_iter().map(|it| view! { <li>{it}</li> }).collect_view();
        let why = why(lang, &case, entries, &others);
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <a class="tbl__t" href=path>{case.title}</a>
                    <span class="tbl__s"><span class="num">{number}</span>" · "{case.organisation}</span>
                </th>
                <td role="cell" class="full" data-l=lang.text("two-days-what")><ul class="stack stack--sm">{what}</ul></td>
                <td role="cell" class="full" data-l=lang.text("two-days-why")>{why}</td>
            </tr>
        }
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <DataTable id="changes" caption=lang.text("two-days-changes-caption") hide_caption=true class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("portfolio-case")}</th>
                    <th role="columnheader" scope="col">{lang.text("two-days-what")}</th>
                    <th role="columnheader" scope="col">{lang.text("two-days-why")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

/// A line for each thing that is no longer the same: what it was, and what it is.
pub fn what_changed(lang: Lang, change: &Change, kinds: &[ChangeKind]) -> Vec<String> {
    let line = |kind: &ChangeKind| {
        let said = |known: Option<Known>| known.map(|it| value(lang, *kind, it));
        let (from, to) = (said(change.before), said(change.after));
        match kind {
            ChangeKind::Came => {
                lang.text_with("two-days-came", [("now", to.unwrap_or_default().into())])
            }
            ChangeKind::Left => {
                lang.text_with("two-days-left", [("was", from.unwrap_or_default().into())])
            }
            _ => {
                let what = lang.capital(&format!("two-days-kind-{}", kind.name()));
                let facts = [
                    ("what", what.into()),
                    ("from", from.unwrap_or_default().into()),
                    ("to", to.unwrap_or_default().into()),
                ];
                lang.text_with("two-days-changed", facts)
            }
        }
    };
    kinds.iter().map(line).collect()
}

fn value(lang: Lang, kind: ChangeKind, known: Known) -> String {
    let none = || lang.text("two-days-nothing");
    match kind {
        ChangeKind::Priority => known.priority.map_or_else(none, |it| it.name().to_owned()),
        ChangeKind::Band => {
            known.band.map_or_else(none, |it| lang.text(&format!("band-{}", it.name())))
        }
        ChangeKind::Weather => {
            known.weather.map_or_else(none, |it| lang.text(&format!("weather-{}", it.name())))
        }
        ChangeKind::Came | ChangeKind::Left | ChangeKind::Stage => {
            lang.text(&format!("stage-{}", known.stage.name()))
        }
    }
}

/// The entries that say why, each where it stands in the journal.
fn why(lang: Lang, case: &ChangedCase, entries: Vec<Entry>, others: &[Other]) -> AnyView {
    let number = case.number.map(|it| it.to_string()).unwrap_or_default();
    let expired = case.expired_on.map(|day| {
        view! { <li>{lang.text_with("two-days-expired", [("date", lang.short_date(day).into())])}</li> }
    });
    if entries.is_empty() && expired.is_none() {
        return view! { <span class="muted">{lang.text("two-days-untold")}</span> }.into_any();
    }
    let more = entries.len().saturating_sub(WHYS_SHOWN);
    let item = |entry: Entry| {
        let at = DateTime::<Utc>::from(entry.at);
        let said = sentence(lang, &entry, &[], others);
        let to = format!("/cases/{number}/journal?entry={}#entry-{}", entry.seq, entry.seq);
        let who = entry.who.unwrap_or_else(|| lang.text("journal-protected"));
        view! {
            <li>
                <a href=to><time datetime=at.to_rfc3339()>{lang.dense_moment(at)}</time></a>" · "
                <b>{who}</b>" "{said}
            </li>
        }
    };
    // The latest made it what it is.
    let shown = entries.into_iter().skip(more).map(item).collect_view();
    let more = (more > 0).then(|| {
        let said = lang.text_with("two-days-more", [("count", more.into())]);
        view! { <li><a href=format!("/cases/{number}/journal")>{said}</a></li> }
    });
    view! { <ul class="stack stack--sm">{more}{shown}{expired}</ul> }.into_any()
}
