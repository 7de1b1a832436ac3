//! What happened to a case, as its journal keeps it.

use super::{
    CaseNumber, CheckFound, CheckSaid, Confidentiality, Course, Decided, DutyKind, Fact, Opening,
    Part, Review,
};
use crate::base::{CaseId, PersonId, Priority};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// What became of something owed that nobody did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DutyFact {
    /// The duty of this rank is on the agenda of the next committee.
    PutOnAgenda { rank: usize, duty: DutyKind },
    /// It stands there no more: its time limit changed, and has not gone that far.
    TakenOffAgenda { rank: usize, duty: DutyKind },
}

impl Fact for DutyFact {
    const SUBJECT: &'static str = "duty";
}

/// Something that happened. Written to the journal as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Opened(Opening),
    Submitted {
        number: CaseNumber,
        priority: Priority,
        coordinator: PersonId,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        urgent: bool,
        /// Drawn: who assesses it a second time, blind.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        second: Option<PersonId>,
    },
    /// What they found is a fact of triage.
    SecondAssessed,
    /// Somebody else owes the second assessment from here on.
    SecondPassed {
        person: PersonId,
        reason: String,
    },
    /// The project contests an input of its score, and no answer to it was owed yet. What it says
    /// against which is a fact of triage.
    Contested {
        owed_by: PersonId,
    },
    /// Nothing that it contested waits for an answer any more.
    ContestsAnswered,
    /// An override of its band waits for a second person. What it says is a fact of triage.
    OverrideProposed {
        owed_by: PersonId,
    },
    /// It waits no more: confirmed, refused, taken back, or met by a new assessment.
    OverrideSettled,
    /// Its requester thought again about who may know of it, before sending it.
    Reclassified {
        confidentiality: Confidentiality,
    },
    /// Once sent: only its own people know of it from here on.
    Restricted {
        reason: String,
    },
    /// The brigade may know of it again.
    Unrestricted {
        reason: String,
    },
    /// Scored anew: until a case is accepted, its priority is what the score proposes.
    Reprioritised {
        before: Priority,
        priority: Priority,
    },
    TookCharge,
    InformationAsked {
        question: String,
    },
    Answered {
        answer: String,
        /// Noted by a coordinator in the project's place, who has it from there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        in_place: Option<String>,
    },
    BroughtToCommittee {
        /// Who owes the decision from here on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decider: Option<PersonId>,
    },
    Accepted {
        priority: Priority,
        /// What the score proposed, so that the journal shows who decided otherwise.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        proposed: Option<Priority>,
        reason: String,
    },
    FastTracked {
        priority: Priority,
        reason: String,
        director: PersonId,
    },
    FastTrackReviewed {
        opinion: String,
    },
    Redirected {
        service: String,
        reason: String,
    },
    DeclineProposed {
        ground: String,
        reason: String,
        director: PersonId,
    },
    Declined {
        reason: String,
    },
    DeclineOverruled {
        reason: String,
    },
    Appealed {
        reason: String,
        director: PersonId,
        /// Those that came before the director alone ruled were decided by the committee.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        director_rules: bool,
    },
    /// The director ruled: the decline stands.
    DeclineUpheld {
        reason: String,
    },
    /// Or triage goes on.
    AppealGranted {
        reason: String,
    },
    Named {
        part: Part,
        person: PersonId,
    },
    Unnamed {
        part: Part,
        person: PersonId,
    },
    Started {
        override_reason: Option<String>,
    },
    FindingsDelivered {
        /// The critical recommendations that wait for an answer, by their ranks.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        to_answer: Vec<u32>,
    },
    RepliedToFindings,
    ReplyClosed,
    PlanProposed {
        director: PersonId,
    },
    PlanApproved {
        complete: bool,
    },
    /// The case lead asks for a new baseline: who owes the answer from here on. What was asked is a fact of the recovery.
    RebaselineAwaited {
        owed_by: PersonId,
    },
    /// It was refused or taken back, and no answer is owed any more.
    RebaselineSettled,
    Rebaselined {
        motive: String,
        reason: String,
    },
    Reported,
    /// A recommendation was accepted: who owes it from here on, by when. What was said is a fact of the recovery.
    RecommendationGiven {
        rank: u32,
        owed_by: PersonId,
        due_at: DateTime<Utc>,
    },
    /// It was refused, and is owed no more.
    RecommendationLifted {
        rank: u32,
    },
    /// It is done, and was shown to be.
    RecommendationFollowed {
        rank: u32,
    },
    /// What was shown does not suffice: it is owed again, by the date that it had.
    RecommendationOwedAgain {
        rank: u32,
        owed_by: PersonId,
        due_at: DateTime<Utc>,
    },
    HandBackProposed,
    HandedBack {
        /// Those that were handed back before there were checks owe none.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        checks_owed: bool,
    },
    /// Somebody looked whether the project still stands.
    Checked {
        check: DutyKind,
        found: CheckFound,
        said: CheckSaid,
    },
    /// The review after action.
    ReviewHeld {
        review: Review,
    },
    /// What it led to: somebody owes it, on that day.
    ActionAgreed {
        what: String,
        person: PersonId,
        due_at: DateTime<Utc>,
    },
    /// Said done, with a word: the duty of this rank.
    ActionDone {
        rank: usize,
        word: String,
    },
    /// The recovery begins again, with all that was there.
    Relapsed {
        reason: String,
        director: PersonId,
    },
    /// What a check had found is no relapse.
    WatchKept {
        reason: String,
    },
    Closed {
        outcome: String,
        /// Why it was closed before all was done that the watch asked for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unchecked: Option<String>,
    },
    Reopened {
        reason: String,
        coordinator: PersonId,
    },
    Suspended {
        reason: String,
        review_at: DateTime<Utc>,
    },
    Resumed,
    CourseDecided(Decided),
    /// It was a mistake.
    CourseWithdrawn {
        course: Course,
        reason: String,
    },
    /// Whoever owes the duty of this rank announced when it will be done.
    Promised {
        rank: usize,
        duty: DutyKind,
        due_at: DateTime<Utc>,
        reason: String,
    },
    Withdrawn {
        reason: String,
    },
    /// It ended in another case, which goes on for both.
    Merged {
        into: CaseId,
        reason: String,
    },
    /// That was a mistake.
    Separated {
        /// The case it had ended in.
        from: CaseId,
        reason: String,
    },
    /// Another case ended in this one.
    Absorbed {
        case: CaseId,
        /// Its people who were not in this one: from now on they read it.
        joined: Vec<PersonId>,
        reason: String,
    },
    /// And goes its own way again, with its people.
    Released {
        case: CaseId,
        reason: String,
    },
    Archived,
    /// Two notices were given, and nobody sent it.
    Expired {
        on: NaiveDate,
    },
}
