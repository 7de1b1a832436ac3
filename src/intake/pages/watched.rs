//! A project of the register: what was published of it, and the help that was offered to it.

use super::offers::{Offers, last_offer};
use crate::base::{ApiError, ProjectId};
use crate::intake::store::contacts;
use crate::register::pages::{may_watch, published};
use crate::register::store::find_project;
use crate::ui::{Layout, page_in};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/register/projects/:id`
#[component]
pub fn WatchedPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    page_in(Layout::Full, async move |cx| {
        may_watch(cx)?;
        let lang = cx.lang;
        let id: ProjectId = id.parse().map_err(|_| ApiError::NotFound)?;
        let project = find_project(cx.tx(), id).await?.ok_or(ApiError::NotFound)?;
        let offers = contacts(cx, &[project.id]).await?.remove(&project.id);
        let last = last_offer(offers.as_deref().unwrap_or_default());
        let offers = offers.map(|offers| {
            view! {
                <section class="section" aria-labelledby="offers">
                    <h2 id="offers">{lang.text("watch-offers")}</h2>
                    <div class="stack gap-sm measure"><Offers lang offers/></div>
                </section>
            }
        });
        published(cx, project, (offers.into_any(), last)).await
    })
}
