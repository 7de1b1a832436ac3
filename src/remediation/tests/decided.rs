//! The decisions on all interventions: what became of their reviews, and how the list is narrowed and sorted.

use super::*;
use crate::base::Address;
use crate::case::model::{Course, Decided, Decision, Fate};
use chrono::{DateTime, Utc};

fn at(on: &str) -> DateTime<Utc> {
    format!("{on}T16:00:00Z").parse().unwrap()
}

fn line(
    title: &str,
    ministry: u128,
    course: Course,
    on: &str,
    review: Option<&str>,
) -> CaseDecision {
    let review_at = review.map(at);
    let (taken_by, evidence, reason) = (None, None, "utile".to_owned());
    CaseDecision {
        number: format!("2026-{title}"),
        title: title.into(),
        organisation: OrganisationId(Uuid::from_u128(ministry)),
        organisation_name: format!("Ministère {ministry}"),
        line: Line::Taken(Decision {
            decided: Decided { course, taken_by, reason, evidence, review_at },
            at: at(on),
            by: Some("Maxime".into()),
            fate: Fate::InForce,
        }),
    }
}

fn ended(fate: Fate, line: CaseDecision) -> CaseDecision {
    let decision = line.taken().unwrap().clone();
    CaseDecision { line: Line::Taken(Decision { fate, ..decision }), ..line }
}

/// A relapse asks for a decision of a case that has none.
fn owed(title: &str, since: &str, due: Option<&str>) -> CaseDecision {
    let (by, since, due_at) = ("Maxime".to_owned(), at(since), due.map(at));
    CaseDecision {
        line: Line::Owed { by, since, due_at },
        ..line(title, 1, Course::Continue, "2026-01-10", None)
    }
}

fn all() -> Vec<CaseDecision> {
    let held = Fate::Replaced { at: at("2026-02-20") };
    vec![
        ended(held, line("Écluse", 1, Course::Reshape, "2026-01-10", Some("2026-02-15"))),
        line("Écluse", 1, Course::Continue, "2026-02-20", None),
        line("azur", 2, Course::Reshape, "2026-02-01", Some("2026-04-01")),
        line("Balise", 2, Course::Pause, "2026-01-20", Some("2026-02-27")),
    ]
}

fn titles(view: DecidedView) -> Vec<String> {
    let told = view.lines(&all(), at("2026-03-02"));
    let course = |it: &CaseDecision| it.taken().map_or("owed", |it| it.decided.course.name());
    told.iter().map(|it| format!("{} {}", it.title, course(it))).collect()
}

#[test]
fn a_review_is_to_come_late_held_or_needed_no_longer() {
    let review = |fate, on: Option<&str>| {
        let it = ended(fate, line("Paie", 1, Course::Reshape, "2026-01-10", on));
        it.review(at("2026-03-02"))
    };
    let then = at("2026-02-20");
    assert_eq!(review(Fate::InForce, None), Review::None);
    assert_eq!(review(Fate::InForce, Some("2026-03-03")), Review::Due);
    assert_eq!(review(Fate::InForce, Some("2026-03-02")), Review::Due, "until its hour");
    assert_eq!(review(Fate::InForce, Some("2026-03-01")), Review::Late);
    assert_eq!(review(Fate::Replaced { at: then }, Some("2026-02-01")), Review::Held);
    assert_eq!(review(Fate::Confirmed { at: then }, Some("2026-02-01")), Review::Held);
    assert_eq!(review(Fate::Resumed { at: then }, Some("2026-03-10")), Review::Held);
    assert_eq!(review(Fate::Over { at: then }, Some("2026-03-10")), Review::Lapsed);
    let owed = |due: Option<&str>| Fate::OwedAnew { at: then, due_at: due.map(at) };
    assert_eq!(review(owed(Some("2026-03-09")), None), Review::Due, "after a relapse");
    assert_eq!(review(owed(Some("2026-03-01")), Some("2026-03-10")), Review::Late);
    assert_eq!(review(owed(None), None), Review::Due, "a paused time limit is never late");
    let withdrawn = Fate::Withdrawn { at: then, reason: "erreur".into() };
    assert_eq!(review(withdrawn, Some("2026-03-10")), Review::Lapsed);
}

