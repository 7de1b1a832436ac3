//! Who writes a request, until when, and who takes one over.

use super::proof::{actor, case};
use super::today;
use crate::base::{ApiError, PersonId, Refusal, Role};
use crate::case::model::{Case, Part, Stage};
use crate::intake::model::*;
use uuid::Uuid;

#[test]
fn a_request_is_written_until_it_is_sent_or_in_a_hurry_until_triage_is_over() {
    for stage in Stage::ALL {
        let case = case(stage);
        let in_triage = Stage::IN_TRIAGE.contains(&stage);
        assert_eq!(is_completing(&case, true), in_triage, "{stage:?}");
        assert!(!is_completing(&case, false), "{stage:?}");
        assert_eq!(still_written(&case, false).is_ok(), stage == Stage::Draft, "{stage:?}");
        assert_eq!(may_take_back(&case).is_ok(), stage == Stage::Draft, "{stage:?}");
    }
}

#[test]
fn a_coordinator_writes_what_they_opened_or_what_is_being_completed() {
    let (lead, coordinator) = (actor(1, Role::ProjectLead), actor(3, Role::Coordinator));
    let theirs = case(Stage::Draft);
    assert!(writes(&theirs, &lead, &[], false));
    assert!(!writes(&theirs, &coordinator, &[], false));
    assert!(writes(&theirs, &coordinator, &[], true));
    let by_phone = Case { opened_by: coordinator.id, ..theirs };
    assert!(writes(&by_phone, &coordinator, &[], false));
    for role in [Role::ProjectLead, Role::Director, Role::Auditor, Role::Administrator] {
        assert!(!writes(&by_phone, &actor(4, role), &[], true), "{role:?}");
    }
}

#[test]
fn a_sponsor_is_replaced_until_it_is_sent_and_not_by_themselves() {
    let (lead, sponsor) = (actor(1, Role::ProjectLead), actor(2, Role::Sponsor));
    for stage in Stage::ALL {
        let mut case = case(stage);
        assert_eq!(may_name_sponsor(&case, &lead), Ok(()), "it has none: {stage:?}");
        case.people.push((Part::Sponsor, sponsor.id));
        let replaced = may_name_sponsor(&case, &lead);
        assert_eq!(replaced.is_ok(), stage == Stage::Draft, "{stage:?}");
        assert_eq!(may_name_sponsor(&case, &sponsor), Err(Refusal::NotYours));
    }
}

#[test]
fn a_draft_goes_from_its_requester_to_a_lead_who_is_not_its_sponsor() {
    let (giver, taker) = (actor(1, Role::ProjectLead), actor(5, Role::ProjectLead));
    for stage in Stage::ALL {
        let case = case(stage);
        assert_eq!(may_hand_over(&case, &giver).is_ok(), stage == Stage::Draft, "{stage:?}");
        assert_eq!(may_hand_over(&case, &taker), Err(Refusal::NotYours));
        let taken = may_take_over(&case, giver.id, &taker);
        assert_eq!(taken.is_ok(), stage == Stage::Draft, "{stage:?}");
    }
    let draft = case(Stage::Draft);
    let stranger = PersonId(Uuid::from_u128(8));
    assert_eq!(may_take_over(&draft, stranger, &taker), Err(ApiError::NotFound));
    let coordinator = actor(5, Role::Coordinator);
    let refused = may_take_over(&draft, giver.id, &coordinator);
    assert!(matches!(refused, Err(ApiError::Refused(Refusal::NeedsRole(_)))), "{refused:?}");
    let mut sponsored = draft;
    sponsored.people.push((Part::Sponsor, taker.id));
    let refused = may_take_over(&sponsored, giver.id, &taker);
    assert!(matches!(refused, Err(ApiError::Refused(Refusal::Unmet(_)))), "{refused:?}");
}

#[test]
fn an_expired_draft_is_taken_up_by_whoever_asked_and_nobody_else() {
    let draft = case(Stage::Withdrawn);
    let limit = TimeLimit { expired_on: Some(today()), ..TimeLimit::new(today()) };
    let (lead, other) = (actor(1, Role::ProjectLead), actor(4, Role::ProjectLead));
    assert_eq!(may_take_up(&draft, &lead, &limit, today()), Ok(()));
    assert_eq!(may_take_up(&draft, &other, &limit, today()), Err(ApiError::NotFound));
    let never = TimeLimit::new(today());
    assert_eq!(may_take_up(&draft, &lead, &never, today()), Err(ApiError::NotFound));
    assert!(may_take_up(&draft, &actor(1, Role::Sponsor), &limit, today()).is_err());
}
