//! `/triage`: what is owed next, by whom, on every case that waits for a decision.

use super::filters::{Filters, Guard};
use super::keys::{KeyBar, Reach};
use super::news::News;
use super::overrides::OverrideRate;
use super::queue_row::COMPARE;
use super::queue_table::QueueTable;
use super::views::{Shown, Views};
use crate::base::Role;
use crate::case::store::{p1_budget, queue_sight};
use crate::i18n::Lang;
use crate::triage::model::{MOST_COMPARED, QueuePlace, QueueView, SortBy};
use crate::triage::store::{
    Counts, Proposed, QueuePage, counted, keyboard, override_rate, page, published_drifts,
    saved_views, unread,
};
use crate::ui::export::TakeAway;
use crate::ui::{Form, Heading, Icon, Layout, LiveNotice, page_in};
use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;

#[component]
pub fn TriagePage() -> impl IntoView {
    let query = use_query_map().read_untracked().clone();
    let said = QueueView::NAMES.iter().filter_map(|name| Some((*name, query.get(name)?)));
    let said: Vec<_> = said.collect();
    let view = QueueView::parse(said.iter().map(|(name, value)| (*name, value.as_str())));
    let says_nothing = said.is_empty();
    page_in(Layout::Wide, async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let saved = saved_views(cx).await?;
        if let Some(first) = saved.iter().find(|it| says_nothing && it.is_first) {
            Form::send_on(cx, &first.view.address()).await?;
            return Ok(Either::Left(()));
        }
        let queue = page(cx, &view).await?;
        let (counts, facets) = counted(cx, &view).await?;
        let (budget, proposed) = (p1_budget(cx).await?, Proposed::from(&*counts));
        let keyboard = keyboard(cx).await?;
        let rate = override_rate(cx).await?;
        let unread = unread(cx).await?;
        let sight = queue_sight(cx).await?;
        let projects = queue.rows.iter().map(|row| row.project).collect();
        let drifts = published_drifts(cx, &projects).await?;
        let calls = cx.actor.is(Role::Coordinator);
        let reach = Reach::of_queue(&cx.actor);
        let (lang, now) = (cx.lang, cx.now);
        let shown = Shown::of(&view, &counts, &saved);
        let order = lang.text(order_key(view.sort, queue.by_heading));
        let up_to = [
            ("count", counts.kept.into()),
            ("order", order.into()),
            ("at", lang.moment(now).into()),
        ];
        let file = (!queue.rows.is_empty()).then(|| {
            let query = format!("?{}", view.first_page().said());
            view! { <TakeAway lang list="/triage" query/> }
        });
        let table = match queue.rows.is_empty() {
            true => Either::Left(view! { <Nothing lang view=view.clone() counts=counts.clone()/> }),
            false => Either::Right(view! {
                <MostCompared lang/>
                <QueueTable lang view=view.clone() rows=queue.rows.clone() by_heading=queue.by_heading model=queue.model.clone() drifts now/>
                <form id=COMPARE class="btn-row no-print" method="get" action="/triage/compare">
                    <button class="btn btn--sm" type="submit">
                        <Icon name="scale"/>{lang.text("compare-ticked")}
                    </button>
                </form>
                <Pager lang view=view.clone() queue kept=counts.kept/>
                <p class="small muted">
                    {lang.text("queue-one-by-one")}" "
                    <a href="/triage/sensitivity">{lang.text("sensitivity-title")}</a>" "
                    <a href="/triage/hindsight">{lang.text("hindsight-title")}</a>" "
                    <a href="/triage/agreement">{lang.text("agreement-title")}</a>" "
                    <a href="/models">{lang.text("models-title")}</a>
                </p>
            }),
        };
        Ok(Either::Right(view! {
            <LiveNotice lang about=sight.to_string()/>
            <div class="cols cols--views">
                <Views lang view=view.clone() counts=counts.clone() saved shown=shown.clone()/>
                <div class="stack">
                    <div class="page-head page-head--tight">
                        <div class="page-head__text">
                            <Heading text=lang.text("queue-title") tab=tab_of(lang, &view, &shown)/>
                            <p class="muted">{lang.text_with("queue-lead", up_to)}</p>
                        </div>
                        <div class="page-head__side no-print">
                            {calls.then(|| view! {
                                <a class="btn btn--sm btn--primary" href="/request">
                                    <Icon name="plus"/>{lang.text("queue-call")}
                                </a>
                                <a class="btn btn--sm" href="/urgent">
                                    <Icon name="bell-ring"/>{lang.text("queue-call-urgent")}
                                </a>
                            })}
                            <a class="btn btn--sm" href="/committee">
                                <Icon name="file-text"/>{lang.text("committee-title")}
                            </a>
                            {file}
                        </div>
                    </div>
                    <News lang unread/>
                    <Guard lang proposed budget/>
                    <OverrideRate lang rate=&rate/>
                    <Filters lang view facets/>
                    {table}
                </div>
            </div>
            <KeyBar lang keyboard reach/>
        }))
    })
}

