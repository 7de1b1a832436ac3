//! What a review leads to: who does what by when, and what was said done.

use super::marks::told;
use super::{Desk, on, signed};
use crate::aftercare::api::{AgreeAction, FinishAction};
use crate::aftercare::model::{ActionLine, action_mark};
use crate::case::model::Act;
use crate::case::pages::ActForm;
use crate::clock::Calendar;
use crate::ui::{DataTable, DateField, Disclosure, Form, LongField, SelectField, Tag, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

#[component]
pub(super) fn Actions(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let agrees = desk.may(Act::AgreeAction);
    if desk.care.actions.is_empty() && !agrees {
        return None;
    }
    let body = match desk.care.actions.is_empty() {
        true => view! { <p class="muted measure">{lang.text("after-actions-none")}</p> }.into_any(),
        false => view! { <Lines desk=desk.clone()/> }.into_any(),
    };
    let finish = desk.may(Act::FinishAction).then(|| view! { <Finish desk=desk.clone()/> });
    let agree = agrees.then(|| view! { <Agree desk=desk.clone()/> });
    Some(view! {
        <section class="section" aria-labelledby="actions">
            <div class="section__head"><h2 id="actions">{lang.text("after-actions")}</h2></div>
            {body}
            <div class="stack no-print">{finish}{agree}</div>
        </section>
    })
}

#[component]
fn Lines(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let row = |it: &ActionLine| {
        let stands = action_mark(&desk.file, it, &Calendar::france(), desk.now);
        let (key, mood) = told(stands.state);
        let word = it.done.as_ref().map(|(word, said)| {
            let said = signed(lang, said);
            view! { <span class="tbl__s said">{word.clone()}</span><span class="tbl__s">{said}</span> }
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">{it.what.clone()}</th>
                <td role="cell" data-l=lang.text("after-action-owner")>{desk.name_of(it.owner)}</td>
                <td role="cell" class="num" data-l=lang.text("after-action-due")>{on(lang, it.due_at)}</td>
                <td role="cell" class="full" data-l=lang.text("after-state")><Tag text=lang.text(key) mood/>{word}</td>
            </tr>
        }
    };
    let rows = desk.care.actions.iter().map(row).collect_view();
    view! {
        <DataTable id="agreed-actions" caption=lang.text("after-actions") hide_caption=true
            class="tbl--tight tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("after-action-what")}</th>
                    <th role="columnheader" scope="col">{lang.text("after-action-owner")}</th>
                    <th role="columnheader" scope="col">{lang.text("after-action-due")}</th>
                    <th role="columnheader" scope="col">{lang.text("after-state")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

#[component]
fn Finish(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let open = desk.care.actions.iter().filter(|it| desk.to_finish.contains(&it.rank));
    let choices: Vec<(String, String)> =
        open.map(|it| (it.rank.to_string(), it.what.clone())).collect();
    view! {
        <Disclosure summary=lang.text("act-finish_action") open=Form::here().sent("finish_word")>
            <ActForm act=Act::FinishAction action=FinishAction::url() number seen lang>
                <SelectField name="finish_action" label=lang.text("after-action-what") choices
                    none=lang.text("roster-choose")/>
                <LongField name="finish_word" label=lang.text("after-finish-word")
                    hint=lang.text("after-finish-word-hint") rows=2/>
            </ActForm>
        </Disclosure>
    }
}

#[component]
fn Agree(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    view! {
        <Disclosure summary=lang.text("act-agree_action") open=Form::here().sent("agree_what")>
            <ActForm act=Act::AgreeAction action=AgreeAction::url() number seen lang>
                <p class="muted measure">{lang.text("after-agree-hint")}</p>
                <TextField name="agree_what" label=lang.text("after-action-what")/>
                <SelectField name="agree_owner" label=lang.text("after-action-owner")
                    choices=desk.people() none=lang.text("roster-choose")
                    hint=lang.text("after-action-owner-hint")/>
                <DateField name="agree_due_on" label=lang.text("after-action-due")/>
            </ActForm>
        </Disclosure>
    }
}
