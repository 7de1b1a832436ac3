//! `/cases/:number/plan/tasks`: the tasks of a plan as a plain table to type in, or to read.

use super::of_the_plan::OfThePlan;
use crate::base::Actor;
use crate::case::model::{Look, Place};
use crate::case::pages::{CaseForm, number_of_address};
use crate::case::store::{CaseFile, find, head};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::api::WriteTasks;
use crate::remediation::door::path_of_the_import;
use crate::remediation::model::tasks::{
    Supposed, TASK_LIMIT, Task, TaskName, bars, lay_out, spell_links,
};
use crate::remediation::model::{Command, EMPTY_ROWS, Facts, Milestone, Remediation, Side, decide};
use crate::remediation::pages::import::Templates;
use crate::remediation::pages::tasks::TaskTable;
use crate::remediation::store;
use crate::ui::{
    Banner, ButtonLink, DateField, Form, Hidden, Layout, NumberField, SelectField, TextField,
    page_in,
};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

/// What one may ask for at once; each that is kept empty costs nothing.
const MOST_EMPTY_ROWS: usize = 50;
const MORE_ROWS: usize = 20;

/// Whether a person may write the tasks now: what the gate itself says of a table without faults.
pub(super) fn writes_tasks(
    file: &CaseFile,
    state: &Remediation,
    actor: &Actor,
    today: NaiveDate,
) -> bool {
    let calendar = Calendar::france();
    let facts = Facts { case: file, line: &file.line, calendar: &calendar, today };
    decide(state, facts, actor, Command::WriteTasks { tasks: Ok(Vec::new()) }).is_ok()
}

#[component]
pub fn TasksPage() -> impl IntoView {
    let number = number_of_address();
    let query = use_query_map().read_untracked().clone();
    let (asked, supposed) = (query.get("lines"), query.get("suppose").unwrap_or_default());
    let empty = asked.and_then(|it| it.parse().ok()).unwrap_or(EMPTY_ROWS);
    page_in(Layout::Dense, async move |cx| {
        let number = number()?;
        let file = find(cx, number).await?;
        let head = head(cx, &file, Look::at(Place::Plan)).await?;
        let state = store::of(cx.tx(), &file).await?;
        let (lang, today) = (cx.lang, cx.today());
        let body = match writes_tasks(&file, &state, &cx.actor, today) {
            true => {
                let (import, seen) = (path_of_the_import(number), file.version);
                let number = file.number_text();
                let bars = bars(&state.tasks, &Calendar::france(), today);
                let supposed = Supposed::read(&supposed).fitting(&bars);
                view! { <Write number import seen state supposed empty today lang/> }.into_any()
            }
            false => view! { <Read state today lang/> }.into_any(),
        };
        Ok(view! {
            <OfThePlan head number title=lang.text("tasks-title") lang>
                {body}
            </OfThePlan>
        })
    })
}

#[component]
fn Read(state: Remediation, today: NaiveDate, lang: Lang) -> impl IntoView {
    view! {
        <Banner title=lang.text("tasks-by-lead")/>
        <Stored state today lang/>
    }
}

/// The tasks as they are kept.
#[component]
fn Stored(state: Remediation, today: NaiveDate, lang: Lang) -> impl IntoView {
    let slots = lay_out(&state.tasks, &Calendar::france(), today).unwrap_or_default();
    let lines: Vec<_> = state.tasks.into_iter().zip(slots).collect();
    (!lines.is_empty()).then(|| view! { <TaskTable lines milestones=state.milestones lang/> })
}

