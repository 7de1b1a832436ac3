//! What people read of a score, in both languages.

use super::{days_ago, documented_facts, model, scored, today};
use crate::i18n::Lang;
use crate::triage::explanation::{Counterfactual, ScoreCard, leaving_words};
use crate::triage::model::*;
use crate::triage::version::ModelVersion;
use crate::triage::waterfall::Waterfall;
use crate::triage::words::{
    answer, both_bands, decimal, line_answer, number, question, sentence, shown_answer,
};
use chrono::NaiveDate;
use leptos::prelude::*;

fn said(lang: Lang, answers: &Answers) -> String {
    sentence(lang, model(), &explain(&scored(answers), model()).sentence)
}

#[test]
fn a_score_says_why_in_one_sentence() {
    let french = said(Lang::Fr, &documented_facts()).replace('\u{a0}', " ");
    assert_eq!(
        french,
        "Score 76 [61–91], critique. 47 points : statut déclaré « appuis nécessaires » \
         (129 projets sur 176 ont connu un ennui dans l’année). 5 : fin prévue dans 2 à 5 ans. \
         9 : coût sous 500 M£. 15 : dix questions sans réponse, 1,5 chacune. \
         Règle G1a : un tel statut ne descend pas sous « élevé ». Aucune réponse vérifiée."
    );
    assert_eq!(
        said(Lang::En, &documented_facts()),
        "Score 76 [61–91], critical. 47 points: declared status “support needed” \
         (129 projects out of 176 met trouble within the year). 5: planned end in 2 to 5 years. \
         9: cost under £500m. 15: ten questions without an answer, 1.5 each. \
         Rule G1a: such a status does not go under “high”. No answer verified."
    );
    let assessment = scored(&documented_facts());
    let both = both_bands(Lang::Fr, assessment.band_low, assessment.band_high).unwrap();
    assert!(both.replace('\u{a0}', " ").ends_with("va de « élevé » à « critique »."), "{both}");
}

#[test]
fn answers_are_counted_apart_from_silence() {
    let answers = documented_facts().with("team", Given::Level(0), Proof::Verified, today()).with(
        "users",
        Given::Level(1),
        Proof::Declared,
        days_ago(10),
    );
    let french = said(Lang::Fr, &answers).replace('\u{a0}', " ");
    let expected = "1,3 : deux questions répondues, jugement d’expert. \
                    12 : huit questions sans réponse, 1,5 chacune.";
    assert!(french.contains(expected), "{french}");
    assert!(french.ends_with("Une réponse vérifiée."), "{french}");
}

#[test]
fn numbers_have_one_decimal_at_most_in_the_form_of_the_reader() {
    assert_eq!(number(Lang::Fr, 561), "56,1");
    assert_eq!(number(Lang::En, 561), "56.1");
    assert_eq!(number(Lang::Fr, 760), "76");
    assert_eq!(decimal(Lang::Fr, 30), "3,0");
}

/// However a total was added up, and from wherever it is read.
#[test]
fn a_half_is_rounded_away_from_zero_everywhere() {
    for points in [83.05, 83.05 - 1e-12, 83.05 + 1e-12, 83_050.0 / 1000.0] {
        assert_eq!(tenths(points), 831, "{points}");
    }
    assert_eq!([1.25, 1.249, 0.0, -0.25, -1.249].map(tenths), [13, 12, 0, -3, -12]);
}

/// The French wording of the questionnaire is the model's own.
#[test]
fn the_catalogue_says_what_the_model_says() {
    for factor in model().judged() {
        assert_eq!(Some(question(Lang::Fr, &factor.id)), factor.question);
        for (level, wording) in factor.levels.iter().enumerate() {
            let reading = Reading { level, bin: level };
            assert_eq!(&answer(Lang::Fr, model(), &factor.id, Some(reading)), wording);
        }
    }
}

#[test]
fn what_holds_a_band_is_said() {
    let facts = GateFacts { no_purpose: true, ..GateFacts::default() };
    let assessment = assess(model(), &documented_facts(), &facts, today());
    let held = leave_the_band(model(), &assessment).unwrap();
    let said = leaving_words(Lang::En, model(), &held).join(" ");
    assert!(said.contains("Rule G5: no purpose stated"), "{said}");
    let free = leave_the_band(model(), &scored(&documented_facts())).unwrap();
    let said = leaving_words(Lang::En, model(), &free).join(" ");
    assert!(said.contains("Delivery step. The score would then be 74.5."), "{said}");
}

