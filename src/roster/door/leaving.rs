//! What is typed about the last day of a member.

use crate::base::{ApiError, PersonId};
use chrono::NaiveDate;

/// The page of somebody's last day.
pub fn path_of_the_last_day(person: PersonId) -> String {
    format!("/team/leaving/{person}")
}

/// The day for which a page showed what falls, if it did.
pub fn looked(text: &str) -> Result<Option<NaiveDate>, ApiError> {
    match text.trim() {
        "" | "none" => Ok(None),
        day => day.parse().map(Some).map_err(|_| ApiError::NotFound),
    }
}
