//! Dates that contradict the order of tasks and milestones. They are told, and never put right here: only
//! those who were there know which of two dates is wrong.

use super::schedule::LinkKind;
use super::tasks::{Task, TaskLink};
use super::{Milestone, Remediation};
use crate::clock::Calendar;
use std::collections::{BTreeMap, BTreeSet};

/// Two dates of which one cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contradiction {
    /// A task began, or was done, before the one that it waits for let it.
    Task { task: u32, other: u32 },
    /// A milestone was reached before a task that leads to it was done.
    MilestoneBeforeTask { milestone: u32, task: u32 },
    /// A milestone was reached, or is expected, before one that its tasks wait for.
    MilestoneBefore { milestone: u32, other: u32 },
}

impl Remediation {
    /// In the order of tasks, then of milestones.
    pub fn contradictions(&self, calendar: &Calendar) -> Vec<Contradiction> {
        let by_rank: BTreeMap<u32, &Task> = self.tasks.iter().map(|it| (it.rank, it)).collect();
        let pairs = self.tasks.iter().flat_map(|it| it.after.iter().map(move |link| (it, link)));
        let pairs = pairs.filter_map(|(task, link)| Some((task, *by_rank.get(&link.rank)?, *link)));
        let tasks = pairs.filter(|(task, other, link)| contradicts(task, other, *link, calendar));
        let tasks = tasks
            .map(|(task, other, _)| Contradiction::Task { task: task.rank, other: other.rank });
        let leads = self.tasks.iter().filter_map(|task| {
            let milestone = self.milestone(task.milestone?)?;
            let reached = milestone.done_on?;
            let is_wrong = task.done_on.is_none_or(|done| done > reached);
            is_wrong.then_some(Contradiction::MilestoneBeforeTask {
                milestone: milestone.rank,
                task: task.rank,
            })
        });
        let milestones =
            self.milestones_before(&by_rank).into_iter().filter_map(|(one, before)| {
                let (it, other) = (self.milestone(one)?, self.milestone(before)?);
                let told = Contradiction::MilestoneBefore { milestone: one, other: before };
                self.is_too_early(it, other).then_some(told)
            });
        let all: BTreeSet<Contradiction> = tasks.chain(leads).chain(milestones).collect();
        all.into_iter().collect()
    }

    /// Which milestone comes after which: those whose tasks wait for tasks of the other, however long the
    /// way between them.
    fn milestones_before(&self, by_rank: &BTreeMap<u32, &Task>) -> BTreeSet<(u32, u32)> {
        let mut pairs = BTreeSet::new();
        for milestone in &self.milestones {
            let leads = self.tasks.iter().filter(|it| it.milestone == Some(milestone.rank));
            let mut ahead: Vec<&Task> = leads.collect();
            let mut seen: BTreeSet<u32> = ahead.iter().map(|it| it.rank).collect();
            while let Some(task) = ahead.pop() {
                pairs.extend(task.milestone.map(|before| (milestone.rank, before)));
                let waits = task.after.iter().filter(|it| it.kind != LinkKind::StartStart);
                // One that may overlap may lead to its milestone after this one.
                let waits = waits.filter(|it| it.lag >= 0 && seen.insert(it.rank));
                ahead.extend(waits.filter_map(|it| by_rank.get(&it.rank)));
            }
        }
        pairs.retain(|(one, before)| one != before);
        pairs
    }

    fn is_too_early(&self, it: &Milestone, before: &Milestone) -> bool {
        if it.done_on.is_some() && before.done_on.is_none() {
            return true;
        }
        // A day that was only planned was planned so: it is no news.
        let noted = |it: &Milestone| it.done_on.or(it.forecast_on);
        noted(it).is_some()
            && self
                .dates(it)
                .reached()
                .zip(self.dates(before).reached())
                .is_some_and(|(it, before)| it < before)
    }
}

/// Whether the days of a task contradict its link to another. What is not known contradicts nothing.
fn contradicts(task: &Task, other: &Task, link: TaskLink, calendar: &Calendar) -> bool {
    // What is done began at the latest that day.
    let begun = task.started_on.or(task.done_on);
    let (this, that, is_that_open) = match link.kind {
        LinkKind::FinishStart => (begun, other.done_on, !other.is_done()),
        LinkKind::StartStart => {
            let untouched = other.started_on.is_none() && other.done_on.is_none();
            (begun, other.started_on, untouched)
        }
        LinkKind::FinishFinish => (task.done_on, other.done_on, !other.is_done()),
    };
    let Some(this) = this else { return false };
    match that {
        // Earlier on the calendar is earlier, were there no working day between the two.
        Some(that) if link.lag == 0 => this < that,
        Some(that) => calendar.working_days_between(that, this) < i64::from(link.lag),
        None => is_that_open && link.lag >= 0,
    }
}
