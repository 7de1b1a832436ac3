//! What those who left a team told those who follow, who left without a word, and the form that tells it.
//! The project reads none of it.

use super::team::Desk;
use crate::base::PersonId;
use crate::case::pages::CaseForm;
use crate::i18n::{Lang, paris_date};
use crate::roster::api::HandOver;
use crate::roster::model::{Departure, TeamRole};
use crate::roster::store::{self, Handed};
use crate::ui::{Hidden, Icon, LongField, Mood, SelectField, Tag};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

#[component]
pub(super) fn Handovers(desk: Arc<Desk>, handovers: store::Handovers) -> impl IntoView {
    let lang = desk.lang;
    let nothing = handovers.handed.is_empty() && handovers.leavers.untold.is_empty();
    if nothing && !handovers.may {
        return ().into_any();
    }
    let form = handovers.may.then(|| form(&desk, &handovers));
    let untold = handovers.leavers.untold.iter().map(|it| untold(&desk, it)).collect_view();
    let handed = handovers.handed.into_iter().map(|it| handed(&desk, it)).collect_view();
    let list = (!nothing).then(|| view! { <ul class="reasons">{untold}{handed}</ul> });
    let none = nothing.then(|| view! { <p class="muted">{lang.text("handover-none")}</p> });
    view! {
        <section class="card" id="handovers" aria-labelledby="handovers-title">
            <h2 id="handovers-title">{lang.text("handovers-title")}</h2>
            <p class="card__note">{lang.text("handover-readers")}</p>
            {none}
            {list}
            {form}
        </section>
    }
    .into_any()
}

/// Who left, and nobody knows what they knew.
fn untold(desk: &Desk, it: &Departure) -> AnyView {
    let lang = desk.lang;
    let facts = [
        ("name", name_of(desk, it.person).into()),
        ("role", role_said(lang, it.role).into()),
        ("date", lang.date(paris_date(it.at)).into()),
    ];
    let said = lang.text_with("handover-untold", facts);
    let next = it.next.filter(|next| *next != it.person).map(|next| {
        let next = [("name", name_of(desk, next).into())];
        view! { <span class="tbl__s">{lang.text_with("handover-next", next)}</span> }
    });
    view! { <li><Icon name="circle-dashed"/><span>{said}{next}</span></li> }.into_any()
}

fn handed(desk: &Desk, it: Handed) -> AnyView {
    let lang = desk.lang;
    let mine = it.to.as_ref().is_some_and(|(to, _)| *to == desk.rights.me);
    let mine = mine.then(|| view! { " " <Tag text=lang.text("handover-yours") mood=Mood::New/> });
    let facts = [
        ("name", it.name.into()),
        ("role", role_said(lang, it.role).into()),
        ("by", it.by.into()),
        ("date", lang.date(paris_date(it.at)).into()),
    ];
    let said = lang.text_with("handover-said", facts);
    let to = it.to.map(|(_, name)| {
        let to = [("name", name.into())];
        view! { <span class="tbl__s">{lang.text_with("handover-for", to)}</span> }
    });
    view! {
        <li>
            <Icon name="message-square"/>
            <div><p>{said}{mine}{to}</p><p class="ev__quote">{it.note}</p></div>
        </li>
    }
    .into_any()
}

/// A member tells it of their own place; whoever coordinates, of anybody who is or was there.
fn form(desk: &Arc<Desk>, handovers: &store::Handovers) -> AnyView {
    let Desk { situation, rights, number, seen, lang, .. } = &**desk;
    let (number, seen, lang) = (number.clone(), *seen, *lang);
    let there: Vec<PersonId> = situation.team.assignments.iter().map(|it| it.person).collect();
    let left = handovers.leavers.all.iter().rev().map(|it| it.person);
    let mut leavers: Vec<PersonId> = Vec::new();
    // Those of whom nothing was told come first.
    let untold = handovers.leavers.untold.iter().map(|it| it.person);
    for person in untold.chain(there.iter().copied()).chain(left) {
        if !leavers.contains(&person) {
            leavers.push(person);
        }
    }
    if leavers.is_empty() {
        return ().into_any();
    }
    let named = |people: &[PersonId]| {
        let choice = |it: &PersonId| (it.to_string(), name_of(desk, *it));
        people.iter().map(choice).collect::<Vec<_>>()
    };
    let person = match rights.coordinates {
        true => view! {
            <SelectField name="hand_over_person" label=lang.text("handover-person")
                choices=named(&leavers) none=lang.text("roster-choose")/>
        }
        .into_any(),
        false => view! { <Hidden name="hand_over_person" value=rights.me.to_string()/> }.into_any(),
    };
    let others = there.into_iter().filter(|it| rights.coordinates || *it != rights.me);
    // Nothing reaches whoever has no account any more.
    let others: Vec<PersonId> = others.filter(|it| !handovers.leavers.gone.contains(it)).collect();
    let others = named(&others);
    let title = if rights.coordinates { "handover-write" } else { "handover-write-mine" };
    view! {
        <div class="no-print gap-top">
            <h3>{lang.text(title)}</h3>
            <CaseForm action=HandOver::url() number seen label=lang.text("handover-button")>
                {person}
                <SelectField name="hand_over_to" label=lang.text("handover-to")
                    choices=others none=lang.text("handover-to-all")/>
                <LongField name="hand_over_note" label=lang.text("handover-note")
                    hint=lang.text("handover-note-hint") rows=4/>
            </CaseForm>
        </div>
    }
    .into_any()
}

fn name_of(desk: &Desk, person: PersonId) -> String {
    desk.situation.name_of(person).unwrap_or_else(|| desk.lang.text("team-left"))
}

fn role_said(lang: Lang, role: TeamRole) -> String {
    lang.text(&format!("team-role-{}", role.name()))
}
