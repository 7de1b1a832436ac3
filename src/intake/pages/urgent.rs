//! The urgent path on one page: six fields, and when the brigade calls back.

use super::start::{Already, BegunAlready, Caller, NearChoices, ProjectField};
use crate::base::{ApiError, CaseId, Role};
use crate::case::store::limits_now;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::intake::api::SendUrgentRequest;
use crate::intake::model::{Calling, Question, Questions, Request, missing, without_extension};
use crate::intake::store::{Draft, Kept, Known, Meant, NEAR, known, near, to_hurry};
use crate::person::organisation;
use crate::ui::{
    Banner, Choice, Choices, DayField, Form, Heading, Hidden, Icon, Layout, LongField,
    PlacedErrors, SelectField, TextField, Tone, page_in,
};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

/// `/urgent`; with `?draft=…`, for what somebody has begun already.
#[component]
pub fn UrgentPage() -> impl IntoView {
    let draft = use_query_map().read_untracked().get("draft");
    page_in(Layout::Text, async move |cx| urgent(cx, draft).await)
}

async fn urgent(cx: &mut Cx, draft: Option<String>) -> Result<impl IntoView + use<>, Failure> {
    let lang = cx.lang;
    cx.actor.must_be_any(&Role::OPEN_REQUESTS)?;
    let draft: Option<CaseId> =
        draft.map(|id| id.parse().map_err(|_| ApiError::NotFound)).transpose()?;
    let begun = match draft {
        Some(id) => Some(to_hurry(cx, id).await?),
        None => None,
    };
    let is_lead = cx.actor.is(Role::ProjectLead);
    let form = Form::here();
    let known = known(cx).await?;
    let asked = form.refused("near", NEAR) || !form.typed("near").is_empty();
    let near = if asked { near(cx, &form.typed("project")).await? } else { Vec::new() };
    let already = Already::of(cx, &form, &near).await?;
    // Asked for only where the register cannot tell: most projects are in it. Beside the question
    // whether it is one of those, for it may be none.
    let is_new = !near.is_empty()
        || form.has_problem("organisation")
        || !form.typed("organisation").is_empty()
        || !form.typed("organisation_name").is_empty();
    let organisations =
        if is_new { organisation::known_to(&cx.actor.clone(), cx.tx()).await? } else { Vec::new() };
    let organisations: Vec<(String, String)> =
        organisations.into_iter().map(|it| (it.id.to_string(), it.name)).collect();
    let call_back = limits_now(cx.tx()).await?.call_back();
    let by = Calendar::france().add(cx.now, call_back);
    let (back, crumb) = if is_lead { ("/", "nav-requests") } else { ("/triage", "crumb-triage") };
    let lead = if is_lead { "urgent-lead" } else { "urgent-lead-of-caller" };
    let lead = lang.text_with(lead, [("time", lang.delay(call_back).into())]);
    // Whoever holds a telephone reads the number before the form.
    let phone = cx.site.phone.clone().filter(|_| is_lead).map(|it| it.to_string());
    let first = phone.clone().map(|phone| view! { <div class="not-xl"><Faster lang phone/></div> });
    let beside = phone.map(|phone| view! { <div class="only-xl"><Faster lang phone/></div> });
    Ok(view! {
        <nav class="crumbs" aria-label=lang.text("crumbs-label")>
            <ol>
                <li><a href=back>{lang.text(crumb)}</a></li>
                <li aria-current="page">{lang.text("urgent-title")}</li>
            </ol>
        </nav>
        <div class="cols cols--form2">
            <div class="stack stack--lg">
                <PlacedErrors/>
                <div>
                    <Heading text=lang.text("urgent-title") class="h-page"/>
                    <p class="page-head__lead">{lead}</p>
                </div>
                {first}
                <form class="form" method="post" action=SendUrgentRequest::url() novalidate>
                    {(!is_lead && begun.is_none()).then(|| view! { <Caller lang/> })}
                    <Six lang known near organisations is_new already of_caller=!is_lead begun/>
                    <div class="btn-row btn-row--stack">
                        <button class="btn btn--urgent btn--lg" type="submit">
                            <Icon name="bell-ring"/>{lang.text("urgent-send")}
                        </button>
                    </div>
                    <p class="muted small">{lang.text("urgent-readers")}</p>
                </form>
            </div>
            <aside class="stack stack--lg" aria-label=lang.text("request-help-label")>
                {beside}
                {is_lead.then(|| view! { <After lang by/> })}
                <div class="why">
                    <h2>{lang.text("urgent-not-so")}</h2>
                    <p>{lang.text("urgent-not-so-why")}</p>
                    <p><a href="/request">{lang.text("urgent-not-so-link")}</a></p>
                </div>
            </aside>
        </div>
    })
}

