//! What a note is made of, how much of a list it has room for, and which cases stand first in it.

mod cut;
mod document;
mod figure;
mod grave;

pub use cut::{Cut, clip, cut};
pub use document::{Block, Document, Fact, Head, Piece, Text};
pub use figure::{Part, Svg, bar};
pub use grave::{Grave, gravest};

use crate::case::model::DutyKind;

/// What somebody decides, and does not merely do: this is what a director is asked.
pub const DECIDING: [DutyKind; 10] = [
    DutyKind::Decide,
    DutyKind::RuleOnAppeal,
    DutyKind::ReviewFastTrack,
    DutyKind::ApprovePlan,
    DutyKind::ReviewSuspension,
    DutyKind::ReviewDecision,
    DutyKind::AnswerOverride,
    DutyKind::AnswerRelapse,
    DutyKind::AnswerBaseline,
    DutyKind::CloseCase,
];

/// Whether who owes this decides something.
pub fn decides(kind: DutyKind) -> bool {
    DECIDING.contains(&kind)
}
