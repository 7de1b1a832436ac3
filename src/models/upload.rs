//! The door that a document comes in by, pasted or as a file. It is read whole or not at all; what was
//! wrong comes back to its form with what was sent.

use super::store;
use crate::base::{ApiError, Refusal};
use crate::web::forms::Flash;
use crate::web::{Arrival, Failure, Site, status};
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

const PAGE: &str = "/models/import";

/// What was sent.
#[derive(Default)]
struct Typed {
    document: String,
    note: String,
}

/// Takes a document, and leads to the page of the model that it is.
pub async fn take_model(
    State(site): State<Site>,
    session: Session,
    parts: Parts,
    form: Multipart,
) -> Response {
    let (told, arrival) = (session.clone(), Arrival::of(site, session, &parts));
    let Ok(typed) = fields(form).await else {
        return status(&ApiError::Transport(String::new())).into_response();
    };
    match keep(arrival, &typed).await {
        Ok(id) => {
            let told = Flash::say_done(&told, "done-import-model").await;
            if let Err(error) = told {
                tracing::error!("what was done is not said: {error}");
            }
            Redirect::to(&format!("/models/{id}")).into_response()
        }
        Err(failure) => match ApiError::from(failure) {
            ApiError::SignedOut => Redirect::to("/sign-in?next=/models/import").into_response(),
            error @ ApiError::Refused(Refusal::Invalid(_)) => {
                let Typed { document, note } = typed;
                let typed = vec![("document".to_owned(), document), ("note".to_owned(), note)];
                Flash::refuse_typed(&told, PAGE, error, typed).await
            }
            error => status(&error).into_response(),
        },
    }
}

async fn keep(arrival: Arrival, typed: &Typed) -> Result<String, Failure> {
    let mut cx = arrival.begin().await?.signed_in().ok_or(ApiError::SignedOut)?;
    let id = store::import(&mut cx, &typed.document, &typed.note).await?;
    cx.finish().await?;
    Ok(id)
}

/// A file stands for what was pasted.
async fn fields(mut form: Multipart) -> Result<Typed, MultipartError> {
    let (mut typed, mut file) = (Typed::default(), String::new());
    while let Some(field) = form.next_field().await? {
        match field.name() {
            Some("file") => {
                // What is no text is no document: it is said where it broke off.
                file = String::from_utf8_lossy(&field.bytes().await?).into_owned();
            }
            Some("document") => typed.document = field.text().await?,
            Some("note") => typed.note = field.text().await?,
            _ => {}
        }
    }
    if !file.trim().is_empty() {
        typed.document = file;
    }
    // A byte of zero is in no text, and no database takes it.
    typed.document = typed.document.replace('\0', "\u{fffd}");
    Ok(typed)
}
