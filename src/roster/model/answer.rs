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

/// How far the time for an answer has gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnswerLevel {
    /// Half of it: whoever was asked is reminded.
    Halfway,
    /// All of it: whoever coordinates the case is told.
    Missed,
}

/// Something to be told of an answer that is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerNotice {
    pub level: AnswerLevel,
    /// When the time had gone that far.
    pub at: DateTime<Utc>,
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
    let clock = clock(asked_at, priority, suspensions);
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

impl AnswerLevel {
    pub const ALL: [AnswerLevel; 2] = [AnswerLevel::Halfway, AnswerLevel::Missed];

    /// As the database has it: the further, the higher.
    pub fn number(self) -> i64 {
        self as i64 + 1
    }
}

impl AnswerNotice {
    /// Before when nothing is sent of it: as of a duty, only whoever coordinates a P1 is told at any hour.
    pub fn not_before(self, priority: Priority, calendar: &Calendar) -> DateTime<Utc> {
        match (self.level, priority) {
            (AnswerLevel::Missed, Priority::P1) => self.at,
            _ => calendar.next_sending(self.at),
        }
    }
}

/// All that is to be told of an answer as its time goes by, in that order, whenever one looks. Nothing while a
/// suspended case holds it.
pub fn answer_notices(
    asked_at: DateTime<Utc>,
    priority: Priority,
    suspensions: &[Pause],
    calendar: &Calendar,
) -> Vec<AnswerNotice> {
    let clock = clock(asked_at, priority, suspensions);
    let reached = |level| {
        let percent = if level == AnswerLevel::Halfway { 50 } else { 100 };
        Some(AnswerNotice { level, at: clock.reached_at(calendar, percent)? })
    };
    AnswerLevel::ALL.into_iter().filter_map(reached).collect()
}

fn clock(asked_at: DateTime<Utc>, priority: Priority, suspensions: &[Pause]) -> Clock {
    Clock { pauses: suspensions.to_vec(), ..Clock::start(asked_at, answer_limit(priority)) }
}
