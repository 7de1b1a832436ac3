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
    counted(asked, |day| !is_away(member, day))
}

/// Whether somebody is not there on a day: on leave, or gone for good.
pub fn is_away(member: &Candidate, day: NaiveDate) -> bool {
    let gone = member.until.is_some_and(|last| day > last);
    gone || member.leave.iter().any(|it| it.from <= day && day <= it.to)
}

/// The first day of the weeks that are looked at on which anybody works and this holds, of the week it
/// is in and of itself.
pub fn first_working_day(
    asked: &Staffing,
    holds: impl Fn(u32, NaiveDate) -> bool,
) -> Option<NaiveDate> {
    let calendar = Calendar::france().in_region(1, asked.region);
    let days = asked.starts_on.iter_days().take(7 * asked.weeks as usize).enumerate();
    let weeks = days.map(|(at, day)| (at as u32 / 7 + 1, day));
    let mut working = weeks.filter(|(_, day)| calendar.is_working_day(*day));
    working.find(|(week, day)| holds(*week, *day)).map(|(_, day)| day)
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
