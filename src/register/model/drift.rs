//! Drift: a later figure against the first one ever published, which never disappears.
//!
//! It says how far a project is from what was first announced, not that it fails: a project
//! that was given more to do drifts too.

use super::{Edition, Figures, Money, PlannedEnd};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A figure, and the edition that published it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dated<T> {
    pub edition: Edition,
    pub value: T,
}

/// The first figure ever published and the latest one. Equal editions: there is only one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Span<T> {
    pub first: Dated<T>,
    pub last: Dated<T>,
}

/// How far a project has moved from what was first published.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drift {
    /// The first and the latest edition that name the project at all.
    pub published: Span<()>,
    pub duration: Option<Span<f64>>,
    pub cost: Option<Span<Money>>,
    pub end: Option<Span<PlannedEnd>>,
}

impl Drift {
    /// Each figure against the first edition that carries it. `None`: never published.
    pub fn of(figures: &[Figures]) -> Option<Self> {
        Some(Drift {
            published: span(figures, |_| Some(()))?,
            duration: span(figures, |it| it.duration_years),
            cost: span(figures, |it| it.cost),
            end: span(figures, |it| it.end),
        })
    }

    /// The fraction by which the planned duration has grown: 0.6 for +60 %.
    pub fn schedule_drift(&self) -> Option<f64> {
        let span = self.duration.filter(Span::has_two)?;
        growth(span.first.value, span.last.value)
    }

    /// The end first published and the last, where that is later: whatever else is published.
    pub fn end_slip(&self) -> Option<Span<PlannedEnd>> {
        self.end.filter(|span| span.has_two() && span.last.value.is_after(span.first.value))
    }

    /// The fraction by which the full cost has grown. Two currencies cannot be compared.
    pub fn cost_drift(&self) -> Option<f64> {
        let span = self.cost.filter(Span::has_two)?;
        let (first, last) = (span.first.value, span.last.value);
        if first.currency != last.currency {
            return None;
        }
        growth(first.cents.0 as f64, last.cents.0 as f64)
    }
}

/// What a list of projects is sorted by, the most drifted first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    #[default]
    Schedule,
    Cost,
}

impl SortBy {
    pub const ALL: [SortBy; 2] = [SortBy::Schedule, SortBy::Cost];

    pub fn name(self) -> &'static str {
        match self {
            SortBy::Schedule => "time",
            SortBy::Cost => "cost",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.name() == name)
    }

    /// The drift that is compared.
    pub fn drift(self, it: &Drift) -> Option<f64> {
        match self {
            SortBy::Schedule => it.schedule_drift(),
            SortBy::Cost => it.cost_drift(),
        }
    }

    /// Sorts lower the more has drifted; what is unknown comes last.
    pub fn compare(self, one: &Drift, other: &Drift) -> Ordering {
        match (self.drift(one), self.drift(other)) {
            (Some(one), Some(other)) => other.total_cmp(&one),
            (one, other) => other.is_some().cmp(&one.is_some()),
        }
    }
}

/// Which drifts a number stands for, in whole percent: past one bound, up to another. Only what
/// can be computed has a drift, so the range without bounds holds less than everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DriftRange {
    pub above: Option<i32>,
    pub up_to: Option<i32>,
}

impl DriftRange {
    /// The ranges of a histogram, which meet without overlap. The first holds what was kept or
    /// gained; those past 30 % are what a director asks about first.
    pub const ALL: [DriftRange; 6] = [
        DriftRange { above: None, up_to: Some(0) },
        DriftRange { above: Some(0), up_to: Some(10) },
        DriftRange { above: Some(10), up_to: Some(30) },
        DriftRange { above: Some(30), up_to: Some(50) },
        DriftRange { above: Some(50), up_to: Some(100) },
        DriftRange { above: Some(100), up_to: None },
    ];

    pub fn past(percent: i32) -> Self {
        DriftRange { above: Some(percent), up_to: None }
    }

    /// Whether a drift, as a fraction, lies in it.
    pub fn holds(self, drift: f64) -> bool {
        let fraction = |percent: i32| f64::from(percent) / 100.0;
        self.above.is_none_or(|percent| drift > fraction(percent))
            && self.up_to.is_none_or(|percent| drift <= fraction(percent))
    }
}

impl<T> Span<T> {
    /// One edition alone says nothing of a drift.
    fn has_two(&self) -> bool {
        self.first.edition < self.last.edition
    }
}

fn span<T>(figures: &[Figures], of: impl Fn(&Figures) -> Option<T>) -> Option<Span<T>> {
    let edition = |it: &&Figures| it.edition;
    let first = figures.iter().filter(|it| of(it).is_some()).min_by_key(edition)?;
    let last = figures.iter().filter(|it| of(it).is_some()).max_by_key(edition)?;
    Some(Span {
        first: Dated { edition: first.edition, value: of(first)? },
        last: Dated { edition: last.edition, value: of(last)? },
    })
}

fn growth(first: f64, last: f64) -> Option<f64> {
    (first > 0.0).then(|| last / first - 1.0)
}

/// Many drifts at a glance. A mean alone hides everything: it comes last, and is fragile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distribution {
    pub count: usize,
    pub median: f64,
    pub p90: f64,
    /// The share that drifted by more than 30 %, and by more than 50 %.
    pub share_past_30: f64,
    pub share_past_50: f64,
    pub mean: f64,
}

impl Distribution {
    pub fn of(drifts: &[f64]) -> Option<Self> {
        let mut sorted = drifts.to_vec();
        sorted.sort_by(f64::total_cmp);
        let count = sorted.len();
        let share = |percent| {
            let past = DriftRange::past(percent);
            sorted.iter().filter(|it| past.holds(**it)).count() as f64 / count as f64
        };
        Some(Distribution {
            count,
            median: quantile(&sorted, 0.5)?,
            p90: quantile(&sorted, 0.9)?,
            share_past_30: share(30),
            share_past_50: share(50),
            mean: sorted.iter().sum::<f64>() / count as f64,
        })
    }
}

/// The quantile of sorted values, interpolated as R (type 7), NumPy and spreadsheets do.
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share * sorted.len().checked_sub(1)? as f64;
    let (low, high) = (place.floor() as usize, place.ceil() as usize);
    let (low, high) = (*sorted.get(low)?, *sorted.get(high)?);
    Some(low + (high - low) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// So that the lists behind the columns of a histogram add up to all that drifted.
        #[test]
        fn every_drift_lies_in_exactly_one_range(drift in prop_oneof![-1.0f64..3.0, Just(0.0), Just(0.1), Just(0.3), Just(0.5), Just(1.0)]) {
            let holding: Vec<_> = DriftRange::ALL.into_iter().filter(|it| it.holds(drift)).collect();
            prop_assert_eq!(holding.len(), 1);
            let is_past_30 = holding[0].above.is_some_and(|above| above >= 30);
            prop_assert_eq!(is_past_30, DriftRange::past(30).holds(drift));
            prop_assert!(DriftRange::default().holds(drift));
        }
    }
}
