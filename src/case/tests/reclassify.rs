//! Who may know of a draft is its requester's to say again, until it is sent.

use super::{at, id_of, opening, person};
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
