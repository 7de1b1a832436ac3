//! The rows of the queue: under a heading by day when they are in the order of what is owed.

use super::asides::{drift_words, impact_key};
use crate::base::ProjectId;
use crate::case::model::Stage;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::register::model::Drift;
use crate::triage::model::{Group, QueueView, SortBy};
use crate::triage::store::Waiting;
use crate::triage::tags::{PriorityTag, ScaleBands, ScoreInline};
use crate::ui::{Icon, Rows, TableBody};
use chrono::{DateTime, Utc};
use leptos::either::Either;
use leptos::prelude::*;
use std::collections::HashMap;

/// About as long as the rows of a page are: room is made for them once.
const ROWS_LENGTH: usize = 100_000;

#[component]
pub fn QueueTable(
    lang: Lang,
    view: QueueView,
    rows: Vec<Waiting>,
    /// How far each published project has moved.
    drifts: HashMap<ProjectId, Drift>,
    now: DateTime<Utc>,
) -> impl IntoView {
    let calendar = Calendar::france();
    let by_day = view.sort == SortBy::Due;
    let heads = Heads::of(lang);
    let mut groups: Vec<(Group, Rows)> = Vec::new();
    for (rank, row) in rows.into_iter().enumerate() {
        let group = Group::of(row.due_at, now, &calendar);
        let is_new = groups.last().is_none_or(|(last, _)| by_day && *last != group);
        if is_new {
            let mut drawn = Rows::with_room(ROWS_LENGTH);
            if by_day {
                drawn.push(view! { <GroupHead lang group/> });
            }
            groups.push((group, drawn));
        }
        let drift = drifts.get(&row.project).copied();
        if let Some((_, rows)) = groups.last_mut() {
            rows.push(view! { <QueueRow lang heads rank row group drift now/> });
        }
    }
    let groups = groups.into_iter().map(|(_, rows)| view! { <TableBody rows/> });
    view! {
        <ScaleBands/>
        <div class="tbl-wrap" role="group" aria-label=lang.text("queue-table") tabindex="0">
            <table class="tbl tbl--stack tbl--stack-lg tbl--queue" role="table">
                <caption class="sr">{lang.text("queue-table")}</caption>
                <QueueHead lang view/>
                {groups.collect_view()}
            </table>
        </div>
    }
}

#[component]
fn GroupHead(lang: Lang, group: Group) -> impl IntoView {
    let text = lang.label(&format!("queue-group-{}", group.name()));
    view! {
        <tr role="row" class="tbl-group">
            <th role="rowheader" colspan="7" scope="rowgroup">{text}</th>
        </tr>
    }
}

#[component]
fn QueueHead(lang: Lang, view: QueueView) -> impl IntoView {
    let plain = |key| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
    let sorted = |key, sort: SortBy, order: &'static str| {
        let here = view.sort == sort;
        let to = QueueView { sort, ..view.first_page() }.address();
        view! {
            <th role="columnheader" scope="col" aria-sort=here.then_some(order)>
                <a href=to>
                    {lang.text(key)}
                    {here.then(|| view! { <Icon name="arrow-up"/> })}
                </a>
            </th>
        }
    };
    view! {
        <thead role="rowgroup">
            <tr role="row">
                {plain("queue-project")}
                {plain("queue-stage")}
                {sorted("queue-risk", SortBy::Score, "descending")}
                {plain("queue-impact")}
                {sorted("queue-priority", SortBy::Priority, "ascending")}
                {plain("queue-drift")}
                {sorted("queue-due", SortBy::Due, "ascending")}
            </tr>
        </thead>
    }
}

/// What a narrow screen says before each value, looked up once for all rows.
#[derive(Clone, Copy)]
struct Heads {
    stage: &'static str,
    risk: &'static str,
    impact: &'static str,
    drift: &'static str,
}

impl Heads {
    fn of(lang: Lang) -> Self {
        Heads {
            stage: lang.label("queue-stage"),
            risk: lang.label("queue-risk"),
            impact: lang.label("queue-impact"),
            drift: lang.label("queue-drift"),
        }
    }
}

