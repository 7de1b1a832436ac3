//! The door that files come in by. It keeps the file; what it would change is shown before
//! anything is written.

use super::store::{self, Proposal};
use crate::base::{ApiError, ImportId, Refusal, Role};
use crate::web::forms::Flash;
use crate::web::{Arrival, Failure, Site, status};
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use tower_sessions::Session;

/// Takes a file, and leads to the page that says what it would change.
pub async fn take_file(
    State(site): State<Site>,
    session: Session,
    parts: Parts,
    form: Multipart,
) -> Response {
    let (told, arrival) = (session.clone(), Arrival::of(site, session, &parts));
    match keep(arrival, form).await {
        Ok(id) => Redirect::to(&format!("/import/{id}")).into_response(),
        Err(failure) => {
            let error = ApiError::from(failure);
            match error {
                ApiError::SignedOut => Redirect::to("/sign-in?next=/import").into_response(),
                ApiError::Refused(Refusal::Invalid(_)) => {
                    Flash::refuse(&told, "/import", error).await
                }
                _ => status(&error).into_response(),
            }
        }
    }
}

async fn keep(arrival: Arrival, form: Multipart) -> Result<ImportId, Failure> {
    let (file_name, content, edition) = fields(form)
        .await
        .map_err(|error| Failure::Told(ApiError::Transport(error.to_string())))?;
    let mut cx = arrival.begin().await?.signed_in().ok_or(ApiError::SignedOut)?;
    cx.actor.must_be(Role::Coordinator)?;
    let (by, now) = (Some(cx.actor.id), cx.now);
    if file_name.is_empty() || content.is_empty() {
        let key = if file_name.is_empty() { "file-none" } else { "file-empty" };
        return Err(Refusal::field("file", key).into());
    }
    // What is typed and is no edition is asked again on the page of the file.
    let edition = edition.parse().ok();
    let proposal = Proposal { file_name, content, mapping: None, edition, by };
    let id = store::propose(cx.tx(), proposal, now).await?;
    store::read_file(cx.tx(), id).await?;
    cx.finish().await?;
    Ok(id)
}

async fn fields(mut form: Multipart) -> Result<(String, Vec<u8>, String), MultipartError> {
    let (mut file_name, mut content, mut edition) = (String::new(), Vec::new(), String::new());
    while let Some(field) = form.next_field().await? {
        match field.name() {
            Some("file") => {
                // Some browsers send the whole path, and people read the last part.
                let sent = field.file_name().unwrap_or_default();
                let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
                file_name = last.chars().take(200).collect();
                content = field.bytes().await?.to_vec();
            }
            Some("edition") => edition = field.text().await?,
            _ => {}
        }
    }
    // Where no file was chosen, browsers send one without a name, with nothing in it.
    if file_name.is_empty() && !content.is_empty() {
        file_name = "?".into();
    }
    Ok((file_name, content, edition))
}
