//! Two cases about one thing: one ends in the other, which goes on for both. And back again.

use super::decide::{must_not_be_of_the_project, unless};
use super::{Case, Command, Ended, Ending, Event, Part, Stage, decide};
use crate::base::{Actor, CaseId, OrganisationId, PersonId, Refusal, Role};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Where a case went that ended in another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    pub into: CaseId,
    /// The stage it was at, and returns to if that was a mistake.
    pub from: Stage,
}

/// A case that ended in this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absorbed {
    pub case: CaseId,
    /// Its people who read this one since, and only for that.
    pub joined: Vec<PersonId>,
}

/// One of the two, with the line from its organisation to the top of the tree.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    pub case: &'a Case,
    pub line: &'a [OrganisationId],
}

/// What a coordinator says when two cases become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    pub reason: String,
    /// They have read who will be put on the list of a restricted case.
    pub names_seen: bool,
}

/// Decides that one case ends in the other: what happens to the first, then to the second.
pub fn merge(
    one: Side,
    other: Side,
    actor: &Actor,
    agreed: Agreed,
) -> Result<(Event, Event), Refusal> {
    let Agreed { reason, names_seen } = agreed;
    let (into, unmet) = (other.case.id, unmet_for_merge(one.case, other.case));
    let command = Command::Merge { into, unmet, reason: reason.clone() };
    let merged = decide(one.case, actor, one.line, command)?;
    must_coordinate(other, actor)?;
    let joined = joining(one.case, other.case);
    if other.case.is_restricted() && !joined.is_empty() && !names_seen {
        return Err(Refusal::field("merge_names_seen", "problem-merge-names"));
    }
    Ok((merged, Event::Absorbed { case: one.case.id, joined, reason }))
}

/// Decides that a merger was a mistake: the case goes its own way again.
pub fn separate(
    one: Side,
    other: Side,
    actor: &Actor,
    reason: String,
) -> Result<(Event, Event), Refusal> {
    // The other one out first: its people are still read for there.
    let unmet = unless(other.case.merged.is_none(), "survivor_separated");
    let command = Command::Separate { unmet, reason: reason.clone() };
    let separated = decide(one.case, actor, one.line, command)?;
    must_coordinate(other, actor)?;
    Ok((separated, Event::Released { case: one.case.id, reason }))
}

/// The people of a case who come to read the one it ends in: nobody loses sight of their request.
pub fn joining(one: &Case, other: &Case) -> Vec<PersonId> {
    let parts = [Part::Requester, Part::Sponsor].into_iter().flat_map(|part| one.holders(part));
    let mut joining: Vec<PersonId> = Vec::new();
    for person in parts.chain(one.joined()) {
        let was_there = other.people.iter().any(|(_, it)| *it == person);
        if (!was_there || other.has_joined(person)) && !joining.contains(&person) {
            joining.push(person);
        }
    }
    joining
}

fn unmet_for_merge(one: &Case, other: &Case) -> Vec<String> {
    let seen_by_fewer = !one.is_restricted() || other.is_restricted();
    [
        unless(one.id != other.id, "another_case"),
        // One that ended in a third is over too.
        unless(other.stage.is_active(), "active_survivor"),
        // What a named list alone may read must not come before others.
        unless(seen_by_fewer, "restricted_survivor"),
    ]
    .concat()
}

fn must_coordinate(side: Side, actor: &Actor) -> Result<(), Refusal> {
    if !actor.is_for(Role::Coordinator, side.line) {
        return Err(Refusal::NeedsRole(vec![Role::Coordinator]));
    }
    must_not_be_of_the_project(side.case, actor)
}

impl Case {
    /// Who reads this case because theirs ended in it.
    pub fn joined(&self) -> impl Iterator<Item = PersonId> {
        self.absorbed.iter().flat_map(|it| it.joined.iter().copied())
    }

    pub fn has_joined(&self, person: PersonId) -> bool {
        self.joined().any(|it| it == person)
    }

    pub(super) fn absorb(&mut self, case: CaseId, joined: &[PersonId]) {
        for person in joined {
            self.name(Part::Reader, *person);
        }
        self.absorbed.push(Absorbed { case, joined: joined.to_vec() });
    }

    /// Whoever came with it goes with it, unless another that ended here brought them too.
    pub(super) fn release(&mut self, case: CaseId) {
        let (gone, left) =
            std::mem::take(&mut self.absorbed).into_iter().partition(|it| it.case == case);
        self.absorbed = left;
        let gone: Vec<Absorbed> = gone;
        for person in gone.into_iter().flat_map(|it| it.joined) {
            if !self.has_joined(person) {
                self.people.retain(|held| held != &(Part::Reader, person));
            }
        }
    }

    /// Back where it was before it ended in another. The brigade took the time, so its clocks have
    /// run on; the project could not answer meanwhile, so what it owes it owes anew.
    pub(super) fn go_on_alone(&mut self, at: DateTime<Utc>) {
        let Some(Merged { from, .. }) = self.merged.take() else { return };
        let lifted = self.ended_at.take().map(|at| Ended { at, how: Ending::Lifted });
        self.stage = from;
        let mut anew = Vec::new();
        for duty in self.duties.iter_mut().filter(|it| it.ended == lifted) {
            match duty.kind.is_of_the_brigade() {
                true => duty.ended = None,
                false => anew.push((duty.kind, duty.owed_by)),
            }
        }
        for (kind, owed_by) in anew {
            self.owe(kind, owed_by, at);
        }
    }
}
