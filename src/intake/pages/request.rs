//! The addresses of the form: where it starts, and its pages.

use super::check::Check;
use super::start::start;
use super::step::StepForm;
use crate::base::{ApiError, CaseId};
use crate::case::model::Stage;
use crate::intake::model::CHECK;
use crate::intake::store;
use crate::ui::{Form, Layout, page_in};
use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/request`
#[component]
pub fn StartPage() -> impl IntoView {
    page_in(Layout::Full, async |cx| start(cx).await)
}

/// `/request/:id/:step`; the step that follows the last is the check.
#[component]
pub fn RequestPage() -> impl IntoView {
    let params = use_params_map().read_untracked().clone();
    page_in(Layout::Full, async move |cx| {
        let id: Option<CaseId> = params.get("id").and_then(|id| id.parse().ok());
        let draft = store::draft(cx, id.ok_or(ApiError::NotFound)?).await?;
        let questions = draft.kept.questions()?;
        // The address of the request itself is where to go on.
        let next = || questions.steps.iter().find(|it| !draft.kept.request.completes(it));
        let step = match params.get("step").as_deref() {
            Some(CHECK) => None,
            Some(id) => Some(questions.step(id).ok_or(ApiError::NotFound)?),
            None => next(),
        };
        if let Some(number) = draft.file.number {
            // What was sent is followed elsewhere, and written no more.
            Form::send_on(cx, &format!("{}/status", number.path())).await?;
        } else if draft.file.stage != Stage::Draft {
            return Err(ApiError::NotFound.into());
        }
        Ok(match step {
            Some(step) => Either::Left(view! { <StepForm draft step lang=cx.lang/> }),
            None => Either::Right(view! { <Check draft lang=cx.lang actor=cx.actor.clone()/> }),
        })
    })
}
