//! Who keeps away from a case, or says that they once had to do with it; and who the project's
//! suppliers are, which is what their declarations are held against.

use super::team::Desk;
use crate::case::pages::CaseForm;
use crate::i18n::Lang;
use crate::roster::api::{ExceptMember, NameSuppliers, RecuseMember};
use crate::roster::model::{Concern, Member};
use crate::ui::{Disclosure, Form, LongField, Mood, SelectField, Tag};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

/// A concern in words, without what the member alone may read.
pub(super) fn concern_said(lang: Lang, concern: Concern) -> String {
    match concern.until().map(|until| lang.short_date(until)) {
        Some(until) => {
            lang.text_with(&format!("concern-{}", concern.name()), [("date", until.into())])
        }
        None => lang.text(&format!("concern-{}", concern.name())),
    }
}

/// The independence of the team, as far as the reader may know of it, and what they may say of it.
#[component]
pub(super) fn Independence(desk: Arc<Desk>) -> impl IntoView {
    let Desk { situation, rights, lang, .. } = &*desk;
    let lang = *lang;
    let team = &situation.team;
    let told = situation.members.iter().filter(|it| desk.rights.reads_concerns_of(it.person));
    let rows: Vec<_> = told.flat_map(|member| rows_of(&desk, member)).collect();
    let none = if rights.reads_concerns { "independence-none" } else { "independence-readers" };
    let list = match rows.is_empty() {
        true => view! { <p class="muted">{lang.text(none)}</p> }.into_any(),
        false => view! { <ul class="stack stack--sm">{rows}</ul> }.into_any(),
    };
    let suppliers = match team.suppliers.is_empty() {
        true => lang.text("suppliers-none"),
        false => {
            let names: Vec<_> = team.suppliers.iter().map(|it| it.name.as_str()).collect();
            lang.text_with("suppliers-are", [("names", names.join(", ").into())])
        }
    };
    let except = rights.directs.then(|| view! { <Except desk=desk.clone()/> });
    let recuses = rights.coordinates || rights.recuses;
    let recuse = recuses.then(|| view! { <Recuse desk=desk.clone()/> });
    let names = rights.coordinates || rights.leads;
    let name = names.then(|| view! { <Name desk=desk.clone()/> });
    view! {
        <section class="card" aria-labelledby="independence-title">
            <h2 id="independence-title">{lang.text("independence-title")}</h2>
            {list}
            <p class="card__note">{suppliers}</p>
            {except}{recuse}{name}
        </section>
    }
}

/// A line for each thing that speaks against somebody; that a director let them in is another.
fn rows_of(desk: &Desk, member: &Member) -> Vec<AnyView> {
    let Desk { situation, file, lang, today, .. } = desk;
    let lang = *lang;
    let team = &situation.team;
    let excepted = team.is_excepted(member.person);
    let concerns = team.concerns(member, &file.line, *today);
    let since = team
        .declared_on(member.person)
        .map(|on| lang.text_with("declared-on", [("date", lang.short_date(on).into())]));
    let row = |concern: Concern| {
        let since = since.clone().map(|said| view! { <span class="tbl__s">{said}</span> });
        let (mood, icon) = match concern.bars() && !excepted {
            true => (Mood::Late, "ban"),
            false => (Mood::Maybe, "info"),
        };
        let let_in = (excepted && concern.bars())
            .then(|| view! { " " <Tag text=lang.text("team-excepted")/> });
        view! {
            <li>
                <strong>{member.name.clone()}</strong> " "
                <Tag text=concern_said(lang, concern) mood icon/> {let_in} {since}
            </li>
        }
        .into_any()
    };
    concerns.into_iter().map(row).collect()
}

/// The director lets in somebody who would be kept out.
#[component]
fn Except(desk: Arc<Desk>) -> impl IntoView {
    let Desk { situation, file, number, seen, lang, today, .. } = &*desk;
    let (number, seen, lang, today) = (number.clone(), *seen, *lang, *today);
    let barred = situation
        .members
        .iter()
        .filter(|it| situation.team.bar(it, &file.line, today).is_some())
        .map(|it| (it.person.to_string(), it.name.clone()));
    let barred: Vec<_> = barred.collect();
    (!barred.is_empty()).then(|| {
        view! {
            <h3 class="no-print gap-top">{lang.text("except-title")}</h3>
            <p class="card__note no-print">{lang.text("except-hint")}</p>
            <CaseForm action=ExceptMember::url() number seen label=lang.text("except-button")>
                <SelectField name="except_person" label=lang.text("roster-person")
                    choices=barred none=lang.text("roster-choose")/>
                <LongField name="except_reason" label=lang.text("roster-reason") rows=3/>
            </CaseForm>
        }
    })
}

/// A member asks to be kept away; a coordinator writes it down for one who said so.
#[component]
fn Recuse(desk: Arc<Desk>) -> impl IntoView {
    let Desk { situation, rights, number, seen, lang, .. } = &*desk;
    let (number, seen, lang) = (number.clone(), *seen, *lang);
    let (title, hint, button) = match rights.coordinates {
        true => ("recuse-title", "recuse-hint", "recuse-button"),
        false => ("recuse-me-title", "recuse-me-hint", "recuse-me-button"),
    };
    let people = rights.coordinates.then(|| {
        let named = |it: &Member| (it.person.to_string(), it.name.clone());
        let choices: Vec<_> = situation.members.iter().map(named).collect();
        view! {
            <SelectField name="recuse_person" label=lang.text("roster-person")
                choices none=lang.text("roster-choose")/>
        }
    });
    view! {
        <div class="no-print"><Disclosure summary=lang.text(title) open=Form::here().sent("recuse_reason")>
            <p class="card__note">{lang.text(hint)}</p>
            <CaseForm action=RecuseMember::url() number seen label=lang.text(button)>
                {people}
                <LongField name="recuse_reason" label=lang.text("roster-reason") rows=3/>
            </CaseForm>
        </Disclosure></div>
    }
}

/// Who supplies the project.
#[component]
fn Name(desk: Arc<Desk>) -> impl IntoView {
    let Desk { situation, number, seen, lang, .. } = &*desk;
    let (number, seen, lang) = (number.clone(), *seen, *lang);
    let names: Vec<_> = situation.team.suppliers.iter().map(|it| it.name.clone()).collect();
    view! {
        <div class="no-print"><Disclosure summary=lang.text("suppliers-title") open=Form::here().sent("suppliers")>
            <CaseForm action=NameSuppliers::url() number seen label=lang.text("suppliers-button")>
                <LongField name="suppliers" label=lang.text("suppliers-field")
                    hint=lang.text("suppliers-hint") initial=names.join("\n") rows=3 optional=true/>
            </CaseForm>
        </Disclosure></div>
    }
}
