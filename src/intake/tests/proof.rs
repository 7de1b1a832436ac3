//! A proof holds for the answer it was made of, and moves the interval of the score alone.

use super::{answered, questions, today};
use crate::base::{Actor, Grant, PersonId, Refusal, Role};
use crate::case::model::{Case, Confidentiality, Opening, Stage, open};
use crate::intake::model::*;
use crate::triage::model::{Proof, RiskModel, assess};
use chrono::{DateTime, Days};
use uuid::Uuid;

pub(super) fn actor(id: u128, role: Role) -> Actor {
    let id = PersonId(Uuid::from_u128(id));
    Actor { id, name: "Inès".into(), grants: vec![Grant { role, perimeter: None }] }
}

pub(super) fn case(stage: Stage) -> Case {
    let id = Uuid::from_u128(9);
    let opening = Opening {
        title: "Paie".into(),
        project: id.into(),
        organisation: id.into(),
        confidentiality: Confidentiality::Brigade,
        requester: PersonId(Uuid::from_u128(1)),
        sponsor: None,
        protected: false,
        by_telephone: false,
    };
    let opened = open(id.into(), &opening, opening.requester, DateTime::UNIX_EPOCH);
    Case { stage, ..opened }
}

fn marking(proof: &str) -> Marking {
    Marking { proof: proof.into(), on: today().to_string(), reason: "Le budget voté".into() }
}

fn decided(
    stage: Stage,
    by: &Actor,
    question: &str,
    files: usize,
    marking: &Marking,
) -> Result<Event, Refusal> {
    decided_again(stage, by, question, (files, false), marking)
}

/// `there`: how many files, and whether it was said already how far it is proven.
fn decided_again(
    stage: Stage,
    by: &Actor,
    question: &str,
    (files, is_marked): (usize, bool),
    marking: &Marking,
) -> Result<Event, Refusal> {
    let (case, request) = (case(stage), answered(&[("full_cost", "12"), ("money_left", "3")]));
    let (case, request, today) = (&case, &request, today());
    let facts = MarkFacts { case, line: &[], request, files, is_marked, today };
    decide_mark(facts, by, questions().find(question).unwrap(), marking)
}

#[test]
fn what_was_said_to_be_proven_is_taken_back_by_the_same_rights_and_nothing_else_is() {
    let (coordinator, back) = (actor(3, Role::Coordinator), marking("declared"));
    let may =
        |by: &Actor, stage, is_marked| decided_again(stage, by, "full_cost", (1, is_marked), &back);
    let taken = may(&coordinator, Stage::Qualifying, true).unwrap();
    let reason = back.reason.clone();
    assert_eq!(taken, Event::ProofTakenBack { question: "full_cost".into(), reason });
    assert!(matches!(may(&coordinator, Stage::Qualifying, false), Err(Refusal::Invalid(_))));
    assert!(matches!(may(&coordinator, Stage::Diagnosis, true), Err(Refusal::NotNow { .. })));
    assert_eq!(may(&actor(1, Role::Coordinator), Stage::Qualifying, true), Err(Refusal::OwnAct));
    let unsaid = Marking { reason: " ".into(), ..back.clone() };
    let refused = decided_again(Stage::Qualifying, &coordinator, "full_cost", (1, true), &unsaid);
    assert!(matches!(refused, Err(Refusal::Invalid(_))), "{refused:?}");
}

#[test]
fn a_coordinator_who_is_not_of_the_project_says_what_is_proven_in_triage() {
    let coordinator = actor(3, Role::Coordinator);
    let may = |by: &Actor, stage| decided(stage, by, "full_cost", 1, &marking("documented"));
    for stage in Stage::ALL {
        let is_open = Stage::IN_TRIAGE.contains(&stage);
        assert_eq!(may(&coordinator, stage).is_ok(), is_open, "{stage:?}");
    }
    for role in [Role::ProjectLead, Role::Sponsor, Role::Director, Role::Auditor, Role::Responder] {
        assert!(matches!(may(&actor(4, role), Stage::Qualifying), Err(Refusal::NeedsRole(_))));
    }
    assert_eq!(may(&actor(1, Role::Coordinator), Stage::Qualifying), Err(Refusal::OwnAct));
}

/// After an appeal that was heard, a case goes on like any other.
#[test]
fn files_come_until_the_case_is_over() {
    let ends =
        [Stage::Closed, Stage::Archived, Stage::Redirected, Stage::Declined, Stage::Withdrawn];
    for stage in Stage::ALL {
        let case = Case { ended_at: Some(DateTime::UNIX_EPOCH), ..case(stage) };
        for by in [actor(1, Role::ProjectLead), actor(3, Role::Coordinator)] {
            let may = may_attach(&case, &by, &[]);
            assert_eq!(may.is_ok(), !ends.contains(&stage), "{stage:?}: {may:?}");
        }
        for role in [Role::ProjectLead, Role::Director, Role::Auditor, Role::Responder] {
            let may = may_attach(&case, &actor(4, role), &[]);
            assert!(stage == Stage::Draft || may == Err(Refusal::NotYours), "{stage:?} {role:?}");
        }
    }
}

#[test]
fn a_document_must_be_there_and_the_answer_be_one_that_counts() {
    let by = actor(3, Role::Coordinator);
    let unmet = |question, files, proof| match decided(
        Stage::Qualifying,
        &by,
        question,
        files,
        &marking(proof),
    ) {
        Err(Refusal::Unmet(unmet)) => unmet.concat(),
        other => panic!("{other:?}"),
    };
    assert_eq!(unmet("full_cost", 0, "documented"), "document_attached");
    assert_eq!(unmet("planned_end", 1, "documented"), "answer_known");
    assert_eq!(unmet("money_left", 1, "verified"), "answer_weighs");
    assert!(decided(Stage::Qualifying, &by, "full_cost", 0, &marking("verified")).is_ok());
}

#[test]
fn all_that_is_wrong_with_a_mark_is_said_at_once() {
    let by = actor(3, Role::Coordinator);
    let on = (today() + Days::new(1)).to_string();
    let odd = Marking { proof: "declared".into(), on, reason: " ".into() };
    let wrong = decided(Stage::Qualifying, &by, "full_cost", 1, &odd);
    let Err(Refusal::Invalid(problems)) = wrong else { panic!("{wrong:?}") };
    let fields: Vec<&str> = problems.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["proof", "proof_on", "proof_reason"]);
}

/// The total of a measured fact stays; only what may still be otherwise shrinks.
#[test]
fn a_mark_narrows_the_interval_until_the_answer_changes() {
    let score = |cost: &str, marks: &Marks| {
        let request = answered(&[("full_cost", cost), ("status", "NUAGE")]);
        let weighed = weigh(questions(), &request, marks, today());
        assess(RiskModel::shipped(), &weighed.answers, &weighed.context.facts, today())
    };
    let declared = score("12", &Marks::new());
    let answer = Answer::Number(12.0);
    let (proof, on, reason) = (Proof::Verified, today(), "Vu".to_owned());
    let marks = Marks::from([("full_cost".to_owned(), Mark { proof, on, reason, answer })]);
    let proven = score("12", &marks);
    assert_eq!(proven.total, declared.total);
    assert!(proven.high - proven.low < declared.high - declared.low);
    let changed = score("13", &marks);
    assert_eq!((changed.low, changed.high), (declared.low, declared.high));
}
