//! How much of a week somebody gives to cases, as it changes over time.

use super::{Period, Share};
use crate::base::Refusal;
use chrono::NaiveDate;

/// A share until the first change, and from the day of each change on another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capacity {
    at_first: Share,
    /// In the order of their days, which differ.
    changes: Vec<(NaiveDate, Share)>,
}

impl Capacity {
    /// The same all the time.
    pub fn always(share: Share) -> Self {
        Capacity { at_first: share, changes: Vec::new() }
    }

    pub fn changing(at_first: Share, mut changes: Vec<(NaiveDate, Share)>) -> Self {
        changes.sort_by_key(|(from, _)| *from);
        Capacity { at_first, changes }
    }

    /// What is given on a day.
    pub fn on(&self, day: NaiveDate) -> Share {
        let begun = self.changes.iter().rev().find(|(from, _)| *from <= day);
        begun.map_or(self.at_first, |(_, share)| *share)
    }

    /// What is announced after a day.
    pub fn changes_after(&self, day: NaiveDate) -> impl Iterator<Item = (NaiveDate, Share)> {
        self.changes.iter().copied().filter(move |(from, _)| *from > day)
    }

    /// The least that is given on any day of a period.
    pub fn lowest(&self, period: Period) -> Share {
        let changes = self.changes_after(period.from).filter(|(from, _)| period.contains(*from));
        changes.map(|(_, share)| share).fold(self.on(period.from), Share::min)
    }
}

/// A change is announced for a day to come: what holds today is said as it is.
pub fn must_be_to_come(from: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    match from > today {
        true => Ok(()),
        false => Err(Refusal::field("capacity_from", "problem-capacity-from")),
    }
}
