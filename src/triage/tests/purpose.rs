//! That no purpose is stated: who notes it, when, and who takes it back.

use super::today;
use crate::base::{Actor, Grant, OrganisationId, PersonId, Refusal, Role};
use crate::case::model::{Case, Confidentiality, Opening, Stage, open};
use crate::triage::model::*;
use uuid::Uuid;

const REASON: &str = "La note de cadrage ne dit ni à qui le projet servira ni à quoi.";

fn somebody(number: u128, role: Role) -> Actor {
    let grants = vec![Grant { role, perimeter: None }];
    Actor { id: PersonId(Uuid::from_u128(number)), name: format!("{number}"), grants }
}

/// Somebody else than all those of the story.
fn director() -> Actor {
    somebody(7, Role::Director)
}

/// Brought before the committee by person 1.
fn case(stage: Stage) -> Case {
    let person = |number| PersonId(Uuid::from_u128(number));
    let opening = Opening {
        title: "Paie".into(),
        project: Uuid::nil().into(),
        organisation: OrganisationId(Uuid::nil()),
        confidentiality: Confidentiality::Brigade,
        requester: person(90),
        sponsor: Some(person(91)),
        protected: false,
        by_telephone: false,
    };
    let now = today().and_hms_opt(9, 0, 0).unwrap().and_utc();
    let mut case = open(Uuid::nil().into(), &opening, person(90), now);
    (case.stage, case.assessed_by) = (stage, Some(person(1)));
    case
}

fn facts(case: &Case, noted_by: Option<u128>) -> PurposeFacts<'_> {
    let noted_by = noted_by.map(|number| PersonId(Uuid::from_u128(number)));
    PurposeFacts { case, line: &[], is_assessed: true, noted_by }
}

fn unmet(condition: &str) -> Result<(), Refusal> {
    Err(Refusal::Unmet(vec![condition.into()]))
}

#[test]
fn the_committee_notes_it_and_not_whoever_brought_the_case_there() {
    let at = case(Stage::AtCommittee);
    let notes = |who: &Actor| may_note_purpose(facts(&at, None), who);
    assert_eq!(notes(&somebody(2, Role::Coordinator)), Ok(()));
    assert_eq!(notes(&director()), Ok(()));
    assert_eq!(notes(&somebody(1, Role::Coordinator)), Err(Refusal::OwnAct));
    assert_eq!(notes(&somebody(90, Role::Coordinator)), Err(Refusal::OwnAct), "their own request");
    let both = vec![Role::Coordinator, Role::Director];
    for role in [Role::Auditor, Role::ProjectLead, Role::Responder, Role::Sponsor] {
        let refused = Err(Refusal::NeedsRole(both.clone()));
        assert_eq!(notes(&somebody(3, role)), refused, "{role:?}");
    }
}

#[test]
fn it_is_noted_while_the_case_is_at_the_committee_and_once() {
    let ended = case(Stage::Closed);
    let too_late = may_note_purpose(facts(&ended, None), &director());
    assert!(matches!(too_late, Err(Refusal::NotNow { .. })), "{too_late:?}");
    for stage in [Stage::Submitted, Stage::Qualifying, Stage::Staffing] {
        let case = case(stage);
        let noted = may_note_purpose(facts(&case, None), &director());
        assert_eq!(noted, unmet("purpose_at_committee"), "{stage:?}");
    }
    let at = case(Stage::AtCommittee);
    assert_eq!(may_note_purpose(facts(&at, Some(2)), &director()), unmet("purpose_unnoted"));
    let unassessed = PurposeFacts { is_assessed: false, ..facts(&at, None) };
    assert_eq!(may_note_purpose(unassessed, &director()), unmet("assessed"));
}

#[test]
fn another_one_takes_it_back_as_long_as_the_case_is_under_way() {
    for stage in [Stage::AtCommittee, Stage::Staffing, Stage::Recovery] {
        let case = case(stage);
        let back = |noted_by, who: &Actor| may_withdraw_purpose(facts(&case, noted_by), who);
        assert_eq!(back(Some(2), &director()), Ok(()), "{stage:?}");
        assert_eq!(back(Some(7), &director()), Err(Refusal::OwnAct), "{stage:?}");
        assert_eq!(back(None, &director()), unmet("purpose_noted"), "{stage:?}");
    }
    let closed = case(Stage::Closed);
    let late = may_withdraw_purpose(facts(&closed, Some(2)), &director());
    assert!(matches!(late, Err(Refusal::NotNow { .. })), "{late:?}");
}

#[test]
fn both_take_a_reason_that_one_can_contradict() {
    let at = case(Stage::AtCommittee);
    let note = |reason: &str| {
        let command = PurposeCommand::Note { reason: reason.into() };
        decide_purpose(facts(&at, None), &director(), command)
    };
    assert_eq!(note(REASON), Ok(PurposeEvent::Noted { reason: REASON.into() }));
    assert!(note(REASON).unwrap().is_missing());
    assert!(matches!(note("Rien."), Err(Refusal::Invalid(_))));
    let withdraw = |reason: &str| {
        let command = PurposeCommand::Withdraw { reason: reason.into() };
        decide_purpose(facts(&at, Some(2)), &director(), command)
    };
    assert!(!withdraw(REASON).unwrap().is_missing());
    assert!(matches!(withdraw(" "), Err(Refusal::Invalid(_))));
}
