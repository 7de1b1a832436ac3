//! What a distribution of drifts says: its middle and its tail, and who makes its mean.

use crate::register::model::{Distribution, DriftRange};

/// How many makers of a mean are named.
const NAMED: usize = 3;

/// Many drifts at a glance, and which of them the mean hangs on.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    pub figures: Distribution,
    pub past_30: usize,
    pub past_50: usize,
    pub fragile: Fragile,
}

/// Why a mean is fragile: what it would be without the few that make it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fragile {
    /// The fewest that moved up most and make half of all that was moved up, three at most: their places
    /// among the drifts, the largest first.
    pub makers: Vec<usize>,
    /// What they make of all that was moved up.
    pub share: f64,
    /// The mean of all the others; `None` where there are none.
    pub without: Option<f64>,
}

impl Spread {
    /// In any order. `None` of nothing.
    pub fn of(drifts: &[f64]) -> Option<Self> {
        let figures = Distribution::of(drifts)?;
        let past = |percent| {
            let range = DriftRange::past(percent);
            drifts.iter().filter(|it| range.holds(**it)).count()
        };
        Some(Spread { figures, past_30: past(30), past_50: past(50), fragile: Fragile::of(drifts) })
    }
}

impl Fragile {
    fn of(drifts: &[f64]) -> Self {
        let whole: f64 = drifts.iter().filter(|it| **it > 0.0).sum();
        let mut places: Vec<usize> = (0..drifts.len()).filter(|at| drifts[*at] > 0.0).collect();
        // Among equals, as they stand.
        places.sort_by(|one, other| drifts[*other].total_cmp(&drifts[*one]));
        let mut made = 0.0;
        let mut makers = Vec::new();
        for at in places.into_iter().take(NAMED) {
            if made >= whole / 2.0 {
                break;
            }
            made += drifts[at];
            makers.push(at);
        }
        let others = drifts.len() - makers.len();
        let sum: f64 =
            (0..drifts.len()).filter(|at| !makers.contains(at)).map(|at| drifts[at]).sum();
        Fragile {
            share: if whole > 0.0 { made / whole } else { 0.0 },
            without: (others > 0).then(|| sum / others as f64),
            makers,
        }
    }
}

/// The quantile of values in any order, as [`crate::register::model::quantile`] takes it of sorted ones:
/// a series asks for dozens of them, each over the whole register.
pub fn quantile_of(values: &[f64], share: f64) -> Option<f64> {
    let place = share * values.len().checked_sub(1)? as f64;
    let mut values = values.to_vec();
    let (_, low, above) = values.select_nth_unstable_by(place.floor() as usize, f64::total_cmp);
    let low = *low;
    let high = above.iter().copied().reduce(f64::min).unwrap_or(low);
    Some(low + (high - low) * place.fract())
}
