//! Which acts decide, and how looks are told.

use super::model::{Chapter, DECISIVE, by_day, decides};
use crate::base::{PersonId, Role};
use crate::case::model::{LookTold, LooksAs, Part, Place};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

fn look(person: u128, place: Place, looked_as: Part, at: &str) -> LookTold {
    let at: DateTime<Utc> = at.parse().unwrap();
    LookTold {
        person: PersonId(Uuid::from_u128(person)),
        name: format!("Personne {person}"),
        place,
        looked_as: Some(LooksAs::Part(looked_as)),
        at,
    }
}

/// A kind that no journal writes would decide nothing, unseen.
#[test]
fn every_act_that_decides_has_its_sentence_in_the_journal() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/fr");
    let files = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let texts: String = files.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let keys: BTreeSet<&str> =
        texts.lines().filter_map(|line| Some(line.split_once(" =")?.0)).collect();
    for (subject, kinds) in DECISIVE {
        for kind in kinds {
            let key = format!("journal-{subject}-{kind}");
            assert!(keys.contains(key.as_str()), "{key} is told nowhere");
        }
    }
}

#[test]
fn what_only_happens_decides_nothing() {
    assert!(decides("case", "accepted") && decides("committee", "put_off"));
    for kind in ["handed_back", "relapsed", "watch_kept", "closed"] {
        assert!(decides("case", kind), "{kind}");
    }
    for (subject, kind) in [
        ("case", "took_charge"),
        ("case", "reported"),
        ("case", "checked"),
        ("case", "review_held"),
        ("triage", "assessed"),
        ("committee", "minuted"),
        ("remediation", "accepted"),
        ("nothing", "accepted"),
    ] {
        assert!(!decides(subject, kind), "{subject} {kind}");
    }
}

#[test]
fn a_chapter_has_one_place() {
    let names: BTreeSet<&str> = Chapter::ALL.iter().map(|it| it.name()).collect();
    assert_eq!(names.len(), Chapter::ALL.len());
}

/// One line a person, a quality and a day; a day begins at midnight in Paris.
#[test]
fn looks_are_told_by_the_day() {
    let looks = vec![
        look(1, Place::Dossier, Part::Sponsor, "2026-11-25T08:00:00Z"),
        look(2, Place::Plan, Part::CaseLead, "2026-11-24T23:30:00Z"),
        look(1, Place::Plan, Part::Sponsor, "2026-11-24T16:00:00Z"),
        look(1, Place::Score, Part::Requester, "2026-11-24T12:00:00Z"),
        look(1, Place::Score, Part::Sponsor, "2026-11-24T10:00:00Z"),
        look(1, Place::Plan, Part::Sponsor, "2026-11-24T09:00:00Z"),
    ];
    let told = by_day(looks);
    let lines: Vec<_> = told
        .iter()
        .map(|it| {
            let places: Vec<&str> = it.places.iter().map(|place| place.name()).collect();
            (it.on.to_string(), it.name.as_str(), places.join(" "))
        })
        .collect();
    let line = |on: &str, name, places: &str| (on.to_owned(), name, places.to_owned());
    assert_eq!(
        lines,
        [
            line("2026-11-25", "Personne 1", "dossier"),
            line("2026-11-25", "Personne 2", "plan"),
            line("2026-11-24", "Personne 1", "score plan"),
            line("2026-11-24", "Personne 1", "score"),
        ]
    );
    assert_eq!(told[2].first_at.to_rfc3339(), "2026-11-24T09:00:00+00:00");
    assert_eq!(told[2].last_at.to_rfc3339(), "2026-11-24T16:00:00+00:00");
}

#[test]
fn whoever_has_a_part_looks_as_that_and_others_by_their_role() {
    let of = |part, role| LooksAs::of(part, role).name();
    assert_eq!(of(Some(Part::CaseLead), Some(Role::Director)), "case_lead");
    assert_eq!(of(Some(Part::Reader), Some(Role::Auditor)), "auditor");
    assert_eq!(of(None, Some(Role::Coordinator)), "coordinator");
    assert_eq!(of(Some(Part::Reader), None), "reader");
    for name in ["requester", "sponsor", "case_lead", "director", "auditor", "reader"] {
        assert_eq!(LooksAs::from_name(name).unwrap().name(), name);
    }
}
