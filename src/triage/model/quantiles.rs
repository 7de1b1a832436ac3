//! Quantiles: of values that one has, and as the model's document keeps those that were counted.

use serde::{Deserialize, Serialize};

/// Shares, and the value that this share did not exceed; straight between two of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Knots(Vec<(f64, f64)>);

impl Knots {
    /// The value that this share did not exceed.
    pub fn at(&self, share: f64) -> f64 {
        let after = self.0.iter().position(|knot| knot.0 >= share);
        let after = after.unwrap_or(self.0.len() - 1).max(1);
        let ((from, low), (to, high)) = (self.0[after - 1], self.0[after]);
        let place = if to > from { ((share - from) / (to - from)).clamp(0.0, 1.0) } else { 1.0 };
        low + (high - low) * place
    }

    /// The largest share that did not exceed this value.
    pub fn share_within(&self, value: f64) -> f64 {
        let Some(last) = self.0.iter().rposition(|knot| knot.1 <= value) else { return 0.0 };
        let (from, low) = self.0[last];
        let next = self.0.get(last + 1);
        next.map_or(from, |(to, high)| from + (to - from) * (value - low) / (high - low))
    }

    /// The same shares with other values.
    pub fn map(&self, mut value: impl FnMut(f64, f64) -> f64) -> Knots {
        Knots(self.0.iter().map(|(share, old)| (*share, value(*share, *old))).collect())
    }

    /// Whether values can be read from them.
    pub(super) fn shares_rise(&self) -> bool {
        self.0.len() >= 2 && self.0.is_sorted_by(|(one, _), (next, _)| one < next)
    }

    /// Whether any share can be drawn from them, a larger one never giving less; within these values.
    pub(super) fn can_be_drawn(&self, least: f64, most: f64) -> bool {
        let whole = self.0.first().is_some_and(|it| it.0 == 0.0 && it.1 >= least)
            && self.0.last().is_some_and(|it| it.0 == 1.0 && it.1 <= most);
        whole && self.shares_rise() && self.0.is_sorted_by(|(_, one), (_, next)| one <= next)
    }
}

/// The value that this share of them does not exceed, straight between the two nearest: type 7 of
/// Hyndman and Fan (1996). Leaves them in another order. `None` of nothing.
pub fn quantile(values: &mut [f64], share: f64) -> Option<f64> {
    let place = share * values.len().checked_sub(1)? as f64;
    let below = place.floor() as usize;
    let (_, low, above) = values.select_nth_unstable_by(below, f64::total_cmp);
    let low = *low;
    let high = above.iter().copied().min_by(f64::total_cmp).unwrap_or(low);
    Some(low + (high - low) * (place - below as f64))
}
