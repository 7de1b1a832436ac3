//! A deadline, and the sum that explains it.

use super::{Calendar, Clock, DayOff, Delay, Holiday, PauseReason, WorkingTime};
use chrono::{DateTime, TimeDelta, Utc};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// *Échéance*: when a duty is due, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    pub due_at: DateTime<Utc>,
    pub started_at: DateTime<Utc>,
    pub delay: Delay,
    /// Since when administrators have set this limit in place of the usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit_since: Option<DateTime<Utc>>,
    /// In the order in which a person would add them up with a calendar on the wall.
    pub parts: Vec<Part>,
    /// The edition of the calendar that it was counted with.
    pub calendar_version: u32,
}

/// A term of the sum. What is skipped is skipped while counting *this* term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Received {
        at: DateTime<Utc>,
    },
    /// The delay, which alone would have led to `until`.
    Delay {
        delay: Delay,
        until: DateTime<Utc>,
        skipped: Vec<Skipped>,
    },
    /// A pause gives back the working time that it really took: a night costs nothing.
    Pause {
        reason: PauseReason,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
        taken: WorkingTime,
        skipped: Vec<Skipped>,
    },
}

/// A day on which nobody worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    pub date: NaiveDate,
    pub why: DayOff,
    /// The pause that it really fell in, if any.
    pub during: Option<PauseReason>,
}

impl Clock {
    /// When the duty is due: a function of the clock and the calendar, never of the present.
    ///
    /// `None` while a pause holds it: a paused clock never breaches. A pause that begins only
    /// after the deadline gives nothing back: late stays late.
    pub fn deadline(&self, calendar: &Calendar) -> Option<Deadline> {
        let Self { started_at, delay, .. } = *self;
        let mut due_at = calendar.add(started_at, delay);
        let skipped = self.skipped(calendar, started_at, due_at);
        let mut parts =
            vec![Part::Received { at: started_at }, Part::Delay { delay, until: due_at, skipped }];
        for pause in self.pauses_in_turn() {
            if pause.from >= due_at {
                break;
            }
            let (from, until, reason) = (pause.from, pause.until?, pause.reason);
            let time = calendar.open_between(from, until);
            let before = due_at;
            if time > TimeDelta::zero() {
                due_at = calendar.advance(before, time);
            }
            let taken = WorkingTime::new(time, calendar.day_length());
            let skipped = self.skipped(calendar, before, due_at);
            parts.push(Part::Pause { reason, from, until, taken, skipped });
        }
        let calendar_version = calendar.version();
        Some(Deadline { due_at, started_at, delay, limit_since: None, parts, calendar_version })
    }

    fn skipped(
        &self,
        calendar: &Calendar,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Vec<Skipped> {
        let last = calendar.local(until).date();
        let days = calendar.local(from).date().iter_days().take_while(|date| *date <= last);
        let skipped = |date| {
            let why = calendar.day_off(date)?;
            Some(Skipped { date, why, during: self.paused_on(calendar, date) })
        };
        days.filter_map(skipped).collect()
    }

    /// What held the clock on a day, judged at its end.
    fn paused_on(&self, calendar: &Calendar, date: NaiveDate) -> Option<PauseReason> {
        let end = date.succ_opt()?.and_time(NaiveTime::MIN);
        let held = self.pauses.iter().find(|pause| {
            let ended = pause.until.is_some_and(|until| calendar.local(until) < end);
            calendar.local(pause.from) < end && !ended
        });
        held.map(|pause| pause.reason)
    }
}

impl Part {
    /// The holidays that cost a working day while counting this part.
    pub fn holidays(&self) -> impl Iterator<Item = (NaiveDate, Holiday)> {
        let skipped = match self {
            Part::Received { .. } => &[],
            // A month ends on its day: only what follows that day put the end off.
            Part::Delay { delay: Delay::Months(_), until, skipped } => {
                let before = until.date_naive().iter_days().rev().skip(1);
                let run = skipped.iter().rev().zip(before).take_while(|(it, day)| it.date == *day);
                &skipped[skipped.len() - run.count()..]
            }
            Part::Delay { skipped, .. } | Part::Pause { skipped, .. } => skipped.as_slice(),
        };
        skipped.iter().filter_map(|day| match day.why {
            DayOff::Holiday(holiday) => Some((day.date, holiday)),
            DayOff::Weekend => None,
        })
    }
}
