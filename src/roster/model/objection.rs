//! A no from whoever was proposed for a team, and why.

use super::proposal::LEADS;
use super::{Cover, Member, Team};
use crate::base::{OrganisationId, PersonId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a member said to being proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    pub person: PersonId,
    pub reason: String,
    /// Somebody was assigned since: as far as that covers what they declined, it is answered.
    #[serde(default)]
    pub answered: bool,
}

impl Team {
    /// Those that wait for whoever puts the team together: until somebody is assigned, and after that as long
    /// as what they could have done here is not covered. `coverage` is of the needs, in their order.
    pub fn open_objections<'a>(
        &'a self,
        members: &'a [Member],
        coverage: &'a [Cover],
    ) -> impl Iterator<Item = &'a Objection> {
        let could = move |person: PersonId| members.iter().find(|it| it.person == person);
        let is_missed = move |member: &Member| {
            let mut lacking = self.needs.iter().zip(coverage).filter(|it| it.1.missing() > 0);
            let leads = member.level(LEADS.0).is_some_and(|it| u32::from(it.number()) >= LEADS.1);
            lacking.any(|(need, _)| member.meets(*need)) || (leads && self.lead().is_none())
        };
        let open = move |it: &&Objection| !it.answered || could(it.person).is_some_and(is_missed);
        self.objections.iter().filter(open)
    }

    /// Whether they said no to this case, and were not asked again.
    pub fn has_declined(&self, person: PersonId) -> bool {
        self.objections.iter().any(|it| it.person == person)
    }

    /// Whether it is nothing but their own no that keeps them away.
    pub fn is_declined_by_choice(
        &self,
        member: &Member,
        line: &[OrganisationId],
        today: NaiveDate,
    ) -> bool {
        self.has_declined(member.person) && self.bar(member, line, today).is_none()
    }

    /// Their no takes them off the team, or back to what they had agreed to, and stays until they are asked
    /// again.
    pub(super) fn take_no(&mut self, person: PersonId, reason: &str) {
        self.ask_no_more(person);
        self.objections.retain(|it| it.person != person);
        self.objections.push(Objection { person, reason: reason.to_owned(), answered: false });
    }

    /// Nothing waits for their answer any more: they are off the team, or back to what they had agreed to.
    pub(super) fn ask_no_more(&mut self, person: PersonId) {
        self.assignments.retain(|it| it.person != person);
        if let Some(at) = self.agreed.iter().position(|it| it.person == person) {
            self.assignments.push(self.agreed.remove(at));
        }
        self.overbookings.retain(|it| it.person != person);
    }

    /// Somebody was assigned: what others said before may be answered by it, and what they said themselves is
    /// over.
    pub(super) fn answer_objections(&mut self, assigned: PersonId) {
        self.objections.retain(|it| it.person != assigned);
        self.objections.iter_mut().for_each(|it| it.answered = true);
    }
}
