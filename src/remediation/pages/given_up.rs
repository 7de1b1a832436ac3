//! Milestones that a plan promises no more: since which version, why, and all that was promised and known of them. And
//! those that it did not promise at first.

use super::Desk;
use crate::case::pages::JournalWord;
use crate::i18n::Lang;
use crate::remediation::model::{GivenUp, GivingUp, NewMilestone, Remediation, Slip};
use crate::ui::DataTable;
use chrono::NaiveDate;
use leptos::prelude::*;
use std::sync::Arc;

// The journal names the milestones that came and those that left.
inventory::submit! {
    JournalWord {
        fact: "added",
        say: |lang, kept| {
            let new: Vec<NewMilestone> = serde_json::from_str(kept).ok()?;
            let said = |it: &NewMilestone| format!("{} ({})", it.title, lang.date(it.planned_on));
            Some(new.iter().map(said).collect::<Vec<_>>().join(", "))
        },
    }
}
inventory::submit! {
    JournalWord {
        fact: "given_up",
        say: |_, kept| {
            let gone: Vec<GivingUp> = serde_json::from_str(kept).ok()?;
            let said = |it: &GivingUp| format!("J{} ({})", it.rank, it.why);
            Some(gone.iter().map(said).collect::<Vec<_>>().join(", "))
        },
    }
}

/// "nouveau en V2"; nothing of what was promised at first.
pub fn new_in(lang: Lang, state: &Remediation, rank: u32) -> Option<String> {
    let version = state.new_in(rank)?;
    Some(lang.text_with("milestone-new-in", [("version", version.into())]))
}

/// "abandonné en V2, le 3 mars 2026".
pub fn given_up_in(lang: Lang, it: &GivenUp) -> String {
    let facts = [("version", it.version.into()), ("date", lang.short_date(it.on).into())];
    lang.text_with("milestone-given-up-in", facts)
}

/// The causes of its slips, in the order in which they were told, with their words.
pub fn causes_told(lang: Lang, slips: Vec<Slip>) -> String {
    let causes = slips.into_iter().map(|slip| {
        let cause = lang.text(&format!("cause-{}", slip.cause.name()));
        match slip.words {
            Some(words) => format!("{cause} ({words})"),
            None => cause,
        }
    });
    causes.collect::<Vec<_>>().join(", ")
}

/// Those that were given up, in the order in which they were.
#[component]
pub(super) fn GivenUpMilestones(desk: Arc<Desk>) -> impl IntoView {
    let (lang, state) = (desk.lang, &desk.state);
    if state.given_up.is_empty() {
        return None;
    }
    let none = || "—".to_owned();
    let day = |on: Option<NaiveDate>| on.map_or_else(none, |on| lang.short_date(on));
    let rows = state.given_up.iter().map(|it| {
        let dates = state.dates(&it.milestone);
        let causes = causes_told(lang, state.slips_of(&it.milestone));
        let causes = if causes.is_empty() { none() } else { causes };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    <s>{format!("J{} · {}", it.milestone.rank, it.milestone.title)}</s>
                    <span class="tbl__s">{given_up_in(lang, it)}</span>
                </th>
                <td role="cell" class="num" data-l=lang.text("date-origin")>{day(dates.origin)}</td>
                <td role="cell" class="num" data-l=lang.text("given-up-last")>{day(dates.plan)}</td>
                <td role="cell" class="num" data-l=lang.text("date-forecast")>{day(dates.forecast)}</td>
                <td role="cell" data-l=lang.text("given-up-why")>{it.why.clone()}</td>
                <td role="cell" data-l=lang.text("milestone-cause")>{causes}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let head = move |key: &str| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
    Some(view! {
        <div class="stack">
            <DataTable id="given-up" caption=lang.text("given-up-caption") class="tbl--tight tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        {head("milestone")}{head("date-origin")}{head("given-up-last")}
                        {head("date-forecast")}{head("given-up-why")}{head("milestone-cause")}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
            <p class="small muted measure">{lang.text("given-up-means")}</p>
        </div>
    })
}
