//! Writing the plan as a plain table, proposing it, approving it.

use super::Desk;
use super::overview::RefusedCritical;
use crate::case::model::{Act, Stage};
use crate::case::pages::{ActForm, CaseForm};
use crate::i18n::Lang;
use crate::remediation::api::{ApprovePlan, ProposePlan, WritePlan};
use crate::remediation::model::{EMPTY_ROWS, Milestone, Side};
use crate::ui::{
    Banner, DataTable, DateField, Form, NumberField, Section, SelectField, TextField, Tone,
};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

#[component]
pub(super) fn Plan(desk: Arc<Desk>) -> impl IntoView {
    if !desk.is_at(Stage::Planning) {
        return None;
    }
    let lang = desk.lang;
    let writes = desk.leads && !desk.file.plan_is_proposed();
    let body = match writes {
        true => view! { <Write desk=desk.clone()/> }.into_any(),
        false => view! { <Read milestones=desk.state.milestones.clone() lang/> }.into_any(),
    };
    let title = match desk.file.plan_is_proposed() {
        true => lang.text("plan-title-proposed"),
        false => lang.text("plan-title"),
    };
    desk.sections.tell(Section::to("plan", title.clone()));
    Some(view! {
        <section class="section" aria-labelledby="plan">
            <div class="section__head"><h2 id="plan">{title}</h2></div>
            {body}
            <Decide desk=desk.clone()/>
        </section>
    })
}

#[component]
fn Decide(desk: Arc<Desk>) -> impl IntoView {
    let (lang, seen) = (desk.lang, desk.seen);
    let unmet = desk.state.unplanned();
    let waits = (!unmet.is_empty()).then(|| missing(lang, &unmet));
    let propose = desk.may(Act::ProposePlan).then(|| {
        let number = desk.number.clone();
        view! { <ActForm act=Act::ProposePlan action=ProposePlan::url() number seen lang primary=true/> }
    });
    let approve = desk.may(Act::ApprovePlan).then(|| {
        let number = desk.number.clone();
        view! {
            <p class="muted">{lang.text("plan-approve-hint")}</p>
            <ActForm act=Act::ApprovePlan action=ApprovePlan::url() number seen lang primary=true/>
        }
    });
    view! { <RefusedCritical desk=desk.clone()/> {waits} {propose} {approve} }
}

/// What is missing before an act, in words.
pub(super) fn missing(lang: Lang, unmet: &[String]) -> AnyView {
    let names = unmet.iter().map(|it| lang.text(&format!("unmet-{it}")));
    let names: Vec<_> = names.map(|name| view! { <li>{name}</li> }).collect();
    view! {
        <Banner tone=Tone::Info title=lang.text("plan-missing")><ul>{names}</ul></Banner>
    }
    .into_any()
}

#[component]
fn Read(milestones: Vec<Milestone>, lang: Lang) -> impl IntoView {
    if milestones.is_empty() {
        return view! { <p class="muted">{lang.text("plan-empty")}</p> }.into_any();
    }
    let row = |it: Milestone| {
        view! {
            <tr>
                <th scope="row">{format!("J{} · {}", it.rank, it.title)}</th>
                <td class="num">{lang.short_date(it.planned_on)}</td>
                <td>{lang.text(&format!("side-{}", it.side.name()))}</td>
            </tr>
        }
    };
    let rows = milestones.into_iter().map(row).collect_view();
    view! {
        <DataTable id="written" caption=lang.text("plan-caption")>
            <thead>
                <tr>
                    <th scope="col">{lang.text("milestone")}</th>
                    <th scope="col">{lang.text("milestone-planned")}</th>
                    <th scope="col">{lang.text("milestone-side")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </DataTable>
    }
    .into_any()
}

/// All of it at once: a line emptied is a milestone removed.
#[component]
fn Write(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let known = desk.state.milestones.iter().cloned().map(Some);
    let lines = known.chain(std::iter::repeat_n(None, EMPTY_ROWS)).enumerate();
    let lines = lines.map(|(at, it)| line(lang, at, it)).collect_view();
    let (number, seen) = (desk.number.clone(), desk.seen);
    view! {
        <p class="muted">{lang.text("plan-write-hint")}</p>
        <CaseForm action=WritePlan::url() number seen label=lang.text("plan-save")>
            {lines}
        </CaseForm>
    }
}

fn line(lang: Lang, at: usize, milestone: Option<Milestone>) -> impl IntoView {
    let name = |field: &str| format!("plan[{at}][{field}]");
    let legend = match &milestone {
        Some(it) => format!("J{}", it.rank),
        None => lang.text_with("plan-new-line", [("line", (at + 1).into())]),
    };
    let rank = milestone.as_ref().map(|it| it.rank.to_string()).unwrap_or_default();
    let order = milestone.as_ref().map(|_| (at + 1).to_string()).unwrap_or_default();
    let title = milestone.as_ref().map(|it| it.title.clone()).unwrap_or_default();
    let planned_on = milestone.as_ref().map(|it| it.planned_on.to_string()).unwrap_or_default();
    let side = milestone.map_or(Side::Project, |it| it.side).name();
    let sides = Side::ALL.map(|it| (it.name(), lang.text(&format!("side-{}", it.name())))).to_vec();
    let line = view! {
        <fieldset class="plan-line">
            <legend class="field__label">{legend.clone()}</legend>
            <input type="hidden" name=name("rank") value=rank/>
            <TextField name=name("title") label=lang.text("milestone-title") initial=title/>
            <DateField name=name("planned_on") label=lang.text("milestone-planned") initial=planned_on/>
            <SelectField name=name("side") label=lang.text("milestone-side") choices=sides initial=side/>
            <NumberField name=name("order") label=lang.text("milestone-order") initial=order/>
        </fieldset>
    };
    // The summary of errors stands far from the line: it says which.
    for (field, key) in [
        ("title", "milestone-title"),
        ("planned_on", "milestone-planned"),
        ("side", "milestone-side"),
        ("order", "milestone-order"),
    ] {
        Form::here().call(&name(field), &format!("{legend}, {}", lang.within(key)));
    }
    line
}
