//! Within how long whoever is asked to join a team answers. Silence is neither a yes nor a no.

use crate::base::Priority;
use crate::case::model::Duty;
use crate::clock::{
    Calendar, Clock, Deadline, Delay, Pause, PauseReason, Urgency, WorkingTime, urgency,
};
use chrono::{DateTime, Utc};

/// When an answer is due, and how that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerDue {
    pub deadline: Deadline,
    pub urgency: Urgency,
}

/// Half of the time that a team may take for a P1, and never so much that nobody else could be asked after
/// a no.
pub fn answer_limit(priority: Priority) -> Delay {
    Delay::WorkingDays(match priority {
        Priority::P1 => 1,
        Priority::P2 => 2,
        Priority::P3 => 3,
        Priority::P4 => 5,
    })
}

/// When whoever was asked answers. `None` while a suspended case holds it: nothing becomes late then, and what
/// was late before stays so.
pub fn answer_due(
    asked_at: DateTime<Utc>,
    priority: Priority,
    suspensions: &[Pause],
    calendar: &Calendar,
    now: DateTime<Utc>,
) -> Option<AnswerDue> {
    let clock =
        Clock { pauses: suspensions.to_vec(), ..Clock::start(asked_at, answer_limit(priority)) };
    let deadline = clock.deadline(calendar)?;
    Some(AnswerDue { deadline, urgency: urgency(&clock, calendar, now) })
}

/// When a case was suspended, as the clocks of its duties kept it.
pub fn suspensions(duties: &[Duty]) -> Vec<Pause> {
    let pauses = duties.iter().flat_map(|it| &it.clock.pauses);
    let mut all: Vec<Pause> = Vec::new();
    for it in pauses.filter(|it| it.reason == PauseReason::Suspended) {
        if all.iter().all(|known| known.from != it.from) {
            all.push(*it);
        }
    }
    all.sort_by_key(|it| it.from);
    all
}

impl AnswerDue {
    /// By how much it is late, if it is.
    pub fn late(&self) -> Option<WorkingTime> {
        match self.urgency {
            Urgency::Late { by } => Some(by),
            _ => None,
        }
    }
}
