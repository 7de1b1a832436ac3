//! Who may do what in a sitting, and minutes that nothing changes.

use crate::base::{Actor, Grant, PersonId, Refusal, Role};
use crate::case::model::DutyKind;
use crate::triage::model::*;
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

fn person(rank: u128) -> PersonId {
    PersonId(Uuid::from_u128(rank))
}

fn actor(rank: u128, role: Role) -> Actor {
    let grants = vec![Grant { role, perimeter: None }];
    Actor { id: person(rank), name: format!("P{rank}"), grants }
}

/// Presided by the first; the second and the third are there.
fn sitting(is_closed: bool, signed_by: &[u128]) -> Sitting {
    Sitting {
        number: 1,
        held_on: super::today(),
        presided_by: person(1),
        present: [1, 2, 3].map(person).to_vec(),
        is_closed,
        signed_by: signed_by.iter().copied().map(person).collect(),
    }
}

fn unmet(condition: &str) -> Result<(), Refusal> {
    Err(Refusal::Unmet(vec![condition.to_owned()]))
}

#[test]
fn what_is_decided_in_a_sitting_is_decided_by_somebody_who_is_there() {
    let there = actor(2, Role::Director);
    assert_eq!(sitting(false, &[]).may_be_heard_by(&there), Ok(()));
    assert_eq!(sitting(true, &[]).may_be_heard_by(&there), unmet("sitting_open"));
    let elsewhere = actor(4, Role::Coordinator);
    assert_eq!(sitting(false, &[]).may_be_heard_by(&elsewhere), unmet("present_at_sitting"));
    // Whoever only reads decides nothing, present or not.
    for role in [Role::Auditor, Role::Responder, Role::Administrator, Role::ProjectLead] {
        let refused = Err(Refusal::NeedsRole(COMMITTEE.to_vec()));
        assert_eq!(sitting(false, &[]).may_be_heard_by(&actor(2, role)), refused);
        assert_eq!(sitting(true, &[]).may_be_signed_off_by(&actor(2, role)), refused);
        assert_eq!(sitting(true, &[]).may_be_corrected_by(&actor(2, role)), refused);
        assert_eq!(may_convene(&actor(2, role)), refused);
    }
}

#[test]
fn minutes_are_signed_off_by_whoever_presided_and_one_other() {
    let [presides, second, third] = [1, 2, 3].map(|rank| actor(rank, Role::Coordinator));
    let signs = |signed: &[u128], who: &Actor| sitting(true, signed).may_be_signed_off_by(who);
    assert_eq!(sitting(false, &[]).may_be_signed_off_by(&presides), unmet("sitting_closed"));
    for who in [&presides, &second, &third] {
        assert_eq!(signs(&[], who), Ok(()));
    }
    assert_eq!(signs(&[1], &presides), Err(Refusal::OwnAct), "nobody signs off twice");
    assert_eq!(signs(&[2], &second), Err(Refusal::OwnAct));
    assert_eq!(signs(&[2], &third), unmet("signature_awaited"));
    assert_eq!(signs(&[2], &presides), Ok(()));
    let elsewhere = actor(4, Role::Director);
    assert_eq!(signs(&[], &elsewhere), unmet("present_at_sitting"));
    let done = [&[][..], &[1], &[2], &[1, 2]].map(|signed| sitting(true, signed).is_signed_off());
    assert_eq!(done, [false, false, false, true], "nobody signs off alone");
}

#[test]
fn nobody_sits_alone() {
    let colleague = |rank, of_the_committee| Colleague {
        id: person(rank),
        name: format!("P{rank}"),
        of_the_committee,
    };
    let brigade = [colleague(1, true), colleague(2, true), colleague(3, false)];
    let read = |presides: u128, present: &[u128], held_on: &str| {
        let typed = TypedRoll {
            held_on: held_on.to_owned(),
            presided_by: person(presides).to_string(),
            present: present.iter().map(|rank| person(*rank).to_string()).collect(),
            guests: " ".into(),
        };
        Roll::read(&typed, &brigade, super::today())
    };
    let fields = |roll: Result<Roll, Refusal>| match roll {
        Err(Refusal::Invalid(problems)) => problems.into_iter().map(|it| it.field).collect(),
        roll => vec![format!("{:?}", roll.map(|it| it.present.len()))],
    };
    assert_eq!(fields(read(1, &[2], "2026-11-24")), ["Ok(2)"]);
    assert_eq!(fields(read(1, &[1, 3], "2026-11-24")), ["present"], "the third signs nothing");
    assert_eq!(fields(read(3, &[1, 2], "2026-11-24")), ["sitting_presided_by"]);
    assert_eq!(fields(read(1, &[2, 9], "2026-11-24")), ["present"], "a stranger");
    assert_eq!(fields(read(9, &[], "2025-11-24")), ["sitting_held_on", "sitting_presided_by"]);
}

