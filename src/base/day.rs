//! A day that people type, or choose in their browser's calendar.

use super::Problem;
use chrono::{Datelike, NaiveDate};
use std::ops::RangeInclusive;

/// The years that a project can speak of. Beyond them somebody mistyped.
const YEARS: RangeInclusive<i32> = 1970..=2100;

/// A required day: browsers send `2027-01-31`, whatever they show.
pub fn day(field: &str, typed: &str) -> Result<NaiveDate, Problem> {
    let day = NaiveDate::parse_from_str(typed.trim(), "%Y-%m-%d");
    let day = day.map_err(|_| Problem::new(field, "problem-date"))?;
    match YEARS.contains(&day.year()) {
        true => Ok(day),
        false => Err(Problem::new(field, "problem-year")
            .with("first", YEARS.start())
            .with("last", YEARS.end())),
    }
}

/// The same where no day is an answer too.
pub fn optional_day(field: &str, typed: &str) -> Result<Option<NaiveDate>, Problem> {
    if typed.trim().is_empty() { Ok(None) } else { day(field, typed).map(Some) }
}
