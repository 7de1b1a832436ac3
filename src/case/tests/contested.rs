//! Who owes an answer to what a project contests of its score.

use super::{at, command, id_of, opening, person};
use crate::base::CaseId;
use crate::case::model::*;
use uuid::Uuid;

fn submitted() -> Case {
    let case = open(CaseId(Uuid::from_u128(300)), &opening(), id_of(1), at(0));
    let event = decide(&case, &person("requester"), &[], command(Act::Submit)).unwrap();
    apply(case, &event, id_of(1), at(0))
}

fn turned(case: &Case, is_contested: bool) -> Option<Event> {
    contest_turned(case, is_contested, case.answering().unwrap())
}

#[test]
fn whoever_answers_for_the_case_owes_one_answer_to_all_that_is_contested() {
    let case = submitted();
    assert_eq!(turned(&case, false), None);
    let first = turned(&case, true).unwrap();
    let contested = apply(case.clone(), &first, id_of(1), at(60));
    assert_eq!(contested.contest().unwrap().owed_by, case.answering().unwrap());
    assert_eq!(turned(&contested, true), None, "it is owed already");
    let answered = apply(contested.clone(), &turned(&contested, false).unwrap(), id_of(3), at(90));
    assert_eq!(answered.contest(), None);
    assert!(answered.open_duties().count() > 0, "the decision is still owed");
}

#[test]
fn it_passes_to_whoever_takes_charge_and_waits_while_the_project_answers() {
    let case = submitted();
    let contested = apply(case.clone(), &turned(&case, true).unwrap(), id_of(1), at(60));
    let charged = apply(contested, &Event::TookCharge, id_of(9), at(90));
    assert_eq!(charged.contest().unwrap().owed_by, id_of(9));
    let asked = Event::InformationAsked { question: "Quel budget ?".into() };
    let asked = apply(charged, &asked, id_of(9), at(120));
    assert!(asked.contest().unwrap().clock.is_paused());
    let left = apply(asked, &Event::Withdrawn { reason: "Plus besoin".into() }, id_of(1), at(150));
    assert_eq!(left.contest(), None, "where nothing is owed, this is not either");
}