#[test]
fn one_goes_through_the_agenda_in_its_order() {
    let left = ["a", "b", "c"].map(str::to_owned);
    let around = |here| {
        let OnTheAgenda { previous, next, left } = on_the_agenda(&left, here);
        (previous.unwrap_or_default(), next.unwrap_or_default(), left)
    };
    assert_eq!(around("a"), (String::new(), "b".into(), 3));
    assert_eq!(around("b"), ("a".into(), "c".into(), 3));
    assert_eq!(around("c"), ("b".into(), String::new(), 3));
    assert_eq!(around("heard"), (String::new(), "a".into(), 3));
    assert_eq!(on_the_agenda(&[], "heard").next, None);
}

#[test]
fn what_came_of_a_case_is_its_last_decision_in_each_sitting() {
    let opinions =
        |sitting| Hearing::OpinionsNoted { sitting, opinions: "Pour.".into(), present: Vec::new() };
    let put_off =
        |sitting| Hearing::PutOff { sitting, reason: "Plus tard.".into(), present: Vec::new() };
    let decided = |sitting| Hearing::Decided { sitting, decision: 4, present: Vec::new() };
    let all = [opinions(1), put_off(1), opinions(2), decided(2), opinions(2), opinions(3)];
    let heard: Vec<(i64, HeardAs)> = HeardAs::fold(&all).into_iter().collect();
    assert_eq!(heard, [(1, HeardAs::PutOff), (2, HeardAs::Decided), (3, HeardAs::Discussed)]);
}

#[test]
fn a_note_of_something_left_undone_makes_no_case_heard() {
    let stalled = |sitting| Hearing::StalledNoted {
        sitting,
        rank: 2,
        duty: DutyKind::Decide,
        owed_by: person(3),
        due_at: None,
        announced: None,
        note: "Relancer.".into(),
        present: Vec::new(),
    };
    let taken = |sitting| Hearing::NoteTaken { sitting, decision: 4, present: Vec::new() };
    let opinions =
        |sitting| Hearing::OpinionsNoted { sitting, opinions: "Pour.".into(), present: Vec::new() };
    let alone = Hearing::DecidedBetween { decision: 4 };
    let all = [alone, stalled(1), stalled(2), taken(2), taken(3), opinions(3), stalled(3)];
    let heard: Vec<(i64, HeardAs)> = HeardAs::fold(&all).into_iter().collect();
    assert_eq!(heard, [(1, HeardAs::Stalled), (2, HeardAs::Between), (3, HeardAs::Discussed)]);
    let listed: Vec<bool> = heard.iter().map(|(_, it)| it.was_heard()).collect();
    assert_eq!(listed, [false, false, true]);
    let mut order = HeardAs::ALL;
    order.sort();
    assert_eq!(order[0], HeardAs::Decided, "real decisions first");
}

#[test]
fn what_was_decided_in_no_sitting_waits_for_one_and_is_told_as_it_was_decided() {
    let alone = Hearing::DecidedBetween { decision: 1 };
    let taken = Hearing::NoteTaken { sitting: 7, decision: 1, present: vec![person(5)] };
    assert_eq!(between([&alone]), BTreeMap::from([(1, None)]));
    assert_eq!(between([&alone, &taken]), BTreeMap::from([(1, Some(7))]));
    let accepted = json!({ "kind": "accepted", "priority": "P1", "reason": "Tout s’arrête." });
    let tellings =
        [Telling::Other(accepted.clone()), Telling::Hearing(alone), Telling::Hearing(taken)];
    let journal = journal(tellings.to_vec());
    assert!(items(6, &journal, &BTreeMap::new()).is_empty());
    let told = items(7, &journal, &BTreeMap::new());
    let [item] = told.as_slice() else { panic!("one item: {told:?}") };
    // When it was decided and by whom; who took note of it stands as who was present.
    assert_eq!((item.at, item.by.id), (journal[0].at, person(1)));
    assert_eq!(item.present.iter().map(|it| it.id).collect::<Vec<_>>(), [person(5)]);
    let hash = journal[0].hash.clone();
    assert_eq!(item.said, Said::Between { entry: 1, hash, facts: accepted });
    assert_eq!(HeardAs::of_items(&told), HeardAs::Between);
}

/// Minutes and journals of before say nothing of a date that was announced.
#[test]
fn a_note_that_is_older_is_read_as_it_was_written() {
    let old = json!({
        "kind": "stalled_noted", "sitting": 1, "rank": 2, "duty": "decide", "owed_by": person(3),
        "due_at": null, "note": "Relancer.", "present": [],
    });
    let read: Hearing = serde_json::from_value(old.clone()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), old);
}

