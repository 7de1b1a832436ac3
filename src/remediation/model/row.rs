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
