//! The rules of a team, proved.

mod answer;
mod area;
mod asked;
mod asked_for;
mod away;
mod beyond;
mod conflict;
mod declined;
mod demand;
mod effort;
mod elsewhere;
mod handover;
mod knows;
mod leaving;
mod needs;
mod proposed;
mod question;
mod said;
mod skills;
mod still_asked;
mod stretch;
mod team_rule;
mod weeks;

use super::model::*;
use crate::base::{Actor, CaseId, Grant, OrganisationId, PersonId, ProjectId, Refusal, Role};
use crate::case::model::{Case, Confidentiality, Opening, Stage, open};
use crate::clock::Calendar;
use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

fn id(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn actor(number: u128, role: Role) -> Actor {
    Actor { id: id(number), name: "x".into(), grants: vec![Grant { role, perimeter: None }] }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn organisation(number: u128) -> OrganisationId {
    OrganisationId(Uuid::from_u128(number))
}

fn case_in_staffing() -> Case {
    let opening = Opening {
        title: "Paie unifiée".into(),
        project: ProjectId(Uuid::from_u128(100)),
        organisation: organisation(200),
        confidentiality: Confidentiality::Brigade,
        requester: id(1),
        sponsor: Some(id(2)),
        protected: false,
        by_telephone: false,
    };
    let case = open(
        CaseId(Uuid::from_u128(300)),
        &opening,
        id(1),
        "2026-01-05T08:00:00Z".parse().unwrap(),
    );
    Case { stage: Stage::Staffing, ..case }
}

fn share(percent: u32) -> Share {
    Share::try_from(percent).unwrap()
}

fn period(from: &str, to: &str) -> Period {
    Period { from: day(from), to: day(to) }
}

fn assignment(person: u128, role: TeamRole, confirmed: bool) -> Assignment {
    let period = period("2026-02-01", "2026-06-30");
    Assignment { confirmed, ..Assignment::asked(id(person), role, share(60), period) }
}

fn assign(assignment: Assignment) -> Command {
    Command::Assign { assignment, barred: false, beyond: Vec::new(), reason: None }
}

/// A yes to what is not too much.
fn yes(person: u128) -> Command {
    Command::Confirm { person: id(person), barred: false, beyond: Vec::new(), reason: None }
}

fn try_it(team: &Team, actor: &Actor, command: Command) -> Result<Event, Refusal> {
    let case = case_in_staffing();
    let (today, calendar) = (day("2026-01-10"), Calendar::france());
    decide(team, Facts { case: &case, line: &[], today, calendar: &calendar }, actor, command)
}

fn team(acts: Vec<Command>) -> Team {
    let coordinator = actor(3, Role::Coordinator);
    acts.into_iter().fold(Team::default(), |team, command| {
        let event = try_it(&team, &coordinator, command).unwrap();
        apply(team, &event)
    })
}

fn member(person: u128, skill: Skill, level: u8) -> Member {
    Member {
        person: id(person),
        name: "x".into(),
        skills: vec![(skill, Level::try_from(level).unwrap())],
        capacity: Capacity::always(Share::FULL),
        home: None,
        spoken: Vec::new(),
        mentoring: Mentoring::None,
        leave: Vec::new(),
        until: None,
        links: Vec::new(),
        suppliers: Vec::new(),
    }
}

#[test]
fn a_case_that_is_led_stays_led() {
    let coordinator = actor(3, Role::Coordinator);
    let led = team(vec![assign(assignment(5, TeamRole::CaseLead, true))]);
    let next = Err(Refusal::Unmet(vec!["next_case_lead".into()]));
    assert_eq!(try_it(&led, &coordinator, Command::Remove { person: id(5) }), next);
    assert_eq!(try_it(&led, &coordinator, assign(assignment(5, TeamRole::Expert, true))), next);
    let event = try_it(&led, &coordinator, assign(assignment(6, TeamRole::CaseLead, true)));
    let after = apply(led, &event.unwrap());
    assert_eq!(after.assignments.len(), 1, "the next one takes the place");
    assert_eq!(after.lead().unwrap().person, id(6));
}

#[test]
fn only_the_member_or_a_coordinator_confirms() {
    let tentative = team(vec![assign(assignment(5, TeamRole::CaseLead, false))]);
    let confirm = || yes(5);
    assert_eq!(try_it(&tentative, &actor(9, Role::Responder), confirm()), Err(Refusal::NotYours));
    assert!(try_it(&tentative, &actor(5, Role::Responder), confirm()).is_ok());
    assert!(try_it(&tentative, &actor(3, Role::Coordinator), confirm()).is_ok());
}

/// What the gate says as a team comes together.
#[test]
fn the_gate_opens_when_nothing_is_missing() {
    let members = [member(5, Skill::DATA, 3), member(6, Skill::SECURITY, 2)];
    let closed = |team: &Team| unmet(&gate(team, &members, &[], day("2026-01-10")));
    let need = |skill, level| Need::of(skill, Level::try_from(level).unwrap());
    let mut team = Team::default();
    assert_eq!(
        closed(&team),
        ["case_lead_confirmed", "skills_covered", "kick_off_date", "access_granted"]
    );
    team.assignments =
        vec![assignment(5, TeamRole::CaseLead, true), assignment(6, TeamRole::Expert, false)];
    team.needs = vec![need(Skill::DATA, 3), need(Skill::SECURITY, 2)];
    team.kick_off_on = Some(day("2026-02-01"));
    team.access.0 = AccessItem::ALL.map(|item| (item, AccessState::Granted)).into_iter().collect();
    assert_eq!(closed(&team), ["skills_covered"], "the expert is not confirmed");
    team.assignments[1].confirmed = true;
    assert_eq!(closed(&team), [""; 0]);
    team.needs = vec![need(Skill::DATA, 4)];
    assert_eq!(closed(&team), ["skills_covered"]);
}

#[test]
fn four_accesses_in_five_are_enough() {
    let access = |granted: usize, not_needed: usize| {
        let state = |at| match at {
            at if at < granted => AccessState::Granted,
            at if at < granted + not_needed => AccessState::NotNeeded,
            _ => AccessState::Asked,
        };
        let items = AccessItem::ALL.into_iter().enumerate();
        Access(items.map(|(at, item)| (item, state(at))).collect()).is_enough()
    };
    assert!(access(5, 0) && access(4, 1) && access(0, 6));
    assert!(!access(4, 0) && !access(3, 1) && !access(0, 0));
}

fn promises() -> impl Strategy<Value = Vec<(Period, Share)>> {
    let promise = (0_u64..60, 0_u64..30, 1_u32..=100).prop_map(|(from, length, percent)| {
        let from = day("2026-01-01") + chrono::Days::new(from);
        (Period { from, to: from + chrono::Days::new(length) }, share(percent))
    });
    prop::collection::vec(promise, 0..8)
}

proptest! {
    /// The peak is the worst day, found without looking at every day.
    #[test]
    fn the_peak_is_the_worst_day(promised in promises(), from in 0_u64..60, length in 0_u64..40) {
        let from = day("2026-01-01") + chrono::Days::new(from);
        let looked_at = Period { from, to: from + chrono::Days::new(length) };
        let on = |day| promised.iter().filter(|(it, _)| it.contains(day)).map(|(_, it)| it.percent()).sum::<u32>();
        let worst = (0..=length).map(|it| on(from + chrono::Days::new(it))).max().unwrap();
        prop_assert_eq!(peak(&promised, looked_at), worst);
    }
}
