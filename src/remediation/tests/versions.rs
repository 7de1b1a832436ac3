//! Versions of a plan: asked, refused, withdrawn, approved; and all of them side by side.

use super::*;
use crate::remediation::model::VersionCell::{Absent, Added, Dropped, Promised};

fn ask() -> Command {
    asking(Cause::Supplier, "livraison")
}

fn refuse() -> Command {
    Command::RefuseRebaseline { reason: Ok("le retard se rattrape".into()) }
}

fn asked() -> Remediation {
    let late = forecast(2, "2026-10-05", Some(Cause::Supplier));
    let state = after(planned(), Stage::Recovery, &lead(), late);
    after(state, Stage::Recovery, &lead(), ask())
}

#[test]
fn a_director_may_refuse_a_new_baseline_and_the_plan_stays() {
    let (state, director) = (asked(), actor(6, Role::Director));
    let needs = Err(Refusal::NeedsRole(vec![Role::Director]));
    assert_eq!(try_at(Stage::Recovery, &state, &lead(), refuse()), needs);
    let typed = Command::RefuseRebaseline { reason: Err(Refusal::field("x", "problem-empty")) };
    assert_eq!(try_at(Stage::Recovery, &state, &lead(), typed), needs);
    let nothing = try_at(Stage::Recovery, &planned(), &director, refuse());
    assert_eq!(nothing, Err(Refusal::Unmet(vec!["rebaseline_asked".into()])));
    let refused = after(state.clone(), Stage::Recovery, &director, refuse());
    assert_eq!((&refused.ask, &refused.baselines), (&None, &state.baselines));
    let told = refused.refused.clone().unwrap();
    assert_eq!((told.by, told.on, told.ask), (id(6), day("2026-03-02"), state.ask.unwrap()));
    // It stands until there is another ask.
    let again = after(refused, Stage::Recovery, &lead(), ask());
    assert_eq!(again.refused, None);
}

#[test]
fn nobody_refuses_their_own_ask_but_may_take_it_back() {
    let mut both = actor(5, Role::Director);
    both.grants.push(Grant { role: Role::Responder, perimeter: None });
    assert_eq!(try_at(Stage::Recovery, &asked(), &both, refuse()), Err(Refusal::OwnAct));
    let withdraw = || Command::WithdrawRebaseline;
    let other = actor(8, Role::Responder);
    assert_eq!(try_at(Stage::Recovery, &asked(), &other, withdraw()), Err(Refusal::NotYours));
    let state = after(asked(), Stage::Recovery, &lead(), withdraw());
    assert_eq!((state.ask.clone(), state.refused.clone()), (None, None));
    assert!(try_at(Stage::Recovery, &state, &lead(), withdraw()).is_err(), "there is none");
}

#[test]
fn what_a_new_baseline_would_change_is_told_line_by_line() {
    let changes = asked().changes_asked();
    let told: Vec<_> = changes.iter().map(|it| (it.rank, it.is_none(), it.days())).collect();
    assert_eq!(told, [(1, true, Some(0)), (2, false, Some(34))]);
    let state = after(asked(), Stage::Recovery, &actor(6, Role::Director), Command::FreezeForecast);
    assert!(state.changes_asked().iter().all(|it| it.is_none()), "what was told is what came");
}

#[test]
fn a_version_says_who_asked_for_it_why_and_who_approved_it() {
    let ask = |reason: &str| Event::RebaselineAsked {
        by: id(5),
        motive: Cause::Supplier,
        reason: reason.into(),
        added: Vec::new(),
        given_up: Vec::new(),
    };
    let frozen = |version| Event::BaselineFrozen {
        version,
        on: day("2026-03-02"),
        motive: (version > 1).then_some(Cause::Supplier),
        planned: Vec::new(),
        tasks: Vec::new(),
        added: Vec::new(),
        given_up: Vec::new(),
    };
    let by = |who: &str, event| (Some(who.to_owned()), event);
    let told = [
        by("Dir", frozen(1)),
        by("Solène", ask("trop tôt")),
        by("Solène", Event::RebaselineWithdrawn { by: id(5) }),
        by("Solène", ask("livraison")),
        by("Dir", frozen(2)),
    ];
    let expected = AskedVersion {
        version: 2,
        asked_by: Some("Solène".into()),
        reason: "livraison".into(),
        approved_by: Some("Dir".into()),
    };
    assert_eq!(asked_versions(told.into_iter()), [expected]);
}

#[test]
fn each_version_says_what_it_added_and_what_it_dropped() {
    let again = vec![draft(Some(2), "2026-10-01"), draft(None, "2026-11-01")];
    let write = Command::WritePlan { milestones: again };
    let state = after(planned(), Stage::Planning, &lead(), write);
    let state = after(state, Stage::Planning, &lead(), Command::FreezePlan);
    let state = after(state, Stage::Planning, &lead(), Command::FreezePlan);
    let lines: Vec<_> = state.version_lines().into_iter().map(|it| (it.rank, it.cells)).collect();
    let (second, third) = (day("2026-10-01"), day("2026-11-01"));
    assert_eq!(
        lines,
        [
            (2, vec![Promised(day("2026-09-01")), Promised(second), Promised(second)]),
            (3, vec![Absent, Added(third), Promised(third)]),
            (1, vec![Promised(day("2026-06-01")), Dropped, Absent]),
        ]
    );
    assert!(state.version_lines()[2].dates.is_none());
}

/// One that was asked before there were answers to owe ends nothing.
#[test]
fn an_ask_that_ends_ends_what_is_owed_of_it() {
    use crate::case::model::{DutyKind, Event as CaseEvent, apply as turn};
    let (calendar, now) = (Calendar::france(), "2026-03-02T09:00:00Z".parse().unwrap());
    let director = id(6);
    let awaited = CaseEvent::RebaselineAwaited { owed_by: director };
    let case = turn(case_at(Stage::Recovery), &awaited, id(5), now);
    assert!(case.owes(DutyKind::AnswerBaseline));
    let reason = "le retard se rattrape".to_owned();
    for event in [
        Event::RebaselineRefused { by: director, reason, on: day("2026-03-02") },
        Event::RebaselineWithdrawn { by: id(5) },
    ] {
        let turned = duty_turned(&case, &asked(), &event, director, &calendar);
        assert_eq!(turned, Some(CaseEvent::RebaselineSettled), "{event:?}");
        let before = case_at(Stage::Recovery);
        assert_eq!(duty_turned(&before, &asked(), &event, director, &calendar), None);
    }
}
