//! One of the thirteen things that the score looks at.

use super::assessment::Given;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;

/// The name of a factor in the model: `status`, `governance`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FactorId(pub String);

/// Where the points of a factor come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// Counted on real projects.
    Measured,
    /// Expert judgement, not measured: to be said beside each of its points.
    Judged,
}

/// A factor of the model, levels best first.
#[derive(Clone, Debug, Deserialize)]
pub struct Factor {
    pub id: FactorId,
    pub block: Block,
    pub name: Names,
    /// What the requester is asked, in French.
    pub question: Option<String>,
    /// The wording of each level, in French.
    pub levels: Vec<String>,
    /// The same in English, where they are not those that the catalogue of texts has words for.
    #[serde(default)]
    pub levels_en: Vec<String>,
    pub points: Vec<f64>,
    /// The points of "nobody knows".
    pub unknown: f64,
    /// For a factor read from a quantity: its unit, and where its fine bins begin.
    pub unit: Option<Unit>,
    #[serde(default)]
    pub cuts: Vec<f64>,
    #[serde(default)]
    pub level_of_bin: Vec<usize>,
    /// For a declared status: the level of each word of each public scale.
    #[serde(default)]
    pub scales: BTreeMap<String, BTreeMap<String, usize>>,
    /// What was counted in each fine bin, and last, where the fact was unknown.
    #[serde(default)]
    pub observed: Vec<Observed>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Names {
    pub fr: String,
    pub en: String,
}

/// The quantity behind a factor that has cuts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Unit {
    #[serde(rename = "years")]
    Years,
    #[serde(rename = "million GBP")]
    MillionGbp,
}

/// What happened to similar projects by the next yearly look.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Observed {
    /// Rated badly.
    pub bad: Count,
    /// The end moved by more than 180 days.
    pub slip: Count,
    /// The cost rose by more than 10 %.
    pub cost: Count,
    /// Any of the three.
    pub any: Count,
}

/// `events` out of `n` observations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub n: u32,
    pub events: u32,
}

/// Where a fact falls: its level for the score, its finer bin for what was observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    pub level: usize,
    pub bin: usize,
}

impl Factor {
    pub fn max(&self) -> f64 {
        self.points.last().copied().unwrap_or_default()
    }

    pub fn top(&self) -> usize {
        self.points.len().saturating_sub(1)
    }

    /// How many projects at the same level met any trouble within a year; or of those
    /// where the fact was unknown.
    pub fn counted(&self, reading: Option<Reading>) -> Option<Count> {
        let (unknown, bins) = self.observed.split_last()?;
        let Some(reading) = reading else { return Some(unknown.any) };
        let level = |bin: usize| self.level_of_bin.get(bin).copied().unwrap_or(bin);
        let same = bins.iter().enumerate().filter(|(bin, _)| level(*bin) == reading.level);
        same.map(|(_, seen)| seen.any)
            .reduce(|a, b| Count { n: a.n + b.n, events: a.events + b.events })
    }

    /// Reads a fact. `None`: unknown, or not to be read on any scale of the model.
    pub fn read(
        &self,
        given: &Given,
        as_of: NaiveDate,
        gbp_per_unit: &BTreeMap<String, f64>,
    ) -> Option<Reading> {
        match (self.unit, given) {
            (None, Given::Level(level)) => self.at_level(*level),
            (None, Given::Status { scale, value }) => {
                self.at_level(*self.scales.get(scale)?.get(value)?)
            }
            (Some(Unit::Years), Given::PlannedEnd(end)) => {
                Some(self.in_bins((*end - as_of).num_days() as f64 / 365.25))
            }
            (Some(Unit::MillionGbp), Given::Cost { millions, currency }) if *millions > 0.0 => {
                Some(self.in_bins(millions * gbp_per_unit.get(currency)?))
            }
            _ => None,
        }
    }

    fn at_level(&self, level: usize) -> Option<Reading> {
        (level <= self.top()).then_some(Reading { level, bin: level })
    }

    /// Bins are half-open: a quantity at a cut is in the bin that begins there.
    fn in_bins(&self, quantity: f64) -> Reading {
        let bin = self.cuts.iter().filter(|cut| quantity >= **cut).count();
        Reading { level: self.level_of_bin[bin], bin }
    }
}

/// The points at a level, linear between two, held within the scale.
pub fn at(points: &[f64], level: f64) -> f64 {
    let top = points.len().saturating_sub(1);
    let level = level.clamp(0.0, top as f64);
    let below = level.floor() as usize;
    let above = (below + 1).min(top);
    points[below] + (points[above] - points[below]) * (level - below as f64)
}

impl FactorId {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for FactorId {
    fn from(id: &str) -> Self {
        FactorId(id.to_owned())
    }
}

impl Borrow<str> for FactorId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FactorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
