//! What happened to a team, and what it becomes by it.

use super::team::Exception;
use super::{
    Access, Assignment, Beyond, Declared, Need, Overbooking, Recusal, Supplier, Team, TeamRole,
    TeamRule,
};
use crate::base::PersonId;
use crate::case::model::Fact;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Written to the journal of the case as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Assigned(Assignment),
    /// The same for more than they give, and why.
    AssignedBeyond {
        #[serde(flatten)]
        assignment: Assignment,
        beyond: Vec<Beyond>,
        reason: String,
    },
    /// A team is asked that breaks a rule, and why; who is asked follows.
    AskedAgainstRule {
        team_rule: TeamRule,
        reason: String,
    },
    Confirmed {
        person: PersonId,
    },
    /// The same though more had been promised of them meanwhile than they give, and why.
    ConfirmedBeyond {
        person: PersonId,
        beyond: Vec<Beyond>,
        reason: String,
    },
    /// They are asked no more. What they had agreed to before holds.
    Withdrawn {
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
    /// A member declared a link that speaks against them here. Neither to whom nor what follows is said: the
    /// project reads it too.
    LinkDeclared {
        person: PersonId,
        on: NaiveDate,
    },
    /// A member of the team leaves the brigade after a day. The team is as it was: that somebody is gone is known
    /// of the members. Which day is not told in the journal: the project reads it too.
    LastDaySaid {
        person: PersonId,
        last_day: NaiveDate,
    },
    /// They stay.
    LastDayTakenBack {
        person: PersonId,
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

impl Event {
    /// The member whose place in the team it changes, if it changes that of one.
    pub fn of_member(&self) -> Option<PersonId> {
        match self {
            Event::Assigned(it) | Event::AssignedBeyond { assignment: it, .. } => Some(it.person),
            Event::Confirmed { person }
            | Event::ConfirmedBeyond { person, .. }
            | Event::Withdrawn { person }
            | Event::Objected { person, .. }
            | Event::Removed { person }
            | Event::Recused { person, .. } => Some(*person),
            _ => None,
        }
    }
}

/// When somebody was asked last, of what happened to a team in its order.
pub fn asked_at(told: &[(DateTime<Utc>, Event)], person: PersonId) -> Option<DateTime<Utc>> {
    let asks = |event: &Event| {
        let is_asking = matches!(event, Event::Assigned(_) | Event::AssignedBeyond { .. });
        is_asking && event.of_member() == Some(person)
    };
    told.iter().rev().find(|(_, event)| asks(event)).map(|(at, _)| *at)
}

/// The team after an event. Total: what happened, happened.
pub fn apply(mut team: Team, event: &Event) -> Team {
    match event {
        Event::Assigned(assignment) => team.assign(assignment.clone()),
        Event::AssignedBeyond { assignment, beyond, reason } => {
            team.assign(assignment.clone());
            team.overbook(assignment.person, beyond, reason);
        }
        Event::AskedAgainstRule { .. }
        | Event::LastDaySaid { .. }
        | Event::LastDayTakenBack { .. } => {}
        Event::Confirmed { person } => team.take_yes(*person),
        Event::ConfirmedBeyond { person, beyond, reason } => {
            team.take_yes(*person);
            team.overbook(*person, beyond, reason);
        }
        Event::Withdrawn { person } => team.ask_no_more(*person),
        Event::Objected { person, reason } => team.take_no(*person, reason),
        Event::Removed { person } => {
            team.assignments.retain(|it| it.person != *person);
            team.agreed.retain(|it| it.person != *person);
        }
        Event::Excepted { person, reason } => {
            team.exceptions.retain(|it| it.person != *person);
            team.exceptions.push(Exception { person: *person, reason: reason.clone() });
            team.forget_declaration(*person);
        }
        Event::Recused { person, reason } => {
            team.recuse(*person, reason);
            team.forget_declaration(*person);
        }
        Event::LinkDeclared { person, on } => team.take_declaration(*person, *on),
        Event::SuppliersNamed { suppliers } => team.suppliers.clone_from(suppliers),
        Event::NeedsChosen { needs } => team.needs.clone_from(needs),
        Event::KickOffSet { on } => team.kick_off_on = Some(*on),
        Event::AccessNoted { access } => team.access = access.clone(),
    }
    team.forget_overbookings();
    team.forget_declarations();
    team
}

impl Team {
    /// One assignment a person, one case lead, and one who is asked to lead: a new one takes the place of
    /// the other. Of whoever is only asked, what they had agreed to before is kept until they answer; and
    /// whoever leads goes on until another says yes.
    fn assign(&mut self, new: Assignment) {
        let before = self.assignment(new.person).filter(|it| it.confirmed).cloned();
        match before {
            _ if new.confirmed => self.agreed.retain(|it| it.person != new.person),
            Some(before) => self.agreed.push(before),
            None => {}
        }
        self.assignments.retain(|it| it.person != new.person);
        self.overbookings.retain(|it| it.person != new.person);
        self.assignments.push(new.clone());
        if new.role == TeamRole::CaseLead {
            self.make_way_for(&new);
        }
        self.answer_objections(new.person);
    }

    /// Their yes.
    fn take_yes(&mut self, person: PersonId) {
        let theirs = self.assignments.iter_mut().filter(|it| it.person == person);
        theirs.for_each(|it| it.confirmed = true);
        self.agreed.retain(|it| it.person != person);
        let leads = self.assignment(person).filter(|it| it.role == TeamRole::CaseLead).cloned();
        if let Some(lead) = leads {
            self.make_way_for(&lead);
        }
    }

    /// Of whoever else led, or was asked to: a yes to leading ends both, and being asked ends being asked.
    fn make_way_for(&mut self, lead: &Assignment) {
        let ends = |it: &Assignment| {
            let leads = it.role == TeamRole::CaseLead && it.person != lead.person;
            leads && (lead.confirmed || !it.confirmed)
        };
        self.agreed.retain(|it| !ends(it));
        let (gone, stay): (Vec<_>, Vec<_>) = self.assignments.drain(..).partition(ends);
        self.assignments = stay;
        // What they had agreed to beside that holds.
        for it in gone {
            let before = self.agreed.iter().position(|agreed| agreed.person == it.person);
            self.assignments.extend(before.map(|at| self.agreed.remove(at)));
        }
        let stays = |it: &Assignment| self.assignments.iter().any(|its| its.person == it.person);
        self.agreed = self.agreed.iter().filter(|it| stays(it)).cloned().collect();
    }

    /// More is promised of somebody than they give, on purpose.
    fn overbook(&mut self, person: PersonId, beyond: &[Beyond], reason: &str) {
        let (beyond, reason) = (beyond.to_vec(), reason.to_owned());
        self.overbookings.retain(|it| it.person != person);
        self.overbookings.push(Overbooking { person, beyond, reason });
    }

    /// Whoever is promised for nothing any more is promised for too much no more.
    fn forget_overbookings(&mut self) {
        let stays = |it: &Overbooking| self.assignment(it.person).is_some();
        let kept = self.overbookings.iter().filter(|it| stays(it)).cloned().collect();
        self.overbookings = kept;
    }

    /// Nor does what whoever left declared speak against anybody there.
    fn forget_declarations(&mut self) {
        let stays = |it: &Declared| self.assignment(it.person).is_some();
        self.declared = self.declared.iter().copied().filter(stays).collect();
    }

    /// An exception made before is of another day. Whoever leads stays until another does: a case
    /// that is led stays led, and its gate is shut meanwhile.
    fn recuse(&mut self, person: PersonId, reason: &str) {
        self.exceptions.retain(|it| it.person != person);
        self.recusals.retain(|it| it.person != person);
        self.recusals.push(Recusal { person, reason: reason.to_owned() });
        let leads = self.is_led_by(person);
        if leads && self.assignment(person).is_some_and(|it| !it.confirmed) {
            self.ask_no_more(person);
        }
        let stays = |it: &Assignment| leads && it.role == TeamRole::CaseLead;
        self.assignments.retain(|it| it.person != person || stays(it));
        self.agreed.retain(|it| it.person != person);
    }
}
