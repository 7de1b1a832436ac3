//! Plain forms: post, redirect, get.
//!
//! A `<form method="post">` goes to a server function like any other call. Here,
//! on the way out, its answer becomes a redirect: onward on success, back to the
//! form on refusal, with what was wrong and what was typed kept in the session.
//! Leptos would put the error in the address, where anyone could forge it.

use super::security::BODY_LIMIT;
use super::{Trail, status};
use crate::base::{ApiError, Problem, Refusal};
use crate::person::secret::digest;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, LOCATION, REFERER, SET_COOKIE,
};
use axum::http::{StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use tower_sessions::Session;

const FLASH: &str = "flash";
const DONE: &str = "done";
const DONE_OF: &str = "done-of";
/// The page of a form whose browser does not say where it was: whichever comes next.
const ANYWHERE: &str = "";

/// What a sentence speaks of, by name.
pub type Facts = serde_json::Map<String, serde_json::Value>;

/// What a form left for the page that follows: why it was refused and what was
/// typed, or what was done.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Flash {
    /// The page the form is on, hashed: its address may hold a secret. No other page shows this,
    /// unless nothing is known of it.
    page: String,
    pub error: Option<ApiError>,
    typed: Vec<(String, String)>,
    /// Whether something was typed that must not be kept.
    #[serde(default)]
    pub holds_back: bool,
    /// The key of the sentence that says what was done.
    #[serde(default)]
    pub done: Option<String>,
    /// What it speaks of, if the page that says it does not show that.
    #[serde(default)]
    pub done_of: Facts,
}

impl Flash {
    /// What the person had typed in each field, first where it was sent more than once.
    pub fn first_typed(&self) -> HashMap<String, String> {
        // Of two, the one that is written last stays.
        self.typed.iter().rev().cloned().collect()
    }

    /// The same where a field may have several values.
    pub fn all_typed(&self, field: &str) -> impl Iterator<Item = &str> {
        self.typed.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// What was written at length, to give back where its field is no longer on the page.
    pub fn written(&self) -> impl Iterator<Item = &str> {
        let said = self.typed.iter().map(|(_, value)| value.trim());
        said.filter(|value| value.contains(char::is_whitespace))
    }

    /// Whether a form came back with anything in it.
    pub fn is_back(&self) -> bool {
        self.error.is_some()
    }

    /// What is wrong with the answers, field by field.
    pub fn problems(&self) -> &[Problem] {
        match &self.error {
            Some(ApiError::Refused(Refusal::Invalid(problems))) => problems,
            _ => &[],
        }
    }

    /// The key of what is wrong with a field, if anything is.
    pub fn problem(&self, field: &str) -> Option<&str> {
        self.problems()
            .iter()
            .find(|problem| problem.field == field)
            .map(|problem| problem.key.as_str())
    }

    /// Takes what awaits the visitor of `page` out of the session.
    pub async fn take(
        session: &Session,
        page: &str,
    ) -> Result<Self, tower_sessions::session::Error> {
        let refused = match session.get::<Flash>(FLASH).await? {
            Some(flash) if flash.page == digest(page) => session.remove(FLASH).await?,
            Some(flash) if flash.page == ANYWHERE => session.remove(FLASH).await?,
            _ => None,
        };
        // What was done is said by whatever page comes next.
        let done = match session.get::<String>(DONE).await? {
            Some(_) => session.remove(DONE).await?,
            None => None,
        };
        let done_of = match &done {
            Some(_) => session.remove(DONE_OF).await?.unwrap_or_default(),
            None => Facts::new(),
        };
        Ok(Flash { done, done_of, ..refused.unwrap_or_default() })
    }

    /// Leads back to the page of a form that no server function answers, with what is wrong.
    pub async fn refuse(session: &Session, page: &str, error: ApiError) -> Response {
        let flash = Flash { page: digest(page), error: Some(error), ..Flash::default() };
        redirected(session, page, flash).await
    }

    /// The same with what was typed.
    pub async fn refuse_typed(
        session: &Session,
        page: &str,
        error: ApiError,
        typed: Vec<(String, String)>,
    ) -> Response {
        let flash = Flash { page: digest(page), error: Some(error), typed, ..Flash::default() };
        redirected(session, page, flash).await
    }

    /// Leaves it where it was, for the same page again.
    pub async fn keep(self, session: &Session) -> Result<(), tower_sessions::session::Error> {
        session.insert(FLASH, self).await
    }

    /// Leaves it all for whatever page comes next.
    pub async fn pass_on(self, session: &Session) -> Result<(), tower_sessions::session::Error> {
        if let Some(done) = &self.done {
            Flash::say_done_of(session, done, self.done_of.clone()).await?;
        }
        if self.error.is_some() {
            let flash = Flash { page: ANYWHERE.to_owned(), done: None, ..self };
            session.insert(FLASH, flash).await?;
        }
        Ok(())
    }

    /// Leaves word of what was done for the next page.
    pub async fn say_done(
        session: &Session,
        key: &str,
    ) -> Result<(), tower_sessions::session::Error> {
        Flash::say_done_of(session, key, Facts::new()).await
    }

    /// The same, and what the sentence speaks of.
    pub async fn say_done_of(
        session: &Session,
        key: &str,
        facts: Facts,
    ) -> Result<(), tower_sessions::session::Error> {
        match facts.is_empty() {
            true => session.remove::<Facts>(DONE_OF).await.map(drop)?,
            false => session.insert(DONE_OF, facts).await?,
        }
        session.insert(DONE, key).await
    }
}

/// Turns the answer to a plain form into a redirect.
pub async fn post_redirect_get(session: Session, request: Request, next: Next) -> Response {
    if !is_plain_form(request.headers()) {
        return understood(next.run(request).await).await;
    }
    let page = sender(request.headers());
    let (mut parts, body) = request.into_parts();
    let Ok(form) = to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    // The function answers as it would to a script: a status, and the error as JSON.
    parts.headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    let answer = next.run(Request::from_parts(parts, Body::from(form.clone()))).await;
    match answer.status() {
        StatusCode::OK => onward(answer.headers(), page.as_deref().unwrap_or("/")),
        _ => back(session, page, &form, answer).await,
    }
}

/// What cannot be read never reaches its function, and Leptos calls that a fault of the server.
/// It is the caller's.
async fn understood(answer: Response) -> Response {
    if answer.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return answer;
    }
    let (mut parts, body) = answer.into_parts();
    let said = to_bytes(body, BODY_LIMIT).await.unwrap_or_default();
    if let Ok(error @ ApiError::Transport(_)) = serde_json::from_slice(&said) {
        parts.status = status(&error);
    }
    Response::from_parts(parts, Body::from(said))
}

