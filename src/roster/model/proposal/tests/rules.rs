//! What a proposal weighs, one thing at a time.

use super::{asked, case, names, solved, somebody, who, with};
use crate::roster::model::TeamRole;
use crate::roster::model::proposal::{Reason, Worth};
use serde_json::json;

/// Someone who could run a case, and teaches it.
const LEAD: &[(&str, u32)] = &[("delivery", 4)];
const RUN: &[(&str, u32)] = &[("delivery", 3)];

#[test]
fn time_is_worth_what_the_priority_of_the_case_says() {
    let told =
        solved(&asked(json!([somebody("Ada", LEAD)]), json!([case("1", "P2", RUN)])).to_string());
    // Twenty days, half of each, four points for each per cent.
    let worth = Worth { coverage: 20 * 50 * 4, ..Worth::default() };
    assert_eq!((told.worth, told.total, told.bound), (worth, 4000, 4000));
    assert!(told.optimal && told.missing.is_empty());
    assert_eq!(told.cases[0].team[0].role, TeamRole::CaseLead);
}

#[test]
fn a_pressing_case_is_served_first() {
    let busy = json!([{"case": "old", "share": 50, "first_week": 1, "last_week": 4}]);
    let ada = with(somebody("Ada", LEAD), "load", busy);
    let cases = json!([case("less", "P3", RUN), case("more", "P2", RUN)]);
    let told = solved(&asked(json!([ada]), cases).to_string());
    assert!(told.cases[0].team.is_empty());
    assert_eq!(told.cases[1].team.len(), 1);
}

#[test]
fn too_much_is_asked_of_somebody_for_a_pressing_case_only() {
    let busy = json!([{"case": "old", "share": 60, "first_week": 1, "last_week": 4}]);
    let ada = with(somebody("Ada", LEAD), "load", busy);
    let team =
        |priority| solved(&asked(json!([ada]), json!([case("1", priority, RUN)])).to_string());
    assert_eq!(team("P1").worth.overload, 20 * 10 * 3);
    assert_eq!(team("P2").total, 20 * (50 * 4 - 10 * 3 - 20));
    let quarter =
        json!([{"skill": "delivery", "level": 3, "share": 20, "first_week": 1, "last_week": 4}]);
    let full = json!([{"case": "old", "share": 100, "first_week": 1, "last_week": 4}]);
    let ada = with(ada.clone(), "load", full);
    let small = |priority| with(case("1", priority, RUN), "needs", quarter.clone());
    assert_eq!(who(asked(json!([ada]), json!([small("P1")]))), names(&["Ada"]));
    assert_eq!(who(asked(json!([ada]), json!([small("P3")]))), names(&[""]));
}

#[test]
fn nobody_is_proposed_beyond_the_ceiling_however_pressing_the_case() {
    let busy = |share| json!([{"case": "old", "share": share, "first_week": 4, "last_week": 4}]);
    let told = |share| {
        who(asked(
            json!([with(somebody("Ada", LEAD), "load", busy(share))]),
            json!([case("1", "P1", RUN)]),
        ))
    };
    assert_eq!(told(70), names(&["Ada"]));
    assert_eq!(told(71), names(&[""]));
}

/// Nobody loses in week 1 what they no longer give in week 4.
#[test]
fn what_somebody_gives_counts_in_the_weeks_in_which_they_give_it() {
    let told = |changes| {
        let ada = with(somebody("Ada", LEAD), "capacity_changes", changes);
        solved(&asked(json!([ada]), json!([case("1", "P1", RUN)])).to_string())
    };
    let less = |capacity| told(json!([{"from_week": 4, "capacity": capacity}]));
    assert_eq!(less(50).worth.overload, 0);
    assert_eq!(less(42).worth.overload, 5 * 8 * 3, "of the last week alone");
    assert_eq!(less(41).cases[0].needs[0].member, None, "beyond the ceiling in the last week");
    let back = json!([{"from_week": 3, "capacity": 100}, {"from_week": 2, "capacity": 45}]);
    let told = told(back);
    assert_eq!(told.worth.overload, 5 * 5 * 3, "of the second week alone");
    let given: Vec<u32> = told.members[0].weeks.iter().map(|it| it.capacity).collect();
    assert_eq!(given, [100, 45, 100, 100]);
}

