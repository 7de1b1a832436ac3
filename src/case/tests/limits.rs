//! Time limits that administrators set: what begins keeps those that it began under.

use super::{at, case_after, command, id_of, person};
use crate::base::{Priority, Refusal};
use crate::case::model::*;
use crate::clock::{Calendar, Delay};
use std::collections::BTreeMap;

const DAYS: [u32; 4] = [1, 3, 7, 12];

fn days(all: [u32; 4]) -> [Delay; 4] {
    all.map(Delay::WorkingDays)
}

fn decided_sooner() -> Limits {
    Limits::new([(DutyKind::Decide, SetLimit { limits: days(DAYS), since: at(-1) })])
}

fn does(case: &Case, name: &str, act: Act, limits: &Limits, minute: i64) -> (Event, Case) {
    let actor = person(name);
    let event = decide(case, &actor, &[], command(act)).unwrap();
    let after = apply_under(case.clone(), &event, limits, actor.id, at(minute));
    (event, after)
}

fn limit(case: &Case, kind: DutyKind) -> Delay {
    case.open_duties().find(|duty| duty.kind == kind).expect("it is owed").clock.delay
}

#[test]
fn without_any_that_were_set_nothing_is_other_than_it_was() {
    let draft = case_after(&[]);
    let (event, after) = does(&draft, "requester", Act::Submit, &Limits::default(), 1);
    assert_eq!(after, apply(draft, &event, id_of(1), at(1)));
    assert!(!serde_json::to_string(&after).unwrap().contains("\"set\""));
    for kind in DutyKind::ALL {
        for priority in Priority::ALL {
            assert_eq!(Limits::default().limit(kind, priority), delay(kind, priority));
        }
    }
    // Those set back to the usual are as if none had been set.
    let usual = SetLimit { limits: DutyKind::Decide.usual_limits(), since: at(0) };
    assert!(Limits::new([(DutyKind::Decide, usual)]).is_empty());
}

#[test]
fn what_begins_keeps_its_limits_whatever_is_set_after() {
    let (_, sent) = does(&case_after(&[]), "requester", Act::Submit, &decided_sooner(), 1);
    assert_eq!(limit(&sent, DutyKind::Decide), Delay::WorkingDays(7));
    assert_eq!(limit(&sent, DutyKind::Admissibility), Delay::WorkingDays(3), "nobody set it");
    let kept: Case = serde_json::from_str(&serde_json::to_string(&sent).unwrap()).unwrap();
    assert_eq!(kept, sent);

    // The usual ones again, or others: what runs does not move, not by another priority either.
    let event = Event::Reprioritised { before: Priority::P3, priority: Priority::P2 };
    for now in [Limits::default(), decided_sooner()] {
        let after = apply_under(sent.clone(), &event, &now, id_of(3), at(9));
        assert_eq!(limit(&after, DutyKind::Decide), Delay::WorkingDays(3));
        assert_eq!(limit(&after, DutyKind::Admissibility), Delay::WorkingDays(2));
    }
    // Nor does what ran before they were set.
    let usual = case_after(&[("requester", Act::Submit)]);
    let after = apply_under(usual, &event, &decided_sooner(), id_of(3), at(9));
    assert_eq!(limit(&after, DutyKind::Decide), Delay::WorkingDays(5));
}

#[test]
fn the_sum_says_which_limit_held() {
    let (_, sent) = does(&case_after(&[]), "requester", Act::Submit, &decided_sooner(), 1);
    let calendar = Calendar::france();
    let since = |kind| {
        let duty = sent.open_duties().find(|duty| duty.kind == kind).unwrap();
        sent.explanation(duty, &calendar).unwrap().limit_since
    };
    assert_eq!(since(DutyKind::Decide), Some(at(-1)));
    assert_eq!(since(DutyKind::Admissibility), None);
}

/// A version holds the limits of the four priorities: one that is the usual one was set by nobody.
#[test]
fn the_sum_says_nothing_of_a_limit_that_another_priority_was_given() {
    let [p1, p2, p3, _] = DutyKind::Decide.usual_limits();
    let set = SetLimit { limits: [p1, p2, p3, Delay::WorkingDays(18)], since: at(-1) };
    let limits = Limits::new([(DutyKind::Decide, set)]);
    let (_, sent) = does(&case_after(&[]), "requester", Act::Submit, &limits, 1);
    let calendar = Calendar::france();
    let since = |case: &Case| {
        let duty = case.open_duties().find(|duty| duty.kind == DutyKind::Decide).unwrap();
        case.explanation(duty, &calendar).unwrap().limit_since
    };
    assert_eq!(since(&sent), None, "10 days, as ever for a P3");
    let event = Event::Reprioritised { before: Priority::P3, priority: Priority::P4 };
    let less = apply_under(sent, &event, &limits, id_of(3), at(9));
    assert_eq!(since(&less), Some(at(-1)));
}

