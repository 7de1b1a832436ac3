//! No event that holds the words of a diagnosis is told whole to whoever may not read it yet.

use super::*;
use crate::case::model::{Event as CaseEvent, Fact, Outline};
use serde_json::Value;

const WORDS: &str = "Geler le périmètre";

fn words() -> String {
    WORDS.to_owned()
}

fn kind<T: serde::Serialize>(fact: &T) -> String {
    let facts: Value = serde_json::to_value(fact).unwrap();
    facts["kind"].as_str().unwrap().to_owned()
}

/// One of each that says something of the findings, in the order of a diagnosis.
fn telling() -> Vec<Event> {
    let said =
        NewRecommendation { title: words(), grade: Grade::Critical, owner: None, due_on: None };
    let finding = NewFinding { title: words(), text: words(), severity: Severity::Major };
    let owner = Owner { name: words(), person: None, organisation: None };
    let (on, by) = (day("2026-03-02"), id(5));
    let recommendation = Recommendation { rank: 1, said, answer: None, done: None, doubt: None };
    let at_findings = vec![AtFinding { rank: 1, stance: Stance::Partly, words: Some(words()) }];
    let reply = Reply { by, part: Part::Sponsor, at_findings, text: words(), on };
    vec![
        Event::FindingAdded { finding: Finding { rank: 1, point: None, said: finding } },
        Event::RecommendationAdded { recommendation },
        Event::Replied { reply },
        Event::RecommendationAccepted { rank: 1, owner, due_on: on },
        Event::RecommendationRefused { rank: 1, argument: words() },
        Event::RecommendationDone {
            rank: 1,
            on,
            evidence: words(),
            link: Some(words()),
            file: None,
            by: None,
        },
        Event::RecommendationDoubted { rank: 1, by, on, reason: words() },
    ]
}

#[test]
fn whatever_repeats_a_diagnosis_is_told_in_outline() {
    for event in telling() {
        assert!(serde_json::to_string(&event).unwrap().contains(WORDS), "{event:?}");
        let kind = kind(&event);
        assert_ne!(Outline::of(Event::SUBJECT, &kind), Outline::Whole, "{kind}");
    }
}

/// Each goes with an event of the recovery, which is told in its place.
#[test]
fn what_a_recommendation_puts_on_the_clock_is_told_once_and_by_the_recovery() {
    let (rank, owed_by) = (1, id(5));
    let due_at = "2026-03-02T17:00:00Z".parse().unwrap();
    for event in [
        CaseEvent::RecommendationGiven { rank, owed_by, due_at },
        CaseEvent::RecommendationLifted { rank },
        CaseEvent::RecommendationFollowed { rank },
        CaseEvent::RecommendationOwedAgain { rank, owed_by, due_at },
    ] {
        let kind = kind(&event);
        assert_eq!(Outline::of(CaseEvent::SUBJECT, &kind), Outline::Untold, "{kind}");
    }
}
