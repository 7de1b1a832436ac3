//! *Saisine*: somebody of the brigade asks for help in place of a project's lead.

use super::check::SponsorFields;
use super::offers::Offers;
use super::start::NearChoices;
use crate::base::{ApiError, ProjectId, Role};
use crate::i18n::Lang;
use crate::intake::api::ReferProject;
use crate::intake::model::Source;
use crate::intake::store::{
    Answer, Contact, KnownBy, KnownLead, NEAR, Offered, UnderWay, contacts, find_to_refer,
    known_lead, near, offered, under_way,
};
use crate::person::organisation;
use crate::register::model::SortBy;
use crate::register::pages::slip_said;
use crate::register::store::drifts;
use crate::ui::{
    Banner, Breadcrumb, CheckField, Choice, Choices, Form, Heading, Hidden, Icon, LongField,
    SelectField, TextField, Tone, page,
};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use leptos::either::Either;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

/// `/referral?project=…`, or `/referral` for a project that the register has not
#[component]
pub fn ReferralPage() -> impl IntoView {
    let project = use_query_map().read_untracked().get("project");
    page(async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let Some(id) = project else { return Ok(Either::Left(unpublished(cx).await?)) };
        let id: ProjectId = id.parse().map_err(|_| ApiError::NotFound)?;
        Ok(Either::Right(published(cx, id).await?))
    })
}

/// For a project that the register has.
async fn published(cx: &mut Cx, id: ProjectId) -> Result<impl IntoView + use<>, Failure> {
    let project = find_to_refer(cx, id).await?;
    let under_way = under_way(cx, id).await?;
    let offered = offered(cx, id).await?;
    let before = contacts(cx, &[id]).await?.into_values().flatten();
    let before: Vec<Contact> = before.filter(|it| it.answer != Answer::NotYet).collect();
    let lead = known_lead(cx, id, project.organisation_id.into()).await?;
    let drift = drifts(cx, SortBy::default()).await?.iter().find(|it| it.project.id == id).cloned();
    let lang = cx.lang;
    let reason = drift.and_then(|it| slip_said(lang, &it.drift)).unwrap_or_default();
    let again = !under_way.is_empty() || !offered.is_empty();
    let above = vec![
        ("/watch".to_owned(), lang.text("watch-title")),
        ("/referrals".to_owned(), lang.text("referrals-title")),
        (format!("/register/projects/{}", project.id), project.name.clone()),
    ];
    let title = lang.text_with("referral-title", [("project", project.name.into())]);
    Ok(view! {
        <Breadcrumb lang above here=lang.text("referral-here")/>
        <Head lang title/>
        <div class="stack stack--lg">
            <AlreadyUnderWay lang cases=under_way offered/>
            <AnsweredBefore lang offers=before/>
            <Folded lang folded=again>
                <ReferForm lang again lead reason>
                    <Hidden name="project" value=project.id.to_string()/>
                </ReferForm>
            </Folded>
        </div>
    })
}

/// For one that it has not: named as in a request.
async fn unpublished(cx: &mut Cx) -> Result<impl IntoView + use<>, Failure> {
    let (lang, form) = (cx.lang, Form::here());
    let asked = form.refused("near", NEAR) || !form.typed("near").is_empty();
    let near = if asked { near(cx, &form.typed("project")).await? } else { Vec::new() };
    let organisations = organisation::known_to(&cx.actor.clone(), cx.tx()).await?;
    let organisations: Vec<(String, String)> =
        organisations.into_iter().map(|it| (it.id.to_string(), it.name)).collect();
    let again = form.has_problem("again") || form.sent("again");
    let above = vec![
        ("/watch".to_owned(), lang.text("watch-title")),
        ("/referrals".to_owned(), lang.text("referrals-title")),
    ];
    Ok(view! {
        <Breadcrumb lang above here=lang.text("referral-here")/>
        <Head lang title=lang.text("referral-title-new")/>
        <ReferForm lang again>
            <TextField name="project" label=lang.text("request-project")
                hint=lang.text("referral-project-hint") autocomplete="off"/>
            <NearChoices lang near/>
            <SelectField name="organisation" label=lang.text("request-organisation")
                choices=organisations none=lang.text("urgent-organisation-none")/>
            <TextField name="organisation_name" label=lang.text("request-organisation-name")
                hint=lang.text("request-organisation-name-hint") optional=true/>
        </ReferForm>
    })
}

#[component]
fn Head(lang: Lang, title: String) -> impl IntoView {
    view! {
        <div class="page-head">
            <div class="page-head__text">
                <Heading text=title/>
                <p class="page-head__lead">{lang.text("referral-lead")}</p>
            </div>
        </div>
    }
}

