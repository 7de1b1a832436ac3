//! The second, blind assessment of a case that was drawn: what waits for it, and who is blind.

use super::*;
use crate::base::Refusal;

fn drawn() -> Case {
    let start = case_after(&[]);
    let submission = Submission { second: Some(id_of(4)), ..submission() };
    let event = decide(&start, &person("requester"), &[], Command::Submit(submission))
        .expect("it is whole");
    apply(start, &event, id_of(1), at(1))
}

/// Done by these people, a minute apart.
fn then(case: Case, acts: &[(&str, Act)]) -> Case {
    acts.iter().zip(2..).fold(case, |case, ((name, act), minute)| {
        let event = does(&case, name, *act);
        let event = event.unwrap_or_else(|no| panic!("{name} {act:?}: {no}"));
        apply(case, &event, person(name).id, at(minute))
    })
}

fn does(case: &Case, name: &str, act: Act) -> Result<Event, Refusal> {
    decide(case, &person(name), &[], command(act))
}

fn unmet(what: &str) -> Result<Event, Refusal> {
    Err(Refusal::Unmet(vec![what.into()]))
}

#[test]
fn a_drawn_case_goes_on_once_the_second_assessment_is_given() {
    let waiting = then(drawn(), &[("in charge", Act::TakeCharge)]);
    for act in [Act::BringToCommittee, Act::Accept] {
        assert_eq!(does(&waiting, "in charge", act), unmet("second_assessed"), "{act:?}");
    }
    let given = then(waiting, &[("coordinator", Act::AssessSecond)]);
    assert!(given.second_is_given() && !given.second_is_owed());
    assert!(does(&given, "in charge", Act::BringToCommittee).is_ok());
    assert!(does(&given, "in charge", Act::Accept).is_ok());
}

#[test]
fn nobody_gives_both() {
    let case = drawn();
    assert_eq!(does(&case, "coordinator", Act::TakeCharge), unmet("second_first"));
    let given = then(case.clone(), &[("coordinator", Act::AssessSecond)]);
    assert_eq!(does(&given, "coordinator", Act::TakeCharge), unmet("not_second_reader"));
    let qualifying = then(given, &[("in charge", Act::TakeCharge)]);
    let brings = does(&qualifying, "coordinator", Act::BringToCommittee);
    assert_eq!(brings, unmet("not_second_reader"));
    for name in ["in charge", "director", "requester"] {
        assert_eq!(does(&case, name, Act::AssessSecond), Err(Refusal::NotYours), "{name}");
    }
    let again = does(&qualifying, "coordinator", Act::AssessSecond);
    assert_eq!(again, Err(Refusal::NotYours), "once given it is given");
}

#[test]
fn whoever_is_blind_decides_nothing() {
    let case = then(drawn(), &[("in charge", Act::TakeCharge)]);
    assert!(case.is_blind_to(id_of(4)) && !case.is_blind_to(id_of(3)));
    for act in [
        Act::AskInformation,
        Act::BringToCommittee,
        Act::Accept,
        Act::FastTrack,
        Act::Redirect,
        Act::ProposeDecline,
        Act::Merge,
    ] {
        assert_eq!(does(&case, "coordinator", act), unmet("second_first"), "{act:?}");
    }
    let given = then(case, &[("coordinator", Act::AssessSecond)]);
    assert!(does(&given, "coordinator", Act::AskInformation).is_ok());
    assert!(given.must_be_open_to(&person("coordinator")).is_ok());
}

/// Users are harmed now: that waits for no lot. What was owed is lifted, never counted as done.
#[test]
fn the_fast_track_is_not_held_up() {
    let accepted = then(drawn(), &[("in charge", Act::FastTrack)]);
    assert_eq!(accepted.stage, Stage::Staffing);
    assert!(!accepted.second_is_owed() && !accepted.second_is_given());
}

#[test]
fn it_passes_to_somebody_else_and_leaves_who_owed_it_barred_from_nothing() {
    let passed = then(drawn(), &[("in charge", Act::PassSecond)]);
    assert!(passed.is_blind_to(id_of(6)) && !passed.is_blind_to(id_of(4)));
    assert_eq!(does(&passed, "director", Act::PassSecond), unmet("second_reader_on_duty"));
    assert!(does(&passed, "coordinator", Act::TakeCharge).is_ok());
    let not_drawn = case_after(&[("requester", Act::Submit)]);
    assert_eq!(does(&not_drawn, "in charge", Act::PassSecond), unmet("second_owed"));
    let not_theirs = does(&passed, "requester", Act::PassSecond);
    assert!(matches!(not_theirs, Err(Refusal::NeedsRole(_))), "{not_theirs:?}");
}

#[test]
fn whoever_is_in_charge_is_not_asked_for_the_second() {
    let case = then(drawn(), &[("in charge", Act::TakeCharge)]);
    let to = |id| Command::PassSecond { to: id_of(id), reason: "absence".into() };
    for id in [1, 2, 3, 4] {
        let refused = decide(&case, &person("director"), &[], to(id));
        assert_eq!(refused, unmet("second_reader_on_duty"), "{id}");
    }
    assert!(decide(&case, &person("director"), &[], to(6)).is_ok());
}

/// How soon would tell how urgent.
#[test]
fn its_time_limit_tells_no_priority() {
    let limits = Priority::ALL.map(|it| delay(DutyKind::SecondAssessment, it));
    assert!(limits.iter().all(|it| *it == limits[0]));
}

#[test]
fn a_restricted_case_names_who_is_to_assess_it() {
    let opening = Opening { confidentiality: Confidentiality::Restricted, ..opening() };
    let start = open(CaseId(Uuid::from_u128(300)), &opening, id_of(1), at(0));
    let submission = Submission { second: Some(id_of(4)), ..submission() };
    let event = decide(&start, &person("requester"), &[], Command::Submit(submission)).unwrap();
    assert!(apply(start, &event, id_of(1), at(1)).holds(Part::Reader, id_of(4)));
}
