//! What a file would make of a plan: the events that a confirmation writes, and what changes by them. The rules are
//! those of the forms; their faults are told at the lines of the file.

use super::cells::spelt;
use super::columns::plain;
use super::preview::{Preview, begun_lost, changes};
use super::{Before, FIELD, FilePlan, FileTask, Left, fault, refused};
use crate::base::{Actor, Problem, Refusal};
use crate::case::model::Stage;
use crate::remediation::model::tasks::{Task, TaskDraft, TaskLink, TaskName};
use crate::remediation::model::{Command, Event, Facts, ROW_LIMIT, Remediation, apply, decide};
use std::collections::BTreeSet;

/// A line of the plan that no line of the file made.
pub(super) const NO_LINE: usize = usize::MAX;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// What the file does not have goes.
    Replace,
    /// What is there stays as it is.
    Add,
}

/// What a confirmation writes, and what it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenIn {
    pub events: Vec<Event>,
    pub preview: Preview,
}

impl How {
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "replace" => Some(How::Replace),
            "add" => Some(How::Add),
            _ => None,
        }
    }
}

/// Holds a file against the plan. Who may not write, or not now, is told that before what is wrong with the file.
pub fn taken_in(
    state: &Remediation,
    facts: Facts<'_>,
    actor: &Actor,
    file: Result<FilePlan, Refusal>,
    how: How,
) -> Result<TakenIn, Refusal> {
    decide(state, facts, actor, Command::WriteTasks { tasks: Ok(Vec::new()) })?;
    let file = file?;
    let left = file.left.clone();
    let mut taking = Taking { file, how, left, faults: Vec::new(), events: Vec::new() };
    let (after, ranks) = taking.milestones(state, facts, actor)?;
    let after = taking.tasks(after, &ranks, facts, actor)?;
    if !taking.faults.is_empty() {
        return Err(refused(taking.faults));
    }
    let (milestones, same) = changes(&state.milestones, &after.milestones);
    let (tasks, unchanged) = changes(&state.tasks, &after.tasks);
    let (left, remarks) = (taking.left, taking.file.remarks);
    let begun = begun_lost(&state.tasks, &after.tasks);
    let unchanged = unchanged + same;
    let preview = Preview { milestones, tasks, begun, unchanged, left, remarks };
    Ok(TakenIn { events: taking.events, preview })
}

/// A file on its way in.
pub(super) struct Taking {
    pub(super) file: FilePlan,
    pub(super) how: How,
    pub(super) left: Vec<Left>,
    pub(super) faults: Vec<Problem>,
    events: Vec<Event>,
}

impl Taking {
    /// The plan with its milestones, and the rank of each of the file; none where there is no such promise.
    fn milestones(
        &mut self,
        state: &Remediation,
        facts: Facts<'_>,
        actor: &Actor,
    ) -> Result<(Remediation, Vec<Option<u32>>), Refusal> {
        let known = self.known_milestones(state);
        self.leave_reached(state, &known);
        if facts.case.stage != Stage::Planning {
            self.leave_promises(state, facts.case.stage, &known);
            return Ok((state.clone(), known));
        }
        if self.file.milestones.is_empty() {
            return Ok((state.clone(), known));
        }
        let drafts = self.drafts(state, &known);
        if drafts.len() > ROW_LIMIT {
            let told = Problem::new(FIELD, "problem-plan-many-milestones");
            self.faults.push(told.with("count", drafts.len()).with("limit", ROW_LIMIT));
        }
        let written = match decide(state, facts, actor, Command::WritePlan { milestones: drafts }) {
            Err(Refusal::Invalid(problems)) => {
                let told: Vec<Problem> = problems.iter().map(|it| self.at_milestone(it)).collect();
                self.faults.extend(told);
                None
            }
            decided => Some(decided?),
        };
        let written = written.filter(|_| self.faults.is_empty());
        let Some(Event::PlanWritten { milestones }) = &written else {
            // What leads to them can be looked at all the same.
            let ranks = known.iter().map(|it| it.or(Some(0))).collect();
            return Ok((state.clone(), ranks));
        };
        let mut new = milestones.iter().filter(|it| state.milestone(it.rank).is_none());
        let ranks = known.iter().map(|it| it.or_else(|| new.next().map(|it| it.rank))).collect();
        let event = Event::PlanWritten { milestones: milestones.clone() };
        let after = apply(state.clone(), &event);
        if after.milestones != state.milestones {
            self.events.push(event);
        }
        Ok((after, ranks))
    }

