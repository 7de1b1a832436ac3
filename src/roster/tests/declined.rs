//! The no that anybody may say to what they are chosen for.

use super::proposed::need;
use super::{actor, apply, assign, assignment, day, id, member, period, share, team, try_it, yes};
use crate::base::{Refusal, Role};
use crate::clock::Calendar;
use crate::roster::model::*;

fn no(person: u128) -> Command {
    Command::Object { person: id(person), reason: "déjà trois dossiers".into() }
}

#[test]
fn a_member_alone_says_no_and_only_to_what_they_have_not_agreed_to() {
    let proposed = team(vec![assign(assignment(5, TeamRole::Expert, false))]);
    let says = |team: &Team, who, role| try_it(team, &actor(who, role), no(5));
    assert!(says(&proposed, 5, Role::Responder).is_ok());
    assert_eq!(says(&proposed, 3, Role::Coordinator), Err(Refusal::NotYours));
    assert_eq!(says(&proposed, 6, Role::Responder), Err(Refusal::NotYours));
    let agreed = team(vec![assign(assignment(5, TeamRole::Expert, true))]);
    let unmet = |condition: &str| Err(Refusal::Unmet(vec![condition.into()]));
    assert_eq!(says(&agreed, 5, Role::Responder), unmet("tentative"));
    assert_eq!(says(&Team::default(), 5, Role::Responder), unmet("assigned"));
}

/// The reasons that stand on the page.
fn open(team: &Team, members: &[Member]) -> Vec<String> {
    let covers = coverage(team, members, day("2026-02-02"), &Calendar::france());
    team.open_objections(members, &covers).map(|it| it.reason.clone()).collect()
}

#[test]
fn a_no_stands_on_the_page_until_what_was_declined_is_covered() {
    let members = [
        member(5, Skill::DATA, 3),
        member(6, Skill::LEGAL, 3),
        member(7, Skill::DATA, 3),
        member(8, Skill::DELIVERY, 3),
    ];
    let coordinator = actor(3, Role::Coordinator);
    let asks = |team: Team, who: u128, role| {
        let event = try_it(&team, &coordinator, assign(assignment(who, role, false)));
        apply(team, &event.unwrap())
    };
    let says_no = |team: Team, who: u128| {
        let event = try_it(&team, &actor(who, Role::Responder), no(who)).unwrap();
        apply(team, &event)
    };
    let needs = vec![need(Skill::DATA, 40, None), need(Skill::LEGAL, 40, None)];
    let begun = Team { needs, ..Team::default() };
    let declined = says_no(asks(begun, 5, TeamRole::Expert), 5);
    assert_eq!(declined.assignments, []);
    let said = ["déjà trois dossiers"];
    assert_eq!(open(&declined, &members), said);
    let elsewhere = asks(declined, 6, TeamRole::Expert);
    assert_eq!(open(&elsewhere, &members), said, "somebody for something else answers nothing");
    let covered = asks(elsewhere, 7, TeamRole::Expert);
    assert_eq!(open(&covered, &members), [""; 0]);
    assert!(covered.has_declined(id(5)), "and is not proposed again");
    let again = asks(covered, 5, TeamRole::Expert);
    assert!(!again.has_declined(id(5)), "unless they are asked again");

    // Whoever declined to lead is answered by another lead.
    let unled = says_no(asks(again, 8, TeamRole::CaseLead), 8);
    assert_eq!(unled.lead(), None);
    let unled = asks(unled, 6, TeamRole::Expert);
    assert_eq!(open(&unled, &members), said);
    assert_eq!(open(&asks(unled, 7, TeamRole::CaseLead), &members), [""; 0]);
}

