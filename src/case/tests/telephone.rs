//! A request taken on the telephone: whoever took the call answers for it.

use super::{at, command, id_of, opening, person};
use crate::base::{CaseId, PersonId};
use crate::case::model::*;
use uuid::Uuid;

/// Written down by a coordinator who is not the one on duty.
fn written_down() -> Case {
    let opening = Opening { by_telephone: true, ..opening() };
    open(CaseId(Uuid::from_u128(300)), &opening, person("coordinator").id, at(0))
}

fn sent_by(case: &Case, name: &str) -> Case {
    let event = decide(case, &person(name), &[], command(Act::Submit)).unwrap();
    apply(case.clone(), &event, person(name).id, at(1))
}

fn owed_by(case: &Case) -> Vec<(DutyKind, PersonId)> {
    case.open_duties().map(|duty| (duty.kind, duty.owed_by)).collect()
}

#[test]
fn what_is_owed_falls_on_whoever_took_the_call() {
    let taken = sent_by(&written_down(), "coordinator");
    let owed = owed_by(&taken);
    assert!(owed.iter().all(|(_, who)| *who == person("coordinator").id), "{owed:?}");
    assert!(!taken.is_spoken_to(), "until they are in charge");

    let charged = apply(taken, &Event::TookCharge, person("coordinator").id, at(1));
    let kinds: Vec<DutyKind> = owed_by(&charged).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, [DutyKind::Admissibility, DutyKind::Decide], "nobody is called again");
    assert!(charged.is_spoken_to());
    let call = charged.duties.iter().find(|it| it.kind == DutyKind::Acknowledge).unwrap();
    assert_eq!(call.ended, Some(Ended { at: at(1), how: Ending::Done }));
}

#[test]
fn finished_alone_by_the_project_it_is_called_by_whoever_is_on_duty() {
    let sent = sent_by(&written_down(), "requester");
    assert!(owed_by(&sent).iter().all(|(_, who)| *who == id_of(3)));
    assert!(!sent.was_taken_by(person("requester").id));
}

#[test]
fn opened_for_another_without_a_call_nobody_has_been_spoken_to() {
    let case = open(CaseId(Uuid::from_u128(300)), &opening(), person("coordinator").id, at(0));
    assert!(!case.was_taken_by(person("coordinator").id));
    assert!(owed_by(&sent_by(&case, "coordinator")).iter().all(|(_, who)| *who == id_of(3)));
}
