//! `/cases/:number/plan/import`: a table or a file is taken into a plan, once one has seen what it would change.

use super::files::Files;
use super::import_changes::row;
use super::of_the_plan::OfThePlan;
use super::task_form::writes_tasks;
use crate::base::Actor;
use crate::case::model::{Look, Place};
use crate::case::pages::{Tab, number_of_address};
use crate::case::store::{CaseFile, find, head};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::api::TakeInPlan;
use crate::remediation::door::{path_of_the_import, told_apart};
use crate::remediation::exchange::{
    FIELD, How, Left, LeftKind, OVER_BEGUN, Preview, Template, read, taken_in, templates,
};
use crate::remediation::model::{Facts, Remediation};
use crate::remediation::store;
use crate::ui::{
    Banner, CheckField, DataTable, FileField, Form, Hidden, Layout, LongField, Tone, page_in,
};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

/// What is not taken over is told with so many examples of each sort.
const EXAMPLES: usize = 5;

/// What the page is made from.
#[derive(Clone)]
struct Taking {
    number: String,
    path: String,
    seen: i64,
    /// What stands in the field where nothing was sent: a plan to begin with.
    initial: String,
    /// What was sent would change, and whether it may be added to tasks that are there.
    preview: Option<(Preview, bool)>,
    lang: Lang,
}

#[component]
pub fn PlanImportPage() -> impl IntoView {
    let number = number_of_address();
    let asked = use_query_map().read_untracked().get("template").unwrap_or_default();
    page_in(Layout::Dense, async move |cx| {
        let number = number()?;
        let file = find(cx, number).await?;
        let head = head(cx, &file, Look::at(Place::Plan)).await?;
        let state = store::of(cx.tx(), &file).await?;
        let (lang, today) = (cx.lang, cx.today());
        let body = match writes_tasks(&file, &state, &cx.actor, today) {
            true => {
                let template = Template::called(&asked);
                let initial = template.map(|it| it.table(lang, &Calendar::france(), today));
                let taking = Taking {
                    number: file.number_text(),
                    path: format!("{}/file", Tab::Plan.path(number)),
                    seen: file.version,
                    initial: initial.unwrap_or_default(),
                    preview: preview(&file, &state, &cx.actor, today),
                    lang,
                };
                let path = path_of_the_import(number);
                view! { <TakeIn taking/> <Templates path lang/> }.into_any()
            }
            false => view! { <Banner title=lang.text("tasks-by-lead")/> }.into_any(),
        };
        Ok(view! {
            <OfThePlan head number title=lang.text("plan-import-title") lang>
                {body}
                <Files path=Tab::Plan.path(number) lang/>
            </OfThePlan>
        })
    })
}

/// What the table that came back would change, where nothing is wrong with it.
fn preview(
    file: &CaseFile,
    state: &Remediation,
    actor: &Actor,
    today: NaiveDate,
) -> Option<(Preview, bool)> {
    let form = Form::here();
    let calendar = Calendar::france();
    let facts = Facts { case: file, line: &file.line, calendar: &calendar, today };
    let was_read = ["problem-plan-look", "problem-plan-nothing"];
    let was_read = was_read.iter().any(|key| form.refused(FIELD, key));
    if !(form.is_stale() || was_read || form.refused(OVER_BEGUN, "problem-plan-begun")) {
        return None;
    }
    let read = read(&form.typed(FIELD));
    let held = |how| taken_in(state, facts, actor, read.clone(), how).ok();
    let replaced = held(How::Replace)?;
    let adds = !state.tasks.is_empty() && held(How::Add).is_some();
    Some((replaced.preview, adds))
}

#[component]
fn TakeIn(taking: Taking) -> impl IntoView {
    let Taking { number, path, seen, initial, preview, lang } = taking;
    let has_preview = preview.is_some();
    let preview = preview.map(|(preview, adds)| view! { <Seen preview adds lang/> });
    let read = lang.text(if has_preview { "plan-import-again" } else { "plan-import-read" });
    let class = if has_preview { "btn" } else { "btn btn--primary" };
    view! {
        <p class="muted measure">{lang.text("plan-import-lead")}</p>
        <form method="post" action=TakeInPlan::url() class="stack stack--lg">
            <Hidden name="case" value=number/>
            <Hidden name="seen" value=seen.to_string()/>
            {preview}
            <LongField name=FIELD rows=14 label=lang.text("plan-import-pasted")
                hint=lang.text("plan-import-pasted-hint") initial/>
            <div class="btn-row"><button class=class type="submit">{read}</button></div>
        </form>
        <section class="section" aria-labelledby="plan-file">
            <h3 id="plan-file">{lang.text("plan-import-file-title")}</h3>
            <form class="stack" method="post" action=path enctype="multipart/form-data" novalidate>
                <FileField name="file" label=lang.text("plan-import-file")
                    hint=lang.text("plan-import-file-hint") accept=".xml,.csv,.txt,.tsv"/>
                <div class="btn-row">
                    <button class="btn" type="submit">{lang.text("plan-import-file-read")}</button>
                </div>
            </form>
        </section>
    }
}

