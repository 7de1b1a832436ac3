//! The plan as a table to type in.

use serde::{Deserialize, Serialize};

/// How many lines stand empty below those that are written.
pub const EMPTY_ROWS: usize = 3;
/// A plan that has more than this is several plans.
pub const ROW_LIMIT: usize = 60;

/// A line of the table, as typed. One without a title is no milestone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MilestoneRow {
    /// Empty for a new one.
    pub rank: String,
    /// Where it stands in the plan.
    pub order: String,
    pub title: String,
    pub planned_on: String,
    pub side: String,
}

impl MilestoneRow {
    pub fn is_empty(&self) -> bool {
        self.title.trim().is_empty() && self.planned_on.trim().is_empty()
    }
}

/// A line of the table of tasks, as typed. One without title and duration is no task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskRow {
    /// The one that the line shows, of a new task too: others may name it before it is kept.
    pub rank: String,
    pub title: String,
    pub side: String,
    pub owner: String,
    pub days: String,
    pub milestone: String,
    pub after: String,
    pub started_on: String,
    pub done_on: String,
}

impl TaskRow {
    pub fn is_empty(&self) -> bool {
        self.title.trim().is_empty() && self.days.trim().is_empty()
    }
}