#[test]
fn the_list_is_narrowed_and_sorted_as_it_is_asked() {
    let view = DecidedView::default();
    let newest = ["Écluse continue", "azur reshape", "Balise pause", "Écluse reshape"];
    assert_eq!(titles(view), newest);
    let review = DecidedView { sort: DecidedSort::Review, ..view };
    // What is late comes before what is to come; what nobody awaits stands below.
    let soonest = ["Balise pause", "azur reshape", "Écluse continue", "Écluse reshape"];
    assert_eq!(titles(review), soonest);
    let project = DecidedView { sort: DecidedSort::Project, ..view };
    assert_eq!(titles(project)[..2], ["azur reshape", "Balise pause"]);
    let reshaped = DecidedView { course: Some(Course::Reshape), ..view };
    assert_eq!(titles(reshaped), ["azur reshape", "Écluse reshape"]);
    let late = DecidedView { review: Some(Review::Late), ..view };
    assert_eq!(titles(late), ["Balise pause"]);
    let second = OrganisationId(Uuid::from_u128(2));
    let of_it = DecidedView { organisation: Some(second), ..reshaped };
    assert_eq!(titles(of_it), ["azur reshape"]);
    for view in [view, review, late, reshaped, of_it] {
        assert_eq!(view.count(&all(), at("2026-03-02")), titles(view).len());
    }
}

#[test]
fn what_is_owed_where_nothing_is_decided_stands_among_the_reviews_and_is_no_decision() {
    let now = at("2026-03-02");
    let review = |due| owed("Paie", "2026-02-20", due).review(now);
    assert_eq!(review(Some("2026-03-09")), Review::Due);
    assert_eq!(review(Some("2026-03-01")), Review::Late);
    assert_eq!(review(None), Review::Due, "a paused time limit is never late");
    let all = [owed("Paie", "2026-02-20", Some("2026-03-01"))].into_iter().chain(all());
    let all: Vec<CaseDecision> = all.collect();
    let titles = |view: DecidedView| -> Vec<String> {
        view.lines(&all, now).into_iter().map(|it| it.title).collect()
    };
    let view = DecidedView::default();
    let late = DecidedView { review: Some(Review::Late), ..view };
    let soonest = DecidedView { sort: DecidedSort::Review, ..late };
    assert_eq!(titles(soonest), ["Balise", "Paie"]);
    assert_eq!(titles(view)[..2], ["Paie", "Écluse"]);
    for course in Course::ALL {
        let of_it = DecidedView { course: Some(course), ..view };
        assert!(!titles(of_it).contains(&"Paie".to_owned()), "{course:?}");
    }
}

#[test]
fn what_an_address_says_is_what_it_says_again() {
    let asked = DecidedView {
        course: Some(Course::Stop),
        organisation: Some(OrganisationId(Uuid::from_u128(7))),
        review: Some(Review::Held),
        sort: DecidedSort::Review,
    };
    for view in [asked, DecidedView::default()] {
        let query = view.query();
        let said = |name: &str| {
            let words = query.trim_start_matches('?').split('&');
            let mut pairs = words.filter_map(|it| it.split_once('='));
            pairs.find(|(it, _)| *it == name).map_or("", |(_, word)| word).to_owned()
        };
        assert_eq!(DecidedView::read(&mut Address::new(said)), view);
    }
    assert_eq!(DecidedView::default().query(), "");
    let junk = DecidedView::read(&mut Address::new(|_: &str| "lapsed"));
    assert_eq!(junk, DecidedView::default(), "a word that is none of ours narrows nothing");
}
