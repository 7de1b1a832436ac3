//! Whoever was asked and has not answered is kept, unless another plan is worth what it costs to take it back.

use super::super::fault::{Wrong, faults};
use super::settled::settled;
use super::{asked, case, drawn, read, solved, somebody, with};
use crate::roster::model::proposal::{Proposal, Reason, WhatIf, asked_since};
use serde_json::{Value, json};

const LEAD: &[(&str, u32)] = &[("delivery", 4)];
const RUN: &[(&str, u32)] = &[("delivery", 3)];

/// Half of somebody's time for four weeks: Ada or Bo can, and Bo was asked.
fn waiting() -> Value {
    with(case("1", "P3", RUN), "asked", json!(["Bo"]))
}

fn told(bo: Value, waiting: Value) -> Proposal {
    solved(&asked(json!([somebody("Ada", LEAD), bo]), json!([waiting])).to_string())
}

fn away(to: &str) -> Value {
    with(somebody("Bo", LEAD), "leave", json!([{"from": "2026-06-01", "to": to}]))
}

#[test]
fn of_two_alike_the_one_is_kept_who_was_asked() {
    let told = told(somebody("Bo", LEAD), waiting());
    let team = &told.cases[0].team;
    assert_eq!((team.len(), &*team[0].member), (1, "Bo"));
    assert!(team[0].reasons.contains(&Reason::WasAsked), "{:?}", team[0].reasons);
    assert!(
        !team[0].reasons.contains(&Reason::KnowsTheCase),
        "nobody learns a case by being asked"
    );
    assert_eq!((told.worth.withdrawal, told.cases[0].withdrawn.len()), (0, 0));
    let rival = &told.cases[0].rivals[0];
    assert_eq!((&*rival.team[0], rival.cost, rival.change.withdrawal), ("Ada", 500, 500));
    assert_eq!(rival.change.handover, 0);
}

/// A day of half their time is worth 100 points to a P3, and the ask 500.
#[test]
fn whoever_was_asked_is_asked_no_more_where_that_pays() {
    let kept = told(away("2026-06-04"), waiting());
    assert_eq!(&*kept.cases[0].team[0].member, "Bo", "for four days less");
    let gone = told(away("2026-06-08"), waiting());
    assert_eq!(&*gone.cases[0].team[0].member, "Ada", "not for six");
    assert_eq!(gone.cases[0].withdrawn, ["Bo"]);
    assert_eq!((gone.worth.withdrawal, gone.worth.handover), (500, 0));
    assert!(gone.cases[0].leaving.is_empty(), "whoever never came does not leave");
}

/// Who knows the case comes before who was asked for it, and costs once if they are both.
#[test]
fn a_handover_weighs_twice_as_much() {
    let known = with(waiting(), "team", json!(["Ada"]));
    let told_so = told(somebody("Bo", LEAD), known);
    assert_eq!(&*told_so.cases[0].team[0].member, "Ada");
    assert_eq!((told_so.worth.handover, told_so.worth.withdrawal), (0, 500));
    let both = with(waiting(), "team", json!(["Bo"]));
    let both = told(somebody("Bo", &[]), both);
    assert_eq!((both.worth.handover, both.worth.withdrawal), (1000, 0));
    assert_eq!((both.cases[0].leaving.len(), both.cases[0].withdrawn.len()), (1, 0));
}

/// Asked for more, somebody who agreed goes on whatever is chosen: no plan takes that back.
#[test]
fn whoever_stays_is_not_withdrawn() {
    let load = json!([{"case": "1", "share": 20, "first_week": 1, "last_week": 4}]);
    let stays = with(with(waiting(), "stays", json!(["Bo"])), "led_by", json!("Bo"));
    let told = told(with(away("2026-06-12"), "load", load), stays);
    assert_eq!(&*told.cases[0].team[0].member, "Ada");
    assert_eq!((told.worth.withdrawal, told.cases[0].withdrawn.len()), (0, 0));
}