#[test]
fn whoever_carries_three_cases_gets_no_fourth() {
    let old = |number: u32| json!({"case": number.to_string(), "share": 5, "first_week": 2, "last_week": 2});
    let ada = |count| {
        let load: Vec<_> = (0..count).map(|it| old(it + 10)).collect();
        with(somebody("Ada", LEAD), "load", json!(load))
    };
    let told = |count| who(asked(json!([ada(count)]), json!([case("1", "P1", RUN)])));
    assert_eq!((told(2), told(3)), (names(&["Ada"]), names(&[""])));
}

#[test]
fn of_two_the_one_is_chosen_who_carries_nothing_else() {
    let busy = json!([{"case": "old", "share": 20, "first_week": 1, "last_week": 4}]);
    let members = json!([with(somebody("Ada", LEAD), "load", busy), somebody("Bo", LEAD)]);
    assert_eq!(who(asked(members, json!([case("1", "P3", RUN)]))), names(&["Bo"]));
}

#[test]
fn of_two_the_one_is_chosen_who_lives_there() {
    let needs = json!([{"skill": "delivery", "level": 3, "share": 50, "first_week": 1, "last_week": 4,
        "on_site_days": 6, "place": "Lyon"}]);
    let there = with(somebody("Bo", LEAD), "home", json!("Lyon"));
    let waiting = with(case("1", "P3", RUN), "needs", needs);
    let question = asked(json!([somebody("Ada", LEAD), there]), json!([waiting]));
    let told = solved(&question.to_string());
    let reasons = &told.cases[0].team[0].reasons;
    assert!(reasons.contains(&Reason::LivesThere { place: "Lyon".into() }), "{reasons:?}");
    // Six days of four hours on the road, where the question does not say how far it is.
    let road = Worth { travel: 6 * 4 * 30, ..Worth::default() };
    assert_eq!(told.cases[0].rivals[0].change, road);
    let near = json!([{"between": ["Lyon", "Paris"], "hours": 1}]);
    let told = solved(&with(question, "journeys", near).to_string());
    assert_eq!(told.cases[0].rivals[0].cost, 6 * 30);
}

#[test]
fn whoever_knows_the_case_stays() {
    let known = with(case("1", "P3", RUN), "team", json!(["Bo"]));
    let told = solved(
        &asked(json!([somebody("Ada", LEAD), somebody("Bo", LEAD)]), json!([known])).to_string(),
    );
    let team = &told.cases[0].team;
    assert_eq!(team[0].member, "Bo");
    assert!(team[0].reasons.contains(&Reason::KnowsTheCase));
    let rival = &told.cases[0].rivals[0];
    assert_eq!((rival.team[0].as_str(), rival.cost, rival.change.handover), ("Ada", 1000, 1000));
}

#[test]
fn the_reason_for_somebody_is_what_it_would_cost_without_them() {
    let members = json!([
        somebody("Ada", &[("delivery", 3)]),
        somebody("Bo", &[("security", 4)]),
        with(somebody("Chloé", &[("security", 4)]), "capacity", json!(40)),
    ]);
    let needs: &[(&str, u32)] = &[("security", 2), ("delivery", 3)];
    let told = solved(&asked(members, json!([case("1", "P2", needs)])).to_string());
    let team = &told.cases[0].team;
    assert_eq!((&*team[0].member, &*team[1].member), ("Ada", "Bo"));
    assert_eq!((team[0].role, team[1].role), (TeamRole::CaseLead, TeamRole::Expert));
    let alone = Worth { coverage: -8000, ..Worth::default() };
    assert_eq!(
        team[0].reasons,
        [
            Reason::OnlyOne { skill: crate::roster::model::Skill::DELIVERY, level: 3 },
            Reason::OnlyLead,
            Reason::Without { team: vec![], cost: 8000, change: alone },
        ]
    );
    // Chloé's ceiling is 48 % of her days: only the lead would be left, and no senior.
    assert_eq!(
        team[1].reasons,
        [Reason::OnlySenior, Reason::Without { team: vec![], cost: 8000, change: alone },]
    );
}

#[test]
fn a_week_with_a_holiday_asks_for_fewer_days_of_everybody() {
    let in_may = with(
        asked(json!([somebody("Ada", LEAD)]), json!([case("1", "P4", RUN)])),
        "starts_on",
        json!("2026-05-04"),
    );
    let told = solved(&in_may.to_string());
    // 8 May, Ascension on the 14th, Whit Monday on the 25th.
    assert_eq!(told.worth.coverage, 17 * 50);
    let weeks = &told.members[0].weeks;
    assert_eq!(weeks.iter().map(|it| it.days).collect::<Vec<_>>(), [4, 4, 5, 4]);
    assert!(weeks.iter().all(|it| (it.confirmed, it.proposed, it.cases) == (0, 50, 1)));
}
