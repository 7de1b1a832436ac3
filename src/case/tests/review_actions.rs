//! The actions that a review agrees on: who owes them, what waits for them, with whom they go.

use super::watch::{DAY, action, after, check, handed_back, holds, owed};
use super::{at, command, id_of, person};
use crate::base::{Actor, Grant, OrganisationId, Refusal, Role};
use crate::case::model::*;
use crate::clock::Calendar;
use uuid::Uuid;

#[test]
fn an_action_of_the_review_is_owed_by_its_day_until_it_is_said_done() {
    let case = handed_back();
    let lead = person("case lead");
    let stranger = decide(&case, &lead, &[], Command::AgreeAction(Ok(action(8))));
    assert_eq!(stranger, Err(Refusal::field("agree_owner", "problem-choice")));
    let case = after(case, "case lead", Command::AgreeAction(Ok(action(1))), 89 * DAY);
    let rank = case.duties.len() - 1;
    let duty = &case.duties[rank];
    assert_eq!((duty.kind, duty.owed_by), (DutyKind::ReviewAction, id_of(1)));
    assert_eq!(duty.due_at(&Calendar::france()), Some(at(90 * DAY)));
    // The requester says so, or a coordinator for them; the lead does not.
    let done = || Command::FinishAction(Ok((rank, "C’est écrit.".into())));
    assert_eq!(decide(&case, &lead, &[], done()), Err(Refusal::Unmet(vec!["action_owed".into()])));
    for name in ["requester", "coordinator"] {
        let finished = after(case.clone(), name, done(), 90 * DAY);
        assert!(!finished.owes(DutyKind::ReviewAction));
        let twice = decide(&finished, &person("coordinator"), &[], done());
        assert_eq!(twice, Err(Refusal::Unmet(vec!["action_owed".into()])));
    }
}

#[test]
fn a_closing_waits_for_an_action_that_is_agreed_once_nothing_else_was_left() {
    let case = after(handed_back(), "case lead", command(Act::HoldReview), 95 * DAY);
    let first = check(&case, at(170 * DAY), holds());
    let case = after(case, "case lead", first, 170 * DAY);
    let second = check(&case, at(265 * DAY), holds());
    let case = after(case, "case lead", second, 265 * DAY);
    assert!(case.owes(DutyKind::CloseCase), "nothing is left");
    let case = after(case, "case lead", Command::AgreeAction(Ok(action(1))), 266 * DAY);
    assert_eq!(owed(&case), [(DutyKind::ReviewAction, id_of(1))]);
    let rank = case.duties.len() - 1;
    let done = Command::FinishAction(Ok((rank, "C’est écrit.".into())));
    let case = after(case, "requester", done, 267 * DAY);
    assert_eq!(owed(&case), [(DutyKind::CloseCase, id_of(3))]);
}

/// Elsewhere, whoever coordinates finishes nothing for others, and no form says otherwise.
#[test]
fn only_who_coordinates_for_the_organisation_finishes_an_action_of_others() {
    let case = after(handed_back(), "case lead", Command::AgreeAction(Ok(action(1))), 89 * DAY);
    let rank = case.duties.len() - 1;
    let (here, elsewhere) = (case.organisation, OrganisationId(Uuid::from_u128(201)));
    for (perimeter, finishes) in [(here, true), (elsewhere, false)] {
        let grants = vec![Grant { role: Role::Coordinator, perimeter: Some(perimeter) }];
        let actor = Actor { grants, ..person("coordinator") };
        let ranks: Vec<usize> =
            case.actions_to_finish(&actor, &[here]).map(|(rank, _)| rank).collect();
        assert_eq!(ranks, if finishes { vec![rank] } else { Vec::new() });
        assert_eq!(allowed(&case, &actor, &[here]).contains(&Act::FinishAction), finishes);
        let done = Command::FinishAction(Ok((rank, "C’est écrit.".into())));
        assert_eq!(decide(&case, &actor, &[here], done).is_ok(), finishes);
    }
}

/// Nobody owes what they can no longer find.
#[test]
fn an_action_passes_on_with_who_leaves_the_case() {
    let case = after(handed_back(), "case lead", Command::AgreeAction(Ok(action(2))), 89 * DAY);
    let other = Event::Named { part: Part::Sponsor, person: id_of(8) };
    let passed = apply(case.clone(), &other, id_of(3), at(89 * DAY));
    assert!(owed(&passed).contains(&(DutyKind::ReviewAction, id_of(8))), "{:?}", owed(&passed));

    let joined = Event::Named { part: Part::Responder, person: id_of(9) };
    let case = apply(case, &joined, id_of(3), at(89 * DAY));
    let case = after(case, "case lead", Command::AgreeAction(Ok(action(9))), 89 * DAY);
    let left = Event::Unnamed { part: Part::Responder, person: id_of(9) };
    let case = apply(case, &left, id_of(3), at(89 * DAY));
    assert!(owed(&case).contains(&(DutyKind::ReviewAction, id_of(5))), "{:?}", owed(&case));
}
