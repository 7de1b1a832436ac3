//! A list that is asked for as a file: by whom, of what kind, narrowed to what.

use super::kind::FileKind;
use crate::base::ApiError;
use crate::web::{Arrival, Cx, Failure, Site};
use axum::extract::{FromRequestParts, Query};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use tower_sessions::Session;

/// What a door of files is asked.
pub struct Asked {
    pub arrival: Arrival,
    pub kind: FileKind,
    /// What the address says, by name.
    pub said: HashMap<String, String>,
}

impl Asked {
    /// What the address says of a name; nothing where it says nothing.
    pub fn get(&self, name: &str) -> &str {
        self.said.get(name).map_or("", String::as_str)
    }

    /// Whoever asks, with one view of the data.
    pub async fn reader(&self) -> Result<Cx, Failure> {
        Ok(self.arrival.clone().look().await?.signed_in().ok_or(ApiError::SignedOut)?)
    }
}

impl FromRequestParts<Site> for Asked {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        let session = Session::from_request_parts(parts, site).await;
        let session = session.map_err(IntoResponse::into_response)?;
        let kind = FileKind::of_path(parts.uri.path());
        let kind = kind.ok_or_else(|| StatusCode::NOT_FOUND.into_response())?;
        // What cannot be read narrows nothing, as on a page.
        let said = Query::try_from_uri(&parts.uri).map(|Query(said)| said).unwrap_or_default();
        Ok(Asked { arrival: Arrival::of(site.clone(), session, parts), kind, said })
    }
}
