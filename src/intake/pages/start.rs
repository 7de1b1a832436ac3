//! Where a request begins: which project it is for, and, on the telephone, whose it is.

use super::time_limit::when;
use crate::base::Role;
use crate::i18n::Lang;
use crate::intake::api::OpenRequest;
use crate::intake::islands::{NAME, ProjectFinder};
use crate::intake::model::{Near, Questions, TimeLimit};
use crate::intake::store::{
    AGAIN, Known, MOST_FOUND, Meant, Mine, NEAR, UnderWay, begun, known, near, under_way_named,
};
use crate::person::organisation;
use crate::ui::{
    Banner, CheckField, Choice, Choices, Form, Heading, Hidden, Icon, PlacedErrors, SelectField,
    TextField, Tone,
};
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use leptos::either::Either;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// `/request`
pub async fn start(cx: &mut Cx, calls: bool) -> Result<impl IntoView + use<>, Failure> {
    let (lang, today) = (cx.lang, cx.today());
    cx.actor.must_be_any(&Role::OPEN_REQUESTS)?;
    let may_write_down = cx.actor.is(Role::Coordinator);
    // Whoever is both asks for their own project, unless they say that somebody calls.
    let is_lead = cx.actor.is(Role::ProjectLead) && !(calls && may_write_down);
    let known = known(cx).await?;
    let form = Form::here();
    let asked = form.refused("near", NEAR) || !form.typed("near").is_empty();
    let near = if asked { near(cx, &form.typed("project")).await? } else { Vec::new() };
    let under_way = Already::of(cx, &form, &near).await?;
    let begun = if is_lead { Vec::new() } else { begun(cx).await? };
    let organisations = organisation::known_to(&cx.actor.clone(), cx.tx()).await?;
    let organisations: Vec<(String, String)> =
        organisations.into_iter().map(|it| (it.id.to_string(), it.name)).collect();
    let (back, title, lead) = match is_lead {
        true => (("/", "nav-requests"), "request-start-title", "request-start-lead"),
        false => (("/triage", "crumb-triage"), "queue-call", "request-call-lead"),
    };
    let minutes = [("minutes", Questions::current().minutes().into())];
    Ok(view! {
        <nav class="crumbs" aria-label=lang.text("crumbs-label")>
            <ol>
                <li><a href=back.0>{lang.text(back.1)}</a></li>
                <li aria-current="page">{lang.text(title)}</li>
            </ol>
        </nav>
        <div class="cols cols--form2">
            <form class="form" method="post" action=OpenRequest::url() novalidate>
                <PlacedErrors/>
                <div class="stack stack--sm">
                    <Heading text=lang.text(title)/>
                    <p class="page-head__lead">{lang.text(lead)}</p>
                </div>
                {(!is_lead).then(|| view! { <Caller lang/> })}
                <ProjectFields lang known near organisations/>
                <BegunAlready lang already=under_way/>
                <div class="btn-row btn-row--stack">
                    <button class="btn btn--primary btn--lg" type="submit">{lang.text("request-begin")}</button>
                </div>
            </form>
            <aside class="stack stack--lg" aria-label=lang.text("request-help-label")>
                <div class="card">
                    <h2>{lang.text_with("urgent-rather", minutes)}</h2>
                    <p>{lang.text(if is_lead { "urgent-rather-why" } else { "urgent-rather-call" })}</p>
                    <p><a class="btn btn--urgent" href="/urgent">
                        <Icon name="bell-ring"/>{lang.text("urgent-title")}
                    </a></p>
                </div>
                {(is_lead && may_write_down).then(|| view! { <CallRather lang/> })}
                <Begun lang today begun/>
                {is_lead.then(|| view! { <Before lang/> })}
                <div class="why">
                    <h2>{lang.text("request-elsewhere-title")}</h2>
                    <p>{lang.text("request-elsewhere")}</p>
                    <p><a href="/elsewhere">{lang.text("foot-elsewhere")}</a></p>
                </div>
            </aside>
        </div>
    })
}

/// What somebody who asks should know first; whoever takes a call knows it.
#[component]
fn Before(lang: Lang) -> impl IntoView {
    let minutes = [("minutes", Questions::current().minutes().into())];
    view! {
        <div class="why">
            <h2>{lang.text("request-harbour-title")}</h2>
            <p>{lang.text("request-harbour")}</p>
        </div>
        <div class="why">
            <h2>{lang.text("request-before-title")}</h2>
            <p>{lang.text_with("request-before", minutes)}</p>
        </div>
    }
}

/// The way to a request taken by telephone, for who is a project lead as well.
#[component]
fn CallRather(lang: Lang) -> impl IntoView {
    view! {
        <div class="card">
            <h2>{lang.text("request-call-rather")}</h2>
            <p>{lang.text("request-call-rather-why")}</p>
            <p><a href="/request?call=yes">{lang.text("request-call-rather-link")}</a></p>
        </div>
    }
}

/// What a coordinator began for callers, to take up again.
#[component]
fn Begun(lang: Lang, today: NaiveDate, begun: Vec<Mine>) -> impl IntoView {
    if begun.is_empty() {
        return None;
    }
    let item = |it: Mine| {
        let expires = Some(it.limit()).filter(TimeLimit::is_noticed);
        let expires = expires.map(|limit| {
            view! { <span class="small muted">{when(lang, today, limit)}</span> }
        });
        view! { <li><a href=format!("/request/{}", it.id)>{it.title}</a>" "{expires}</li> }
    };
    Some(view! {
        <div class="card">
            <h2>{lang.text("request-begun")}</h2>
            <ul class="links">{begun.into_iter().map(item).collect_view()}</ul>
        </div>
    })
}

