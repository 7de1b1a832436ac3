//! The watch list: the projects that have moved most since they were first published, and what came
//! of the help that was offered to them.

use super::watch_row::Line;
use crate::base::{OrganisationId, ProjectId, Role};
use crate::i18n::Lang;
use crate::intake::store::{CONTACTS_AT_ONCE, Contact, contacts};
use crate::register::model::{DriftRange, SortBy};
use crate::register::pages::{may_watch, range_said, sources_said};
use crate::register::store::{Drifting, drifts};
use crate::ui::{Heading, Layout, SelectField, page_in};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::collections::{BTreeMap, BTreeSet};

const ROWS_A_PAGE: usize = CONTACTS_AT_ONCE;

/// What is asked of the list: its order, the drifts a number stands for, a ministry, a page.
#[derive(Clone, Debug, Default)]
struct Asked {
    by: SortBy,
    range: Option<DriftRange>,
    ministry: Option<OrganisationId>,
    /// Only what the latest edition of its register made longer, dearer or later.
    raised: bool,
    page: usize,
}

impl Asked {
    fn here() -> Self {
        let query = use_query_map();
        let get = |name: &str| query.read_untracked().get(name).unwrap_or_default();
        Asked {
            by: SortBy::from_name(&get("sort")).unwrap_or_default(),
            range: range_of(&get("known"), &get("above"), &get("up_to")),
            ministry: get("ministry").parse().ok(),
            raised: get("raised") == "1",
            page: get("page").parse().unwrap_or(1).max(1),
        }
    }

    fn address(&self) -> String {
        let ministry = self.ministry.map(|id| format!("&ministry={id}")).unwrap_or_default();
        let list = match self.range {
            Some(range) => watched(self.by, range),
            None => format!("/watch?sort={}", self.by.name()),
        };
        let raised = if self.raised { "&raised=1" } else { "" };
        format!("{list}{ministry}{raised}&page={}", self.page)
    }
}

fn drift_key(by: SortBy) -> &'static str {
    match by {
        SortBy::Schedule => "watch-schedule-drift",
        SortBy::Cost => "watch-cost-drift",
    }
}

/// The address of the projects whose drift lies in a range.
pub fn watched(by: SortBy, range: DriftRange) -> String {
    let above = range.above.map(|percent| format!("&above={percent}")).unwrap_or_default();
    let up_to = range.up_to.map(|percent| format!("&up_to={percent}")).unwrap_or_default();
    format!("/watch?sort={}&known=1{above}{up_to}", by.name())
}

fn range_of(known: &str, above: &str, up_to: &str) -> Option<DriftRange> {
    let range = DriftRange { above: above.parse().ok(), up_to: up_to.parse().ok() };
    (known == "1").then_some(range)
}

/// `/watch`
#[component]
pub fn WatchPage() -> impl IntoView {
    let asked = Asked::here();
    page_in(Layout::Full, async move |cx| {
        may_watch(cx)?;
        let lang = cx.lang;
        let all = drifts(cx, asked.by).await?;
        let ministries: BTreeMap<String, OrganisationId> = all
            .iter()
            .map(|it| (it.project.organisation_name.clone(), it.project.organisation))
            .collect();
        let kept = |it: &Drifting| {
            let drift = asked.by.drift(&it.drift);
            asked.ministry.is_none_or(|id| it.project.organisation == id)
                && asked.range.is_none_or(|range| drift.is_some_and(|it| range.holds(it)))
        };
        let raised = all.iter().filter(|it| kept(it) && it.raised.1.is_any()).count();
        let kept = |it: &Drifting| kept(it) && (!asked.raised || it.raised.1.is_any());
        let rows: Vec<Drifting> = all.iter().filter(|it| kept(it)).cloned().collect();
        let count = rows.len();
        // A page that is no more, or never was, is the last there is.
        let page = asked.page.min(count.div_ceil(ROWS_A_PAGE)).max(1);
        let asked = Asked { page, ..asked };
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
        let filter = view! { <Filter lang asked ministries raised/> }.into_any();
        let import = is_coordinator
            .then(|| view! { <a class="btn" href="/import">{lang.text("import-title")}</a> });
        Ok(view! {
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("watch-title")/>
                    <p class="page-head__lead">{lang.text("watch-lead")}</p>
                </div>
                <div class="page-head__side">{import}</div>
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
    asked: Asked,
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
        let whole = Asked { range: None, page: 1, ..asked.clone() }.address();
        let said = range_said(range, lang);
        let facts = [("drift", lang.within(drift_key(asked.by)).into()), ("range", said.into())];
        view! {
            <p class="filters">
                <span>{lang.text_with("watch-only", facts)}</span>
                <a class="chip" href=whole>{lang.text("watch-all")}</a>
            </p>
        }
    });
    let others = Asked { raised: !asked.raised, page: 1, ..asked.clone() }.address();
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
    asked: Asked,
    count: usize,
    sources: BTreeSet<String>,
    /// Those of this page.
    rows: Vec<(Vec<Contact>, Drifting)>,
) -> impl IntoView {
    let drift = lang.within(drift_key(asked.by));
    let caption =
        lang.text_with("watch-caption", [("count", count.into()), ("drift", drift.into())]);
    let sorted_by = |by: SortBy| {
        let address = Asked { by, page: 1, ..asked.clone() }.address();
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
fn Pages(lang: Lang, asked: Asked, count: usize) -> impl IntoView {
    let pages = count.div_ceil(ROWS_A_PAGE);
    (pages > 1).then(|| {
        let link = |page: usize| match page == asked.page {
            true => view! { <li><span aria-current="page">{page}</span></li> }.into_any(),
            false => {
                let address = Asked { page, ..asked.clone() }.address();
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