/// What would change, what would not come along, and the ways to go on.
#[component]
fn Seen(preview: Preview, adds: bool, lang: Lang) -> impl IntoView {
    let unchanged = [("count", preview.unchanged.into())];
    let unchanged = lang.text_with("plan-import-unchanged", unchanged);
    let ways = match preview.is_empty() {
        true => {
            let (tone, key) = nothing(&preview);
            view! { <Banner tone title=lang.text(key)/> }.into_any()
        }
        false => view! { <Ways begun=preview.begun.clone() adds lang/> }.into_any(),
    };
    let counts = lang.text_with(
        "plan-import-holds",
        [("milestones", preview.milestones.len().into()), ("tasks", preview.tasks.len().into())],
    );
    let rows = preview.milestones.iter().chain(&preview.tasks).map(|it| row(lang, it));
    let rows = rows.collect_view();
    let head = move |key: &str| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
    let table = (!preview.is_empty()).then(|| {
        view! {
            <DataTable id="plan-changes" caption=lang.text("plan-import-caption") class="tbl--tight tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">{head("plan-import-what")}{head("plan-import-line")}{head("plan-import-fields")}</tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        }
    });
    view! {
        <section class="section gap-sm" aria-labelledby="plan-preview">
            <h3 id="plan-preview">{lang.text("plan-import-preview")}</h3>
            <p>{counts}" "{unchanged}</p>
            <LeftOut left=preview.left.clone() remarks=preview.remarks.clone() lang/>
            {table}
            <Hidden name="looked_at" value=told_apart(&Form::here().typed(FIELD))/>
            {ways}
        </section>
    }
}

/// Why there is nothing to decide: it is all kept already, or no file changes it.
fn nothing(preview: &Preview) -> (Tone, &'static str) {
    let promised = [LeftKind::Promised, LeftKind::Reached];
    match preview.left.iter().any(|it| promised.contains(&it.kind)) {
        true => (Tone::Info, "plan-import-none-taken"),
        false => (Tone::Ok, "plan-import-same"),
    }
}

#[component]
fn Ways(begun: Vec<String>, adds: bool, lang: Lang) -> impl IntoView {
    // What would be lost is not what one is led to.
    let (first, second) = ("btn btn--primary", "btn");
    let (replaces, adds_by) = if begun.is_empty() { (first, second) } else { (second, first) };
    let add = adds.then(|| {
        view! {
            <button class=adds_by type="submit" name="how" value="add">{lang.text("plan-import-add")}</button>
        }
    });
    view! {
        <p class="muted measure">{lang.text("plan-import-ways")}</p>
        {(!begun.is_empty()).then(|| view! { <Begun begun lang/> })}
        <div class="btn-row">
            <button class=replaces type="submit" name="how" value="replace">
                {lang.text("plan-import-replace")}
            </button>
            {add}
        </div>
    }
}

/// What is known of tasks goes only where somebody says so.
#[component]
fn Begun(begun: Vec<String>, lang: Lang) -> impl IntoView {
    let title = lang.text_with("plan-import-begun", [("count", begun.len().into())]);
    let lines = begun.into_iter().map(|it| view! { <li>{it}</li> }).collect_view();
    view! {
        <Banner tone=Tone::Warn title=title><ul>{lines}</ul></Banner>
        <CheckField name=OVER_BEGUN label=lang.text("plan-import-over-begun")/>
    }
}

/// What the file says and a plan here does not hold, sort by sort.
#[component]
fn LeftOut(left: Vec<Left>, remarks: Vec<String>, lang: Lang) -> impl IntoView {
    if left.is_empty() && remarks.is_empty() {
        return None;
    }
    let mut left = left;
    left.sort();
    let sorts = left.chunk_by(|one, other| one.kind == other.kind).map(|sort| {
        let examples: Vec<&str> = sort.iter().take(EXAMPLES).map(|it| it.what.as_str()).collect();
        let more = sort.len().saturating_sub(EXAMPLES);
        let more = (more > 0)
            .then(|| format!(" {}", lang.text_with("plan-import-more", [("count", more.into())])));
        let said = lang.text(&format!("plan-left-{}", sort[0].kind.name()));
        view! { <li>{said}" — "{examples.join(", ")}{more}</li> }
    });
    let sorts = sorts.collect_view();
    let remarks = remarks.into_iter().map(|it| view! { <li>{it}</li> }).collect_view();
    Some(view! {
        <Banner tone=Tone::Warn title=lang.text("plan-import-left")>
            <ul>{remarks}{sorts}</ul>
        </Banner>
    })
}

/// The plans that one may begin with: choosing one fills the field, and keeps nothing.
#[component]
pub(super) fn Templates(path: String, lang: Lang) -> impl IntoView {
    let (version, all) = templates();
    let line = |it: &'static Template| {
        let facts = [("tasks", it.tasks().into()), ("days", it.in_days().into())];
        let size = lang.text_with("plan-template-size", facts);
        view! {
            <li>
                <a href=format!("{path}?template={}", it.id)>{it.name(lang)}</a>
                " — "{it.about(lang)}" "<span class="muted">{size}</span>
            </li>
        }
    };
    let lines = all.iter().map(line).collect_view();
    view! {
        <section class="section" aria-labelledby="plan-templates">
            <h3 id="plan-templates">{lang.text("plan-templates-title")}</h3>
            <p class="muted measure">
                {lang.text_with("plan-templates-lead", [("version", version.into())])}
            </p>
            <ul>{lines}</ul>
        </section>
    }
}