/// Why a case was put off is news until something is decided of it, and never in the sitting that put it off.
#[test]
fn that_a_case_was_put_off_is_told_in_the_sittings_after_until_it_is_decided() {
    let at = |hours: i64| DateTime::<Utc>::UNIX_EPOCH + TimeDelta::hours(hours);
    let put_off = |sitting, reason: &str| {
        let reason = reason.to_owned();
        Hearing::PutOff { sitting, reason, present: Vec::new() }
    };
    let told = |sitting, hours, reason: &str| {
        let reason = reason.to_owned();
        Some(PutOffBefore { sitting, at: at(hours), reason })
    };
    let minuted = Hearing::Minuted { sitting: 2, hash: String::new() };
    let journal = [put_off(1, "coût"), put_off(2, "équipe"), minuted, put_off(3, "date")];
    let read = |here, journal: &[Hearing]| put_off_before(here, (1..).map(at).zip(journal));
    assert_eq!(read(1, &journal[..1]), None);
    assert_eq!(read(2, &journal[..1]), told(1, 1, "coût"));
    assert_eq!(read(2, &journal), told(1, 1, "coût"), "its minutes stay what they were");
    assert_eq!(read(4, &journal), told(3, 4, "date"));
    let decided = |sitting| Hearing::Decided { sitting, decision: 9, present: Vec::new() };
    assert_eq!(read(2, &[put_off(1, "coût"), decided(2)]), told(1, 1, "coût"));
    for since in [decided(2), Hearing::DecidedBetween { decision: 9 }] {
        assert_eq!(read(3, &[put_off(1, "coût"), since]), None);
    }
}

#[test]
fn what_older_minutes_say_of_a_case_is_read_as_it_was_written() {
    let old =
        json!({ "number": "2026-0042", "title": "Paie", "organisation": "DGFiP", "score": null });
    let read: CaseThen = serde_json::from_value(old.clone()).unwrap();
    assert_eq!((read.put_off.clone(), read.proposed), (None, None));
    assert_eq!(serde_json::to_value(read).unwrap(), old);
}

/// Anything that the journal of a case may tell.
fn telling() -> impl Strategy<Value = Telling> {
    let sitting = 1..4_i64;
    prop_oneof![
        "[a-z]{0,6}".prop_map(|it| Telling::Other(json!({ "kind": "reported", "said": it }))),
        (sitting.clone(), "[a-z]{1,6}").prop_map(|(sitting, opinions)| {
            Telling::Hearing(Hearing::OpinionsNoted { sitting, opinions, present: vec![person(1)] })
        }),
        (sitting.clone(), 1..20_i64).prop_map(|(sitting, decision)| {
            Telling::Hearing(Hearing::Decided { sitting, decision, present: vec![person(2)] })
        }),
        (sitting.clone(), "[a-z]{1,6}").prop_map(|(sitting, reason)| {
            Telling::Hearing(Hearing::PutOff { sitting, reason, present: Vec::new() })
        }),
        (sitting.clone(), 1..20_i64).prop_map(|(sitting, decision)| {
            Telling::Hearing(Hearing::NoteTaken { sitting, decision, present: vec![person(2)] })
        }),
        (sitting, "[0-9a-f]{64}")
            .prop_map(|(sitting, hash)| Telling::Hearing(Hearing::Minuted { sitting, hash })),
    ]
}

/// A decision is noted after the entry that decided, never before it.
fn past(seq: i64, fact: Telling) -> Telling {
    match fact {
        Telling::Hearing(Hearing::Decided { sitting, decision, present }) => {
            let decision = decision.min(seq - 1);
            Telling::Hearing(Hearing::Decided { sitting, decision, present })
        }
        Telling::Hearing(Hearing::NoteTaken { sitting, decision, present }) => {
            let decision = decision.min(seq - 1);
            Telling::Hearing(Hearing::NoteTaken { sitting, decision, present })
        }
        fact => fact,
    }
}

fn journal(tellings: Vec<Telling>) -> Vec<Told> {
    let told = |(seq, fact): (i64, Telling)| Told {
        seq,
        at: DateTime::<Utc>::UNIX_EPOCH + TimeDelta::hours(seq),
        by: person(1),
        hash: format!("{seq:064x}"),
        fact: past(seq, fact),
    };
    (1..).zip(tellings).map(told).collect()
}

proptest! {
    /// Frozen at any moment, minutes drawn again from the journal after anything else happened are
    /// what they were.
    #[test]
    fn frozen_minutes_never_change_whatever_happens_to_the_case(
        before in prop::collection::vec(telling(), 0..20),
        after in prop::collection::vec(telling(), 0..20),
        sitting in 1..4_i64,
    ) {
        let frozen = Telling::Hearing(Hearing::Minuted { sitting, hash: "0".repeat(64) });
        let whole = before.iter().cloned().chain([frozen]).chain(after);
        let whole: Vec<Told> = journal(whole.collect());
        let names = BTreeMap::from([(person(1), "Inès".to_owned())]);
        let then = items(sitting, &whole[..=before.len()], &names);
        prop_assert_eq!(items(sitting, &whole, &names), then);
    }
}
