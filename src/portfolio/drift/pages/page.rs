//! `/portfolio/drift`: how far things have moved, the distribution and its tail first.

use super::card::{Counted, Head, Leads, Piece, TAILS, spread_card};
use super::editions::editions;
use super::groups::all_groups;
use super::narrow::{narrowing, range_of};
use super::plans::plans_part;
use super::words::{self, percent};
use crate::base::Address;
use crate::i18n::Lang;
use crate::portfolio::drift::model::{Against, Asked, Book, Line, PAGE, Spread, View, lines};
use crate::portfolio::drift::store;
use crate::portfolio::pages::{Parts, must_read};
use crate::register::model::{DriftRange, SortBy};
use crate::register::pages::sources_said;
use crate::triage::store::{Break, breaks};
use crate::ui::{
    Breadcrumb, Disclosure, Empty, Heading, Layout, Link, Linked, MisreadNote, Tabs, page_in,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

#[component]
pub fn DriftPage() -> impl IntoView {
    let query = use_query_map();
    let get = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let view = View::from_name(&get("by")).unwrap_or_default();
    let mut address = Address::new(get);
    let asked = Asked::read(&mut address);
    let against = address.choice("against", Against::from_name);
    let range = range_of(&mut address);
    let misread = address.misread();
    page_in(Layout::Full, async move |cx| {
        must_read(cx)?;
        let lang = cx.lang;
        // A plan of ours was never published by a register.
        let (title, lead) = match view {
            View::Plans => ("drift-title-plans", "drift-lead-plans"),
            View::Schedule | View::Cost => ("drift-title", "drift-lead"),
        };
        let title = lang.text(title);
        let part = match view {
            View::Plans => plans_part(lang, store::plans(cx).await?, against, range),
            View::Schedule | View::Cost => {
                let book = store::book(cx).await?;
                let adopted = breaks(cx.tx()).await?;
                published(lang, &book, asked, &adopted)
            }
        };
        Ok(view! {
            <Breadcrumb lang above=vec![("/portfolio".to_owned(), lang.text("portfolio-title"))]
                here=title.clone()/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=title.clone()/>
                    <p class="page-head__lead">{lang.text(lead)}</p>
                </div>
            </div>
            <Parts lang here=PAGE/>
            <MisreadNote lang misread/>
            <Tabs label=lang.text("drift-views") links=tabs(lang, view, asked)/>
            {part}
        })
    })
}

/// Duration and cost keep what they are narrowed to.
fn tabs(lang: Lang, here: View, asked: Asked) -> Vec<Link> {
    let link = |view: View| {
        let to = match view {
            View::Schedule => Asked { by: SortBy::Schedule, ..asked }.path(),
            View::Cost => Asked { by: SortBy::Cost, ..asked }.path(),
            View::Plans => format!("{PAGE}?by={}", view.name()),
        };
        Link::to(to, lang.text(words::view_key(view))).here(view == here)
    };
    View::ALL.map(link).into()
}

/// The projects of the registers.
fn published(lang: Lang, book: &Book, asked: Asked, adopted: &[Break]) -> AnyView {
    if book.subjects.is_empty() {
        return view! {
            <Empty icon="trending-up" title=lang.text("watch-empty") why=lang.text("drift-empty-why")/>
        }
        .into_any();
    }
    let lines = lines(book, &asked);
    let figures = match lines.is_empty() {
        true => view! {
            <Empty icon="list-filter" title=lang.text("drift-none") why=lang.text("drift-none-why")/>
        }
        .into_any(),
        false => figures(lang, book, asked, &lines, adopted),
    };
    view! {
        <div class="stack">{narrowing(lang, book, asked)}</div>
        {figures}
    }
    .into_any()
}

fn figures(lang: Lang, book: &Book, asked: Asked, lines: &[Line], adopted: &[Break]) -> AnyView {
    let card = |against: Against, id: &'static str| {
        let list = |range: DriftRange| asked.list(against, range);
        let title = lang.text(words::against_key(against));
        let counted = Counted::Projects;
        let head = Head { id, title, counted, tails: TAILS, note: None, list: &list };
        spread_card(lang, head, pieces(lines, against))
    };
    let names = book.registers.iter().map(|(name, _)| name);
    view! {
        {opening(lang, asked, lines)}
        <div class="grid-2 gap-lg">
            {card(Against::First, "since-first")}
            {card(Against::Previous, "since-previous")}
        </div>
        {all_groups(lang, &asked, lines)}
        {editions(lang, book, asked, lines, adopted)}
        <div class="section gap-lg">
            <Disclosure summary=lang.text("drift-how")>
                <p class="measure">{lang.text("drift-how-against")}</p>
                <p class="measure">{lang.text("drift-how-quantile")}</p>
                <p class="measure">{lang.text("drift-how-mean")}</p>
            </Disclosure>
            <p class="small muted">{sources_said(lang, names)}</p>
        </div>
    }
    .into_any()
}

/// Where things stand, in words, before any drawing.
fn opening(lang: Lang, asked: Asked, lines: &[Line]) -> AnyView {
    let drifts: Vec<f64> = lines.iter().filter_map(|it| it.drift(Against::First)).collect();
    let Some(spread) = Spread::of(&drifts).filter(|it| it.figures.count > 1) else {
        return ().into_any();
    };
    let facts = [
        ("by", asked.by.name().into()),
        ("count", spread.figures.count.into()),
        ("median", percent(lang, spread.figures.median).into()),
        ("p90", percent(lang, spread.figures.p90).into()),
        ("past", spread.past_30.into()),
    ];
    let all = asked.list(Against::First, DriftRange::default());
    let past = (spread.past_30 > 0).then(|| asked.list(Against::First, DriftRange::past(30)));
    let to = [Some(all.clone()), Some(all.clone()), Some(all), past].into_iter().flatten();
    let text = lang.text_with("drift-opening", facts);
    view! { <p class="opening gap-lg"><Linked text to=to.collect()/></p> }.into_any()
}

pub(super) fn pieces<'b>(lines: &[Line<'b>], against: Against) -> Vec<Piece<'b>> {
    let piece = |it: &Line<'b>| {
        let drift = it.drift(against)?;
        Some(Piece { drift, name: &it.subject.name, leads: Leads::Project(it.subject.id) })
    };
    lines.iter().filter_map(piece).collect()
}
