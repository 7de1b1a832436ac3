//! Money: whole cents of a euro, never a float.

use serde::{Deserialize, Serialize};

/// An amount in cents of a euro.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub i64);

impl Cents {
    /// From millions of euros, as registers publish them. `None` when it is no amount.
    pub fn from_millions(millions: f64) -> Option<Self> {
        let cents = (millions * 1e8).round();
        (cents.is_finite() && cents.abs() < 9e15).then_some(Cents(cents as i64))
    }

    /// In millions of euros, for ratios and for the eye.
    pub fn millions(self) -> f64 {
        self.0 as f64 / 1e8
    }
}
