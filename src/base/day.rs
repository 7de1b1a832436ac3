//! A day that people type, or choose in their browser's calendar.

use super::Problem;
use chrono::NaiveDate;

/// A required day: browsers send `2027-01-31`, whatever they show.
pub fn day(field: &str, typed: &str) -> Result<NaiveDate, Problem> {
    typed.trim().parse().map_err(|_| Problem::new(field, "problem-date"))
}

/// The same where no day is an answer too.
pub fn optional_day(field: &str, typed: &str) -> Result<Option<NaiveDate>, Problem> {
    if typed.trim().is_empty() { Ok(None) } else { day(field, typed).map(Some) }
}
