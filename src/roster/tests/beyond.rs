//! More promised of somebody than they give: in which weeks, and for which reason.

use super::*;
use crate::roster::model::proposal::{Breach, by_rule};

const TODAY: &str = "2026-01-14";

fn weeks(member: &Member, elsewhere: &[(Period, Share)], new: (Period, Share)) -> Vec<Beyond> {
    beyond(member, elsewhere, &[new], day(TODAY), &Calendar::france())
}

fn stretch(from: &str, to: &str, load: u32, capacity: u32) -> Beyond {
    Beyond { weeks: period(from, to), load, capacity }
}

fn too_much(reason: Option<&str>) -> Command {
    Command::Assign {
        assignment: assignment(5, TeamRole::Expert, false),
        barred: false,
        beyond: vec![stretch("2026-02-02", "2026-02-22", 130, 80)],
        reason: reason.map(str::to_owned),
    }
}

#[test]
fn the_weeks_that_are_too_full_are_told_with_their_sums() {
    let somebody = member(5, Skill::DATA, 3);
    let elsewhere = [(period("2026-02-02", "2026-02-15"), share(60))];
    let new = (period("2026-01-19", "2026-03-01"), share(60));
    let told = [stretch("2026-02-02", "2026-02-15", 120, 100)];
    assert_eq!(weeks(&somebody, &elsewhere, new), told);
    assert_eq!((told[0].count(), told[0].excess()), (2, 20));
    assert_eq!(weeks(&somebody, &[], new), [], "it fits");
}

/// The same sums in a row are one stretch; another sum, or a week away, begins another.
#[test]
fn weeks_of_one_sum_are_one_stretch() {
    let mut somebody = member(5, Skill::DATA, 3);
    somebody.capacity = Capacity::changing(share(50), vec![(day("2026-02-09"), share(40))]);
    somebody.leave = vec![period("2026-02-23", "2026-02-27")];
    let new = (period("2026-01-26", "2026-03-08"), share(80));
    let told = [
        stretch("2026-01-26", "2026-02-08", 80, 50),
        stretch("2026-02-09", "2026-02-22", 80, 40),
        stretch("2026-03-02", "2026-03-08", 80, 40),
    ];
    assert_eq!(weeks(&somebody, &[], new), told);
}

#[test]
fn weeks_that_are_over_clash_with_nothing_and_a_promise_without_an_end_is_looked_at() {
    let mut somebody = member(5, Skill::DATA, 3);
    somebody.capacity = Capacity::always(share(50));
    let past = weeks(&somebody, &[], (period("2025-12-01", "2026-01-18"), share(80)));
    assert_eq!(past, [stretch("2026-01-12", "2026-01-18", 80, 50)], "from this week on");
    let open = weeks(&somebody, &[], (Period::without_end(day("2026-01-19")), share(80)));
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].count(), 104);
}

#[test]
fn too_much_is_told_before_it_is_done_and_takes_a_reason() {
    let coordinator = actor(3, Role::Coordinator);
    let refused = try_it(&Team::default(), &coordinator, too_much(None));
    let Err(Refusal::Invalid(problems)) = refused else { panic!("it was not told") };
    assert_eq!(problems[0].field, "assign_overload_reason");
    let told = |fact: &str| problems[0].facts[fact].as_str();
    assert_eq!((told("load"), told("capacity"), told("weeks")), ("130", "80", "3"));
    assert_eq!(
        (told("from"), told("to"), told("date")),
        ("2026-02-02", "2026-02-22", "2026-02-02")
    );
    let why = "personne d’autre ne sait";
    let event = try_it(&Team::default(), &coordinator, too_much(Some(why))).unwrap();
    let team = apply(Team::default(), &event);
    assert_eq!(team.overbooking(id(5)).unwrap().reason, why);
    let kept = serde_json::to_string(&event).unwrap();
    assert_eq!(serde_json::from_str::<Event>(&kept).unwrap(), event);
    let kept = serde_json::to_string(&team).unwrap();
    assert_eq!(serde_json::from_str::<Team>(&kept).unwrap(), team);
}

/// Weeks are looked at so far and no further: that is no end of what has none.
#[test]
fn what_is_too_much_as_long_as_the_intervention_lasts_is_told_without_an_end() {
    let from = day("2026-02-04");
    let told = |period: Period, to: &str| {
        let assignment = Assignment { period, ..assignment(5, TeamRole::Expert, false) };
        let beyond = vec![stretch("2026-02-02", to, 130, 80)];
        let command = Command::Assign { assignment, barred: false, beyond, reason: None };
        let refused = try_it(&Team::default(), &actor(3, Role::Coordinator), command);
        let Err(Refusal::Invalid(problems)) = refused else { panic!("it was not told") };
        (problems[0].key.clone(), problems[0].facts.contains_key("to"))
    };
    // A hundred and four weeks from that Monday on.
    let open = Period::without_end(from);
    assert_eq!(told(open, "2028-01-30"), ("problem-overload-open".to_owned(), false));
    assert_eq!(told(open, "2026-03-01"), ("problem-overload".to_owned(), true), "it ends");
    let two_years = Period { from, to: day("2028-01-30") };
    assert_eq!(told(two_years, "2028-01-30"), ("problem-overload".to_owned(), true));
}

