//! What is still to be answered before a request goes, each with the way to it.

use crate::i18n::Lang;
use crate::intake::model::{CHECK, Page, Question, Questions};
use crate::ui::{Banner, Form, Tone};
use leptos::prelude::*;

/// How many are named: beyond, the answers below tell better.
const NAMED: usize = 6;

/// Says how much is missing, and leads to each.
#[component]
pub fn Lacking<'a>(
    lang: Lang,
    /// The address of the draft.
    path: &'a str,
    questions: &'static Questions,
    missing: &'a [&'static Question],
    no_sponsor: bool,
    /// The request was sent in a hurry, and is being completed.
    is_sent: bool,
) -> impl IntoView + use<> {
    let facts = [("count", missing.len().into()), ("nobody", usize::from(no_sponsor).into())];
    let key = if is_sent { "request-lacking-completing" } else { "request-lacking" };
    let title = lang.text_with(key, facts);
    let link = |question: &&'static Question| {
        let page = questions.page_of(&question.id).map(Page::id).unwrap_or_default();
        let href = format!("{path}/{page}?then={CHECK}#{}", question.field());
        let label = question.label.by_code(lang.code());
        view! { <li><a href=href>{label}</a></li> }
    };
    let named = missing.iter().take(NAMED).map(link).collect_view();
    let more = missing.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| {
        view! { <li>{lang.text_with("request-lacking-more", [("count", more.into())])}</li> }
    });
    let sponsor = no_sponsor.then(|| {
        view! { <li><a href="#sponsor_name">{lang.capital("part-sponsor")}</a></li> }
    });
    // Refused, the page says it at its top already.
    let list = (!Form::here().is_back()).then(|| view! { <ul>{sponsor}{named}{more}</ul> });
    view! { <Banner tone=Tone::Warn title>{list}</Banner> }
}
