//! How a recovery goes: forecasts, the project's own tasks, new baselines, and the handing back.

use super::Desk;
use super::baseline::NewBaseline;
use super::reports::Write;
use super::write::missing;
use crate::case::model::{Act, Stage};
use crate::case::pages::{ActForm, CaseForm};
use crate::i18n::Lang;
use crate::remediation::api::{HandBack, NoteProgress, NoteTask, ProposeHandBack};
use crate::remediation::model::{Cause, Side};
use crate::ui::{DateField, Disclosure, SelectField, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

pub(super) fn causes(lang: Lang) -> Vec<(&'static str, String)> {
    Cause::ALL.map(|it| (it.name(), lang.text(&format!("cause-{}", it.name())))).to_vec()
}

/// What there is to do in a recovery, for those who may.
#[component]
pub(super) fn Progress(desk: Arc<Desk>) -> impl IntoView {
    if !desk.is_at(Stage::Recovery) {
        return None;
    }
    let moves = desk.works_on_it().then(|| view! { <Move desk=desk.clone()/> });
    let notes = desk.of_the_project.then(|| view! { <Note desk=desk.clone()/> });
    let reports = desk.may(Act::Report).then(|| view! { <Write desk=desk.clone()/> });
    Some(view! {
        <div class="grid-2 no-print">{moves}{notes}{reports}</div>
        <NewBaseline desk=desk.clone()/>
        <Ending desk=desk.clone()/>
    })
}

#[component]
fn Move(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let open = desk.state.milestones.iter().filter(|it| it.done_on.is_none());
    let open: Vec<_> =
        open.map(|it| (it.rank.to_string(), format!("J{} · {}", it.rank, it.title))).collect();
    view! {
        <section class="card" aria-labelledby="move">
            <h2 id="move">{lang.text("progress-title")}</h2>
            <CaseForm action=NoteProgress::url() number seen label=lang.text("progress-button")>
                <SelectField name="progress_rank" label=lang.text("milestone") choices=open
                    none=lang.text("roster-choose")/>
                <div class="grid-2">
                    <DateField name="progress_forecast_on" label=lang.text("progress-forecast") optional=true/>
                    <DateField name="progress_done_on" label=lang.text("progress-done") optional=true/>
                </div>
                <SelectField name="progress_cause" label=lang.text("progress-cause")
                    hint=lang.text("progress-cause-hint") choices=causes(lang)
                    none=lang.text("progress-no-cause")/>
                <TextField name="progress_words" label=lang.text("cause-words")
                    hint=lang.text("cause-words-hint") optional=true/>
            </CaseForm>
        </section>
    }
}

/// The project says how far its own tasks are; what they are is the case lead's to write.
#[component]
fn Note(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let own = desk.state.tasks.iter().filter(|it| it.side == Side::Project && it.done_on.is_none());
    let tasks: Vec<_> =
        own.map(|it| (it.rank.to_string(), format!("{} · {}", it.name(), it.title))).collect();
    if tasks.is_empty() {
        return None;
    }
    Some(view! {
        <section class="card" aria-labelledby="note-task">
            <h2 id="note-task">{lang.text("note-task-title")}</h2>
            <CaseForm action=NoteTask::url() number seen label=lang.text("progress-button")>
                <SelectField name="task_rank" label=lang.text("task") choices=tasks
                    none=lang.text("roster-choose")/>
                <div class="grid-2">
                    <DateField name="task_started_on" label=lang.text("task-started") optional=true/>
                    <DateField name="task_done_on" label=lang.text("task-finished") optional=true/>
                </div>
            </CaseForm>
        </section>
    })
}

#[component]
fn Ending(desk: Arc<Desk>) -> impl IntoView {
    let (seen, lang) = (desk.seen, desk.lang);
    let mut unmet = [desk.state.unfinished(), desk.file.unmet_since_relapse()].concat();
    unmet.dedup();
    let propose = desk.may(Act::ProposeHandBack).then(|| {
        let number = desk.number.clone();
        let waits = (!unmet.is_empty()).then(|| missing(lang, &unmet));
        view! {
            <Disclosure summary=lang.text("hand-back-title")>
                {waits}
                <ActForm act=Act::ProposeHandBack action=ProposeHandBack::url() number seen lang/>
            </Disclosure>
        }
    });
    let hand_back = desk.may(Act::HandBack).then(|| {
        let number = desk.number.clone();
        view! { <ActForm act=Act::HandBack action=HandBack::url() number seen lang primary=true/> }
    });
    view! { {propose} {hand_back} }
}
