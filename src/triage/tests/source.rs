//! Who said what, read out of the scores of a case.

use super::{days_ago, today};
use crate::i18n::Lang;
use crate::register::model::{Currency, Edition, Fact, Figures, Money};
use crate::triage::model::*;
use crate::triage::sources::{source_after_tag, source_lines};
use chrono::NaiveDate;

fn scored(by: &str, on: NaiveDate, answers: &Answers) -> Scoring {
    let signature = Signature { by: Some(by.to_owned()), on };
    Scoring { signature, answers: answers.clone() }
}

fn by(name: &str, on: NaiveDate) -> Signature {
    Signature { by: Some(name.to_owned()), on }
}

fn team(level: usize, proof: Proof, on: NaiveDate) -> Answers {
    Answers::default().with("team", Given::Level(level), proof, on)
}

#[test]
fn whoever_sends_an_answer_first_has_said_it_on_the_day_it_is_of() {
    let asked = team(1, Proof::Declared, days_ago(30));
    let more = asked.clone().with("users", Given::Unknown, Proof::Unknown, days_ago(5));
    let scores = [scored("Camille", days_ago(20), &asked), scored("Inès", days_ago(5), &more)];
    let all = sources(scores, &[]);
    assert_eq!(all["team"].said, by("Camille", days_ago(30)));
    assert_eq!(all["users"].said, by("Inès", days_ago(5)), "that one does not know is an answer");
    assert!(!all.contains_key("supplier"), "nobody said anything");
}

#[test]
fn a_mark_is_of_whoever_set_it_and_falls_with_the_answer() {
    let (said, other) =
        (team(1, Proof::Declared, days_ago(30)), team(2, Proof::Declared, days_ago(3)));
    let seen = team(1, Proof::Verified, days_ago(12));
    let mut scores = vec![
        scored("Camille", days_ago(20), &said),
        scored("Inès", days_ago(10), &seen),
        // Scored anew by another model: nothing was said.
        scored("Maxime", days_ago(9), &seen),
    ];
    let marked = |scores: &[Scoring]| sources(scores.to_vec(), &[])["team"].clone();
    let source = marked(&scores);
    assert_eq!(source.said, by("Camille", days_ago(30)));
    assert_eq!(source.marked, Some((Proof::Verified, by("Inès", days_ago(10)))));
    scores.push(scored("Karim", days_ago(3), &other));
    assert_eq!(marked(&scores).said, by("Karim", days_ago(3)), "it was corrected");
    assert_eq!(marked(&scores).marked, None);
    // Said again, the same answer is proven again, by whoever had seen it.
    scores.push(scored("Camille", days_ago(2), &seen));
    assert_eq!(marked(&scores).said, by("Camille", days_ago(2)));
    assert_eq!(marked(&scores).marked, Some((Proof::Verified, by("Inès", days_ago(10)))));
    scores.push(scored("Inès", days_ago(1), &said));
    assert_eq!(marked(&scores).marked, None, "it was taken back");
    scores.push(scored("Karim", today(), &seen));
    assert_eq!(marked(&scores).marked, Some((Proof::Verified, by("Karim", today()))));
}

#[test]
fn what_a_register_publishes_is_said_with_its_last_edition() {
    let fact = |edition, ends_on, millions: f64| Fact {
        source: "panorama".into(),
        figures: Figures {
            edition,
            duration_years: None,
            cost: crate::base::Cents::from_millions(millions)
                .map(|cents| Money { cents, currency: Currency::Eur }),
            end: None,
        },
        name: "Paie".into(),
        organisation: "Direction".into(),
        description: String::new(),
        phase: None,
        starts_on: None,
        ends_on: Some(ends_on),
        withheld: false,
    };
    let (old, last) = (Edition::month(2021, 3), Edition::month(2021, 7));
    let published = [fact(old, days_ago(9), 12.5), fact(last, days_ago(9), 14.0)];
    let euros = |millions| Given::Cost { millions, currency: "EUR".into() };
    let end = Given::PlannedEnd(days_ago(9));
    let answers = Answers::default().with("time_left", end, Proof::Declared, today()).with(
        "size",
        euros(12.5),
        Proof::Declared,
        today(),
    );
    let all = sources([scored("Camille", today(), &answers)], &published);
    assert_eq!(all["time_left"].published, Some(last));
    assert_eq!(all["size"].published, Some(old), "the last one says otherwise");
    let other = Answers::default().with("size", euros(99.0), Proof::Declared, today());
    assert_eq!(sources([scored("Camille", today(), &other)], &published)["size"].published, None);
}

#[test]
fn a_tag_goes_on_with_who_made_it_so_unless_age_has_taken_from_it() {
    let seen = team(1, Proof::Verified, days_ago(400));
    let scores = [
        scored("Camille", days_ago(410), &team(1, Proof::Declared, days_ago(410))),
        scored("Inès", days_ago(400), &seen),
    ];
    let all = sources(scores, &[]);
    let told = |on: NaiveDate| {
        let assessment = assess(super::model(), &seen, &GateFacts::default(), on);
        source_after_tag(Lang::Fr, &all, assessment.line("team").unwrap())
    };
    let (after, below) = told(days_ago(399));
    assert!(after.unwrap().starts_with("par Inès, "));
    assert_eq!(below.len(), 1);
    assert!(below[0].starts_with("déclaré par Camille, "), "{below:?}");
    let (after, below) = told(today());
    assert_eq!((after, below.len()), (None, 2));
    assert!(below[1].starts_with("vérifié par Inès, "), "{below:?}");
}

/// Too old to count, it is still what its author said.
#[test]
fn whoever_answered_long_ago_is_not_said_not_to_know() {
    let said = team(1, Proof::Declared, days_ago(400)).with(
        "users",
        Given::Unknown,
        Proof::Unknown,
        days_ago(400),
    );
    let all = sources([scored("Camille", days_ago(400), &said)], &[]);
    let assessment = assess(super::model(), &said, &GateFacts::default(), today());
    let told = |factor| source_lines(Lang::En, &all, assessment.line(factor).unwrap());
    assert!(told("team")[0].starts_with("declared by Camille, "), "{:?}", told("team"));
    assert!(told("users")[0].starts_with("“I don’t know”, by Camille, "), "{:?}", told("users"));
}
