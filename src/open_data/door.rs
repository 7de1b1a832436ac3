//! The doors of the open data: for everybody once they are published; until then for those who may look before.

use super::model::{RESOURCES, may_preview};
use super::package::{OpenFile, described_package, table};
use super::store::{Publication, publication};
use crate::base::ApiError;
use crate::web::{Arrival, Failure, Site, Visit, status};
use axum::extract::{Path, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, ETAG, IF_NONE_MATCH,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use tower_sessions::Session;

/// What is sent: whether to everybody, of what kind, and under which name.
struct Sent {
    is_open: bool,
    kind: &'static str,
    name: String,
    bytes: Vec<u8>,
    sha256: String,
}

/// `GET /open-data/files/projects.csv`, and so on.
pub async fn send_published(
    State(site): State<Site>,
    Path(file): Path<String>,
    session: Session,
    parts: Parts,
) -> Response {
    let arrival = Arrival::of(site, session, &parts);
    answer(file_of(arrival, &file).await, &parts.headers)
}

/// `GET /open-data/datapackage.json`: what describes the files.
pub async fn send_package(State(site): State<Site>, session: Session, parts: Parts) -> Response {
    let arrival = Arrival::of(site, session, &parts);
    answer(package_of(arrival).await, &parts.headers)
}

/// How they stand, if the visitor may read them: nobody else is told that there are any.
pub async fn readable(visit: &mut Visit) -> Result<Option<Publication>, Failure> {
    let publication = publication(visit.tx()).await?;
    let is_open = publication.as_ref().is_some_and(|it| it.is_open);
    match is_open || visit.someone.as_ref().is_some_and(may_preview) {
        true => Ok(publication),
        false => Err(ApiError::NotFound.into()),
    }
}

async fn file_of(arrival: Arrival, file: &str) -> Result<Sent, Failure> {
    let (name, format) = file.rsplit_once('.').ok_or(ApiError::NotFound)?;
    let resource = RESOURCES.into_iter().find(|it| it.name == name).ok_or(ApiError::NotFound)?;
    let mut visit = arrival.look().await?;
    let is_open = readable(&mut visit).await?.is_some_and(|it| it.is_open);
    let table = table(&mut visit, resource).await?;
    let (kind, OpenFile { bytes, sha256 }) = match format {
        "csv" => ("text/csv; charset=utf-8", table.csv.clone()),
        "json" => ("application/json", table.json.clone()),
        _ => return Err(ApiError::NotFound.into()),
    };
    Ok(Sent { is_open, kind, name: format!("tocsin-{name}.{format}"), bytes, sha256 })
}

async fn package_of(arrival: Arrival) -> Result<Sent, Failure> {
    let mut visit = arrival.look().await?;
    let publication = readable(&mut visit).await?;
    let address = visit.site.public_url.to_string();
    let package = described_package(&mut visit, publication.as_ref(), &address).await?;
    let bytes = serde_json::to_vec_pretty(&package)?;
    let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let is_open = publication.is_some_and(|it| it.is_open);
    let (kind, name) = ("application/json", "datapackage.json".to_owned());
    Ok(Sent { is_open, kind, name, bytes, sha256 })
}

/// The file, or that it is the one that its caller has.
fn answer(sent: Result<Sent, Failure>, asked: &HeaderMap) -> Response {
    let sent = match sent {
        Ok(sent) => sent,
        Err(failure) => return status(&ApiError::from(failure)).into_response(),
    };
    // Asked anew each time: what is taken back is nobody's to keep for us.
    let cache = if sent.is_open { "public, no-cache" } else { "private, no-store" };
    let tag = format!("\"{}\"", sent.sha256);
    let known = asked.get_all(IF_NONE_MATCH).iter().filter_map(|it| it.to_str().ok());
    let mut known = known.flat_map(|it| it.split(',').map(|it| it.trim().trim_start_matches("W/")));
    let is_known = sent.is_open && known.any(|it| it == tag || it == "*");
    let headers = [
        (CONTENT_TYPE, sent.kind.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", sent.name)),
        (CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
        (CACHE_CONTROL, cache.to_owned()),
        (ETAG, tag),
    ];
    let mut response = match is_known {
        true => (StatusCode::NOT_MODIFIED, headers).into_response(),
        false => (headers, sent.bytes).into_response(),
    };
    if sent.is_open {
        let everybody = axum::http::HeaderValue::from_static("*");
        response.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, everybody);
    }
    response
}
