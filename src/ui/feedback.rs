//! What the page answers: what went wrong, what was done, what to know.

use super::sorry::sentence;
use super::{Form, Icon};
use crate::base::{ApiError, Refusal};
use leptos::prelude::*;

/// Where a page says why its form came back, when that is not its top: in the form itself. It is drawn
/// last, once every field has said what it is called.
#[component]
pub fn PlacedErrors() -> impl IntoView {
    let form = Form::here();
    form.take_place();
    move || view! { <ErrorSummary form=form.clone()/> }
}

/// Says at the top of the page why a form came back, with a link to each field.
#[component]
pub fn ErrorSummary(form: Form) -> impl IntoView {
    let lang = form.lang;
    let problems = form.problems();
    let error = form.error()?;
    // Asked more is not told wrong.
    let asks = form.only_asks();
    let title = match error {
        _ if form.only_tells() => lang.text("plan-import-was-read"),
        _ if asks => lang.text("errors-one-more"),
        ApiError::Refused(Refusal::Invalid(_)) => {
            lang.text_with("errors-title", [("count", problems.len().into())])
        }
        // Said to the one who is to sign in, and again to the one who has.
        ApiError::SignedOut => lang.text("errors-signed-out"),
        other => sentence(lang, other),
    };
    let kept = match form.holds_back() {
        true => "errors-kept-but-passwords",
        // No browser gives a file back.
        false if form.sent("file") || form.has_problem("file") => "errors-kept-but-file",
        false => "errors-kept",
    };
    let is_late_file = matches!(error, ApiError::SignedOut) && form.sent("file");
    let says_what_is_kept = is_late_file || (!problems.is_empty() && !asks);
    let kept = says_what_is_kept.then(|| view! { <p>{lang.text(kept)}</p> });
    let link = |(field, said): (String, String)| {
        view! { <li><a href=format!("#{field}")>{said}</a></li> }
    };
    let links = (!problems.is_empty())
        .then(|| view! { <ul>{problems.into_iter().map(link).collect_view()}</ul> });
    // An act that is no longer possible has no field to give the text back in.
    let written: Vec<String> = match error {
        ApiError::Refused(Refusal::Invalid(_)) | ApiError::SignedOut => Vec::new(),
        _ => form.written(),
    };
    let written = (!written.is_empty()).then(|| {
        let quote =
            |said: String| view! { <blockquote class="ev__quote"><p>{said}</p></blockquote> };
        view! {
            <p>{lang.text("errors-written")}</p>
            {written.into_iter().map(quote).collect_view()}
        }
    });
    let class = if asks { "errors errors--asks" } else { "errors" };
    Some(view! {
        <div class=class role="alert" aria-labelledby="errors-title" tabindex="-1" id="errors">
            <h2 id="errors-title">{title}</h2>
            {kept}
            {links}
            {written}
        </div>
    })
}

/// Says what the person's last action did.
#[component]
pub fn DoneMessage(form: Form) -> impl IntoView {
    let starts = form.starts_at_what_was_done();
    form.done().map(|done| {
        view! {
            <div class="banner banner--ok banner--done" role="status" id="done"
                tabindex=starts.then_some("-1") autofocus=starts>
                <Icon name="circle-check"/>
                <p class="banner__title">{done}</p>
            </div>
        }
    })
}

/// How a banner is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Info,
    Warn,
    Danger,
    Ok,
    /// What is not certain yet.
    Maybe,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Tone::Info => "banner",
            Tone::Warn => "banner banner--warn",
            Tone::Danger => "banner banner--danger",
            Tone::Ok => "banner banner--ok",
            Tone::Maybe => "banner banner--maybe",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Tone::Info => "info",
            Tone::Warn | Tone::Danger => "triangle-alert",
            Tone::Ok => "circle-check",
            Tone::Maybe => "circle-help",
        }
    }
}

/// Something to know, beside what one does.
#[component]
pub fn Banner(
    #[prop(optional)] tone: Tone,
    #[prop(into)] title: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=tone.class()>
            <Icon name=tone.icon()/>
            <div class="banner__body">
                <p class="banner__title">{title}</p>
                {children.map(|children| children())}
            </div>
        </div>
    }
}
