//! The rows of the queue: under a heading by day when they are in the order of what is owed.

use super::queue_row::{Shape, draw_row};
use crate::base::ProjectId;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::register::model::Drift;
use crate::triage::model::{Group, QueueView, SortBy};
use crate::triage::store::Waiting;
use crate::triage::tags::ScaleBands;
use crate::ui::{Icon, Rows, TableBody};
use chrono::{DateTime, Utc};
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
    let shape = Shape::of(lang);
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
            draw_row(rows, &shape, rank, row, group, drift, now);
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
