//! What a new baseline changes of the milestones themselves: some are new in it, some are given up. The first
//! promise of each stays.

use super::promised::called_twice;
use super::ranks::next_of;
use super::{Cause, Facts, Milestone, ROW_LIMIT, Remediation, Side};
use crate::base::{Problem, Refusal};
use crate::person::fold::fold;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A milestone that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMilestone {
    pub title: String,
    pub planned_on: NaiveDate,
    pub side: Side,
}

/// A milestone that nobody is to wait for any more, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivingUp {
    pub rank: u32,
    pub why: String,
}

/// One that was given up, with all that was known of it by then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenUp {
    pub milestone: Milestone,
    /// The first version without it, and its day.
    pub version: u32,
    pub on: NaiveDate,
    pub why: String,
}

/// An ask for a new baseline, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    pub motive: Cause,
    pub reason: String,
    /// Each with its line in the form, where what is wrong with it is said.
    pub added: Vec<(usize, NewMilestone)>,
    pub given_up: Vec<GivingUp>,
}

impl Asking {
    pub(super) fn changes_milestones(&self) -> bool {
        !self.added.is_empty() || !self.given_up.is_empty()
    }

    /// Nobody promises for a day that is over, nor under the title of another, nor gives up what was reached; and
    /// something is left to be reached.
    pub(super) fn must_fit(&self, state: &Remediation, facts: Facts<'_>) -> Result<(), Refusal> {
        let days = self.added.iter().filter_map(|(line, it)| {
            let key = facts.beyond(it.planned_on)?;
            Some(Problem::new(&format!("added[{line}][planned_on]"), key))
        });
        let kept = state.milestones.iter().filter(|it| {
            it.done_on.is_none() && self.given_up.iter().all(|gone| gone.rank != it.rank)
        });
        let new = self.added.iter().map(|(line, it)| (*line, it.title.as_str()));
        let twice = called_twice(kept.map(|it| it.title.as_str()), new);
        let twice = twice
            .into_iter()
            .map(|line| Problem::new(&format!("added[{line}][title]"), "problem-milestone-twice"));
        let again = self.promised_again(state);
        let at = |rank: u32| format!("given_up[{rank}]");
        let is_open = |rank| state.milestone(rank).is_some_and(|it| it.done_on.is_none());
        let closed = self.given_up.iter().filter(|it| !is_open(it.rank));
        let is_known = |rank| {
            let gone = state.given_up.iter().any(|it| it.milestone.rank == rank);
            gone || state.milestone(rank).is_some()
        };
        let closed = closed.map(|it| match is_known(it.rank) {
            true => Problem::new(&at(it.rank), "problem-milestone-closed"),
            false => Problem::new(&at(it.rank), "problem-choice"),
        });
        let mut problems: Vec<Problem> = twice.chain(again).chain(days).chain(closed).collect();
        let leaving: Vec<u32> =
            self.given_up.iter().map(|it| it.rank).filter(|rank| is_open(*rank)).collect();
        let stays = |it: &&Milestone| !leaving.contains(&it.rank);
        let left = state.milestones.iter().filter(stays).count() + self.added.len();
        let is_last = |_: &&u32| !awaits_any(state, self.added.len(), &leaving);
        if let Some(last) = leaving.last().filter(is_last) {
            problems.push(Problem::new(&at(*last), "problem-plan-none-left"));
        }
        if let Some((line, _)) = self.added.last().filter(|_| left > ROW_LIMIT) {
            let told =
                Problem::new(&format!("added[{line}][title]"), "problem-plan-too-many-milestones");
            problems.push(told.with("count", left).with("limit", ROW_LIMIT));
        }
        if problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid(problems)) }
    }

    /// What was given up does not come back as if it had never been promised: its days late would be gone.
    fn promised_again(&self, state: &Remediation) -> Vec<Problem> {
        let leaving = self.given_up.iter().filter_map(|it| state.milestone(it.rank));
        let gone = leaving.chain(state.given_up.iter().map(|it| &it.milestone));
        let gone: BTreeSet<String> = gone.map(|it| fold(&it.title)).collect();
        let again = self.added.iter().filter(|(_, it)| gone.contains(&fold(&it.title)));
        let told = |(line, _): &(usize, NewMilestone)| {
            Problem::new(&format!("added[{line}][title]"), "problem-milestone-again")
        };
        again.map(told).collect()
    }
}

/// Whether anything is still to be reached once so many are added and these leave.
fn awaits_any(state: &Remediation, added: usize, leaving: &[u32]) -> bool {
    let is_awaited = |it: &Milestone| it.done_on.is_none() && !leaving.contains(&it.rank);
    added > 0 || state.milestones.iter().any(is_awaited)
}

impl Remediation {
    /// Whether what is asked gives up all that is still to be reached: others may have been since.
    pub(super) fn would_give_up_all(&self) -> bool {
        let leaving: Vec<u32> = self.giving_up().iter().map(|it| it.rank).collect();
        !leaving.is_empty() && !awaits_any(self, self.adding().len(), &leaving)
    }

    /// What the ask would add, with the ranks that it would get.
    pub(super) fn adding(&self) -> Vec<Milestone> {
        let new = self.ask.iter().flat_map(|it| &it.added);
        let milestone = |(rank, it): (u32, &NewMilestone)| Milestone {
            rank,
            title: it.title.clone(),
            planned_on: it.planned_on,
            side: it.side,
            forecast_on: None,
            done_on: None,
            cause: None,
            slips: Vec::new(),
        };
        (next_of(self)..).zip(new).map(milestone).collect()
    }

    /// What it would give up; nothing that was reached since it was asked.
    pub(super) fn giving_up(&self) -> Vec<GivingUp> {
        let asked = self.ask.iter().flat_map(|it| &it.given_up);
        let is_open = |it: &&GivingUp| {
            self.milestone(it.rank).is_some_and(|milestone| milestone.done_on.is_none())
        };
        asked.filter(is_open).cloned().collect()
    }

    /// What came with a version, and what left with it.
    pub(super) fn renew(
        &mut self,
        (version, on): (u32, NaiveDate),
        added: &[Milestone],
        given_up: &[GivingUp],
    ) {
        for GivingUp { rank, why } in given_up {
            let at = self.milestones.iter().position(|it| it.rank == *rank);
            let Some(milestone) = at.map(|at| self.milestones.remove(at)) else { continue };
            self.given_up.push(GivenUp { milestone, version, on, why: why.clone() });
        }
        self.milestones.extend_from_slice(added);
        self.free_tasks();
    }

    /// A task leads to no milestone that is gone.
    pub(super) fn free_tasks(&mut self) {
        let there: Vec<u32> = self.milestones.iter().map(|it| it.rank).collect();
        let is_there = |rank: &u32| there.contains(rank);
        self.tasks.iter_mut().for_each(|it| it.milestone = it.milestone.filter(is_there));
    }

    /// The version that a milestone came with, where it was not promised at first.
    pub fn new_in(&self, rank: u32) -> Option<u32> {
        let first = self.baselines.iter().find(|it| it.date(rank).is_some())?;
        Some(first.version).filter(|version| *version > 1)
    }
}