#[test]
fn the_explanation_is_drawn_whole_in_both_languages() {
    for lang in Lang::ALL {
        let assessment = scored(&documented_facts());
        let explanation = explain(&assessment, model());
        let card = view! {
            <ScoreCard lang assessment=assessment.clone() explanation=explanation.clone()
                model=ModelVersion::shipped()/>
        };
        let card = card.to_html();
        assert!(card.contains("band--4 band--chip") && card.contains("[61–91]"), "{card}");
        let table = view! { <Waterfall lang total=assessment.total lines=explanation.lines.clone()
        model=ModelVersion::shipped()/> };
        let table = table.to_html();
        assert_eq!(table.matches("scope=\"row\"").count(), 14);
        assert!(table.contains("129") && table.contains("176"));
        let moves =
            view! { <Counterfactual lang explanation model=ModelVersion::shipped()/> }.to_html();
        assert_eq!(moves.matches("what-if__p").count(), 10);
    }
}

/// The threshold alone would read as the figure of the project.
#[test]
fn a_fact_is_shown_with_its_own_figure_and_the_threshold_that_it_passed() {
    let end = Given::PlannedEnd(NaiveDate::from_ymd_opt(2029, 6, 30).unwrap());
    let cost = Given::Cost { millions: 24.0, currency: "EUR".into() };
    let answers = documented_facts().with("time_left", end, Proof::Documented, today()).with(
        "size",
        cost,
        Proof::Documented,
        today(),
    );
    let shown = |lang: Lang, factor: &str, answers: &Answers| {
        let lines = explain(&scored(answers), model()).lines;
        let line = lines.into_iter().find(|it| it.line.factor.as_str() == factor).unwrap();
        shown_answer(lang, model(), &line)
    };
    let size = shown(Lang::Fr, "size", &answers);
    assert!(size.starts_with("24,0\u{a0}M€\u{a0}: moins de 500\u{a0}M£"), "{size}");
    assert_eq!(shown(Lang::En, "time_left", &answers), "30\u{a0}Jun\u{a0}2029: 2 to 5 years");
    assert_eq!(shown(Lang::En, "status", &answers), "support needed");
    let unknown = answers.with("size", Given::Unknown, Proof::Unknown, today());
    assert_eq!(shown(Lang::En, "size", &unknown), "“I don’t know”");
}

/// *I don't know* is an answer; what age took away was one.
#[test]
fn what_one_does_not_know_is_no_silence() {
    let long_ago = days_ago(400);
    let answers = documented_facts().with("team", Given::Unknown, Proof::Unknown, today()).with(
        "users",
        Given::Level(0),
        Proof::Declared,
        long_ago,
    );
    let assessment = scored(&answers);
    let said = |factor| line_answer(Lang::En, model(), assessment.line(factor).unwrap());
    assert_eq!(said("team"), "“I don’t know”");
    assert_eq!(said("users"), "answer too old to count");
    assert_eq!(said("governance"), "no answer");
    let told = self::said(Lang::En, &answers);
    let all = "ten questions without an answer, with “I don’t know” or an answer too old to count, \
               1.5 each";
    assert!(told.contains(all), "{told}");
}

/// Of nobody it is said that they do not know, where they had answered.
#[test]
fn what_grew_too_old_was_answered() {
    let all = |given: &Given, on| {
        let judged = model().judged().map(|it| it.id.clone()).collect::<Vec<_>>();
        judged.iter().fold(documented_facts(), |answers, id| {
            answers.with(id.as_str(), given.clone(), Proof::Declared, on)
        })
    };
    let old = all(&Given::Level(0), days_ago(400));
    let said = |lang, answers: &Answers| self::said(lang, answers).replace('\u{a0}', " ");
    let told = said(Lang::En, &old);
    assert!(told.contains("15: ten answers too old to count, 1.5 each."), "{told}");
    assert!(!told.contains("I don’t know") && !told.contains("without an answer"), "{told}");
    let told = said(Lang::Fr, &old);
    assert!(told.contains("15 : dix réponses trop anciennes pour compter, 1,5 chacune."), "{told}");
    let some = old.clone().with("team", Given::Unknown, Proof::Unknown, days_ago(400));
    let told = said(Lang::En, &some);
    assert!(told.contains("ten questions with “I don’t know” or an answer too old"), "{told}");
    let one = all(&Given::Level(0), today()).with(
        "team",
        Given::Level(0),
        Proof::Declared,
        days_ago(400),
    );
    assert!(said(Lang::En, &one).contains("1.5: one answer too old to count."));
    let mut silent = old;
    silent.0.remove("team");
    let told = said(Lang::En, &silent);
    assert!(told.contains("ten questions without an answer or with one too old"), "{told}");
}
