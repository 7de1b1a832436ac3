//! What people ask of a case: an act, with what it says and what it depends on.

use super::{Act, CaseNumber, CheckFound, CheckSaid, Decided, DutyKind, NewAction, Part, Review};
use crate::base::{CaseId, PersonId, Priority, Refusal};
use chrono::{DateTime, NaiveDate, Utc};

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
    /// By the urgent path.
    pub urgent: bool,
    /// Drawn: who is to assess it a second time, blind.
    pub second: Option<PersonId>,
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
        /// How a coordinator has it, who answers in the project's place.
        in_place: Option<String>,
    },
    BringToCommittee {
        unmet: Vec<String>,
        /// Who decides then: whoever argued for the case does not.
        on_duty: OnDuty,
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
        reason: Result<String, Refusal>,
        within_time_limit: bool,
        on_duty: OnDuty,
    },
    UpholdDecline {
        reason: Result<String, Refusal>,
    },
    GrantAppeal {
        reason: Result<String, Refusal>,
    },
    Name {
        part: Part,
        person: PersonId,
    },
    Unname {
        part: Part,
        person: PersonId,
    },
    StepBack,
    /// The one who was asked to lead says yes.
    TakeLead,
    /// `unmet`: what the start gate still lacks. A director may override it with a reason.
    Start {
        unmet: Vec<String>,
        override_reason: Option<String>,
    },
    DeliverFindings {
        unmet: Vec<String>,
        /// The critical recommendations that wait for an answer.
        to_answer: Vec<u32>,
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
        unmet: Vec<String>,
        motive: String,
        reason: String,
    },
    Report,
    ProposeHandBack {
        unmet: Vec<String>,
    },
    HandBack,
    /// `due`: which check may be made by now.
    Check {
        due: Option<DutyKind>,
        said: Result<(CheckFound, CheckSaid), Refusal>,
    },
    HoldReview(Result<Review, Refusal>),
    AgreeAction(Result<NewAction, Refusal>),
    /// Which duty, and a word about it.
    FinishAction(Result<(usize, String), Refusal>),
    Relapse {
        reason: Result<String, Refusal>,
        on_duty: OnDuty,
    },
    KeepWatching {
        reason: Result<String, Refusal>,
    },
    Close {
        outcome: String,
        /// Why before all was done that the watch asked for, if it was not.
        unchecked: Option<String>,
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
    /// Of what was typed wrong, the faults: who may not decide is told that first.
    DecideCourse(Result<Decided, Refusal>),
    WithdrawCourse {
        reason: Result<String, Refusal>,
    },
    AssessSecond,
    PassSecond {
        to: PersonId,
        reason: String,
    },
    Promise {
        /// Which duty, among all that was ever owed in the case.
        rank: usize,
        due_at: DateTime<Utc>,
        reason: String,
    },
    Withdraw {
        reason: String,
    },
    Restrict {
        reason: String,
    },
    Unrestrict {
        reason: String,
    },
    /// `unmet`: what the other case lacks to go on for both.
    Merge {
        into: CaseId,
        unmet: Vec<String>,
        reason: String,
    },
    Separate {
        unmet: Vec<String>,
        reason: String,
    },
    Archive {
        retention_reached: bool,
    },
    Expire {
        on: NaiveDate,
        time_limit_passed: bool,
    },
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
            Command::UpholdDecline { .. } => Act::UpholdDecline,
            Command::GrantAppeal { .. } => Act::GrantAppeal,
            Command::Name { .. } => Act::Name,
            Command::Unname { .. } => Act::Unname,
            Command::StepBack => Act::StepBack,
            Command::TakeLead => Act::TakeLead,
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
            Command::Check { .. } => Act::Check,
            Command::HoldReview(_) => Act::HoldReview,
            Command::AgreeAction(_) => Act::AgreeAction,
            Command::FinishAction(_) => Act::FinishAction,
            Command::Relapse { .. } => Act::Relapse,
            Command::KeepWatching { .. } => Act::KeepWatching,
            Command::Close { .. } => Act::Close,
            Command::Reopen { .. } => Act::Reopen,
            Command::Suspend { .. } => Act::Suspend,
            Command::Resume => Act::Resume,
            Command::DecideCourse(_) => Act::DecideCourse,
            Command::WithdrawCourse { .. } => Act::WithdrawCourse,
            Command::AssessSecond => Act::AssessSecond,
            Command::PassSecond { .. } => Act::PassSecond,
            Command::Promise { .. } => Act::Promise,
            Command::Withdraw { .. } => Act::Withdraw,
            Command::Restrict { .. } => Act::Restrict,
            Command::Unrestrict { .. } => Act::Unrestrict,
            Command::Merge { .. } => Act::Merge,
            Command::Separate { .. } => Act::Separate,
            Command::Archive { .. } => Act::Archive,
            Command::Expire { .. } => Act::Expire,
        }
    }
}
