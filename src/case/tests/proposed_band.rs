//! Who owes an answer to a proposed override of the band.

use super::{at, command, id_of, opening, person};
use crate::base::{CaseId, Priority};
use crate::case::model::*;
use crate::clock::Delay;
use uuid::Uuid;

fn submitted() -> Case {
    let case = open(CaseId(Uuid::from_u128(300)), &opening(), id_of(1), at(0));
    let event = decide(&case, &person("requester"), &[], command(Act::Submit)).unwrap();
    apply(case, &event, id_of(1), at(0))
}

fn proposed() -> Case {
    let case = submitted();
    let event = proposed_band_turned(&case, Some(id_of(6))).unwrap();
    apply(case, &event, id_of(3), at(60))
}

#[test]
fn a_second_person_owes_a_yes_or_a_no_within_two_working_days_at_every_priority() {
    assert_eq!(proposed_band_turned(&submitted(), None), None);
    let case = proposed();
    let duty = case.proposed_band().unwrap();
    assert_eq!(duty.owed_by, id_of(6));
    assert_eq!(proposed_band_turned(&case, Some(id_of(6))), None, "it is owed already");
    for priority in Priority::ALL {
        assert_eq!(delay(DutyKind::AnswerOverride, priority), Delay::WorkingDays(2));
    }
    let event = proposed_band_turned(&case, None).unwrap();
    // Whoever else may answer did: it is owed by nobody any more.
    let settled = apply(case, &event, id_of(9), at(90));
    assert_eq!(settled.proposed_band(), None);
    assert!(settled.open_duties().count() > 0, "the decision is still owed");
}

#[test]
fn it_stays_with_the_director_whoever_takes_charge_and_stops_while_the_project_answers() {
    let charged = apply(proposed(), &Event::TookCharge, id_of(9), at(90));
    assert_eq!(charged.proposed_band().unwrap().owed_by, id_of(6));
    let asked = Event::InformationAsked { question: "Quel budget ?".into() };
    let asked = apply(charged, &asked, id_of(9), at(120));
    assert!(asked.proposed_band().unwrap().clock.is_paused());
}

#[test]
fn what_waited_when_the_case_left_waits_again_when_it_comes_back() {
    let declined =
        apply(proposed(), &Event::Declined { reason: "Hors champ".into() }, id_of(6), at(90));
    assert_eq!(declined.proposed_band(), None, "where nothing is owed, this is not either");
    let appeal = Event::Appealed {
        reason: "Un fait nouveau".into(),
        director: id_of(6),
        director_rules: true,
    };
    let appealed = apply(declined, &appeal, id_of(1), at(120));
    let duty = appealed.proposed_band().unwrap();
    assert_eq!((duty.owed_by, duty.clock.started_at), (id_of(6), at(120)));
    // One that was answered is not owed again.
    let settled = apply(proposed(), &Event::OverrideSettled, id_of(6), at(70));
    let declined =
        apply(settled, &Event::Declined { reason: "Hors champ".into() }, id_of(6), at(90));
    assert_eq!(apply(declined, &appeal, id_of(1), at(120)).proposed_band(), None);
}
