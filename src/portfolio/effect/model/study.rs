//! What the pairs say, measure by measure: how many they are, where the difference lies, then how each side went.

use super::estimate::{FEWEST_PAIRS, Interval, median_interval, newcombe_paired};
use super::{Measure, Pair, Way};
use crate::register::model::quantile;

/// Half of them moved by less than the middle, one in ten by more than the tail.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    pub median: f64,
    pub p90: f64,
}

/// How many came off better, as before, and worse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    pub better: usize,
    pub same: usize,
    pub worse: usize,
}

/// What may be said of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    TooFew,
    /// The interval holds zero.
    NotTold,
    /// Helped projects slipped less.
    Less,
    /// Helped projects slipped more.
    More,
}

/// One measure over the pairs of which both sides are known.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub measure: Measure,
    pub pairs: usize,
    /// Of helped minus not helped: below zero, the helped ones slipped less. Nothing where there are too few.
    pub difference: Option<Interval>,
    /// Each difference, from the smallest.
    pub differences: Vec<f64>,
    pub helped: Option<Spread>,
    pub others: Option<Spread>,
    pub helped_moved: Moved,
    pub others_moved: Moved,
    /// By how much the share that got no worse is larger among the helped. Nothing where there are too few.
    pub no_worse: Option<Interval>,
    pub verdict: Verdict,
}

/// Of each measure, over all pairs. The order of the pairs changes nothing.
pub fn compared<'a>(pairs: impl Iterator<Item = &'a Pair> + Clone) -> Vec<Compared> {
    let known = |measure: Measure| {
        let both = |it: &Pair| it.helped_moved.of(measure).zip(it.other_moved.of(measure));
        pairs.clone().filter_map(both).collect::<Vec<_>>()
    };
    Measure::ALL.into_iter().map(|measure| of_measure(measure, &known(measure))).collect()
}

fn of_measure(measure: Measure, known: &[(f64, f64)]) -> Compared {
    let mut differences: Vec<f64> = known.iter().map(|(helped, other)| helped - other).collect();
    differences.sort_by(f64::total_cmp);
    let is_enough = known.len() >= FEWEST_PAIRS;
    let difference = is_enough.then(|| median_interval(&differences)).flatten();
    let verdict = match difference {
        None => Verdict::TooFew,
        Some(it) if it.high < 0.0 => Verdict::Less,
        Some(it) if it.low > 0.0 => Verdict::More,
        Some(_) => Verdict::NotTold,
    };
    let helped = || known.iter().map(|it| it.0);
    let others = || known.iter().map(|it| it.1);
    let kept = |value: f64| measure.way(value) != Way::Worse;
    let mut table = [0; 4];
    for (helped, other) in known {
        table[usize::from(!kept(*other)) + 2 * usize::from(!kept(*helped))] += 1;
    }
    // As the rule counts them: both, the first alone, the second alone, neither.
    let [both, first, second, neither] = table;
    Compared {
        measure,
        pairs: known.len(),
        difference,
        helped: Spread::of(helped()),
        others: Spread::of(others()),
        helped_moved: Moved::of(helped().map(|it| measure.way(it))),
        others_moved: Moved::of(others().map(|it| measure.way(it))),
        no_worse: is_enough.then(|| newcombe_paired([both, first, second, neither])).flatten(),
        differences,
        verdict,
    }
}

impl Spread {
    fn of(values: impl Iterator<Item = f64>) -> Option<Self> {
        let mut sorted: Vec<f64> = values.collect();
        sorted.sort_by(f64::total_cmp);
        Some(Spread { median: quantile(&sorted, 0.5)?, p90: quantile(&sorted, 0.9)? })
    }
}

impl Moved {
    pub fn all(self) -> usize {
        self.better + self.same + self.worse
    }

    pub fn went(self, way: Way) -> usize {
        match way {
            Way::Better => self.better,
            Way::Same => self.same,
            Way::Worse => self.worse,
        }
    }

    /// How many went which way.
    pub fn of(ways: impl Iterator<Item = Way>) -> Self {
        let mut moved = Moved::default();
        for way in ways {
            match way {
                Way::Better => moved.better += 1,
                Way::Same => moved.same += 1,
                Way::Worse => moved.worse += 1,
            }
        }
        moved
    }
}