/// The page counts it while one chooses, in the one number that it has for whoever is lost.
#[test]
fn a_page_tells_what_an_ask_taken_back_costs() {
    let members = json!([somebody("Ada", LEAD), somebody("Bo", LEAD)]);
    let asked = read(&asked(members, json!([waiting()])).to_string()).in_order();
    let what_if = WhatIf::of(&asked, &vec![vec![None]], 0);
    assert_eq!(what_if.people.iter().map(|it| it.handover).collect::<Vec<_>>(), [0, 500]);
    let worth = |who| what_if.outcome(&[Some(who)]).worth;
    assert_eq!(worth(1) - worth(0), 500);
}

/// What is told where nobody waits is what was always told.
#[test]
fn where_nobody_waits_nothing_is_said_of_it() {
    let told = told(somebody("Bo", LEAD), case("1", "P3", RUN));
    let text = serde_json::to_string(&told).unwrap();
    assert!(!text.contains("withdraw"), "{text}");
    let again: Proposal = serde_json::from_str(&text).unwrap();
    assert_eq!(again, told, "an answer of before is read");
}

#[test]
fn whoever_was_asked_is_a_member() {
    let unknown = with(waiting(), "asked", json!(["Ada", "Chloé", "Ada"]));
    let question = asked(json!([somebody("Ada", LEAD)]), json!([unknown]));
    let found: Vec<_> =
        faults(&read(&question.to_string())).into_iter().map(|it| (it.path, it.wrong)).collect();
    let at = |place: u32| format!("cases[0].asked[{place}]");
    let wrong =
        [(at(2), Wrong::Twice("Ada".into())), (at(1), Wrong::UnknownMember("Chloé".into()))];
    assert_eq!(found, wrong);
}

/// A drawn question in which people were asked, some of them who know the case or stay on it.
pub fn asking(seed: u64, members: u64, cases: u64, weeks: u64) -> String {
    let mut drawn: Value = match seed % 2 {
        0 if cases > 0 => settled(seed, [members, cases, weeks]),
        _ => serde_json::from_str(&drawn::question(seed, members, cases, weeks)).unwrap(),
    };
    let mut lot = drawn::Lot(seed ^ 0xa5ed);
    for case in drawn["cases"].as_array_mut().into_iter().flatten() {
        let asked = (0..members).filter(|_| lot.below(2) == 0);
        case["asked"] = json!(asked.map(|it| format!("member-{it:02}")).collect::<Vec<_>>());
    }
    drawn.to_string()
}

/// Told of today's asks, an answer says the same as if it had been calculated with them, as long as it is the best
/// still; where it is not, it says that too.
#[test]
fn an_answer_follows_those_who_are_asked_since() {
    let question = |asks: &[&str]| {
        let waiting = with(case("1", "P3", RUN), "asked", json!(asks));
        let members = json!([somebody("Ada", LEAD), somebody("Bo", LEAD)]);
        read(&asked(members, json!([waiting])).to_string()).in_order()
    };
    let solve = |asks: &[&str]| {
        solved(&serde_json::to_string(&question(asks)).expect("a question is written"))
    };
    // Of two alike one is proposed, and then asked.
    let free = solve(&[]);
    let (first, other) = match &*free.cases[0].team[0].member {
        "Ada" => ("Ada", "Bo"),
        _ => ("Bo", "Ada"),
    };
    let since = |asks: &[&str]| asked_since(&question(&[]), &free, &question(asks));
    assert_eq!(since(&[first]), (question(&[first]), solve(&[first])));

    // The other was asked instead: to follow the answer would take that back.
    let (_, told) = since(&[other]);
    let staffed = &told.cases[0];
    assert_eq!(staffed.withdrawn, [other]);
    assert!(!staffed.team[0].reasons.contains(&Reason::WasAsked));
    assert_eq!((told.worth.withdrawal, told.total), (500, free.total - 500));
    assert_eq!((told.bound, told.optimal), (free.bound, false));
    let rival = &staffed.rivals[0];
    assert_eq!((&*rival.team[0], rival.cost, rival.change.withdrawal), (other, -500, -500));

    // Nobody is asked any more: what kept them is gone, and a better plan is no longer excluded.
    let kept = solve(&[other]);
    let (_, told) = asked_since(&question(&[other]), &kept, &question(&[]));
    assert!(!told.cases[0].team[0].reasons.contains(&Reason::WasAsked));
    assert_eq!((told.total, told.bound), (kept.total, kept.bound + 500));
}
