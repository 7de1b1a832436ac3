//! The watch list: the projects that have moved most since they were first published, and what came
//! of the help that was offered to them.

use super::watch_row::Line;
use super::watch_view::{WatchView, drift_key};
use crate::base::{OrganisationId, ProjectId, Role};
use crate::i18n::Lang;
use crate::intake::store::{CONTACTS_AT_ONCE, Contact, contacts};
use crate::register::model::SortBy;
use crate::register::pages::{may_watch, range_said, sources_said};
use crate::register::store::{Drifting, drifts};
use crate::ui::export::TakeAway;
use crate::ui::{Heading, Layout, SelectField, page_in};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::collections::{BTreeMap, BTreeSet};

const ROWS_A_PAGE: usize = CONTACTS_AT_ONCE;

/// `/watch`
#[component]
pub fn WatchPage() -> impl IntoView {
    let query = use_query_map();
    let asked = WatchView::parse(|name| query.read_untracked().get(name).unwrap_or_default());
    page_in(Layout::Full, async move |cx| {
        may_watch(cx)?;
        let lang = cx.lang;
        let all = drifts(cx, asked.by).await?;
        let ministries: BTreeMap<String, OrganisationId> = all
            .iter()
            .map(|it| (it.project.organisation_name.clone(), it.project.organisation))
            .collect();
        let also_raised = WatchView { raised: true, ..asked.clone() };
        let raised = all.iter().filter(|it| also_raised.holds(it)).count();
        let rows: Vec<Drifting> = all.iter().filter(|it| asked.holds(it)).cloned().collect();
        let count = rows.len();
        // A page that is no more, or never was, is the last there is.
        let page = asked.page.min(count.div_ceil(ROWS_A_PAGE)).max(1);
        let asked = WatchView { page, ..asked };
        let sources: BTreeSet<String> = rows.iter().map(|it| it.source.clone()).collect();
        let rows: Vec<Drifting> =
            rows.into_iter().skip((page - 1) * ROWS_A_PAGE).take(ROWS_A_PAGE).collect();
        let projects: Vec<ProjectId> = rows.iter().map(|it| it.project.id).collect();
        let mut contacts = contacts(cx, &projects).await?;
        let rows: Vec<_> = rows
            .into_iter()
            .map(|it| (contacts.remove(&it.project.id).unwrap_or_default(), it))
            .collect();
        let is_coordinator = cx.actor.is(Role::Coordinator);
        let list = if rows.is_empty() {
            view! { <Nothing lang is_coordinator/> }.into_any()
        } else {
            view! { <List lang asked=asked.clone() count sources rows/> }.into_any()
        };
        let file = (count > 0).then(|| {
            let query = asked.query();
            view! { <TakeAway lang list="/watch" query/> }
        });
        let filter = view! { <Filter lang asked ministries raised/> }.into_any();
        let import = is_coordinator
            .then(|| view! { <a class="btn" href="/import">{lang.text("import-title")}</a> });
        Ok(view! {
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("watch-title")/>
                    <p class="page-head__lead">{lang.text("watch-lead")}</p>
                </div>
                <div class="page-head__side">{file}{import}</div>
            </div>
            <div class="stack">
                {filter}
                {list}
            </div>
        })
    })
}

