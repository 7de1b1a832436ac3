//! What people can ask of a case.

use super::{CaseNumber, Part};
use crate::base::{PersonId, Priority};
use chrono::{DateTime, Utc};

/// The acts, without what they say: what buttons, doors and the law are named by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Act {
    Submit,
    TakeCharge,
    AskInformation,
    Answer,
    BringToCommittee,
    Accept,
    FastTrack,
    /// The director looks again at what the fast track let through.
    ReviewFastTrack,
    Redirect,
    ProposeDecline,
    ConfirmDecline,
    /// The director sends a proposed decline back to the coordinator.
    OverruleDecline,
    Appeal,
    /// Names somebody in the case, or no longer.
    Name,
    Unname,
    Start,
    DeliverFindings,
    ReplyToFindings,
    CloseReply,
    ProposePlan,
    ApprovePlan,
    Rebaseline,
    Report,
    ProposeHandBack,
    HandBack,
    Close,
    Reopen,
    Suspend,
    Resume,
    Withdraw,
    Archive,
}

/// Who answers for the brigade when a case has nobody of its own yet: chosen by the store,
/// the one with the fewest duties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnDuty {
    pub coordinator: PersonId,
    pub director: PersonId,
}

/// How many P1 the brigade can carry, and how many it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct P1Budget {
    pub open: u32,
    pub limit: u32,
}

impl P1Budget {
    /// Three P1 at once, or one in ten of the cases admitted, whichever is more: beyond it,
    /// everything is urgent and so nothing is.
    pub fn of(open: u32, admitted: u32) -> Self {
        P1Budget { open, limit: (admitted / 10).max(3) }
    }

    /// Whether one P1 more takes a director.
    pub fn is_spent(self) -> bool {
        self.open >= self.limit
    }
}

/// What a submission brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    pub number: CaseNumber,
    /// What the score proposes.
    pub priority: Priority,
    pub on_duty: OnDuty,
    /// What the form still lacks, each a name of the catalogue: `unmet-…`.
    pub unmet: Vec<String>,
}

/// An act, with what it says. Texts are parsed at the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Submit(Submission),
    TakeCharge,
    AskInformation {
        question: String,
    },
    Answer {
        answer: String,
    },
    BringToCommittee {
        unmet: Vec<String>,
    },
    Accept {
        priority: Priority,
        /// What the latest score proposes; `None` if nothing was scored.
        proposed: Option<Priority>,
        reason: String,
        budget: P1Budget,
    },
    FastTrack {
        priority: Priority,
        reason: String,
        ground_holds: bool,
        on_duty: OnDuty,
    },
    ReviewFastTrack {
        opinion: String,
    },
    Redirect {
        service: String,
        contacted: bool,
        reason: String,
    },
    ProposeDecline {
        ground: String,
        reason: String,
        on_duty: OnDuty,
    },
    ConfirmDecline {
        reason: String,
    },
    OverruleDecline {
        reason: String,
    },
    Appeal {
        reason: String,
        within_time_limit: bool,
        on_duty: OnDuty,
    },
    Name {
        part: Part,
        person: PersonId,
    },
    Unname {
        part: Part,
        person: PersonId,
    },
    /// `unmet`: what the start gate still lacks. A director may override it with a reason.
    Start {
        unmet: Vec<String>,
        override_reason: Option<String>,
    },
    DeliverFindings {
        unmet: Vec<String>,
    },
    ReplyToFindings,
    CloseReply {
        replies_in: bool,
        time_limit_passed: bool,
    },
    ProposePlan {
        unmet: Vec<String>,
        on_duty: OnDuty,
    },
    ApprovePlan {
        unmet: Vec<String>,
    },
    Rebaseline {
        motive: String,
        reason: String,
    },
    Report,
    ProposeHandBack {
        unmet: Vec<String>,
    },
    HandBack,
    Close {
        outcome: String,
    },
    Reopen {
        reason: String,
        within_a_year: bool,
        on_duty: OnDuty,
    },
    Suspend {
        reason: String,
        review_at: DateTime<Utc>,
    },
    Resume,
    Withdraw {
        reason: String,
    },
    Archive,
}

