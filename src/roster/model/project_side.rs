//! Who stands for the project in a case, and how what they do passes from one person to another.

use super::Facts;
use super::decide::{must_be_now, unmet};
use crate::base::{Actor, PersonId, Problem, Refusal, Role, optional_prose};
use crate::case::model::{Case, Part, Stage};
use serde::{Deserialize, Serialize};

/// A sentence that tells the next person something has at least as many letters.
const LEAST_LETTERS: usize = 10;

/// What somebody does for a project that the brigade helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectRole {
    /// *Commanditaire*: answers for its purpose, and approves the plan. Has an account.
    Sponsor,
    /// *Référent*: whom the team speaks to, day by day.
    Referent,
    /// *Contact administratif*: access, rooms, badges.
    Administrative,
}

/// Who does it, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    pub function: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

/// What naming somebody comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// Nobody was named until now.
    First,
    /// The same person: what is said of them has changed.
    Corrected,
    /// Another person takes over.
    Replaced,
}

impl ProjectRole {
    pub const ALL: [ProjectRole; 3] =
        [ProjectRole::Sponsor, ProjectRole::Referent, ProjectRole::Administrative];

    /// The name in the database and in the catalogue of texts: `project-role-…`.
    pub fn name(self) -> &'static str {
        match self {
            ProjectRole::Sponsor => "sponsor",
            ProjectRole::Referent => "referent",
            ProjectRole::Administrative => "administrative",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Whoever works with these people names them. But the sponsor approves what the project lead and the
    /// case lead bring: neither chooses who that is.
    fn is_named_by(self, facts: Facts<'_>, actor: &Actor) -> bool {
        let holds = |part| facts.case.holds(part, actor.id);
        let answers = holds(Part::Sponsor) || actor.is_for(Role::Coordinator, facts.line);
        match self {
            ProjectRole::Sponsor => answers,
            ProjectRole::Referent | ProjectRole::Administrative => {
                answers || holds(Part::Requester) || holds(Part::CaseLead)
            }
        }
    }
}

impl Contact {
    /// By their name alone: an address such as that of a reception passes from one person to the next.
    pub fn is_same_person(&self, other: &Contact) -> bool {
        self.name.to_lowercase() == other.name.to_lowercase()
    }
}

/// Whether somebody may say now who stands for the project.
pub fn may_name(facts: Facts<'_>, actor: &Actor, role: ProjectRole) -> Result<(), Refusal> {
    if !role.is_named_by(facts, actor) {
        let roles: &[Role] = match role {
            ProjectRole::Sponsor => &[Role::Sponsor, Role::Coordinator],
            ProjectRole::Referent | ProjectRole::Administrative => {
                &[Role::Sponsor, Role::ProjectLead, Role::Coordinator]
            }
        };
        return Err(Refusal::NeedsRole(roles.to_vec()));
    }
    must_be_now(facts, actor)
}

/// What naming a person who needs no account comes to. `before` did it until now.
pub fn name_contact(
    before: Option<&Contact>,
    new: &Contact,
    note: Option<&str>,
) -> Result<Naming, Refusal> {
    match before {
        None => Ok(Naming::First),
        Some(before) if before == new && note.is_none() => Err(unmet("something_new")),
        Some(before) if before.is_same_person(new) => Ok(Naming::Corrected),
        Some(_) if note.is_none() => Err(Refusal::field("contact_note", "problem-handover")),
        Some(_) => Ok(Naming::Replaced),
    }
}

/// What naming a sponsor comes to. `known` has the account of the address that was given, if there is one.
pub fn name_sponsor(
    case: &Case,
    actor: &Actor,
    known: Option<PersonId>,
    note: Option<&str>,
) -> Result<Naming, Refusal> {
    let before = case.holder(Part::Sponsor);
    if before.is_some() && known == before {
        return Ok(Naming::Corrected);
    }
    let at_the_address = |key| Err(Refusal::field("sponsor_email", key));
    match known {
        // Nobody answers for a project to themselves.
        Some(known) if case.holds(Part::Requester, known) => {
            at_the_address("problem-sponsor-is-requester")
        }
        Some(known) if known == actor.id => at_the_address("problem-names-oneself"),
        Some(known) if works_on(case, known) => at_the_address("problem-sponsor-helps"),
        _ if before.is_some() && note.is_none() => {
            Err(Refusal::field("sponsor_note", "problem-handover"))
        }
        _ if before.is_some() => Ok(Naming::Replaced),
        _ => Ok(Naming::First),
    }
}

/// Of the brigade on this case, or has approved its plan: whoever does the work, or spoke for another side,
/// does not approve it for the project.
fn works_on(case: &Case, person: PersonId) -> bool {
    let parts = [Part::Coordinator, Part::CaseLead, Part::Responder];
    let approved = case.stage == Stage::Planning && case.plan_approved_by.contains(&person);
    approved || parts.into_iter().any(|part| case.holds(part, person))
}

/// What the next person must know, if anything was written: a sentence at least.
pub fn handover_note(field: &str, typed: &str) -> Result<Option<String>, Problem> {
    let note = optional_prose(field, typed)?;
    let letters = |note: &String| note.chars().filter(|it| it.is_alphabetic()).count();
    match note {
        Some(note) if letters(&note) < LEAST_LETTERS => {
            Err(Problem::new(field, "problem-handover-short").with("letters", LEAST_LETTERS))
        }
        note => Ok(note),
    }
}
