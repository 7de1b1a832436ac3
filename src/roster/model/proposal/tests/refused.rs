//! Questions that cannot be met, or not be asked: each is told what, where and how much.

use super::{asked, case, names, read, solved, somebody, who, with};
use crate::roster::model::proposal::{Limit, Proposal, Unmet, Why, propose};
use serde_json::{Value, json};

const LEAD: &[(&str, u32)] = &[("delivery", 4)];
const RUN: &[(&str, u32)] = &[("delivery", 3)];

fn unmet(told: &Proposal) -> &Unmet {
    told.cases[0].needs[0].unmet.as_ref().expect("nobody meets it")
}

fn of(members: Value, needs: &[(&str, u32)]) -> Proposal {
    solved(&asked(members, json!([case("1", "P1", needs)])).to_string())
}

#[test]
fn a_day_of_two_leaves_is_one_day_away() {
    let leave = json!([
        {"from": "2026-06-01", "to": "2026-06-03"},
        {"from": "2026-06-02", "to": "2026-06-05"},
        {"from": "2026-06-02", "to": "2026-06-02"},
    ]);
    let told = of(json!([with(somebody("Ada", LEAD), "leave", leave)]), RUN);
    assert_eq!(told.members[0].weeks[0].days, 0);
    let need = &told.cases[0].needs[0];
    assert_eq!((need.asked_time, need.covered_time), (20 * 50, 15 * 50));
}

#[test]
fn whoever_leaves_tomorrow_is_not_proposed() {
    let told = of(json!([with(somebody("Ada", LEAD), "until", json!("2026-06-01"))]), RUN);
    let unmet = unmet(&told);
    assert_eq!((unmet.why, unmet.skilled, unmet.away), (Why::AllAway, 1, 1));
    assert!(told.optimal);
}

#[test]
fn a_skill_that_nobody_has_is_missing_and_by_how_much() {
    let told = of(json!([somebody("Ada", LEAD)]), &[("legal", 2), ("legal", 2), ("delivery", 3)]);
    assert_eq!(unmet(&told).why, Why::NobodyHasTheSkill);
    let missing = &told.missing[0];
    assert_eq!(
        (missing.skill.name(), missing.level, missing.needs, missing.time),
        ("legal", 2, 2, 2000)
    );
    // The rest of the case is served all the same.
    assert_eq!(told.cases[0].team.len(), 1);
}

#[test]
fn a_level_that_nobody_has_is_said_with_the_best_there_is() {
    let told = of(json!([somebody("Ada", &[("legal", 2)])]), &[("legal", 3)]);
    assert_eq!((unmet(&told).why, unmet(&told).best_level), (Why::NobodyHasTheLevel, 2));
}

#[test]
fn all_in_conflict() {
    let barred = |id| with(somebody(id, LEAD), "conflicts", json!(["1", "another"]));
    let told = of(json!([barred("Ada"), barred("Bo")]), RUN);
    assert_eq!((unmet(&told).why, unmet(&told).in_conflict), (Why::AllInConflict, 2));
}

#[test]
fn one_in_conflict_another_away() {
    let barred = with(somebody("Ada", LEAD), "conflicts", json!(["1"]));
    let away = with(somebody("Bo", LEAD), "until", json!("2026-05-01"));
    let told = of(json!([barred, away]), RUN);
    let unmet = unmet(&told);
    assert_eq!((unmet.why, unmet.in_conflict, unmet.away), (Why::NobodyLeft, 1, 1));
}

#[test]
fn everybody_s_weeks_are_full() {
    let busy = json!([{"case": "old", "share": 100, "first_week": 3, "last_week": 3}]);
    let told = of(json!([with(somebody("Ada", LEAD), "load", busy)]), RUN);
    assert_eq!((unmet(&told).why, unmet(&told).full), (Why::AllFull, 1));
}

#[test]
fn without_a_lead_or_a_senior_nobody_goes() {
    let told = of(json!([somebody("Ada", &[("legal", 4), ("delivery", 2)])]), &[("legal", 1)]);
    assert_eq!(unmet(&told).why, Why::NoLead);
    let told = of(json!([somebody("Ada", &[("legal", 3), ("delivery", 3)])]), &[("legal", 1)]);
    assert_eq!(unmet(&told).why, Why::NoSenior);
}

/// Whoever could lead has no room: it is not that another case is worth more.
#[test]
fn a_lead_without_room_is_no_lead() {
    let busy = json!([{"case": "old", "share": 100, "first_week": 1, "last_week": 4}]);
    let lead = with(somebody("Ada", LEAD), "load", busy);
    let free = somebody("Bo", &[("legal", 4)]);
    let told = of(json!([lead, free]), &[("delivery", 1), ("legal", 1)]);
    assert_eq!(unmet(&told).why, Why::NoLead);
}

