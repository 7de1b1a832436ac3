//! What a document says otherwise than the one in force.

use crate::i18n::Lang;
use crate::models::changes::Change;
use crate::ui::DataTable;
use leptos::prelude::*;

/// More than these are another document: it is read whole.
const SHOWN: usize = 200;

#[component]
pub fn Changed(lang: Lang, differs: Vec<Change>, base: String) -> impl IntoView {
    let facts = [("count", differs.len().into()), ("model", base.into())];
    let title = lang.text_with("model-changes", facts);
    let cut = (differs.len() > SHOWN).then(|| {
        let most = [("most", SHOWN.into())];
        view! { <p class="small muted">{lang.text_with("model-changes-cut", most)}</p> }
    });
    let nothing =
        move || view! { <span class="quiet">{lang.text("model-nothing")}</span> }.into_any();
    let said = move |value: Option<String>| match value {
        Some(value) => view! { <span>{value}</span> }.into_any(),
        None => nothing(),
    };
    let row = move |it: Change| {
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full"><code class="hash">{it.place}</code></th>
                <td role="cell" data-l=lang.text("model-before")>{said(it.before)}</td>
                <td role="cell" data-l=lang.text("model-after")>{said(it.after)}</td>
            </tr>
        }
    };
    let head = ["model-place", "model-before", "model-after"];
    let head = head.map(|key| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> });
    view! {
        <section class="section" aria-labelledby="changes-title">
            <h2 id="changes-title">{title}</h2>
            <DataTable id="changes" caption=lang.text("model-changes-caption") hide_caption=true
                class="tbl--tight tbl--stack">
                <thead role="rowgroup"><tr role="row">{head.into_iter().collect_view()}</tr></thead>
                <tbody role="rowgroup">{differs.into_iter().take(SHOWN).map(row).collect_view()}</tbody>
            </DataTable>
            {cut}
        </section>
    }
}