/// A reason that nothing calls for is not kept.
#[test]
fn what_is_not_too_much_takes_no_reason() {
    let command = Command::Assign {
        assignment: assignment(5, TeamRole::Expert, false),
        barred: false,
        beyond: Vec::new(),
        reason: Some("au cas où cela servirait".into()),
    };
    let event = try_it(&Team::default(), &actor(3, Role::Coordinator), command).unwrap();
    assert_eq!(event, Event::Assigned(assignment(5, TeamRole::Expert, false)));
}

#[test]
fn a_reason_goes_with_what_it_was_given_for() {
    let asked = team(vec![too_much(Some("personne d’autre ne sait"))]);
    let coordinator = actor(3, Role::Coordinator);
    let gone = apply(
        asked.clone(),
        &try_it(&asked, &coordinator, Command::Remove { person: id(5) }).unwrap(),
    );
    assert!(gone.overbookings.is_empty());
    let less = assign(assignment(5, TeamRole::Expert, false));
    let less = apply(asked.clone(), &try_it(&asked, &coordinator, less).unwrap());
    assert!(less.overbookings.is_empty());
    let agreed = apply(asked.clone(), &try_it(&asked, &actor(5, Role::Responder), yes(5)).unwrap());
    assert_eq!(agreed.overbookings, asked.overbookings, "a yes changes nothing of it");
}

#[test]
fn a_yes_to_what_became_too_much_takes_a_reason_and_to_what_was_meant_none() {
    let me = actor(5, Role::Responder);
    let says_yes = |team: &Team, load: u32, reason: Option<&str>| {
        let beyond = vec![stretch("2026-02-02", "2026-02-15", load, 80)];
        let reason = reason.map(str::to_owned);
        try_it(team, &me, Command::Confirm { person: id(5), barred: false, beyond, reason })
    };
    let asked = team(vec![assign(assignment(5, TeamRole::Expert, false))]);
    let Err(Refusal::Invalid(problems)) = says_yes(&asked, 110, None) else {
        panic!("it was not told")
    };
    assert_eq!(problems[0].field, "confirm_overload_reason");
    let event = says_yes(&asked, 110, Some("je finis l’autre dossier")).unwrap();
    let agreed = apply(asked, &event);
    assert!(agreed.assignments[0].confirmed);
    assert_eq!(agreed.overbooking(id(5)).unwrap().beyond[0].load, 110);

    let meant = team(vec![too_much(Some("personne d’autre ne sait"))]);
    assert_eq!(says_yes(&meant, 130, None), Ok(Event::Confirmed { person: id(5) }));
    assert!(says_yes(&meant, 140, None).is_err(), "more than was meant");
}

/// Rules that are broken by one person week after week are told once.
#[test]
fn broken_rules_are_told_by_rule_and_by_whom() {
    let full = |member, week| Breach::Overfull { member, week };
    let many = |member, week| Breach::TooManyCases { member, week };
    let all =
        [full(0, 1), many(0, 1), full(0, 2), many(0, 2), full(1, 2), Breach::NoLead { case: 0 }];
    let groups = by_rule(&all);
    let told = [
        vec![full(0, 1), full(0, 2)],
        vec![many(0, 1), many(0, 2)],
        vec![full(1, 2)],
        vec![Breach::NoLead { case: 0 }],
    ];
    assert_eq!(groups, told);
}

/// What was meant is told as long as it is so: another case ended, and the weeks have room again.
#[test]
fn what_was_meant_is_told_while_it_is_too_much() {
    let meant = Overbooking {
        person: member(5, Skill::DATA, 3).person,
        beyond: vec![stretch("2026-02-02", "2026-02-15", 120, 100)],
        reason: "Personne d'autre ne sait.".to_owned(),
    };
    let weeks = |promised: &[(Period, Share)]| {
        let promised = promised.iter().map(|(period, share)| Promised {
            period: *period,
            share: *share,
            confirmed: true,
        });
        let promised: Vec<_> = promised.collect();
        let horizon = Horizon::from(day(TODAY), 12, &Calendar::france());
        horizon.weeks_of(&Capacity::always(share(100)), &[], &promised)
    };
    let here = (period("2026-01-19", "2026-03-01"), share(60));
    let there = (period("2026-02-02", "2026-02-15"), share(60));
    assert!(meant.holds(&weeks(&[here, there]), day(TODAY)));
    assert!(!meant.holds(&weeks(&[here]), day(TODAY)), "there is room again");
    assert!(meant.holds(&[], day(TODAY)), "weeks that nobody looked at are not over");
    assert!(!meant.holds(&[], day("2026-02-16")), "they are now");
}