#[test]
fn what_is_not_worth_it_says_what_it_would_cost() {
    let full = json!([{"case": "old", "share": 100, "first_week": 1, "last_week": 4}]);
    let small =
        json!([{"skill": "delivery", "level": 3, "share": 20, "first_week": 1, "last_week": 4}]);
    let ada = with(somebody("Ada", LEAD), "load", full);
    let waiting = with(case("1", "P4", RUN), "needs", small);
    let told = solved(&asked(json!([ada]), json!([waiting])).to_string());
    assert_eq!(unmet(&told).why, Why::WorthLess);
    // Twenty days: what it gives, less the overload, less a second case.
    let price = unmet(&told).price.as_ref().expect("a price");
    assert_eq!((&*price.member, price.cost), ("Ada", -20 * (20 - 20 * 3 - 20)));
}

#[test]
fn nobody_and_nothing_is_a_question_too() {
    assert!(solved(&asked(json!([]), json!([])).to_string()).optimal);
    assert_eq!(who(asked(json!([]), json!([case("1", "P1", RUN)]))), names(&[""]));
    let told =
        solved(&asked(json!([somebody("Ada", LEAD)]), json!([case("1", "P1", &[])])).to_string());
    assert!(told.cases[0].team.is_empty() && told.optimal);
}

#[test]
fn all_that_is_wrong_is_told_at_once_with_its_place() {
    let ada = json!({"id": "Ada", "capacity": 120,
        "capacity_changes": [{"from_week": 1, "capacity": 50}, {"from_week": 5, "capacity": 101},
            {"from_week": 5, "capacity": 0}],
        "skills": [{"skill": "legal", "level": 5}, {"skill": "legal", "level": 1}],
        "leave": [{"from": "2026-06-05", "to": "2026-06-01"}],
        "load": [{"case": "1", "share": 0, "first_week": 3, "last_week": 2}]});
    let waiting = json!({"id": "1", "priority": "P1", "team": ["Zoé"], "needs": [
        {"skill": "legal", "level": 0, "share": 101, "first_week": 0, "last_week": 9,
            "on_site_days": 1}]});
    let question = json!({"format": 2, "starts_on": "2026-06-02", "weeks": 4,
        "members": [ada, {"id": "Ada", "capacity": 1, "skills": []}, {"id": " ", "capacity": 1, "skills": []}],
        "cases": [waiting],
        "journeys": [{"between": ["a", "b"], "hours": 25}, {"between": ["b", "a"], "hours": 1}]});
    let limit = Limit { work: 0, stop: &mut || true };
    let faults = propose(read(&question.to_string()), limit).expect_err("all this is wrong");
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "format: 2 is not read here; 1 is",
            "starts_on: 2026-06-02 is no Monday; 2026-06-01 is",
            "members[1].id: Ada is there twice; each is there once",
            "members[2].id: is empty; a name is expected",
            "members[0].capacity: 120 is not from 0 to 100",
            "members[0].capacity_changes[0].from_week: 1 is not from 2 to 4",
            "members[0].capacity_changes[1].capacity: 101 is not from 0 to 100",
            "members[0].capacity_changes[1].from_week: 5 is not from 2 to 4",
            "members[0].capacity_changes[2].from_week: 5 is not from 2 to 4",
            "members[0].capacity_changes[2].from_week: 5 is there twice; each is there once",
            "members[0].skills[1].skill: legal is there twice; each is there once",
            "members[0].skills[0].level: 5 is not from 1 to 4",
            "members[0].leave[0].to: 2026-06-01 comes before 2026-06-05, where it begins",
            "members[0].load[0].share: 0 is not from 1 to 100",
            "members[0].load[0].last_week: 2 comes before 3, where it begins",
            "members[0].load[0].case: 1 waits for a team: who is on it belongs in its `team`, or `stays`",
            "cases[0].needs[0].level: 0 is not from 1 to 4",
            "cases[0].needs[0].share: 101 is not from 1 to 100",
            "cases[0].needs[0].first_week: 0 is not from 1 to 4",
            "cases[0].needs[0].last_week: 9 is not from 1 to 4",
            "cases[0].needs[0].place: is expected where there are days on site",
            "cases[0].team[0]: Zoé is no member; the id of one of the members is expected",
            "journeys[0].hours: 25 is not from 0 to 24",
            "journeys[1].between: a – b is there twice; each is there once",
        ]
    );
}
