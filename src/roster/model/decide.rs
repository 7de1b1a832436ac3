//! The one gate for a team: it changes only by an event that this function returned.

use super::needs::chosen;
use super::{
    Assignment, Beyond, Command, Event, Need, Period, Team, TeamRole, not_meant, too_much,
};
use crate::base::{Actor, OrganisationId, Problem, Refusal, Role};
use crate::case::model::{Act, Case, Part, allowed, law};
use crate::clock::Calendar;
use chrono::NaiveDate;

/// More companies than the largest project has contracts with.
const MOST_SUPPLIERS: usize = 20;

/// The case a team is for, and the day.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub case: &'a Case,
    /// Leads from the case's organisation to the top of the tree.
    pub line: &'a [OrganisationId],
    pub today: NaiveDate,
    /// The days on which people work.
    pub calendar: &'a Calendar,
}

/// Puts an act to the rules: first whose act it is, then whether it is the time for it.
pub fn decide(
    team: &Team,
    facts: Facts<'_>,
    actor: &Actor,
    command: Command,
) -> Result<Event, Refusal> {
    let now = must_be_now(facts, actor);
    let coordinates = actor.is_for(Role::Coordinator, facts.line);
    match command {
        Command::Assign { assignment, barred, beyond, reason } => {
            must_be(coordinates, Role::Coordinator)?;
            now?;
            must_be_in_order(&assignment, facts.today)?;
            if barred {
                return Err(unmet("conflict_excepted"));
            }
            must_lead_on(team, &assignment)?;
            match (beyond.is_empty(), reason) {
                (true, _) => Ok(Event::Assigned(assignment)),
                (false, Some(reason)) => Ok(Event::AssignedBeyond { assignment, beyond, reason }),
                (false, None) => {
                    Err(overload("assign_overload_reason", &beyond, assignment.period, facts))
                }
            }
        }
        Command::AskAgainstRule { rule: team_rule, reason } => {
            must_be(coordinates, Role::Coordinator)?;
            now.map(|()| Event::AskedAgainstRule { team_rule, reason })
        }
        Command::Confirm { person, barred, beyond, reason } => {
            if !coordinates && actor.id != person {
                return Err(Refusal::NotYours);
            }
            now?;
            let theirs = team.assignment(person).ok_or_else(|| unmet("assigned"))?;
            if theirs.confirmed {
                return Err(unmet("tentative"));
            }
            if barred {
                return Err(unmet("conflict_excepted"));
            }
            // Whoever leads does something else once another has said yes to leading.
            if team.is_led_by(person) && theirs.role != TeamRole::CaseLead {
                return Err(unmet("next_case_lead"));
            }
            // What was too much when they were asked was meant: that reason holds.
            let clashes = not_meant(&beyond, team.meant_for(person));
            match (clashes.is_empty(), reason) {
                (true, _) => Ok(Event::Confirmed { person }),
                (false, Some(reason)) => Ok(Event::ConfirmedBeyond { person, beyond, reason }),
                (false, None) => {
                    Err(overload("confirm_overload_reason", &clashes, theirs.period, facts))
                }
            }
        }
        Command::Withdraw { person } => {
            must_be(coordinates, Role::Coordinator)?;
            now?;
            let theirs = team.assignment(person).ok_or_else(|| unmet("assigned"))?;
            if theirs.confirmed { Err(unmet("tentative")) } else { Ok(Event::Withdrawn { person }) }
        }
        Command::Object { person, reason } => {
            if actor.id != person {
                return Err(Refusal::NotYours);
            }
            now?;
            let theirs = team.assignment(person).ok_or_else(|| unmet("assigned"))?;
            // What was agreed is changed by talking to whoever coordinates.
            if theirs.confirmed {
                Err(unmet("tentative"))
            } else {
                Ok(Event::Objected { person, reason })
            }
        }
        Command::Remove { person } => {
            must_be(coordinates, Role::Coordinator)?;
            now?;
            team.assignment(person).ok_or_else(|| unmet("assigned"))?;
            // A case that is led stays led: what its lead owes passes to the next one.
            if team.is_led_by(person) {
                Err(unmet("next_case_lead"))
            } else {
                Ok(Event::Removed { person })
            }
        }
        Command::Except { person, reason, barred } => {
            must_be(actor.is_for(Role::Director, facts.line), Role::Director)?;
            now?;
            match () {
                () if actor.id == person => Err(Refusal::OwnAct),
                () if !barred => Err(unmet("kept_out")),
                () => Ok(Event::Excepted { person, reason }),
            }
        }
        Command::Recuse { person, reason } => {
            if !coordinates && actor.id != person {
                return Err(Refusal::NotYours);
            }
            now?;
            if team.is_recused(person) {
                return Err(unmet("not_recused"));
            }
            Ok(Event::Recused { person, reason })
        }
        Command::DeclareLink => {
            now?;
            team.assignment(actor.id).ok_or_else(|| unmet("assigned"))?;
            Ok(Event::LinkDeclared { person: actor.id, on: facts.today })
        }
        Command::SayLastDay { person, last_day } => {
            must_be(coordinates, Role::Coordinator)?;
            now?;
            team.assignment(person).ok_or_else(|| unmet("assigned"))?;
            Ok(Event::LastDaySaid { person, last_day })
        }
        Command::TakeLastDayBack { person } => {
            must_be(coordinates, Role::Coordinator)?;
            now?;
            team.assignment(person).ok_or_else(|| unmet("assigned"))?;
            Ok(Event::LastDayTakenBack { person })
        }
        Command::NameSuppliers { suppliers } => {
            must_be(coordinates || team.is_led_by(actor.id), Role::Coordinator)?;
            now?;
            if suppliers.len() > MOST_SUPPLIERS {
                let problem = Problem::new("suppliers", "problem-suppliers");
                return Err(Refusal::Invalid(vec![problem.with("limit", MOST_SUPPLIERS)]));
            }
            Ok(Event::SuppliersNamed { suppliers })
        }
        Command::ChooseNeeds { needs } => {
            must_be(coordinates, Role::Coordinator)?;
            now?;
            chosen(needs, "need_skill", facts.calendar)
        }
        Command::KeepNeed { place, need, is_open } => {
            must_be(coordinates, Role::Coordinator)?;
            now?;
            must_not_be_over(need, facts.today)?;
            team.keep_need(place, need, is_open, facts.calendar)
        }
        Command::RemoveNeed { place } => {
            must_be(coordinates, Role::Coordinator)?;
            now?;
            team.remove_need(place)
        }
        Command::TakeNeeds { needs } => {
            must_be(coordinates, Role::Coordinator)?;
            now?;
            team.take_needs(needs, facts.calendar)
        }
        Command::SetKickOff { on } => {
            let sponsor = facts.case.holds(Part::Sponsor, actor.id);
            must_be(sponsor || coordinates, Role::Sponsor)?;
            now?;
            if on < facts.today {
                return Err(Refusal::field("kick_off_on", "problem-date-past"));
            }
            Ok(Event::KickOffSet { on })
        }
        Command::NoteAccess { access } => {
            let works_there = team.assignment(actor.id).is_some();
            must_be(works_there || coordinates, Role::Coordinator)?;
            now?;
            Ok(Event::AccessNoted { access })
        }
    }
}

