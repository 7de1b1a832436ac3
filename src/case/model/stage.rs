//! How far a case has come.

use serde::{Deserialize, Serialize};

/// The stages of a case, in their order; then the ends without intervention, and the pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Being written; the brigade does not see it.
    Draft,
    /// Received; nobody has taken charge of it yet.
    Submitted,
    Qualifying,
    /// The project owes an answer.
    AwaitingInformation,
    AtCommittee,
    /// Accepted; the team is being put together.
    Staffing,
    Diagnosis,
    /// The project replies to the findings before anyone above sees them.
    Reply,
    Planning,
    Recovery,
    /// Handed back, and looked at again after three and six months.
    Watch,
    Closed,
    Archived,
    /// Sent to another service.
    Redirected,
    Declined,
    Withdrawn,
    /// Resumes where it was.
    Suspended,
}

impl Stage {
    pub const ALL: [Stage; 17] = [
        Stage::Draft,
        Stage::Submitted,
        Stage::Qualifying,
        Stage::AwaitingInformation,
        Stage::AtCommittee,
        Stage::Staffing,
        Stage::Diagnosis,
        Stage::Reply,
        Stage::Planning,
        Stage::Recovery,
        Stage::Watch,
        Stage::Closed,
        Stage::Archived,
        Stage::Redirected,
        Stage::Declined,
        Stage::Withdrawn,
        Stage::Suspended,
    ];

    /// The way of a case that goes all the way, as its page draws it.
    pub const TRACK: [Stage; 9] = [
        Stage::Submitted,
        Stage::Qualifying,
        Stage::AtCommittee,
        Stage::Staffing,
        Stage::Diagnosis,
        Stage::Reply,
        Stage::Planning,
        Stage::Recovery,
        Stage::Watch,
    ];

    /// From being received to being kept: what a draft is not yet, and an archive no longer.
    pub const SENT: [Stage; 15] = [
        Stage::Submitted,
        Stage::Qualifying,
        Stage::AwaitingInformation,
        Stage::AtCommittee,
        Stage::Staffing,
        Stage::Diagnosis,
        Stage::Reply,
        Stage::Planning,
        Stage::Recovery,
        Stage::Watch,
        Stage::Closed,
        Stage::Redirected,
        Stage::Declined,
        Stage::Withdrawn,
        Stage::Suspended,
    ];

    /// Where triage still has something to decide.
    pub const IN_TRIAGE: [Stage; 4] =
        [Stage::Submitted, Stage::Qualifying, Stage::AwaitingInformation, Stage::AtCommittee];

    /// Where the brigade is at work on it.
    pub const IN_INTERVENTION: [Stage; 6] = [
        Stage::Staffing,
        Stage::Diagnosis,
        Stage::Reply,
        Stage::Planning,
        Stage::Recovery,
        Stage::Watch,
    ];

    /// Taken on, and worked on: what the limit of P1 is counted over.
    pub const ADMITTED: [Stage; 5] =
        [Stage::Staffing, Stage::Diagnosis, Stage::Reply, Stage::Planning, Stage::Recovery];

    /// The name in the database and in the catalogue of texts. Never translated.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Submitted => "submitted",
            Stage::Qualifying => "qualifying",
            Stage::AwaitingInformation => "awaiting_information",
            Stage::AtCommittee => "at_committee",
            Stage::Staffing => "staffing",
            Stage::Diagnosis => "diagnosis",
            Stage::Reply => "reply",
            Stage::Planning => "planning",
            Stage::Recovery => "recovery",
            Stage::Watch => "watch",
            Stage::Closed => "closed",
            Stage::Archived => "archived",
            Stage::Redirected => "redirected",
            Stage::Declined => "declined",
            Stage::Withdrawn => "withdrawn",
            Stage::Suspended => "suspended",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }

    /// Whether somebody owes something: neither a draft nor at an end.
    pub fn is_active(self) -> bool {
        Self::IN_TRIAGE.contains(&self)
            || Self::IN_INTERVENTION.contains(&self)
            || self == Stage::Suspended
    }
}