/// Whom it is offered to, why, and who signalled it; the project is its children.
#[component]
fn ReferForm(
    lang: Lang,
    /// Help is offered or asked for already.
    again: bool,
    /// To whom it may be addressed: written beforehand, to be read over.
    #[prop(optional_no_strip)]
    lead: Option<KnownLead>,
    /// The slip that was published, in words.
    #[prop(optional)]
    reason: String,
    children: Children,
) -> impl IntoView {
    let (name, email, known) = match lead {
        Some(KnownLead { name, email, known_by }) => (name, email, Some(known_by)),
        None => Default::default(),
    };
    let known = known.map(|known_by| {
        let key = match known_by {
            KnownBy::Case => "referral-lead-of-case",
            KnownBy::Organisation => "referral-lead-of-organisation",
        };
        view! { <p class="field__hint">{lang.text(key)}</p> }
    });
    view! {
        <form class="form form--tight measure" method="post" action=ReferProject::url() novalidate>
            {children()}
            {known}
            <TextField name="requester_name" label=lang.text("request-caller-name") autocomplete="off"
                initial=name/>
            <TextField name="requester_email" kind="email" label=lang.text("request-caller-email")
                autocomplete="off" initial=email/>
            <LongField name="reason" label=lang.text("referral-reason")
                hint=lang.text("referral-reason-hint") initial=reason/>
            <fieldset class="stack gap-sm">
                <legend class="h-section">{lang.text("referral-sponsor")}</legend>
                <p class="field__hint">{lang.text("referral-sponsor-hint")}</p>
                <SponsorFields lang optional=true/>
            </fieldset>
            <SourceFields lang/>
            {again.then(|| view! { <CheckField name="again" label=lang.text("referral-again")/> })}
            <div class="btn-row">
                <button class="btn btn--primary btn--lg" type="submit">{lang.text("referral-button")}</button>
            </div>
        </form>
    }
}

/// Who signalled it, and whether they are shielded.
#[component]
fn SourceFields(lang: Lang) -> impl IntoView {
    let choices =
        Source::NAMES.map(|name| Choice::new(name, lang.text(&format!("referral-source-{name}"))));
    view! {
        <fieldset class="stack gap-sm depends">
            <legend class="h-section">{lang.text("referral-source")}</legend>
            <p class="field__hint">{lang.text("referral-source-hint")}</p>
            <Choices name="source" label=lang.text("referral-source-who") choices=choices.to_vec()
                initial="none"/>
            <div class="stack gap-sm depends__on">
                <TextField name="source_name" label=lang.text("referral-source-name")
                    hint=lang.text("referral-source-name-hint") autocomplete="off"/>
                <TextField name="source_reach" label=lang.text("referral-source-reach")
                    hint=lang.text("referral-source-reach-hint") autocomplete="off"/>
                <CheckField name="protect" label=lang.text("referral-protect")/>
                <p class="field__hint">{lang.text("referral-protect-hint")}</p>
            </div>
        </fieldset>
    }
}

/// A second offer is for who means it.
#[component]
fn Folded(lang: Lang, folded: bool, children: Children) -> impl IntoView {
    if !folded {
        return children().into_any();
    }
    let is_back = Form::here().sent("reason");
    view! {
        <details class="disclose" open=is_back>
            <summary><Icon name="chevron-right"/>{lang.text("referral-once-more")}</summary>
            {children()}
        </details>
    }
    .into_any()
}

/// What was offered before, and what came of it: whoever offers help again does so knowing it.
#[component]
fn AnsweredBefore(lang: Lang, offers: Vec<Contact>) -> impl IntoView {
    (!offers.is_empty()).then(|| {
        view! {
            <section class="card measure" aria-labelledby="before">
                <h2 id="before">{lang.text("referral-before")}</h2>
                <p>{lang.text("referral-before-why")}</p>
                <div class="stack gap-sm"><Offers lang offers/></div>
            </section>
        }
    })
}

/// That somebody was faster, before anything is written twice.
#[component]
fn AlreadyUnderWay(lang: Lang, cases: Vec<UnderWay>, offered: Vec<Offered>) -> impl IntoView {
    if cases.is_empty() && offered.is_empty() {
        return None;
    }
    // An offer of the reader's own is a draft of theirs too: it is named once, as what it is.
    let cases: Vec<UnderWay> =
        cases.into_iter().filter(|case| offered.iter().all(|it| it.id != case.id)).collect();
    let case = move |it: UnderWay| {
        let stage = lang.text(&format!("stage-{}", it.stage));
        let title = match it.path() {
            Some(path) => Either::Left(view! { <a href=path>{it.title}</a> }),
            None => Either::Right(it.title),
        };
        view! { <li>{title}{format!(" · {stage}")}</li> }
    };
    let offer = move |it: Offered| {
        let moment = lang.moment(DateTime::<Utc>::from(it.opened_at));
        let facts = [
            ("name", it.name.unwrap_or_else(|| lang.within("journal-protected")).into()),
            ("moment", moment.into()),
            ("lead", it.lead.unwrap_or_else(|| "none".to_owned()).into()),
        ];
        let mine = it.is_mine.then(|| {
            let path = format!("/request/{}/check", it.id);
            view! { " " <a href=path>{lang.text("referral-offered-mine")}</a> }
        });
        view! { <li>{lang.text_with("referral-offered", facts)}{mine}</li> }
    };
    Some(view! {
        <Banner tone=Tone::Warn title=lang.text("referral-under-way")>
            <p>{lang.text("referral-under-way-why")}</p>
            <ul>
                {cases.into_iter().map(case).collect_view()}
                {offered.into_iter().map(offer).collect_view()}
            </ul>
        </Banner>
    })
}
