//! Drift in brief, on the overview of the portfolio: both measures, each leading to all that is known. A median is said
//! with the projects that it is of: those of the latest edition, or all that were ever published.

use super::card::{Counted, Head, TAIL, spread_card};
use super::page::pieces;
use super::words::percent;
use crate::i18n::Lang;
use crate::portfolio::drift::model::{Against, Asked, Book, Latest, Spread, lines};
use crate::portfolio::drift::store;
use crate::register::model::{DriftRange, SortBy};
use crate::register::pages::edition_said;
use crate::ui::Linked;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use leptos::prelude::*;

/// Those of which anything is known, and their list.
fn spread(book: &Book, asked: &Asked) -> Option<(Spread, String)> {
    let drifts: Vec<f64> =
        lines(book, asked).iter().filter_map(|it| it.drift(Against::First)).collect();
    Some((Spread::of(&drifts)?, asked.list(Against::First, DriftRange::default())))
}

/// Those that the latest edition still names.
fn still(book: &Book, by: SortBy) -> Option<(Latest, Spread, String)> {
    let latest = Latest::of(book)?;
    let asked = Asked { by, still: true, register: Some(latest.register), ..Asked::default() };
    let (spread, list) = spread(book, &asked)?;
    Some((latest, spread, list))
}

/// In words, at the opening: the projects that are still published first, then all that ever were.
pub async fn drift_opening(cx: &mut Cx) -> Result<AnyView, Failure> {
    let book = store::book(cx).await?;
    let lang = cx.lang;
    let whole = spread(&book, &Asked::default());
    let told = still(&book, SortBy::Schedule).zip(whole);
    let Some(((latest, now, list), (all, every))) = told else { return Ok(().into_any()) };
    let facts = [
        ("count", now.figures.count.into()),
        ("edition", edition_said(lang, latest.edition).into()),
        ("median", percent(lang, now.figures.median).into()),
        ("p90", percent(lang, now.figures.p90).into()),
        ("all", all.figures.count.into()),
        ("of_all", percent(lang, all.figures.median).into()),
    ];
    let to = vec![list.clone(), list.clone(), list, every.clone(), every];
    let text = lang.text_with("portfolio-opening-drift", facts);
    Ok(view! { " "<Linked text to/> }.into_any())
}

/// What the editions said that had appeared by a past day; nothing before the second of them.
pub async fn drift_on(cx: &mut Cx, day: NaiveDate) -> Result<AnyView, Failure> {
    let book = store::book(cx).await?.as_of(day);
    let lang = cx.lang;
    let Some((latest, now, _)) = still(&book, SortBy::Schedule) else { return Ok(().into_any()) };
    let facts = [
        ("count", now.figures.count.into()),
        ("edition", edition_said(lang, latest.edition).into()),
        ("median", percent(lang, now.figures.median).into()),
        ("p90", percent(lang, now.figures.p90).into()),
    ];
    // Its list is of today: it may know of later editions.
    let editions = format!("{}#editions", Asked::default().path());
    let text = lang.text_with("drift-as-of", facts);
    Ok(view! {
        <section class="section gap-lg" aria-labelledby="drift-as-of">
            <h2 id="drift-as-of">{lang.text("drift-as-of-title")}</h2>
            <p class="measure"><Linked text to=vec![editions]/></p>
        </section>
    }
    .into_any())
}

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
        {still_said(lang, book, by)}
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

/// The same of those that the latest edition still names.
fn still_said(lang: Lang, book: &Book, by: SortBy) -> Option<AnyView> {
    let (latest, now, list) = still(book, by)?;
    let facts = [
        ("count", now.figures.count.into()),
        ("edition", edition_said(lang, latest.edition).into()),
        ("median", percent(lang, now.figures.median).into()),
        ("p90", percent(lang, now.figures.p90).into()),
    ];
    let text = lang.text_with("drift-still-said", facts);
    Some(view! { <p class="card__note"><Linked text to=vec![list]/></p> }.into_any())
}