#[test]
fn whoever_asks_by_the_urgent_path_is_called_back_as_for_a_p1() {
    let set = SetLimit { limits: [Delay::WorkingHours(6); 4], since: at(0) };
    let limits = Limits::new([(DutyKind::Acknowledge, set)]);
    assert_eq!(limits.call_back(), Delay::WorkingHours(6));
    assert_eq!(Limits::default().call_back(), Delay::WorkingHours(4));
    let urgent = Command::Submit(Submission { urgent: true, ..super::submission() });
    let draft = case_after(&[]);
    let event = decide(&draft, &person("requester"), &[], urgent).unwrap();
    let sooner = [5, 9, 18, 27].map(Delay::WorkingHours);
    let sooner = SetLimit { limits: sooner, since: at(0) };
    let limits = Limits::new([(DutyKind::Acknowledge, sooner)]);
    let sent = apply_under(draft, &event, &limits, id_of(1), at(1));
    assert_eq!(limit(&sent, DutyKind::Acknowledge), Delay::WorkingHours(5), "of a P3");
}

fn typed(counts: [&str; 4], unit: &str) -> TypedLimits {
    let keys = ["p1", "p2", "p3", "p4"].map(str::to_owned);
    let counts = keys.clone().into_iter().zip(counts.map(str::to_owned)).collect();
    let units = keys.into_iter().map(|key| (key, unit.to_owned())).collect();
    TypedLimits { counts, units }
}

#[test]
fn what_is_typed_is_within_bounds_and_in_order() {
    let read = |counts, unit| typed(counts, unit).read(DutyKind::Decide);
    assert_eq!(read(["1", " 3 ", "7", "12"], "days"), Ok(days(DAYS)));
    assert_eq!(read(["4", "9", "45", "45"], "hours").map(|it| it[0]), Ok(Delay::WorkingHours(4)));
    let problem = |counts, unit| match read(counts, unit) {
        Err(Refusal::Invalid(all)) => {
            all.into_iter().map(|it| (it.field, it.key)).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    let told = |field: &str, key: &str| vec![(field.to_owned(), key.to_owned())];
    for (wrong, unit) in
        [("3", "hours"), ("", "days"), ("-1", "days"), ("0", "days"), ("x", "days")]
    {
        let counts = [wrong, "9", "9", "9"];
        assert_eq!(problem(counts, unit), told("counts[p1]", "problem-limit-bounds"), "{wrong}");
    }
    for (wrong, unit) in [("46", "hours"), ("121", "days"), ("7", "months")] {
        let counts = ["4", "4", "4", wrong];
        assert_eq!(problem(counts, unit), told("counts[p4]", "problem-limit-bounds"), "{wrong}");
    }
    assert_eq!(problem(["1", "3", "2", "9"], "days"), told("counts[p3]", "problem-limit-order"));
    assert_eq!(problem(["1"; 4], "years").len(), 4);
    // What is one for all priorities is asked once.
    let one = |text: &str| TypedLimits {
        counts: BTreeMap::from([("p1".to_owned(), text.to_owned())]),
        units: BTreeMap::from([("p1".to_owned(), "days".to_owned())]),
    };
    assert_eq!(one("4").read(DutyKind::SecondAssessment), Ok([Delay::WorkingDays(4); 4]));
    assert!(one("4").read(DutyKind::Decide).is_err());
}

/// Whatever is usual could be typed.
#[test]
fn the_usual_limits_are_within_the_bounds() {
    for kind in DutyKind::ALL.into_iter().filter(|kind| kind.can_be_set()) {
        let keys = ["p1", "p2", "p3", "p4"].map(str::to_owned);
        let parts = kind.usual_limits().map(Unit::of);
        let counts = keys.clone().into_iter().zip(parts.map(|(count, _)| count.to_string()));
        let units = keys.into_iter().zip(parts.map(|(_, unit)| unit.name().to_owned()));
        let typed = TypedLimits { counts: counts.collect(), units: units.collect() };
        assert_eq!(typed.read(kind), Ok(kind.usual_limits()), "{kind:?}");
    }
}
