//! A month by the clocks of Paris.

use crate::clock::Calendar;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// The years that an objective can speak of.
const YEARS: RangeInclusive<i32> = 1970..=2100;

/// Months since the year 0: those that come later are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

/// What is no month, such as "2026-13".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMonth;

impl Month {
    pub fn of(day: NaiveDate) -> Self {
        Month(day.year() * 12 + day.month0().cast_signed())
    }

    /// The one that a moment is in.
    pub fn at(at: DateTime<Utc>) -> Self {
        Month::of(Calendar::france().local(at).date())
    }

    /// So many months later, or earlier.
    pub fn plus(self, months: i32) -> Self {
        Month(self.0 + months)
    }

    /// How many months it is after another; negative before.
    pub fn since(self, earlier: Month) -> i32 {
        self.0 - earlier.0
    }

    /// From this one to another, both included.
    pub fn to(self, last: Month) -> impl Iterator<Item = Month> {
        (self.0..=last.0).map(Month)
    }

    pub fn first_day(self) -> NaiveDate {
        let (year, month) = (self.0.div_euclid(12), self.0.rem_euclid(12).cast_unsigned() + 1);
        NaiveDate::from_ymd_opt(year, month, 1).expect("a month comes from a day or from YEARS")
    }

    pub fn last_day(self) -> NaiveDate {
        self.plus(1).first_day().pred_opt().expect("a month comes from a day or from YEARS")
    }

    /// Midnight in Paris, where its first day begins.
    pub fn begins(self) -> DateTime<Utc> {
        Calendar::france().instant(self.first_day().and_time(NaiveTime::MIN))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.div_euclid(12), self.0.rem_euclid(12) + 1)
    }
}

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(text: &str) -> Result<Self, NoMonth> {
        let figures = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
        let (year, month) = text.split_once('-').ok_or(NoMonth)?;
        if year.len() != 4 || month.len() != 2 || !figures(year) || !figures(month) {
            return Err(NoMonth);
        }
        let year: i32 = year.parse().map_err(|_| NoMonth)?;
        let month: i32 = month.parse().map_err(|_| NoMonth)?;
        match YEARS.contains(&year) && (1..=12).contains(&month) {
            true => Ok(Month(year * 12 + month - 1)),
            false => Err(NoMonth),
        }
    }
}
