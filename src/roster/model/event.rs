//! What happened to a team, and what it becomes by it.

use super::team::Exception;
use super::{Access, Assignment, Need, Recusal, Supplier, Team, TeamRole};
use crate::base::PersonId;
use crate::case::model::Fact;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Written to the journal of the case as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Assigned(Assignment),
    Confirmed {
        person: PersonId,
    },
    /// They would rather not. The sentence of the journal keeps the reason from the project.
    Objected {
        person: PersonId,
        reason: String,
    },
    Removed {
        person: PersonId,
    },
    Excepted {
        person: PersonId,
        reason: String,
    },
    Recused {
        person: PersonId,
        reason: String,
    },
    SuppliersNamed {
        suppliers: Vec<Supplier>,
    },
    NeedsChosen {
        needs: Vec<Need>,
    },
    KickOffSet {
        on: NaiveDate,
    },
    AccessNoted {
        access: Access,
    },
}

impl Fact for Event {
    const SUBJECT: &'static str = "roster";
}

/// The team after an event. Total: what happened, happened.
pub fn apply(mut team: Team, event: &Event) -> Team {
    match event {
        Event::Assigned(assignment) => team.assign(*assignment),
        Event::Confirmed { person } => {
            let theirs = team.assignments.iter_mut().filter(|it| it.person == *person);
            theirs.for_each(|it| it.confirmed = true);
            team.agreed.retain(|it| it.person != *person);
        }
        Event::Objected { person, reason } => team.take_no(*person, reason),
        Event::Removed { person } => {
            team.assignments.retain(|it| it.person != *person);
            team.agreed.retain(|it| it.person != *person);
        }
        Event::Excepted { person, reason } => {
            team.exceptions.retain(|it| it.person != *person);
            team.exceptions.push(Exception { person: *person, reason: reason.clone() });
        }
        Event::Recused { person, reason } => team.recuse(*person, reason),
        Event::SuppliersNamed { suppliers } => team.suppliers.clone_from(suppliers),
        Event::NeedsChosen { needs } => team.needs.clone_from(needs),
        Event::KickOffSet { on } => team.kick_off_on = Some(*on),
        Event::AccessNoted { access } => team.access = access.clone(),
    }
    team
}

impl Team {
    /// One assignment a person, and one case lead: a new one takes the place of the other. Of whoever is
    /// only asked, what they had agreed to before is kept until they answer.
    fn assign(&mut self, new: Assignment) {
        let leads = new.role == TeamRole::CaseLead;
        let before = self.assignment(new.person).copied().filter(|it| it.confirmed);
        match before {
            _ if new.confirmed => self.agreed.retain(|it| it.person != new.person),
            Some(before) => self.agreed.push(before),
            None => {}
        }
        self.assignments
            .retain(|it| it.person != new.person && !(leads && it.role == TeamRole::CaseLead));
        let stays =
            |person| person == new.person || self.assignments.iter().any(|it| it.person == person);
        self.agreed = self.agreed.iter().copied().filter(|it| stays(it.person)).collect();
        self.assignments.push(new);
        self.answer_objections(new.person);
    }

    /// An exception made before is of another day. Whoever leads stays until another does: a case
    /// that is led stays led, and its gate is shut meanwhile.
    fn recuse(&mut self, person: PersonId, reason: &str) {
        self.exceptions.retain(|it| it.person != person);
        self.recusals.retain(|it| it.person != person);
        self.recusals.push(Recusal { person, reason: reason.to_owned() });
        self.assignments.retain(|it| it.person != person || it.role == TeamRole::CaseLead);
        self.agreed.retain(|it| it.person != person);
    }
}
