//! Who owes what, by when. At every instant somebody named owes something on an active case.

use super::{Promise, SetLimit};
use crate::base::PersonId;
use crate::clock::{Calendar, Clock, Deadline, Delay, Urgency, urgency};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What can be owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyKind {
    Acknowledge,
    Admissibility,
    Decide,
    /// The director says what comes of an appeal.
    RuleOnAppeal,
    /// The director looks again at a case taken by the fast track.
    ReviewFastTrack,
    AnswerQuestions,
    ConstituteTeam,
    KickOff,
    DeliverDiagnosis,
    ReplyToFindings,
    ProposePlan,
    ApprovePlan,
    ProgressReport,
    /// The director looks again at a case that was suspended.
    ReviewSuspension,
    ReviewAfterEnd,
    /// A second assessment, blind, of a case that was drawn.
    SecondAssessment,
    /// An answer to the project, which contests an input of the score: one for all that it contests.
    AnswerContest,
    /// A yes or a no to a proposed override of the band, by a second person.
    AnswerOverride,
    /// Whoever decided of an intervention looks at that again.
    ReviewDecision,
    /// The project says of a critical recommendation whether it follows it.
    AnswerRecommendation,
    /// A recommendation that was accepted is done, and shown to be.
    FollowRecommendation,
    /// Three months after the hand back, and six, somebody looks whether the project still stands.
    CheckThreeMonths,
    CheckSixMonths,
    /// One more, of a project that is to be watched more closely.
    CloserCheck,
    /// A check found a relapse: the recovery begins again, or somebody says why not.
    AnswerRelapse,
    /// What a review after action led to, owed by whoever took it on.
    ReviewAction,
    /// All that the watch asked for is done.
    CloseCase,
    /// A yes or a no to the ask for a new baseline.
    AnswerBaseline,
}

/// How a duty ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    Done,
    /// The case went where it is no longer owed.
    Lifted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    pub at: DateTime<Utc>,
    pub how: Ending,
}

/// Something that one named person owes, on a clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Duty {
    pub kind: DutyKind,
    pub owed_by: PersonId,
    /// The recommendation it is about, by its rank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<u32>,
    pub clock: Clock,
    /// The time limits that it began under, where administrators had set other than the usual ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<SetLimit>,
    /// A date set by a decision, which then stands instead of the clock's own.
    #[serde(rename = "promised_at")]
    pub decided_at: Option<DateTime<Utc>>,
    /// The dates that whoever owes it announced since, each in place of the one before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<Promise>,
    pub ended: Option<Ended>,
}

impl DutyKind {
    pub const ALL: [DutyKind; 28] = [
        DutyKind::Acknowledge,
        DutyKind::Admissibility,
        DutyKind::Decide,
        DutyKind::RuleOnAppeal,
        DutyKind::ReviewFastTrack,
        DutyKind::AnswerQuestions,
        DutyKind::ConstituteTeam,
        DutyKind::KickOff,
        DutyKind::DeliverDiagnosis,
        DutyKind::ReplyToFindings,
        DutyKind::ProposePlan,
        DutyKind::ApprovePlan,
        DutyKind::ProgressReport,
        DutyKind::ReviewSuspension,
        DutyKind::ReviewAfterEnd,
        DutyKind::SecondAssessment,
        DutyKind::AnswerContest,
        DutyKind::AnswerOverride,
        DutyKind::ReviewDecision,
        DutyKind::AnswerRecommendation,
        DutyKind::FollowRecommendation,
        DutyKind::CheckThreeMonths,
        DutyKind::CheckSixMonths,
        DutyKind::CloserCheck,
        DutyKind::AnswerRelapse,
        DutyKind::ReviewAction,
        DutyKind::CloseCase,
        DutyKind::AnswerBaseline,
    ];

