//! The sittings that were held, found by their day; and opening one.

use super::roll::{RollBefore, RollForm};
use crate::base::{Role, day};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::triage::model::{COMMITTEE, may_convene};
use crate::triage::store::{ListedSitting, SittingSearch, brigade, closed_sittings, open_sittings};
use crate::ui::{
    Breadcrumb, ButtonLink, DataTable, DateField, Empty, Heading, Layout, Mood, Pager, Tag, Weight,
    page, page_in,
};
use chrono::NaiveDate;
use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// `/committee/sittings`
#[component]
pub fn SittingsPage() -> impl IntoView {
    let query = use_query_map().read_untracked().clone();
    let typed = |name: &str| query.get(name).unwrap_or_default();
    let (from, to, before) = (typed("from"), typed("to"), typed("before"));
    page_in(Layout::Full, async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        // What is no day looks for nothing: everything is shown.
        let (from, to) = (day("from", &from).ok(), day("to", &to).ok());
        let search = SittingSearch { from, to, before: before.parse().ok() };
        let (closed, more) = closed_sittings(cx, search).await?;
        let open = open_sittings(cx).await?;
        let (lang, sits) = (cx.lang, cx.actor.is_any(&COMMITTEE));
        let searched = from.is_some() || to.is_some();
        let said = |day: Option<NaiveDate>| day.map(|it| it.to_string()).unwrap_or_default();
        let (from, to) = (said(from), said(to));
        let older = closed.last().filter(|_| more);
        let older = older
            .map(|last| format!("/committee/sittings?from={from}&to={to}&before={}", last.number));
        let list = match closed.is_empty() {
            true => Either::Left(view! { <p class="quiet">{lang.text(none(searched))}</p> }),
            false => Either::Right(view! { <SittingTable lang id="closed" sittings=closed/> }),
        };
        let above = vec![("/committee".to_owned(), lang.text("committee-title"))];
        Ok(view! {
            <Breadcrumb lang above here=lang.text("sittings-title")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("sittings-title")/>
                    <p class="page-head__lead">{lang.text("sittings-lead")}</p>
                </div>
                {sits.then(|| view! { <OpenLink lang/> })}
            </div>
            <div class="stack stack--lg">
                <OpenSittings lang sittings=open/>
                <section class="section" aria-labelledby="closed-title">
                    <h2 id="closed-title">{lang.text("sittings-closed")}</h2>
                    <form class="row row--end no-print" method="get" action="/committee/sittings">
                        <DateField name="from" label=lang.text("sittings-from") initial=from/>
                        <DateField name="to" label=lang.text("sittings-to") initial=to/>
                        <button class="btn" type="submit">{lang.text("sittings-search")}</button>
                    </form>
                    {list}
                    <Pager lang said=lang.text("sittings-more") after=older/>
                </section>
            </div>
        })
    })
}

fn none(searched: bool) -> &'static str {
    if searched { "sittings-none-then" } else { "sittings-none" }
}

#[component]
pub fn OpenLink(lang: Lang) -> impl IntoView {
    let text = lang.text("sitting-open");
    view! {
        <div class="page-head__side no-print">
            <ButtonLink href="/committee/sittings/new" text weight=Weight::Primary icon="plus"/>
        </div>
    }
}

/// The sittings that go on, if any do.
#[component]
pub fn OpenSittings(lang: Lang, sittings: Vec<ListedSitting>) -> impl IntoView {
    (!sittings.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="open-title">
                <h2 id="open-title">{lang.text("sittings-open")}</h2>
                <SittingTable lang id="open" sittings/>
            </section>
        }
    })
}

#[component]
fn SittingTable(lang: Lang, id: &'static str, sittings: Vec<ListedSitting>) -> impl IntoView {
    let is_open = id == "open";
    let row = move |it: ListedSitting| {
        let name = lang.text_with("sitting-name", [("number", it.number.into())]);
        let state = match (is_open, it.is_signed_off) {
            (true, _) => view! { <Tag text=lang.text("sitting-is-open") mood=Mood::Soon/> },
            (_, true) => view! { <Tag text=lang.text("sitting-is-signed") mood=Mood::Ok/> },
            _ => view! { <Tag text=lang.text("sitting-is-unsigned") mood=Mood::Soon/> },
        };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">
                    <a class="tbl__t" href=format!("/committee/sittings/{}", it.number)>{name}</a>
                </th>
                <td role="cell" data-l=lang.text("roll-held-on")>{lang.date(it.held_on)}</td>
                <td role="cell" data-l=lang.text("roll-presided-by")>{it.presided_by}</td>
                <td role="cell" data-l=lang.text("sittings-state")>{state}</td>
            </tr>
        }
    };
    let head = move |key| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
    let caption = lang.text(if is_open { "sittings-open" } else { "sittings-closed" });
    view! {
        <DataTable id caption hide_caption=true class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    {head("sittings-sitting")}
                    {head("roll-held-on")}
                    {head("roll-presided-by")}
                    {head("sittings-state")}
                </tr>
            </thead>
            <tbody role="rowgroup">{sittings.into_iter().map(row).collect_view()}</tbody>
        </DataTable>
    }
}

/// `/committee/sittings/new`
#[component]
pub fn NewSittingPage() -> impl IntoView {
    page(async |cx| {
        may_convene(&cx.actor)?;
        let brigade = brigade(cx).await?;
        let (lang, me) = (cx.lang, cx.actor.id);
        let before = RollBefore::new(Calendar::france().local(cx.now).date(), me);
        let above = vec![
            ("/committee".to_owned(), lang.text("committee-title")),
            ("/committee/sittings".to_owned(), lang.text("sittings-title")),
        ];
        let second = brigade.iter().any(|it| it.of_the_committee && it.id != me);
        let alone = (!second).then(|| {
            let (title, why) = (lang.text("sitting-alone"), lang.text("sitting-alone-why"));
            view! { <Empty icon="users" title why/> }
        });
        Ok(view! {
            <Breadcrumb lang above here=lang.text("sitting-open")/>
            <div class="stack stack--lg measure">
                <div>
                    <Heading text=lang.text("sitting-open")/>
                    <p class="page-head__lead">{lang.text("sitting-open-lead")}</p>
                </div>
                {alone}
                <RollForm lang brigade before/>
            </div>
        })
    })
}
