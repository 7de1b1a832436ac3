//! How a recovery goes: forecasts, the project's own tasks, new baselines, and the handing back.

use super::Desk;
use super::baseline::NewBaseline;
use super::report_form::Write;
use super::write::missing;
use crate::case::model::{Act, Stage};
use crate::case::pages::{ActForm, CaseForm};
use crate::i18n::Lang;
use crate::remediation::api::{HandBack, NoteProgress, NoteTask, ProposeHandBack};
use crate::remediation::model::tasks::Task;
use crate::remediation::model::{Cause, Milestone, Side};
use crate::ui::{CheckField, ChoiceList, DateField, Disclosure, Section, SelectField, TextField};
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
    let puts_right =
        desk.coordinates && desk.state.milestones.iter().any(|it| it.done_on.is_some());
    let moves = (desk.works_on_it() || puts_right).then(|| view! { <Move desk=desk.clone()/> });
    let notes = desk.of_the_project.then(|| view! { <Note desk=desk.clone()/> });
    let reports = desk.may(Act::Report).then(|| view! { <Write desk=desk.clone()/> });
    Some(view! {
        <div class="grid-2 grid-2--top no-print">{moves}{notes}{reports}</div>
        <NewBaseline desk=desk.clone()/>
        <Ending desk=desk.clone()/>
    })
}

#[component]
fn Move(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let named = |it: &Milestone| (it.rank.to_string(), format!("J{} · {}", it.rank, it.title));
    let (reached, open): (Vec<&Milestone>, Vec<&Milestone>) =
        desk.state.milestones.iter().partition(|it| it.done_on.is_some());
    // Whoever coordinates puts right what was noted, and notes nothing anew.
    let open = open.into_iter().filter(|_| desk.works_on_it()).map(named).collect();
    desk.sections.tell(Section::to("move", lang.text("progress-title")));
    let reached = reached.into_iter().map(named).collect();
    view! {
        <section class="card" aria-labelledby="move">
            <h2 id="move">{lang.text("progress-title")}</h2>
            <CaseForm action=NoteProgress::url() number seen label=lang.text("progress-button")>
                <Which name="progress_rank" label=lang.text("milestone") open done=reached lang/>
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
    let own = desk.state.tasks.iter().filter(|it| it.side == Side::Project);
    let named = |it: &Task| (it.rank.to_string(), format!("{} · {}", it.name(), it.title));
    let (done, open): (Vec<&Task>, Vec<&Task>) = own.partition(|it| it.is_done());
    if done.is_empty() && open.is_empty() {
        return None;
    }
    let reopen = (!done.is_empty()).then(|| {
        view! {
            <CheckField name="task_reopen" label=lang.text("task-reopen")
                hint=lang.text("task-reopen-hint") beside="task_rank"/>
        }
    });
    let (done, open) =
        (done.into_iter().map(named).collect(), open.into_iter().map(named).collect());
    desk.sections.tell(Section::to("note-task", lang.text("note-task-title")));
    Some(view! {
        <section class="card" aria-labelledby="note-task">
            <h2 id="note-task">{lang.text("note-task-title")}</h2>
            <CaseForm action=NoteTask::url() number seen label=lang.text("progress-button")>
                <Which name="task_rank" label=lang.text("task") open done lang/>
                <div class="grid-2">
                    <DateField name="task_started_on" label=lang.text("task-started") optional=true/>
                    <DateField name="task_done_on" label=lang.text("task-finished") optional=true/>
                </div>
                {reopen}
            </CaseForm>
        </section>
    })
}

/// What is open; and below it, under a name of its own, what is done, to put its day right.
#[component]
fn Which(
    name: &'static str,
    label: String,
    open: Vec<(String, String)>,
    done: Vec<(String, String)>,
    lang: Lang,
) -> impl IntoView {
    let none = lang.text("roster-choose");
    if done.is_empty() {
        return view! { <SelectField name label choices=open none/> }.into_any();
    }
    let others = (lang.text("progress-put-right"), ChoiceList::from(done));
    let hint = lang.text("progress-put-right-hint");
    view! { <SelectField name label hint choices=open none others/> }.into_any()
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
