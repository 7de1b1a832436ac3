//! Drift in brief, on the overview of the portfolio: both measures, each leading to all that is known.

use super::card::{Counted, Head, TAIL, spread_card};
use super::page::pieces;
use crate::i18n::Lang;
use crate::portfolio::drift::model::{Against, Asked, Book, lines};
use crate::portfolio::drift::store;
use crate::register::model::{DriftRange, SortBy};
use crate::ui::Linked;
use crate::web::{Cx, Failure};
use leptos::prelude::*;

/// Both cards.
pub async fn drift_cards(cx: &mut Cx) -> Result<AnyView, Failure> {
    let book = store::book(cx).await?;
    let cards = SortBy::ALL.map(|by| card(cx.lang, &book, by)).into_iter().collect_view();
    Ok(view! { <div class="grid-2 gap-lg">{cards}</div> }.into_any())
}

fn card(lang: Lang, book: &Book, by: SortBy) -> AnyView {
    let asked = Asked { by, ..Asked::default() };
    let list = |range: DriftRange| asked.list(Against::First, range);
    let (id, title) = match by {
        SortBy::Schedule => ("drift-time", "portfolio-drift-time"),
        SortBy::Cost => ("drift-cost", "portfolio-drift-cost"),
    };
    let broken = lang.text("drift-mean-broken");
    let editions = format!("{}#editions", asked.path());
    let note = view! {
        <p class="card__note"><Linked text=broken to=vec![editions]/></p>
        <p><a href=asked.path()>{lang.text("drift-more")}</a></p>
    };
    let head = Head {
        id,
        title: lang.text(title),
        counted: Counted::Projects,
        tails: TAIL,
        note: Some(note.into_any()),
        list: &list,
    };
    spread_card(lang, head, pieces(&lines(book, &asked), Against::First))
}
