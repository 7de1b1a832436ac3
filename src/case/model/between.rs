//! What is decided of a case that is before the committee in none of its sittings: the next one is told of it.

use super::{Event, Fact, Stage};
use serde::Serialize;

/// The entry of this rank was decided at the stage of the committee, in no sitting. It stands among what the
/// committee keeps in the journal of the case, and is read there as any of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename = "decided_between")]
pub struct DecidedBetween {
    pub decision: i64,
}

impl Fact for DecidedBetween {
    const SUBJECT: &'static str = "committee";
}

impl Event {
    /// Whether the committee is to be told of it, from the stage before to the stage after: whatever takes a
    /// case out of its hands, what gives it back because a merger is undone, which it may have been told of,
    /// and what is decided of one that stays in them.
    pub fn is_told_at_committee(&self, before: Stage, after: Stage) -> bool {
        let decides =
            matches!(self, Event::DeclineProposed { .. } | Event::DeclineOverruled { .. });
        match (before, after) {
            (Stage::AtCommittee, Stage::AtCommittee) => decides,
            (Stage::AtCommittee, _) => true,
            (_, Stage::AtCommittee) => matches!(self, Event::Separated { .. }),
            _ => false,
        }
    }
}
