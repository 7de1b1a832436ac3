//! Versions of the model, proved: what is refused, what a replay says, who may.

use super::changes::changes;
use super::model::*;
use crate::base::{Actor, Grant, OrganisationId, PersonId, Priority, Refusal, Role};
use crate::case::model::OwedWay;
use crate::db::new_id;
use crate::i18n::Lang;
use crate::intake::model::Questions;
use crate::triage::model::{Answers, AssessmentContext, Band, Given, Proof, RiskModel, appraise};
use crate::triage::version::ModelVersion;
use crate::triage::words::{answer, model_fault};
use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

/// The shipped document with some text of it replaced.
fn document(changes: &[(&str, &str)]) -> String {
    let text = RiskModel::DOCUMENT.replace("tocsin-risk-1", "tocsin-risk-2");
    changes.iter().fold(text, |text, (from, to)| {
        assert!(text.contains(from), "nothing to replace: {from}");
        text.replacen(from, to, 1)
    })
}

fn said(document: &str) -> String {
    let faults = match ModelVersion::read(document) {
        Ok(read) => fit(&read, Questions::current()),
        Err(faults) => faults,
    };
    faults.iter().map(|it| model_fault(Lang::En, it)).collect::<Vec<_>>().join(" | ")
}

#[test]
fn the_shipped_model_is_fed_by_the_questions() {
    assert_eq!(fit(RiskModel::shipped(), Questions::current()), []);
    assert_eq!(said(&document(&[("\"from\": 75", "\"from\": 70")])), "");
}

#[test]
fn what_the_questions_do_not_ask_is_refused_at_its_place() {
    for (from, to, expected) in [
        ("\"id\": \"team\"", "\"id\": \"crew\"", "factors.crew.id: no question feeds “crew”"),
        (
            "\"id\": \"team\"",
            "\"id\": \"crew\"",
            "factors: a question feeds “team”, which is not here",
        ),
        (
            "\"SOLEIL\": 0",
            "\"BEAU\": 0",
            "scales.meteo_pilote: these possible answers have no level: SOLEIL",
        ),
        (
            "\"partiels\"",
            "\"à moitié\"",
            "factors.deployment.levels: the levels must be those of the question",
        ),
        (
            "5 ans et plus\",\n    \"2",
            "6 ans et plus\",\n    \"2",
            "factors.time_left.levels_en: these levels",
        ),
        (
            "\"unit\": \"years\"",
            "\"unit\": \"million GBP\"",
            "factors.time_left.unit: the question",
        ),
    ] {
        let found = said(&document(&[(from, to)]));
        assert!(found.contains(expected), "{expected}: {found}");
    }
}

/// Other cuts come with words of their own, in both languages.
#[test]
fn a_level_that_the_catalogue_has_no_words_for_is_said_in_those_of_its_document() {
    let own = document(&[
        (
            "    \"5 ans et plus\",\n    \"2 à 5 ans\",\n    \"moins de 2 ans\"\n   ],",
            "    \"6 ans et plus\",\n    \"2 à 6 ans\",\n    \"moins de 2 ans\"\n   ],\n   \"levels_en\": [\"6 years or more\", \"2 to 6 years\", \"under 2 years\"],",
        ),
        ("   \"cuts\": [\n    1,\n    2,\n    5\n", "   \"cuts\": [\n    1,\n    2,\n    6\n"),
    ]);
    assert_eq!(said(&own), "");
    let model = ModelVersion::read(&own).unwrap();
    let factor = model.factor("time_left").unwrap();
    let end = NaiveDate::from_ymd_opt(2032, 6, 1).unwrap();
    let reading = factor.read(&Given::PlannedEnd(end), today(), &model.gbp_per_unit);
    assert_eq!(answer(Lang::En, &model, &factor.id, reading), "2 to 6 years");
    assert_eq!(answer(Lang::Fr, &model, &factor.id, reading), "2 à 6 ans");
    let shipped = RiskModel::shipped();
    let reading = shipped.factor("time_left").unwrap().read(
        &Given::PlannedEnd(end),
        today(),
        &shipped.gbp_per_unit,
    );
    assert_eq!(answer(Lang::En, shipped, &factor.id, reading), "5 years or more");
}

fn before(number: usize, level: usize, by: &RiskModel) -> Before {
    let answers = Answers::default()
        .with("status", Given::Level(level), Proof::Documented, today())
        .with("time_left", Given::PlannedEnd(today()), Proof::Documented, today());
    let context = AssessmentContext::default();
    let made = appraise(by, &answers, &context, None, today());
    Before {
        number: format!("2026-{number:04}"),
        title: format!("Projet {number}"),
        total: made.assessment.total,
        band: made.assessment.band,
        priority: made.priority,
        answers,
        context,
        urgency_days: None,
        as_of: today(),
    }
}

#[test]
fn with_the_same_model_nothing_moves() {
    let model = RiskModel::shipped();
    let cases = (0..4).map(|level| replayed(model, before(level, level, model)));
    let found = replay(cases);
    assert_eq!((found.cases, found.moved.len(), found.other_priority), (4, 0, 0));
    assert!(found.stayed.iter().all(|it| it.change() == 0.0));
    assert_eq!(found.rise_and_fall(), (0, 0));
}