#[test]
fn whoever_is_kept_away_by_more_than_their_own_no_is_told_as_such() {
    let asked = team(vec![assign(assignment(5, TeamRole::Expert, false))]);
    let event = try_it(&asked, &actor(5, Role::Responder), no(5)).unwrap();
    let (declined, them) = (apply(asked, &event), member(5, Skill::DATA, 3));
    let by_choice = |team: &Team| team.is_declined_by_choice(&them, &[], day("2026-02-02"));
    assert!(by_choice(&declined) && !by_choice(&Team::default()));
    let recuse = Command::Recuse { person: id(5), reason: "un proche y travaille".into() };
    let event = try_it(&declined, &actor(5, Role::Responder), recuse).unwrap();
    assert!(!by_choice(&apply(declined, &event)));
}

/// Teams kept before anybody could say no are read as they were.
#[test]
fn a_team_that_was_kept_before_has_no_objections() {
    let kept = r#"{"assignments":[],"needs":[],"exceptions":[],"kick_off_on":null,"access":{}}"#;
    let team: Team = serde_json::from_str(kept).unwrap();
    assert_eq!(team, Team::default());
    assert!(!serde_json::to_string(&team).unwrap().contains("objections"), "nor is given any");
}

/// Who had agreed to something is asked for something else: their yes to the first stands until they answer.
#[test]
fn a_no_to_more_leaves_what_was_agreed() {
    let coordinator = actor(3, Role::Coordinator);
    for role in [TeamRole::CaseLead, TeamRole::Expert] {
        let agreed = assignment(5, role, true);
        let more = Assignment { share: share(80), confirmed: false, ..agreed.clone() };
        let before = team(vec![assign(agreed.clone())]);
        let asked =
            apply(before.clone(), &try_it(&before, &coordinator, assign(more.clone())).unwrap());
        assert_eq!(asked.assignments, std::slice::from_ref(&more));
        let refused =
            apply(asked.clone(), &try_it(&asked, &actor(5, Role::Responder), no(5)).unwrap());
        assert_eq!(refused.assignments, std::slice::from_ref(&agreed), "{role:?}");
        assert!(refused.agreed.is_empty());
        let accepted = apply(asked.clone(), &try_it(&asked, &coordinator, yes(5)).unwrap());
        assert_eq!(accepted.assignments, [Assignment { confirmed: true, ..more.clone() }]);
        assert!(accepted.agreed.is_empty(), "one yes for another");
        let again = Assignment { share: share(20), ..more };
        let twice = apply(asked.clone(), &try_it(&asked, &coordinator, assign(again)).unwrap());
        assert_eq!(twice.agreed, [agreed], "asked twice, agreed once");
    }
}

#[test]
fn whoever_was_replaced_is_asked_for_nothing_any_more() {
    let coordinator = actor(3, Role::Coordinator);
    let agreed = assignment(5, TeamRole::CaseLead, true);
    let asked =
        team(vec![assign(agreed.clone()), assign(Assignment { confirmed: false, ..agreed })]);
    let replaced = assign(assignment(6, TeamRole::CaseLead, true));
    let replaced = apply(asked.clone(), &try_it(&asked, &coordinator, replaced).unwrap());
    assert!(replaced.agreed.is_empty());
    assert_eq!(replaced.assignments.len(), 1);
}

/// They declared a link since they were asked.
#[test]
fn whoever_is_kept_away_does_not_join_by_saying_yes() {
    let asked = team(vec![assign(assignment(5, TeamRole::Expert, false))]);
    let says = |barred| {
        let (beyond, reason) = (Vec::new(), None);
        let yes = Command::Confirm { person: id(5), barred, beyond, reason };
        try_it(&asked, &actor(5, Role::Responder), yes)
    };
    assert_eq!(says(true), Err(Refusal::Unmet(vec!["conflict_excepted".into()])));
    assert!(says(false).is_ok());
}

#[test]
fn nobody_is_assigned_to_days_that_are_over() {
    let past = Assignment {
        period: period("2025-11-03", "2026-01-09"),
        ..assignment(5, TeamRole::Expert, false)
    };
    let told = try_it(&Team::default(), &actor(3, Role::Coordinator), assign(past));
    assert!(matches!(told, Err(Refusal::Invalid(problems)) if problems[0].field == "assign_to"));
}
