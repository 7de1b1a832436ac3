//! How long a draft waits to be sent: ninety days, two notices first. Counted in whole days of the
//! calendar, as people count them.

use super::Event;
use crate::base::Refusal;
use chrono::{Days, NaiveDate};

/// How long a draft waits to be sent, in days.
pub const DRAFT_DAYS: u64 = 90;
/// How long before its end each notice is given, in days.
pub const NOTICE_DAYS: [u64; 2] = [30, 7];
/// For how long after its end its answers can be taken up again, in days.
pub const TAKE_UP_DAYS: u64 = 365;

/// The time limit of one draft, and what was done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLimit {
    /// The day it was opened, or kept last: ninety days count from here.
    pub since: NaiveDate,
    /// When each notice was given.
    pub noticed_on: [Option<NaiveDate>; 2],
    pub expired_on: Option<NaiveDate>,
}

/// What the program does about a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    Notice(usize),
    Expiry,
}

impl TimeLimit {
    pub fn new(since: NaiveDate) -> Self {
        TimeLimit { since, noticed_on: [None, None], expired_on: None }
    }

    /// What comes next, and from which day on. A notice that was late moves all that follows:
    /// nobody loses the days between one and the next, whatever the server did meanwhile.
    pub fn next(&self) -> Option<(Due, NaiveDate)> {
        let [before_end, last] = NOTICE_DAYS;
        match (self.expired_on, self.noticed_on) {
            (Some(_), _) => None,
            (None, [None, _]) => Some((Due::Notice(0), after(self.since, DRAFT_DAYS - before_end))),
            (None, [Some(first), None]) => Some((Due::Notice(1), after(first, before_end - last))),
            // The last day is still the draft's.
            (None, [Some(_), Some(second)]) => Some((Due::Expiry, after(second, last + 1))),
        }
    }

    /// What is to be done today, if anything.
    pub fn due(&self, today: NaiveDate) -> Option<Due> {
        self.next().filter(|(_, from)| *from <= today).map(|(due, _)| due)
    }

    /// The last day on which it can be sent, as far as it is known today.
    pub fn last_day(&self, today: NaiveDate) -> NaiveDate {
        let [before_end, last] = NOTICE_DAYS;
        let first = after(self.since, DRAFT_DAYS - before_end).max(today);
        let first = self.noticed_on[0].unwrap_or(first);
        let second = self.noticed_on[1].unwrap_or(after(first, before_end - last).max(today));
        after(second, last)
    }

    /// How many days are left after today.
    pub fn days_left(&self, today: NaiveDate) -> i64 {
        (self.last_day(today) - today).num_days().max(0)
    }

    /// Whether its people were told that it will end.
    pub fn is_noticed(&self) -> bool {
        self.noticed_on[0].is_some() && self.expired_on.is_none()
    }

    /// A draft is kept once its end was announced: before that there is nothing to put off.
    pub fn may_keep(&self) -> Result<(), Refusal> {
        match self.is_noticed() {
            true => Ok(()),
            false => Err(Refusal::Unmet(vec!["draft_noticed".into()])),
        }
    }

    /// The answers of an expired draft can be taken up for a year.
    pub fn may_take_up(&self, today: NaiveDate) -> bool {
        self.expired_on.is_some_and(|on| today <= after(on, TAKE_UP_DAYS))
    }

    /// The time limit after what was told. `None`: its answers went on in another draft.
    pub fn after(mut self, event: &Event) -> Option<Self> {
        match event {
            Event::ExpiryNoticed { notice, on, .. } => {
                if let Some(given) = self.noticed_on.get_mut(*notice) {
                    *given = Some(*on);
                }
            }
            Event::DraftKept { on } => self = TimeLimit::new(*on),
            Event::DraftTakenUp => return None,
            _ => {}
        }
        Some(self)
    }
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}
