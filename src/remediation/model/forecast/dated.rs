//! A date that is planned, by what became of dates planned as far ahead: how far *the plan* had moved at the
//! next yearly look, among projects that were still listed then. No probability of one project.

use super::whole_days;
use crate::triage::model::{DAYS_A_YEAR, ReferenceClass};
use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

/// From so many years ahead on, what two looks saw is to be told beside what one saw: far dates look firm
/// only because nobody has revised them yet.
pub const LONG_YEARS: f64 = 1.5;

/// Where a planned date may move.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct DatedForecast {
    pub p50: NaiveDate,
    pub p80: NaiveDate,
    /// Later than this is rare.
    pub p95: NaiveDate,
    /// The share of dates as far ahead that had not moved further than what is promised.
    pub share_kept: f64,
    /// How many looks this rests on.
    pub looks: u32,
}

/// How far ahead a date is, as the classes count it.
pub fn years_left(end: NaiveDate, today: NaiveDate) -> f64 {
    (end - today).num_days() as f64 / DAYS_A_YEAR
}

/// Where an end that is planned may move, and how often a promise about it was kept; nothing is
/// expected before today. `None` where the class saw no date as far ahead.
pub fn dated(
    class: &ReferenceClass,
    end: NaiveDate,
    promised: NaiveDate,
    today: NaiveDate,
) -> Option<DatedForecast> {
    let bin = class.with_left(years_left(end, today))?;
    let date = |share| {
        let moved = TimeDelta::try_days(whole_days(bin.slip(share) * DAYS_A_YEAR))?;
        Some(end.checked_add_signed(moved)?.max(today))
    };
    let may_move_years = (promised - end).num_days() as f64 / DAYS_A_YEAR;
    let share_kept = if promised < today { 0.0 } else { bin.knots.share_within(may_move_years) };
    Some(DatedForecast {
        p50: date(0.5)?,
        p80: date(0.8)?,
        p95: date(0.95)?,
        share_kept,
        looks: bin.count(),
    })
}
