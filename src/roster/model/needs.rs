//! The list of what a case asks of its team, and how it changes: one need at a time, or several that
//! were proposed. Whatever the change, the journal keeps the list whole.

use super::{Event, Need, Team};
use crate::base::Refusal;
use crate::clock::Calendar;

impl Team {
    /// The needs with one more, or with another in its place. What asks for a skill that was retired since
    /// may go on asking for it, in other words.
    pub(super) fn keep_need(
        &self,
        place: Option<usize>,
        need: Need,
        is_open: bool,
        calendar: &Calendar,
    ) -> Result<Event, Refusal> {
        let mut needs = self.needs.clone();
        let before = place.map(|place| needs.get(place).ok_or_else(gone)).transpose()?;
        if !is_open && before.is_none_or(|it| it.skill != need.skill) {
            return Err(Refusal::field("need_skill", "problem-choice"));
        }
        match place {
            None => needs.push(need),
            Some(place) => needs[place] = need,
        }
        chosen(needs, "need_skill", calendar)
    }

    /// The needs without one of them. The last may go too: a need that was stated by mistake is not
    /// mended by inventing another. With none the start gate is shut, as before any was stated.
    pub(super) fn remove_need(&self, place: usize) -> Result<Event, Refusal> {
        let mut needs = self.needs.clone();
        if place >= needs.len() {
            return Err(gone());
        }
        needs.remove(place);
        Ok(Event::NeedsChosen { needs })
    }

    /// The needs with those that were taken among the proposed ones.
    pub(super) fn take_needs(
        &self,
        taken: Vec<Need>,
        calendar: &Calendar,
    ) -> Result<Event, Refusal> {
        if taken.is_empty() {
            return Err(Refusal::field("take", "problem-needs"));
        }
        chosen([self.needs.clone(), taken].concat(), "take", calendar)
    }
}

/// The whole list, if it may be one. What is wrong with the list is said at `field`.
pub(super) fn chosen(needs: Vec<Need>, field: &str, calendar: &Calendar) -> Result<Event, Refusal> {
    needs.iter().try_for_each(|need| need.must_be_sound(calendar))?;
    if needs.len() > Need::MOST {
        return Err(Refusal::field(field, "problem-needs-many"));
    }
    // Two people of one trade are two needs, as long as they can be told apart.
    let is_again = |(at, need): (usize, &Need)| needs[..at].contains(need);
    match needs.iter().enumerate().any(is_again) {
        true => Err(Refusal::field(field, "problem-need-twice")),
        false => Ok(Event::NeedsChosen { needs }),
    }
}

fn gone() -> Refusal {
    Refusal::Unmet(vec!["need".to_owned()])
}