    fn tasks(
        &mut self,
        state: Remediation,
        milestones: &[Option<u32>],
        facts: Facts<'_>,
        actor: &Actor,
    ) -> Result<Remediation, Refusal> {
        if self.file.tasks.is_empty() {
            return Ok(state);
        }
        let ranks = self.ranks(&state);
        let there = state.tasks.iter().filter(|_| self.how == How::Add);
        let there = there.map(|task| TaskDraft { line: NO_LINE, task: task.clone() });
        let mut drafts: Vec<TaskDraft> = there.collect();
        for (line, task) in self.file.tasks.clone().into_iter().enumerate() {
            let milestone = self.led_to(&task, milestones, &state);
            let after = self.waits(&task, &ranks, &state);
            let FileTask { title, side, owner, days, started_on, done_on, .. } = task;
            let rank = ranks[line];
            let task =
                Task { rank, title, side, owner, days, milestone, after, started_on, done_on };
            drafts.push(TaskDraft { line, task });
        }
        // Where its milestones are wrong, that they are not there is no second fault.
        let is_there = |rank: &u32| state.milestone(*rank).is_some();
        drafts.iter_mut().for_each(|it| it.task.milestone = it.task.milestone.filter(is_there));
        match decide(&state, facts, actor, Command::WriteTasks { tasks: Ok(drafts) }) {
            Ok(event) => {
                let after = apply(state.clone(), &event);
                if after.tasks != state.tasks {
                    self.events.push(event);
                }
                Ok(after)
            }
            Err(Refusal::Invalid(problems)) => {
                let told: Vec<Problem> =
                    problems.iter().map(|it| self.at_line(it, &ranks)).collect();
                self.faults.extend(told);
                Ok(state)
            }
            Err(refusal) => Err(refusal),
        }
    }

    /// The rank of each task: of the one that it replaces, by its name or by a title that no other has; else new.
    fn ranks(&self, state: &Remediation) -> Vec<u32> {
        let mut claimed = BTreeSet::new();
        let mut ranks: Vec<Option<u32>> = vec![None; self.file.tasks.len()];
        for by_name in [true, false].into_iter().filter(|_| self.how == How::Replace) {
            for (at, it) in self.file.tasks.iter().enumerate().filter(|_| !state.tasks.is_empty()) {
                let (name, title) = (spelt(&it.name), plain(&it.title));
                let is_it = |known: &&Task| match by_name {
                    true => name == known.name().to_string(),
                    false => title == plain(&known.title),
                };
                let free = state.tasks.iter().filter(|it| !claimed.contains(&it.rank));
                let found: Vec<u32> = free.filter(is_it).map(|it| it.rank).collect();
                if let (None, [rank]) = (ranks[at], &found[..]) {
                    claimed.insert(*rank);
                    ranks[at] = Some(*rank);
                }
            }
        }
        let mut next = state.tasks_given;
        let mut new = || {
            next = next.saturating_add(1);
            next
        };
        ranks.into_iter().map(|it| it.unwrap_or_else(&mut new)).collect()
    }

    fn led_to(
        &mut self,
        task: &FileTask,
        ranks: &[Option<u32>],
        state: &Remediation,
    ) -> Option<u32> {
        let name = task.milestone.as_ref()?;
        let meant = self.meant(name, ranks, state);
        if meant.is_none() {
            let told = fault(task.line, "problem-plan-milestone-unknown");
            self.faults.push(told.with("piece", name));
        }
        meant.flatten()
    }

    fn waits(&mut self, task: &FileTask, ranks: &[u32], state: &Remediation) -> Vec<TaskLink> {
        let mut links = Vec::new();
        for link in &task.after {
            let rank = match &link.before {
                Before::Task(place) => ranks.get(*place).copied(),
                Before::Named(name) if self.how == How::Add => {
                    let is_it = |it: &&Task| spelt(name) == it.name().to_string();
                    state.tasks.iter().find(is_it).map(|it| it.rank)
                }
                Before::Named(_) => None,
            };
            match (rank, &link.before) {
                (Some(rank), _) => links.push(TaskLink { rank, kind: link.kind, lag: link.lag }),
                (None, Before::Named(name)) => {
                    self.faults.push(fault(task.line, "problem-plan-unknown").with("task", name));
                }
                // A place in the file is that of a task: whoever read it looked.
                (None, Before::Task(_)) => {}
            }
        }
        links
    }

    /// A fault of the table, at the line of the file that it is on and with the names of the file.
    fn at_line(&self, problem: &Problem, ranks: &[u32]) -> Problem {
        let place = problem.field.strip_prefix("tasks[").and_then(|it| it.split(']').next());
        let place = place.and_then(|it| it.parse::<usize>().ok());
        let line = place.and_then(|at| self.file.tasks.get(at)).map_or(0, |it| it.line);
        let key = match problem.key.as_str() {
            "problem-task-circle" => "problem-plan-circle",
            "problem-tasks-too-long" => "problem-plan-long",
            "problem-date-future" => "problem-plan-future",
            "problem-task-backwards" => "problem-plan-backwards",
            _ => return Problem { field: FIELD.to_owned(), ..problem.clone() },
        };
        let mut told = fault(line, key);
        if let Some(circle) = problem.facts.get("circle") {
            told = told.with("circle", self.named(circle, ranks));
        }
        told
    }

    /// `T7 → T9 → T7` in the names of the file.
    fn named(&self, circle: &str, ranks: &[u32]) -> String {
        let name = |called: &str| {
            let place = ranks.iter().position(|it| TaskName(*it).to_string() == called);
            place.map_or_else(|| called.to_owned(), |at| self.file.tasks[at].name.clone())
        };
        circle.split(" → ").map(name).collect::<Vec<_>>().join(" → ")
    }
}
