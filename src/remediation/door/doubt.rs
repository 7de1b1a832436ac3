//! Why the evidence of a recommendation does not suffice, as it was typed.

use crate::base::{Problems, Refusal, reason};
use crate::remediation::model::Doubting;

pub fn doubting(rank: &str, typed: &str) -> Result<Doubting, Refusal> {
    let mut problems = Problems::default();
    let rank = problems.chosen("doubt_rank", rank.parse().ok());
    let reason = problems.sift(reason("doubt_reason", typed));
    problems.or(|| Some(Doubting { rank: rank?, reason: reason? }))
}
