//! Who may know of a draft is its requester's to say again, until it is sent.

use super::{at, case_after, id_of, opening, other_case, person};
use crate::base::{CaseId, Refusal};
use crate::case::model::*;
use uuid::Uuid;

fn draft(protected: bool) -> Case {
    let opening = Opening { protected, ..opening() };
    open(CaseId(Uuid::from_u128(300)), &opening, id_of(1), at(0))
}

#[test]
fn the_requester_alone_says_again_who_may_know_of_a_draft() {
    let restricted = Confidentiality::Restricted;
    let requester = person("requester");
    let event = reclassified(&draft(false), &requester, restricted).unwrap().unwrap();
    assert_eq!(event, Event::Reclassified { confidentiality: restricted });
    let written = serde_json::to_string(&event).unwrap();
    let after = apply(draft(false), &serde_json::from_str(&written).unwrap(), id_of(1), at(1));
    assert_eq!(after, Case { confidentiality: restricted, version: 2, ..draft(false) });
    assert_eq!(reclassified(&after, &requester, restricted), Ok(None), "the same again");
    assert!(reclassified(&after, &requester, Confidentiality::Brigade).unwrap().is_some());
    for other in ["sponsor", "coordinator", "director", "stranger", "Tocsin"] {
        let refused = reclassified(&draft(false), &person(other), restricted);
        assert_eq!(refused, Err(Refusal::NotYours), "{other}");
    }
}

#[test]
fn nothing_is_said_again_once_sent_nor_of_a_protected_referral_nor_to_publish() {
    let requester = person("requester");
    let restricted = Confidentiality::Restricted;
    for stage in Stage::ALL.into_iter().filter(|it| *it != Stage::Draft) {
        let refused = reclassified(&Case { stage, ..draft(false) }, &requester, restricted);
        assert!(matches!(refused, Err(Refusal::NotNow { .. })), "{stage:?}: {refused:?}");
    }
    let refused = reclassified(&draft(true), &requester, restricted);
    assert_eq!(refused, Err(Refusal::Unmet(vec!["not_protected".into()])));
    let refused = reclassified(&draft(false), &requester, Confidentiality::Portfolio);
    assert!(matches!(refused, Err(Refusal::Invalid(_))), "{refused:?}");
}

fn restrict() -> Command {
    Command::Restrict { reason: "une enquête est en cours".into() }
}

#[test]
fn once_sent_it_is_restricted_without_losing_whoever_owes_something() {
    let sent = case_after(&[("requester", Act::Submit), ("in charge", Act::TakeCharge)]);
    assert!(!sent.is_restricted());
    let owing: Vec<_> = sent.open_duties().map(|duty| duty.owed_by).collect();
    for name in ["requester", "sponsor", "coordinator", "director"] {
        let actor = person(name);
        let event = decide(&sent, &actor, &[], restrict()).unwrap();
        let after = apply(sent.clone(), &event, actor.id, at(9));
        assert!(after.is_restricted());
        for concerned in owing.iter().copied().chain([actor.id]) {
            assert!(after.people.iter().any(|(_, it)| *it == concerned), "{name}");
        }
        let twice = decide(&after, &actor, &[], restrict());
        assert_eq!(twice, Err(Refusal::Unmet(vec!["not_restricted".into()])));
        // Its people keep the parts they had: nobody of the project is read as of the brigade.
        assert!(!after.holds(Part::Reader, id_of(1)) && !after.holds(Part::Reader, id_of(2)));

        let open = Command::Unrestrict { reason: "l’enquête est close".into() };
        let event = decide(&after, &actor, &[], open).unwrap();
        let opened = apply(after, &event, actor.id, at(10));
        assert_eq!(opened.confidentiality, Confidentiality::Brigade);
    }
    let refused = decide(&sent, &person("stranger"), &[], restrict());
    assert!(matches!(refused, Err(Refusal::NeedsRole(_))), "{refused:?}");
}

#[test]
fn a_protected_referral_is_not_restricted_nor_is_what_took_another_in_opened() {
    let sent = case_after(&[("requester", Act::Submit)]);
    let protected = Case { protected: true, ..sent.clone() };
    let refused = decide(&protected, &person("requester"), &[], restrict());
    assert_eq!(refused, Err(Refusal::Unmet(vec!["not_protected".into()])));

    let event = Event::Absorbed { case: other_case(), joined: Vec::new(), reason: String::new() };
    let restricted = Case { confidentiality: Confidentiality::Restricted, ..sent };
    let grown = apply(restricted, &event, id_of(3), at(9));
    let open = Command::Unrestrict { reason: "l’enquête est close".into() };
    let refused = decide(&grown, &person("requester"), &[], open);
    assert_eq!(refused, Err(Refusal::Unmet(vec!["nothing_merged".into()])));
}
