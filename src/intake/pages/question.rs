//! A page of questions.

use super::fields::{QuestionField, Why};
use super::published::Published;
use super::stepper::{Here, Stepper};
use super::time_limit::Expiry;
use crate::base::{Actor, Role};
use crate::case::model::{Act, Part, allowed};
use crate::case::pages::Tab;
use crate::case::store::CaseFile;
use crate::i18n::Lang;
use crate::intake::api::{SaveAnswers, StepBack};
use crate::intake::islands::Autosave;
use crate::intake::model::{CHECK, Foreword, Page, Questions};
use crate::intake::store::Draft;
use crate::triage::version::ModelVersion;
use crate::ui::{Heading, Hidden, Icon, PlacedErrors, TabTitle};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

#[component]
pub fn PageForm(
    draft: Draft,
    questions: &'static Questions,
    page: Page<'static>,
    /// The reader came from the check, and goes back there.
    to_check: bool,
    published: Published,
    /// In force.
    model: Arc<ModelVersion>,
    today: NaiveDate,
    actor: Actor,
    lang: Lang,
) -> impl IntoView {
    let is_sent = draft.is_completing();
    let Draft { file, kept, limit } = draft;
    let (path, request) = (format!("/request/{}", file.id), kept.request);
    let title = page.title().by_code(lang.code()).to_owned();
    let alone = page.questions.len() == 1;
    // Of several on a page, the one that the score looks at is the one to prove.
    let weighs = page.questions.iter().find(|it| it.factor.is_some());
    let proven = weighs.unwrap_or(&page.questions[0]).id.clone();
    // One question back, or the foreword; from the check, there.
    let is_first = questions.before(page, &request).is_none();
    let has_foreword = Foreword::Sponsor.is_asked(&file, &actor);
    let back = match to_check {
        true => Some("request-back-to-check"),
        false => (!is_first || has_foreword).then_some("request-previous"),
    };
    // A button: without a script too, what was typed is kept on the way back.
    let back = back.map(|key| {
        view! {
            <button class="btn btn--quiet btn--lg" type="submit" formaction=StepBack::url()>
                {lang.text(key)}
            </button>
        }
    });
    let fields = page.questions.iter().filter(|it| request.asks(it)).map(|question| {
        let answer = request.get(&question.id);
        view! { <QuestionField lang question answer alone published model=&model/> }
    });
    let fields = fields.collect_view();
    let heading = match alone {
        true => view! { <TabTitle text=title/> }.into_any(),
        false => view! { <Heading text=title/> }.into_any(),
    };
    // Beside the form where there is room; between the question and the buttons where there is none.
    let why = || alone.then(|| view! { <Why lang question=&page.questions[0] model=&model/> });
    let below = why().map(|why| view! { <div class="not-xl">{why}</div> });
    let aside = why().map(|why| view! { <div class="only-xl">{why}</div> });
    let moment = [("moment", lang.moment(kept.saved_at.into()).into())];
    let limited = limit.filter(|_| !is_sent);
    let saved = if limited.is_some() { "request-saved" } else { "request-saved-completing" };
    let saved = lang.text_with(saved, moment);
    let until = limited.map(|limit| {
        let until = [("until", lang.date(limit.last_day(today)).into())];
        view! { <p class="muted small">{lang.text_with("request-kept-until", until)}</p> }
    });
    let may_hand_over = !is_sent && file.holds(Part::Requester, actor.id);
    let may_hurry = actor.is_any(&Role::OPEN_REQUESTS)
        && allowed(&file, &actor, &file.line).contains(&Act::Submit);
    let id = file.id.to_string();
    let hurry = may_hurry.then(|| format!("/urgent?draft={id}"));
    let ways =
        (!is_sent).then(|| view! { <OtherWays lang path=path.clone() may_hand_over hurry/> });
    let is_noticed = limit.is_some_and(|limit| limit.is_noticed());
    let class = if is_noticed { "cols cols--form gap-top" } else { "cols cols--form" };
    view! {
        <Trail lang file=&file actor=&actor/>
        {limit.map(|limit| view! { <Expiry lang today limit id/> })}
        <div class=class>
            <Stepper lang path=&path questions request=&request case=&file actor=&actor
                here=Here::Page(page)/>
            <form class="form" method="post" action=SaveAnswers::url() novalidate>
                <PlacedErrors/>
                {heading}
                <Referral lang reason=kept.referral/>
                <Hidden name="request" value=file.id.to_string()/>
                <Hidden name="page" value=page.id()/>
                {to_check.then(|| view! { <Hidden name="then" value=CHECK/> })}
                {fields}
                {below}
                <div class="stack">
                    <div class="btn-row btn-row--stack">
                        <button class="btn btn--primary btn--lg" type="submit">
                            {lang.text("request-continue")}
                        </button>
                        <button class="btn btn--lg" type="submit" name="attach" value=proven>
                            <Icon name="paperclip"/>{lang.text("evidence-attach")}
                        </button>
                        {back}
                    </div>
                    <SavedLine lang saved/>
                    {until}
                </div>
            </form>
            <Aside lang is_sent>{aside}{ways}</Aside>
        </div>
    }
}

