//! Teams side by side: what each would mean, counted by hand.

use super::{asked, case, names, read, solved, somebody, with};
use crate::roster::model::proposal::{Beside, Over, Staffing, beside, carried};
use chrono::NaiveDate;
use serde_json::{Value, json};

const LEAD: &[(&str, u32)] = &[("delivery", 4)];
const NEEDS: &[(&str, u32)] = &[("data", 3), ("delivery", 3)];

fn ada() -> Value {
    somebody("Ada", LEAD)
}

fn bo() -> Value {
    somebody("Bo", &[("data", 3)])
}

fn question(members: Value, cases: Value) -> Staffing {
    read(&asked(members, cases).to_string()).in_order()
}

/// What it means that these meet the needs of the only case: data first.
fn of(members: Value, who: &[&str]) -> Beside {
    beside(&question(members, json!([case("1", "P2", NEEDS)])), &vec![names(who)], 0)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn what_nobody_meets_is_told_by_its_place() {
    let both = of(json!([ada(), bo()]), &["Bo", "Ada"]);
    assert_eq!((both.open, both.lead), (vec![], Some("Ada".to_owned())));
    assert_eq!(of(json!([ada(), bo()]), &["", "Ada"]).open, [0]);
    let nobody = of(json!([ada(), bo()]), &["", ""]);
    assert_eq!((nobody.open, nobody.lead, nobody.at_once), (vec![0, 1], None, 0));
    assert_eq!((nobody.starts_on, nobody.carrying), (None, vec![]));
}

#[test]
fn weeks_above_what_somebody_gives_are_counted_while_the_case_asks_for_them() {
    let busy = json!([
        {"case": "old", "share": 40, "first_week": 2, "last_week": 3},
        {"case": "older", "share": 15, "first_week": 3, "last_week": 3},
    ]);
    let bo = with(with(bo(), "capacity", json!(80)), "load", busy);
    let told = of(json!([ada(), bo]), &["Bo", "Ada"]);
    let over = Over { member: "Bo".into(), weeks: 2, most_percent: 105, gives_percent: 80 };
    assert_eq!(told.over, [over]);
    assert_eq!((told.at_once, told.carrying), (3, vec!["Bo".to_owned()]));
}

#[test]
fn what_somebody_gives_is_told_of_the_week_in_which_it_is_most_exceeded() {
    let less = json!([{"from_week": 3, "capacity": 40}]);
    let told = of(json!([ada(), with(bo(), "capacity_changes", less)]), &["Bo", "Ada"]);
    let over = Over { member: "Bo".into(), weeks: 2, most_percent: 50, gives_percent: 40 };
    assert_eq!(told.over, [over]);
}

#[test]
fn weeks_that_are_too_full_already_are_not_told_of_a_team_that_adds_nothing_to_them() {
    let full = json!([{"case": "old", "share": 100, "first_week": 4, "last_week": 4}]);
    let small =
        json!([{"skill": "delivery", "level": 3, "share": 10, "first_week": 1, "last_week": 3}]);
    let ada = with(with(ada(), "capacity", json!(60)), "load", full);
    let cases = json!([with(case("1", "P2", &[]), "needs", small)]);
    let told = beside(&question(json!([ada]), cases), &vec![names(&["Ada"])], 0);
    assert_eq!((told.over, told.at_once), (vec![], 1));
}

#[test]
fn a_team_could_start_on_the_first_day_on_which_all_who_are_asked_for_are_there() {
    let away = |from: &str, to: &str| json!([{"from": from, "to": to}]);
    let all = of(json!([ada(), bo()]), &["Bo", "Ada"]);
    assert_eq!(all.starts_on, Some(day("2026-06-01")));
    let ada_late = with(ada(), "leave", away("2026-06-01", "2026-06-02"));
    let bo_later = with(bo(), "leave", away("2026-06-03", "2026-06-04"));
    let late = of(json!([ada_late, bo_later]), &["Bo", "Ada"]);
    assert_eq!(late.starts_on, Some(day("2026-06-05")), "never one without the other");
    let gone = with(ada(), "until", json!("2026-05-29"));
    assert_eq!(of(json!([gone, bo()]), &["Bo", "Ada"]).starts_on, None);
    assert_eq!(of(json!([ada(), bo()]), &["Bo", ""]).starts_on, None, "nobody leads");
}

/// Whoever is asked for later does not hold up the others; whoever leads does.
#[test]
fn a_team_waits_for_whoever_leads_it_and_not_for_whoever_comes_later() {
    let need = |skill: &str, first: u32| json!({"skill": skill, "level": 3, "share": 50, "first_week": first, "last_week": 4});
    let starts = |needs: Value| {
        let cases = json!([with(case("1", "P2", &[]), "needs", needs)]);
        let asked = question(json!([ada(), bo()]), cases);
        beside(&asked, &vec![names(&["Bo", "Ada"])], 0).starts_on
    };
    let (first, third) = (Some(day("2026-06-01")), Some(day("2026-06-15")));
    assert_eq!(starts(json!([need("data", 3), need("delivery", 1)])), first);
    assert_eq!(starts(json!([need("data", 1), need("delivery", 3)])), third);
}

#[test]
fn the_road_is_told_of_those_who_do_not_live_there() {
    let needs = json!([{"skill": "delivery", "level": 3, "share": 50, "first_week": 1, "last_week": 4,
        "on_site_days": 6, "place": "Lyon"}]);
    let told = |home: &str| {
        let cases = json!([with(case("1", "P3", &[]), "needs", needs.clone())]);
        let members = json!([with(ada(), "home", json!(home))]);
        beside(&question(members, cases), &vec![names(&["Ada"])], 0)
    };
    assert_eq!((told("Paris").on_site_days, told("Paris").road_hours), (6, 24));
    assert_eq!((told("Lyon").on_site_days, told("Lyon").road_hours), (6, 0));
}

/// The weeks of a chosen plan are those that an answer tells of the same plan.
#[test]
fn weeks_are_counted_alike_for_a_plan_that_was_found_and_one_that_was_chosen() {
    let busy = json!([{"case": "old", "share": 30, "first_week": 2, "last_week": 3}]);
    let members = json!([with(ada(), "load", busy), bo()]);
    let cases = json!([case("1", "P2", NEEDS), case("2", "P3", &[("delivery", 3)])]);
    let told = solved(&asked(members.clone(), cases.clone()).to_string());
    let needs = told.cases.iter().map(|it| it.needs.iter().map(|need| need.member.clone()));
    let chosen = needs.map(|it| it.collect()).collect();
    assert_eq!(carried(&question(members, cases), &chosen), told.members);
}
