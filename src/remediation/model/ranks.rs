//! Writing the plan down: ranks that are never given twice, and baselines of it.

use super::earned::planned_tasks;
use super::{Cause, Draft, Event, Milestone, Planned, Remediation};
use crate::base::{Problem, Refusal};
use crate::clock::Calendar;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A line keeps the rank that it shows, and no two lines show the same.
pub(super) fn must_stand_once(drafts: &[Draft]) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    let twice = drafts.iter().filter(|it| it.rank.is_some_and(|rank| !seen.insert(rank)));
    let told = twice.map(|it| {
        let name = it.rank.map(|rank| format!("J{rank}")).unwrap_or_default();
        Problem::new(&format!("plan[{}][title]", it.line), "problem-milestone-rank")
            .with("milestone", name)
    });
    let told: Vec<Problem> = told.collect();
    if told.is_empty() { Ok(()) } else { Err(Refusal::Invalid(told)) }
}

/// Every milestone keeps its rank, and what is known of it; a new one gets the next.
pub(super) fn ranked(state: &Remediation, drafts: Vec<Draft>) -> Vec<Milestone> {
    let mut rank = next_of(state);
    let milestone = |draft: Draft| {
        let Draft { title, planned_on, side, .. } = draft;
        match draft.rank.and_then(|rank| state.milestone(rank)) {
            Some(known) => Milestone { title, planned_on, side, ..known.clone() },
            None => {
                let new = rank;
                rank += 1;
                let (forecast_on, done_on, cause) = (None, None, None);
                let slips = Vec::new();
                Milestone { rank: new, title, planned_on, side, forecast_on, done_on, cause, slips }
            }
        }
    };
    drafts.into_iter().map(milestone).collect()
}

pub(super) fn next(ranks: impl Iterator<Item = u32>) -> u32 {
    ranks.max().unwrap_or(0) + 1
}

/// The rank of the next milestone: what was promised or given up leaves its own to nobody.
pub(super) fn next_of(state: &Remediation) -> u32 {
    let promised = state.baselines.iter().flat_map(|it| &it.planned).map(|it| it.rank);
    let given_up = state.given_up.iter().map(|it| it.milestone.rank);
    next(state.milestones.iter().map(|it| it.rank).chain(promised).chain(given_up))
}

/// Where a milestone is now expected, what is done staying where it was promised.
pub(super) fn expected(state: &Remediation, milestone: &Milestone) -> NaiveDate {
    let dates = state.dates(milestone);
    dates.forecast.or(dates.plan).unwrap_or(milestone.planned_on)
}

pub(super) fn moved(state: &Remediation, milestone: &Milestone) -> bool {
    state.dates(milestone).plan != Some(expected(state, milestone))
}

pub(super) fn freeze(
    state: &Remediation,
    (calendar, on): (&Calendar, NaiveDate),
    motive: Option<Cause>,
    date: impl Fn(&Milestone) -> NaiveDate,
) -> Event {
    let version = next(state.baselines.iter().map(|it| it.version));
    let line =
        |it: &Milestone| Planned { rank: it.rank, title: it.title.clone(), planned_on: date(it) };
    let (added, given_up) = (state.adding(), state.giving_up());
    let is_kept = |it: &&Milestone| given_up.iter().all(|gone| gone.rank != it.rank);
    let planned = state.milestones.iter().filter(is_kept).chain(&added).map(line).collect();
    let tasks = planned_tasks(&state.tasks, calendar, on);
    Event::BaselineFrozen { version, on, motive, planned, tasks, added, given_up }
}