impl Act {
    pub const ALL: [Act; 31] = [
        Act::Submit,
        Act::TakeCharge,
        Act::AskInformation,
        Act::Answer,
        Act::BringToCommittee,
        Act::Accept,
        Act::FastTrack,
        Act::ReviewFastTrack,
        Act::Redirect,
        Act::ProposeDecline,
        Act::ConfirmDecline,
        Act::OverruleDecline,
        Act::Appeal,
        Act::Name,
        Act::Unname,
        Act::Start,
        Act::DeliverFindings,
        Act::ReplyToFindings,
        Act::CloseReply,
        Act::ProposePlan,
        Act::ApprovePlan,
        Act::Rebaseline,
        Act::Report,
        Act::ProposeHandBack,
        Act::HandBack,
        Act::Close,
        Act::Reopen,
        Act::Suspend,
        Act::Resume,
        Act::Withdraw,
        Act::Archive,
    ];

    /// The name in the catalogue of texts: `act-…`.
    pub fn name(self) -> &'static str {
        match self {
            Act::Submit => "submit",
            Act::TakeCharge => "take_charge",
            Act::AskInformation => "ask_information",
            Act::Answer => "answer",
            Act::BringToCommittee => "bring_to_committee",
            Act::Accept => "accept",
            Act::FastTrack => "fast_track",
            Act::ReviewFastTrack => "review_fast_track",
            Act::Redirect => "redirect",
            Act::ProposeDecline => "propose_decline",
            Act::ConfirmDecline => "confirm_decline",
            Act::OverruleDecline => "overrule_decline",
            Act::Appeal => "appeal",
            Act::Name => "name",
            Act::Unname => "unname",
            Act::Start => "start",
            Act::DeliverFindings => "deliver_findings",
            Act::ReplyToFindings => "reply_to_findings",
            Act::CloseReply => "close_reply",
            Act::ProposePlan => "propose_plan",
            Act::ApprovePlan => "approve_plan",
            Act::Rebaseline => "rebaseline",
            Act::Report => "report",
            Act::ProposeHandBack => "propose_hand_back",
            Act::HandBack => "hand_back",
            Act::Close => "close",
            Act::Reopen => "reopen",
            Act::Suspend => "suspend",
            Act::Resume => "resume",
            Act::Withdraw => "withdraw",
            Act::Archive => "archive",
        }
    }
}

impl Command {
    pub fn act(&self) -> Act {
        match self {
            Command::Submit(_) => Act::Submit,
            Command::TakeCharge => Act::TakeCharge,
            Command::AskInformation { .. } => Act::AskInformation,
            Command::Answer { .. } => Act::Answer,
            Command::BringToCommittee { .. } => Act::BringToCommittee,
            Command::Accept { .. } => Act::Accept,
            Command::FastTrack { .. } => Act::FastTrack,
            Command::ReviewFastTrack { .. } => Act::ReviewFastTrack,
            Command::Redirect { .. } => Act::Redirect,
            Command::ProposeDecline { .. } => Act::ProposeDecline,
            Command::ConfirmDecline { .. } => Act::ConfirmDecline,
            Command::OverruleDecline { .. } => Act::OverruleDecline,
            Command::Appeal { .. } => Act::Appeal,
            Command::Name { .. } => Act::Name,
            Command::Unname { .. } => Act::Unname,
            Command::Start { .. } => Act::Start,
            Command::DeliverFindings { .. } => Act::DeliverFindings,
            Command::ReplyToFindings => Act::ReplyToFindings,
            Command::CloseReply { .. } => Act::CloseReply,
            Command::ProposePlan { .. } => Act::ProposePlan,
            Command::ApprovePlan { .. } => Act::ApprovePlan,
            Command::Rebaseline { .. } => Act::Rebaseline,
            Command::Report => Act::Report,
            Command::ProposeHandBack { .. } => Act::ProposeHandBack,
            Command::HandBack => Act::HandBack,
            Command::Close { .. } => Act::Close,
            Command::Reopen { .. } => Act::Reopen,
            Command::Suspend { .. } => Act::Suspend,
            Command::Resume => Act::Resume,
            Command::Withdraw { .. } => Act::Withdraw,
            Command::Archive => Act::Archive,
        }
    }
}
