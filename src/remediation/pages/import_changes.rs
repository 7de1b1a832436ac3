//! One line that a file would change, in words: what it is, and what it says before and after.

use crate::i18n::Lang;
use crate::remediation::exchange::{Changed, Differs, Said};
use crate::remediation::model::tasks::spell_links;
use leptos::prelude::*;

pub(super) fn row(lang: Lang, it: &Changed) -> impl IntoView + use<> {
    let change = lang.text(&format!("plan-change-{}", it.change.name()));
    let what = it.what.iter().map(|it| view! { <div>{differs(lang, it)}</div> });
    let what = match it.what.is_empty() {
        true => "—".into_any(),
        false => what.collect_view().into_any(),
    };
    view! {
        <tr role="row">
            <td role="cell" data-l=lang.text("plan-import-what")>{change}</td>
            <th role="rowheader" scope="row" class="full">{format!("{} · {}", it.name, it.title)}</th>
            <td role="cell" class="full" data-l=lang.text("plan-import-fields")>{what}</td>
        </tr>
    }
}

/// "jours ouvrés : 5 jours, désormais 8 jours".
fn differs(lang: Lang, it: &Differs) -> String {
    let facts = [("field", lang.within(it.field).into()), ("to", said(lang, &it.to).into())];
    match it.from {
        Said::Nothing => lang.text_with("plan-import-says", facts),
        ref from => {
            let [field, to] = facts;
            lang.text_with("plan-import-differs", [field, ("from", said(lang, from).into()), to])
        }
    }
}

fn said(lang: Lang, it: &Said) -> String {
    match it {
        Said::Nothing => "—".to_owned(),
        Said::Words(words) => words.clone(),
        Said::Of(side) => lang.text(&format!("side-{}", side.name())),
        Said::Days(days) => lang.text_with("task-days-count", [("days", (*days).into())]),
        Said::On(day) => lang.short_date(*day),
        Said::After(links) => spell_links(links, &lang.text("task-day-unit")),
        Said::LeadsTo(rank) => format!("J{rank}"),
    }
}
