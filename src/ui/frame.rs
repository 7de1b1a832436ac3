//! What surrounds every page, and what stands in for a page that failed.

use super::form::ErrorSummary;
use super::{Form, Heading};
use crate::base::{Actor, ApiError, Refusal, Role};
use crate::i18n::Lang;
use crate::web::{Failure, Visit, status};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// What the frame shows around a page.
pub struct Frame {
    lang: Lang,
    someone: Option<Actor>,
    is_demo: bool,
    path: String,
    form: Form,
}

impl Frame {
    pub fn of(visit: &Visit, form: Form) -> Self {
        Frame {
            lang: visit.lang,
            someone: visit.someone.clone(),
            is_demo: visit.site.is_demo(),
            path: visit.path.clone(),
            form,
        }
    }

    /// For when nothing is known of the request.
    pub fn fallback() -> Self {
        let form = Form::empty(Lang::Fr);
        Frame { lang: Lang::Fr, someone: None, is_demo: false, path: "/".into(), form }
    }

    pub fn around(self, outcome: Result<AnyView, Failure>) -> impl IntoView {
        let lang = self.lang;
        let content = outcome.unwrap_or_else(|failure| sorry(lang, failure, &self.path));
        view! {
            <a class="skip" href="#main">{lang.text("frame-skip")}</a>
            <header class="frame">
                <a class="brand" href="/">"Tocsin"</a>
                {self.is_demo.then(|| view! { <strong class="demo">{lang.text("frame-demo")}</strong> })}
                <nav aria-label=lang.text("frame-nav")>{self.someone.as_ref().map(|actor| links(lang, actor))}</nav>
                <LanguageSwitch lang/>
                {self.someone.map(|actor| view! { <SignedIn lang actor/> })}
            </header>
            <main id="main">
                <ErrorSummary form=self.form/>
                {content}
            </main>
        }
    }
}

fn links(lang: Lang, actor: &Actor) -> impl IntoView + use<> {
    // Every page of the house, and who finds it in the bar.
    let pages: [(&str, &str, &[Role]); 0] = [];
    let link =
        |(path, key, _): (&'static str, &str, _)| view! { <a href=path>{lang.text(key)}</a> };
    pages.into_iter().filter(|(_, _, roles)| actor.is_any(roles)).map(link).collect_view()
}

// The two addresses below are written out, since `signin` comes after `ui`.

#[component]
fn LanguageSwitch(lang: Lang) -> impl IntoView {
    let other = if lang == Lang::Fr { Lang::En } else { Lang::Fr };
    view! {
        <form method="post" action="/api/language">
            <button name="code" value=other.code() lang=other.code()>{other.text("language-name")}</button>
        </form>
    }
}

#[component]
fn SignedIn(lang: Lang, actor: Actor) -> impl IntoView {
    view! {
        <form method="post" action="/api/sign-out">
            <span>{actor.name}</span>
            <button>{lang.text("frame-sign-out")}</button>
        </form>
    }
}

/// A page that failed says so, with the status to match.
fn sorry(lang: Lang, failure: Failure, path: &str) -> AnyView {
    let error = ApiError::from(failure);
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(status(&error));
    }
    let sign_in = (error == ApiError::SignedOut).then(|| {
        let query = serde_urlencoded::to_string([("next", path)]).unwrap_or_default();
        view! { <p><a class="button" href=format!("/sign-in?{query}")>{lang.text("sign-in-title")}</a></p> }
    });
    view! {
        <Heading text=lang.text("sorry-title")/>
        <p>{sentence(lang, &error)}</p>
        {sign_in}
    }
    .into_any()
}

/// The sentence for an error.
pub fn sentence(lang: Lang, error: &ApiError) -> String {
    match error {
        ApiError::SignedOut => lang.text("error-signed-out"),
        ApiError::NotFound => lang.text("error-not-found"),
        ApiError::Refused(refusal) => refused(lang, refusal),
        ApiError::Stale { by, at } => {
            let at = at.parse().map_or_else(|_| at.clone(), |at| lang.moment(at));
            lang.text_with("error-stale", [("name", by.clone().into()), ("time", at.into())])
        }
        ApiError::TooManyTries { minutes } => {
            lang.text_with("error-too-many-tries", [("minutes", (*minutes).into())])
        }
        ApiError::Internal { reference } => {
            lang.text_with("error-internal", [("reference", reference.clone().into())])
        }
        ApiError::Transport(_) => lang.text("error-transport"),
    }
}

fn refused(lang: Lang, refusal: &Refusal) -> String {
    let list = |prefix: &str, names: &[String]| {
        names
            .iter()
            .map(|name| lang.text(&format!("{prefix}-{name}")))
            .collect::<Vec<_>>()
            .join(", ")
    };
    match refusal {
        Refusal::NeedsRole(role) => {
            let role = lang.text(&format!("role-{}", role.name()));
            lang.text_with(refusal.key(), [("role", role.into())])
        }
        Refusal::NotNow { stage, allowed } => {
            let stage = lang.text(&format!("stage-{stage}"));
            let none = allowed.is_empty().then(|| lang.text("nothing-allowed"));
            let allowed = none.unwrap_or_else(|| list("act", allowed));
            lang.text_with(refusal.key(), [("stage", stage.into()), ("allowed", allowed.into())])
        }
        Refusal::Unmet(conditions) => {
            lang.text_with(refusal.key(), [("unmet", list("unmet", conditions).into())])
        }
        Refusal::OwnAct | Refusal::NotYours | Refusal::Invalid(_) => lang.text(refusal.key()),
    }
}
