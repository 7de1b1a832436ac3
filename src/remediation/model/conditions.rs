//! What must hold before a recovery moves on.

use super::{Grade, Remediation};
use crate::case::model::{Case, Duty, DutyKind};
use crate::clock::Calendar;
use chrono::{DateTime, Utc};

impl Remediation {
    /// What a diagnosis lacks to be delivered, each a name of the catalogue: `unmet-…`.
    pub fn undelivered(&self) -> Vec<String> {
        lacking([
            (!self.findings.is_empty(), "finding"),
            (!self.recommendations.is_empty(), "recommendation"),
            (self.read_by.is_some(), "read_by_a_peer"),
        ])
    }

    /// What a plan lacks to be proposed, and to be approved.
    pub fn unplanned(&self) -> Vec<String> {
        let answered = self.recommendations.iter().all(|it| it.is_answered());
        lacking([(!self.milestones.is_empty(), "milestone"), (answered, "critical_answered")])
    }

    /// What a recovery lacks to be handed back.
    pub fn unfinished(&self) -> Vec<String> {
        let critical = self.recommendations.iter().filter(|it| it.said.grade == Grade::Critical);
        let settled = critical.clone().all(|it| it.is_settled());
        lacking([(settled, "critical_done"), (self.is_steady(), "two_steady_reports")])
    }

    /// Two reports in a row, the second no worse than the first.
    fn is_steady(&self) -> bool {
        match self.reports.as_slice() {
            [.., before, last] => last.said.weather <= before.said.weather,
            _ => false,
        }
    }
}

/// Whether everyone who owed a reply has given it.
pub fn replies_in(case: &Case) -> bool {
    replies_owed(case).next().is_none()
}

/// Whether the time for it has passed for all who still owe one.
pub fn time_limit_passed(case: &Case, calendar: &Calendar, now: DateTime<Utc>) -> bool {
    replies_owed(case).all(|duty| duty.due_at(calendar).is_some_and(|due_at| due_at < now))
}

fn replies_owed(case: &Case) -> impl Iterator<Item = &Duty> {
    case.open_duties().filter(|duty| duty.kind == DutyKind::ReplyToFindings)
}

fn lacking<const N: usize>(conditions: [(bool, &str); N]) -> Vec<String> {
    let missing = conditions.into_iter().filter(|(holds, _)| !holds);
    missing.map(|(_, name)| name.to_owned()).collect()
}