#[component]
fn Filter(
    lang: Lang,
    asked: WatchView,
    ministries: BTreeMap<String, OrganisationId>,
    /// How many of these the latest edition made longer, dearer or later.
    raised: usize,
) -> impl IntoView {
    let choices: Vec<(String, String)> =
        ministries.into_iter().map(|(name, id)| (id.to_string(), name)).collect();
    let chosen = asked.ministry.map(|id| id.to_string()).unwrap_or_default();
    let bound = |name: &'static str, percent: Option<i32>| {
        percent.map(|percent| view! { <input type="hidden" name=name value=percent/> })
    };
    let hidden = asked.range.map(|range| {
        view! {
            <input type="hidden" name="known" value="1"/>
            {bound("above", range.above)}
            {bound("up_to", range.up_to)}
        }
    });
    let only = asked.range.map(|range| {
        let whole = WatchView { range: None, page: 1, ..asked.clone() }.address();
        let said = range_said(range, lang);
        let facts = [("drift", lang.within(drift_key(asked.by)).into()), ("range", said.into())];
        view! {
            <p class="filters">
                <span>{lang.text_with("watch-only", facts)}</span>
                <a class="chip" href=whole>{lang.text("watch-all")}</a>
            </p>
        }
    });
    let others = WatchView { raised: !asked.raised, page: 1, ..asked.clone() }.address();
    let current = asked.raised.then_some("true");
    let count = [("count", raised.into())];
    let also = asked.raised.then(|| view! { <input type="hidden" name="raised" value="1"/> });
    view! {
        {only}
        <p class="filters">
            <a class="chip" href=others aria-current=current>{lang.text_with("watch-raised-only", count)}</a>
        </p>
        <form method="get" action="/watch" class="row row--end">
            <input type="hidden" name="sort" value=asked.by.name()/>
            {hidden}
            {also}
            <SelectField name="ministry" label=lang.text("watch-ministry") choices=choices initial=chosen
                none=lang.text("watch-every-ministry")/>
            <button class="btn" type="submit">{lang.text("watch-filter")}</button>
        </form>
    }
}

#[component]
fn Nothing(lang: Lang, is_coordinator: bool) -> impl IntoView {
    let import = is_coordinator
        .then(|| view! { <p><a class="btn" href="/import">{lang.text("import-title")}</a></p> });
    view! {
        <div class="empty">
            <h2>{lang.text("watch-empty")}</h2>
            <p>{lang.text("watch-empty-why")}</p>
            {import}
        </div>
    }
}

#[component]
fn List(
    lang: Lang,
    asked: WatchView,
    count: usize,
    sources: BTreeSet<String>,
    /// Those of this page.
    rows: Vec<(Vec<Contact>, Drifting)>,
) -> impl IntoView {
    let drift = lang.within(drift_key(asked.by));
    let caption =
        lang.text_with("watch-caption", [("count", count.into()), ("drift", drift.into())]);
    let sorted_by = |by: SortBy| {
        let address = WatchView { by, page: 1, ..asked.clone() }.address();
        let key = drift_key(by);
        let sort = (by == asked.by).then_some("descending");
        view! {
            <th role="columnheader" scope="col" class="n" aria-sort=sort><a href=address>{lang.text(key)}</a></th>
        }
    };
    let line = |(offers, row)| view! { <Line lang row offers/> }.into_any();
    let shown = rows.into_iter().map(line).collect_view();
    view! {
        <div class="tbl-wrap" role="group" aria-label=lang.text("watch-title") tabindex="0">
            <table class="tbl tbl--stack" role="table">
                <caption>{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("watch-project")}</th>
                        {sorted_by(SortBy::Schedule)}
                        {sorted_by(SortBy::Cost)}
                        <th role="columnheader" scope="col">{lang.text("watch-action")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{shown}</tbody>
            </table>
        </div>
        <Pages lang asked count/>
        <p class="small muted">{sources_said(lang, &sources)}</p>
    }
}

#[component]
fn Pages(lang: Lang, asked: WatchView, count: usize) -> impl IntoView {
    let pages = count.div_ceil(ROWS_A_PAGE);
    (pages > 1).then(|| {
        let link = |page: usize| match page == asked.page {
            true => view! { <li><span aria-current="page">{page}</span></li> }.into_any(),
            false => {
                let address = WatchView { page, ..asked.clone() }.address();
                view! { <li><a href=address>{page}</a></li> }.into_any()
            }
        };
        view! {
            <nav class="pager" aria-label=lang.text("watch-pages")>
                <ul>{(1..=pages).map(link).collect_view()}</ul>
            </nav>
        }
    })
}
