//! How old what is known is, ministry by ministry: each number opens its list.

use super::days_said;
use crate::i18n::Lang;
use crate::portfolio::freshness::model::{FreshView, Freshness, Limits, Subject};
use crate::portfolio::freshness::store::MinistryAge;
use crate::ui::{DataTable, Mood, Tag};
use leptos::prelude::*;

#[component]
pub fn Ministries(
    of: Subject,
    rows: Vec<MinistryAge>,
    limits: Limits,
    lang: Lang,
) -> impl IntoView {
    if rows.is_empty() {
        return ().into_any();
    }
    let name = of.name();
    let count = lang.text(&format!("fresh-of-{name}"));
    let row = |it: MinistryAge| {
        let view = FreshView { of, ministry: Some(it.id), ..FreshView::default() };
        let number = |state: Option<Freshness>, many: i64, head: String| {
            let said = lang.number(many);
            let said = match many {
                0 => view! { <span class="quiet">{said}</span> }.into_any(),
                _ => view! { <a href=FreshView { state, ..view }.path()>{said}</a> }.into_any(),
            };
            view! { <td role="cell" class="n" data-l=head>{said}</td> }
        };
        let age = limits.age(it.oldest);
        let said = days_said(lang, age);
        let age = match age > limits.days() {
            true => view! { <Tag text=said mood=Mood::Soon/> }.into_any(),
            false => said.into_any(),
        };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">{it.name}</th>
                {number(None, it.cases, count.clone())}
                {number(Some(Freshness::Fresh), it.cases - it.stale, lang.text("fresh-state-fresh"))}
                {number(Some(Freshness::Stale), it.stale, lang.text("fresh-state-stale"))}
                <td role="cell" class="n" data-l=lang.text("fresh-oldest")>{age}</td>
            </tr>
        }
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <section class="section" aria-labelledby="fresh-ministries">
            <h2 id="fresh-ministries">{lang.text("fresh-ministries")}</h2>
            <DataTable id="fresh-ministries-table" caption=lang.text("fresh-ministries") hide_caption=true class="tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("fresh-ministry")}</th>
                        <th role="columnheader" scope="col" class="n">{lang.text(&format!("fresh-of-{name}"))}</th>
                        <th role="columnheader" scope="col" class="n">{lang.text("fresh-state-fresh")}</th>
                        <th role="columnheader" scope="col" class="n">{lang.text("fresh-state-stale")}</th>
                        <th role="columnheader" scope="col" class="n">{lang.text("fresh-oldest")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        </section>
    }
    .into_any()
}
