//! What stands in a cell, with its type: a spreadsheet is to count with numbers, and to order days.

use crate::base::{Cents, spreadsheet_cell};
use crate::i18n::Lang;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Europe::Paris;

/// A column: the key of what stands above it, and how many signs wide it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub key: &'static str,
    pub width: u8,
}

/// A column, so wide.
pub const fn column(key: &'static str, width: u8) -> Column {
    Column { key, width }
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Nothing,
    /// What anybody may have typed: never a formula.
    Text(String),
    Whole(i64),
    /// With one decimal at most.
    Points(f64),
    /// With two: years.
    Years(f64),
    /// A part of one, told in percent.
    Share(f64),
    /// In a currency that another column names.
    Amount(Cents),
    Day(NaiveDate),
    /// Told by the clocks of Paris, to the minute.
    Moment(DateTime<Utc>),
}

impl Value {
    pub fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into())
    }

    /// "oui", "yes".
    pub fn yes_or_no(lang: Lang, yes: bool) -> Self {
        Value::text(lang.label(if yes { "export-yes" } else { "export-no" }))
    }

    /// The value, or nothing where there is none.
    pub fn or_nothing<T>(value: Option<T>, of: impl FnOnce(T) -> Value) -> Self {
        value.map_or(Value::Nothing, of)
    }

    /// As it stands in a CSV file: numbers with the decimal sign of the language, days as ISO 8601 says, which
    /// spreadsheets of both languages know.
    pub(super) fn written(&self, lang: Lang) -> String {
        let decimal = |number: f64, places: usize| {
            let plain = format!("{:.places$}", unsigned_zero(number, places));
            if lang == Lang::Fr { plain.replace('.', ",") } else { plain }
        };
        match self {
            Value::Nothing => String::new(),
            Value::Text(text) => spreadsheet_cell(text),
            Value::Whole(number) => number.to_string(),
            Value::Points(points) => decimal(*points, 1),
            Value::Years(years) => decimal(*years, 2),
            Value::Share(share) => decimal(share * 100.0, 1),
            Value::Amount(cents) => {
                let (sign, cents) = (if cents.0 < 0 { "-" } else { "" }, cents.0.unsigned_abs());
                let mark = if lang == Lang::Fr { ',' } else { '.' };
                format!("{sign}{}{mark}{:02}", cents / 100, cents % 100)
            }
            Value::Day(day) => day.to_string(),
            Value::Moment(at) => local(*at).format("%Y-%m-%d %H:%M").to_string(),
        }
    }
}

/// A moment by the clocks of Paris.
pub(super) fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Paris).naive_local()
}

/// No "-0,0".
fn unsigned_zero(number: f64, places: usize) -> f64 {
    let least = 0.5 / 10_f64.powi(i32::try_from(places).unwrap_or_default());
    if number.abs() < least { 0.0 } else { number }
}
