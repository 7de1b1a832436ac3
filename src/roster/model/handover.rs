//! What whoever leaves a team tells those who follow, and who left without a word.

use super::decide::{must_be_now, unmet};
use super::{Event, Facts, ProjectRole, Team, TeamRole, apply};
use crate::base::{Actor, PersonId, Refusal, Role};
use crate::case::model::Fact;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Written to the journal of the case. It names rows and what they hash to: what they say stays out of what
/// is kept for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HandoverEvent {
    Named {
        project_role: ProjectRole,
        id: Uuid,
        digest: String,
    },
    Corrected {
        project_role: ProjectRole,
        id: Uuid,
        digest: String,
    },
    Replaced {
        project_role: ProjectRole,
        id: Uuid,
        digest: String,
    },
    /// A sponsor has an account, and is told by their name.
    SponsorNamed {
        person: PersonId,
        id: Uuid,
        digest: String,
    },
    /// What a member leaves to those who follow.
    Noted {
        person: PersonId,
        role: TeamRole,
        id: Uuid,
        digest: String,
    },
}

impl Fact for HandoverEvent {
    const SUBJECT: &'static str = "handover";
}

/// What each row must hash to.
pub fn digests(events: &[HandoverEvent]) -> BTreeMap<Uuid, String> {
    let row = |event: &HandoverEvent| match event {
        HandoverEvent::Named { id, digest, .. }
        | HandoverEvent::Corrected { id, digest, .. }
        | HandoverEvent::Replaced { id, digest, .. }
        | HandoverEvent::SponsorNamed { id, digest, .. }
        | HandoverEvent::Noted { id, digest, .. } => (*id, digest.clone()),
    };
    events.iter().map(row).collect()
}

/// Somebody who had agreed to be in a team, and is no longer what they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Departure {
    pub person: PersonId,
    pub role: TeamRole,
    pub at: DateTime<Utc>,
    /// Whoever leads in their place.
    pub next: Option<PersonId>,
}

/// Those who left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leavers {
    /// In the order in which they did.
    pub all: Vec<Departure>,
    /// Those of whom nothing was told, neither since they left nor shortly before. Whoever is back where they
    /// were has nothing to hand over.
    pub untold: Vec<Departure>,
    /// Those of the team whose account was closed: nobody hands over to them.
    pub gone: Vec<PersonId>,
}

impl Leavers {
    /// The same, with those whose account was closed while they were in the team, and when.
    pub fn and_gone(
        mut self,
        team: &Team,
        gone: &[(PersonId, DateTime<Utc>)],
        noted: &[(PersonId, DateTime<Utc>)],
    ) -> Self {
        for (person, at) in gone.iter().copied() {
            self.gone.push(person);
            let mut roles = team.agreed_roles().into_iter();
            let Some((_, role)) = roles.find(|it| it.0 == person) else { continue };
            let before = self.all.iter().filter(|it| it.person == person).map(|it| it.at).max();
            let is_since = |told: DateTime<Utc>| before.is_none_or(|before| told > before);
            let departure = Departure { person, role, at, next: None };
            if !noted.iter().any(|(of, told)| *of == person && is_since(*told)) {
                self.untold.push(departure);
            }
            self.all.push(departure);
        }
        self
    }
}

/// Who left, from all that happened to a team; `noted` says of whom something was told, and when.
pub fn leavers(
    team: &Team,
    happened: &[(DateTime<Utc>, Event)],
    noted: &[(PersonId, DateTime<Utc>)],
) -> Leavers {
    let all = departures(happened);
    let is_back =
        |it: &Departure| team.assignment(it.person).is_some_and(|now| now.role == it.role);
    let before = |it: &Departure| {
        let earlier = all.iter().filter(|other| other.person == it.person);
        earlier.map(|other| other.at).filter(|at| *at < it.at).max()
    };
    let is_told = |it: &Departure| {
        let since = before(it);
        noted.iter().any(|(person, at)| *person == it.person && since.is_none_or(|by| *at > by))
    };
    let untold = all.iter().filter(|it| !is_back(it) && !is_told(it)).copied().collect();
    Leavers { all, untold, gone: Vec::new() }
}

/// Everybody who left a team, or its lead. Whoever never said yes has nothing to hand over.
fn departures(happened: &[(DateTime<Utc>, Event)]) -> Vec<Departure> {
    let mut team = Team::default();
    let mut left = Vec::new();
    for (at, event) in happened {
        let before = team.agreed_roles();
        team = apply(team, event);
        let is_gone = |(person, role): &(PersonId, TeamRole)| match role {
            TeamRole::CaseLead => team.lead().is_none_or(|lead| lead.person != *person),
            TeamRole::Expert | TeamRole::Scribe => team.assignment(*person).is_none(),
        };
        let next = |role| team.lead().filter(|_| role == TeamRole::CaseLead).map(|it| it.person);
        let departure = |(person, role)| Departure { person, role, at: *at, next: next(role) };
        left.extend(before.into_iter().filter(is_gone).map(departure));
    }
    left
}

/// Whether somebody may hand over here now: themselves, or for another.
pub fn may_hand_over(team: &Team, facts: Facts<'_>, actor: &Actor) -> Result<(), Refusal> {
    let coordinates = actor.is_for(Role::Coordinator, facts.line);
    if !coordinates && team.assignment(actor.id).is_none() {
        return Err(Refusal::NeedsRole(vec![Role::Coordinator]));
    }
    must_be_now(facts, actor)
}

/// The same of one person: one's own place, or for whoever coordinates that of anybody.
pub fn may_hand_over_of(
    team: &Team,
    facts: Facts<'_>,
    actor: &Actor,
    person: PersonId,
) -> Result<(), Refusal> {
    may_hand_over(team, facts, actor)?;
    let is_theirs = person == actor.id || actor.is_for(Role::Coordinator, facts.line);
    if is_theirs { Ok(()) } else { Err(Refusal::NotYours) }
}

/// What they did of whom a note is: somebody who is or was in the team. `to` takes over, and is there.
pub fn hand_over(
    team: &Team,
    leavers: &Leavers,
    facts: Facts<'_>,
    actor: &Actor,
    person: PersonId,
    to: Option<PersonId>,
) -> Result<TeamRole, Refusal> {
    may_hand_over_of(team, facts, actor, person)?;
    let is_there = |to| team.assignment(to).is_some() && !leavers.gone.contains(&to);
    if to.is_some_and(|to| to == person || !is_there(to)) {
        return Err(Refusal::field("hand_over_to", "problem-choice"));
    }
    let last =
        |left: &[Departure]| left.iter().rev().find(|it| it.person == person).map(|it| it.role);
    // Whoever led and stays on as an expert hands over the lead: what is left is told, not what is kept.
    let role = last(&leavers.untold).or(team.assignment(person).map(|it| it.role));
    role.or(last(&leavers.all)).ok_or_else(|| unmet("assigned"))
}

impl Team {
    /// Who agreed to what, though they were asked for something else since.
    fn agreed_roles(&self) -> Vec<(PersonId, TeamRole)> {
        let agreed = self.assignments.iter().filter(|it| it.confirmed).chain(&self.agreed);
        agreed.map(|it| (it.person, it.role)).collect()
    }
}
