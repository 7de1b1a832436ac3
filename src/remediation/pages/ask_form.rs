//! The form in which the case lead asks for a new baseline: why, which milestones it brings, which it gives up.

use super::Desk;
use super::progress::causes;
use crate::case::pages::CaseForm;
use crate::i18n::Lang;
use crate::remediation::api::AskRebaseline;
use crate::remediation::model::{EMPTY_ROWS, Milestone, ROW_LIMIT, Side};
use crate::ui::{DateField, Disclosure, Form, LongField, SelectField, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

#[component]
pub(super) fn AskForm(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    view! {
        <div class="no-print">
            <Disclosure summary=lang.text("rebaseline-title") open=Form::here().sent("ask_reason")>
                <CaseForm action=AskRebaseline::url() number seen label=lang.text("rebaseline-button")>
                    <p class="muted measure">{lang.text("rebaseline-hint")}</p>
                    <SelectField name="ask_motive" label=lang.text("rebaseline-motive")
                        choices=causes(lang) none=lang.text("roster-choose")/>
                    <LongField name="ask_reason" label=lang.text("roster-reason") rows=3/>
                    <Added lang/>
                    <GivenUp desk=desk.clone()/>
                </CaseForm>
            </Disclosure>
        </div>
    }
}

/// A few empty lines; as many as came back, where more did.
#[component]
fn Added(lang: Lang) -> impl IntoView {
    let came_back =
        (0..ROW_LIMIT).take_while(|at| Form::here().sent(&format!("added[{at}][title]"))).count();
    let lines = (0..came_back.max(EMPTY_ROWS)).map(|at| line(lang, at)).collect_view();
    view! {
        <fieldset class="stack">
            <legend class="h-section">{lang.text("milestones-added")}</legend>
            <p class="field__hint measure">{lang.text("milestones-added-hint")}</p>
            {lines}
        </fieldset>
    }
}

fn line(lang: Lang, at: usize) -> impl IntoView {
    let name = |field: &str| format!("added[{at}][{field}]");
    let legend = lang.text_with("plan-new-line", [("line", (at + 1).into())]);
    let sides = Side::ALL.map(|it| (it.name(), lang.text(&format!("side-{}", it.name())))).to_vec();
    let line = view! {
        <fieldset class="plan-line">
            <legend class="field__label">{legend.clone()}</legend>
            <TextField name=name("title") label=lang.text("milestone-title") optional=true/>
            <DateField name=name("planned_on") label=lang.text("milestone-planned") optional=true/>
            <SelectField name=name("side") label=lang.text("milestone-side") choices=sides
                initial=Side::Project.name()/>
        </fieldset>
    };
    // The summary of errors stands far from the line: it says which.
    for (field, key) in [
        ("title", "milestone-title"),
        ("planned_on", "milestone-planned"),
        ("side", "milestone-side"),
    ] {
        Form::here().call(&name(field), &format!("{legend}, {}", lang.within(key)));
    }
    line
}

/// A line for each that is not reached: where it says why, the milestone is given up. What was typed at one that was
/// reached or given up meanwhile is there too, and says so.
#[component]
fn GivenUp(desk: Arc<Desk>) -> impl IntoView {
    let (lang, form) = (desk.lang, Form::here());
    let (open, reached): (Vec<&Milestone>, Vec<&Milestone>) =
        desk.state.milestones.iter().partition(|it| it.done_on.is_none());
    let gone = desk.state.given_up.iter().map(|it| &it.milestone);
    let came_back = |it: &&Milestone| !form.typed(&giving_up(it)).trim().is_empty();
    let closed = reached.into_iter().chain(gone).filter(came_back).map(|it| {
        // Once it was sent again, the same is said as what is wrong.
        let hint = match form.has_problem(&giving_up(it)) {
            true => String::new(),
            false => lang.text("problem-milestone-closed"),
        };
        why(it, hint)
    });
    let fields: Vec<AnyView> =
        open.into_iter().map(|it| why(it, String::new())).chain(closed).collect();
    (!fields.is_empty()).then(|| {
        view! {
            <fieldset class="stack">
                <legend class="h-section">{lang.text("milestones-given-up-ask")}</legend>
                <p class="field__hint measure">{lang.text("milestones-given-up-hint")}</p>
                {fields}
            </fieldset>
        }
    })
}

fn giving_up(it: &Milestone) -> String {
    format!("given_up[{}]", it.rank)
}

fn why(it: &Milestone, hint: String) -> AnyView {
    let (name, label) = (giving_up(it), format!("J{} · {}", it.rank, it.title));
    view! { <TextField name label hint optional=true/> }.into_any()
}
