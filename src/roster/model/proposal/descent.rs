//! How prices find the lowest bound: downhill, against what members and cases want too much of.

use super::prices::{Look, Market, PARTS};

/// Rounds without a lower bound after which steps become shorter.
const PATIENCE: u32 = 8;
const SHORTER: f64 = 0.7;
/// How much of the last direction is kept: it evens out the zigzag.
const MOMENTUM: f64 = 0.3;

/// Prices on their way.
pub struct Descent {
    pub prices: Vec<i64>,
    /// The best so far, and the bound they give, in parts of a point.
    pub best: Vec<i64>,
    pub lowest: i64,
    direction: Vec<f64>,
    step: f64,
    stale: u32,
}

impl Descent {
    pub fn from(prices: &[i64], step: f64) -> Self {
        let direction = vec![0.0; prices.len()];
        let (prices, best) = (prices.to_vec(), prices.to_vec());
        Self { prices, best, lowest: i64::MAX, direction, step, stale: 0 }
    }

    /// Takes note of what the prices gave: whether that is the lowest bound so far.
    pub fn lower(&mut self, look: &Look) -> bool {
        if look.total < self.lowest {
            self.lowest = look.total;
            self.best.clone_from(&self.prices);
            self.stale = 0;
            return true;
        }
        self.stale += 1;
        if self.stale > PATIENCE {
            self.step *= SHORTER;
            self.stale = 0;
            self.prices.clone_from(&self.best);
            self.direction.fill(0.0);
        }
        false
    }

    /// Moves the prices, by a length that would reach `goal` (in points) if the way were straight;
    /// whether there was anywhere to go.
    pub fn go(&mut self, market: &Market, look: &Look, goal: i64) -> bool {
        for (towards, excess) in self.direction.iter_mut().zip(market.excess(look)) {
            *towards = MOMENTUM * *towards + (1.0 - MOMENTUM) * excess;
        }
        let norm: f64 = self.direction.iter().map(|it| it * it).sum();
        if norm < f64::EPSILON {
            return false;
        }
        let above = look.total - (goal + market.problem.all_losses()) * PARTS;
        let length = self.step * above as f64 / norm;
        let needs = market.problem.needs.len();
        for (place, price) in self.prices.iter_mut().enumerate() {
            let moved = *price - (length * self.direction[place]).round() as i64;
            *price = if place < needs { moved.min(0) } else { moved.max(0) };
        }
        true
    }
}
