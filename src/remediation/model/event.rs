//! What happened in a recovery, and what it becomes by it.

use super::tasks::Task;
use super::{
    Answer, Ask, Baseline, Cause, Done, Finding, Milestone, Planned, Recommendation, Remark, Reply,
    Report,
};
use crate::base::PersonId;
use crate::case::model::Fact;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Diagnosis, plan and progress of one case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remediation {
    pub findings: Vec<Finding>,
    pub recommendations: Vec<Recommendation>,
    /// The peer who read the diagnosis as it stands.
    pub read_by: Option<PersonId>,
    pub replies: Vec<Reply>,
    /// In the order of the plan.
    pub milestones: Vec<Milestone>,
    pub baselines: Vec<Baseline>,
    pub ask: Option<Ask>,
    pub reports: Vec<Report>,
    /// What the project said beside them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Remark>,
    /// In the order of their ranks. They are many, and kept in tables of their own.
    #[serde(skip)]
    pub tasks: Vec<Task>,
    /// The last rank of a task that was given: what is removed leaves its rank to nobody.
    #[serde(default)]
    pub tasks_given: u32,
}

/// Written to the journal of the case as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    FindingAdded { finding: Finding },
    FindingRemoved { rank: u32 },
    RecommendationAdded { recommendation: Recommendation },
    RecommendationRemoved { rank: u32 },
    DiagnosisRead { by: PersonId },
    Replied { reply: Reply },
    RecommendationAccepted { rank: u32, owner: String, due_on: NaiveDate },
    RecommendationRefused { rank: u32, argument: String },
    PlanWritten { milestones: Vec<Milestone> },
    BaselineFrozen { version: u32, on: NaiveDate, motive: Option<Cause>, planned: Vec<Planned> },
    RebaselineAsked { by: PersonId, motive: Cause, reason: String },
    MilestoneForecast { rank: u32, forecast_on: NaiveDate, cause: Option<Cause> },
    MilestoneDone { rank: u32, done_on: NaiveDate, cause: Option<Cause> },
    RecommendationDone { rank: u32, on: NaiveDate, evidence: String },
    Reported { report: Report },
    Remarked { remark: Remark },
    TasksWritten { tasks: Vec<Task> },
    TaskNoted { rank: u32, started_on: Option<NaiveDate>, done_on: Option<NaiveDate> },
}

impl Fact for Event {
    const SUBJECT: &'static str = "remediation";
}

/// The recovery after an event. Total: what happened, happened.
pub fn apply(mut state: Remediation, event: &Event) -> Remediation {
    state.turn(event);
    state
}

impl Remediation {
    fn turn(&mut self, event: &Event) {
        match event {
            // A diagnosis that changed has not been read.
            Event::FindingAdded { finding } => {
                self.read_by = None;
                self.findings.push(finding.clone());
            }
            Event::FindingRemoved { rank } => {
                self.read_by = None;
                self.findings.retain(|it| it.rank != *rank);
            }
            Event::RecommendationAdded { recommendation } => {
                self.read_by = None;
                self.recommendations.push(recommendation.clone());
            }
            Event::RecommendationRemoved { rank } => {
                self.read_by = None;
                self.recommendations.retain(|it| it.rank != *rank);
            }
            Event::DiagnosisRead { by } => self.read_by = Some(*by),
            Event::Replied { reply } => self.replies.push(reply.clone()),
            Event::RecommendationAccepted { rank, owner, due_on } => {
                let answer = Answer::Accepted { owner: owner.clone(), due_on: *due_on };
                self.recommend(*rank, |it| it.answer = Some(answer));
            }
            Event::RecommendationRefused { rank, argument } => {
                let answer = Answer::Refused { argument: argument.clone() };
                self.recommend(*rank, |it| it.answer = Some(answer));
            }
            Event::PlanWritten { milestones } => {
                self.milestones.clone_from(milestones);
                // A task leads to no milestone that is gone.
                let is_there = |rank: &u32| milestones.iter().any(|it| it.rank == *rank);
                self.tasks.iter_mut().for_each(|it| it.milestone = it.milestone.filter(is_there));
            }
            Event::BaselineFrozen { version, on, motive, planned } => {
                let (version, frozen_on, motive) = (*version, *on, *motive);
                self.ask = None;
                self.baselines.push(Baseline {
                    version,
                    frozen_on,
                    motive,
                    planned: planned.clone(),
                });
            }
            Event::RebaselineAsked { by, motive, reason } => {
                self.ask = Some(Ask { by: *by, motive: *motive, reason: reason.clone() });
            }
            Event::MilestoneForecast { rank, forecast_on, cause } => self.reach(*rank, |it| {
                it.forecast_on = Some(*forecast_on);
                it.cause = cause.or(it.cause);
            }),
            Event::MilestoneDone { rank, done_on, cause } => self.reach(*rank, |it| {
                it.done_on = Some(*done_on);
                it.cause = cause.or(it.cause);
            }),
            Event::RecommendationDone { rank, on, evidence } => {
                let done = Done { on: *on, evidence: evidence.clone() };
                self.recommend(*rank, |it| it.done = Some(done));
            }
            Event::Reported { report } => self.reports.push(report.clone()),
            Event::Remarked { remark } => self.remarks.push(remark.clone()),
            Event::TaskNoted { rank, started_on, done_on } => {
                self.note_task(*rank, *started_on, *done_on);
            }
            Event::TasksWritten { tasks } => {
                let last = tasks.iter().map(|it| it.rank).max().unwrap_or(0);
                self.tasks_given = self.tasks_given.max(last);
                self.tasks.clone_from(tasks);
            }
        }
    }

    fn recommend(&mut self, rank: u32, change: impl FnOnce(&mut Recommendation)) {
        if let Some(found) = self.recommendations.iter_mut().find(|it| it.rank == rank) {
            change(found);
        }
    }

    fn reach(&mut self, rank: u32, change: impl FnOnce(&mut Milestone)) {
        if let Some(found) = self.milestones.iter_mut().find(|it| it.rank == rank) {
            change(found);
        }
    }
}
