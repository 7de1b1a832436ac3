//! A table of the dossier, whose rows stand as cards on a telephone.

use crate::i18n::Lang;
use crate::ui::DataTable;
use leptos::prelude::*;

/// The first cell of a row is its head.
#[component]
pub(super) fn Sheet(
    id: &'static str,
    caption: String,
    heads: Vec<String>,
    rows: Vec<Vec<AnyView>>,
) -> impl IntoView {
    let row = |cells: Vec<AnyView>| {
        let mut cells = cells.into_iter().zip(&heads);
        let first = cells.next();
        let first = first.map(|(cell, _)| {
            view! { <th role="rowheader" scope="row" class="full">{cell}</th> }
        });
        let others =
            cells.map(|(cell, head)| view! { <td role="cell" data-l=head.clone()>{cell}</td> });
        view! { <tr role="row">{first}{others.collect_view()}</tr> }
    };
    let rows = rows.into_iter().map(row).collect_view();
    let head = |text: &String| {
        view! { <th role="columnheader" scope="col">{text.clone()}</th> }
    };
    let heads = heads.iter().map(head).collect_view();
    view! {
        <DataTable id caption hide_caption=true class="tbl--stack tbl--tight">
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

/// The heads of a table, from their keys.
pub(super) fn heads<const N: usize>(lang: Lang, keys: [&str; N]) -> Vec<String> {
    keys.map(|key| lang.text(key)).to_vec()
}

/// A text as a cell.
pub(super) fn cell(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    text.into_any()
}

/// A text that leads somewhere.
pub(super) fn link(href: String, text: String) -> AnyView {
    view! { <a href=href>{text}</a> }.into_any()
}
