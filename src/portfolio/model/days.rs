//! The days on which a portfolio is read: as it was known in their evening, in Paris.

use crate::base::Address;
use crate::clock::Calendar;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta, Utc};

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

/// More months than that are too many to be told apart on a slider.
const MONTHS_TOLD: i64 = 36;

/// The days that a slider runs over: from that of the first case to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub first: NaiveDate,
    pub today: NaiveDate,
}

impl Span {
    /// The day before the first case came is the earliest that says anything: nothing was there yet.
    pub fn since(first_case: NaiveDate, today: NaiveDate) -> Self {
        let first = first_case.pred_opt().unwrap_or(first_case);
        Span { first: first.min(today.pred_opt().unwrap_or(today)), today }
    }

    /// The first days of its months; where those are many, of its years.
    pub fn ticks(self) -> Vec<NaiveDate> {
        let is_long = (self.today - self.first).num_days() > MONTHS_TOLD * 31;
        let next = |day: &NaiveDate| day.with_day(1)?.checked_add_months(Months::new(1));
        let months = std::iter::successors(next(&self.first), next);
        let months = months.take_while(|day| *day <= self.today);
        months.filter(|day| !is_long || day.month() == 1).collect()
    }

    /// A month, a week and a day before a day, then after it: those that it holds.
    pub fn steps(self, day: NaiveDate) -> [Option<NaiveDate>; 6] {
        let (week, month) = (Days::new(7), Months::new(1));
        let steps = [
            day.checked_sub_months(month),
            day.checked_sub_days(week),
            day.pred_opt(),
            day.succ_opt(),
            day.checked_add_days(week),
            day.checked_add_months(month),
        ];
        steps.map(|step| step.filter(|it| (self.first..=self.today).contains(it)))
    }
}

/// A day as a slider says it: how many days after the first of 1970 it is.
pub fn day_number(day: NaiveDate) -> i64 {
    (day - NaiveDate::default()).num_days()
}

fn of_number(number: i64) -> Option<NaiveDate> {
    let days = u64::try_from(number).ok()?;
    NaiveDate::default().checked_add_days(Days::new(days))
}

/// The day that is asked for by a date and the slider beside it, which both showed the same: that of the one that was
/// moved. Where both were, the date says it to the day.
pub fn day_moved_to(typed: &str, slid: &str, both_showed: &str) -> Option<NaiveDate> {
    let typed = typed.parse::<NaiveDate>().ok();
    let (slid, showed) = (slid.parse::<i64>().ok(), both_showed.parse::<i64>().ok());
    let is_moved = typed.map(day_number).is_some_and(|it| Some(it) != showed);
    let slid = slid.filter(|it| !is_moved && Some(*it) != showed).and_then(of_number);
    slid.or(typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(said: &str) -> NaiveDate {
        said.parse().unwrap()
    }

    #[test]
    fn of_a_date_and_its_slider_the_one_that_was_moved_is_asked_for() {
        let number = |said: &str| day_number(day(said)).to_string();
        let showed = number("2026-10-01");
        let asked = |typed: &str, slid: &str| day_moved_to(typed, slid, &showed);
        assert_eq!(asked("2026-10-01", &number("2026-09-03")), Some(day("2026-09-03")));
        assert_eq!(asked("2026-09-04", &showed), Some(day("2026-09-04")));
        assert_eq!(asked("2026-10-01", &showed), Some(day("2026-10-01")));
        // Both: the date is as exact as a date.
        assert_eq!(asked("2026-09-04", &number("2026-09-03")), Some(day("2026-09-04")));
        assert_eq!(asked("2026-10-01", "x"), Some(day("2026-10-01")));
        assert_eq!(asked("", &number("2026-09-03")), Some(day("2026-09-03")));
        for slid in ["", "-1", "99999999999999999999", "9223372036854775807", "9000000000000"] {
            assert_eq!(asked("x", slid), None, "{slid}");
        }
        assert_eq!(day_moved_to("2026-10-01", "", ""), Some(day("2026-10-01")));
    }

    #[test]
    fn a_step_leads_to_no_day_before_the_first_and_to_none_to_come() {
        let span = Span::since(day("2026-09-20"), day("2026-11-29"));
        assert_eq!(span.first, day("2026-09-19"));
        let steps = |on: &str| span.steps(day(on)).map(|it| it.map(|it| it.to_string()));
        let said = |days: [&str; 6]| days.map(|it| Some(it.to_owned()).filter(|it| !it.is_empty()));
        let all =
            ["2026-09-28", "2026-10-21", "2026-10-27", "2026-10-29", "2026-11-04", "2026-11-28"];
        assert_eq!(steps("2026-10-28"), said(all));
        assert_eq!(
            steps("2026-11-29"),
            said(["2026-10-29", "2026-11-22", "2026-11-28", "", "", ""])
        );
        assert_eq!(
            steps("2026-09-19"),
            said(["", "", "", "2026-09-20", "2026-09-26", "2026-10-19"])
        );
        // Where a month ends, so does the step.
        let all = Span::since(day("2026-01-01"), day("2026-11-29"));
        assert_eq!(all.steps(day("2026-03-31"))[0], Some(day("2026-02-28")));
    }

    #[test]
    fn a_long_past_is_marked_by_its_years() {
        let months = Span::since(day("2026-09-20"), day("2026-11-29")).ticks();
        assert_eq!(months, [day("2026-10-01"), day("2026-11-01")]);
        let years = Span::since(day("2019-03-01"), day("2026-11-29")).ticks();
        assert_eq!(years.len(), 7);
        assert!(years.contains(&day("2020-01-01")) && years.contains(&day("2026-01-01")));
        // Nothing was ever sent: there is a day to go to all the same.
        let today = day("2026-11-29");
        assert!(Span::since(today, today).first < today);
    }
}
