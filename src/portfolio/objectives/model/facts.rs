//! Dated facts, and what they measure month by month.
//!
//! A month is measured by what happened in it and in the few before it that the indicator counts: nothing that comes
//! later moves it, but for a fact that is put right.

use super::{Indicator, Month, Unit};
use crate::clock::{Calendar, WorkingTime};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Minutes of a working day: 9:00 to 18:00.
const WORKING_DAY: f64 = 9.0 * 60.0;

/// So many that were kept, out of so many of one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    pub month: Month,
    pub met: u32,
    pub of: u32,
}

/// Something that was measured in a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Valued {
    pub month: Month,
    pub value: f64,
}

/// What an indicator is measured from.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    Kept(Vec<Kept>),
    Valued(Vec<Valued>),
}

/// A measure is never told without how much it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// In what its indicator is counted in.
    pub value: f64,
    /// Those that were kept; of a median, all of them.
    pub met: u32,
    pub of: u32,
}

/// A month, with its measure if there was anything to measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub month: Month,
    pub measure: Option<Measure>,
}

/// Single facts, counted by their months.
pub fn kept_by_month(facts: impl IntoIterator<Item = (Month, bool)>) -> Vec<Kept> {
    let mut months = BTreeMap::<Month, (u32, u32)>::new();
    for (month, is_met) in facts {
        let (met, of) = months.entry(month).or_default();
        *met += u32::from(is_met);
        *of += 1;
    }
    months.into_iter().map(|(month, (met, of))| Kept { month, met, of }).collect()
}

/// How many working days of the brigade passed between two moments.
pub fn working_days(from: DateTime<Utc>, until: DateTime<Utc>) -> f64 {
    let passed: WorkingTime = Calendar::france().working_time_between(from, until);
    passed.total_minutes() as f64 / WORKING_DAY
}

/// The one in the middle, or between the two that are.
pub fn median(values: &mut [f64]) -> Option<f64> {
    if values.is_empty() {
        return None;
    }
    values.sort_by(f64::total_cmp);
    let (low, high) = ((values.len() - 1) / 2, values.len() / 2);
    Some((values[low] + values[high]) / 2.0)
}

/// The measure of each month, from the first to the last.
pub fn series(indicator: Indicator, facts: &Facts, first: Month, last: Month) -> Vec<Point> {
    let point = |month| Point { month, measure: measure(indicator, facts, month) };
    first.to(last).map(point).collect()
}

fn measure(indicator: Indicator, facts: &Facts, month: Month) -> Option<Measure> {
    let counts = |it: Month| (0..indicator.months()).contains(&month.since(it));
    match facts {
        Facts::Kept(kept) => {
            let counted = kept.iter().filter(|it| counts(it.month));
            let (met, of) = counted.fold((0, 0), |(met, of), it| (met + it.met, of + it.of));
            // That nothing was owed is a good month, once anything ever was.
            let has_begun =
                indicator.unit() == Unit::Cases && kept.iter().any(|it| it.month <= month);
            (of > 0 || has_begun).then(|| indicator.of_kept(met, of))
        }
        Facts::Valued(values) => {
            let counted = values.iter().filter(|it| counts(it.month));
            let mut values: Vec<f64> = counted.map(|it| it.value).collect();
            let of = u32::try_from(values.len()).unwrap_or(u32::MAX);
            median(&mut values).map(|value| Measure { value, met: of, of })
        }
    }
}
