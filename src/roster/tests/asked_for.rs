//! Where a choice begins: with those who are asked.

use super::question::{ask, asks, booked, waiting};
use super::{assignment, id, member, period, share};
use crate::base::PersonId;
use crate::roster::model::*;

const WEEKS: (&str, &str) = ("2026-11-30", "2027-02-19");

fn need(skill: Skill, percent: u32) -> Need {
    Need { share: share(percent), ..Need::of(skill, Level::try_from(3).unwrap()) }
}

fn weeks() -> Period {
    period(WEEKS.0, WEEKS.1)
}

fn chosen(needs: &[Need], who: &[Option<PersonId>]) -> Vec<(Need, Option<PersonId>)> {
    needs.iter().copied().zip(who.iter().copied()).collect()
}

/// Idris for two needs, Maud to lead: sent again as it stands, the choice asks nobody and takes nothing back.
#[test]
fn a_choice_begins_with_those_who_are_asked_and_then_changes_nothing() {
    let needs = [need(Skill::DATA, 40), need(Skill::LEGAL, 20), need(Skill::DELIVERY, 60)];
    let who = [Some(id(5)), Some(id(5)), Some(id(6))];
    let first = moves(&Team::default(), &chosen(&needs, &who), Some(id(6)), weeks());
    let team = Team { assignments: first.assigned, ..Team::default() };
    // Maud could do the data too.
    let may = |person: PersonId, at: usize| match person == id(5) {
        true => at < 2,
        false => at != 1,
    };
    let begins = asked_for(&team, &needs, may, weeks());
    assert_eq!(begins, who);
    let again = moves(&team, &chosen(&needs, &begins), Some(id(6)), weeks());
    assert_eq!(again, Moves::default());
}

/// One said yes, one said no, and one is awaited for less than is asked by now.
#[test]
fn whoever_is_awaited_stays_when_the_needs_are_others() {
    let asked = |person: u128, percent, confirmed| {
        let lasts = Period::without_end(weeks().from);
        let it = Assignment::asked(id(person), TeamRole::Expert, share(percent), lasts);
        Assignment { confirmed, ..it }
    };
    let record = Assignment { role: TeamRole::Scribe, ..asked(8, 10, false) };
    let team = Team {
        assignments: vec![asked(5, 60, true), asked(6, 30, false), record],
        ..Team::default()
    };
    let needs = [need(Skill::DATA, 40), need(Skill::LEGAL, 20)];
    let legal = |person: PersonId, at: usize| person == id(6) && at == 1;
    assert_eq!(asked_for(&team, &needs, legal, weeks()), [None, Some(id(6))]);
    // Nobody who must stay away by now begins with anything.
    assert_eq!(asked_for(&team, &needs, |_, _| false, weeks()), [None, None]);
    assert!(asked_for(&team, &[], |_, _| true, weeks()).is_empty());
}

/// The page of a proposal asks by the question which may be chosen.
#[test]
fn whoever_may_meet_little_is_there_first() {
    let needs = [need(Skill::DATA, 40), need(Skill::LEGAL, 40)];
    let mut both = member(5, Skill::DATA, 3);
    both.skills.push((Skill::LEGAL, Level::try_from(3).unwrap()));
    let members = [both, member(6, Skill::DATA, 3)];
    let who = [Some(id(6)), Some(id(5))];
    let first = moves(&Team::default(), &chosen(&needs, &who), None, weeks());
    let team = Team { assignments: first.assigned, ..Team::default() };
    let may = |person: PersonId, at: usize| {
        members.iter().any(|it| it.person == person && it.meets(needs[at]))
    };
    assert_eq!(asked_for(&team, &needs, may, weeks()), who);
}

/// What a case of the question asks is up for choice in it: it waits for nobody there.
#[test]
fn what_is_asked_elsewhere_waits_for_a_yes_in_its_weeks() {
    let mut case = waiting(1, vec![asks(Skill::DATA, 3)]);
    case.team.assignments = vec![assignment(5, TeamRole::Expert, false)];
    let here = Booked { confirmed: false, ..booked(5, 1, "2026-11-30", "2027-02-19") };
    let elsewhere = Booked { confirmed: false, ..booked(5, 9, "2026-12-07", "2026-12-18") };
    let agreed = booked(5, 8, "2026-11-30", "2027-02-19");
    let all = [here, elsewhere, agreed];
    let cases = [case];
    let question = ask(&[member(5, Skill::DATA, 3)], &cases, &all);
    let waits = to_confirm(&question, &cases, &all, id(5));
    assert_eq!(waits, [0, 40, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(to_confirm(&question, &cases, &all, id(6)), [0; 12]);
}
