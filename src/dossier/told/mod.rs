//! `GET /api/cases/:number/dossier`: the whole of a case as one file, under the rights of whoever asks. Each chapter of the page is
//! a field of it; `docs/dossier.md` says what is in each.

mod diagnosis;
mod watch;
mod written;

use super::store::whole;
use crate::base::ApiError;
use crate::case::model::{CaseNumber, Look, Place};
use crate::case::store::{self as cases, find};
use crate::web::{Arrival, Failure, Site, refused};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use tower_sessions::Session;
use written::written;

/// Sends the file; 404 for a case that is not theirs to see, 409 for whoever is to assess it blind.
pub async fn send_dossier(
    State(site): State<Site>,
    Path(number): Path<String>,
    session: Session,
    parts: Parts,
) -> Response {
    let arrival = Arrival::of(site, session, &parts);
    match told(arrival, &number).await {
        Ok((number, file)) => {
            let name = format!("attachment; filename=\"tocsin-dossier-{number}.json\"");
            let headers =
                [(CACHE_CONTROL, "private, no-store".to_owned()), (CONTENT_DISPOSITION, name)];
            (headers, Json(file)).into_response()
        }
        Err(failure) => refused(failure),
    }
}

async fn told(arrival: Arrival, number: &str) -> Result<(CaseNumber, Value), Failure> {
    let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
    let number: CaseNumber = number.parse().map_err(|_| ApiError::NotFound)?;
    let file = find(&mut cx, number).await?;
    file.must_be_open_to(&cx.actor)?;
    cases::look(&mut cx, file.id, Look::at(Place::Dossier)).await?;
    let whole = whole(&mut cx, file).await?;
    let (lang, now, today, reader) = (cx.lang, cx.now, cx.today(), cx.actor.name.clone());
    cx.into_visit().looked().await?;
    Ok((number, written(lang, &whole, (now, today), &reader)))
}
