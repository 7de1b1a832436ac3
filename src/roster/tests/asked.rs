//! Whoever is only asked to lead does not lead yet, and whoever leads goes on until they have said yes.

use super::{actor, apply, assign, assignment, id, period, team, try_it, yes};
use crate::base::{Refusal, Role};
use crate::roster::model::*;

fn lead(person: u128, confirmed: bool) -> Command {
    assign(assignment(person, TeamRole::CaseLead, confirmed))
}

fn after(team: &Team, by: u128, role: Role, command: Command) -> Team {
    apply(team.clone(), &try_it(team, &actor(by, role), command).unwrap())
}

fn no(person: u128) -> Command {
    Command::Object { person: id(person), reason: "trois dossiers de front".into() }
}

fn next_case_lead<T>() -> Result<T, Refusal> {
    Err(Refusal::Unmet(vec!["next_case_lead".into()]))
}

#[test]
fn whoever_leads_goes_on_until_another_says_yes() {
    let asked = team(vec![lead(5, true), lead(6, false)]);
    assert_eq!(asked.lead().unwrap().person, id(5));
    assert!(asked.is_led_by(id(5)) && !asked.is_led_by(id(6)));
    assert!(asked.is_to_be_replaced(id(5)));
    let declined = after(&asked, 6, Role::Responder, no(6));
    assert_eq!(declined.assignments, [assignment(5, TeamRole::CaseLead, true)]);
    let accepted = after(&asked, 6, Role::Responder, yes(6));
    assert_eq!(accepted.assignments, [assignment(6, TeamRole::CaseLead, true)]);
    assert!(accepted.is_led_by(id(6)) && accepted.agreed.is_empty());
}

#[test]
fn one_person_at_a_time_is_asked_to_lead() {
    let expert = assign(assignment(6, TeamRole::Expert, true));
    let asked = team(vec![lead(5, true), expert, lead(6, false), lead(7, false)]);
    let kept = [
        assignment(5, TeamRole::CaseLead, true),
        assignment(6, TeamRole::Expert, true),
        assignment(7, TeamRole::CaseLead, false),
    ];
    for it in kept {
        assert_eq!(asked.assignment(it.person), Some(&it), "what was agreed before holds");
    }
    assert_eq!(asked.assignments.len(), 3);
    assert!(asked.agreed.is_empty());
}

/// Asked for something else as soon as another is asked to lead, they answer once that other has.
#[test]
fn whoever_leads_does_something_else_once_another_leads() {
    let expert = |confirmed| assign(assignment(5, TeamRole::Expert, confirmed));
    let led = team(vec![lead(5, true)]);
    let coordinator = actor(3, Role::Coordinator);
    assert_eq!(try_it(&led, &coordinator, expert(false)), next_case_lead());
    let asked = team(vec![lead(5, true), lead(6, false)]);
    assert_eq!(try_it(&asked, &coordinator, expert(true)), next_case_lead());
    let both = after(&asked, 3, Role::Coordinator, expert(false));
    assert!(both.is_led_by(id(5)), "what they had agreed to holds");
    assert_eq!(try_it(&both, &actor(5, Role::Responder), yes(5)), next_case_lead());
    let led = after(&both, 6, Role::Responder, yes(6));
    let done = after(&led, 5, Role::Responder, yes(5));
    assert!(done.is_led_by(id(6)) && !done.is_led_by(id(5)));
    assert_eq!(done.assignment(id(5)), Some(&assignment(5, TeamRole::Expert, true)));
    let back = after(&both, 5, Role::Responder, no(5));
    assert_eq!(back.assignment(id(5)), Some(&assignment(5, TeamRole::CaseLead, true)));
}

#[test]
fn a_coordinator_asks_no_more_and_nobody_else_takes_back_what_they_asked() {
    let asked = team(vec![lead(5, true), lead(6, false)]);
    let withdraw = |person| Command::Withdraw { person: id(person) };
    let coordinator = actor(3, Role::Coordinator);
    let left = apply(asked.clone(), &try_it(&asked, &coordinator, withdraw(6)).unwrap());
    assert_eq!(left.assignments, [assignment(5, TeamRole::CaseLead, true)]);
    let agreed = Err(Refusal::Unmet(vec!["tentative".into()]));
    assert_eq!(try_it(&asked, &coordinator, withdraw(5)), agreed);
    let nobody = Err(Refusal::Unmet(vec!["assigned".into()]));
    assert_eq!(try_it(&asked, &coordinator, withdraw(9)), nobody);
    let refused = try_it(&asked, &actor(6, Role::Responder), withdraw(6));
    assert_eq!(refused, Err(Refusal::NeedsRole(vec![Role::Coordinator])));
}

/// What somebody had agreed to before they were asked for more is theirs again.
#[test]
fn whoever_is_asked_no_more_has_what_they_had_agreed_to() {
    let agreed = assignment(5, TeamRole::Expert, true);
    let more = assign(Assignment { confirmed: false, share: Share::FULL, ..agreed.clone() });
    let asked = team(vec![assign(agreed.clone()), more]);
    let left = after(&asked, 3, Role::Coordinator, Command::Withdraw { person: id(5) });
    assert_eq!((left.assignments, left.agreed), (vec![agreed], vec![]));
}

#[test]
fn whoever_recuses_themselves_before_they_said_yes_is_out_of_the_team() {
    let asked = team(vec![lead(6, false)]);
    let recuse = Command::Recuse { person: id(6), reason: "un proche y travaille".into() };
    assert!(after(&asked, 6, Role::Responder, recuse).assignments.is_empty());
}

#[test]
fn the_journal_says_when_somebody_was_asked_last() {
    let at = |day: u32| format!("2026-01-{day:02}T08:00:00Z").parse().unwrap();
    let asked = |person, role| Event::Assigned(assignment(person, role, false));
    let told = [
        (at(5), asked(5, TeamRole::Expert)),
        (at(6), asked(6, TeamRole::Expert)),
        (at(7), asked(5, TeamRole::CaseLead)),
        (at(8), Event::Withdrawn { person: id(6) }),
    ];
    assert_eq!(asked_at(&told, id(5)), Some(at(7)));
    assert_eq!(asked_at(&told, id(6)), Some(at(6)));
    assert_eq!(asked_at(&told, id(7)), None);
}

#[test]
fn a_need_is_not_wholly_in_the_past() {
    let spring = |from, to| Need {
        period: Some(period(from, to)),
        ..Need::of(Skill::DATA, Level::try_from(3).unwrap())
    };
    let stated = |need| {
        let command = Command::KeepNeed { place: None, need, is_open: true };
        try_it(&Team::default(), &actor(3, Role::Coordinator), command)
    };
    let past = stated(spring("2025-11-03", "2026-01-09"));
    assert!(matches!(past, Err(Refusal::Invalid(problems)) if problems[0].field == "need_to"));
    assert!(stated(spring("2025-11-03", "2026-01-10")).is_ok(), "its last day is today");
}
