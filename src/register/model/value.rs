//! Figures and dates as they are written in the files of the world.

use super::Phase;
use crate::person::fold::fold;
use chrono::NaiveDate;

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading<T> {
    Value(T),
    /// Nothing is said.
    Missing,
    /// It is said that nothing will be said.
    Withheld,
}

/// What separates units from decimals when only one sign is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decimal {
    /// `1,5` is one and a half.
    #[default]
    Comma,
    /// `1,500` is one thousand five hundred.
    Dot,
}

/// Ways of saying nothing, folded.
const NOTHING: [&str; 22] = [
    "",
    "-",
    "n a",
    "na",
    "n c",
    "n d",
    "n r",
    "nc",
    "nd",
    "ns",
    "tbc",
    "tbd",
    "null",
    "en cadrage",
    "non publie",
    "non communique",
    "no end date",
    "not applicable",
    "data not provided",
    "inconnu",
    "data not provided by department",
    // The British portfolio of 2014, of a programme that was being planned anew.
    "reset",
];

impl<T> Reading<T> {
    pub fn value(self) -> Option<T> {
        match self {
            Reading::Value(value) => Some(value),
            Reading::Missing | Reading::Withheld => None,
        }
    }

    fn then<U>(self, parse: impl FnOnce(T) -> Option<U>) -> Option<Reading<U>> {
        match self {
            Reading::Value(value) => parse(value).map(Reading::Value),
            Reading::Missing => Some(Reading::Missing),
            Reading::Withheld => Some(Reading::Withheld),
        }
    }
}

/// Whether a text says something, nothing, or that nothing will be said.
pub fn said(text: &str) -> Reading<&str> {
    let folded = fold(text);
    let withheld = folded.starts_with("exempt")
        || folded.starts_with("data exempt")
        || folded.contains("volontairement pas publies");
    match () {
        () if withheld => Reading::Withheld,
        () if NOTHING.contains(&folded.as_str()) => Reading::Missing,
        () => Reading::Value(text.trim()),
    }
}

/// A positive number: `5,67`, `£12,131.50m`, `1 234,5 M€`. `None`: not a number.
pub fn number(text: &str, decimal: Decimal) -> Option<Reading<f64>> {
    said(text).then(|text| {
        let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        // `Ł` is what a pound becomes on its way through a Polish code page.
        let bare = bare.trim_start_matches(['£', 'Ł', '€', '$']);
        let bare = bare.trim_end_matches(['€', '£', 'M', 'm']);
        let value: f64 = with_dot(bare, decimal)?.parse().ok()?;
        (value.is_finite() && value >= 0.0).then_some(value)
    })
}

/// The number with a dot before its decimals and nothing between its thousands.
fn with_dot(text: &str, decimal: Decimal) -> Option<String> {
    if text.is_empty() || !text.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '.') {
        return None;
    }
    let plain = match (text.rfind(','), text.rfind('.')) {
        (Some(comma), Some(dot)) if comma > dot => text.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => text.replace(',', ""),
        (Some(_), None) if decimal == Decimal::Dot => text.replace(',', ""),
        (Some(_), None) => text.replace(',', "."),
        (None, _) => text.to_owned(),
    };
    Some(plain)
}

/// A day: `2011-07-01`, `01/07/2011`, `30/06/08`, `juillet 2013`, `avril 15`, `07/2013`. A month alone is
/// its first day. `None`: not a date.
pub fn date(text: &str) -> Option<Reading<NaiveDate>> {
    said(text).then(|text| {
        let folded = fold(text);
        let parts: Vec<&str> = folded.split(' ').collect();
        match parts.as_slice() {
            [year, month, day, ..] if year.len() == 4 => {
                day_of(year, month.parse().ok()?, day.parse().ok()?)
            }
            [day, month, year, ..] => {
                let month = month.parse().ok().or_else(|| month_named(month))?;
                day_of(year, month, day.parse().ok()?)
            }
            [month, year] if month_named(month).is_some() => day_of(year, month_named(month)?, 1),
            [year, month] if year.len() == 4 => day_of(year, month.parse().ok()?, 1),
            [month, year] if year.len() == 4 => day_of(year, month.parse().ok()?, 1),
            _ => None,
        }
    })
}

fn day_of(year: &str, month: u32, day: u32) -> Option<NaiveDate> {
    let short = year.len() == 2;
    let year: i32 = year.parse().ok()?;
    // A project does not start before 1970 nor end after 2069.
    let century = if year < 70 { 2000 } else { 1900 };
    let year = if short { century + year } else { year };
    NaiveDate::from_ymd_opt(year, month, day).filter(|_| (1900..2200).contains(&year))
}

fn month_named(name: &str) -> Option<u32> {
    const MONTHS: [[&str; 2]; 12] = [
        ["janvier", "january"],
        ["fevrier", "february"],
        ["mars", "march"],
        ["avril", "april"],
        ["mai", "may"],
        ["juin", "june"],
        ["juillet", "july"],
        ["aout", "august"],
        ["septembre", "september"],
        ["octobre", "october"],
        ["novembre", "november"],
        ["decembre", "december"],
    ];
    if let Some(at) = MONTHS.iter().position(|names| names.contains(&name)) {
        return Some(at as u32 + 1);
    }
    // "janv", "sept" and "juil" are said for short; "jui" could be two of them.
    let is = |names: &[&str; 2]| name.len() >= 3 && names.iter().any(|it| it.starts_with(name));
    let mut meant = (1..).zip(&MONTHS).filter(|(_, names)| is(names));
    meant.next().map(|(at, _)| at).filter(|_| meant.next().is_none())
}

/// The phase of a project, in French or in English. `None`: no phase that we know.
pub fn phase(text: &str) -> Option<Reading<Phase>> {
    said(text).then(|text| {
        let folded = fold(text);
        let is = |starts: &[&str]| starts.iter().any(|start| folded.starts_with(start));
        match () {
            () if is(&["cadrage", "framing", "initiation"]) => Some(Phase::Framing),
            () if is(&["conception", "realisation", "design", "build"]) => Some(Phase::Building),
            () if is(&["experimentation", "pilot", "trial"]) => Some(Phase::Trial),
            () if is(&["deploiement", "rollout", "deployment"]) => Some(Phase::Rollout),
            () if is(&["exploitation", "operation"]) => Some(Phase::Operation),
            () if is(&["termine", "finished", "closed", "complete"]) => Some(Phase::Finished),
            () => None,
        }
    })
}
