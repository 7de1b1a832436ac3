//! All versions of a plan side by side, and what a new one would change.

use super::ranks::expected;
use super::{Dates, Event, Remediation, Side};
use chrono::NaiveDate;

/// A milestone through all versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionLine {
    pub rank: u32,
    /// As it is called now, or was when it was last promised.
    pub title: String,
    /// One a version, in their order.
    pub cells: Vec<VersionCell>,
    /// Of one that is in the plan still.
    pub dates: Option<Dates>,
    /// Why it was given up, if it was.
    pub why: Option<String>,
}

/// What a version says of a milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionCell {
    Promised(NaiveDate),
    /// It was in no version before.
    Added(NaiveDate),
    /// It was in the one before.
    Dropped,
    Absent,
}

/// A line of the plan that would not be as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanChange {
    pub rank: u32,
    pub title: String,
    /// In the plan in force; in none if it would be added.
    pub now: Option<NaiveDate>,
    /// In the plan that is asked for; in none if it would be dropped.
    pub then: Option<NaiveDate>,
    /// Of one that would be added, whose it would be.
    pub side: Option<Side>,
    /// Of one that would be given up, why.
    pub why: Option<String>,
}

/// Who asked for a version, why, and who approved it. Names, where the journal tells them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedVersion {
    pub version: u32,
    pub asked_by: Option<String>,
    pub reason: String,
    pub approved_by: Option<String>,
}

/// Each version after the first, of what happened in its order and who signed it.
pub fn asked_versions(told: impl Iterator<Item = (Option<String>, Event)>) -> Vec<AskedVersion> {
    let (mut ask, mut versions) = (None, Vec::new());
    for (who, event) in told {
        match event {
            Event::RebaselineAsked { reason, .. } => ask = Some((who, reason)),
            Event::RebaselineRefused { .. } | Event::RebaselineWithdrawn { .. } => ask = None,
            Event::BaselineFrozen { version, .. } => {
                if let Some((asked_by, reason)) = ask.take() {
                    let approved_by = who;
                    versions.push(AskedVersion { version, asked_by, reason, approved_by });
                }
            }
            _ => {}
        }
    }
    versions
}

impl PlanChange {
    pub fn days(&self) -> Option<i64> {
        Some((self.then? - self.now?).num_days())
    }

    pub fn is_none(&self) -> bool {
        self.now == self.then
    }
}

impl Remediation {
    /// In the order of the plan, then those that it no longer has.
    pub fn version_lines(&self) -> Vec<VersionLine> {
        let current = self.milestones.iter().map(|it| VersionLine {
            rank: it.rank,
            title: it.title.clone(),
            cells: self.version_cells(it.rank),
            dates: Some(self.dates(it)),
            why: None,
        });
        let mut lines: Vec<VersionLine> = current.collect();
        let kept = lines.len();
        for planned in self.baselines.iter().rev().flat_map(|it| &it.planned) {
            if lines.iter().all(|it| it.rank != planned.rank) {
                let (rank, title) = (planned.rank, planned.title.clone());
                let cells = self.version_cells(rank);
                let given_up = self.given_up.iter().find(|it| it.milestone.rank == rank);
                let why = given_up.map(|it| it.why.clone());
                lines.push(VersionLine { rank, title, cells, dates: None, why });
            }
        }
        lines[kept..].sort_by_key(|it| it.rank);
        lines
    }

    fn version_cells(&self, rank: u32) -> Vec<VersionCell> {
        let promised: Vec<Option<NaiveDate>> =
            self.baselines.iter().map(|it| it.date(rank)).collect();
        let cell = |at: usize| {
            let before = &promised[..at];
            match promised[at] {
                Some(day) if at > 0 && before.iter().all(Option::is_none) => {
                    VersionCell::Added(day)
                }
                Some(day) => VersionCell::Promised(day),
                None if before.last().is_some_and(Option::is_some) => VersionCell::Dropped,
                None => VersionCell::Absent,
            }
        };
        (0..promised.len()).map(cell).collect()
    }

    /// Every line of the plan in force and of the one that would be frozen now: what stays is told too.
    pub fn changes_asked(&self) -> Vec<PlanChange> {
        let now = |rank| self.in_force().and_then(|it| it.date(rank));
        let given_up = self.giving_up();
        let then = self.milestones.iter().map(|it| {
            let (rank, title) = (it.rank, it.title.clone());
            let why = given_up.iter().find(|it| it.rank == rank).map(|it| it.why.clone());
            let then = why.is_none().then(|| expected(self, it));
            PlanChange { rank, title, now: now(rank), then, side: None, why }
        });
        let added = self.adding().into_iter().map(|it| PlanChange {
            rank: it.rank,
            title: it.title,
            now: None,
            then: Some(it.planned_on),
            side: Some(it.side),
            why: None,
        });
        let gone = self.in_force().into_iter().flat_map(|it| &it.planned);
        let gone = gone.filter(|it| self.milestone(it.rank).is_none()).map(|it| PlanChange {
            rank: it.rank,
            title: it.title.clone(),
            now: Some(it.planned_on),
            then: None,
            side: None,
            why: None,
        });
        then.chain(added).chain(gone).collect()
    }
}
