//! Evidence that does not suffice: a recommendation noted as done is open again, and what is missing is said.

use super::decide::must_hold;
use super::{Event, Facts, Remediation};
use crate::base::{Actor, PersonId, Refusal, Role};
use crate::case::model::Stage;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why what was shown did not suffice, as the brigade said it last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    pub by: PersonId,
    pub on: NaiveDate,
    pub reason: String,
}

/// A recommendation whose evidence does not suffice, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubting {
    pub rank: u32,
    pub reason: String,
}

/// Whether this person may say so, of any recommendation that is done: the brigade, during the recovery and while
/// what came of it is watched.
pub fn may_doubt(facts: Facts<'_>, actor: &Actor) -> Result<(), Refusal> {
    let brigade = facts.is_of_the_team(actor) || actor.is_for(Role::Coordinator, facts.line);
    facts.must_be(brigade && !facts.case.stands_with_the_project(actor))?;
    facts.must_be_at(&[Stage::Recovery, Stage::Watch], actor)
}

pub(super) fn doubted(
    state: &Remediation,
    facts: Facts<'_>,
    actor: &Actor,
    doubting: Result<Doubting, Refusal>,
) -> Result<Event, Refusal> {
    may_doubt(facts, actor)?;
    let Doubting { rank, reason } = doubting?;
    let done = state.recommendation(rank).is_some_and(|it| it.done.is_some());
    must_hold(done, "recommendation_done")?;
    Ok(Event::RecommendationDoubted { rank, by: actor.id, on: facts.today, reason })
}
