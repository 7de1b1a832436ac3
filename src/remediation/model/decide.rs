//! The one gate for a recovery: it changes only by an event that this function returned.
//! Moves from stage to stage go through the case's own gate.

use super::doubt::{Doubting, doubted};
use super::note::task_noted;
use super::owner::accepted;
use super::point::{set_aside, taken};
use super::ranks::{freeze, must_stand_once, next, ranked};
use super::reply::{part_in_the_project, replied};
use super::report::{remarked, reported};
use super::shown::completed;
use super::slipping::TellCause;
use super::tasks::{TaskDraft, TaskFacts, written};
use super::{
    Asking, Draft, Event, Finding, Milestone, NewFinding, NewRecommendation, NewReport, Owner,
    Point, Recommendation, Remediation, SaidCause, SaidReply, Shown, TaskProgress,
};
use crate::base::{Actor, OrganisationId, Refusal, Role};
use crate::case::model::{Case, Part, Stage, allowed};
use crate::clock::{Calendar, Delay};
use chrono::NaiveDate;

/// What can be asked of a recovery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    AddFinding(NewFinding),
    /// A point of those that are offered becomes a finding.
    TakePoint {
        said: Result<(Point, NewFinding), Refusal>,
        offered: Vec<Point>,
    },
    /// Nobody needs to look into it, for this reason.
    SetPointAside {
        said: Result<(Point, String), Refusal>,
        offered: Vec<Point>,
    },
    RemoveFinding {
        rank: u32,
    },
    AddRecommendation(NewRecommendation),
    RemoveRecommendation {
        rank: u32,
    },
    /// Says that one has read the diagnosis of another.
    ReadDiagnosis,
    Reply(SaidReply),
    /// Keeps findings and replies as one document, whose hash this is.
    FreezeDiagnosis {
        hash: String,
    },
    AcceptRecommendation {
        rank: u32,
        owner: Owner,
        due_on: NaiveDate,
        /// How long a critical one may take from now, by priority.
        within: [Delay; 4],
    },
    RefuseRecommendation {
        rank: u32,
        argument: String,
    },
    /// An answer that cannot be read: who may give none is told that first.
    AnswerUnread(Refusal),
    /// The whole table, in its order.
    WritePlan {
        milestones: Vec<Draft>,
    },
    /// The whole table. Of what was typed wrong, the faults: who may not write is told that first.
    WriteTasks {
        tasks: Result<Vec<TaskDraft>, Refusal>,
    },
    /// Keeps the plan as approved: the first is the origin.
    FreezePlan,
    /// Of what was typed wrong, the faults: who may not ask is told that first.
    AskRebaseline(Result<Asking, Refusal>),
    /// Keeps the forecasts as the new plan.
    FreezeForecast,
    RefuseRebaseline {
        reason: Result<String, Refusal>,
    },
    WithdrawRebaseline,
    Forecast {
        rank: u32,
        forecast_on: NaiveDate,
        cause: Option<SaidCause>,
    },
    MarkDone {
        rank: u32,
        done_on: NaiveDate,
        cause: Option<SaidCause>,
    },
    TellCause(TellCause),
    /// With what shows it, or what is wrong with that.
    MarkRecommendationDone {
        rank: Option<u32>,
        shown: Result<Shown, Refusal>,
    },
    /// What was shown of one that is done does not suffice.
    DoubtRecommendation(Result<Doubting, Refusal>),
    /// With the likely and the prudent end that day, where the tasks say them.
    Report {
        said: NewReport,
        expected: Option<(NaiveDate, NaiveDate)>,
    },
    Remark {
        report: u32,
        text: Result<String, Refusal>,
    },
    NoteTask(Result<TaskProgress, Refusal>),
}

/// The case a recovery is of, and the day.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub case: &'a Case,
    /// Leads from the case's organisation to the top of the tree.
    pub line: &'a [OrganisationId],
    pub calendar: &'a Calendar,
    pub today: NaiveDate,
}

