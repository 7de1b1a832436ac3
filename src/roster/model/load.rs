//! How much of somebody is already promised.

use super::{Period, Share};
use chrono::NaiveDate;

/// Above this, more is promised than a person has.
pub const FULL_TIME: u32 = 100;

/// The most that is promised at once on any day of the period, in percent.
///
/// The sum only rises on a day when something starts: those days are enough to look at.
pub fn peak(promised: &[(Period, Share)], period: Period) -> u32 {
    let starts = promised.iter().map(|(it, _)| it.from).filter(|from| period.contains(*from));
    let days = starts.chain([period.from]);
    days.map(|day| on(promised, day)).max().unwrap_or(0)
}

fn on(promised: &[(Period, Share)], day: NaiveDate) -> u32 {
    promised.iter().filter(|(period, _)| period.contains(day)).map(|(_, it)| it.percent()).sum()
}
