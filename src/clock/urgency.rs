//! How near a deadline is, and who must hear of it.

use super::{Calendar, Clock, WorkingTime};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// What a list says of a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Nothing is owed any more. A clock cannot know: whoever holds the duty says so.
    Done,
    /// It is the other side's turn.
    Paused,
    Ok {
        left: WorkingTime,
    },
    /// Four fifths of the time are gone, or it is due today.
    Soon {
        left: WorkingTime,
    },
    Late {
        by: WorkingTime,
    },
}

/// Who hears of a duty as its time goes by; each level includes the people of those before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Escalation {
    /// 50 %: whoever owes it, in the digest.
    Halfway,
    /// 80 %: and the coordinator.
    Near,
    /// 100 %: and the director; the duty wears a badge.
    Missed,
    /// 150 %: on the agenda of the next committee.
    Committee,
}

/// Whoever owes a duty has said when it will be done. The duty is moved, not erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    pub made_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
}

/// How a duty that is not done stands at an instant.
pub fn urgency(clock: &Clock, calendar: &Calendar, now: DateTime<Utc>) -> Urgency {
    let Some(deadline) = clock.deadline(calendar) else { return Urgency::Paused };
    let due_at = deadline.due_at;
    if due_at < now {
        return Urgency::Late { by: calendar.working_time_between(due_at, now) };
    }
    let left = calendar.working_time_between(now, due_at);
    let due_today = calendar.local(now).date() == calendar.local(due_at).date();
    match due_today || consumed_percent(clock, calendar, due_at, now) >= 80 {
        true => Urgency::Soon { left },
        false => Urgency::Ok { left },
    }
}

/// The level that a duty that is not done has reached. None while it is paused: what was
/// not late when the pause began cannot become so.
pub fn escalation(clock: &Clock, calendar: &Calendar, now: DateTime<Utc>) -> Option<Escalation> {
    let due_at = clock.deadline(calendar)?.due_at;
    let reached = consumed_percent(clock, calendar, due_at, now);
    Escalation::ALL.into_iter().rev().find(|level| reached >= level.percent())
}

/// The notice to send now, if there is one: the level reached, unless it (or a higher one)
/// was `sent`, or its owner has promised a date that has not passed.
pub fn notice(
    clock: &Clock,
    calendar: &Calendar,
    now: DateTime<Utc>,
    sent: Option<Escalation>,
    promise: Option<Promise>,
) -> Option<Escalation> {
    let promised = promise.is_some_and(|it| it.made_at <= now && now <= it.due_at);
    let reached = escalation(clock, calendar, now).filter(|_| !promised)?;
    (sent < Some(reached)).then_some(reached)
}

impl Escalation {
    pub const ALL: [Escalation; 4] =
        [Escalation::Halfway, Escalation::Near, Escalation::Missed, Escalation::Committee];

    /// Of the time that the duty had.
    pub fn percent(self) -> i64 {
        match self {
            Escalation::Halfway => 50,
            Escalation::Near => 80,
            Escalation::Missed => 100,
            Escalation::Committee => 150,
        }
    }

    /// The name in the database and in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            Escalation::Halfway => "halfway",
            Escalation::Near => "near",
            Escalation::Missed => "missed",
            Escalation::Committee => "committee",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// How much of its time a duty has used, rounded down. Pauses are not its time, and a
/// duty that is due and not done has used all of it, however little that was.
fn consumed_percent(
    clock: &Clock,
    calendar: &Calendar,
    due_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> i64 {
    let allowed =
        calendar.open_between(clock.started_at, calendar.add(clock.started_at, clock.delay));
    let millis = allowed.num_milliseconds().max(1);
    let used = match now <= due_at {
        true => allowed - calendar.open_between(now, due_at),
        false => allowed + calendar.open_between(due_at, now),
    };
    used.max(TimeDelta::zero()).num_milliseconds().saturating_mul(100) / millis
}
