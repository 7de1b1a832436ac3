//! The addresses of the form: where it starts, and its pages.

use super::beginning::Beginning;
use super::check::Check;
use super::evidence::Proofs;
use super::foreword::ForewordForm;
use super::given_up::GivenUp;
use super::published::Published;
use super::question::PageForm;
use super::start::start;
use crate::base::{ApiError, CaseId, Role};
use crate::case::model::{Look, Place};
use crate::case::store::look;
use crate::intake::model::{CHECK, Foreword};
use crate::intake::store;
use crate::triage::store::in_force;
use crate::ui::{Form, Layout, page_in};
use leptos::either::EitherOf4;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// `/request`
#[component]
pub fn StartPage() -> impl IntoView {
    let calls = use_query_map().read_untracked().get("call").is_some();
    page_in(Layout::Text, async move |cx| start(cx, calls).await)
}

/// `/request/:id/:page`; what follows the last page is the check.
#[component]
pub fn RequestPage() -> impl IntoView {
    let params = use_params_map().read_untracked().clone();
    let to_check = use_query_map().read_untracked().get("then").as_deref() == Some(CHECK);
    page_in(Layout::Full, async move |cx| {
        let id: Option<CaseId> = params.get("id").and_then(|id| id.parse().ok());
        let draft = store::draft(cx, id.ok_or(ApiError::NotFound)?).await?;
        if let Some(at) = store::given_up(cx, &draft).await? {
            let may_ask = cx.actor.is_any(&Role::OPEN_REQUESTS);
            let title = draft.file.title.clone();
            return Ok(EitherOf4::D(view! { <GivenUp lang=cx.lang title at may_ask/> }));
        }
        if draft.is_completing() {
            look(cx, draft.file.id, Look::at(Place::Request)).await?;
        }
        let questions = draft.kept.questions()?;
        let proofs = Proofs::of(cx, draft.file.id).await?;
        let request = &draft.kept.request;
        let beginning = Beginning::of(cx, &draft.file).await?;
        let actor = cx.actor.clone();
        let asked = params.get("page");
        let foreword = asked.as_deref().and_then(Foreword::find).filter(|_| draft.is_open());
        if let Some(here) = foreword.filter(|it| it.is_asked(&draft.file, &cx.actor)) {
            let sponsor = beginning.sponsor;
            return Ok(EitherOf4::A(
                view! { <ForewordForm draft questions here sponsor actor lang=cx.lang/> },
            ));
        }
        let page = match asked.as_deref() {
            Some(CHECK) => None,
            // What somebody else has said already leads on to the questions.
            Some(_) if foreword.is_some() => request.first_open(questions),
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
        let (today, model) = (cx.today(), in_force(cx.tx()).await?);
        Ok(match page {
            Some(page) => EitherOf4::B(
                view! { <PageForm draft questions page to_check published model today actor lang=cx.lang/> },
            ),
            None => EitherOf4::C(
                view! { <Check draft beginning questions lang=cx.lang actor proofs link published model today/> },
            ),
        })
    })
}
