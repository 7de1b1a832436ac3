//! What happened in a recovery.

use super::tasks::Task;
use super::{
    Cause, Finding, GivingUp, Milestone, NewMilestone, Owner, Planned, PlannedTask, ProofFile,
    Recommendation, Remark, Reply, Report, SetAside, Slip, Told,
};
use crate::base::PersonId;
use crate::case::model::Fact;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Written to the journal of the case as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    FindingAdded {
        finding: Finding,
    },
    FindingRemoved {
        rank: u32,
    },
    PointSetAside {
        aside: SetAside,
    },
    RecommendationAdded {
        recommendation: Recommendation,
    },
    RecommendationRemoved {
        rank: u32,
    },
    DiagnosisRead {
        by: PersonId,
    },
    Replied {
        reply: Reply,
    },
    DiagnosisFrozen {
        version: u32,
        hash: String,
    },
    RecommendationAccepted {
        rank: u32,
        #[serde(flatten)]
        owner: Owner,
        due_on: NaiveDate,
    },
    RecommendationRefused {
        rank: u32,
        argument: String,
    },
    PlanWritten {
        milestones: Vec<Milestone>,
    },
    BaselineFrozen {
        version: u32,
        on: NaiveDate,
        motive: Option<Cause>,
        planned: Vec<Planned>,
        /// None were kept before, and none are where a plan had none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        tasks: Vec<PlannedTask>,
        /// The milestones that it brings, as they stand from then on, and those that it gives up.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        added: Vec<Milestone>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        given_up: Vec<GivingUp>,
    },
    RebaselineAsked {
        by: PersonId,
        motive: Cause,
        reason: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        added: Vec<NewMilestone>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        given_up: Vec<GivingUp>,
    },
    RebaselineRefused {
        by: PersonId,
        reason: String,
        on: NaiveDate,
    },
    RebaselineWithdrawn {
        by: PersonId,
    },
    MilestoneForecast {
        rank: u32,
        /// When it was expected until then; not said of one that stays, nor before it was kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<NaiveDate>,
        forecast_on: NaiveDate,
        cause: Option<Told>,
    },
    MilestoneDone {
        rank: u32,
        done_on: NaiveDate,
        cause: Option<Told>,
    },
    /// The day that was noted was not the one.
    MilestoneCorrected {
        rank: u32,
        was: NaiveDate,
        done_on: NaiveDate,
        cause: Option<Told>,
    },
    /// It was noted as reached, and is not.
    MilestoneReopened {
        rank: u32,
        was: NaiveDate,
        forecast_on: NaiveDate,
        cause: Option<Told>,
    },
    CauseTold {
        rank: u32,
        cause: Cause,
        slip: Slip,
    },
    RecommendationDone {
        rank: u32,
        on: NaiveDate,
        evidence: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        link: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        file: Option<ProofFile>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    },
    RecommendationDoubted {
        rank: u32,
        by: PersonId,
        on: NaiveDate,
        reason: String,
    },
    Reported {
        /// Counted from one; not said before it was kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rank: Option<u32>,
        report: Report,
    },
    Remarked {
        remark: Remark,
    },
    TasksWritten {
        tasks: Vec<Task>,
    },
    TaskNoted {
        rank: u32,
        started_on: Option<NaiveDate>,
        done_on: Option<NaiveDate>,
    },
}

impl Fact for Event {
    const SUBJECT: &'static str = "remediation";
}
