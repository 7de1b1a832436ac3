//! The addresses of the form: where it starts, and its pages.

use super::beginning::Beginning;
use super::check::Check;
use super::evidence::Proofs;
use super::published::Published;
use super::question::PageForm;
use super::start::start;
use crate::base::{ApiError, CaseId};
use crate::case::model::{Look, Place};
use crate::case::store::look;
use crate::i18n::paris_date;
use crate::intake::model::CHECK;
use crate::intake::store;
use crate::ui::{Form, Layout, page_in};
use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// `/request`
#[component]
pub fn StartPage() -> impl IntoView {
    page_in(Layout::Full, async |cx| start(cx).await)
}

/// `/request/:id/:page`; what follows the last page is the check.
#[component]
pub fn RequestPage() -> impl IntoView {
    let params = use_params_map().read_untracked().clone();
    let to_check = use_query_map().read_untracked().get("then").as_deref() == Some(CHECK);
    page_in(Layout::Full, async move |cx| {
        let id: Option<CaseId> = params.get("id").and_then(|id| id.parse().ok());
        let draft = store::draft(cx, id.ok_or(ApiError::NotFound)?).await?;
        if draft.is_completing() {
            look(cx, draft.file.id, Look::at(Place::Request)).await?;
        }
        let questions = draft.kept.questions()?;
        let proofs = Proofs::of(cx, draft.file.id).await?;
        let request = &draft.kept.request;
        let page = match params.get("page").as_deref() {
            Some(CHECK) => None,
            Some(id) => {
                let page = questions.page(id).ok_or(ApiError::NotFound)?;
                // What does not apply is never shown, not even by going back.
                if request.shows(page) { Some(page) } else { questions.after(page, request) }
            }
            // The address of the request itself is where to go on.
            None => request.first_open(questions),
        };
        let is_open = draft.is_open();
        if let Some(number) = draft.file.number.filter(|_| !is_open) {
            // What was sent is followed elsewhere, and written no more.
            Form::send_on(cx, &format!("{}/status", number.path())).await?;
        } else if !is_open {
            return Err(ApiError::NotFound.into());
        }
        let published = Published::of(cx, draft.file.project).await?;
        let link = page.is_none().then(|| cx.take_handed_over()).flatten();
        let link = link.map(|token| format!("{}/handover?token={token}", cx.site.public_url));
        let beginning = Beginning::of(cx, &draft.file).await?;
        let today = paris_date(cx.now);
        Ok(match page {
            Some(page) => Either::Left(
                view! { <PageForm draft questions page to_check published today lang=cx.lang/> },
            ),
            None => Either::Right(
                view! { <Check draft beginning questions lang=cx.lang actor=cx.actor.clone() proofs link today/> },
            ),
        })
    })
}
