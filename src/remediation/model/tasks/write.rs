//! The whole table of tasks as one act: what holds of it together, each fault said at its line.

use super::{PLAN_LIMIT_DAYS, TASK_LIMIT, Task, TaskDraft, TaskName};
use crate::base::{Problem, Refusal};
use crate::remediation::model::Remediation;
use crate::remediation::model::order::OrderFault;
use crate::remediation::model::schedule::{self, Link, schedule};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// What a table is held against.
#[derive(Clone, Copy)]
pub struct TaskFacts<'a> {
    pub state: &'a Remediation,
    pub today: NaiveDate,
}

/// The tasks as they will stand, in the order of their ranks; or all that is wrong with them.
pub fn written(facts: TaskFacts<'_>, mut drafts: Vec<TaskDraft>) -> Result<Vec<Task>, Refusal> {
    if let Some(first) = drafts.get(TASK_LIMIT) {
        let problem = problem(first, "title", "problem-tasks-too-many").with("limit", TASK_LIMIT);
        return Err(Refusal::Invalid(vec![problem]));
    }
    drafts.sort_by_key(|it| it.task.rank);
    let mut problems = facts.rank_problems(&drafts);
    let known: BTreeMap<u32, usize> =
        drafts.iter().enumerate().map(|(at, it)| (it.task.rank, at)).collect();
    for draft in &drafts {
        problems.extend(facts.date_problem(draft));
        problems.extend(facts.milestone_problem(draft));
        problems.extend(unknown_problem(draft, &known));
    }
    if problems.is_empty() {
        problems.extend(path_problem(&drafts, &known));
    }
    match problems.is_empty() {
        true => Ok(drafts.into_iter().map(|it| it.task).collect()),
        false => Err(Refusal::Invalid(problems)),
    }
}

impl TaskFacts<'_> {
    /// A line keeps the rank that it shows: of a task that is there, or one that was never given.
    fn rank_problems(self, drafts: &[TaskDraft]) -> Vec<Problem> {
        let mut seen = BTreeSet::new();
        let last = self.state.tasks_given;
        let is_there = |rank| self.state.tasks.iter().any(|it| it.rank == rank);
        let is_free = |rank| rank > last && rank <= last.saturating_add(TASK_LIMIT as u32);
        let mut is_wrong = |rank| !seen.insert(rank) || !(is_there(rank) || is_free(rank));
        let wrong = drafts.iter().filter(|it| is_wrong(it.task.rank));
        let told = wrong.map(|it| {
            let name = TaskName(it.task.rank);
            problem(it, "title", "problem-task-rank").with("task", name)
        });
        told.collect()
    }

    fn date_problem(self, draft: &TaskDraft) -> Option<Problem> {
        let (started, done) = (draft.task.started_on, draft.task.done_on);
        let is_future = |day: Option<NaiveDate>| day.is_some_and(|day| day > self.today);
        if is_future(started) {
            return Some(problem(draft, "started_on", "problem-date-future"));
        }
        if is_future(done) {
            return Some(problem(draft, "done_on", "problem-date-future"));
        }
        let backwards = started.zip(done).is_some_and(|(started, done)| done < started);
        backwards.then(|| problem(draft, "done_on", "problem-task-backwards"))
    }

    fn milestone_problem(self, draft: &TaskDraft) -> Option<Problem> {
        let is_unknown = |rank: &u32| self.state.milestone(*rank).is_none();
        draft.task.milestone.filter(is_unknown)?;
        Some(problem(draft, "milestone", "problem-choice"))
    }
}

/// The first of those that a task waits for and that is not in the table.
fn unknown_problem(draft: &TaskDraft, known: &BTreeMap<u32, usize>) -> Option<Problem> {
    let unknown = draft.task.after.iter().find(|it| !known.contains_key(&it.rank))?;
    Some(problem(draft, "after", "problem-task-unknown").with("task", TaskName(unknown.rank)))
}

/// Tasks that wait for one another, named all round; or a path that leads beyond forty years.
fn path_problem(drafts: &[TaskDraft], known: &BTreeMap<u32, usize>) -> Option<Problem> {
    let tasks: Vec<schedule::Task> = drafts
        .iter()
        .map(|it| {
            let link =
                |it: &super::TaskLink| Link { task: known[&it.rank], kind: it.kind, lag: it.lag };
            let after = it.task.after.iter().map(link).collect();
            schedule::Task { days: it.task.days.get(), after }
        })
        .collect();
    match schedule(&tasks) {
        Err(OrderFault::Circle(round)) => {
            let first = &drafts[*round.first()?];
            let names = round.iter().chain(round.first());
            let names: Vec<String> = names.map(|at| drafts[*at].task.name().to_string()).collect();
            let told = problem(first, "after", "problem-task-circle");
            Some(told.with("circle", names.join(" → ")))
        }
        // Each was looked up above.
        Err(OrderFault::Absent { .. }) => None,
        Ok(told) => {
            let beyond = told.windows.iter().position(|it| it.earliest_finish > PLAN_LIMIT_DAYS)?;
            Some(problem(&drafts[beyond], "days", "problem-tasks-too-long"))
        }
    }
}

fn problem(draft: &TaskDraft, field: &str, key: &str) -> Problem {
    Problem::new(&format!("tasks[{}][{field}]", draft.line), key)
}
