//! A link that somebody declares while they work on a case: what newly speaks against them there.

use super::{Member, Team};
use crate::base::{OrganisationId, PersonId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Somebody of the team declared something that speaks against them here, and when. What it is is never kept
/// with the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    pub person: PersonId,
    pub on: NaiveDate,
}

impl Team {
    /// Whether what a member says of themselves now speaks against them as what they said before did not.
    pub fn is_newly_concerned(
        &self,
        before: &Member,
        now: &Member,
        line: &[OrganisationId],
        today: NaiveDate,
    ) -> bool {
        let known = self.concerns(before, line, today);
        self.concerns(now, line, today).iter().any(|it| !known.contains(it))
    }

    /// When somebody of the team declared what speaks against them, if that was since they were there.
    pub fn declared_on(&self, person: PersonId) -> Option<NaiveDate> {
        self.declared.iter().find(|it| it.person == person).map(|it| it.on)
    }

    pub(super) fn take_declaration(&mut self, person: PersonId, on: NaiveDate) {
        self.forget_declaration(person);
        self.declared.push(Declared { person, on });
    }

    /// Somebody decided about it: a director, or they themselves.
    pub(super) fn forget_declaration(&mut self, person: PersonId) {
        self.declared.retain(|it| it.person != person);
    }
}
