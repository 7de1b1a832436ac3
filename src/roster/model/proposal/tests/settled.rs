//! Whoever said yes stays: what a proposal adds to a team that is there.

use super::super::fault::{Wrong, faults};
use super::{asked, case, drawn, names, read, solved, somebody, who, with};
use crate::roster::model::proposal::{Reason, Why};
use serde_json::{Value, json};

const LEAD: &[(&str, u32)] = &[("delivery", 4)];

/// Somebody who gives half of their time to case 1 already.
fn there(id: &str, skills: &[(&str, u32)]) -> Value {
    let load = json!([{"case": "1", "share": 50, "first_week": 1, "last_week": 4}]);
    with(somebody(id, skills), "load", load)
}

fn led(needs: &[(&str, u32)]) -> Value {
    with(with(case("1", "P2", needs), "stays", json!(["Ada"])), "led_by", json!("Ada"))
}

#[test]
fn beside_a_lead_who_stays_nobody_needs_to_lead() {
    let members = json!([there("Ada", LEAD), somebody("Bo", &[("data", 3)])]);
    let needs: &[(&str, u32)] = &[("data", 3)];
    assert_eq!(who(asked(members.clone(), json!([led(needs)]))), names(&["Bo"]));
    let alone = with(case("1", "P2", needs), "stays", json!(["Ada"]));
    let told = solved(&asked(members, json!([alone])).to_string());
    assert_eq!(
        told.cases[0].needs[0].unmet.as_ref().unwrap().why,
        Why::NoLead,
        "no lead was named"
    );
}

#[test]
fn a_senior_who_stays_is_one() {
    let members =
        |level| json!([there("Ada", &[("delivery", level)]), somebody("Bo", &[("data", 3)])]);
    let told = |level| solved(&asked(members(level), json!([led(&[("data", 3)])])).to_string());
    assert_eq!(told(4).cases[0].team.len(), 1);
    let without = told(3);
    assert_eq!(without.cases[0].needs[0].unmet.as_ref().unwrap().why, Why::NoSenior);
    assert!(without.cases[0].leaving.is_empty(), "and nobody leaves");
}

/// The case is theirs already: more of it is no other case beside it.
#[test]
fn whoever_carries_the_case_takes_on_more_of_it_at_no_cost() {
    let both = &[("delivery", 4), ("data", 3)];
    let members = json!([there("Ada", both)]);
    let known = with(led(&[("data", 3)]), "team", json!(["Ada"]));
    let told = solved(&asked(members, json!([known])).to_string());
    assert_eq!((told.worth.dispersion, told.worth.coverage), (0, 20 * 50 * 4));
    assert!(told.optimal);
    let ada = &told.cases[0].team[0];
    assert!(ada.reasons.contains(&Reason::KnowsTheCase), "{:?}", ada.reasons);
    assert!(!ada.reasons.contains(&Reason::OnlyLead), "that is settled");
    assert!(told.members[0].weeks.iter().all(|it| (it.confirmed, it.cases) == (50, 1)));
}

/// They said yes, and have not begun: it is not their case yet.
#[test]
fn whoever_stays_without_having_worked_on_it_does_not_know_the_case() {
    let both = &[("delivery", 4), ("data", 3)];
    let told =
        solved(&asked(json!([there("Ada", both)]), json!([led(&[("data", 3)])])).to_string());
    assert!(!told.cases[0].team[0].reasons.contains(&Reason::KnowsTheCase));
}

/// Whoever stays does not leave, whether or not they are chosen for more.
#[test]
fn nobody_is_lost_who_stays() {
    let members = json!([there("Ada", LEAD), somebody("Bo", &[("data", 3)])]);
    let known = with(led(&[("data", 3)]), "team", json!(["Ada"]));
    let told = solved(&asked(members, json!([known])).to_string());
    assert_eq!((told.worth.handover, told.cases[0].leaving.len()), (0, 0));
    assert_eq!(told.cases[0].needs[0].member.as_deref(), Some("Bo"));
}

#[test]
fn who_stays_is_a_member_and_who_leads_is_one_of_them() {
    let wrong = |case: Value| {
        let question = asked(json!([somebody("Ada", LEAD)]), json!([case]));
        let found = faults(&read(&question.to_string()));
        found.into_iter().map(|it| (it.path, it.wrong)).collect::<Vec<_>>()
    };
    let stays = |who: &[&str]| with(case("1", "P2", LEAD), "stays", json!(who));
    assert!(wrong(stays(&["Ada"])).is_empty());
    let path = "cases[0].stays[0]".to_owned();
    assert_eq!(wrong(stays(&["Bo"])), [(path, Wrong::UnknownMember("Bo".into()))]);
    let path = "cases[0].led_by".to_owned();
    let another = with(stays(&[]), "led_by", json!("Ada"));
    assert_eq!(wrong(another), [(path, Wrong::DoesNotStay("Ada".into()))]);
}

/// A drawn question in which the first member stays on the first case.
pub fn settled(seed: u64, [members, cases, weeks]: [u64; 3]) -> Value {
    let mut drawn: Value =
        serde_json::from_str(&drawn::question(seed, members, cases, weeks)).unwrap();
    let (member, case) = (drawn["members"][0]["id"].clone(), drawn["cases"][0]["id"].clone());
    let booking =
        json!({"case": case, "share": 20, "first_week": 1, "last_week": 1 + seed % weeks});
    let mut load = drawn["members"][0]["load"].as_array().cloned().unwrap_or_default();
    load.push(booking);
    drawn["members"][0]["load"] = json!(load);
    let team = drawn["cases"][0]["team"].as_array().cloned().unwrap_or_default();
    let team: Vec<Value> = team.into_iter().filter(|it| *it != member).collect();
    drawn["cases"][0]["team"] = json!(team);
    drawn["cases"][0]["stays"] = json!([member]);
    if seed.is_multiple_of(2) {
        drawn["cases"][0]["led_by"] = member;
    }
    drawn
}
