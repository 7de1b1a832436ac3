//! How much each view shows, counted from a few sums, however many views there are.

use crate::base::{OrganisationId, PersonId, Priority};
use crate::case::model::{Decision, Fate, Stage};
use crate::portfolio::model::{Selection, Sky};
use crate::remediation::model::{CaseDecision, Line};
use crate::triage::model::Band;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// How many cases are alike. What their reader must not know of them is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cases {
    pub stage: Stage,
    pub band: Option<Band>,
    pub priority: Option<Priority>,
    /// As the last report said it, and whether the next one is late.
    pub sky: Sky,
    pub is_stale: bool,
    pub organisation: OrganisationId,
    pub count: usize,
}

/// How many overdue things are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    pub by: PersonId,
    pub of: Cases,
}

/// All that a selection can count, of one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub cases: Vec<Cases>,
    pub overdue: Vec<Owed>,
    /// Each organisation with one that is below it: it is itself the first.
    pub below: BTreeSet<(OrganisationId, OrganisationId)>,
}

impl Cases {
    /// Whether a selection means them, their ministry aside.
    fn are_in(&self, selection: Selection) -> bool {
        selection.holds_stage(self.stage)
            && selection.band.is_none_or(|band| Some(band) == self.band)
            && selection.priority.is_none_or(|priority| Some(priority) == self.priority)
            && selection.weather.is_none_or(|sky| sky == self.sky)
            && (self.is_stale || !selection.stale)
    }
}

impl Tally {
    /// How many lines the list of a selection has.
    pub fn count(&self, selection: Selection) -> usize {
        let are_in = |it: &Cases| {
            let is_below = |above| self.below.contains(&(above, it.organisation));
            it.are_in(selection) && selection.ministry.is_none_or(is_below)
        };
        match selection.late {
            true => {
                let by = |it: &&Owed| selection.owed_by.is_none_or(|person| person == it.by);
                let owed = self.overdue.iter().filter(by).map(|it| it.of);
                owed.filter(are_in).map(|it| it.count).sum()
            }
            false => self.cases.iter().filter(|it| are_in(it)).map(|it| it.count).sum(),
        }
    }
}

/// What was decided until a moment, as it stood then. Of a decision that a relapse asks for anew since, no more is known
/// than that it was over.
pub fn as_decided(all: &[CaseDecision], then: DateTime<Utc>) -> Vec<CaseDecision> {
    let line = |it: &CaseDecision| {
        let line = match &it.line {
            Line::Taken(decision) if decision.at <= then => {
                let fate = fate_then(&decision.fate, then);
                Line::Taken(Decision { fate, ..decision.clone() })
            }
            Line::Owed { since, .. } if *since <= then => it.line.clone(),
            Line::Taken(_) | Line::Owed { .. } => return None,
        };
        Some(CaseDecision { line, ..it.clone() })
    };
    all.iter().filter_map(line).collect()
}

fn fate_then(fate: &Fate, then: DateTime<Utc>) -> Fate {
    match fate {
        Fate::OwedAnew { at, .. } if *at > then => Fate::Over { at: then },
        Fate::Confirmed { at }
        | Fate::Replaced { at }
        | Fate::Resumed { at }
        | Fate::Withdrawn { at, .. }
        | Fate::Over { at }
            if *at > then =>
        {
            Fate::InForce
        }
        _ => fate.clone(),
    }
}
