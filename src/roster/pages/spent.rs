//! What a case took so far, on the tab of its team: as much as its reader may know.

use super::days::days_said;
use crate::i18n::Lang;
use crate::roster::model::Quarters;
use crate::roster::store::{Spent, SpentBy};
use crate::ui::DataTable;
use leptos::prelude::*;

/// A line for each member, or the sum alone.
#[component]
pub(super) fn SpentOn(spent: Spent, lang: Lang) -> impl IntoView {
    let days =
        move |days: Option<Quarters>| days.map_or("–".to_owned(), |it| days_said(lang, it));
    let row = move |name: String, planned: Option<Quarters>, spent: Quarters| {
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{name}</th>
                <td role="cell" class="num" data-l=lang.text("spent-planned")>{days(planned)}</td>
                <td role="cell" class="num" data-l=lang.text("spent-spent")>{days(Some(spent))}</td>
            </tr>
        }
    };
    let of_member = move |it: SpentBy| {
        let name = it.name.unwrap_or_else(|| lang.text("team-left"));
        row(name, it.planned, it.spent)
    };
    let note = if spent.members.is_empty() { "spent-note-sum" } else { "spent-note" };
    let total = row(lang.text("spent-total"), Some(spent.planned), spent.spent);
    view! {
        <section class="section" aria-labelledby="spent-title">
            <div class="section__head"><h2 id="spent-title">{lang.text("spent-title")}</h2></div>
            <p class="muted small">{lang.text(note)} " " {lang.text("roster-no-rating")}</p>
            <DataTable id="spent" caption=lang.text("spent-title") hide_caption=true class="tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("roster-person")}</th>
                        <th role="columnheader" scope="col" class="num">{lang.text("spent-planned")}</th>
                        <th role="columnheader" scope="col" class="num">{lang.text("spent-spent")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    {spent.members.into_iter().map(of_member).collect_view()}
                </tbody>
                <tfoot role="rowgroup">{total}</tfoot>
            </DataTable>
        </section>
    }
}
