//! What the reader of the page of a team may do there.

use crate::base::{Actor, PersonId, Role};
use crate::case::model::{Act, Part, allowed, law};
use crate::case::store::CaseFile;
use crate::roster::model::{About, Assignment, Team, decides_on_concerns};
use crate::roster::store::Situation;

/// What the reader of the page may do here. The doors ask the same rules again.
pub(super) struct Rights {
    /// Whether the case is at a stage at which its team may change.
    pub is_open: bool,
    pub coordinates: bool,
    pub directs: bool,
    pub sponsors: bool,
    pub works_here: bool,
    /// Whether what they agreed to is for somebody else to change.
    pub has_agreed: bool,
    pub leads: bool,
    /// Reads who keeps away among all members, and why.
    pub reads_concerns: bool,
    /// May ask to be kept away.
    pub recuses: bool,
    pub starts: bool,
    /// Whether they may read what members can do.
    pub reads_skills: bool,
    pub me: PersonId,
}

impl Rights {
    pub fn of(actor: &Actor, file: &CaseFile, situation: &Situation) -> Self {
        let is_open = law(Act::Name).from.contains(&file.stage);
        Rights {
            is_open,
            coordinates: is_open && actor.is_for(Role::Coordinator, &file.line),
            directs: is_open && actor.is_for(Role::Director, &file.line),
            sponsors: is_open && file.holds(Part::Sponsor, actor.id),
            works_here: is_open && situation.team.assignment(actor.id).is_some(),
            has_agreed: is_open
                && situation.team.assignment(actor.id).is_some_and(|it| it.confirmed)
                && !actor.is_for(Role::Coordinator, &file.line),
            leads: is_open && situation.team.is_led_by(actor.id),
            reads_concerns: decides_on_concerns(actor, &file.line),
            recuses: is_open
                && situation.members.iter().any(|it| it.person == actor.id)
                && !situation.team.is_recused(actor.id),
            starts: allowed(file, actor, &file.line).contains(&Act::Start),
            reads_skills: actor.is_any(About::Knowledge.readers()),
            me: actor.id,
        }
    }

    /// What speaks against a member is read by whoever decides about it, and by that member.
    pub fn reads_concerns_of(&self, person: PersonId) -> bool {
        self.reads_concerns || self.me == person
    }

    /// Whether the reader may say yes for this member.
    pub fn confirms(&self, it: &Assignment) -> bool {
        !it.confirmed && (self.coordinates || self.me == it.person)
    }

    /// Whoever leads is replaced by another lead, not taken off; whoever was only asked is asked no more.
    pub fn removes(&self, team: &Team, it: &Assignment) -> bool {
        self.coordinates && it.confirmed && !team.is_led_by(it.person)
    }

    /// Whether the reader may ask this member no more.
    pub fn withdraws(&self, it: &Assignment) -> bool {
        self.coordinates && !it.confirmed
    }
}
