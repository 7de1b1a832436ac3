//! The milestones of a file, held against those that are promised.

use super::cells::spelt;
use super::columns::plain;
use super::take_in::{NO_LINE, Taking};
use super::{How, Left, LeftKind, fault, planned};
use crate::case::model::Stage;
use crate::remediation::model::{Draft, Milestone, Remediation};
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl Taking {
    /// The rank of each milestone of the file that the plan has: by its name where it replaces, else by its title.
    pub(super) fn known_milestones(&self, state: &Remediation) -> Vec<Option<u32>> {
        let mut claimed = BTreeSet::new();
        let mut known = vec![None; self.file.milestones.len()];
        for by_name in [true, false] {
            for (at, it) in self.file.milestones.iter().enumerate() {
                let is_it = |known: &&Milestone| match by_name {
                    true => {
                        self.how == How::Replace && spelt(&it.name) == format!("J{}", known.rank)
                    }
                    false => plain(&it.title) == plain(&known.title),
                };
                let free = state.milestones.iter().filter(|it| !claimed.contains(&it.rank));
                let found = free.clone().find(is_it).map(|it| it.rank);
                if let (None, Some(rank)) = (known[at], found) {
                    claimed.insert(rank);
                    known[at] = Some(rank);
                }
            }
        }
        known
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

    /// Nobody promises for a day that is over.
    pub(super) fn past(&mut self, state: &Remediation, known: &[Option<u32>], today: NaiveDate) {
        for (it, rank) in self.file.milestones.iter().zip(known) {
            let as_it_was = rank.and_then(|rank| state.milestone(rank)).map(|it| it.planned_on);
            if it.planned_on < today && as_it_was != Some(it.planned_on) {
                let told = fault(it.line, "problem-plan-milestone-past");
                self.faults.push(told.with("date", it.planned_on));
            }
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
