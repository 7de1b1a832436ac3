//! The rows of the queue: under a heading by day when they are in the order of what is owed.

use super::queue_row::{Shape, Signs, draw_row};
use crate::base::ProjectId;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::register::model::Drift;
use crate::triage::model::{Group, QueueView, SortBy};
use crate::triage::store::Waiting;
use crate::triage::tags::ScaleBands;
use crate::triage::version::ModelVersion;
use crate::ui::{Frame, Icon, Rows};
use crate::web::Trail;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// About as long as a row is, in bytes: room is made for a group at once.
const ROW_LENGTH: usize = 1_800;

#[component]
pub fn QueueTable(
    lang: Lang,
    view: QueueView,
    rows: Vec<Waiting>,
    /// Whether the rows are in the order of their headings.
    by_heading: bool,
    /// How far each published project has moved.
    drifts: HashMap<ProjectId, Drift>,
    /// In force.
    model: Arc<ModelVersion>,
    now: DateTime<Utc>,
) -> impl IntoView {
    let calendar = Calendar::france();
    let by_day = view.sort == SortBy::Due;
    let (shape, signs) = (Shape::of(lang), Signs::drawn());
    let body = Frame::of(view! { <tbody role="rowgroup"></tbody> });
    let ranked: Vec<_> = rows
        .iter()
        .map(|row| match by_heading {
            true => row.place.group(),
            false => Group::of(row.due_at, now, &calendar),
        })
        .zip(&rows)
        .enumerate()
        .collect();
    let groups = ranked.chunk_by(|(_, (one, _)), (_, (next, _))| !by_day || one == next);
    let said = view.first_page().said();
    let draw_group = |ranked: &[(usize, (Group, &Waiting))]| {
        let mut drawn = Rows::with_room(ROW_LENGTH * (ranked.len() + 1));
        drawn.within(&body, |drawn| {
            if let (true, Some((_, (group, _)))) = (by_day, ranked.first()) {
                drawn.push(view! { <GroupHead lang group=*group/> });
            }
            for (rank, (group, row)) in ranked {
                let drift = drifts.get(&row.project).copied();
                let path = Trail::open(&said, row.place.key, format!("/cases/{}", row.number));
                draw_row(drawn, (shape, &signs, &model), (*rank, &path), row, *group, drift, now);
            }
        });
        drawn.into_element()
    };
    let groups: Vec<_> = groups.map(draw_group).collect();
    view! {
        <ScaleBands model=model.clone()/>
        <div class="tbl-wrap" role="group" aria-label=lang.text("queue-table") tabindex="0">
            <table class="tbl tbl--stack tbl--stack-lg tbl--queue" role="table">
                <caption class="sr">{lang.text("queue-table")}</caption>
                <QueueHead lang view/>
                {groups}
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
                // In two lines, one over the other as its two values are.
                <th role="columnheader" scope="col" class="q-two">
                    <span>{lang.text("queue-drift-published")}</span>" "
                    <span>{lang.text("queue-drift-of")}</span>
                </th>
                {sorted("queue-due", SortBy::Due, "ascending")}
            </tr>
        </thead>
    }
}