/// All of it at once: a line whose title and duration are emptied is a task removed.
#[component]
fn Write(
    number: String,
    /// Where a table is pasted instead, or begun from a plan of the same kind.
    import: String,
    seen: i64,
    state: Remediation,
    /// Durations that were tried out and are to be kept: they stand in the fields, and nowhere else yet.
    supposed: Supposed,
    empty: usize,
    today: NaiveDate,
    lang: Lang,
) -> impl IntoView {
    let tasks = supposed.applied(&state.tasks);
    let tried = state.tasks.iter().zip(&tasks).filter(|(it, then)| it.days != then.days);
    let names: Vec<_> = tried.map(|(it, _)| it.name().to_string()).collect();
    let tried = (!names.is_empty()).then(|| {
        let names = [("tasks", names.join(", ").into())];
        view! { <Banner title=lang.text_with("suppose-in-the-table", names)/> }
    });
    // What somebody else wrote meanwhile would be hidden by what was typed here.
    let stored = Form::here().is_stale().then(|| {
        let (state, title) = (state.clone(), lang.text("tasks-stored-now"));
        view! {
            <section class="section" aria-labelledby="stored-now">
                <h3 id="stored-now">{title}</h3>
                <p class="muted">{lang.text("tasks-stored-now-why")}</p>
                <Stored state today lang/>
            </section>
        }
    });
    let room = TASK_LIMIT.saturating_sub(state.tasks.len());
    let form = Form::here();
    let came_back = (0..).take_while(|at| form.sent(&format!("tasks[{at}][title]"))).count();
    // Of what came back no line is left out, were there too many.
    let empty = empty.clamp(EMPTY_ROWS, MOST_EMPTY_ROWS).min(room);
    let empty = empty.max(came_back.saturating_sub(state.tasks.len()));
    let empty = u32::try_from(empty).unwrap_or(0);
    let full = (empty == 0).then(|| {
        let limit = [("limit", lang.number(TASK_LIMIT as i64).into())];
        view! { <Banner title=lang.text_with("tasks-full", limit)/> }
    });
    let begin = state.tasks.is_empty().then(|| {
        let path = import.clone();
        view! { <Templates path lang/> }
    });
    let milestone = |it: &Milestone| (it.rank.to_string(), format!("J{} · {}", it.rank, it.title));
    let milestones: Vec<_> = state.milestones.iter().map(milestone).collect();
    // A new line shows the rank that its task will have: others may wait for it at once.
    let new = (1..=empty).map(|it| (state.tasks_given.saturating_add(it), None));
    let known = tasks.into_iter().map(|it| (it.rank, Some(it)));
    let lines = known.chain(new).enumerate();
    let lines = lines
        .map(|(at, (rank, task))| line(lang, at, rank, task, milestones.clone()))
        .collect_view();
    let more = [("count", MORE_ROWS.into())];
    view! {
        <div class="stack measure">
            <p class="muted">{lang.text("tasks-write-hint")}</p>
            <p class="muted">{lang.text("tasks-after-hint")}</p>
            {full}
        </div>
        <p class="no-print"><ButtonLink href=import text=lang.text("plan-import-title")/></p>
        {begin}
        {tried}
        {stored}
        <CaseForm action=WriteTasks::url() number seen label=lang.text("tasks-save")>
            {lines}
        </CaseForm>
        <p class="no-print">
            <ButtonLink href=format!("?lines={MORE_ROWS}") text=lang.text_with("tasks-more-lines", more)/>
        </p>
    }
}

fn line(
    lang: Lang,
    at: usize,
    rank: u32,
    task: Option<Task>,
    milestones: Vec<(String, String)>,
) -> impl IntoView {
    let name = |field: &str| format!("tasks[{at}][{field}]");
    let called = TaskName(rank).to_string();
    let legend = match task {
        Some(_) => called.clone(),
        None => lang.text_with("tasks-new-line", [("task", called.into())]),
    };
    let said = |known: fn(&Task) -> String| task.as_ref().map(known).unwrap_or_default();
    let day = |known: Option<NaiveDate>| known.map(|it| it.to_string()).unwrap_or_default();
    let unit = lang.text("task-day-unit");
    let after = task.as_ref().map(|it| spell_links(&it.after, &unit)).unwrap_or_default();
    let side = task.as_ref().map_or(Side::Project, |it| it.side).name();
    let sides = Side::ALL.map(|it| (it.name(), lang.text(&format!("side-{}", it.name())))).to_vec();
    let line = view! {
        <fieldset class="plan-line plan-line--task">
            <legend class="field__label">{legend.clone()}</legend>
            <Hidden name=name("rank") value=rank.to_string()/>
            <TextField name=name("title") label=lang.text("task-title") initial=said(|it| it.title.clone())/>
            <SelectField name=name("side") label=lang.text("milestone-side") choices=sides initial=side/>
            <TextField name=name("owner") label=lang.text("task-owner")
                initial=said(|it| it.owner.clone().unwrap_or_default())/>
            <NumberField name=name("days") label=lang.text("task-days")
                initial=said(|it| it.days.get().to_string())/>
            <TextField name=name("after") label=lang.text("task-after") initial=after/>
            <SelectField name=name("milestone") label=lang.text("task-leads-to") choices=milestones
                initial=said(|it| it.milestone.map(|rank| rank.to_string()).unwrap_or_default())
                none=lang.text("task-leads-nowhere")/>
            <DateField name=name("started_on") label=lang.text("task-started")
                initial=day(task.as_ref().and_then(|it| it.started_on))/>
            <DateField name=name("done_on") label=lang.text("task-finished")
                initial=day(task.as_ref().and_then(|it| it.done_on))/>
        </fieldset>
    };
    // The summary of errors stands far from the line: it says which.
    for (field, key) in [
        ("title", "task-title"),
        ("side", "milestone-side"),
        ("owner", "task-owner"),
        ("days", "task-days"),
        ("after", "task-after"),
        ("milestone", "task-leads-to"),
        ("started_on", "task-started"),
        ("done_on", "task-finished"),
    ] {
        Form::here().call(&name(field), &format!("{legend}, {}", lang.within(key)));
    }
    line
}
