//! Who knows a case: whoever has worked on it, and not whoever was only asked.

use super::question::{answer, ask, asks, waiting};
use super::{assignment, id, member, period, share};
use crate::roster::model::proposal::Reason;
use crate::roster::model::*;
use std::collections::BTreeSet;

/// As in the questions of [`super::question`].
const TODAY: &str = "2026-11-28";

#[test]
fn whoever_has_worked_on_a_case_knows_it_and_nobody_else() {
    let of = |assignments: &[Assignment], told: &[u128]| {
        let mut case = waiting(1, vec![asks(Skill::DATA, 3)]);
        case.team.assignments = assignments.to_vec();
        case.told_days = told.iter().map(|person| id(*person)).collect();
        let asked = ask(&[member(5, Skill::DATA, 3)], &[case], &[]);
        asked.cases[0].team.len()
    };
    let from = |from, confirmed| Assignment {
        period: period(from, "2027-06-30"),
        share: share(20),
        ..assignment(5, TeamRole::Expert, confirmed)
    };
    assert_eq!(of(&[from("2026-11-27", true)], &[]), 1, "it began yesterday");
    assert_eq!(of(&[from(TODAY, true)], &[]), 0, "it begins today");
    assert_eq!(of(&[from("2026-11-02", false)], &[]), 0, "they never said yes");
    assert_eq!(of(&[from(TODAY, false)], &[5]), 1, "they told days, and are asked again");
    assert_eq!(of(&[], &[5]), 0, "they left it before");
}

/// Whoever was only asked is kept for that, and is not said to know the case.
#[test]
fn nobody_is_handed_over_from_who_never_began() {
    let mut case = waiting(1, vec![asks(Skill::DELIVERY, 3)]);
    case.team.assignments = vec![assignment(6, TeamRole::Expert, false)];
    let members = [member(5, Skill::DELIVERY, 4), member(6, Skill::DELIVERY, 4)];
    let told = answer(&ask(&members, &[case.clone()], &[]));
    assert_eq!(told.cases[0].team[0].member, id(6).to_string(), "of two alike who was asked");
    assert!(told.cases[0].team[0].reasons.contains(&Reason::WasAsked));
    assert!(!told.cases[0].team[0].reasons.contains(&Reason::KnowsTheCase));
    assert_eq!((told.worth.handover, told.cases[0].leaving.len()), (0, 0));
    case.told_days = BTreeSet::from([id(6)]);
    let told = answer(&ask(&members, &[case], &[]));
    assert_eq!(told.cases[0].team[0].member, id(6).to_string(), "who knows it stays");
    assert!(told.cases[0].team[0].reasons.contains(&Reason::KnowsTheCase));
}

/// Of those who know the case, one is proposed and the other is not: to follow that changes nothing.
#[test]
fn a_proposal_that_is_followed_stands_whoever_knew_the_case() {
    let members = [5, 6, 7].map(|person| member(person, Skill::DELIVERY, 4));
    let with = |people: &[u128]| {
        let mut case = waiting(1, vec![asks(Skill::DELIVERY, 3)]);
        let asked = people.iter().map(|person| assignment(*person, TeamRole::Expert, false));
        case.team.assignments = asked.collect();
        case.told_days = BTreeSet::from([id(5), id(6)]);
        ask(&members, &[case], &[])
    };
    let then = with(&[5, 6]);
    let told = answer(&then);
    assert_eq!(told.cases[0].leaving.len(), 1);
    let stays = if told.cases[0].leaving == [id(6).to_string()] { 5 } else { 6 };
    assert!(still_stands(&then, &told, &with(&[stays])), "it was followed");
    assert!(
        still_stands(&then, &told, &with(&[stays, 7])),
        "whoever is asked beside changes nothing"
    );
    assert!(!still_stands(&then, &told, &with(&[11 - stays])), "the other way round");
}
