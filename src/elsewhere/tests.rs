//! What an entry of the directory may say.

use super::model::{Became, Service, Typed, may_note, read_outcome};
use crate::base::{Actor, Grant, PersonId, Role};
use crate::case::model::{Case, Confidentiality, Opening, Stage, open};
use chrono::DateTime;
use uuid::Uuid;

fn typed(address: &str) -> Typed {
    Typed {
        name: "Incubateur".into(),
        takes_on: "Des débuts".into(),
        address: address.into(),
        ..Typed::default()
    }
}

#[test]
fn an_address_is_one_that_a_browser_only_reads() {
    for good in ["", "https://beta.gouv.fr", "https://cyber.gouv.fr/aide?x=1"] {
        assert!(Service::read(&typed(good)).is_ok(), "{good}");
    }
    for bad in
        ["http://beta.gouv.fr", "javascript:alert(1)", "https://", "https://hôte", "https://a.b c"]
    {
        let problems = Service::read(&typed(bad)).unwrap_err();
        assert_eq!(problems[0].key, "problem-web-address", "{bad}");
    }
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let problems = Service::read(&Typed { address: "x".into(), ..Typed::default() }).unwrap_err();
    let fields: Vec<&str> = problems.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["service_name", "service_takes_on", "service_address"]);
}

#[test]
fn a_coordinator_notes_what_became_of_what_was_sent_elsewhere() {
    let id = Uuid::from_u128(9);
    let opening = Opening {
        title: "Paie".into(),
        project: id.into(),
        organisation: id.into(),
        confidentiality: Confidentiality::Brigade,
        requester: PersonId(Uuid::from_u128(1)),
        sponsor: None,
        protected: false,
        by_telephone: false,
    };
    let opened = open(id.into(), &opening, opening.requester, DateTime::UNIX_EPOCH);
    let actor = |role| Actor {
        id: PersonId(Uuid::from_u128(3)),
        name: "Inès".into(),
        grants: vec![Grant { role, perimeter: None }],
    };
    for stage in Stage::ALL {
        let case = Case { stage, ..opened.clone() };
        for role in Role::ALL {
            let may = may_note(&case, &actor(role), &[]);
            let does = role == Role::Coordinator && stage == Stage::Redirected;
            assert_eq!(may.is_ok(), does, "{stage:?} {role:?}: {may:?}");
        }
    }
}

#[test]
fn what_became_of_it_is_one_of_three() {
    assert_eq!(read_outcome(" taken ", ""), Ok((Became::Taken, None)));
    let problems = read_outcome("perhaps", "").unwrap_err();
    assert_eq!((problems.len(), problems[0].field.as_str()), (1, "became"));
}
