//! The plan: its milestones, and the baselines that keep what was promised when.

use super::tasks::TaskDays;
use super::{Cause, GivingUp, NewMilestone, Slip};
use crate::base::PersonId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Whose hands a milestone is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Brigade,
    Project,
}

/// A state of the project that one can see has been reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// People call it by its rank: J1, J2… Never given twice in a case.
    pub rank: u32,
    pub title: String,
    /// As the plan being written has it. What was promised is in the baselines.
    pub planned_on: NaiveDate,
    pub side: Side,
    pub forecast_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    /// Why it is late, when it is by much.
    pub cause: Option<Cause>,
    /// Each time that a cause was told, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slips: Vec<Slip>,
}

/// A milestone as it is written, before it has a rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub rank: Option<u32>,
    /// Its line in the form, where what is wrong with it is said.
    pub line: usize,
    pub title: String,
    pub planned_on: NaiveDate,
    pub side: Side,
}

/// One line of a baseline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    pub rank: u32,
    pub title: String,
    pub planned_on: NaiveDate,
}

/// A task as a baseline has it: what it weighs in working days, and when it was to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedTask {
    pub rank: u32,
    pub days: TaskDays,
    pub start_on: NaiveDate,
    pub finish_on: NaiveDate,
}

/// What was promised on one day. The first is the origin; none ever changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    pub version: u32,
    pub frozen_on: NaiveDate,
    /// Why the one before no longer held.
    pub motive: Option<Cause>,
    pub planned: Vec<Planned>,
    /// In the order of their ranks, as they were laid out on that day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<PlannedTask>,
}

/// The case lead asks for a new baseline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    pub by: PersonId,
    pub motive: Cause,
    pub reason: String,
    /// The milestones that it would add, and those that it would give up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<NewMilestone>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given_up: Vec<GivingUp>,
}

/// A new baseline that was asked for and that the director did not want.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedAsk {
    pub ask: Ask,
    pub by: PersonId,
    pub reason: String,
    pub on: NaiveDate,
}

impl Baseline {
    pub fn date(&self, rank: u32) -> Option<NaiveDate> {
        self.planned.iter().find(|it| it.rank == rank).map(|it| it.planned_on)
    }

    /// When the last of it was to be reached.
    pub fn end(&self) -> Option<NaiveDate> {
        self.planned.iter().map(|it| it.planned_on).max()
    }
}

impl Side {
    pub const ALL: [Side; 2] = [Side::Project, Side::Brigade];

    /// The name in the catalogue of texts: `side-…`.
    pub fn name(self) -> &'static str {
        match self {
            Side::Brigade => "brigade",
            Side::Project => "project",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.name() == name)
    }
}
