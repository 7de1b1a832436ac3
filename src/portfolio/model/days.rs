//! The days on which a portfolio is read: as it was known in their evening, in Paris.

use crate::base::Address;
use crate::clock::Calendar;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

/// A day of the portfolio, up to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    pub date: NaiveDate,
    /// Its last instant; of today, now.
    pub at: DateTime<Utc>,
    /// Whether it is over.
    pub is_past: bool,
}

impl Day {
    /// A day to come is today: nothing is known of it yet.
    pub fn of(date: NaiveDate, today: NaiveDate, now: DateTime<Utc>) -> Self {
        let is_past = date < today;
        let at = if is_past { end_of(date) } else { now };
        Day { date: date.min(today), at, is_past }
    }

    /// As an address says it: nothing of today.
    pub fn on(self) -> Option<NaiveDate> {
        self.is_past.then_some(self.date)
    }
}

/// The day that a word of an address asks for, if it is over. What is no day, or one to come, asks for nothing.
pub fn past_day<T: AsRef<str>, F: Fn(&str) -> T>(
    address: &mut Address<F>,
    word: &'static str,
    today: NaiveDate,
    instead: Option<NaiveDate>,
) -> Option<NaiveDate> {
    address.day(word, today, instead).filter(|day| *day < today)
}

/// The last instant of a day: what came to pass at midnight is of the next.
pub fn end_of(date: NaiveDate) -> DateTime<Utc> {
    let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
    Calendar::france().instant(next.and_time(NaiveTime::MIN)) - TimeDelta::milliseconds(1)
}

/// The last days of the months before this one, the latest first.
pub fn month_ends(today: NaiveDate, count: usize) -> Vec<NaiveDate> {
    let before = |day: &NaiveDate| day.with_day(1)?.pred_opt();
    std::iter::successors(before(&today), before).take(count).collect()
}
