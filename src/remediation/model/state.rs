//! What a recovery is, and what it becomes by what happened.

use super::tasks::Task;
use super::{
    Answer, Ask, Baseline, Done, Doubt, Event, Finding, Frozen, GivenUp, Milestone, Recommendation,
    RefusedAsk, Remark, Reply, Report, SetAside, Told,
};
use crate::base::PersonId;
use serde::{Deserialize, Serialize};

/// Diagnosis, plan and progress of one case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remediation {
    pub findings: Vec<Finding>,
    /// The points offered that nobody needs to look into.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub set_aside: Vec<SetAside>,
    pub recommendations: Vec<Recommendation>,
    /// The peer who read the diagnosis as it stands.
    pub read_by: Option<PersonId>,
    pub replies: Vec<Reply>,
    /// The diagnosis with its replies as it was frozen, the oldest first: never one of them changes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Frozen>,
    /// In the order of the plan.
    pub milestones: Vec<Milestone>,
    /// Those that a new baseline gave up, in their order: no longer waited for, and never forgotten.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given_up: Vec<GivenUp>,
    pub baselines: Vec<Baseline>,
    pub ask: Option<Ask>,
    /// The last ask that was refused, until there is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<RefusedAsk>,
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
            // It is beside the diagnosis, which stays read.
            Event::PointSetAside { aside } => {
                self.set_aside.retain(|it| it.point != aside.point);
                self.set_aside.push(aside.clone());
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
            Event::DiagnosisFrozen { version, hash } => {
                self.documents.push(Frozen { version: *version, hash: hash.clone() });
            }
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
                self.free_tasks();
            }
            Event::BaselineFrozen { version, on, motive, planned, tasks, added, given_up } => {
                let (version, frozen_on, motive) = (*version, *on, *motive);
                (self.ask, self.refused) = (None, None);
                self.baselines.push(Baseline {
                    version,
                    frozen_on,
                    motive,
                    planned: planned.clone(),
                    tasks: tasks.clone(),
                });
                self.renew((version, frozen_on), added, given_up);
            }
            Event::RebaselineAsked { by, motive, reason, added, given_up } => {
                let (added, given_up) = (added.clone(), given_up.clone());
                let (by, motive, reason) = (*by, *motive, reason.clone());
                self.ask = Some(Ask { by, motive, reason, added, given_up });
                self.refused = None;
            }
            Event::RebaselineRefused { by, reason, on } => {
                let refused = |ask| RefusedAsk { ask, by: *by, reason: reason.clone(), on: *on };
                self.refused = self.ask.take().map(refused);
            }
            Event::RebaselineWithdrawn { .. } => self.ask = None,
            Event::MilestoneForecast { rank, forecast_on, cause, .. } => {
                self.slipped(*rank, cause.as_ref());
                self.reach(*rank, |it| it.forecast_on = Some(*forecast_on));
            }
            Event::MilestoneDone { rank, done_on, cause }
            | Event::MilestoneCorrected { rank, done_on, cause, .. } => {
                self.slipped(*rank, cause.as_ref());
                self.reach(*rank, |it| it.done_on = Some(*done_on));
            }
            Event::MilestoneReopened { rank, forecast_on, cause, .. } => {
                self.slipped(*rank, cause.as_ref());
                self.reach(*rank, |it| (it.done_on, it.forecast_on) = (None, Some(*forecast_on)));
            }
            // Whoever tells why a date slips has seen that it does: it is the forecast from then on.
            Event::CauseTold { rank, slip, .. } => {
                self.slipped(*rank, Some(&Told::Slip(slip.clone())));
                self.reach(*rank, |it| {
                    it.forecast_on = it.done_on.is_none().then_some(slip.to).or(it.forecast_on);
                });
            }
            Event::RecommendationDone { rank, on, evidence, link, file, by } => {
                let (evidence, link, file) = (evidence.clone(), link.clone(), file.clone());
                let done = Done { on: *on, evidence, link, file, by: *by };
                self.recommend(*rank, |it| (it.done, it.doubt) = (Some(done), None));
            }
            Event::RecommendationDoubted { rank, by, on, reason } => {
                let doubt = Doubt { by: *by, on: *on, reason: reason.clone() };
                self.recommend(*rank, |it| (it.done, it.doubt) = (None, Some(doubt)));
            }
            Event::Reported { report, .. } => self.reports.push(report.clone()),
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

    /// Keeps why a milestone moves, before it does; what was told before slips were kept stays the first.
    fn slipped(&mut self, rank: u32, told: Option<&Told>) {
        let Some(told) = told else { return };
        let slip = told.slip();
        let before = slip.and(self.milestone(rank)).and_then(|it| self.slip_told_before(it));
        self.reach(rank, |it| {
            it.slips.extend(before.into_iter().chain(slip.cloned()));
            it.cause = Some(told.cause());
        });
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
