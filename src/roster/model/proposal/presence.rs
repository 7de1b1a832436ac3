//! Who is at work when: the brigade's calendar, without leave, to one's last day.

use super::staffing::{Candidate, Staffing};
use super::weights::MOST_WEEKS;
use crate::clock::Calendar;
use chrono::{Days, NaiveDate};

/// A number for each week; those beyond the question's are nought.
pub type Weekly<T = i64> = [T; MOST_WEEKS];

/// The working days of each week.
pub fn working_days(asked: &Staffing) -> Weekly {
    counted(asked, |_| true)
}

/// The days of each week on which somebody is at work.
pub fn days_present(asked: &Staffing, member: &Candidate) -> Weekly {
    let gone = |day: NaiveDate| member.until.is_some_and(|last| day > last);
    let away = |day| member.leave.iter().any(|it| it.from <= day && day <= it.to);
    counted(asked, |day| !gone(day) && !away(day))
}

fn counted(asked: &Staffing, there: impl Fn(NaiveDate) -> bool) -> Weekly {
    let calendar = Calendar::france().in_region(1, asked.region);
    let mut days = [0; MOST_WEEKS];
    for (week, count) in days.iter_mut().enumerate().take(asked.weeks as usize) {
        let monday = asked.starts_on.checked_add_days(Days::new(7 * week as u64));
        let week = monday.into_iter().flat_map(|it| it.iter_days().take(7));
        *count = week.filter(|day| calendar.is_working_day(*day) && there(*day)).count() as i64;
    }
    days
}
