//! What was decided of a request, for its project: accepted and why, or where it was sent on to.

use crate::base::Priority;
use crate::case::model::{Event, Stage};
use crate::i18n::Lang;
use crate::ui::{Banner, Tone};
use leptos::prelude::*;

/// Whether a decision that the project reads was taken, as far as the stage tells.
pub fn is_decided(stage: Stage) -> bool {
    use Stage::{Diagnosis, Planning, Recovery, Redirected, Reply, Staffing, Watch};
    matches!(stage, Redirected | Staffing | Diagnosis | Reply | Planning | Recovery | Watch)
}

/// The last decision, in its own words.
#[component]
pub fn DecidedSo(lang: Lang, story: Vec<Event>) -> impl IntoView {
    story.into_iter().rev().find_map(|event| match event {
        Event::Redirected { service, reason } => Some(redirected(lang, service, reason)),
        Event::Accepted { priority, reason, .. } | Event::FastTracked { priority, reason, .. } => {
            Some(accepted(lang, priority, reason))
        }
        _ => None,
    })
}

fn accepted(lang: Lang, priority: Priority, reason: String) -> AnyView {
    let title = lang.text_with("status-accepted", [("priority", priority.name().into())]);
    view! {
        <section class="section" aria-labelledby="accepted">
            <h2 id="accepted">{lang.text("status-accepted-title")}</h2>
            <Banner tone=Tone::Ok title=title><p>{reason}</p></Banner>
        </section>
    }
    .into_any()
}

/// The service that takes it on.
fn redirected(lang: Lang, service: String, reason: String) -> AnyView {
    let title = lang.text_with("status-redirected", [("service", service.into())]);
    view! {
        <section class="section" aria-labelledby="redirected">
            <h2 id="redirected">{lang.text("status-redirected-title")}</h2>
            <Banner title=title>
                <p>{reason}</p>
                <p class="small">{lang.text("status-redirected-next")}</p>
            </Banner>
            <p><a href="/elsewhere">{lang.text("status-elsewhere")}</a></p>
        </section>
    }
    .into_any()
}
