//! The ends that a plan has: what was promised, what its tasks add up to, and what is drawn of them. They differ, and
//! each says something else.

use super::tasks::{Task, lay_out};
use super::{Milestone, Remediation};
use crate::clock::Calendar;
use chrono::NaiveDate;
use std::cmp::Ordering;

/// The ends of a plan that has both a promise and something left to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    /// The version that promises; none while the plan is written.
    pub version: Option<u32>,
    /// The day of its last milestone.
    pub promised: NaiveDate,
    /// When the last task is over if each takes what is written.
    pub tasks: NaiveDate,
    /// Likely and prudent, where they can be drawn.
    pub drawn: Option<(NaiveDate, NaiveDate)>,
    /// The one that people foresee, where the last day of the milestones is one that they noted.
    pub noted: Option<NaiveDate>,
}

impl Ends {
    /// By how many days of the calendar the tasks end after what is promised, even if all goes as written.
    pub fn days_beyond(self) -> Option<i64> {
        let days = (self.tasks - self.promised).num_days();
        (days > 0).then_some(days)
    }

    /// The end that people foresee, where what is drawn says otherwise: before it is likely, or after the prudent day.
    pub fn noted_apart(self) -> Option<(NaiveDate, Ordering)> {
        let (noted, (p50, p80)) = self.noted.zip(self.drawn)?;
        match (noted < p50, noted > p80) {
            (true, _) => Some((noted, Ordering::Less)),
            (_, true) => Some((noted, Ordering::Greater)),
            _ => None,
        }
    }
}

impl Remediation {
    pub fn ends(
        &self,
        calendar: &Calendar,
        today: NaiveDate,
        drawn: Option<(NaiveDate, NaiveDate)>,
    ) -> Option<Ends> {
        if self.tasks.iter().all(Task::is_done) {
            return None;
        }
        let slots = lay_out(&self.tasks, calendar, today).ok()?;
        Some(Ends {
            version: self.in_force().map(|it| it.version),
            promised: self.promises().end?,
            tasks: slots.iter().map(|it| it.finish).max()?,
            drawn,
            noted: self.noted_end(),
        })
    }

    fn noted_end(&self) -> Option<NaiveDate> {
        let end = self.forecast_end()?;
        let is_it = |it: &Milestone| it.done_on.is_none() && it.forecast_on == Some(end);
        self.milestones.iter().any(is_it).then_some(end)
    }
}
