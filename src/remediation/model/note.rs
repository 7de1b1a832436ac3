//! The project's side says how far its own tasks are. What a task is, the case lead writes.

use super::reply::part_in_the_project;
use super::{Event, Facts, Remediation, Side};
use crate::base::{Actor, Refusal};
use crate::case::model::Stage;
use chrono::NaiveDate;

/// When a task was begun and when it was done, as its project says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskProgress {
    pub rank: u32,
    pub started_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    /// That it was noted as done, and is not.
    pub reopened: bool,
}

pub(super) fn task_noted(
    state: &Remediation,
    facts: Facts<'_>,
    actor: &Actor,
    said: Result<TaskProgress, Refusal>,
) -> Result<Event, Refusal> {
    part_in_the_project(facts.case, actor)?;
    facts.must_be_at(&[Stage::Recovery], actor)?;
    let TaskProgress { rank, started_on, done_on, reopened } = said?;
    let task = state.tasks.iter().find(|it| it.rank == rank && it.side == Side::Project);
    let task = task.ok_or_else(|| Refusal::field("task_rank", "problem-choice"))?;
    if reopened && !task.is_done() {
        return Err(Refusal::field("task_reopen", "problem-task-not-done"));
    }
    for (field, day) in [("task_started_on", started_on), ("task_done_on", done_on)] {
        day.map_or(Ok(()), |day| facts.must_have_been(field, day))?;
    }
    // What was left empty stays as it is.
    let started_on = started_on.or(task.started_on);
    let done_on = if reopened { None } else { done_on.or(task.done_on) };
    if started_on.zip(done_on).is_some_and(|(started, done)| done < started) {
        return Err(Refusal::field("task_done_on", "problem-task-backwards"));
    }
    Ok(Event::TaskNoted { rank, started_on, done_on })
}

impl Remediation {
    pub(super) fn note_task(
        &mut self,
        rank: u32,
        started_on: Option<NaiveDate>,
        done_on: Option<NaiveDate>,
    ) {
        if let Some(task) = self.tasks.iter_mut().find(|it| it.rank == rank) {
            task.started_on = started_on;
            task.done_on = done_on;
        }
    }
}
