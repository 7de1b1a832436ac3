//! When a register was published.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One appearance of a register: a month, or a year for a register that appears once a year.
/// Editions sort by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Edition {
    pub year: u16,
    pub month: Option<u8>,
}

/// What is not an edition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an edition is a month or a year, say 2021-07 or 2014")]
pub struct NotAnEdition;

impl Edition {
    pub const fn month(year: u16, month: u8) -> Self {
        Edition { year, month: Some(month) }
    }

    /// The one that appears in the month of a day: the latest there can be on that day.
    pub fn of_month(day: NaiveDate) -> Self {
        Edition { year: day.year().clamp(0, 9999) as u16, month: Some(day.month() as u8) }
    }

    /// The last day that it can have appeared on.
    pub fn last_day(self) -> NaiveDate {
        let (year, month) = match self.month {
            Some(month) if month < 12 => (self.year, u32::from(month) + 1),
            _ => (self.year + 1, 1),
        };
        let next = NaiveDate::from_ymd_opt(i32::from(year), month, 1).unwrap_or_default();
        next - Days::new(1)
    }

    /// The months since year 0, for the axis of a chart.
    pub fn months(self) -> f64 {
        f64::from(self.year) * 12.0 + f64::from(self.month.unwrap_or(1)) - 1.0
    }

    /// The edition that a file's name tells, as `panorama_2021-07.csv` or `uk_2014.csv` do.
    pub fn in_file_name(name: &str) -> Option<Self> {
        let digits = |c: char| !(c.is_ascii_digit() || c == '-');
        let words = || name.split(digits).map(|word| word.trim_matches('-'));
        let month = words().filter(|word| word.len() == 7).find_map(|word| word.parse().ok());
        month.or_else(|| words().filter(|word| word.len() == 4).find_map(|word| word.parse().ok()))
    }
}

impl FromStr for Edition {
    type Err = NotAnEdition;

    /// Takes a whole date too: `2017-06-01` was published in `2017-06`.
    fn from_str(text: &str) -> Result<Self, NotAnEdition> {
        let mut parts = text.trim().split('-');
        let year: u16 = number(parts.next(), 4)?;
        let month = parts.next().map(|part| number(Some(part), 2)).transpose()?;
        if let Some(day) = parts.next() {
            number(Some(day), 2)?;
        }
        let is_month = month.is_none_or(|month| (1..=12).contains(&month));
        if !(1950..2150).contains(&year) || !is_month || parts.next().is_some() {
            return Err(NotAnEdition);
        }
        Ok(Edition { year, month: month.map(|month| month as u8) })
    }
}

fn number(part: Option<&str>, digits: usize) -> Result<u16, NotAnEdition> {
    let part = part.filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()));
    part.and_then(|part| part.parse().ok()).ok_or(NotAnEdition)
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.month {
            Some(month) => write!(f, "{:04}-{month:02}", self.year),
            None => write!(f, "{:04}", self.year),
        }
    }
}

impl From<Edition> for String {
    fn from(edition: Edition) -> String {
        edition.to_string()
    }
}

impl TryFrom<String> for Edition {
    type Error = NotAnEdition;

    fn try_from(text: String) -> Result<Self, NotAnEdition> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_edition_is_later_than_the_month_one_is_in() {
        let now = Edition::of_month(NaiveDate::from_ymd_opt(2026, 11, 30).unwrap());
        let is_later = |text: &str| text.parse::<Edition>().unwrap() > now;
        for text in ["2014", "2026", "2026-01", "2026-11"] {
            assert!(!is_later(text), "{text}");
        }
        for text in ["2026-12", "2027", "2027-01", "2121-12"] {
            assert!(is_later(text), "{text}");
        }
    }
}