/// A coordinator writes while the project lead speaks.
#[component]
pub(super) fn Caller(lang: Lang) -> impl IntoView {
    view! {
        <fieldset class="stack">
            <legend class="h-section">{lang.text("request-caller-title")}</legend>
            <p class="field__hint">{lang.text("request-caller-lead")}</p>
            <Hidden name="for_another" value="true"/>
            <TextField name="requester_name" label=lang.text("request-caller-name") autocomplete="off"/>
            <TextField name="requester_email" kind="email" label=lang.text("request-caller-email")
                autocomplete="off"/>
        </fieldset>
    }
}

#[component]
fn ProjectFields(
    lang: Lang,
    known: Vec<Known>,
    near: Vec<Meant>,
    organisations: Vec<(String, String)>,
) -> impl IntoView {
    view! {
        <ProjectField lang known label="request-project" hint="request-project-hint"/>
        <NearChoices lang near/>
        <SelectField name="organisation" label=lang.text("request-organisation")
            hint=lang.text("request-organisation-hint") choices=organisations
            none=lang.text("request-organisation-none")/>
        <TextField name="organisation_name" label=lang.text("request-organisation-name")
            hint=lang.text("request-organisation-name-hint") optional=true/>
    }
}

/// The project, by its name: completed from a list of all, or found while it is typed.
#[component]
pub(super) fn ProjectField(
    lang: Lang,
    known: Vec<Known>,
    label: &'static str,
    hint: &'static str,
) -> impl IntoView {
    let option = |it: Known| view! { <option value=it.name>{it.organisation}</option> };
    let count = |count: usize| lang.text_with("finder-count", [("count", count.into())]);
    let counts: Vec<String> = (1..=MOST_FOUND).map(count).collect();
    view! {
        <div class="finding" data-counts=counts.join("\n") data-none=lang.text("finder-none")
            data-under-way=lang.text("finder-under-way")>
            <TextField name="project" label=lang.text(label) hint=lang.text(hint)
                list="known-projects" autocomplete="off"/>
            <datalist id="known-projects">{known.into_iter().map(option).collect_view()}</datalist>
            <span id=NAME hidden>{lang.text("finder-list")}</span>
            <ProjectFinder/>
        </div>
    }
}

/// What is under way for a project of the name that was typed, once it was asked about; where one is
/// asked which project is meant, for any of those, so that choosing one asks nothing more.
pub(super) struct Already(Option<Vec<UnderWay>>);

impl Already {
    pub async fn of(cx: &mut Cx, form: &Form, near: &[Meant]) -> Result<Self, Failure> {
        if form.refused("again", AGAIN) || form.sent("again") {
            let chosen = form.typed("near").parse().ok();
            let named = under_way_named(cx, &form.typed("project"), chosen).await?;
            return Ok(Already(Some(named)));
        }
        let cases: Vec<UnderWay> = near.iter().flat_map(|it| it.under_way.clone()).collect();
        Ok(Already((!cases.is_empty()).then_some(cases)))
    }
}

/// That a request is under way, before another is begun.
#[component]
pub(super) fn BegunAlready(lang: Lang, already: Already) -> impl IntoView {
    let case = move |it: UnderWay| {
        let stage = lang.text(&format!("stage-{}", it.stage));
        let title = match it.path() {
            Some(path) => Either::Left(view! { <a href=path>{it.title}</a> }),
            None => Either::Right(it.title),
        };
        view! { <li>{title}" · "{stage}</li> }
    };
    already.0.map(|cases| {
        view! {
            <Banner tone=Tone::Maybe title=lang.text("finder-under-way")>
                <ul>{cases.into_iter().map(case).collect_view()}</ul>
            </Banner>
            <CheckField name="again" label=lang.text("request-again")/>
        }
    })
}

/// The projects that may be meant, published or asked for already, asked only when there are any.
#[component]
pub(super) fn NearChoices(lang: Lang, near: Vec<Meant>) -> impl IntoView {
    let choice = |Meant { project, under_way }: Meant| {
        let hint = match under_way.is_empty() {
            true => project.organisation,
            false => format!("{} · {}", project.organisation, lang.text("request-near-under-way")),
        };
        Choice::new(project.id.to_string(), project.name).hint(hint)
    };
    let none = lang.text_with("request-near-other", [("count", near.len().into())]);
    let other = Choice::new(Near::OTHER, none);
    (!near.is_empty()).then(|| {
        let label = lang.text_with("request-near", [("count", near.len().into())]);
        let choices: Vec<Choice> = near.into_iter().map(choice).chain([other]).collect();
        view! { <Choices name="near" label choices/> }
    })
}

/// Who may know that the request exists.
#[component]
pub(super) fn Secrecy(
    lang: Lang,
    level: &'static str,
    /// It is the question of its page.
    #[prop(optional)]
    alone: bool,
) -> impl IntoView {
    let choices = vec![
        Choice::new("brigade", lang.text("confidentiality-brigade"))
            .hint(lang.text("request-brigade-hint")),
        Choice::new("restricted", lang.text("confidentiality-restricted"))
            .hint(lang.text("request-restricted-hint")),
    ];
    view! {
        <Choices name="confidentiality" label=lang.text("request-confidentiality") choices
            initial=level heading=alone/>
    }
}
