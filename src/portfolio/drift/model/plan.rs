//! How far a plan of ours has moved: its end as it is expected, against its first baseline and against
//! the one in force.

use super::Against;
use chrono::NaiveDate;

/// A recovery under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanSlip {
    pub number: String,
    pub title: String,
    /// When its first baseline was frozen.
    pub begun_on: NaiveDate,
    /// The end of the first baseline, and of the one in force.
    pub original_end: NaiveDate,
    pub plan_end: NaiveDate,
    pub forecast_end: NaiveDate,
}

impl PlanSlip {
    fn promised(&self, against: Against) -> NaiveDate {
        match against {
            Against::First => self.original_end,
            Against::Previous => self.plan_end,
        }
    }

    /// By how many days it is expected later.
    pub fn days(&self, against: Against) -> i64 {
        (self.forecast_end - self.promised(against)).num_days()
    }

    /// The same as a share of the time that was promised, from the first baseline on. A plan that was to
    /// end the day it was frozen has none.
    pub fn drift(&self, against: Against) -> Option<f64> {
        let promised = (self.promised(against) - self.begun_on).num_days();
        (promised > 0).then(|| self.days(against) as f64 / promised as f64)
    }
}