    /// The name in the database and in the catalogue of texts: `duty-…`.
    pub fn name(self) -> &'static str {
        match self {
            DutyKind::Acknowledge => "acknowledge",
            DutyKind::Admissibility => "admissibility",
            DutyKind::Decide => "decide",
            DutyKind::RuleOnAppeal => "rule_on_appeal",
            DutyKind::ReviewFastTrack => "review_fast_track",
            DutyKind::AnswerQuestions => "answer_questions",
            DutyKind::ConstituteTeam => "constitute_team",
            DutyKind::KickOff => "kick_off",
            DutyKind::DeliverDiagnosis => "deliver_diagnosis",
            DutyKind::ReplyToFindings => "reply_to_findings",
            DutyKind::ProposePlan => "propose_plan",
            DutyKind::ApprovePlan => "approve_plan",
            DutyKind::ProgressReport => "progress_report",
            DutyKind::ReviewSuspension => "review_suspension",
            DutyKind::ReviewAfterEnd => "review_after_end",
            DutyKind::SecondAssessment => "second_assessment",
            DutyKind::AnswerContest => "answer_contest",
            DutyKind::AnswerOverride => "answer_override",
            DutyKind::ReviewDecision => "review_decision",
            DutyKind::AnswerRecommendation => "answer_recommendation",
            DutyKind::FollowRecommendation => "follow_recommendation",
            DutyKind::CheckThreeMonths => "check_three_months",
            DutyKind::CheckSixMonths => "check_six_months",
            DutyKind::CloserCheck => "closer_check",
            DutyKind::AnswerRelapse => "answer_relapse",
            DutyKind::ReviewAction => "review_action",
            DutyKind::CloseCase => "close_case",
            DutyKind::AnswerBaseline => "answer_baseline",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether the brigade owes it, so that its clock stops while the project answers.
    pub fn is_of_the_brigade(self) -> bool {
        let of_the_project = [
            DutyKind::AnswerQuestions,
            DutyKind::ReplyToFindings,
            DutyKind::AnswerRecommendation,
            DutyKind::FollowRecommendation,
        ];
        !of_the_project.contains(&self)
    }
}

impl Duty {
    pub fn new(kind: DutyKind, owed_by: PersonId, limit: Delay, at: DateTime<Utc>) -> Self {
        let clock = Clock::start(at, limit);
        Duty {
            kind,
            owed_by,
            about: None,
            clock,
            set: None,
            decided_at: None,
            promises: Vec::new(),
            ended: None,
        }
    }

    /// When it was due at first: what late is measured by, whatever was announced since. `None`
    /// while its clock is paused.
    pub fn first_due_at(&self, calendar: &Calendar) -> Option<DateTime<Utc>> {
        let deadline = self.clock.deadline(calendar)?;
        match self.decided_at {
            Some(decided) => self.put_off_if_taken_on(calendar, decided),
            None => Some(deadline.due_at),
        }
    }

    /// A day that was decided for looking again stays; one for which work was taken on gives back the time
    /// that a suspension took from it.
    fn put_off_if_taken_on(
        &self,
        calendar: &Calendar,
        decided: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        match self.is_taken_on() {
            true => self.clock.put_off(calendar, self.clock.started_at, decided),
            false => Some(decided),
        }
    }

    /// When it is due: at first, or by the date announced last. `None` while its clock is paused.
    pub fn due_at(&self, calendar: &Calendar) -> Option<DateTime<Utc>> {
        let first = self.first_due_at(calendar)?;
        let Some(last) = self.promises.last() else { return Some(first) };
        self.clock.put_off(calendar, last.made_at, last.due_at)
    }

    /// What is pressing first: what waits for the other side comes after all that runs, even if it
    /// was late before.
    pub fn pressing(&self, calendar: &Calendar) -> (bool, Option<DateTime<Utc>>) {
        let due_at = self.due_at(calendar);
        (due_at.is_none() || self.clock.is_paused(), due_at)
    }

    /// How it stands against the date it was due at first: announcing another makes nobody less
    /// late.
    pub fn urgency(&self, calendar: &Calendar, now: DateTime<Utc>) -> Urgency {
        match (self.first_due_at(calendar), self.decided_at) {
            (Some(due), Some(_)) if due < now => {
                Urgency::Late { by: calendar.working_time_between(due, now) }
            }
            (Some(due), Some(_)) => Urgency::Ok { left: calendar.working_time_between(now, due) },
            _ => urgency(&self.clock, calendar, now),
        }
    }

    /// The sum that makes the date it was due at first, with since when its limit is set. One that a decision
    /// set is nobody's sum.
    pub(super) fn sum(
        &self,
        calendar: &Calendar,
        limit_since: Option<DateTime<Utc>>,
    ) -> Option<Deadline> {
        match self.decided_at {
            Some(_) => None,
            None => Some(Deadline { limit_since, ..self.clock.deadline(calendar)? }),
        }
    }

    /// Whether its date was given by those who took it on, and decided by nobody above them.
    pub fn is_taken_on(&self) -> bool {
        self.kind == DutyKind::FollowRecommendation
    }

    pub fn end(&mut self, at: DateTime<Utc>, how: Ending) {
        self.ended.get_or_insert(Ended { at, how });
    }
}
