//! What age has made of the proof behind a score since it was computed.

use super::{Assessment, RiskModel, assess};
use chrono::NaiveDate;

/// A score of which some answer has lost proof since: what the same answers would make of it on a later day.
#[derive(Clone, Debug, PartialEq)]
pub struct Aged {
    /// On that day. It is kept nowhere: a score stays as it was computed.
    pub now: Assessment,
    /// How much of the score rested on proof when it was computed.
    pub coverage_then: f64,
    /// The answers that have lost proof since.
    pub answers: usize,
    /// Of those, the ones that have none left and count no more.
    pub outworn: usize,
    /// Whether what may be said of the score is another: its band, the bands of its interval, or that they are
    /// provisional.
    pub is_another: bool,
}

/// Reads a score again on a later day, by the model that made it, from the answers and facts it was made from.
/// Nothing where all of them are worth what they were.
pub fn aged(model: &RiskModel, then: &Assessment, on: NaiveDate) -> Option<Aged> {
    let now = assess(model, &then.answers, &then.facts, on);
    let less = |it: &Assessment, rank: usize| {
        then.lines.get(rank).is_some_and(|before| it.lines[rank].proof < before.proof)
    };
    let lost: Vec<usize> = (0..now.lines.len()).filter(|rank| less(&now, *rank)).collect();
    if lost.is_empty() {
        return None;
    }
    let class = |it: &Assessment| (it.band, it.band_low, it.band_high, it.provisional);
    Some(Aged {
        coverage_then: then.coverage,
        answers: lost.len(),
        outworn: lost.iter().filter(|rank| now.lines[**rank].is_outworn()).count(),
        is_another: class(&now) != class(then),
        now,
    })
}
