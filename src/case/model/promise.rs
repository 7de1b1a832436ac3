//! Whoever owes something has seen it, and says when it will be done. The duty is moved and never
//! erased: it was due when it was due, and stays late by that.

use super::Duty;
use crate::base::{Problem, Problems, Refusal, day, prose};
use crate::clock::Calendar;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// How often another date may be announced for one duty. After that its notices go on until it is
/// done: a third promise would be no news.
pub const MOST_PROMISES: usize = 2;

/// A date announced for something owed, and why it is not the first one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    pub made_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    pub reason: String,
}

impl Duty {
    /// What is lacking before another date can be announced, each a name of the catalogue.
    pub fn unmet_to_promise(&self) -> Vec<String> {
        let unmet = [
            // It is the other side's turn: there is nothing to put off.
            (self.clock.is_paused(), "running_clock"),
            (self.promises.len() >= MOST_PROMISES, "promise_left"),
            // A day that was decided is moved by a decision.
            (self.decided_at.is_some() && !self.is_taken_on(), "date_not_decided"),
        ];
        unmet.into_iter().filter(|(lacks, _)| *lacks).map(|(_, name)| name.to_owned()).collect()
    }
}

/// The last day that may be announced: one more time limit, from the first due date or, if that
/// has passed, from now. Twice the time that the rules give is already a long wait for the other
/// side; whoever needs more must say so to people, not to a form.
pub fn last_day_to_promise(duty: &Duty, calendar: &Calendar, now: DateTime<Utc>) -> NaiveDate {
    let from = duty.first_due_at(calendar).map_or(now, |due_at| due_at.max(now));
    calendar.local(calendar.add(from, duty.clock.delay)).date()
}

/// A date and a reason as they were typed: the close of a working day to come, not too far.
pub fn promised(
    duty: &Duty,
    typed: (&str, &str),
    calendar: &Calendar,
    now: DateTime<Utc>,
) -> Result<(DateTime<Utc>, String), Refusal> {
    let mut problems = Problems::default();
    let on = day("promise_on", typed.0).and_then(|on| sensible(duty, on, calendar, now));
    let on = problems.sift(on);
    let reason = problems.sift(prose("promise_reason", typed.1));
    problems.or(|| Some((on?, reason?)))
}

fn sensible(
    duty: &Duty,
    on: NaiveDate,
    calendar: &Calendar,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, Problem> {
    let refused = |key| Err(Problem::new("promise_on", key));
    if !calendar.is_working_day(on) {
        return refused("problem-promise-day-off");
    }
    match calendar.close_of(on) {
        Some(at) if at <= now => refused("problem-date-past"),
        // The other side knows: announced again, it would be no news, and one less to announce.
        Some(at) if duty.due_at(calendar) == Some(at) => refused("problem-promise-same"),
        Some(at) if on <= last_day_to_promise(duty, calendar, now) => Ok(at),
        _ => refused("problem-promise-far"),
    }
}
