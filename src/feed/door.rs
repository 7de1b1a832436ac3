//! `GET /calendar/SECRET.ics`: the file itself, for a program that has nothing but the address.

use super::file::calendar_file;
use super::store::{engagements, holder};
use crate::base::ApiError;
use crate::i18n::{Lang, paris_date};
use crate::person::secret::digest;
use crate::person::store::active;
use crate::web::{Failure, Site, status};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderMap, IF_NONE_MATCH};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

/// Sends what whoever made the address is engaged in, as far as they may see it now. 404 for an address
/// that was revoked or replaced, or whose owner has left: which of them, nobody is told.
pub async fn send_feed(
    State(site): State<Site>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Response {
    let text = match read(&site, &file, Utc::now()).await {
        Ok(text) => text,
        Err(failure) => return status(&ApiError::from(failure)).into_response(),
    };
    let tag = format!("\"{}\"", digest(&text));
    let known = headers.get(IF_NONE_MATCH).and_then(|it| it.to_str().ok());
    // A program asks again each time, and is sent only what is new.
    let answer = [(CACHE_CONTROL, "private, no-cache".to_owned()), (ETAG, tag.clone())];
    if known.is_some_and(|known| known.contains(&tag)) {
        return (StatusCode::NOT_MODIFIED, answer).into_response();
    }
    (answer, [(CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response()
}

async fn read(site: &Site, file: &str, now: DateTime<Utc>) -> Result<String, Failure> {
    let token = file.strip_suffix(".ics").ok_or(ApiError::NotFound)?;
    let mut tx = site.db.snapshot().await?;
    let (person, made_at) = holder(&mut tx, token).await?.ok_or(ApiError::NotFound)?;
    let known = active(&mut tx, person).await?.ok_or(ApiError::NotFound)?;
    let engagements = engagements(&mut tx, &known.actor, paris_date(now), made_at).await?;
    let lang = known.lang.unwrap_or(Lang::Fr);
    Ok(calendar_file(lang, person, &site.public_url.to_string(), &engagements))
}
