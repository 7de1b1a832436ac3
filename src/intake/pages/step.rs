//! A page of questions.

use super::fields::QuestionField;
use super::stepper::Stepper;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::intake::api::SaveAnswers;
use crate::intake::model::{Step, draft_until};
use crate::intake::store::Draft;
use crate::ui::{Heading, Hidden, Icon};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

#[component]
pub fn StepForm(draft: Draft, step: &'static Step, lang: Lang) -> impl IntoView {
    let Draft { file, kept } = draft;
    let path = file.path();
    let questions = crate::intake::model::Questions::current();
    let title = step.title.by_code(lang.code()).to_owned();
    let rank = questions.steps.iter().position(|it| it.id == step.id).unwrap_or_default();
    let before = rank.checked_sub(1).map(|rank| format!("{path}/{}", questions.steps[rank].id));
    let fields = step.questions.iter().map(|question| {
        let answer = kept.request.get(&question.id);
        view! { <QuestionField lang question answer/> }
    });
    let fields = fields.collect_view();
    let until = draft_until(file.opened_at, &Calendar::france());
    let saved =
        [("moment", lang.moment(kept.saved_at.into()).into()), ("until", lang.date(until).into())];
    view! {
        <Trail lang title=file.title.clone()/>
        <div class="cols cols--form">
            <Stepper lang path=&path here=&step.id questions request=&kept.request/>
            <form class="form" method="post" action=SaveAnswers::url() novalidate>
                <Heading text=title/>
                <Referral lang reason=kept.referral/>
                <Hidden name="request" value=file.id.to_string()/>
                <Hidden name="step" value=step.id.clone()/>
                {fields}
                <div class="stack">
                    <div class="btn-row btn-row--stack">
                        <button class="btn btn--primary btn--lg" type="submit">
                            {lang.text("request-continue")}
                        </button>
                        {before.map(|href| view! {
                            <a class="btn btn--quiet btn--lg" href=href>{lang.text("request-previous")}</a>
                        })}
                    </div>
                    <p class="saved">
                        <Icon name="cloud-check"/><span>{lang.text_with("request-saved", saved)}</span>
                    </p>
                </div>
            </form>
            <Readers lang/>
        </div>
    }
}

/// Where this is among one's requests.
#[component]
pub fn Trail(lang: Lang, title: String) -> impl IntoView {
    view! {
        <nav class="crumbs" aria-label=lang.text("crumbs-label")>
            <ol>
                <li><a href="/">{lang.text("nav-requests")}</a></li>
                <li aria-current="page">{lang.text_with("request-draft-of", [("title", title.into())])}</li>
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

/// Who will read the answers, and what they are never used for.
#[component]
fn Readers(lang: Lang) -> impl IntoView {
    view! {
        <aside class="stack stack--lg" aria-label=lang.text("request-help-label")>
            <div class="why">
                <h2>{lang.text("request-readers-title")}</h2>
                <p>{lang.text("request-readers")}</p>
            </div>
            <div class="why">
                <h2>{lang.text("request-harbour-title")}</h2>
                <p>{lang.text("request-harbour")}</p>
            </div>
        </aside>
    }
}
