//! What the next sitting of the committee is told of, and what it is not.

use super::*;

/// What took a case out of the committee's hands, or was decided of it in them.
#[test]
fn whatever_takes_a_case_from_the_committee_is_told_in_its_next_sitting() {
    let reason = || "Assez.".to_owned();
    let told = [
        (
            Event::Accepted { priority: Priority::P2, proposed: None, reason: reason() },
            Stage::Staffing,
        ),
        (Event::Redirected { service: "Un service".into(), reason: reason() }, Stage::Redirected),
        (Event::Declined { reason: reason() }, Stage::Declined),
        (Event::Suspended { reason: reason(), review_at: at(0) }, Stage::Suspended),
        (Event::Withdrawn { reason: reason() }, Stage::Withdrawn),
        (Event::Merged { into: CaseId(Uuid::from_u128(300)), reason: reason() }, Stage::Redirected),
        (
            Event::DeclineProposed {
                ground: "too_early".into(),
                reason: reason(),
                director: id_of(6),
            },
            Stage::AtCommittee,
        ),
        (Event::DeclineOverruled { reason: reason() }, Stage::AtCommittee),
    ];
    for (event, after) in told {
        assert!(event.is_told_at_committee(Stage::AtCommittee, after), "{event:?}");
        assert!(!event.is_told_at_committee(Stage::Qualifying, after), "{event:?}");
    }
}

/// Who was told that a case ended in another is told that it did not.
#[test]
fn a_merger_undone_is_told_where_the_case_comes_back_to_the_committee() {
    let from = CaseId(Uuid::from_u128(300));
    let undone = Event::Separated { from, reason: "Une erreur.".to_owned() };
    assert!(undone.is_told_at_committee(Stage::Redirected, Stage::AtCommittee));
    assert!(!undone.is_told_at_committee(Stage::Redirected, Stage::Qualifying));
    // What is brought to it is on its agenda, and no decision.
    assert!(!Event::Resumed.is_told_at_committee(Stage::Suspended, Stage::AtCommittee));
}

/// What leaves a case where it is decides nothing of it, whatever else it does.
#[test]
fn what_leaves_a_case_before_the_committee_is_no_decision_of_it() {
    for event in [
        Event::SecondAssessed,
        Event::Restricted { reason: "Nommément.".into() },
        Event::Reprioritised { before: Priority::P3, priority: Priority::P2 },
        Event::Named { part: Part::Reader, person: id_of(8) },
    ] {
        let stays = event.is_told_at_committee(Stage::AtCommittee, Stage::AtCommittee);
        assert!(!stays, "{event:?}");
    }
}

/// It is kept as what a sitting keeps is, and read by it.
#[test]
fn what_waits_for_a_sitting_is_told_in_the_chapter_of_the_committee() {
    let kept = serde_json::to_string(&DecidedBetween { decision: 7 }).unwrap();
    assert_eq!(kept, r#"{"kind":"decided_between","decision":7}"#);
    assert_eq!(DecidedBetween::SUBJECT, "committee");
}
