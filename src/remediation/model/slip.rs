//! Drift: how far each date has moved from the origin, and from the plan in force.

use super::{Baseline, Milestone, Remediation};
use chrono::NaiveDate;

/// Beyond this many working days, a slip is told with its cause.
pub const CAUSE_OWED_AFTER: i64 = 10;

/// The four dates of a milestone, as one line shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    pub origin: Option<NaiveDate>,
    pub plan: Option<NaiveDate>,
    pub forecast: Option<NaiveDate>,
    pub actual: Option<NaiveDate>,
}

impl Dates {
    /// When it was reached, or will be as far as one knows.
    pub fn reached(self) -> Option<NaiveDate> {
        self.actual.or(self.forecast).or(self.plan)
    }

    /// Days of the calendar since the origin: the drift that never gets smaller by a
    /// decision.
    pub fn since_origin(self) -> Option<i64> {
        Some((self.reached()? - self.origin?).num_days())
    }

    pub fn since_plan(self) -> Option<i64> {
        Some((self.reached()? - self.plan?).num_days())
    }
}

impl Remediation {
    /// The first promise. Whatever is decided later, this one stays.
    pub fn origin(&self) -> Option<&Baseline> {
        self.baselines.first()
    }

    pub fn in_force(&self) -> Option<&Baseline> {
        self.baselines.last()
    }

    pub fn dates(&self, milestone: &Milestone) -> Dates {
        let rank = milestone.rank;
        Dates {
            origin: self.baselines.iter().find_map(|it| it.date(rank)),
            plan: self.baselines.iter().rev().find_map(|it| it.date(rank)),
            forecast: milestone.forecast_on.filter(|_| milestone.done_on.is_none()),
            actual: milestone.done_on,
        }
    }

    /// When the last milestone is reached, as far as one knows.
    pub fn forecast_end(&self) -> Option<NaiveDate> {
        self.milestones.iter().filter_map(|it| self.dates(it).reached()).max()
    }

    pub fn milestone(&self, rank: u32) -> Option<&Milestone> {
        self.milestones.iter().find(|it| it.rank == rank)
    }

    pub fn recommendation(&self, rank: u32) -> Option<&super::Recommendation> {
        self.recommendations.iter().find(|it| it.rank == rank)
    }
}
