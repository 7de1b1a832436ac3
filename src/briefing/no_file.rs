//! A program built without what writes PDF: no button leads to one, and nothing is at its address.

use crate::web::Site;
use axum::Router;

/// Whether this program writes them.
pub const IS_WRITTEN: bool = false;

pub fn files() -> Router<Site> {
    Router::new()
}
