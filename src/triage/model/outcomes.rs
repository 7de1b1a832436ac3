//! How often similar projects met trouble by the next yearly look: counted, never a
//! probability for one project. Judgements never enter.

use super::assessment::Line;
use super::factor::FactorId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Past frequencies, 0 to 1. People read them rounded to five points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frequencies {
    pub bad: f64,
    pub slip: f64,
    pub cost: f64,
    pub any: f64,
}

/// The part of the model that they come from.
#[derive(Clone, Debug, Deserialize)]
pub struct Outcomes {
    pub bad: Card,
    pub slip: Card,
    pub cost: Card,
    pub any: Slope,
}

/// One outcome, from fine bins.
#[derive(Clone, Debug, Deserialize)]
pub struct Card {
    pub intercept: f64,
    /// How often it was seen in all that the model was learnt from.
    pub base: f64,
    pub logit: BTreeMap<FactorId, Terms>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Terms {
    pub bins: Vec<f64>,
    pub unknown: f64,
}

/// Any outcome, from the measured points.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Slope {
    pub intercept: f64,
    pub base: f64,
    pub slope: f64,
}

impl Frequencies {
    pub(super) fn of(outcomes: &Outcomes, lines: &[Line], measured: f64) -> Self {
        Frequencies {
            bad: outcomes.bad.frequency(lines),
            slip: outcomes.slip.frequency(lines),
            cost: outcomes.cost.frequency(lines),
            any: logistic(outcomes.any.intercept + outcomes.any.slope * measured),
        }
    }
}

impl Card {
    fn frequency(&self, lines: &[Line]) -> f64 {
        let terms = lines.iter().filter_map(|line| {
            let terms = self.logit.get(&line.factor)?;
            Some(line.reading.map_or(terms.unknown, |reading| terms.bins[reading.bin]))
        });
        logistic(self.intercept + terms.sum::<f64>())
    }
}

fn logistic(z: f64) -> f64 {
    1.0 / (1.0 + (-z).exp())
}
