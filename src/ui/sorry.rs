//! What stands in for a page that failed, and the sentences for what went wrong.

use super::{Heading, Icon, bar};
use crate::base::{Actor, ApiError, Refusal, Role};
use crate::i18n::Lang;
use crate::web::{Failure, status};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// The pages that somebody else's link leads to, once.
const LINKS: [&str; 3] = ["/invitation", "/welcome", "/handover"];

/// A page that failed says so, with the status to match and where to go from here.
pub(super) fn sorry(
    lang: Lang,
    failure: Failure,
    someone: Option<&Actor>,
    path: &str,
) -> impl IntoView + use<> {
    let error = ApiError::from(failure);
    let status = status(&error);
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(status);
    }
    let why = match &error {
        // Who follows a link that died needs another, not a lesson.
        ApiError::NotFound if LINKS.iter().any(|it| path.starts_with(it)) => {
            Some(lang.text("sorry-link"))
        }
        ApiError::NotFound => Some(lang.text("sorry-not-found")),
        ApiError::SignedOut => Some(lang.text("sorry-signed-out")),
        _ => None,
    };
    // Being asked to sign in is no mishap, and needs no number.
    let code = (!matches!(error, ApiError::SignedOut)).then(|| {
        let code = lang.text_with("sorry-code", [("code", status.as_u16().into())]);
        view! { <p class="muted">{code}</p> }
    });
    let onward = match error {
        ApiError::SignedOut => view! { <SignInLink lang path/> }.into_any(),
        _ => {
            view! { <WaysOut lang links=someone.map_or_else(Vec::new, |it| bar::links(lang, it))/> }
                .into_any()
        }
    };
    view! {
        <div class="signin">
            <div class="stack stack--lg">
                <div>
                    {code}
                    <Heading class="h-page" text=sentence(lang, &error)/>
                    {why.map(|why| view! { <p class="page-head__lead">{why}</p> })}
                </div>
                {onward}
            </div>
        </div>
    }
}

#[component]
fn SignInLink<'a>(lang: Lang, path: &'a str) -> impl IntoView + use<> {
    view! {
        <p>
            <a class="btn btn--primary btn--lg" href=sign_in_from(path)>
                <Icon name="log-in"/>{lang.text("sign-in-title")}
            </a>
        </p>
    }
}

#[component]
fn WaysOut(lang: Lang, mut links: Vec<(&'static str, String)>) -> impl IntoView {
    if links.iter().all(|(path, _)| *path != "/") {
        links.insert(0, ("/", lang.text("sorry-home")));
    }
    let item = |(path, name): (&'static str, String)| {
        view! { <li><Icon name="corner-down-right"/><a href=path>{name}</a></li> }
    };
    view! { <ul class="ticks">{links.into_iter().map(item).collect_view()}</ul> }
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
        ApiError::TooLarge { most } => {
            lang.text_with("error-too-large", [("most", (*most).into())])
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
        Refusal::NeedsRole(roles) => {
            let named = |role: &Role| lang.text(&format!("role-{}", role.name()));
            let mut roles: Vec<String> = roles.iter().map(named).collect();
            let last = roles.pop().unwrap_or_default();
            let or = lang.text("refusal-role-or");
            let roles = match roles.is_empty() {
                true => last,
                false => format!("{}{or}{last}", roles.join(", ")),
            };
            lang.text_with(refusal.key(), [("roles", roles.into())])
        }
        Refusal::NotNow { stage, allowed } => {
            let stage = lang.text(&format!("stage-{stage}"));
            if allowed.is_empty() {
                return lang.text_with("refusal-over", [("stage", stage.into())]);
            }
            let allowed = list("act", allowed);
            lang.text_with(refusal.key(), [("stage", stage.into()), ("allowed", allowed.into())])
        }
        Refusal::Unmet(conditions) => {
            let unmet = list("unmet", conditions);
            // What is done already is not missing: its text is a sentence of its own.
            match unmet.ends_with('.') {
                true => unmet,
                false => lang.text_with(refusal.key(), [("unmet", unmet.into())]),
            }
        }
        Refusal::OwnAct | Refusal::NotYours | Refusal::Invalid(_) => lang.text(refusal.key()),
    }
}

/// The way in for whoever reads a page, which leads back to it.
pub(super) fn sign_in_from(path: &str) -> String {
    match path {
        path if path == "/" || path.starts_with("/sign-in") => "/sign-in".to_owned(),
        path => {
            let query = serde_urlencoded::to_string([("next", path)]).unwrap_or_default();
            format!("/sign-in?{query}")
        }
    }
}
