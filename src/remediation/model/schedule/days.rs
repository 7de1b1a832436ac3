//! From days that are counted to those of the calendar.

use crate::clock::Calendar;
use chrono::{Datelike, NaiveDate};

/// Nobody plans further: what is counted beyond stands on the last of its days.
const LAST_YEAR: i32 = 9999;

/// The working days after a date, counted once. A plan that is made on the date and begun on the next working
/// day finishes what finishes at day n by the evening of the nth.
#[derive(Clone, Debug)]
pub struct DaysAhead {
    date: NaiveDate,
    days: Vec<NaiveDate>,
}

impl DaysAhead {
    /// So many of them.
    pub fn of(calendar: &Calendar, date: NaiveDate, count: usize) -> Self {
        let days = date.iter_days().skip(1).take_while(|it| it.year() <= LAST_YEAR);
        let days = days.filter(|it| calendar.is_working_day(*it)).take(count).collect();
        DaysAhead { date, days }
    }

    /// The nth; the date itself for none, or for what has passed.
    pub fn date(&self, nth: i64) -> NaiveDate {
        let found = match usize::try_from(nth) {
            Ok(nth) if nth > 0 => self.days.get(nth - 1).or(self.days.last()),
            _ => None,
        };
        found.copied().unwrap_or(self.date)
    }
}
