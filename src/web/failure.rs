//! Why a request did not succeed, and the HTTP status that says so.

use crate::base::{ApiError, Refusal};
use crate::db::new_id;
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Any reason a page or a server function stops for.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Something the person can be told.
    #[error(transparent)]
    Told(#[from] ApiError),
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("session: {0}")]
    Session(#[from] tower_sessions::session::Error),
    #[error("facts: {0}")]
    Facts(#[from] serde_json::Error),
    #[error("files: {0}")]
    Files(#[from] std::io::Error),
    #[error("{0} is missing from the context of the request")]
    Context(&'static str),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Failure::Told(refusal.into())
    }
}

impl From<Failure> for ApiError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Told(error) => error,
            broken => {
                // What the person can quote, and what the log can be searched for.
                let reference = new_id::<uuid::Uuid>().simple().to_string()[20..].to_owned();
                tracing::error!(reference, "{broken}");
                ApiError::Internal { reference }
            }
        }
    }
}

/// What a program is answered where it is told of a case: the same as by a server function that failed.
pub fn refused(failure: Failure) -> Response {
    let error = ApiError::from(failure);
    (status(&error), Json(error)).into_response()
}

/// The status that goes with an error.
pub fn status(error: &ApiError) -> StatusCode {
    match error {
        ApiError::SignedOut => StatusCode::UNAUTHORIZED,
        ApiError::NotFound => StatusCode::NOT_FOUND,
        ApiError::Refused(Refusal::Invalid(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        ApiError::Refused(Refusal::NotNow { .. } | Refusal::Unmet(_)) => StatusCode::CONFLICT,
        ApiError::Refused(_) => StatusCode::FORBIDDEN,
        ApiError::Stale { .. } => StatusCode::CONFLICT,
        ApiError::TooManyTries { .. } => StatusCode::TOO_MANY_REQUESTS,
        ApiError::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        ApiError::Internal { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        ApiError::Transport(_) => StatusCode::BAD_REQUEST,
    }
}