/// The status of the answer is for scripts. A person gets the form again, which is a page like
/// any other: a browser would report each such page as broken if it came with a 422.
async fn back(session: Session, page: Option<String>, form: &Bytes, answer: Response) -> Response {
    let said = to_bytes(answer.into_body(), BODY_LIMIT).await.unwrap_or_default();
    let error = serde_json::from_slice(&said).unwrap_or(ApiError::Transport(String::new()));
    let (typed, secret) = typed(form);
    let flash = Flash {
        page: page.as_deref().map_or_else(|| ANYWHERE.to_owned(), digest),
        error: Some(error),
        typed,
        holds_back: secret,
        done: None,
        done_of: Facts::new(),
    };
    redirected(&session, page.as_deref().unwrap_or("/"), flash).await
}

/// What went wrong is what one reads first, and where the keyboard goes on from.
async fn redirected(session: &Session, page: &str, flash: Flash) -> Response {
    match session.insert(FLASH, flash).await {
        Ok(()) => Redirect::to(&format!("{page}#errors")).into_response(),
        Err(error) => {
            tracing::error!("a refused form was lost: {error}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn onward(headers: &HeaderMap, page: &str) -> Response {
    let chosen = headers.get(LOCATION).and_then(|location| location.to_str().ok());
    let next = chosen.map_or_else(|| page.to_owned(), |next| Trail::onward(page, next));
    let mut response = Redirect::to(&next).into_response();
    for cookie in headers.get_all(SET_COOKIE) {
        response.headers_mut().append(SET_COOKIE, cookie.clone());
    }
    response
}

/// What was typed, save for what must not be kept; and whether there was any of that.
fn typed(form: &[u8]) -> (Vec<(String, String)>, bool) {
    let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(form).unwrap_or_default();
    let is_password = |name: &str| name.contains("password");
    let holds_back = fields.iter().any(|(name, _)| is_password(name));
    let is_kept = |(name, _): &(String, String)| !is_password(name) && name != "token";
    (fields.into_iter().filter(is_kept).collect(), holds_back)
}

fn is_plain_form(headers: &HeaderMap) -> bool {
    says(headers, ACCEPT, "text/html")
        && says(headers, CONTENT_TYPE, "application/x-www-form-urlencoded")
}

pub(super) fn says(headers: &HeaderMap, name: HeaderName, what: &str) -> bool {
    headers.get(name).and_then(|value| value.to_str().ok()).is_some_and(|it| it.contains(what))
}

/// The page a form was sent from, if its browser says: its path, never its site.
pub(super) fn sender(headers: &HeaderMap) -> Option<String> {
    let referer = headers.get(REFERER).and_then(|value| value.to_str().ok());
    let uri = referer.and_then(|referer| referer.parse::<Uri>().ok());
    match uri.as_ref().and_then(Uri::path_and_query) {
        // `//evil.example` would be an address on another site.
        Some(path) if !path.as_str().starts_with("//") => Some(path.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(referer: &'static str) -> Option<String> {
        sender(&HeaderMap::from_iter([(REFERER, HeaderValue::from_static(referer))]))
    }

    #[test]
    fn a_form_goes_back_to_a_page_of_ours() {
        assert_eq!(from("https://tocsin.test/cases/7?x=1").as_deref(), Some("/cases/7?x=1"));
        assert_eq!(from("https://tocsin.test//evil.example/"), None);
        assert_eq!(from("nonsense"), None);
    }

    #[test]
    fn a_password_is_not_kept() {
        assert_eq!(
            typed(b"email=a%40b.fr&password=s&token=t"),
            (vec![("email".into(), "a@b.fr".into())], true)
        );
    }
}
