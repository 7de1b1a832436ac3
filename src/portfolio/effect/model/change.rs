//! How far the figures of a project moved between two editions.

use super::Look;
use chrono::NaiveDate;

/// What is compared of a project that was helped and of one that was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// By which share the planned duration grew.
    Duration,
    /// By which share the full cost grew.
    Cost,
    /// By how many days the prudent end moved: the one that eight in ten of the reference class keep to.
    Prudent,
}

/// Which way something went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    Better,
    Same,
    Worse,
}

/// What moved between the two editions; what either does not say has not moved, it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Change {
    pub duration: Option<f64>,
    pub cost: Option<f64>,
    pub prudent_days: Option<i64>,
}

impl Measure {
    pub const ALL: [Measure; 3] = [Measure::Duration, Measure::Cost, Measure::Prudent];

    /// As addresses and the catalogue of texts say it.
    pub fn name(self) -> &'static str {
        match self {
            Measure::Duration => "duration",
            Measure::Cost => "cost",
            Measure::Prudent => "prudent",
        }
    }

    /// A move as small as this is none: figures are published rounded, and a computed end is no more exact than a
    /// month.
    pub fn tolerance(self) -> f64 {
        match self {
            Measure::Duration | Measure::Cost => 0.01,
            Measure::Prudent => 31.0,
        }
    }

    /// Less duration, less cost and an earlier end are better.
    pub fn way(self, moved: f64) -> Way {
        Way::of(moved, self.tolerance())
    }
}

impl Way {
    pub const ALL: [Way; 3] = [Way::Better, Way::Same, Way::Worse];

    pub fn name(self) -> &'static str {
        match self {
            Way::Better => "better",
            Way::Same => "same",
            Way::Worse => "worse",
        }
    }

    /// Of a figure that is better the less it is.
    pub fn of(moved: f64, tolerance: f64) -> Self {
        match moved {
            moved if moved < -tolerance => Way::Better,
            moved if moved > tolerance => Way::Worse,
            _ => Way::Same,
        }
    }
}

impl Change {
    /// `prudent`: the prudent end, as foreseen from what an edition says.
    pub fn between(
        before: &Look,
        after: &Look,
        prudent: &dyn Fn(&Look) -> Option<NaiveDate>,
    ) -> Self {
        let growth = |one: f64, other: f64| (one > 0.0).then(|| other / one - 1.0);
        let both = |one: Option<f64>, other: Option<f64>| growth(one?, other?);
        let cost = before.figures.cost.zip(after.figures.cost);
        let cost = cost.filter(|(one, other)| one.currency == other.currency);
        let days = |one: NaiveDate, other: NaiveDate| (other - one).num_days();
        Change {
            duration: both(before.figures.duration_years, after.figures.duration_years),
            cost: cost.and_then(|(one, other)| growth(one.cents.0 as f64, other.cents.0 as f64)),
            prudent_days: prudent(before).zip(prudent(after)).map(|(one, other)| days(one, other)),
        }
    }

    pub fn of(&self, measure: Measure) -> Option<f64> {
        match measure {
            Measure::Duration => self.duration,
            Measure::Cost => self.cost,
            Measure::Prudent => self.prudent_days.map(|days| days as f64),
        }
    }
}
