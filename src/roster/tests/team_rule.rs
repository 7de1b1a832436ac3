//! A team that breaks a rule is asked with a reason, one that keeps them all with none.

use super::*;
use crate::roster::model::proposal::Breach;

fn ask_all_the_same(rule: TeamRule) -> Command {
    Command::AskAgainstRule { rule, reason: "Personne d’autre avant mai".into() }
}

#[test]
fn each_rule_is_told_once_however_often_it_is_broken() {
    let nobody = |_: usize| false;
    assert!(broken_rules(&[], nobody).is_empty());
    let breaches = [
        Breach::TooManyCases { member: 1, week: 2 },
        Breach::TooManyCases { member: 1, week: 3 },
        Breach::Away { case: 0, need: 1, member: 2 },
        Breach::NoSenior { case: 0 },
        Breach::NoLead { case: 0 },
    ];
    let rules = [TeamRule::Led, TeamRule::Senior, TeamRule::Present, TeamRule::Cases];
    assert_eq!(broken_rules(&breaches, nobody), rules);
}

/// Too much has its own reason, beside its weeks.
#[test]
fn what_is_too_much_takes_one_reason_and_not_two() {
    let breaches = [Breach::Overfull { member: 1, week: 2 }];
    assert!(broken_rules(&breaches, |member| member == 1).is_empty());
    assert_eq!(broken_rules(&breaches, |member| member == 2), [TeamRule::Ceiling]);
}

#[test]
fn whoever_cannot_be_chosen_is_no_rule_to_break() {
    let breaches = [Breach::Conflict { case: 0, member: 1 }, Breach::Shape];
    assert!(broken_rules(&breaches, |_| false).is_empty());
}

#[test]
fn a_coordinator_alone_asks_against_a_rule_and_the_team_is_as_it_was() {
    let team = Team::default();
    let coordinator = actor(7, Role::Coordinator);
    let event = try_it(&team, &coordinator, ask_all_the_same(TeamRule::Led)).unwrap();
    let reason = "Personne d’autre avant mai".to_owned();
    assert_eq!(event, Event::AskedAgainstRule { team_rule: TeamRule::Led, reason });
    assert_eq!(apply(team.clone(), &event), team);
    for role in [Role::Responder, Role::ProjectLead, Role::Director, Role::Auditor] {
        let refused = try_it(&team, &actor(7, role), ask_all_the_same(TeamRule::Senior));
        assert_eq!(refused, Err(Refusal::NeedsRole(vec![Role::Coordinator])), "{role:?}");
    }
}

#[test]
fn a_rule_keeps_its_name_in_the_journal() {
    for rule in TeamRule::ALL {
        assert_eq!(serde_json::to_value(rule).unwrap(), rule.name());
        assert_eq!(TeamRule::from_name(rule.name()), Some(rule));
    }
    assert_eq!(TeamRule::from_name("G1a"), None);
}
