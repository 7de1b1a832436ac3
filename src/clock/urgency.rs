//! How near a deadline is.

use super::{Calendar, Clock, WorkingTime};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// What a list says of a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Nothing is owed any more. A clock cannot know: whoever holds the duty says so.
    Done,
    /// Its clock stands still: it is the other side's turn, or the case is suspended.
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
