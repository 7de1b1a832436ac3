//! On the agenda of the committee because nobody did it: a duty past one and a half times its time, or
//! a question that the project left without an answer.

use crate::case::model::CaseNumber;
use crate::case::pages::Tab;
use crate::case::store::Stalled;
use crate::i18n::Lang;
use crate::ui::DataTable;
use leptos::prelude::*;

#[component]
pub(super) fn StalledDuties(lang: Lang, stalled: Vec<Stalled>) -> impl IntoView {
    if stalled.is_empty() {
        return ().into_any();
    }
    let row = |it: Stalled| {
        let number = it.number.parse::<CaseNumber>().ok();
        let address = number.map(|number| Tab::Status.path(number));
        let due = it.due_at.map(|at| {
            view! { <time datetime=at.to_rfc3339()>{lang.moment(at)}</time> }
        });
        let since = it.since.map(|at| {
            view! { <time datetime=at.to_rfc3339()>{lang.moment(at)}</time> }
        });
        view! {
            <tr role="row">
                <th scope="row" role="rowheader" class="full">
                    <a class="tbl__t" href=address>{it.title}</a>
                    <span class="tbl__s"><span class="num">{it.number}</span>" · "{it.organisation}</span>
                </th>
                <td role="cell" data-l=lang.text("stalled-what")>
                    {lang.text(&format!("duty-{}", it.kind.name()))}
                </td>
                <td role="cell" data-l=lang.text("owed-who")>{it.owed_by}</td>
                <td role="cell" data-l=lang.text("stalled-due")>{due}</td>
                <td role="cell" data-l=lang.text("stalled-since")>{since}</td>
            </tr>
        }
    };
    let rows = stalled.into_iter().map(row).collect_view();
    let heads = ["stalled-case", "stalled-what", "owed-who", "stalled-due", "stalled-since"];
    let heads = heads.map(|key| {
        view! { <th scope="col" role="columnheader">{lang.text(key)}</th> }
    });
    view! {
        <section class="section" aria-labelledby="stalled-title">
            <div class="section__head"><h2 id="stalled-title">{lang.text("stalled-title")}</h2></div>
            <p class="muted small">{lang.text("stalled-why")}</p>
            <DataTable id="stalled" caption=lang.text("stalled-title") class="tbl--stack" hide_caption=true>
                <thead role="rowgroup"><tr role="row">{heads.collect_view()}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        </section>
    }
    .into_any()
}