/// A team changes as long as somebody can be named in the case.
pub(super) fn must_be_now(facts: Facts<'_>, actor: &Actor) -> Result<(), Refusal> {
    if law(Act::Name).from.contains(&facts.case.stage) {
        return Ok(());
    }
    let acts = allowed(facts.case, actor, facts.line);
    let allowed = acts.iter().map(|act| act.name().to_owned()).collect();
    Err(facts.case.not_now(allowed))
}

fn must_be(holds: bool, role: Role) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(Refusal::NeedsRole(vec![role])) }
}

fn must_be_in_order(assignment: &Assignment, today: NaiveDate) -> Result<(), Refusal> {
    match assignment.period {
        Period { from, to } if to < from => Err(Refusal::field("assign_to", "problem-period")),
        Period { to, .. } if to < today => Err(Refusal::field("assign_to", "problem-date-past")),
        _ => Ok(()),
    }
}

/// Nobody is asked for days that are over.
fn must_not_be_over(need: Need, today: NaiveDate) -> Result<(), Refusal> {
    match need.period.is_some_and(|it| it.from <= it.to && it.to < today) {
        true => Err(Refusal::field("need_to", "problem-date-past")),
        false => Ok(()),
    }
}

/// The one who leads may be replaced by another, not just do something else; once another is asked to
/// lead, they may be asked for something else.
fn must_lead_on(team: &Team, new: &Assignment) -> Result<(), Refusal> {
    let does_else = team.is_led_by(new.person) && new.role != TeamRole::CaseLead;
    let waits = !new.confirmed && team.is_to_be_replaced(new.person);
    if does_else && !waits { Err(unmet("next_case_lead")) } else { Ok(()) }
}

fn overload(field: &str, beyond: &[Beyond], promise: Period, facts: Facts<'_>) -> Refusal {
    let keys = ["problem-overload", "problem-overload-open"];
    Refusal::Invalid(vec![too_much(field, keys, beyond, promise, facts.today)])
}

pub(super) fn unmet(condition: &str) -> Refusal {
    Refusal::Unmet(vec![condition.to_owned()])
}
