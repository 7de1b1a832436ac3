//! What somebody was proposed for: where they come in and on their own page, and the no that they may say, or whom
//! to tell once they agreed; and what others said.

use super::answer_due::{DueSaid, reminded_said};
use super::stretch::promise_said;
use super::team::Desk;
use crate::case::model::{OwedWay, Stage};
use crate::case::pages::{CaseForm, OwedBeside};
use crate::i18n::Lang;
use crate::intake::pages::HomeBeside;
use crate::roster::api::{Object, ProposeTeams};
use crate::roster::store::{Awaited, awaited};
use crate::ui::{Hidden, Icon, LongField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

// A duty has a clock, and goes on the list of what is owed; a question to a member has none, and is said beside.
inventory::submit! {
    OwedBeside {
        draw: |cx, way| Box::pin(async move {
            if way != OwedWay::ByMe {
                return Ok(None);
            }
            let (lang, reader) = (cx.lang, cx.actor.clone());
            Ok(card(awaited(cx, &reader).await?, lang))
        }),
    }
}

// Where a member comes in.
inventory::submit! {
    HomeBeside {
        draw: |visit, reader| Box::pin(async move {
            let lang = visit.lang;
            Ok(card(awaited(visit, reader).await?, lang))
        }),
    }
}

fn card(awaited: Vec<Awaited>, lang: Lang) -> Option<AnyView> {
    (!awaited.is_empty()).then(|| view! { <AwaitedCard awaited lang/> }.into_any())
}

/// What waits for a yes or a no: on `/`, on `/owed` and on `/team/me`.
#[component]
pub(super) fn AwaitedCard(awaited: Vec<Awaited>, lang: Lang) -> impl IntoView {
    let row = |it: Awaited| {
        let said = format!(
            "{}, {}",
            lang.text(&format!("team-role-{}", it.assignment.role.name())),
            promise_said(lang, &it.assignment),
        );
        let due = it.due.map(|due| view! { <DueSaid lang due/> });
        let reminded = reminded_said(lang, it.reminded_at);
        let label = lang.text_with("awaited-answer-of", [("title", it.title.clone().into())]);
        view! {
            <li class="row row--between">
                <span>{it.title} <span class="tbl__s">{said}</span> {due}{reminded}</span>
                <a class="btn btn--sm" href=format!("{}/team", it.number.path()) aria-label=label>
                    {lang.text("awaited-answer")}
                </a>
            </li>
        }
    };
    (!awaited.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="awaited">
                <h2 id="awaited">{lang.text("awaited-title")}</h2>
                <p class="card__note">{lang.text("awaited-hint")}</p>
                <ul class="stack stack--sm">{awaited.into_iter().map(row).collect_view()}</ul>
            </section>
        }
    })
}

/// On the page of a team: the no of whoever reads it and was proposed, and what others said.
#[component]
pub(super) fn Answers(desk: Arc<Desk>) -> impl IntoView {
    let is_asked = desk.rights.works_here
        && desk.situation.team.assignment(desk.rights.me).is_some_and(|it| !it.confirmed);
    let no = is_asked.then(|| view! { <Decline desk=desk.clone()/> });
    let agreed = desk.coordinator.clone().map(|name| {
        let said = desk.lang.text_with("team-agreed-change", [("name", name.into())]);
        view! { <p class="muted no-print">{said}</p> }
    });
    let reads = desk.rights.coordinates || desk.rights.directs;
    let said = reads.then(|| view! { <Objections desk=desk.clone()/> });
    // As long as no need is stated, there is nothing to calculate.
    let proposes = desk.rights.coordinates
        && desk.file.stage == Stage::Staffing
        && !desk.situation.team.needs.is_empty();
    // The one thing to do as long as nobody is on the team.
    let is_first = desk.situation.team.assignments.is_empty();
    let class = if is_first { "btn btn--primary" } else { "btn" };
    let propose = proposes.then(|| {
        view! {
            <form class="no-print" method="post" action=ProposeTeams::url()>
                <Hidden name="case" value=desk.number.clone()/>
                <button class=class type="submit">{desk.lang.text("proposal-link")}</button>
            </form>
        }
    });
    view! { {no} {agreed} {said} {propose} }
}

#[component]
fn Decline(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    view! {
        <section class="card no-print" aria-labelledby="object-title">
            <h2 id="object-title">{lang.text("object-title")}</h2>
            <p class="card__note">{lang.text("object-hint")}</p>
            <CaseForm action=Object::url() number seen label=lang.text("object-button")>
                <Hidden name="person" value=desk.rights.me.to_string()/>
                <LongField name="object_reason" label=lang.text("roster-reason") rows=3/>
            </CaseForm>
        </section>
    }
}

/// Until what they declined is covered.
#[component]
fn Objections(desk: Arc<Desk>) -> impl IntoView {
    let (lang, situation) = (desk.lang, &desk.situation);
    let row = |it: &crate::roster::model::Objection| {
        let name = situation.name_of(it.person).unwrap_or_else(|| lang.text("team-left"));
        view! {
            <li>
                <Icon name="message-square-x"/>
                <span><b>{name}</b> <span class="tbl__s">{it.reason.clone()}</span></span>
            </li>
        }
    };
    let open = situation.team.open_objections(&situation.members, &situation.coverage);
    let rows: Vec<_> = open.map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="objections">
                <h2 id="objections">{lang.text("objections-title")}</h2>
                <p class="card__note">{lang.text("objections-hint")}</p>
                <ul class="reasons">{rows}</ul>
            </section>
        }
    })
}