/// Puts an act to the rules.
pub fn decide(
    state: &Remediation,
    facts: Facts<'_>,
    actor: &Actor,
    command: Command,
) -> Result<Event, Refusal> {
    let case = facts.case;
    match command {
        Command::AddFinding(said) => {
            facts.writes_the_diagnosis(actor)?;
            let rank = next(state.findings.iter().map(|it| it.rank));
            Ok(Event::FindingAdded { finding: Finding { rank, point: None, said } })
        }
        Command::TakePoint { said, offered } => taken(state, facts, actor, said, &offered),
        Command::SetPointAside { said, offered } => set_aside(state, facts, actor, said, &offered),
        Command::RemoveFinding { rank } => {
            facts.writes_the_diagnosis(actor)?;
            must_hold(state.findings.iter().any(|it| it.rank == rank), "finding")?;
            Ok(Event::FindingRemoved { rank })
        }
        Command::AddRecommendation(said) => {
            facts.writes_the_diagnosis(actor)?;
            if let Some(due_on) = said.due_on {
                facts.must_be_promised("recommend_due_on", due_on)?;
            }
            let rank = next(state.recommendations.iter().map(|it| it.rank));
            let recommendation =
                Recommendation { rank, said, answer: None, done: None, doubt: None };
            Ok(Event::RecommendationAdded { recommendation })
        }
        Command::RemoveRecommendation { rank } => {
            facts.writes_the_diagnosis(actor)?;
            must_hold(state.recommendation(rank).is_some(), "recommendation")?;
            Ok(Event::RecommendationRemoved { rank })
        }
        Command::ReadDiagnosis => {
            // Whoever leads wrote it: a second pair of eyes must have seen it.
            if case.holds(Part::CaseLead, actor.id) {
                return Err(Refusal::OwnAct);
            }
            let peer = case.holds(Part::Responder, actor.id);
            facts.must_be(peer || actor.is_for(Role::Coordinator, facts.line))?;
            facts.must_be_at(&[Stage::Diagnosis], actor)?;
            must_hold(!state.findings.is_empty(), "finding")?;
            Ok(Event::DiagnosisRead { by: actor.id })
        }
        Command::Reply(said) => replied(state, facts, actor, said),
        Command::FreezeDiagnosis { hash } => {
            Ok(Event::DiagnosisFrozen { version: state.next_document(), hash })
        }
        Command::AcceptRecommendation { rank, owner, due_on, within } => {
            facts.answers(state, actor, rank)?;
            accepted(state, facts, rank, owner, (due_on, within))
        }
        Command::RefuseRecommendation { rank, argument } => {
            facts.answers(state, actor, rank)?;
            Ok(Event::RecommendationRefused { rank, argument })
        }
        Command::AnswerUnread(refusal) => {
            facts.may_answer(actor)?;
            Err(refusal)
        }
        Command::WritePlan { milestones } => {
            facts.must_be(case.holds(Part::CaseLead, actor.id))?;
            facts.must_be_at(&[Stage::Planning], actor)?;
            must_hold(!case.plan_is_proposed(), "plan_not_proposed")?;
            must_stand_once(&milestones)?;
            facts.must_promise(state, &milestones)?;
            Ok(Event::PlanWritten { milestones: ranked(state, milestones) })
        }
        Command::WriteTasks { tasks } => {
            facts.must_be(case.holds(Part::CaseLead, actor.id))?;
            facts.must_be_at(&[Stage::Planning, Stage::Recovery], actor)?;
            // What is read before it is approved stays as it was proposed.
            must_hold(!case.plan_is_proposed(), "plan_not_proposed")?;
            let tasks = written(TaskFacts { state, today: facts.today }, tasks?)?;
            Ok(Event::TasksWritten { tasks })
        }
        Command::FreezePlan => {
            Ok(freeze(state, (facts.calendar, facts.today), None, |it| it.planned_on))
        }
        Command::AskRebaseline(said) => facts.ask_rebaseline(state, actor, said),
        Command::FreezeForecast => facts.freeze_forecast(state, actor),
        Command::RefuseRebaseline { reason } => facts.refuse_rebaseline(state, actor, reason),
        Command::WithdrawRebaseline => facts.withdraw_rebaseline(state, actor),
        Command::Forecast { rank, forecast_on, cause } => {
            facts.forecast(state, actor, (rank, forecast_on), cause)
        }
        Command::MarkDone { rank, done_on, cause } => {
            facts.mark_done(state, actor, (rank, done_on), cause)
        }
        Command::TellCause(told) => facts.tell_cause(state, actor, told),
        Command::MarkRecommendationDone { rank, shown } => {
            completed(state, facts, actor, rank, shown)
        }
        Command::DoubtRecommendation(doubting) => doubted(state, facts, actor, doubting),
        Command::Report { said, expected } => reported(state, facts, said, expected),
        Command::Remark { report, text } => remarked(state, facts, actor, report, text),
        Command::NoteTask(said) => task_noted(state, facts, actor, said),
    }
}

