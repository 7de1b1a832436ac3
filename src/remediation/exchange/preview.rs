//! What a file would change of a plan, line by line.

use super::{Left, milestone_name};
use crate::remediation::model::tasks::{Task, TaskLink};
use crate::remediation::model::{Milestone, Side};
use chrono::NaiveDate;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    pub milestones: Vec<Changed>,
    pub tasks: Vec<Changed>,
    /// The tasks begun or done that would go, or lose what is known of them.
    pub begun: Vec<String>,
    pub unchanged: usize,
    pub left: Vec<Left>,
    pub remarks: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub change: Change,
    pub name: String,
    pub title: String,
    /// What of it changes; of a new one, what it says.
    pub what: Vec<Differs>,
}

/// One thing that a line says, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// A name of the catalogue.
    pub field: &'static str,
    pub from: Said,
    pub to: Said,
}

/// What stands in a line of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Nothing,
    Words(String),
    Of(Side),
    Days(u32),
    On(NaiveDate),
    After(Vec<TaskLink>),
    LeadsTo(u32),
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
    /// What it says, each under its name in the catalogue; always the same names in the same order.
    fn fields(&self) -> Vec<(&'static str, Said)>;
}

impl Line for Task {
    fn rank(&self) -> u32 {
        self.rank
    }

    fn said(&self) -> (String, String) {
        (self.name().to_string(), self.title.clone())
    }

    fn fields(&self) -> Vec<(&'static str, Said)> {
        let after = (!self.after.is_empty()).then(|| Said::After(self.after.clone()));
        vec![
            ("task-title", Said::Words(self.title.clone())),
            ("milestone-side", Said::Of(self.side)),
            ("task-owner", said(self.owner.clone().map(Said::Words))),
            ("task-days", Said::Days(self.days.get())),
            ("task-after", said(after)),
            ("task-leads-to", said(self.milestone.map(Said::LeadsTo))),
            ("task-started", said(self.started_on.map(Said::On))),
            ("task-finished", said(self.done_on.map(Said::On))),
        ]
    }
}

impl Line for Milestone {
    fn rank(&self) -> u32 {
        self.rank
    }

    fn said(&self) -> (String, String) {
        (milestone_name(self.rank), self.title.clone())
    }

    fn fields(&self) -> Vec<(&'static str, Said)> {
        vec![
            ("milestone-title", Said::Words(self.title.clone())),
            ("milestone-planned", Said::On(self.planned_on)),
            ("milestone-side", Said::Of(self.side)),
        ]
    }
}

fn said(known: Option<Said>) -> Said {
    known.unwrap_or(Said::Nothing)
}

/// What a line says otherwise than it did; of a new one, all but its title, which names it.
fn differs<L: Line>(before: Option<&L>, after: &L) -> Vec<Differs> {
    let was = before.map(Line::fields);
    let pair = |(at, (field, to)): (usize, (&'static str, Said))| {
        let from = was.as_ref().map_or(Said::Nothing, |it| it[at].1.clone());
        Differs { field, from, to }
    };
    let named = usize::from(before.is_none());
    let all = after.fields().into_iter().enumerate().skip(named).map(pair);
    all.filter(|it| it.from != it.to).collect()
}

/// The tasks begun or done that would go, be called otherwise, or lose the days that are noted.
pub(super) fn begun_lost(before: &[Task], after: &[Task]) -> Vec<String> {
    let keeps = |noted: Option<NaiveDate>, now| noted.is_none() || noted == now;
    let is_kept = |known: &Task| {
        let now = after.iter().find(|it| it.rank == known.rank);
        now.is_some_and(|it| {
            it.title == known.title
                && keeps(known.started_on, it.started_on)
                && keeps(known.done_on, it.done_on)
        })
    };
    let begun = before.iter().filter(|it| it.started_on.is_some() || it.done_on.is_some());
    let lost = begun.filter(|it| !is_kept(it));
    lost.map(|it| format!("{} · {}", it.name(), it.title)).collect()
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
            None => all.push(told(Change::New, it, differs(None, it))),
            Some(known) if known != it => {
                all.push(told(Change::Changed, it, differs(Some(known), it)));
            }
            Some(_) => {}
        }
    }
    let moved = all.len();
    let is_gone = |it: &&L| !after.iter().any(|now| now.rank() == it.rank());
    all.extend(before.iter().filter(is_gone).map(|it| told(Change::Gone, it, Vec::new())));
    all.sort_by_key(|it| it.change);
    (all, after.len() - moved)
}
