//! A project contests what was answered; a coordinator settles it.

use super::{documented_facts, scored, today};
use crate::base::{Actor, Grant, OrganisationId, PersonId, Problem, Refusal, Role};
use crate::case::model::{Case, Confidentiality, Opening, Stage, open};
use crate::triage::model::*;
use uuid::Uuid;

fn somebody(number: u128, role: Role) -> Actor {
    let grants = vec![Grant { role, perimeter: None }];
    Actor { id: PersonId(Uuid::from_u128(number)), name: format!("{number}"), grants }
}

fn lead() -> Actor {
    somebody(90, Role::ProjectLead)
}

fn case(stage: Stage) -> Case {
    let opening = Opening {
        title: "Paie".into(),
        project: Uuid::nil().into(),
        organisation: OrganisationId(Uuid::nil()),
        confidentiality: Confidentiality::Brigade,
        requester: lead().id,
        sponsor: None,
        protected: false,
        by_telephone: false,
    };
    let now = today().and_hms_opt(9, 0, 0).unwrap().and_utc();
    let mut case = open(Uuid::nil().into(), &opening, lead().id, now);
    case.stage = stage;
    case
}

fn raise(
    who: &Actor,
    stage: Stage,
    known: &[Contest],
    factor: &str,
) -> Result<ContestEvent, Refusal> {
    let assessed = scored(&documented_facts());
    decide_contest(
        &case(stage),
        who,
        Some(&assessed),
        known,
        &factor.into(),
        "Le poste est pourvu.",
    )
}

fn raised() -> Vec<Contest> {
    let event = raise(&lead(), Stage::Qualifying, &[], "team").unwrap();
    let now = today().and_hms_opt(9, 0, 0).unwrap().and_utc();
    apply_contest(Vec::new(), &event, lead().id, now)
}

fn unmet(condition: &str) -> Refusal {
    Refusal::Unmet(vec![condition.to_owned()])
}

#[test]
fn the_project_contests_what_bears_points_once_and_only_in_triage() {
    for role in Role::ALL {
        assert_eq!(
            raise(&somebody(1, role), Stage::Submitted, &[], "team"),
            Err(Refusal::NotYours)
        );
    }
    for stage in Stage::ALL {
        let in_triage = Stage::IN_TRIAGE.contains(&stage);
        assert_eq!(raise(&lead(), stage, &[], "team").is_ok(), in_triage, "{stage:?}");
    }
    let stage = Stage::Qualifying;
    assert_eq!(raise(&lead(), stage, &[], "luck"), Err(unmet("input_bears_points")));
    assert_eq!(raise(&lead(), stage, &raised(), "team"), Err(unmet("no_contest_open")));
    assert!(raise(&lead(), stage, &raised(), "users").is_ok(), "one a factor");
}

#[test]
fn a_coordinator_settles_it_with_a_reason_and_corrects_only_in_triage() {
    let (corrected, maintained) = (Settlement::Corrected, Settlement::Maintained);
    let settle = |who: &Actor, stage, settlement, reason: &str, wrong: Vec<Problem>| {
        let factor = "team".into();
        let settling = Settling { factor: &factor, settlement, reason, wrong };
        settle_contest(&case(stage), who, &[], &raised(), settling)
    };
    let (ines, triage) = (somebody(1, Role::Coordinator), Stage::Qualifying);
    assert!(settle(&ines, triage, maintained, "Vu sur pièces.", Vec::new()).is_ok());
    assert!(settle(&ines, Stage::Diagnosis, maintained, "Vu sur pièces.", Vec::new()).is_ok());
    let late = settle(&ines, Stage::Diagnosis, corrected, "Vu sur pièces.", Vec::new());
    assert!(matches!(late, Err(Refusal::NotNow { .. })), "{late:?}");
    let wrong = vec![Problem::new("answers[factor_team]", "problem-choice")];
    let Err(Refusal::Invalid(both)) = settle(&ines, triage, corrected, " ", wrong) else {
        panic!("nothing was wrong");
    };
    assert_eq!(both.len(), 2, "all that is wrong is told at once: {both:?}");
    let theirs =
        settle(&somebody(90, Role::Coordinator), triage, maintained, "Vu sur pièces.", Vec::new());
    assert_eq!(theirs, Err(Refusal::OwnAct));
    let director =
        settle(&somebody(3, Role::Director), triage, maintained, "Vu sur pièces.", Vec::new());
    assert_eq!(director, Err(Refusal::NeedsRole(vec![Role::Coordinator])));
}

#[test]
fn what_is_settled_may_be_contested_again() {
    let event = ContestEvent::Settled {
        factor: "team".into(),
        settlement: Settlement::Maintained,
        reason: "Le poste est vacant.".into(),
    };
    let now = today().and_hms_opt(10, 0, 0).unwrap().and_utc();
    let all = apply_contest(raised(), &event, somebody(1, Role::Coordinator).id, now);
    assert!(open_contest(&all, &"team".into()).is_none());
    assert!(raise(&lead(), Stage::Qualifying, &all, "team").is_ok());
}
