//! A day that people type, or choose in their browser's calendar.

use super::Problem;
use chrono::{Month, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// The years that a project can speak of. Beyond them somebody mistyped.
const YEARS: RangeInclusive<i32> = 1970..=2100;

/// What a day is asked by where people know it by heart: a field each, in the order of both languages.
pub const DAY_PARTS: [&str; 3] = ["day", "month", "year"];

/// What is said of a day that lacks one of them.
pub const DAY_WITHOUT: [&str; 3] =
    ["problem-date-without-day", "problem-date-without-month", "problem-date-without-year"];

/// A required day: browsers send `2027-01-31`, whatever they show, and so are three fields read.
pub fn day(field: &str, typed: &str) -> Result<NaiveDate, Problem> {
    let wrong = |key: &str| Problem::new(field, key);
    let parts: Vec<&str> = typed.trim().split('-').map(str::trim).collect();
    let [year, month, day] = parts[..] else { return Err(wrong("problem-date")) };
    if let Some(lacking) = [day, month, year].into_iter().position(str::is_empty) {
        return Err(wrong(DAY_WITHOUT[lacking]));
    }
    let [Some(year), Some(month), Some(day)] = [year, month, day].map(figures) else {
        return Err(wrong("problem-date-figures"));
    };
    let year = year.cast_signed();
    if !YEARS.contains(&year) {
        let key = if year < 100 { "problem-year-short" } else { "problem-year" };
        return Err(wrong(key).with("first", YEARS.start()).with("last", YEARS.end()));
    }
    let Some(name) = u8::try_from(month).ok().and_then(|it| Month::try_from(it).ok()) else {
        return Err(wrong("problem-month"));
    };
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| {
        let longest = name.num_days(year).filter(|it| (1..=31).contains(&day) && *it < 31);
        match longest {
            Some(days) => wrong("problem-day-of-month")
                .with("day", day)
                .with("month", name.name().to_lowercase())
                .with("year", year)
                .with("days", days),
            None => wrong("problem-day"),
        }
    })
}

/// The same where no day is an answer too.
pub fn optional_day(field: &str, typed: &str) -> Result<Option<NaiveDate>, Problem> {
    if typed.trim().is_empty() { Ok(None) } else { day(field, typed).map(Some) }
}

/// The day, the month and the year of a day as it was typed, for a field each.
pub fn parts_of_day(typed: &str) -> [String; 3] {
    let mut parts = typed.splitn(3, '-');
    let mut next = || {
        let part = parts.next().unwrap_or_default();
        if part.len() == 2 { part.trim_start_matches('0') } else { part }.to_owned()
    };
    let (year, month, day) = (next(), next(), next());
    [day, month, year]
}

/// The day that its three fields say, as one text; nothing when nothing is in them.
pub fn day_of_parts(parts: [&str; 3]) -> String {
    let [day, month, year] = parts.map(str::trim);
    if [day, month, year] == [""; 3] { String::new() } else { format!("{year}-{month}-{day}") }
}

/// Whether somebody is still typing it: that is no answer yet, and takes none back.
pub fn is_half_a_day(parts: [&str; 3]) -> bool {
    let [day, month, year] = parts.map(str::trim);
    [day, month, year] != [""; 3] && (day.is_empty() || month.is_empty() || year.len() < 4)
}

fn figures(part: &str) -> Option<u32> {
    let are_all = part.len() <= 4 && part.bytes().all(|it| it.is_ascii_digit());
    are_all.then(|| part.parse().ok()).flatten()
}

/// An answer as a form sends it: a text, or a day in three fields.
#[derive(Deserialize)]
#[serde(untagged)]
enum Sent {
    Whole(String),
    Day {
        #[serde(default)]
        day: String,
        #[serde(default)]
        month: String,
        #[serde(default)]
        year: String,
    },
}

impl Sent {
    /// One text, `year-month-day`; what was left empty is empty in it.
    fn text(self) -> String {
        match self {
            Sent::Whole(text) => text,
            Sent::Day { day, month, year } => day_of_parts([&day, &month, &year]),
        }
    }
}

/// A day that a form sends in three fields, or whole, as one text.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Sent")]
pub struct SentDay(pub String);

impl From<Sent> for SentDay {
    fn from(sent: Sent) -> Self {
        SentDay(sent.text())
    }
}

/// Answers, by question. Those that are days come in three fields, or whole.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "BTreeMap<String, SentDay>")]
pub struct SentAnswers(pub BTreeMap<String, String>);

impl From<BTreeMap<String, SentDay>> for SentAnswers {
    fn from(sent: BTreeMap<String, SentDay>) -> Self {
        SentAnswers(sent.into_iter().map(|(question, it)| (question, it.0)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(typed: &str) -> String {
        day("on", typed).map_or_else(|it| it.key, |it| it.to_string())
    }

    #[test]
    fn a_day_that_is_none_is_told_what_is_wrong_with_it() {
        for (typed, said) in [
            ("2027-01-31", "2027-01-31"),
            ("2027-1-31", "2027-01-31"),
            ("2028-2-29", "2028-02-29"),
            ("2027-2-29", "problem-day-of-month"),
            ("2027-11-31", "problem-day-of-month"),
            ("2027-11-32", "problem-day"),
            ("2027-1-32", "problem-day"),
            ("2027-1-0", "problem-day"),
            ("2027-13-1", "problem-month"),
            ("2027-0-1", "problem-month"),
            ("27-1-31", "problem-year-short"),
            ("1969-1-31", "problem-year"),
            ("2101-1-31", "problem-year"),
            ("-1-31", "problem-date-without-year"),
            ("2027--31", "problem-date-without-month"),
            ("2027-1-", "problem-date-without-day"),
            ("2027-janvier-31", "problem-date-figures"),
            ("2027-+1-31", "problem-date-figures"),
            ("2027-1-31\0", "problem-date-figures"),
            ("31/01/2027", "problem-date"),
            ("demain", "problem-date"),
        ] {
            assert_eq!(key(typed), said, "{typed}");
        }
    }

    #[test]
    fn the_length_of_the_month_is_part_of_the_answer() {
        let problem = day("on", "2027-2-30").unwrap_err();
        assert_eq!(problem.facts["month"], "february");
        assert_eq!(problem.facts["days"], "28");
    }

    #[test]
    fn a_day_is_typed_once_its_year_is() {
        for parts in [["3", "", ""], ["", "2", "2031"], ["3", "2", ""], ["3", "2", "20"]] {
            assert!(is_half_a_day(parts), "{parts:?}");
        }
        for parts in [["", " ", ""], ["3", "2", "2031"], ["31", "11", "2031"], ["x", "y", "zzzz"]] {
            assert!(!is_half_a_day(parts), "{parts:?}");
        }
    }

    proptest! {
        #[test]
        fn a_day_in_three_fields_is_the_day_that_was_shown(days in 0..47_000u64) {
            let first = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
            let on = first + chrono::Days::new(days);
            let [day_of, month, year] = parts_of_day(&on.to_string());
            let sent = Sent::Day { day: day_of, month, year };
            prop_assert_eq!(day("on", &sent.text()).unwrap(), on);
        }
    }
}
