//! The coordinator composes a team.

use super::clash::{Clashes, is_asked_for};
use super::independence::concern_said;
use super::team::Desk;
use super::{ahead, percent};
use crate::case::pages::CaseForm;
use crate::i18n::Lang;
use crate::roster::api::AssignMember;
use crate::roster::door::AssignForm;
use crate::roster::model::{Beyond, Member, TeamRole};
use crate::roster::store::Promise;
use crate::ui::{CheckField, DateField, Form, Icon, LongField, NumberField, SelectField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

/// The weeks in which what was typed would be too much.
fn beyond_as_typed(desk: &Desk) -> Vec<Beyond> {
    let form = Form::here();
    let typed = AssignForm {
        person: form.typed("assign_person"),
        role: form.typed("assign_role"),
        share: form.typed("assign_share"),
        from: form.typed("assign_from"),
        to: form.typed("assign_to"),
        confirmed: false,
        overload_reason: String::new(),
    };
    let Ok((new, _)) = typed.parse() else { return Vec::new() };
    desk.clashes(&new)
}

/// Assigns a member. What is already promised of each is said beside their name.
#[component]
pub(super) fn Assign(desk: Arc<Desk>) -> impl IntoView {
    let Desk { situation, file, number, seen, lang, today, .. } = &*desk;
    let (number, seen, lang, today) = (number.clone(), *seen, *lang, *today);
    // Each language has its own space before a semicolon.
    let and = |said: String| match lang {
        Lang::Fr => format!("\u{a0}; {said}"),
        Lang::En => format!("; {said}"),
    };
    let said = |member: &Member| {
        let load = Promise::peak_of(&situation.promised, member.person, ahead(today));
        let mut said = lang.text_with(
            "assign-member",
            [("name", member.name.clone().into()), ("load", percent(lang, load).into())],
        );
        if !member.skills.is_empty() {
            said.push_str(&and(desk.skills.of_member(member)));
        }
        if let Some(last) = member.until {
            let last = lang.text_with("leaving-on", [("date", lang.short_date(last).into())]);
            said.push_str(&and(last));
        }
        if let Some(bar) = situation.team.bar(member, &file.line, today) {
            said.push_str(&and(concern_said(lang, bar)));
        }
        (member.person.to_string(), said)
    };
    let people: Vec<_> = situation.members.iter().map(said).collect();
    let role =
        |role: TeamRole| (role.name().to_owned(), lang.text(&format!("team-role-{}", role.name())));
    let roles = TeamRole::ALL.map(role).to_vec();
    let beyond = beyond_as_typed(&desk);
    let field = "assign_overload_reason";
    let overload = is_asked_for(field).then(|| {
        view! {
            <Clashes lang beyond/>
            <LongField name=field label=lang.text("overload-reason")
                hint=lang.text("overload-reason-hint") rows=2/>
        }
    });
    // A team that is there is read first; the first of it is asked for at once.
    let is_asked = situation.team.assignments.is_empty() || Form::here().sent("assign_person");
    view! {
        <section class="card no-print" aria-labelledby="assign-title">
            <details class="disclose" open=is_asked>
                <summary><Icon name="chevron-right"/><h2 id="assign-title">{lang.text("assign-title")}</h2></summary>
                <CaseForm action=AssignMember::url() number seen label=lang.text("assign-button")>
                    <SelectField name="assign_person" label=lang.text("roster-person")
                        hint=lang.text("assign-person-hint") choices=people none=lang.text("roster-choose")/>
                    <div class="grid-2">
                        <SelectField name="assign_role" label=lang.text("roster-role")
                            hint=lang.text("needs-scribe") choices=roles none=lang.text("roster-choose")/>
                        <NumberField name="assign_share" label=lang.text("assign-share")/>
                        <DateField name="assign_from" label=lang.text("assign-from")/>
                        <DateField name="assign_to" label=lang.text("assign-to") optional=true
                            hint=lang.text("assign-to-hint")/>
                    </div>
                    <CheckField name="assign_confirmed" label=lang.text("assign-confirmed")
                        hint=lang.text("assign-confirmed-hint")/>
                    {overload}
                </CaseForm>
            </details>
        </section>
    }
}
