//! Milestones that were reached, beside what was first promised of each: how long the brigade's own take.

use super::Remediation;
use super::forecast::own_ratio;
use chrono::NaiveDate;

/// A milestone that was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    pub rank: u32,
    /// When it was first promised, and for when.
    pub frozen_on: NaiveDate,
    pub planned_on: NaiveDate,
    pub done_on: NaiveDate,
}

impl Closed {
    /// How long it took, over how long it was to take. Of one that was promised for the very day, nothing.
    pub fn ratio(self) -> Option<f64> {
        let since = |day: NaiveDate| (day - self.frozen_on).num_days();
        own_ratio(since(self.planned_on), since(self.done_on))
    }
}

impl Remediation {
    /// In the order of their ranks. No first promise ever changes; a day that was reached may be corrected.
    pub fn closed(&self) -> Vec<Closed> {
        let closed = self.milestones.iter().filter_map(|it| {
            let first = self.baselines.iter().find(|baseline| baseline.date(it.rank).is_some())?;
            let (planned_on, done_on) = (first.date(it.rank)?, it.done_on?);
            Some(Closed { rank: it.rank, frozen_on: first.frozen_on, planned_on, done_on })
        });
        let mut closed: Vec<Closed> = closed.collect();
        closed.sort_by_key(|it| it.rank);
        closed
    }
}
