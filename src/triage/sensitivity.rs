//! The weights that chance proposes, by a seed that never changes: asked twice, the page says the same.

use super::model::{RiskModel, SHAKEN_BY};
use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

const SEED: u64 = 1;
const DRAWS: usize = 1000;

/// A thousand draws of one weight a factor, each within a quarter of one.
pub fn weights(model: &RiskModel) -> Vec<Vec<f64>> {
    let mut chance = ChaCha12Rng::seed_from_u64(SEED);
    let mut weight = || {
        let unit = f64::from(chance.next_u32()) / f64::from(u32::MAX);
        1.0 - SHAKEN_BY + 2.0 * SHAKEN_BY * unit
    };
    let factors = model.factors.len();
    (0..DRAWS).map(|_| (0..factors).map(|_| weight()).collect()).collect()
}
