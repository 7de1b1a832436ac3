//! The file, as a program reads it.

use super::file::calendar_file;
use super::model::*;
use crate::base::{CaseId, PersonId};
use crate::case::model::{CaseNumber, Confidentiality, DutyKind};
use crate::i18n::Lang;
use crate::roster::model::{Period, Share, TeamRole};
use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime, Event, EventStatus};
use uuid::Uuid;

const LONG: &str = "Paie unifiée; sans, à-côté \\ ni retard – réécriture complète de la chaîne de calcul et d’édition\nÉtape 2";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn place(confidentiality: Confidentiality) -> Place {
    Place {
        case: CaseId(Uuid::from_u128(300)),
        number: CaseNumber { year: 2026, rank: 42 },
        title: LONG.into(),
        confidentiality,
        moved_at: at("2026-02-03T04:05:06Z"),
    }
}

fn assigned(confirmed: bool) -> What {
    What::Assigned {
        role: TeamRole::Expert,
        share: Share::try_from(60).unwrap(),
        period: Period { from: day("2026-12-01"), to: day("2026-12-31") },
        confirmed,
        rank: 1,
    }
}

fn owed() -> What {
    owed_about(DutyKind::DeliverDiagnosis, None)
}

fn owed_about(kind: DutyKind, about: Option<u32>) -> What {
    What::Owed { kind, about, rank: 7, due_at: at("2026-12-04T17:00:00Z") }
}

fn file(confidentiality: Confidentiality, what: What) -> String {
    let it = Engagement::on(place(confidentiality), what, at("2026-01-01T00:00:00Z"));
    calendar_file(Lang::Fr, PersonId(Uuid::from_u128(5)), "https://tocsin.example", &[it])
}

/// What a program finds in it.
fn event(text: &str) -> Event {
    let calendar: Calendar = text.parse().unwrap();
    match &calendar.components[..] {
        [CalendarComponent::Event(event)] => event.clone(),
        other => panic!("one event: {other:?}"),
    }
}

#[test]
fn lines_end_as_the_standard_says_and_are_no_longer_than_it_allows() {
    let text = file(Confidentiality::Brigade, assigned(true));
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{text}");
    assert!(text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
}

#[test]
fn an_assignment_is_whole_days_and_ends_when_one_is_free_again() {
    let event = event(&file(Confidentiality::Brigade, assigned(true)));
    assert_eq!(event.get_start(), Some(DatePerhapsTime::Date(day("2026-12-01"))));
    assert_eq!(event.get_end(), Some(DatePerhapsTime::Date(day("2027-01-01"))));
    assert_eq!(event.get_status(), Some(EventStatus::Confirmed));
    let said = event.get_summary().unwrap();
    assert!(said.starts_with(LONG) && said.ends_with("expert, 60\u{a0}%"), "{said}");
    assert_eq!(event.get_url(), Some("https://tocsin.example/cases/2026-0042/team"));
    assert_eq!(event.get_timestamp(), Some(at("2026-02-03T04:05:06Z")));
    let tentative = self::event(&file(Confidentiality::Brigade, assigned(false)));
    assert_eq!(tentative.get_status(), Some(EventStatus::Tentative));
    assert_eq!(tentative.get_uid(), event.get_uid(), "the same, confirmed since");
}

#[test]
fn what_is_owed_is_told_at_its_deadline() {
    let event = event(&file(Confidentiality::Portfolio, owed()));
    assert_eq!(event.get_start(), Some(at("2026-12-04T17:00:00Z").into()));
    assert!(event.get_summary().unwrap().starts_with("Le diagnostic\u{a0}: Paie unifiée"));
    assert_eq!(event.get_url(), Some("https://tocsin.example/cases/2026-0042"));
}

/// Two that fall on one day are told apart.
#[test]
fn what_is_owed_of_a_recommendation_says_which() {
    let said = |about| {
        let what = owed_about(DutyKind::FollowRecommendation, Some(about));
        event(&file(Confidentiality::Brigade, what)).get_summary().unwrap().to_owned()
    };
    assert!(said(2).contains("(R2)\u{a0}: Paie unifiée"), "{}", said(2));
    assert!(said(3).contains("(R3)"), "{}", said(3));
}

/// A calendar is kept where its owner cannot see who reads it.
#[test]
fn of_a_restricted_case_a_calendar_learns_no_more_than_when() {
    let answer = owed_about(DutyKind::AnswerRecommendation, Some(2));
    for what in [assigned(false), owed(), answer] {
        let text = file(Confidentiality::Restricted, what).replace("\r\n ", "");
        for said in
            ["Paie", "2026-0042", "0042", "http", "expert", "diagnostic", "(R2)", "20260203"]
        {
            let told =
                text.lines().filter(|it| !it.starts_with("UID:")).any(|it| it.contains(said));
            assert!(!told, "{said}: {text}");
        }
        let event = event(&text);
        assert_eq!(event.get_summary(), Some("Engagement"));
        assert_eq!(event.get_timestamp(), Some(at("2026-01-01T00:00:00Z")));
    }
}

#[test]
fn the_same_engagements_give_the_same_file_and_each_has_a_name_of_its_own() {
    let text = file(Confidentiality::Brigade, owed());
    assert_eq!(text, file(Confidentiality::Brigade, owed()));
    let uid = |text: &str| event(text).get_uid().unwrap().to_owned();
    assert_ne!(uid(&text), uid(&file(Confidentiality::Brigade, assigned(true))));
    // Two stretches of one assignment are two events.
    let What::Assigned { role, share, period, confirmed, .. } = assigned(true) else {
        panic!("an assignment")
    };
    let second = What::Assigned { role, share, period, confirmed, rank: 2 };
    let first = file(Confidentiality::Brigade, assigned(true));
    assert_ne!(uid(&first), uid(&file(Confidentiality::Brigade, second)));
    let another = Engagement::on(place(Confidentiality::Brigade), owed(), Utc::now());
    let theirs = PersonId(Uuid::from_u128(6));
    let theirs = calendar_file(Lang::En, theirs, "https://tocsin.example", &[another]);
    assert_ne!(
        uid(&text),
        uid(&theirs),
        "two who owe the same are not told to be in the same case"
    );
}
