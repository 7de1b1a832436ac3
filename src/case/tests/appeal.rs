//! An appeal against a decline: one a case, and the director alone rules on it.

use super::*;
use crate::base::Refusal;
use proptest::prelude::*;

const TO_APPEAL: [(&str, Act); 5] = [
    ("requester", Act::Submit),
    ("in charge", Act::TakeCharge),
    ("in charge", Act::ProposeDecline),
    ("director", Act::ConfirmDecline),
    ("sponsor", Act::Appeal),
];

/// What would settle the case in another way.
const SETTLING: [Act; 6] = [
    Act::Accept,
    Act::Redirect,
    Act::ProposeDecline,
    Act::ConfirmDecline,
    Act::OverruleDecline,
    Act::Merge,
];

fn after_appeal(more: &[(&str, Act)]) -> Case {
    case_after(&[&TO_APPEAL[..], more].concat())
}

fn unmet(what: &str) -> Refusal {
    Refusal::Unmet(vec![what.to_owned()])
}

fn owed(case: &Case) -> Vec<(DutyKind, PersonId)> {
    case.open_duties().map(|duty| (duty.kind, duty.owed_by)).collect()
}

#[test]
fn while_an_appeal_is_open_the_director_alone_rules() {
    let case = after_appeal(&[]);
    assert_eq!(case.stage, Stage::AtCommittee);
    assert_eq!(owed(&case), [(DutyKind::RuleOnAppeal, id_of(6))]);
    let appeal = case.open_appeal().expect("it is open");
    assert_eq!((appeal.reason.as_str(), appeal.at), ("parce que", at(5)));
    assert_eq!(
        appeal.against.as_ref().map(|it| it.by),
        Some(id_of(3)),
        "what was declined is kept"
    );
    for act in SETTLING {
        for name in ["coordinator", "in charge"] {
            let refused = decide(&case, &person(name), &[], command(act)).unwrap_err();
            let is_right = refused == unmet("appeal_ruled")
                || matches!(&refused, Refusal::NeedsRole(roles) if roles == &[Role::Director]);
            assert!(is_right, "{name} {act:?}: {refused:?}");
        }
    }
    // Not by another way either: the one who rules does not accept in passing.
    let accepted = decide(&case, &person("director"), &[], command(Act::Accept));
    assert_eq!(accepted, Err(unmet("appeal_ruled")));
    let director = allowed(&case, &person("director"), &[]);
    assert_eq!(
        director,
        [Act::UpholdDecline, Act::GrantAppeal, Act::Suspend, Act::Promise, Act::Restrict]
    );
    for name in ["requester", "sponsor", "coordinator", "in charge", "auditor"] {
        for act in [Act::UpholdDecline, Act::GrantAppeal] {
            let refused = decide(&case, &person(name), &[], command(act));
            assert_eq!(refused, Err(Refusal::NeedsRole(vec![Role::Director])), "{name}");
        }
    }
}

#[test]
fn upheld_the_case_ends_declined_as_before_and_is_appealed_no_more() {
    let case = after_appeal(&[("director", Act::UpholdDecline)]);
    assert_eq!((case.stage, case.ended_at), (Stage::Declined, Some(at(6))));
    assert_eq!(owed(&case), []);
    assert_eq!(case.decline.as_ref().map(|it| it.by), Some(id_of(3)), "its ground is read again");
    let ruling = case.appeal.as_ref().and_then(|it| it.ruling.clone());
    assert_eq!(ruling, Some(Ruling { at: at(6), granted: false, reason: "parce que".into() }));
    for name in ["requester", "sponsor"] {
        assert!(!allowed(&case, &person(name), &[]).contains(&Act::Appeal), "{name}");
        let again = decide(&case, &person(name), &[], command(Act::Appeal));
        assert_eq!(again, Err(unmet("first_appeal")), "{name}");
    }
}

