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

    /// The day of a period on which what is promised exceeds it most, or comes nearest to it: how
    /// much is promised at once on that day, and what is given.
    ///
    /// Either only moves for the worse on a day when something starts.
    pub fn tightest(&self, promised: &[(Period, Share)], period: Period) -> (u32, Share) {
        let starts = promised.iter().map(|(it, _)| it.from);
        let starts = starts.chain(self.changes.iter().map(|(from, _)| *from));
        let days = starts.filter(|day| period.contains(*day)).chain([period.from]);
        let on = |day| (super::load::on(promised, day), self.on(day));
        let lacking = |it: &(u32, Share)| i64::from(it.0) - i64::from(it.1.percent());
        days.map(on).max_by_key(lacking).unwrap_or((0, self.on(period.from)))
    }
}

/// A change is announced for a day to come: what holds today is said as it is.
pub fn must_be_to_come(from: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    match from > today {
        true => Ok(()),
        false => Err(Refusal::field("capacity_from", "problem-capacity-from")),
    }
}