/// Where `public/compare.js` says that no more cases are compared at once. There from the start, as what is
/// read out must be; empty for good where no script runs, since the page that compares them says it too.
#[component]
fn MostCompared(lang: Lang) -> impl IntoView {
    let most = MOST_COMPARED;
    let said = lang.text_with("compare-most", [("most", most.into())]);
    view! {
        <most-compared class="toasts toasts--most no-print" role="status" data-most=most.to_string()
            data-said=said></most-compared>
    }
}

/// The order that the rows are in, as the sentence above them says it.
fn order_key(sort: SortBy, by_heading: bool) -> &'static str {
    match sort {
        SortBy::Due if by_heading => "queue-by-due",
        SortBy::Due => "queue-by-instant",
        SortBy::Priority => "queue-by-priority",
        SortBy::Score => "queue-by-score",
        SortBy::New => "queue-by-new",
    }
}

/// What the browser's tab says: which view this is, where it is not the whole queue.
fn tab_of(lang: Lang, view: &QueueView, shown: &Shown) -> Option<String> {
    let name = shown.name(lang);
    let title = lang.text("queue-title");
    view.is_filtered().then(|| format!("{title} · {name}"))
}

/// Nothing here: whether that is good, and what to do next.
#[component]
fn Nothing(lang: Lang, view: QueueView, counts: Arc<Counts>) -> impl IntoView {
    let filtered = view.is_filtered() && counts.everything > 0;
    let (title, why) = match filtered {
        true => ("queue-none-here", "queue-none-here-why"),
        false => ("queue-empty", "queue-empty-why"),
    };
    let onward = match filtered {
        true => {
            let all = QueueView::default().address();
            view! { <a class="btn" href=all>{lang.text("queue-show-all")}</a> }.into_any()
        }
        false => view! { <a class="btn" href="/watch">{lang.text("queue-watch")}</a> }.into_any(),
    };
    view! {
        <section class="empty">
            <Icon name="inbox" class="empty__art"/>
            <h2>{lang.text(title)}</h2>
            <p>{lang.text(why)}</p>
            {onward}
        </section>
    }
}

#[component]
fn Pager(lang: Lang, view: QueueView, queue: QueuePage, kept: i64) -> impl IntoView {
    let edge = |place: Option<&QueuePlace>| place.copied();
    let places = || queue.rows.iter().map(|row| &row.place);
    let before = edge(places().next()).filter(|_| queue.has_before);
    let after = edge(places().next_back()).filter(|_| queue.has_after);
    if before.is_none() && after.is_none() {
        return ().into_any();
    }
    let to = |before, after| QueueView { before, after, ..view.clone() }.address();
    let previous = before.map(|place| {
        view! { <li><a href=to(Some(place), None) rel="prev">{lang.text("queue-previous")}</a></li> }
    });
    let next = after.map(|place| {
        view! { <li><a href=to(None, Some(place)) rel="next">{lang.text("queue-next")}</a></li> }
    });
    let shown = [("shown", queue.rows.len().into()), ("total", kept.into())];
    view! {
        <nav class="pager" aria-label=lang.text("queue-pages")>
            <span>{lang.text_with("queue-shown", shown)}</span>
            <ul>{previous}{next}</ul>
        </nav>
    }
    .into_any()
}
