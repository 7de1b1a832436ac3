//! What was typed about who stands for a project, and about what those who follow must know.

use crate::base::{ApiError, Problem, Problems, Refusal, line, person_name};
use crate::intake::model::{address, named, phone_number};
use crate::roster::model::{Contact, ProjectRole, handover_note};
use crate::roster::store::{NewNote, NewSponsor};

/// The form of a person of the project, as it came.
pub struct ContactForm {
    pub name: String,
    pub function: String,
    pub email: String,
    pub phone: String,
    pub note: String,
}

/// A role that needs no account: the sponsor is named by another form.
pub fn contact_role(typed: &str) -> Result<ProjectRole, ApiError> {
    let role = ProjectRole::from_name(typed).filter(|role| *role != ProjectRole::Sponsor);
    role.ok_or(ApiError::NotFound)
}

impl ContactForm {
    pub fn parse_contact(&self) -> Result<(Contact, Option<String>), Refusal> {
        let mut problems = Problems::default();
        let name = problems.sift(person_name("contact_name", &self.name));
        let function = problems.sift(if_typed("contact_function", &self.function, line));
        let email = problems.sift(if_typed("contact_email", &self.email, address));
        let phone = problems.sift(if_typed("contact_phone", &self.phone, phone_number));
        let note = problems.sift(handover_note("contact_note", &self.note));
        problems.or(|| {
            let contact =
                Contact { name: name?, function: function?, email: email?, phone: phone? };
            Some((contact, note?))
        })
    }

    pub fn parse_sponsor(&self) -> Result<(NewSponsor, Option<String>), Refusal> {
        let mut problems = Problems::default();
        let person = named("sponsor", &self.name, &self.email);
        let person = person.map_err(|wrong| problems.extend(wrong)).ok();
        let function = problems.sift(if_typed("sponsor_function", &self.function, line));
        let phone = problems.sift(if_typed("sponsor_phone", &self.phone, phone_number));
        let note = problems.sift(handover_note("sponsor_note", &self.note));
        problems.or(|| {
            let (name, email) = person?;
            Some((NewSponsor { name, email, function: function?, phone: phone? }, note?))
        })
    }
}

/// A note, of whom it is, and for whom.
pub fn new_note(person: &str, to: &str, note: &str) -> Result<NewNote, ApiError> {
    let mut problems = Problems::default();
    let person = match person {
        "" => problems.chosen("hand_over_person", None),
        person => Some(super::person(person)?),
    };
    let to = match to {
        "" => Some(None),
        to => problems.chosen("hand_over_to", to.parse().ok()).map(Some),
    };
    let note = problems.sift(handover_note("hand_over_note", note));
    let note = note.and_then(|note| {
        problems.sift(note.ok_or_else(|| Problem::new("hand_over_note", "problem-handover")))
    });
    Ok(problems.or(|| Some(NewNote { person: person?, to: to?, note: note? }))?)
}

/// An answer that may be left out.
fn if_typed(
    field: &str,
    typed: &str,
    read: fn(&str, &str) -> Result<String, Problem>,
) -> Result<Option<String>, Problem> {
    if typed.trim().is_empty() { Ok(None) } else { read(field, typed).map(Some) }
}
