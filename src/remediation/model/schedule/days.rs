//! From days that are counted to those of the calendar.

use crate::clock::Calendar;
use chrono::{Datelike, NaiveDate};

/// Nobody plans further: what is counted beyond has no date.
const LAST_YEAR: i32 = 9999;

/// The nth working day after a date, and the date itself for none. A plan that is made on the date and begun
/// on the next working day finishes what finishes at day n by the evening of this one.
pub fn working_day_after(calendar: &Calendar, date: NaiveDate, days: u32) -> Option<NaiveDate> {
    let Some(further) = days.checked_sub(1) else { return Some(date) };
    let days = date.iter_days().skip(1).take_while(|it| it.year() <= LAST_YEAR);
    days.filter(|it| calendar.is_working_day(*it)).nth(further as usize)
}
