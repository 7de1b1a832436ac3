//! What is longer than anybody reads.

use super::forms::{Flash, says, sender};
use super::security::BODY_LIMIT;
use crate::base::{ApiError, Problem, Refusal};
use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;
use tokio::time::timeout;
use tower_sessions::Session;

/// Refuses what is too long in the person's language, on the page it was sent from: the guard
/// that counts the bytes knows neither.
pub async fn not_too_large(session: Session, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let (is_ours, page) = (says(headers, ACCEPT, "text/html"), sender(headers));
    let has_file = says(headers, CONTENT_TYPE, "multipart/form-data");
    let answer = match declared(headers) > BODY_LIMIT as u64 {
        true => {
            drain(request.into_body()).await;
            StatusCode::PAYLOAD_TOO_LARGE.into_response()
        }
        false => next.run(request).await,
    };
    match (answer.status(), page) {
        (StatusCode::PAYLOAD_TOO_LARGE, Some(page)) if is_ours => {
            let most = BODY_LIMIT / (1024 * 1024);
            let error = match has_file {
                true => {
                    let problem = Problem::new("file", "file-too-large").with("most", most);
                    Refusal::Invalid(vec![problem]).into()
                }
                false => ApiError::TooLarge { most },
            };
            Flash::refuse(&session, &page, error).await
        }
        _ => answer,
    }
}

/// How long a body says that it is.
pub fn declared(headers: &HeaderMap) -> u64 {
    let length = headers.get(CONTENT_LENGTH).and_then(|it| it.to_str().ok());
    length.and_then(|it| it.parse().ok()).unwrap_or_default()
}

/// Reads a body that nobody wants and keeps nothing of it. A browser listens to no answer while
/// it is still sending: cut off, it shows a broken connection. Whoever stops sending, or sends
/// more than any person would, is cut off.
pub async fn drain(mut body: Body) {
    const ENOUGH: u64 = 4 * 1024 * 1024 * 1024;
    const PATIENCE: Duration = Duration::from_secs(10);
    let mut read = 0;
    loop {
        let frame = poll_fn(|cx| Pin::new(&mut body).poll_frame(cx));
        let Ok(Some(Ok(frame))) = timeout(PATIENCE, frame).await else { return };
        read += frame.data_ref().map_or(0, |data| data.len() as u64);
        if read > ENOUGH {
            return;
        }
    }
}
