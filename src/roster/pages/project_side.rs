//! Who stands for the project, who did before, and the form that names the next one.

use super::team::Desk;
use crate::case::pages::{CaseForm, JournalWord};
use crate::i18n::Lang;
use crate::intake::pages::Dial;
use crate::roster::api::{NameContact, ReplaceSponsor};
use crate::roster::model::{Contact, ProjectRole};
use crate::roster::store::{self, Named};
use crate::ui::{self, Disclosure, Hidden, LongField, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

// The journal names a role on the project's side.
inventory::submit! {
    JournalWord {
        fact: "project_role",
        say: |lang, name| {
            let role = ProjectRole::from_name(name)?;
            Some(lang.within(&format!("project-role-{}", role.name())))
        },
    }
}

/// *Du côté du projet*, for all who see the team.
#[component]
pub(super) fn ProjectSide(
    desk: Arc<Desk>,
    side: store::ProjectSide,
    /// Whom the address asks to name.
    asked: Option<ProjectRole>,
) -> impl IntoView {
    let lang = desk.lang;
    let rows = ProjectRole::ALL.map(|role| holder(&desk, &side, role));
    // A form that came back is the one that was sent.
    let asked = sent().or(asked).filter(|role| side.names.contains(role));
    // Whoever is missing is asked for first; a sponsor is only ever replaced on purpose.
    let missing = || {
        let mut open = side.names.iter().filter(|role| **role != ProjectRole::Sponsor);
        open.find(|role| side.holder(**role).is_none()).copied()
    };
    let form = asked.or_else(missing).map(|role| {
        let before = side.holder(role).cloned();
        view! { <Form desk=desk.clone() role before is_asked=asked.is_some()/> }
    });
    view! {
        <section class="card" id="project-side" aria-labelledby="project-side-title">
            <h2 id="project-side-title">{lang.text("project-side-title")}</h2>
            <dl class="dl">{rows}</dl>
            {form}
            <Before named=side.named lang/>
        </section>
    }
}

fn sent() -> Option<ProjectRole> {
    let form = ui::Form::here();
    let sponsor = form.sent("sponsor_email").then_some(ProjectRole::Sponsor);
    sponsor.or_else(|| ProjectRole::from_name(&form.typed("contact_role")))
}

/// Who does it, how to reach them, and the way to name another.
fn holder(desk: &Desk, side: &store::ProjectSide, role: ProjectRole) -> AnyView {
    let lang = desk.lang;
    let known = side.holder(role).cloned();
    let label = role_said(lang, role);
    let act = if known.is_some() { "project-side-change" } else { "project-side-name" };
    let change = side.names.contains(&role).then(|| {
        let about = label.clone();
        let to = desk.address(&format!("?contact={}#name-contact", role.name()));
        view! { <p class="no-print"><a href=to>{lang.text(act)}<span class="sr">" : "{about}</span></a></p> }
    });
    let told = match known {
        Some(contact) => view! { <Reach contact/> }.into_any(),
        None => view! { <span class="muted">{lang.text("project-side-nobody")}</span> }.into_any(),
    };
    view! {
        <div>
            <dt>{label}<span class="tbl__s">{lang.text(&format!("project-role-hint-{}", role.name()))}</span></dt>
            <dd>{told}{change}</dd>
        </div>
    }
    .into_any()
}

#[component]
fn Reach(contact: Contact) -> impl IntoView {
    let Contact { name, function, email, phone } = contact;
    let function = function.map(|it| view! { <span class="tbl__s">{it}</span> });
    let email = email.map(|it| view! { <p><a href=format!("mailto:{it}")>{it.clone()}</a></p> });
    let phone = phone.map(|phone| view! { <Dial phone/> });
    view! { <b>{name}</b>{function}{email}{phone} }
}

#[component]
fn Form(
    desk: Arc<Desk>,
    role: ProjectRole,
    before: Option<Contact>,
    is_asked: bool,
) -> impl IntoView {
    let lang = desk.lang;
    let summary = lang.text_with("project-side-of", [("role", role_said(lang, role).into())]);
    let hint = before.is_some().then(|| {
        view! { <p class="card__note">{lang.text("project-side-hint")}</p> }
    });
    let form = match role {
        ProjectRole::Sponsor => view! { <Sponsor desk before/> }.into_any(),
        _ => view! { <Contacted desk role before/> }.into_any(),
    };
    view! {
        <div class="no-print" id="name-contact">
            <Disclosure summary open=is_asked>{hint}{form}</Disclosure>
        </div>
    }
}

#[component]
fn Contacted(desk: Arc<Desk>, role: ProjectRole, before: Option<Contact>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let replaces = before.is_some();
    let [name, function, email, phone] = initials(before);
    view! {
        <CaseForm action=NameContact::url() number seen label=lang.text("project-side-button")>
            <Hidden name="contact_role" value=role.name()/>
            <TextField name="contact_name" label=lang.text("project-side-person") autocomplete="off"
                initial=name/>
            <TextField name="contact_function" label=lang.text("project-side-function")
                autocomplete="off" optional=true initial=function/>
            <TextField name="contact_email" label=lang.text("project-side-email") kind="email"
                autocomplete="off" optional=true initial=email/>
            <TextField name="contact_phone" label=lang.text("project-side-phone") kind="tel"
                autocomplete="off" optional=true initial=phone/>
            <Note name="contact_note" replaces lang/>
        </CaseForm>
    }
}

#[component]
fn Sponsor(desk: Arc<Desk>, before: Option<Contact>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let replaces = before.is_some();
    let [name, function, email, phone] = initials(before);
    view! {
        <CaseForm action=ReplaceSponsor::url() number seen label=lang.text("project-side-button")>
            <TextField name="sponsor_name" label=lang.text("project-side-person") autocomplete="off"
                initial=name/>
            <TextField name="sponsor_email" label=lang.text("project-side-email") kind="email"
                hint=lang.text("project-side-sponsor-hint") autocomplete="off" initial=email/>
            <TextField name="sponsor_function" label=lang.text("project-side-function")
                autocomplete="off" optional=true initial=function/>
            <TextField name="sponsor_phone" label=lang.text("project-side-phone") kind="tel"
                autocomplete="off" optional=true initial=phone/>
            <Note name="sponsor_note" replaces lang/>
        </CaseForm>
    }
}

/// What the next person must know: asked where there is one before them.
#[component]
fn Note(name: &'static str, replaces: bool, lang: Lang) -> impl IntoView {
    let hint = if replaces { "handover-note-hint-next" } else { "handover-note-hint-first" };
    view! {
        <LongField name=name label=lang.text("handover-note") hint=lang.text(hint) rows=3 optional=true/>
    }
}

fn initials(before: Option<Contact>) -> [String; 4] {
    let Some(Contact { name, function, email, phone }) = before else { return Default::default() };
    [Some(name), function, email, phone].map(Option::unwrap_or_default)
}

/// Everybody who was named, the latest first, with what they were told.
#[component]
fn Before(named: Vec<Named>, lang: Lang) -> impl IntoView {
    let count = i64::try_from(named.len()).unwrap_or(0);
    let row = move |it: Named| {
        let facts = [
            ("role", role_said(lang, it.role).into()),
            ("name", it.contact.name.into()),
            ("by", it.by.into()),
            ("date", lang.date(crate::i18n::paris_date(it.at)).into()),
        ];
        let note = it.note.map(|note| view! { <p class="ev__quote">{note}</p> });
        view! { <li>{lang.text_with("project-side-named", facts)}{note}</li> }
    };
    (count > 0).then(|| {
        let summary = lang.counted("project-side-before", count);
        view! {
            <Disclosure summary>
                <ul class="stack stack--sm">{named.into_iter().map(row).collect_view()}</ul>
            </Disclosure>
        }
    })
}

fn role_said(lang: Lang, role: ProjectRole) -> String {
    lang.text(&format!("project-role-{}", role.name()))
}
