//! The one gate for a recovery: it changes only by an event that this function returned.
//! Moves from stage to stage go through the case's own gate.

use super::note::task_noted;
use super::ranks::{expected, freeze, moved, next, ranked};
use super::report::{remarked, reported};
use super::tasks::{TaskDraft, TaskFacts, written};
use super::{
    CAUSE_OWED_AFTER, Cause, Draft, Event, Finding, Milestone, NewFinding, NewRecommendation,
    NewReport, Recommendation, Remediation, Reply, TaskProgress,
};
use crate::base::{Actor, OrganisationId, Problem, Refusal, Role};
use crate::case::model::{Case, Part, Stage, allowed};
use crate::clock::Calendar;
use chrono::NaiveDate;

/// What can be asked of a recovery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    AddFinding(NewFinding),
    RemoveFinding {
        rank: u32,
    },
    AddRecommendation(NewRecommendation),
    RemoveRecommendation {
        rank: u32,
    },
    /// Says that one has read the diagnosis of another.
    ReadDiagnosis,
    Reply {
        text: String,
    },
    AcceptRecommendation {
        rank: u32,
        owner: String,
        due_on: NaiveDate,
    },
    RefuseRecommendation {
        rank: u32,
        argument: String,
    },
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
    AskRebaseline {
        motive: Cause,
        reason: String,
    },
    /// Keeps the forecasts as the new plan.
    FreezeForecast,
    Forecast {
        rank: u32,
        forecast_on: NaiveDate,
        cause: Option<Cause>,
    },
    MarkDone {
        rank: u32,
        done_on: NaiveDate,
        cause: Option<Cause>,
    },
    MarkRecommendationDone {
        rank: u32,
        evidence: String,
    },
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
            Ok(Event::FindingAdded { finding: Finding { rank, said } })
        }
        Command::RemoveFinding { rank } => {
            facts.writes_the_diagnosis(actor)?;
            must_hold(state.findings.iter().any(|it| it.rank == rank), "finding")?;
            Ok(Event::FindingRemoved { rank })
        }
        Command::AddRecommendation(said) => {
            facts.writes_the_diagnosis(actor)?;
            let rank = next(state.recommendations.iter().map(|it| it.rank));
            let recommendation = Recommendation { rank, said, answer: None, done: None };
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
        Command::Reply { text } => {
            let part = facts.part_in_the_project(actor)?;
            Ok(Event::Replied { reply: Reply { by: actor.id, part, text, on: facts.today } })
        }
        Command::AcceptRecommendation { rank, owner, due_on } => {
            facts.answers(state, actor, rank)?;
            if due_on < facts.today {
                return Err(Refusal::field("answer_due_on", "problem-date-past"));
            }
            Ok(Event::RecommendationAccepted { rank, owner, due_on })
        }
        Command::RefuseRecommendation { rank, argument } => {
            facts.answers(state, actor, rank)?;
            Ok(Event::RecommendationRefused { rank, argument })
        }
        Command::WritePlan { milestones } => {
            facts.must_be(case.holds(Part::CaseLead, actor.id))?;
            facts.must_be_at(&[Stage::Planning], actor)?;
            must_hold(!case.plan_is_proposed(), "plan_not_proposed")?;
            must_be_to_come(state, facts, &milestones)?;
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
        Command::FreezePlan => Ok(freeze(state, facts.today, None, |it| it.planned_on)),
        Command::AskRebaseline { motive, reason } => {
            facts.must_be(case.holds(Part::CaseLead, actor.id))?;
            facts.must_be_at(&[Stage::Recovery], actor)?;
            must_hold(state.milestones.iter().any(|it| moved(state, it)), "forecast_moved")?;
            Ok(Event::RebaselineAsked { by: actor.id, motive, reason })
        }
        Command::FreezeForecast => {
            let ask = state.ask.as_ref();
            let ask = ask.ok_or_else(|| Refusal::Unmet(vec!["rebaseline_asked".into()]))?;
            if ask.by == actor.id {
                return Err(Refusal::OwnAct);
            }
            let new = |it: &Milestone| expected(state, it);
            Ok(freeze(state, facts.today, Some(ask.motive), new))
        }
        Command::Forecast { rank, forecast_on, cause } => {
            let milestone = facts.reaches(state, actor, rank)?;
            must_hold(milestone.done_on.is_none(), "milestone_open")?;
            // What has not happened yet will not have happened before today.
            if forecast_on < facts.today {
                return Err(Refusal::field("progress_forecast_on", "problem-forecast-past"));
            }
            must_tell_why(state, facts, milestone, forecast_on, cause)?;
            Ok(Event::MilestoneForecast { rank, forecast_on, cause })
        }
        Command::MarkDone { rank, done_on, cause } => {
            let milestone = facts.reaches(state, actor, rank)?;
            must_hold(milestone.done_on.is_none(), "milestone_open")?;
            if done_on > facts.today {
                return Err(Refusal::field("progress_done_on", "problem-date-future"));
            }
            must_tell_why(state, facts, milestone, done_on, cause)?;
            Ok(Event::MilestoneDone { rank, done_on, cause })
        }
        Command::MarkRecommendationDone { rank, evidence } => {
            facts.must_be(facts.works_on_it(actor))?;
            facts.must_be_at(&[Stage::Recovery], actor)?;
            let found = state.recommendation(rank);
            must_hold(found.is_some_and(|it| !it.is_settled()), "recommendation_open")?;
            Ok(Event::RecommendationDone { rank, on: facts.today, evidence })
        }
        Command::Report { said, expected } => reported(state, facts.today, said, expected),
        Command::Remark { report, text } => remarked(state, facts, actor, report, text),
        Command::NoteTask(said) => task_noted(state, facts, actor, said),
    }
}

