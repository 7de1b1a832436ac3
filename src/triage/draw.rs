//! Which cases are assessed a second time: by lot, so that nobody chooses, and by a lot that anybody
//! can draw again.

use crate::base::CaseId;
use crate::case::chain::digest;

/// Whether a case is among the share that is drawn: a function of the seed and of the case alone.
/// The first 64 bits of SHA-256 of `SEED:CASE`, as a part of all they could be, below the share.
pub fn is_drawn(seed: &str, case: CaseId, percent: i64) -> bool {
    let lot = digest(&format!("{seed}:{}", case.0));
    let lot = u64::from_str_radix(&lot[..16], 16).expect("a digest is written in hexadecimal");
    (u128::from(lot) * 100) >> 64 < u128::try_from(percent).unwrap_or_default()
}
