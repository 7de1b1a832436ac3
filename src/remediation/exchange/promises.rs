//! The milestones of a file, held against those that are promised.

use super::cells::spelt;
use super::take_in::{NO_LINE, Taking};
use super::{FIELD, How, Left, LeftKind, fault, milestone_name, planned};
use crate::base::Problem;
use crate::case::model::Stage;
use crate::person::fold::fold;
use crate::remediation::model::{Draft, Milestone, Remediation};
use std::collections::BTreeSet;

impl Taking {
    /// The rank of each milestone of the file that the plan has: by its name where it replaces and the file gives one,
    /// else by its title, and never by its place.
    pub(super) fn known_milestones(&self, state: &Remediation) -> Vec<Option<u32>> {
        let mut claimed = BTreeSet::new();
        let mut known = vec![None; self.file.milestones.len()];
        for by_name in [true, false] {
            for (at, it) in self.file.milestones.iter().enumerate() {
                let is_it = |known: &&Milestone| match by_name {
                    true => {
                        self.how == How::Replace && spelt(&it.name) == milestone_name(known.rank)
                    }
                    false => fold(&it.title) == fold(&known.title),
                };
                let free = state.milestones.iter().filter(|it| !claimed.contains(&it.rank));
                let found = free.filter(is_it).min_by_key(|it| it.done_on.is_some());
                let found = found.map(|it| it.rank);
                if let (None, Some(rank)) = (known[at], found) {
                    claimed.insert(rank);
                    known[at] = Some(rank);
                }
            }
        }
        known
    }

    /// The milestone that a task of the file names: by what the file calls it, or the plan; in a file that numbers
    /// none of them, by its place.
    pub(super) fn meant(
        &self,
        name: &str,
        ranks: &[Option<u32>],
        state: &Remediation,
    ) -> Option<Option<u32>> {
        let (called, titled) = (spelt(name), fold(name));
        let file = &self.file.milestones;
        let named = file.iter().position(|it| spelt(&it.name) == called);
        if let Some(at) = named.or_else(|| file.iter().position(|it| fold(&it.title) == titled)) {
            return Some(ranks[at]);
        }
        let known = state.milestones.iter().find(|it| milestone_name(it.rank) == called);
        let same = state.milestones.iter().filter(|it| fold(&it.title) == titled);
        // What is still to be reached, where the same was reached before.
        let known = known.or_else(|| same.min_by_key(|it| it.done_on.is_some()));
        let counted = || {
            let at = called.strip_prefix('J')?.parse::<usize>().ok()?.checked_sub(1)?;
            file.get(at).filter(|it| it.name.is_empty()).map(|_| ranks[at])
        };
        known.map(|it| Some(it.rank)).or_else(counted)
    }

    /// What was promised is moved by a forecast and a new baseline, and by no file.
    pub(super) fn leave_promises(
        &mut self,
        state: &Remediation,
        stage: Stage,
        known: &[Option<u32>],
    ) {
        for (it, rank) in self.file.milestones.iter().zip(known) {
            let same = rank.and_then(|rank| state.milestone(rank)).is_some_and(|known| {
                let planned_on = planned(state, stage, known);
                (&known.title, planned_on, known.side) == (&it.title, it.planned_on, it.side)
            });
            if !same {
                self.left.push(Left { kind: LeftKind::Promised, what: it.title.clone() });
            }
        }
    }

    /// That a milestone is reached is noted on its page, where a late one is asked for its cause.
    pub(super) fn leave_reached(&mut self, state: &Remediation, known: &[Option<u32>]) {
        for (it, rank) in self.file.milestones.iter().zip(known) {
            let done_on = rank.and_then(|rank| state.milestone(rank)).and_then(|it| it.done_on);
            if it.done_on.is_some() && it.done_on != done_on {
                self.left.push(Left { kind: LeftKind::Reached, what: it.title.clone() });
            }
        }
    }

    /// A fault of the plan, at the line of the file that it is on.
    pub(super) fn at_milestone(&self, problem: &Problem) -> Problem {
        let place = problem.field.strip_prefix("plan[").and_then(|it| it.split(']').next());
        let place = place.and_then(|it| it.parse::<usize>().ok());
        let found = place.and_then(|at| self.file.milestones.get(at));
        match (found, problem.key.as_str()) {
            (Some(it), "problem-date-past") => {
                fault(it.line, "problem-plan-milestone-past").with("date", it.planned_on)
            }
            (Some(it), "problem-forecast-far") => {
                fault(it.line, "problem-plan-milestone-far").with("date", it.planned_on)
            }
            (Some(it), "problem-milestone-twice") => {
                fault(it.line, "problem-plan-milestone-twice").with("piece", &it.title)
            }
            _ => Problem { field: FIELD.to_owned(), ..problem.clone() },
        }
    }

    pub(super) fn drafts(&self, state: &Remediation, known: &[Option<u32>]) -> Vec<Draft> {
        let of_file = self.file.milestones.iter().zip(known).enumerate();
        let of_file = of_file.map(|(line, (it, rank))| {
            let (title, planned_on, side) = (it.title.clone(), it.planned_on, it.side);
            Draft { rank: *rank, line, title, planned_on, side }
        });
        let there = state.milestones.iter().map(|it| {
            let (title, planned_on, side) = (it.title.clone(), it.planned_on, it.side);
            Draft { rank: Some(it.rank), line: NO_LINE, title, planned_on, side }
        });
        match self.how {
            How::Replace => of_file.collect(),
            How::Add => there.chain(of_file.filter(|it| it.rank.is_none())).collect(),
        }
    }
}
