//! What the people of a team are in its case.

use crate::base::PersonId;
use crate::case::model::{Case, Command, Part};
use crate::roster::model::{Event, Team, TeamRole};

/// The acts by which the people of a case become those of its team, after an event that made one team of
/// another. Whoever is only asked to lead sees the case as the others do: they run it, and owe what its
/// lead owes, from their yes on.
pub(super) fn parts_after(
    case: &Case,
    actor: PersonId,
    event: &Event,
    (before, after): (&Team, &Team),
) -> Vec<Command> {
    let unnamed = |person| match person == actor {
        true => Command::StepBack,
        false => Command::Unname { part: Part::Responder, person },
    };
    let says_yes = matches!(event, Event::Confirmed { .. } | Event::ConfirmedBeyond { .. });
    let mut acts = Vec::new();
    if let Some(it) = event.of_member().and_then(|person| after.assignment(person)) {
        let leads = it.role == TeamRole::CaseLead && after.is_led_by(it.person);
        let part = if leads { Part::CaseLead } else { Part::Responder };
        // Whoever is asked is named; whoever answers is named already, but for what a yes makes of them.
        let asks = matches!(event, Event::Assigned(_) | Event::AssignedBeyond { .. });
        if !case.holds(part, it.person) && (asks || leads) {
            acts.push(match !asks && it.person == actor {
                true => Command::TakeLead,
                false => Command::Name { part, person: it.person },
            });
        }
        if leads && case.holds(Part::Responder, it.person) {
            acts.push(unnamed(it.person));
        }
    }
    // Whoever led stays named until another says yes, by which what they owe passes on.
    let were_there = before.assignments.iter().map(|it| it.person);
    let mut gone: Vec<PersonId> = were_there.chain(event.of_member()).collect();
    gone.retain(|person| !says_yes && after.assignment(*person).is_none());
    gone.retain(|person| case.holds(Part::Responder, *person));
    gone.sort_unstable();
    gone.dedup();
    acts.extend(gone.into_iter().map(unnamed));
    acts
}
