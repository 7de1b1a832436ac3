//! Around the queue: the priorities against their limit, the filters.

use crate::base::Priority;
use crate::case::model::{P1Budget, Stage};
use crate::i18n::Lang;
use crate::triage::model::{Asking, Band, Facets, QueueView, SortBy, When};
use crate::triage::store::Proposed;
use crate::triage::tags::PriorityTag;
use crate::ui::Icon;
use leptos::prelude::*;

/// The priorities proposed for all that waits, and how many P1 the brigade can still take.
#[component]
pub fn Guard(lang: Lang, proposed: Proposed, budget: P1Budget) -> impl IntoView {
    let all = [proposed.p1, proposed.p2, proposed.p3, proposed.p4];
    let most = all.into_iter().max().unwrap_or(0).max(1);
    let bar = |(priority, count): (Priority, i64)| {
        let width = format!("{}%", count * 100 / most);
        view! {
            <li>
                <PriorityTag priority/>
                <svg aria-hidden="true">
                    <rect class="bg" width="100%" height="10"></rect>
                    <rect class="fg" width=width height="10"></rect>
                </svg>
                <b class="num">{count}</b>
            </li>
        }
    };
    let bars = Priority::ALL.into_iter().zip(all).map(bar).collect_view();
    view! {
        <section class="guard card card--sunken" aria-labelledby="guard">
            <div class="row row--between">
                <h2 id="guard" class="guard__h">{lang.text("guard-title")}</h2>
                <ul class="guard__bars">{bars}</ul>
            </div>
            <UnderWay lang budget/>
        </section>
    }
}

/// The cases behind the number of P1 under way, as the portfolio lists them.
const UNDER_WAY: &str = "/portfolio/cases?group=admitted&priority=P1";

/// The P1 under way against their limit: another count than of those proposed, and said so.
#[component]
fn UnderWay(lang: Lang, budget: P1Budget) -> impl IntoView {
    let P1Budget { open, limit } = budget;
    let key = match budget.is_spent() {
        true if open > limit => "guard-beyond",
        true => "guard-full",
        false => "guard-room",
    };
    let facts = [("open", open.into()), ("limit", limit.into())];
    // The limit stands at three quarters, so that there is room beyond it.
    let width = format!("{}%", (u64::from(open) * 75 / u64::from(limit.max(1))).min(100));
    let class = if budget.is_spent() { "fg fg--full" } else { "fg" };
    let who = (open > 0).then(|| view! { " " <a href=UNDER_WAY>{lang.text("guard-who")}</a> });
    view! {
        <div class="guard__p1">
            <svg aria-hidden="true">
                <rect class="bg" width="100%" height="10"></rect>
                <rect class=class width=width height="10"></rect>
                <line class="cap" x1="75%" x2="75%" y1="-3" y2="13"></line>
            </svg>
            <p class="small muted">{lang.text_with(key, facts)}{who}</p>
        </div>
    }
}

/// What a view is narrowed to and in which order it stands, in words. `ministry` is the one that is chosen, by name.
pub fn narrowed_to(lang: Lang, view: &QueueView, ministry: Option<String>) -> Vec<String> {
    let if_so = |holds: bool, key: &str| holds.then(|| lang.text(key));
    let order = lang.text(&format!("sort-{}", view.sort.name()));
    let said = [
        view.priority.map(|it| it.name().to_owned()),
        view.band.map(|it| lang.capital(&format!("band-{}", it.name()))),
        view.stage.map(|it| lang.text(&format!("stage-{}", it.name()))),
        ministry,
        if_so(view.mine, "view-mine"),
        if_so(view.provisional, "view-provisional"),
        if_so(view.fresh, "filter-fresh"),
        if_so(view.when == Some(When::Today), "view-today"),
        if_so(view.when == Some(When::Overdue), "view-overdue"),
        Some(lang.text_with("export-sorted", [("order", order.into())])),
    ];
    said.into_iter().flatten().collect()
}

