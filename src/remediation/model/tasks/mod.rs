//! The tasks of a plan: who does what in how many working days, and what each waits for. Milestones are what is
//! promised; tasks are how one gets there, and may be written anew while the recovery goes on.

mod consequence;
mod foresight;
mod layout;
mod links;
mod suppose;
#[cfg(test)]
mod tests;
mod write;

pub use consequence::{Consequence, Moved};
pub use foresight::{Expected, Foresight, Promises, Unforeseen, foresee, foresee_held, seed_of};
pub use layout::{Slot, bars, lay_out, lay_out_supposed};
pub use links::{LinkFault, parse_links, spell_links};
pub use suppose::{Bar, BarAt, Change, SUPPOSED_LIMIT, Supposed, held, lay_out_bars};
pub(super) use write::{TaskFacts, written};

use super::Side;
use super::schedule::LinkKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A plan that has more than this is several plans.
pub const TASK_LIMIT: usize = 500;
/// Who waits for more than this at once waits for a milestone.
pub const LINK_LIMIT: usize = 50;
/// Forty years of working days: no plan goes further.
pub const PLAN_LIMIT_DAYS: i64 = 10_000;

/// How long a task takes, in working days: ten years at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct TaskDays(u32);

/// Something that somebody does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// People call it by its rank: T1, T2… Never given twice in a case.
    pub rank: u32,
    pub title: String,
    pub side: Side,
    /// By name, where it is one person's.
    pub owner: Option<String>,
    pub days: TaskDays,
    /// The rank of the milestone that it leads to.
    pub milestone: Option<u32>,
    pub after: Vec<TaskLink>,
    pub started_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
}

/// That a task waits for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TaskLink {
    pub rank: u32,
    pub kind: LinkKind,
    /// Working days; below zero, by how much they may overlap.
    pub lag: i32,
}

/// A task as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskDraft {
    /// Its line in the form, where what is wrong with it is said.
    pub line: usize,
    /// With the rank that its line shows, of a task that is there or of one that never was.
    pub task: Task,
}

impl TaskDays {
    pub const MOST: u32 = 2_500;

    pub fn get(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for TaskDays {
    type Error = NotTaskDays;

    fn try_from(days: u32) -> Result<Self, NotTaskDays> {
        if (1..=Self::MOST).contains(&days) { Ok(TaskDays(days)) } else { Err(NotTaskDays) }
    }
}

impl From<TaskDays> for u32 {
    fn from(days: TaskDays) -> u32 {
        days.0
    }
}

/// A task of no days, or of more than ten years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a task takes from 1 to 2500 working days")]
pub struct NotTaskDays;

impl Task {
    pub fn name(&self) -> TaskName {
        TaskName(self.rank)
    }

    pub fn is_done(&self) -> bool {
        self.done_on.is_some()
    }
}

/// What people call a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskName(pub u32);

impl fmt::Display for TaskName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "T{}", self.0)
    }
}
