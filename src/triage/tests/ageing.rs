//! What age makes of a score that was computed long ago.

use super::{documented_facts, model, scored, today};
use crate::i18n::Lang;
use crate::triage::aged::aged_sentence;
use crate::triage::model::*;
use chrono::Days;

/// The documented facts, and each question answered by a word.
fn declared() -> Assessment {
    let judged = model().judged().map(|it| it.id.clone()).collect::<Vec<_>>();
    let answers = judged.iter().fold(documented_facts(), |answers, id| {
        answers.with(id.as_str(), Given::Level(3), Proof::Declared, today())
    });
    scored(&answers)
}

fn after(score: &Assessment, days: u64) -> Option<Aged> {
    aged(model(), score, today() + Days::new(days))
}

#[test]
fn a_score_is_worth_what_it_was_until_an_answer_passes_a_limit() {
    let score = declared();
    assert_eq!(after(&score, 0), None);
    assert_eq!(after(&score, 183), None);
    let aged = after(&score, 184).unwrap();
    // Declared, ten are unknown again; documented, three are declared.
    assert_eq!((aged.answers, aged.outworn), (13, 10));
    assert_eq!(aged.coverage_then, score.coverage);
    assert!(aged.now.coverage < score.coverage && aged.now.provisional && aged.is_another);
    assert_eq!(aged.now.answers, score.answers, "nothing was answered anew");
    // Scored that day, it is what it is.
    assert_eq!(crate::triage::model::aged(model(), &aged.now, aged.now.as_of), None);
    let long_after = after(&score, 600).unwrap();
    assert_eq!((long_after.now.low, long_after.now.high), (0.0, 100.0));
    assert_eq!(long_after.now.coverage, 0.0);
}

/// Bad news counts at once, proven or not: what was verified may lose a step and change nothing.
#[test]
fn less_proof_that_changes_nothing_to_say_is_told_and_no_more() {
    let facts = documented_facts();
    let judged = model().judged().map(|it| it.id.clone()).collect::<Vec<_>>();
    let answers = judged.iter().fold(facts, |answers, id| {
        answers.with(id.as_str(), Given::Level(3), Proof::Verified, today())
    });
    let (status, day) = (Given::Level(3), today());
    let score = scored(&answers.with("status", status, Proof::Verified, day));
    let aged = after(&score, 184).unwrap();
    assert_eq!((aged.answers, aged.outworn), (13, 0));
    assert!(!aged.is_another, "critical, and not provisional: {:?}", aged.now);
}

#[test]
fn what_age_makes_of_it_is_said_in_both_languages() {
    let aged = after(&declared(), 600).unwrap();
    let english = aged_sentence(Lang::En, &aged);
    assert!(english.starts_with("13 answers have lost some of their strength."), "{english}");
    for said in ["Too old to count: 13.", "[0–100] today", "(provisional)", "0 out of 100 today"]
    {
        assert!(english.contains(said), "{said}: {english}");
    }
    let french = aged_sentence(Lang::Fr, &aged).replace('\u{a0}', " ");
    for said in ["13 réponses ont perdu", "Trop anciennes pour compter : 13.", "(provisoire)"] {
        assert!(french.contains(said), "{said}: {french}");
    }
}
