//! What a file would change of a plan, line by line.

use super::{Left, milestone_name};
use crate::remediation::model::Milestone;
use crate::remediation::model::tasks::Task;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    pub milestones: Vec<Changed>,
    pub tasks: Vec<Changed>,
    pub unchanged: usize,
    pub left: Vec<Left>,
    pub remarks: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub change: Change,
    pub name: String,
    pub title: String,
    /// What of it changes, each a name of the catalogue.
    pub what: Vec<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    New,
    Changed,
    Gone,
}

impl Change {
    pub const ALL: [Change; 3] = [Change::New, Change::Changed, Change::Gone];

    /// The name in the catalogue of texts: `plan-change-…`.
    pub fn name(self) -> &'static str {
        match self {
            Change::New => "new",
            Change::Changed => "changed",
            Change::Gone => "gone",
        }
    }
}

impl Preview {
    pub fn is_empty(&self) -> bool {
        self.milestones.is_empty() && self.tasks.is_empty()
    }
}

/// A line of a plan, as it is compared.
pub(super) trait Line: PartialEq {
    fn rank(&self) -> u32;
    fn said(&self) -> (String, String);
    fn differs(&self, other: &Self) -> Vec<&'static str>;
}

impl Line for Task {
    fn rank(&self) -> u32 {
        self.rank
    }

    fn said(&self) -> (String, String) {
        (self.name().to_string(), self.title.clone())
    }

    fn differs(&self, it: &Self) -> Vec<&'static str> {
        named([
            (self.title != it.title, "task-title"),
            (self.side != it.side, "milestone-side"),
            (self.owner != it.owner, "task-owner"),
            (self.days != it.days, "task-days"),
            (self.after != it.after, "task-after"),
            (self.milestone != it.milestone, "task-leads-to"),
            (self.started_on != it.started_on, "task-started"),
            (self.done_on != it.done_on, "task-finished"),
        ])
    }
}

impl Line for Milestone {
    fn rank(&self) -> u32 {
        self.rank
    }

    fn said(&self) -> (String, String) {
        (milestone_name(self.rank), self.title.clone())
    }

    fn differs(&self, it: &Self) -> Vec<&'static str> {
        named([
            (self.title != it.title, "milestone-title"),
            (self.planned_on != it.planned_on, "milestone-planned"),
            (self.side != it.side, "milestone-side"),
        ])
    }
}

fn named<const N: usize>(all: [(bool, &'static str); N]) -> Vec<&'static str> {
    all.into_iter().filter(|(differs, _)| *differs).map(|(_, name)| name).collect()
}

/// What is new, changed and gone, in this order, and how many lines stay as they were.
pub(super) fn changes<L: Line>(before: &[L], after: &[L]) -> (Vec<Changed>, usize) {
    let mut all = Vec::new();
    let told = |change, it: &L, what| {
        let (name, title) = it.said();
        Changed { change, name, title, what }
    };
    for it in after {
        match before.iter().find(|known| known.rank() == it.rank()) {
            None => all.push(told(Change::New, it, Vec::new())),
            Some(known) if known != it => all.push(told(Change::Changed, it, known.differs(it))),
            Some(_) => {}
        }
    }
    let moved = all.len();
    let is_gone = |it: &&L| !after.iter().any(|now| now.rank() == it.rank());
    all.extend(before.iter().filter(is_gone).map(|it| told(Change::Gone, it, Vec::new())));
    all.sort_by_key(|it| it.change);
    (all, after.len() - moved)
}
