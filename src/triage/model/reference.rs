//! Reference classes: how far the published end of comparable projects had moved a year later. They
//! are part of the model's document, which says what they were counted on.

use super::factor::{Count, Unit};
use super::quantiles::Knots;
use super::task_rules::{TaskRatios, TaskRules};
use super::{Given, RiskModel};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;

/// As the model counts years.
pub const DAYS_A_YEAR: f64 = 365.25;

/// The classes of a version of the model, by name.
#[derive(Clone, Debug, Deserialize)]
pub struct ReferenceClasses {
    /// The class that is meant where nobody says which.
    pub default: String,
    classes: BTreeMap<String, ReferenceClass>,
    /// From here on: how plans of tasks are foreseen. A document may say nothing of it, as the first
    /// that were read did not need to, but not half of it.
    pub(super) task_ratio: Option<TaskRatios>,
    pub(super) common: Option<f64>,
    pub(super) runs: Option<u32>,
    pub(super) own_min: Option<u32>,
    pub(super) own_k: Option<u32>,
}

/// Projects of one kind, by how long they had left.
#[derive(Clone, Debug, Deserialize)]
pub struct ReferenceClass {
    pub bins: Vec<ReferenceBin>,
    /// How many yearly looks later they were seen again.
    #[serde(default = "one_look")]
    pub horizon: u32,
}

/// Those of a class that had about as long left.
#[derive(Clone, Debug, Deserialize)]
pub struct ReferenceBin {
    /// From this on, in years; far below nothing for a date that has passed.
    pub from_years: f64,
    /// And below this; far beyond any plan for the last.
    pub to_years: f64,
    /// How many times a project was looked at, register by register.
    n: Vec<u32>,
    /// Slips in years.
    pub knots: Knots,
}

/// Projects that cost about as much, and how many times their cost had grown by more than a tenth
/// a year later.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CostClass {
    /// From this on and below that, in whole millions of euros; none at either end of the scale.
    pub from: Option<i64>,
    pub to: Option<i64>,
    pub seen: Count,
}

impl RiskModel {
    /// Those that cost about so many millions of euros. None for a cost that is none, or where
    /// nothing was counted.
    pub fn cost_class(&self, millions: f64, today: NaiveDate) -> Option<CostClass> {
        let size = self.factors.iter().find(|it| it.unit == Some(Unit::MillionGbp))?;
        let given = Given::Cost { millions, currency: "EUR".into() };
        let bin = size.read(&given, today, &self.gbp_per_unit)?.bin;
        let per_euro = self.gbp_per_unit.get("EUR")?;
        let euros = |pounds: &f64| (pounds / per_euro).round() as i64;
        let from = bin.checked_sub(1).and_then(|it| size.cuts.get(it)).map(euros);
        let to = size.cuts.get(bin).map(euros);
        let seen = size.observed.get(bin)?.cost;
        (seen.n > 0).then_some(CostClass { from, to, seen })
    }
}

impl ReferenceClasses {
    /// The class that is meant where nobody says which.
    pub fn usual(&self) -> Option<&ReferenceClass> {
        self.named(&self.default)
    }

    /// Those that had about as long left as there is from today to this end.
    pub fn of_end(&self, end: NaiveDate, today: NaiveDate) -> Option<&ReferenceBin> {
        self.usual()?.with_left((end - today).num_days() as f64 / DAYS_A_YEAR)
    }

    /// What plans of tasks are drawn by, if the document says it.
    pub fn of_tasks(&self) -> Option<TaskRules<'_>> {
        Some(TaskRules {
            ratios: self.task_ratio.as_ref()?,
            common: self.common?,
            runs: self.runs?,
            own_min: self.own_min?,
            own_k: self.own_k?,
        })
    }

    /// The class of those that were seen again so many yearly looks later, and its name.
    pub fn after_looks(&self, looks: u32) -> Option<(&String, &ReferenceClass)> {
        self.all().find(|(_, class)| class.horizon == looks)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (&String, &ReferenceClass)> {
        self.classes.iter()
    }

    pub fn named(&self, name: &str) -> Option<&ReferenceClass> {
        self.classes.get(name)
    }
}

impl ReferenceClass {
    /// Those that had about so many years left.
    pub fn with_left(&self, years: f64) -> Option<&ReferenceBin> {
        self.bins.iter().find(|bin| bin.from_years <= years && years < bin.to_years)
    }
}

impl ReferenceBin {
    /// Whether slips can be read from it.
    pub(super) fn is_whole(&self) -> bool {
        self.from_years < self.to_years && self.knots.shares_rise()
    }

    /// How many looks it rests on.
    pub fn count(&self) -> u32 {
        self.n.iter().sum()
    }

    /// The slip in years that this share of them did not exceed.
    pub fn slip(&self, share: f64) -> f64 {
        self.knots.at(share)
    }
}

fn one_look() -> u32 {
    1
}