#[component]
fn Six(
    lang: Lang,
    known: Vec<Known>,
    near: Vec<Meant>,
    organisations: Vec<(String, String)>,
    is_new: bool,
    already: Already,
    /// A coordinator writes while somebody speaks.
    of_caller: bool,
    /// What was begun already, which says the project and perhaps more.
    begun: Option<Draft>,
) -> impl IntoView {
    let [phone, sponsor, hint] = match of_caller {
        true => {
            ["urgent-phone-of-caller", "urgent-sponsor-of-caller", "urgent-sponsor-hint-of-caller"]
        }
        false => ["urgent-phone", "urgent-sponsor", "urgent-sponsor-hint"],
    };
    let only_if = (!near.is_empty()).then(|| lang.text("urgent-organisation-hint"));
    let new = is_new.then(|| {
        view! {
            <SelectField name="organisation" label=lang.text("request-organisation")
                hint=only_if.unwrap_or_default()
                choices=organisations none=lang.text("urgent-organisation-none")/>
            <TextField name="organisation_name" label=lang.text("request-organisation-name")
                hint=lang.text("request-organisation-name-hint") optional=true/>
        }
    });
    let asked = Questions::current().find("harmed_now");
    let known_choices = asked.into_iter().flat_map(|question| &question.choices);
    let choices = known_choices.map(|it| Choice::new(&it.value, it.label.by_code(lang.code())));
    let unknown = Choice::new(Question::UNKNOWN, lang.text("request-unknown"));
    let choices: Vec<Choice> = choices.chain([unknown]).collect();
    let said = begun.as_ref().map(|it| Calling::of(&it.kept.request)).unwrap_or_default();
    let project = match &begun {
        Some(draft) => view! { <OfDraft lang draft/> }.into_any(),
        None => view! {
            <ProjectField lang known label="urgent-project" hint="urgent-project-hint"/>
            <NearChoices lang near/>
            <BegunAlready lang already/>
            {new}
        }
        .into_any(),
    };
    view! {
        {project}
        <LongField name="problem" rows=3 label=lang.text("urgent-problem")
            hint=lang.text("urgent-problem-hint") initial=said.problem/>
        <Choices name="harmed" label=lang.text("urgent-harmed") choices in_a_row=true
            initial=said.harmed/>
        <DayField name="irreversible_on" label=lang.text("urgent-date")
            hint=lang.text("urgent-date-hint") optional=true initial=said.irreversible_on/>
        <TextField name="phone" kind="tel" autocomplete="tel" inputmode="tel" class="input--short"
            label=lang.text(phone)/>
        <TextField name="sponsor" label=lang.text(sponsor) hint=lang.text(hint) optional=true/>
    }
}

/// The project of a draft, which the urgent path does not ask again.
#[component]
fn OfDraft<'a>(lang: Lang, draft: &'a Draft) -> impl IntoView + use<> {
    let (id, title) = (draft.file.id.to_string(), draft.file.title.clone());
    view! {
        <Hidden name="draft" value=id/>
        <div class="card">
            <p>{lang.text("urgent-of-draft")}" "<b>{title}</b></p>
            <p class="card__note">{lang.text("urgent-of-draft-why")}</p>
        </div>
    }
}

/// Who would rather speak.
#[component]
fn Faster(lang: Lang, phone: String) -> impl IntoView {
    view! {
        <div class="card">
            <h2>{lang.text("urgent-faster")}</h2>
            <Dial phone/>
            <p class="card__note">{lang.text("urgent-faster-note")}</p>
        </div>
    }
}

/// What was sent in a hurry and is not whole yet: where to call back, and the way on.
#[component]
pub(super) fn Completing<'a>(
    lang: Lang,
    id: CaseId,
    kept: &'a Kept,
    /// The call that was promised was made, or the request was itself taken on the telephone.
    spoken_to: bool,
    /// For the brigade, which calls; the project knows its own number.
    #[prop(optional)]
    with_phone: bool,
    /// For whoever gave the number: a mistake in it is seen before nobody calls.
    #[prop(optional)]
    is_caller: bool,
) -> impl IntoView + use<> {
    let questions = kept.questions().ok()?;
    let answers = kept.completing.clone()?;
    let request = Request { answers, ..kept.request.clone() };
    let (left, progress) = (missing(questions, &request).len(), request.progress(questions));
    let phone = kept.phone.clone().filter(|_| with_phone).map(|phone| {
        view! {
            <p>{lang.text(if spoken_to { "urgent-reach" } else { "urgent-call" })}</p>
            <Dial phone/>
        }
    });
    let called = kept.phone.clone().filter(|_| is_caller).map(|phone| {
        let key = if spoken_to { "urgent-we-reach" } else { "urgent-we-call" };
        // A number that breaks over two lines is read as two.
        let phone = phone.split_whitespace().collect::<Vec<_>>().join("\u{a0}");
        view! { <p>{lang.text_with(key, [("phone", phone.into())])}</p> }
    });
    let sponsor = kept.sponsor_said.clone().filter(|_| with_phone || is_caller).map(|said| {
        view! { <p>{lang.text_with("urgent-sponsor-is", [("said", said.into())])}</p> }
    });
    let title = lang.text(if with_phone { "urgent-is" } else { "urgent-to-complete" });
    let counts = [
        ("left", left.into()),
        ("answered", progress.answered.into()),
        ("asked", progress.asked.into()),
    ];
    let said = lang.text_with("urgent-left", counts);
    Some(view! {
        <Banner tone=Tone::Warn title>
            {phone}
            {called}
            {sponsor}
            <p>{said}</p>
            <p class="no-print"><a href=format!("/request/{id}")>{lang.text("urgent-complete")}</a></p>
        </Banner>
    })
}

/// A telephone number, which a telephone dials.
#[component]
pub fn Dial(phone: String) -> impl IntoView {
    let dialled = without_extension(&phone);
    let digits: String = dialled.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect();
    view! { <p class="tel"><a href=format!("tel:{digits}")>{phone}</a></p> }
}

#[component]
fn After(lang: Lang, by: DateTime<Utc>) -> impl IntoView {
    let call = lang.text_with("urgent-after-call", [("moment", lang.moment(by).into())]);
    view! {
        <div class="why">
            <h2>{lang.text("urgent-after")}</h2>
            <ol>
                <li>{lang.text("urgent-after-receipt")}</li>
                <li>{call}</li>
                <li>{lang.text("urgent-after-harmed")}</li>
                <li>{lang.text("urgent-after-rest")}</li>
            </ol>
        </div>
    }
}
