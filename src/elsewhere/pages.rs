//! Who else helps; and for administrators, keeping the list.

use super::api::{KeepService, NoteOutcome, RemoveService};
use super::model::Became;
use super::store::{Listed, Outcome, services};
use crate::base::Role;
use crate::i18n::Lang;
use crate::ui::{
    Breadcrumb, Choice, Choices, Heading, Hidden, Icon, LongField, TextField, page_for_anyone,
};
use leptos::either::Either;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

/// `/elsewhere`; with `?edit=…`, an administrator changes one entry.
#[component]
pub fn ElsewherePage() -> impl IntoView {
    let edit = use_query_map().read_untracked().get("edit");
    page_for_anyone(async move |visit| {
        let lang = visit.lang;
        let is = |role| visit.someone.as_ref().is_some_and(|it| it.is(role));
        let keeps = is(Role::Administrator);
        let counts = Role::OVERSEE.into_iter().any(is);
        let all = services(visit.tx()).await?;
        let edited = all.iter().find(|it| keeps && Some(it.id.to_string()) == edit).cloned();
        if let Some(it) = edited {
            return Ok(Either::Left(view! { <Change lang it/> }));
        }
        let nothing = all.is_empty().then(|| {
            let key = if keeps { "elsewhere-none-yet" } else { "elsewhere-none" };
            view! { <p class="quiet">{lang.text(key)}</p> }
        });
        let items = all.into_iter().map(|it| view! { <Entry lang it keeps counts/> });
        let items = items.collect_view();
        let add = keeps.then(|| {
            view! {
                <section class="card" aria-labelledby="add">
                    <h2 id="add">{lang.text("elsewhere-add")}</h2>
                    <Fields lang it=None/>
                </section>
            }
        });
        Ok(Either::Right(view! {
            <div class="stack stack--lg measure">
                <div>
                    <Heading text=lang.text("elsewhere-title")/>
                    <p class="page-head__lead">{lang.text("elsewhere-lead")}</p>
                </div>
                {nothing}
                <ul class="bare stack">{items}</ul>
                {add}
            </div>
        }))
    })
}

#[component]
fn Entry(lang: Lang, it: Listed, keeps: bool, counts: bool) -> impl IntoView {
    let lines = it.takes_on.split('\n').filter(|line| !line.trim().is_empty());
    let takes_on = lines.map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
    let contact = it.contact.map(|contact| view! { <p class="muted">{contact}</p> });
    let link = it.address.map(|address| {
        let host = address.trim_start_matches("https://").trim_end_matches('/').to_owned();
        view! { <p><a href=address rel="noreferrer">{host}" "<Icon name="external-link"/></a></p> }
    });
    let became = (counts && it.sent > 0).then(|| {
        let facts = [("sent", it.sent.into()), ("taken", it.taken.into())];
        view! { <p class="small muted">{lang.text_with("elsewhere-became", facts)}</p> }
    });
    let change = keeps.then(|| {
        let about = it.name.clone();
        view! {
            <p>
                <a href=format!("/elsewhere?edit={}", it.id)>
                    {lang.text("elsewhere-change")}<span class="sr">" : "{about}</span>
                </a>
            </p>
        }
    });
    view! {
        <li class="card">
            <h2>{it.name}</h2>
            {takes_on}{contact}{link}{became}{change}
        </li>
    }
}

/// An administrator changes an entry, or takes it out.
#[component]
fn Change(lang: Lang, it: Listed) -> impl IntoView {
    let above = vec![("/elsewhere".to_owned(), lang.text("elsewhere-title"))];
    let id = it.id.to_string();
    view! {
        <Breadcrumb lang above here=it.name.clone()/>
        <div class="stack stack--lg measure">
            <Heading text=it.name.clone()/>
            <Fields lang it=Some(it)/>
            <form method="post" action=RemoveService::url()>
                <Hidden name="service" value=id/>
                <button class="btn btn--quiet" type="submit">{lang.text("elsewhere-remove")}</button>
            </form>
        </div>
    }
}

#[component]
fn Fields(lang: Lang, it: Option<Listed>) -> impl IntoView {
    let (id, name, takes_on, contact, address) = match it {
        Some(it) => (
            it.id.to_string(),
            it.name,
            it.takes_on,
            it.contact.unwrap_or_default(),
            it.address.unwrap_or_default(),
        ),
        None => Default::default(),
    };
    view! {
        <form class="form form--tight" method="post" action=KeepService::url() novalidate>
            <Hidden name="service" value=id/>
            <TextField name="service_name" label=lang.text("elsewhere-name") initial=name/>
            <LongField name="service_takes_on" rows=3 label=lang.text("elsewhere-takes-on")
                initial=takes_on/>
            <TextField name="service_contact" label=lang.text("elsewhere-contact") initial=contact
                optional=true/>
            <TextField name="service_address" kind="url" label=lang.text("elsewhere-address")
                hint=lang.text("elsewhere-address-hint") initial=address optional=true/>
            <div class="btn-row"><button class="btn" type="submit">{lang.text("elsewhere-keep")}</button></div>
        </form>
    }
}

/// On a case that was sent elsewhere: what became of it, and for a coordinator, saying so.
#[component]
pub fn BecameOf(
    lang: Lang,
    number: String,
    outcome: Option<Outcome>,
    may_note: bool,
) -> impl IntoView {
    let chosen = outcome.as_ref().map(|it| it.became.clone()).unwrap_or_default();
    let note = outcome.as_ref().and_then(|it| it.note.clone()).unwrap_or_default();
    let said = outcome.map(|it| {
        let facts =
            [("name", it.noted_by.into()), ("moment", lang.moment(it.noted_at.into()).into())];
        view! {
            <p><b>{lang.text(&format!("became-{}", it.became))}</b></p>
            {it.note.map(|note| view! { <blockquote class="ev__quote"><p>{note}</p></blockquote> })}
            <p class="small muted">{lang.text_with("elsewhere-noted-by", facts)}</p>
        }
    });
    let choices: Vec<Choice> = Became::ALL
        .into_iter()
        .map(|it| Choice::new(it.name(), lang.text(&format!("became-{}", it.name()))))
        .collect();
    let form = may_note.then(|| {
        view! {
            <form class="form form--tight" method="post" action=NoteOutcome::url() novalidate>
                <Hidden name="case" value=number/>
                <Choices name="became" label=lang.text("elsewhere-became-of") choices initial=chosen/>
                <LongField name="became_note" rows=3 label=lang.text("elsewhere-became-note")
                    initial=note optional=true/>
                <div class="btn-row"><button class="btn" type="submit">{lang.text("elsewhere-note")}</button></div>
            </form>
        }
    });
    (said.is_some() || form.is_some()).then(|| {
        view! {
            <section class="card" aria-labelledby="became-title">
                <h2 id="became-title">{lang.text("elsewhere-became-title")}</h2>
                {said}
                {form}
            </section>
        }
    })
}
