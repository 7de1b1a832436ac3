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
    let sent = match fields(form).await {
        Ok(sent) => sent,
        Err(error) => return status(&ApiError::Transport(error.to_string())).into_response(),
    };
    // No browser gives a file back: what was typed beside it stays.
    let typed = vec![("file".to_owned(), String::new()), ("edition".to_owned(), sent.2.clone())];
    match keep(arrival, sent).await {
        Ok(id) => Redirect::to(&format!("/import/{id}")).into_response(),
        Err(failure) => {
            let error = ApiError::from(failure);
            match error {
                ApiError::SignedOut => Redirect::to("/sign-in?next=/import").into_response(),
                ApiError::Refused(Refusal::Invalid(_)) => {
                    Flash::refuse_typed(&told, "/import", error, typed).await
                }
                _ => status(&error).into_response(),
            }
        }
    }
}

async fn keep(arrival: Arrival, sent: Sent) -> Result<ImportId, Failure> {
    let (file_name, content, typed) = sent;
    let mut cx = arrival.begin().await?.signed_in().ok_or(ApiError::SignedOut)?;
    cx.actor.must_be(Role::Coordinator)?;
    let (by, now) = (Some(cx.actor.id), cx.now);
    if file_name.is_empty() || content.is_empty() {
        let key = if file_name.is_empty() { "file-none" } else { "file-empty" };
        return Err(Refusal::field("file", key).into());
    }
    // What is no edition, or another than the file says, is refused once the file is read.
    let edition = typed.trim().parse().ok();
    let proposal = Proposal { file_name, content, mapping: None, edition, by };
    let id = store::propose(cx.tx(), proposal, now).await?;
    store::read_file(cx.tx(), id, &typed, now).await?;
    cx.finish().await?;
    Ok(id)
}

/// The name of a file, what is in it, and the edition that was typed beside it.
type Sent = (String, Vec<u8>, String);

async fn fields(mut form: Multipart) -> Result<Sent, MultipartError> {
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
            // Enough to be recognised by, if it is told again.
            Some("edition") => edition = field.text().await?.chars().take(200).collect(),
            _ => {}
        }
    }
    // Where no file was chosen, browsers send one without a name, with nothing in it.
    if file_name.is_empty() && !content.is_empty() {
        file_name = "?".into();
    }
    Ok((file_name, content, edition))
}
