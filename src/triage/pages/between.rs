//! What is decided at the committee's stage in no sitting: said before one decides, listed in the next
//! sitting for those who take note of it, and told to a room that was about to decide it.

use crate::case::pages::sentence;
use crate::case::store::{Entry, Other};
use crate::i18n::Lang;
use crate::triage::store::{Decided, UnderWay};
use crate::ui::{Banner, Tone};
use chrono::{DateTime, Utc};
use leptos::either::Either;
use leptos::prelude::*;

/// Where a decision will be told that is taken on the page of the case.
#[component]
pub(super) fn BetweenNotice(
    lang: Lang,
    /// The number of the case.
    number: String,
    /// The sittings that go on.
    sittings: Vec<UnderWay>,
) -> impl IntoView {
    if sittings.is_empty() {
        return Either::Left(view! { <Banner title=lang.text("between-notice")/> });
    }
    let link = move |it: UnderWay| {
        let href = format!("/committee/sittings/{}/cases/{number}", it.number);
        let text = lang.text_with("between-to-sitting", [("number", it.number.into())]);
        view! { <li><a href=href>{text}</a></li> }
    };
    // Whoever is not present decides in none of them: a way there would end before a closed door.
    let links: Vec<_> = sittings.into_iter().filter(|it| it.is_there).map(link).collect();
    let links = (!links.is_empty()).then(|| view! { <ul class="bare">{links}</ul> });
    Either::Right(view! { <Banner title=lang.text("between-notice-open")>{links}</Banner> })
}

/// Instead of a case that left the committee while it was before the room: by whom, when, and what it is now.
#[component]
pub(super) fn DecidedOutside(
    lang: Lang,
    /// The number of the case.
    number: String,
    entry: Entry,
    others: Vec<Other>,
) -> impl IntoView {
    let at = DateTime::<Utc>::from(entry.at);
    let said = sentence(lang, &entry, &[], &others);
    let text = lang.text_with("outside-case", [("number", number.clone().into())]);
    view! {
        <Banner tone=Tone::Warn title=lang.text("outside-title")>
            <p><b>{entry.who}</b> " " {said}</p>
            <p class="small muted"><time datetime=at.to_rfc3339()>{lang.moment(at)}</time></p>
            <p>{lang.text("outside-why")}</p>
            <p><a href=format!("/cases/{number}")>{text}</a></p>
        </Banner>
    }
}

/// What those in the room take note of, and what closing the sitting will put in its minutes.
#[component]
pub(super) fn UntoldCard(lang: Lang, untold: Vec<Decided>, others: Vec<Other>) -> impl IntoView {
    let item = |it: Decided| {
        let at = DateTime::<Utc>::from(it.entry.at);
        let said = sentence(lang, &it.entry, &[], &others);
        view! {
            <li>
                <p>
                    <a href=format!("/cases/{}", it.number)>{it.title}</a>
                    <span class="tbl__s num">{it.number}</span>
                </p>
                <p><b>{it.entry.who}</b> " " {said}</p>
                <p class="small muted"><time datetime=at.to_rfc3339()>{lang.moment(at)}</time></p>
            </li>
        }
    };
    (!untold.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="between">
                <h2 id="between">{lang.text("between-title")}</h2>
                <p class="muted small">{lang.text("between-why")}</p>
                <ul class="bare stack">{untold.into_iter().map(item).collect_view()}</ul>
            </section>
        }
    })
}