/// How far the answers are kept, and all that it may come to say where there is a script.
#[component]
fn SavedLine(lang: Lang, saved: String) -> impl IntoView {
    view! {
        <p class="saved" data-offline=lang.text("autosave-offline")
            data-unheard=lang.text("autosave-unheard") data-signed-out=lang.text("autosave-signed-out")
            data-meanwhile=lang.text("autosave-meanwhile") data-refused=lang.text("autosave-refused")
            data-unfinished=lang.text("autosave-unfinished")>
            <Icon name="cloud-check"/>
            <span>
                <span role="status">{saved}</span>
                " "
                <a href="/sign-in?next=%2F" target="_blank" rel="noopener" hidden>
                    {lang.text("autosave-sign-in")}
                </a>
                <Autosave/>
            </span>
            <span class="saved__busy" aria-hidden="true" hidden>{lang.text("autosave-saving")}</span>
        </p>
    }
}

/// For who cannot go on like this: somebody else writes on, or the brigade calls.
#[component]
fn OtherWays(
    lang: Lang,
    path: String,
    may_hand_over: bool,
    /// Where it is sent in a hurry.
    hurry: Option<String>,
) -> impl IntoView {
    let hand_over = may_hand_over.then(|| {
        let href = format!("{path}/{CHECK}#hand-over");
        view! { <li><Icon name="corner-down-right"/><a href=href>{lang.text("handover-offer")}</a></li> }
    });
    let hurry = hurry.map(|href| {
        let text = lang.text("request-too-urgent");
        view! { <li><Icon name="corner-down-right"/><a href=href>{text}</a></li> }
    });
    (may_hand_over || hurry.is_some())
        .then(|| view! { <ul class="ticks no-print">{hand_over}{hurry}</ul> })
}

/// Where this is: among one's requests, or in the case that it completes.
#[component]
pub fn Trail<'a>(lang: Lang, file: &'a CaseFile, actor: &'a Actor) -> impl IntoView + use<> {
    let (above, crumb) = match file.is_of_the_project(actor) || file.number.is_none() {
        true => ("/", "nav-requests"),
        false => ("/triage", "crumb-triage"),
    };
    let case = file.number.map(|number| {
        view! { <li><a href=Tab::Status.path(number)>{number.to_string()}</a></li> }
    });
    let title = file.title.clone();
    let here = match file.number {
        Some(_) => lang.text("urgent-complete"),
        None => lang.text_with("request-draft-of", [("title", title.into())]),
    };
    view! {
        <nav class="crumbs" aria-label=lang.text("crumbs-label")>
            <ol>
                <li><a href=above>{lang.text(crumb)}</a></li>
                {case}
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}

/// Said first to a lead who did not ask.
#[component]
pub fn Referral(lang: Lang, reason: Option<String>) -> impl IntoView {
    reason.map(|reason| {
        view! {
            <div class="banner">
                <Icon name="info"/>
                <div class="banner__body">
                    <p class="banner__title">{lang.text("request-referred")}</p>
                    <p>{lang.text_with("request-referred-why", [("reason", reason.into())])}</p>
                </div>
            </div>
        }
    })
}

/// Why the question is asked, who will read the answers, and what they are never used for.
#[component]
pub(super) fn Aside(
    lang: Lang,
    /// It was sent already: the brigade reads it.
    #[prop(optional)]
    is_sent: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let readers = if is_sent { "request-readers-sent" } else { "request-readers" };
    view! {
        <aside class="stack stack--lg" aria-label=lang.text("request-help-label")>
            {children.map(|children| children())}
            <div class="why">
                <h2>{lang.text("request-readers-title")}</h2>
                <p>{lang.text(readers)}</p>
            </div>
            <div class="why">
                <h2>{lang.text("request-harbour-title")}</h2>
                <p>{lang.text("request-harbour")}</p>
            </div>
        </aside>
    }
}