impl Facts<'_> {
    pub(super) fn must_be(&self, theirs: bool) -> Result<(), Refusal> {
        if theirs { Ok(()) } else { Err(Refusal::NotYours) }
    }

    pub(super) fn must_be_at(&self, stages: &[Stage], actor: &Actor) -> Result<(), Refusal> {
        if stages.contains(&self.case.stage) {
            return Ok(());
        }
        let acts = allowed(self.case, actor, self.line);
        let allowed = acts.iter().map(|act| act.name().to_owned()).collect();
        Err(self.case.not_now(allowed))
    }

    pub(super) fn is_of_the_team(&self, actor: &Actor) -> bool {
        self.case.holds(Part::CaseLead, actor.id) || self.case.holds(Part::Responder, actor.id)
    }

    pub(super) fn works_on_it(&self, actor: &Actor) -> bool {
        self.is_of_the_team(actor) || self.case.is_of_the_project(actor)
    }

    pub(super) fn writes_the_diagnosis(&self, actor: &Actor) -> Result<(), Refusal> {
        self.must_be(self.is_of_the_team(actor))?;
        self.must_be_at(&[Stage::Diagnosis], actor)
    }

    fn may_answer(&self, actor: &Actor) -> Result<(), Refusal> {
        part_in_the_project(self.case, actor)?;
        self.must_be_at(&[Stage::Reply, Stage::Planning], actor)?;
        must_hold(!self.case.plan_is_proposed(), "plan_not_proposed")
    }

    fn answers(&self, state: &Remediation, actor: &Actor, rank: u32) -> Result<(), Refusal> {
        self.may_answer(actor)?;
        let found = state.recommendation(rank);
        must_hold(found.is_some(), "recommendation")?;
        // What is done already needs no promise.
        must_hold(found.is_some_and(|it| it.done.is_none()), "recommendation_open")
    }

    pub(super) fn reaches<'s>(
        &self,
        state: &'s Remediation,
        actor: &Actor,
        rank: u32,
    ) -> Result<&'s Milestone, Refusal> {
        let found = state.milestone(rank);
        // Whoever coordinates notes nothing of a plan, and may put right what was noted.
        let coordinates = actor.is_for(Role::Coordinator, self.line);
        let puts_right = coordinates && found.is_some_and(|it| it.done_on.is_some());
        self.must_be(self.works_on_it(actor) || puts_right)?;
        self.must_be_at(&[Stage::Recovery], actor)?;
        found.ok_or_else(|| Refusal::field("progress_rank", "problem-choice"))
    }
}

pub(super) fn must_hold(holds: bool, condition: &str) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(Refusal::Unmet(vec![condition.to_owned()])) }
}