#[test]
fn granted_triage_goes_on_and_the_coordinator_owes_the_decision() {
    let case = after_appeal(&[("director", Act::GrantAppeal)]);
    assert_eq!((case.stage, case.ended_at), (Stage::Qualifying, None));
    assert_eq!(owed(&case), [(DutyKind::Decide, id_of(3))]);
    assert!(case.open_appeal().is_none());
    let accepted = after_appeal(&[("director", Act::GrantAppeal), ("in charge", Act::Accept)]);
    assert_eq!(accepted.stage, Stage::Staffing);
    assert!(accepted.passed_the_committee_by(), "no committee weighed it");
    // Declined once more, it was appealed already.
    let again = after_appeal(&[
        ("director", Act::GrantAppeal),
        ("in charge", Act::ProposeDecline),
        ("director", Act::ConfirmDecline),
    ]);
    let appealed = decide(&again, &person("sponsor"), &[], command(Act::Appeal));
    assert_eq!(appealed, Err(unmet("first_appeal")));
}

#[test]
fn a_suspension_keeps_the_appeal_open_and_a_withdrawal_ends_it() {
    let suspended = after_appeal(&[("director", Act::Suspend)]);
    assert!(suspended.open_appeal().is_some());
    let resumed = after_appeal(&[("director", Act::Suspend), ("director", Act::Resume)]);
    let refused = decide(&resumed, &person("coordinator"), &[], command(Act::Accept));
    assert_eq!(refused, Err(unmet("appeal_ruled")));
    let withdrawn = after_appeal(&[("sponsor", Act::Withdraw)]);
    assert!(withdrawn.open_appeal().is_none() && owed(&withdrawn).is_empty());
}

/// Whoever stands with the project does not rule on what it asks, and what was typed is judged last.
#[test]
fn nobody_rules_on_their_own_appeal_nor_without_a_reason() {
    let mut case = after_appeal(&[]);
    case.people.push((Part::Sponsor, id_of(6)));
    let own = decide(&case, &person("director"), &[], command(Act::GrantAppeal));
    assert_eq!(own, Err(Refusal::OwnAct));
    let short = || Err(Refusal::Invalid(Vec::new()));
    let rules = |case: &Case| {
        decide(case, &person("director"), &[], Command::UpholdDecline { reason: short() })
    };
    assert_eq!(rules(&after_appeal(&[])), Err(Refusal::Invalid(Vec::new())));
    let brought = case_after(&[
        ("requester", Act::Submit),
        ("in charge", Act::TakeCharge),
        ("in charge", Act::BringToCommittee),
    ]);
    assert_eq!(rules(&brought), Err(unmet("appeal_open")), "nothing was appealed");
}

/// An entry of before is read as it was: the committee decided.
#[test]
fn an_appeal_of_before_is_heard_by_the_committee() {
    let declined = case_after(&TO_APPEAL[..4]);
    let kept = serde_json::json!({ "kind": "appealed", "reason": "Un fait", "director": id_of(6) });
    let event: Event = serde_json::from_value(kept).unwrap();
    let case = apply(declined, &event, id_of(2), at(5));
    assert_eq!(owed(&case), [(DutyKind::Decide, id_of(6))]);
    assert_eq!(case.appeal, None);
    assert!(decide(&case, &person("coordinator"), &[], command(Act::Accept)).is_ok());
}

proptest! {
    /// Whatever people do after: one appeal a case, and out of an open one only by the director's ruling
    /// or because the project withdraws.
    #[test]
    fn an_open_appeal_is_left_by_a_ruling_or_a_withdrawal_alone(
        steps in prop::collection::vec((0..PEOPLE.len(), 0..Act::ALL.len()), 0..40),
    ) {
        let mut case = after_appeal(&[]);
        for ((who, act), minute) in steps.into_iter().zip(6..) {
            let actor = person(PEOPLE[who].0);
            let Ok(event) = decide(&case, &actor, &[], command(Act::ALL[act])) else { continue };
            let before = case.open_appeal().cloned();
            prop_assert!(!matches!(event, Event::Appealed { .. }), "a second appeal");
            case = apply(case, &event, actor.id, at(minute));
            if before.is_some() && case.open_appeal().is_none() {
                let ruled = matches!(event, Event::DeclineUpheld { .. } | Event::AppealGranted { .. });
                let withdrawn = matches!(event, Event::Withdrawn { .. });
                prop_assert!(ruled && actor.id == id_of(6) || withdrawn);
            } else {
                prop_assert_eq!(before, case.open_appeal().cloned());
            }
        }
    }
}