/// Each filter is a link that keeps the others, and says how many cases it leaves beside them.
#[component]
pub fn Filters(lang: Lang, view: QueueView, facets: Facets) -> impl IntoView {
    let here = view.first_page();
    // Chosen again, a filter is taken off; it counts what it leaves while it is on.
    let chip = |chosen: bool, on: QueueView, off: QueueView, text: String| {
        let count = facets.count(&on);
        let to = if chosen { off } else { on };
        let class = if count == 0 { "chip chip--none" } else { "chip" };
        view! {
            <a class=class href=to.address() aria-current=chosen.then_some("true")>
                {text} " " <span class="chip__n num">{count}</span>
            </a>
        }
    };
    let priorities = Priority::ALL.map(|priority| {
        let with = |priority| QueueView { priority, ..here.clone() };
        let chosen = here.priority == Some(priority);
        chip(chosen, with(Some(priority)), with(None), priority.name().to_owned())
    });
    let bands = [Band::Critical, Band::High, Band::Moderate, Band::Low].map(|band| {
        let with = |band| QueueView { band, ..here.clone() };
        let text = lang.capital(&format!("band-{}", band.name()));
        chip(here.band == Some(band), with(Some(band)), with(None), text)
    });
    let stages = Stage::IN_TRIAGE.map(|stage| {
        let with = |stage| QueueView { stage, ..here.clone() };
        let text = lang.text(&format!("stage-{}", stage.name()));
        chip(here.stage == Some(stage), with(Some(stage)), with(None), text)
    });
    let fresh = {
        let with = |fresh| QueueView { fresh, ..here.clone() };
        chip(here.fresh, with(true), with(false), lang.text("filter-fresh"))
    };
    let clear = here.is_filtered().then(|| {
        let to = QueueView { sort: here.sort, ..QueueView::default() };
        view! { <a href=to.address()>{lang.text("filter-none")}</a> }
    });
    let sorts = SortBy::ALL.map(|sort| {
        let to = QueueView { sort, ..here.clone() };
        let current = (here.sort == sort).then_some("true");
        let text = lang.text(&format!("sort-{}", sort.name()));
        view! { <a class="chip" href=to.address() aria-current=current>{text}</a> }
    });
    view! {
        <div class="filters no-print" role="group" aria-label=lang.text("filter-label")>
            <span class="muted"><Icon name="list-filter"/>" "{lang.text("filter-title")}</span>
            {priorities.collect_view()}
            {bands.collect_view()}
            {stages.collect_view()}
            {fresh}
            <Ministries lang here=here.clone() facets=facets.clone()/>
            {clear}
        </div>
        <div class="filters no-print sort-sm" role="group" aria-label=lang.text("sort-label")>
            <span class="muted"><Icon name="arrow-up-down"/>" "{lang.text("sort-title")}</span>
            {sorts.collect_view()}
        </div>
    }
}

#[component]
fn Ministries(lang: Lang, here: QueueView, facets: Facets) -> impl IntoView {
    let organisations = facets.organisations(&here);
    let chosen = organisations.iter().find(|(it, _)| here.organisation == Some(it.id));
    let name = chosen.map_or_else(|| lang.text("filter-ministry"), |(it, _)| it.name.clone());
    let current = here.organisation.is_some().then_some("true");
    let item = |(asking, cases): &(&Asking, i64)| {
        let on = here.organisation == Some(asking.id);
        let to = QueueView { organisation: (!on).then_some(asking.id), ..here.clone() };
        view! {
            <li>
                <a href=to.address() aria-current=on.then_some("true")>
                    <span>{asking.name.clone()}</span> <span class="num muted push">{*cases}</span>
                </a>
            </li>
        }
    };
    view! {
        <details class="menu menu--start">
            <summary class="chip" aria-current=current>{name}<Icon name="chevron-down"/></summary>
            <div class="menu__pop">
                <ul>{organisations.iter().map(item).collect_view()}</ul>
            </div>
        </details>
    }
}
