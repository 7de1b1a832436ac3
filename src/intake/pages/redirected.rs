//! Where a request was sent on to, and why.

use crate::case::model::Event;
use crate::i18n::Lang;
use crate::ui::Banner;
use leptos::prelude::*;

/// The service that takes it on, in the words of the decision.
#[component]
pub fn Redirected(lang: Lang, story: Vec<Event>) -> impl IntoView {
    let last = story.into_iter().rev().find_map(|event| match event {
        Event::Redirected { service, reason } => Some((service, reason)),
        _ => None,
    });
    last.map(|(service, reason)| {
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
    })
}
