//! How plans of tasks are foreseen: by what durations turned out to be, and how often tasks go wrong
//! together. Part of the model's document.

use super::quantiles::Knots;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Least that a task may have taken, in shares of what was planned: below it, the plan was not meant.
pub const LEAST_RATIO: f64 = 0.5;

/// How long things took, over how long they were planned to take; whole projects, with little time
/// left. That tasks of a few weeks are like them is assumed, not measured.
#[derive(Clone, Debug, Deserialize)]
pub struct TaskRatios {
    pub default: String,
    classes: BTreeMap<String, Knots>,
    /// The largest that is counted.
    pub cap: f64,
    /// How many were counted, register by register.
    n: Vec<u32>,
}

/// All that a plan is drawn by.
#[derive(Clone, Copy, Debug)]
pub struct TaskRules<'a> {
    pub ratios: &'a TaskRatios,
    /// The share of tasks that have the luck of their whole project. Assumed.
    pub common: f64,
    /// How many times a plan is drawn.
    pub runs: u32,
    /// With fewer closed milestones of one's own, the reference stands alone.
    pub own_min: u32,
    /// One's own weigh as much as the reference when there are so many.
    pub own_k: u32,
}

impl TaskRatios {
    pub fn named(&self, class: &str) -> Option<&Knots> {
        self.classes.get(class)
    }

    /// How many durations they rest on.
    pub fn count(&self) -> u32 {
        self.n.iter().sum()
    }

    /// The classes that nothing can be drawn from.
    pub(super) fn broken(&self) -> impl Iterator<Item = &String> {
        let whole = |knots: &Knots| knots.can_be_drawn(LEAST_RATIO, self.cap);
        self.classes.iter().filter(move |(_, knots)| !whole(knots)).map(|(name, _)| name)
    }
}
