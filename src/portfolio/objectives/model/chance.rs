//! How likely a target is to be met, if the months to come move as those that passed.
//!
//! Each of [`DRAWS`] futures begins at the measure of the last month that is over, and adds to it, month by month,
//! one of the changes that were seen from one month to the next, drawn by lot with all of them equally likely. The
//! lot follows a seed that is kept with the objective: the same facts give the same answer, and anybody draws it
//! again. Nothing is told below [`FEWEST_CHANGES`] changes. It supposes that the past goes on: it knows of no
//! decision that changes its course, which is what a director is there for.

use super::{Indicator, Month, Point};
use crate::remediation::model::forecast::Luck;

/// Below as many changes from one month to the next, there are too few to draw from.
pub const FEWEST_CHANGES: usize = 6;
/// Futures that are drawn.
pub const DRAWS: u32 = 2_000;

/// What can be said of a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Chance {
    /// With how many changes there are.
    TooFew(usize),
    /// The share of the futures that meet it, from 0 to 1.
    Of(f64),
}

/// Of a target, by the end of a month. `closed`: the months that are over, in their order.
pub fn chance(
    indicator: Indicator,
    closed: &[Point],
    target: i64,
    due: Month,
    seed: u64,
) -> Chance {
    let measured: Vec<(Month, f64)> =
        closed.iter().filter_map(|it| Some((it.month, it.measure?.value))).collect();
    let next = measured.windows(2).filter(|pair| pair[1].0.since(pair[0].0) == 1);
    let changes: Vec<f64> = next.map(|pair| pair[1].1 - pair[0].1).collect();
    let Some((last, value)) = measured.last().copied() else { return Chance::TooFew(0) };
    if changes.len() < FEWEST_CHANGES {
        return Chance::TooFew(changes.len());
    }
    let mut luck = Luck::of(seed);
    let mut ends_well = || {
        let mut value = value;
        for _ in 0..due.since(last).max(0) {
            let drawn = (luck.draw() * changes.len() as f64) as usize;
            value = indicator.possible(value + changes[drawn.min(changes.len() - 1)]);
        }
        indicator.meets(value, target)
    };
    let met = (0..DRAWS).filter(|_| ends_well()).count();
    Chance::Of(met as f64 / f64::from(DRAWS))
}
