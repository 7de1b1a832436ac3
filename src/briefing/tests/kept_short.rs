//! What a sheet has room for.

use crate::base::Weather;
use crate::briefing::model::{
    Block, DECIDING, Document, Grave, Part, Text, bar, clip, cut, decides, gravest,
};
use crate::case::model::{DutyKind, Stage};
use crate::triage::model::Band;
use chrono::NaiveDate;
use proptest::prelude::*;

#[test]
fn one_more_takes_the_line_that_would_say_so() {
    let many = [1, 2, 3, 4, 5, 6];
    for (count, shown, more) in [(0, 0, 0), (3, 3, 0), (4, 4, 0), (5, 3, 2), (6, 3, 3)] {
        let cut = cut(&many[..count], 3);
        assert_eq!((cut.shown.len(), cut.more), (shown, more), "{count}");
    }
}

#[test]
fn a_long_text_is_cut_between_two_words() {
    assert_eq!(clip("La paie\n  est en retard", 40), "La paie est en retard");
    assert_eq!(clip("La paie des agents est en retard", 20), "La paie des agents…");
    assert_eq!(clip("La paie, des agents", 10), "La paie…");
    assert_eq!(clip("Anticonstitutionnellement", 10), "Anticonst…");
    assert_eq!(clip("", 10), "");
}

proptest! {
    #[test]
    fn no_text_is_longer_than_its_place(text in "\\PC{0,80}", most in 1_usize..60) {
        let clipped = clip(&text, most);
        prop_assert!(clipped.chars().count() <= most, "{clipped:?}");
        prop_assert!(!clipped.contains('\n'));
    }
}

fn case(number: &str, band: Band, points: i64) -> Grave {
    Grave {
        number: number.to_owned(),
        title: "Paie".to_owned(),
        organisation: "Ministère des Essais".to_owned(),
        stage: Stage::Recovery,
        band: Some(band),
        points: Some(points),
        weather: None,
        late: 0,
        ends: None,
    }
}

#[test]
fn what_says_itself_compromised_comes_first_then_the_critical_then_what_is_late() {
    let storm = Grave { weather: Some(Weather::Storm), ..case("5", Band::Low, 10_000) };
    let late = Grave { late: 2, ..case("3", Band::High, 60_000) };
    let cloud = Grave { weather: Some(Weather::Cloud), ..case("4", Band::High, 50_000) };
    let all = vec![
        case("1", Band::Critical, 80_000),
        late,
        cloud,
        case("6", Band::High, 70_000),
        case("2", Band::Critical, 90_000),
        storm,
        Grave { late: 9, ..case("7", Band::Moderate, 40_000) },
    ];
    let numbers: Vec<String> = gravest(all.clone()).into_iter().map(|it| it.number).collect();
    assert_eq!(numbers, ["5", "2", "1", "4", "3"], "neither the quiet nor the moderate");
    let turned: Vec<Grave> = all.into_iter().rev().collect();
    let again: Vec<String> = gravest(turned).into_iter().map(|it| it.number).collect();
    assert_eq!(again, numbers, "in whatever order they come");
}

#[test]
fn an_end_that_is_earlier_has_not_slipped() {
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    let of = |ends| Grave { ends, ..case("1", Band::High, 60_000) }.slip_days();
    assert_eq!(of(Some((day(1), day(20)))), Some(19));
    assert_eq!(of(Some((day(20), day(1)))), None);
    assert_eq!(of(None), None);
}

#[test]
fn a_bar_is_as_wide_as_its_sheet_and_made_of_numbers() {
    let part = |count, class| Part { count, class, fill: "#123456" };
    let svg = bar(&[part(1, "b3"), part(0, "b2"), part(3, "b1")]).unwrap();
    let svg = svg.as_str();
    assert_eq!(svg.matches("<rect").count(), 2, "nothing is drawn of nothing: {svg}");
    assert!(
        svg.contains("x=\"0.0\" width=\"179.5\"") && svg.contains("x=\"181.5\" width=\"538.5\"")
    );
    assert_eq!(bar(&[part(0, "b3")]), None);
}

#[test]
fn to_decide_is_not_to_do() {
    assert!(decides(DutyKind::ApprovePlan) && decides(DutyKind::AnswerBaseline));
    assert!(!decides(DutyKind::ProgressReport) && !decides(DutyKind::SecondAssessment));
    assert!(DECIDING.iter().all(|it| it.is_of_the_brigade()));
}

fn note(lead: &str, reader: &str) -> Document {
    Document {
        language: "fr",
        kind: "Note".to_owned(),
        title: "Paie".to_owned(),
        lead: lead.to_owned(),
        blocks: vec![
            Block::paragraph("Seul".to_owned()),
            Block::heading("Un".to_owned()),
            Block::heading("Deux".to_owned()),
            Block::paragraph(Text::link("ici".to_owned(), "/ici".to_owned()).then(" même")),
        ],
        about: vec![reader.to_owned()],
    }
}

#[test]
fn the_same_content_has_the_same_fingerprint_whoever_reads_it() {
    let print = note("Rien.", "Maxime").fingerprint();
    assert_eq!(print, note("Rien.", "Awa").fingerprint());
    assert_ne!(print, note("Tout.", "Maxime").fingerprint());
    assert_eq!(print.replace('\u{a0}', "").len(), 16, "{print}");
    let mut elsewhere = note("Rien.", "Maxime");
    elsewhere.blocks[3] = Block::paragraph(Text::link("ici".into(), "/là".into()).then(" même"));
    assert_ne!(print, elsewhere.fingerprint(), "where it leads is content");
}

#[test]
fn a_heading_begins_a_section() {
    let note = note("Rien.", "Maxime");
    let sections: Vec<_> =
        note.sections().into_iter().map(|(heading, blocks)| (heading, blocks.len())).collect();
    assert_eq!(sections, [(None, 1), (Some("Un"), 0), (Some("Deux"), 1)]);
}