#[component]
fn QueueRow(
    lang: Lang,
    heads: Heads,
    rank: usize,
    row: Waiting,
    group: Group,
    drift: Option<Drift>,
    now: DateTime<Utc>,
) -> impl IntoView {
    let path = format!("/cases/{}", row.number);
    let risk = match row.score {
        Some(score) => {
            let crate::triage::store::Shown { total, low, high, band, provisional, .. } = score;
            Either::Left(view! { <ScoreInline lang band total low high provisional/> })
        }
        None => {
            Either::Right(view! { <span class="quiet">{lang.label("queue-not-assessed")}</span> })
        }
    };
    let impact = row.score.map(|score| {
        let points = score.impact.round() as i64;
        view! {
            {lang.capital(impact_key(score.impact)) + "\u{a0}"}<span class="num muted">{points}</span>
        }
    });
    let new = (row.stage == Stage::Submitted).then(|| {
        view! { <span class="tag tag--new">{lang.label("queue-new")}</span> }
    });
    let stage = lang.label(&format!("stage-{}", row.stage.name()));
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="q-t">
                <a class="tbl__t" href=path id=format!("open-{rank}")>{row.title.clone()}</a>
                " " {new}
                <span class="tbl__s"><span class="num">{row.number.clone()}</span>{format!(" · {}", row.organisation)}</span>
            </th>
            <td role="cell" class="q-e" data-l=heads.stage>{stage}</td>
            <td role="cell" class="q-r risk" data-l=heads.risk>{risk}</td>
            <td role="cell" class="q-i" data-l=heads.impact>{impact}</td>
            <td role="cell" class="q-p">{row.priority.map(|priority| view! { <PriorityTag priority/> })}</td>
            <td role="cell" class="q-g" data-l=heads.drift>
                {drift_words(lang, drift.as_ref(), Drift::schedule_drift)}
                {drift.map(|drift| view! {
                    <span class="tbl__s">{drift_words(lang, Some(&drift), Drift::cost_drift)}</span>
                })}
            </td>
            <td role="cell" class="q-d"><Due lang row group now/></td>
        </tr>
    }
}

/// What is owed next, by whom and when: late, soon, or waiting for the project, in words.
#[component]
fn Due(lang: Lang, row: Waiting, group: Group, now: DateTime<Utc>) -> impl IntoView {
    let calendar = Calendar::france();
    let when = lang.dense_moment(row.due_at);
    let paused = row.stage == Stage::AwaitingInformation;
    let (class, icon, text) = match group {
        Group::Overdue => {
            let by = lang.working_time(calendar.working_time_between(row.due_at, now));
            let late = lang.text_with("queue-late", [("time", by.into())]);
            ("due__t due__t--late", Some("triangle-alert"), late)
        }
        _ if paused => ("due__t due__t--paused", Some("circle-pause"), when.clone()),
        Group::Today => {
            let left = lang.working_time(calendar.working_time_between(now, row.due_at));
            let soon = lang.text_with(
                "queue-soon",
                [("when", lang.hour(row.due_at).into()), ("time", left.into())],
            );
            ("due__t due__t--soon", Some("hourglass"), soon)
        }
        _ => ("due__t due__t--ok", None, when.clone()),
    };
    let who = if row.is_mine { lang.text("queue-you") } else { row.owed_by };
    let owed = lang.label(&format!("duty-{}", row.duty.name()));
    let late = if class.ends_with("late") { format!("{when} · ") } else { String::new() };
    let stopped =
        if paused { format!("{} · ", lang.label("queue-paused")) } else { String::new() };
    view! {
        <span class="due">
            <span class=class>
                {icon.map(|name| view! { <Icon name/> })}
                <time datetime=row.due_at.to_rfc3339()>{text}</time>
            </span>
            <span class="due__w">{format!("{late}{stopped}{owed} · {who}")}</span>
        </span>
    }
}