impl Facts<'_> {
    fn must_be(&self, theirs: bool) -> Result<(), Refusal> {
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

    fn is_of_the_team(&self, actor: &Actor) -> bool {
        self.case.holds(Part::CaseLead, actor.id) || self.case.holds(Part::Responder, actor.id)
    }

    fn works_on_it(&self, actor: &Actor) -> bool {
        self.is_of_the_team(actor) || self.case.is_of_the_project(actor)
    }

    fn writes_the_diagnosis(&self, actor: &Actor) -> Result<(), Refusal> {
        self.must_be(self.is_of_the_team(actor))?;
        self.must_be_at(&[Stage::Diagnosis], actor)
    }

    pub(super) fn part_in_the_project(&self, actor: &Actor) -> Result<Part, Refusal> {
        let parts = [Part::Sponsor, Part::Requester];
        let held = parts.into_iter().find(|part| self.case.holds(*part, actor.id));
        held.ok_or(Refusal::NotYours)
    }

    fn answers(&self, state: &Remediation, actor: &Actor, rank: u32) -> Result<(), Refusal> {
        self.part_in_the_project(actor)?;
        self.must_be_at(&[Stage::Reply, Stage::Planning], actor)?;
        must_hold(!self.case.plan_is_proposed(), "plan_not_proposed")?;
        must_hold(state.recommendation(rank).is_some(), "recommendation")
    }

    fn reaches<'s>(
        &self,
        state: &'s Remediation,
        actor: &Actor,
        rank: u32,
    ) -> Result<&'s Milestone, Refusal> {
        self.must_be(self.works_on_it(actor))?;
        self.must_be_at(&[Stage::Recovery], actor)?;
        state.milestone(rank).ok_or_else(|| Refusal::field("progress_rank", "problem-choice"))
    }
}

fn must_hold(holds: bool, condition: &str) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(Refusal::Unmet(vec![condition.to_owned()])) }
}

/// Nobody promises for a day that is over; a line that is left as it was promises nothing anew.
fn must_be_to_come(
    state: &Remediation,
    facts: Facts<'_>,
    milestones: &[Draft],
) -> Result<(), Refusal> {
    let known = |it: &Draft| state.milestone(it.rank?).map(|it| it.planned_on);
    let is_over = |it: &&Draft| it.planned_on < facts.today && known(it) != Some(it.planned_on);
    let problem =
        |it: &Draft| Problem::new(&format!("plan[{}][planned_on]", it.line), "problem-date-past");
    let problems: Vec<Problem> = milestones.iter().filter(is_over).map(problem).collect();
    if problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid(problems)) }
}

/// A slip beyond two weeks has a cause, and the cause is written down.
fn must_tell_why(
    state: &Remediation,
    facts: Facts<'_>,
    milestone: &Milestone,
    reached: NaiveDate,
    cause: Option<Cause>,
) -> Result<(), Refusal> {
    let plan = state.dates(milestone).plan.unwrap_or(milestone.planned_on);
    let late = facts.calendar.working_days_between(plan, reached);
    match late > CAUSE_OWED_AFTER && cause.is_none() {
        true => Err(Refusal::field("progress_cause", "problem-cause")),
        false => Ok(()),
    }
}
