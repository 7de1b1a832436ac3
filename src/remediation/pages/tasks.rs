//! The tasks under the plan: when each may happen, which of them the end hangs on, and what waits for what.

use super::Desk;
use super::files::Files;
use super::task_chart::TaskChart;
use super::task_groups::{BARS_SHOWN, GroupChart};
use super::what_if::WhatIf;
use crate::case::model::Stage;
use crate::case::pages::Tab;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::door::path_of_the_import;
use crate::remediation::model::Milestone;
use crate::remediation::model::tasks::{Slot, Task, lay_out, spell_links};
use crate::ui::{ButtonLink, DataTable, Disclosure, Section};
use leptos::prelude::*;
use std::sync::Arc;

/// While a plan is written and followed, and later what is left of it.
#[component]
pub(super) fn Tasks(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let tasks = desk.state.tasks.clone();
    let is_followed = desk.is_at(Stage::Planning) || desk.is_at(Stage::Recovery);
    if tasks.is_empty() && !is_followed {
        return None;
    }
    let key = if desk.writes_tasks { "tasks-write" } else { "tasks-read" };
    let way = (desk.writes_tasks || !tasks.is_empty())
        .then(|| view! { <ButtonLink href=desk.path_of_tasks.clone() text=lang.text(key)/> });
    let number = desk.file.number?;
    let import = desk.writes_tasks.then(|| {
        let href = path_of_the_import(number);
        view! { <ButtonLink href text=lang.text("plan-import-title")/> }
    });
    let what_if = is_followed.then(|| {
        let tasks = tasks.clone();
        view! { <WhatIf number tasks lang/> }
    });
    let has_plan = !tasks.is_empty() || !desk.state.milestones.is_empty();
    let files = has_plan.then(|| view! { <Files path=Tab::Plan.path(number) lang/> });
    let body = match tasks.is_empty() {
        true => view! { <p class="muted measure">{lang.text("tasks-none")}</p> }.into_any(),
        false => view! { <Drawn desk=desk.clone() tasks/> }.into_any(),
    };
    desk.sections.tell(Section::to("tasks", lang.text("tasks-title")));
    Some(view! {
        <section class="section gap-sm" aria-labelledby="tasks">
            <div class="section__head"><h2 id="tasks">{lang.text("tasks-title")}</h2><div class="btn-row">{way}{import}</div></div>
            {body}
            {what_if}
            {files}
        </section>
    })
}

#[component]
fn Drawn(desk: Arc<Desk>, tasks: Vec<Task>) -> impl IntoView {
    let (lang, today) = (desk.lang, desk.today);
    let Ok(slots) = lay_out(&tasks, &Calendar::france(), today) else {
        return view! { <p class="muted">{lang.text("forecast-circle")}</p> }.into_any();
    };
    let lines: Vec<(Task, Slot)> = tasks.into_iter().zip(slots).collect();
    let milestones = desk.state.milestones.clone();
    let chart = match lines.len() > BARS_SHOWN {
        true => {
            let (lines, milestones) = (lines.clone(), milestones.clone());
            view! { <GroupChart lines milestones today lang/> }.into_any()
        }
        false => view! { <TaskChart lines=lines.clone() today lang/> }.into_any(),
    };
    view! {
        <p class="muted measure">{lang.text("tasks-hint")}</p>
        {chart}
        <Disclosure summary=lang.text("tasks-table") open=true>
            <TaskTable lines milestones lang/>
        </Disclosure>
    }
    .into_any()
}

/// The same as a table.
#[component]
pub(super) fn TaskTable(
    lines: Vec<(Task, Slot)>,
    milestones: Vec<Milestone>,
    lang: Lang,
) -> impl IntoView {
    let unit = lang.text("task-day-unit");
    let none = || "—".to_owned();
    let title = |rank: u32| {
        let found = milestones.iter().find(|it| it.rank == rank);
        found.map_or_else(none, |it| format!("J{} · {}", it.rank, it.title))
    };
    let row = |(task, slot): (Task, Slot)| {
        let after = spell_links(&task.after, &unit);
        let days = lang.text_with("task-days-count", [("days", task.days.get().into())]);
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    {format!("{} · {}", task.name(), task.title)}
                    <span class="tbl__s">{owner(lang, &task)}</span>
                </th>
                <td role="cell" class="num" data-l=lang.text("task-days")>{days}</td>
                <td role="cell" data-l=lang.text("task-after")>{if after.is_empty() { none() } else { after }}</td>
                <td role="cell" class="num" data-l=lang.text("task-start")>{lang.short_date(slot.start)}</td>
                <td role="cell" class="num" data-l=lang.text("task-finish")>{lang.short_date(slot.finish)}</td>
                <td role="cell" data-l=lang.text("task-float")>{slack(lang, slot)}</td>
                <td role="cell" data-l=lang.text("task-leads-to")>{task.milestone.map_or_else(none, title)}</td>
            </tr>
        }
    };
    let rows = lines.into_iter().map(row).collect_view();
    let head = move |key: &str| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
    view! {
        <DataTable id="task-dates" caption=lang.text("tasks-caption") class="tbl--tight tbl--dates tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    {head("task")}{head("task-days")}{head("task-after")}{head("task-start")}
                    {head("task-finish")}{head("task-float")}{head("task-leads-to")}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

/// Whose it is: a name where there is one, and the side.
pub(super) fn owner(lang: Lang, task: &Task) -> String {
    let side = lang.text(&format!("side-{}", task.side.name()));
    task.owner.as_ref().map_or(side.clone(), |name| format!("{name}, {side}"))
}

/// Done, critical, or by how much it may be late: in words.
pub(super) fn slack(lang: Lang, slot: Slot) -> String {
    match slot.float_days {
        None => lang.text("task-done"),
        Some(0) => lang.text("task-critical"),
        Some(days) => lang.text_with("task-float-count", [("days", days.into())]),
    }
}