#[test]
fn a_replay_says_who_changes_band_and_from_which_to_which() {
    let old = RiskModel::shipped();
    // From 34 on, moderate; and critical begins at 90.
    let new = document(&[("\"from\": 35", "\"from\": 20"), ("\"from\": 75", "\"from\": 90")]);
    let new = ModelVersion::read(&new).unwrap();
    let cases: Vec<Before> = (0..4).map(|level| before(level, level, old)).collect();
    let bands: Vec<Band> = cases.iter().map(|it| it.band).collect();
    let found = replay(cases.into_iter().map(|it| replayed(&new, it)));
    for (level, band) in bands.iter().enumerate() {
        let number = format!("2026-{level:04}");
        let all = found.moved.iter().chain(&found.stayed);
        let it = all.into_iter().find(|it| it.number == number).unwrap();
        assert_eq!(it.band.0, *band);
        assert_eq!(it.total.0, it.total.1, "the same points, other limits");
    }
    assert_eq!(found.transitions.iter().flatten().sum::<usize>(), 4);
    let off_diagonal = (0..4).map(|band| found.transitions[band][band]).sum::<usize>();
    assert_eq!(4 - off_diagonal, found.moved.len());
    assert!(!found.moved.is_empty(), "{found:#?}");
    let [from, to] = found.in_bands();
    assert_eq!((from.iter().sum::<usize>(), to.iter().sum::<usize>()), (4, 4));
}

proptest! {
    /// Whatever moves: every case is counted once, the highest rise comes first.
    #[test]
    fn each_case_is_counted_once(bands in prop::collection::vec((0..4_usize, 0..4_usize), 0..40)) {
        let cases = bands.iter().enumerate().map(|(at, (from, to))| Replayed {
            number: format!("2026-{at:04}"),
            title: String::new(),
            total: (*from as f64, *to as f64),
            band: (Band::ALL[*from], Band::ALL[*to]),
            priority: (Priority::P4, Priority::P4),
        });
        let found = replay(cases);
        prop_assert_eq!(found.cases, bands.len());
        prop_assert_eq!(found.moved.len() + found.stayed.len(), bands.len());
        prop_assert_eq!(found.transitions.iter().flatten().sum::<usize>(), bands.len());
        let (rise, fall) = found.rise_and_fall();
        prop_assert_eq!(rise, bands.iter().filter(|(from, to)| to > from).count());
        prop_assert_eq!(fall, bands.iter().filter(|(from, to)| to < from).count());
        let rises: Vec<i64> =
            found.moved.iter().map(|it| it.band.1 as i64 - it.band.0 as i64).collect();
        prop_assert!(rises.is_sorted_by(|one, next| one >= next));
    }
}

#[test]
fn a_change_of_a_document_is_named_by_its_place() {
    let old = serde_json::from_str(RiskModel::DOCUMENT).unwrap();
    let new =
        document(&[("\"from\": 75", "\"from\": 70"), ("\"unknown\": 22", "\"unknown\": 21.5")]);
    let found = changes(&old, &serde_json::from_str(&new).unwrap());
    let told: Vec<String> = found
        .iter()
        .map(|it| format!("{}: {:?} {:?}", it.place, it.before.as_deref(), it.after.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            "bands.critical.from: Some(\"75\") Some(\"70\")",
            "factors.status.unknown: Some(\"22\") Some(\"21.5\")",
            "id: Some(\"tocsin-risk-1\") Some(\"tocsin-risk-2\")",
        ]
    );
    let laid_out = serde_json::from_str(&RiskModel::DOCUMENT.replace("\"GBP\": 1.0", "\"GBP\": 1"));
    assert_eq!(changes(&old, &laid_out.unwrap()), []);
}

fn someone(role: Role, perimeter: Option<OrganisationId>) -> Actor {
    Actor { id: new_id(), name: "Inès".into(), grants: vec![Grant { role, perimeter }] }
}

/// Who brings a model in, and who puts it in force. To change this table is to change the policy of
/// the brigade: say why in the commit.
#[test]
fn who_imports_and_who_adopts() {
    let other = Keeping { imported_by: Some(PersonId(Uuid::nil())), is_in_force: false };
    let mut table = String::new();
    for role in Role::ALL {
        let it = someone(role, None);
        let own = Keeping { imported_by: Some(it.id), ..other };
        let mark = |allowed: Result<(), Refusal>| if allowed.is_ok() { "x" } else { "." };
        table += &format!(
            "{:<14} {} {} {}\n",
            role.name(),
            mark(may_import(&it)),
            mark(may_adopt(&it, other)),
            mark(may_adopt(&it, own)),
        );
    }
    assert_eq!(
        table,
        "project_lead   . . .\n\
         sponsor        . . .\n\
         coordinator    x . .\n\
         responder      . . .\n\
         director       x x .\n\
         administrator  . . .\n\
         auditor        . . .\n"
    );
    // A role within a perimeter does not reach the whole State.
    let local = someone(Role::Director, Some(new_id()));
    assert!(may_import(&local).is_err() && may_adopt(&local, other).is_err());
    let director = someone(Role::Director, None);
    let again = Keeping { is_in_force: true, ..other };
    assert!(matches!(may_adopt(&director, again), Err(Refusal::Unmet(_))));
    let own = Keeping { imported_by: Some(director.id), ..other };
    assert_eq!(may_adopt(&director, own), Err(Refusal::OwnAct));
    // It is owed by whoever may adopt it, and to whoever brought it in.
    let asked = |keeping| OwedWay::ALL.map(|way| is_awaited(&director, keeping, way));
    assert_eq!(OwedWay::ALL, [OwedWay::ByMe, OwedWay::ToMe, OwedWay::ByAnyone]);
    assert_eq!(asked(other), [true, false, true]);
    assert_eq!(asked(own), [false, true, true]);
}
