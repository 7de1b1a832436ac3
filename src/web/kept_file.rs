//! A page as a file to keep: sent as something to save, to whoever may read the page and to nobody else.

use super::{Failure, status};
use crate::base::ApiError;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::response::{IntoResponse, Redirect, Response};

/// What is kept.
pub struct KeptFile {
    pub bytes: Vec<u8>,
    /// Of what kind it is, to whoever receives it.
    pub kind: &'static str,
    /// As it will be called: signs that need no quotes.
    pub name: String,
}

/// The file; or, for whoever is not signed in, the way back to the page that it is of.
pub fn send_kept(made: Result<KeptFile, Failure>, page: &str) -> Response {
    match made {
        Ok(KeptFile { bytes, kind, name }) => {
            let headers = [
                (CONTENT_TYPE, kind.to_owned()),
                (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
                (CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
                (CACHE_CONTROL, "private, no-store".to_owned()),
            ];
            (headers, bytes).into_response()
        }
        Err(failure) => match ApiError::from(failure) {
            ApiError::SignedOut => Redirect::to(&format!("/sign-in?next={page}")).into_response(),
            error => status(&error).into_response(),
        },
    }
}
