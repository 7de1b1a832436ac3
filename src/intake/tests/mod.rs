//! What is asked and what becomes of it, proved.

mod at_once;
mod autosave;
mod draft;
mod found;
mod number;
mod pages;
mod progress;
mod proof;
mod referral;
mod time_limit;
mod together;
mod urgent;

use super::model::*;
use crate::clock::Calendar;
use crate::triage::model::{Block, Given, Proof, RiskModel};
use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn questions() -> &'static Questions {
    Questions::current()
}

/// A request in which these were answered.
fn answered(given: &[(&str, &str)]) -> Request {
    let typed = Typed { answers: map(given), ..Typed::default() };
    questions().pages().fold(Request::new(questions()), |request, page| {
        read(page, request, &typed, today()).unwrap()
    })
}

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// The problem with one answer, if there is one.
fn problem(question: &str, typed: &str) -> Option<String> {
    let page = questions().page_of(question).unwrap();
    let typed = Typed { answers: map(&[(question, typed)]), ..Typed::default() };
    let problems = read(page, Request::new(questions()), &typed, today()).err()?;
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].field, format!("answers[{question}]"));
    Some(problems[0].key.clone())
}

#[test]
fn every_factor_is_fed_by_one_question_and_no_other() {
    let fed: Vec<_> = questions().all().filter_map(|it| it.factor.clone()).collect();
    let factors: BTreeSet<_> = RiskModel::shipped().factors.iter().map(|it| &it.id).collect();
    assert_eq!(fed.iter().collect::<BTreeSet<_>>(), factors);
    assert_eq!(fed.len(), factors.len(), "a factor is asked twice");
}

/// The descriptors are the model's own words: an assessor and a lead must mean the same.
#[test]
fn a_judged_factor_is_asked_in_the_words_of_the_model() {
    for factor in &RiskModel::shipped().factors {
        if factor.block == Block::Measured {
            continue;
        }
        let asks = |it: &&Question| it.factor.as_ref() == Some(&factor.id);
        let question = questions().all().find(asks).unwrap();
        assert_eq!(question.choices.len(), factor.levels.len());
        for (level, (choice, words)) in question.choices.iter().zip(&factor.levels).enumerate() {
            assert_eq!(choice.value, level.to_string());
            assert_eq!(choice.label.fr.to_lowercase(), words.to_lowercase());
        }
        assert!(question.unknown, "{} must allow not knowing", question.id);
    }
}

#[test]
fn the_questions_are_whole() {
    let ids: BTreeSet<_> = questions().all().map(|it| &it.id).collect();
    assert_eq!(ids.len(), questions().all().count(), "two questions share a name");
    for id in ["harmed_now", "planned_end", "irreversible_date", "legal_duty_date"] {
        assert!(questions().find(id).is_some(), "the score reads {id}");
    }
    for part in [
        Impact::Users,
        Impact::EssentialService,
        Impact::LegalDuty,
        Impact::MoneyLeft,
        Impact::DataSecurity,
        Impact::PublicTrust,
    ] {
        assert_eq!(questions().all().filter(|it| it.impact == Some(part)).count(), 1, "{part:?}");
    }
    for question in questions().all() {
        assert_eq!(question.kind == Kind::Choice, !question.choices.is_empty(), "{}", question.id);
        if let Some(condition) = &question.needed_when {
            let before = questions().find(&condition.question).unwrap();
            assert!(condition.is.iter().all(|value| before.choice(value).is_some()));
        }
    }
}

#[test]
fn each_kind_of_field_says_what_is_wrong() {
    let key = |key: &str| Some(key.to_owned());
    assert_eq!(problem("problem", &"a".repeat(4_001)), key("problem-too-long"));
    assert_eq!(problem("problem", "bell\u{7}"), key("problem-control"));
    assert_eq!(problem("problem", "<script>alert(1)</script>"), None);
    assert_eq!(problem("planned_end", "31/11/2026"), key("problem-date"));
    assert_eq!(problem("planned_end", "2026-11-31"), key("problem-day-of-month"));
    assert_eq!(problem("planned_end", "0026-11-30"), key("problem-year-short"));
    assert_eq!(problem("full_cost", "-3"), key("problem-negative"));
    for wrong in ["douze", "1e5", "NaN", "1,2,3", "12 €"] {
        assert_eq!(problem("full_cost", wrong), key("problem-number"), "{wrong}");
    }
    assert_eq!(problem("full_cost", "12,5 M€"), None);
    assert_eq!(problem("users", "12 M€"), key("problem-whole-number"));
    assert_eq!(problem("full_cost", "200000"), key("problem-not-in-millions"));
    assert_eq!(problem("users", "12,5"), key("problem-whole-number"));
    assert_eq!(problem("status", "BROUILLARD"), key("problem-choice"));
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for (typed, number) in
        [("27,7", 27.7), ("27.7", 27.7), ("1 882", 1882.0), ("1\u{a0}882,5", 1882.5)]
    {
        assert_eq!(answered(&[("full_cost", typed)]).number("full_cost"), Some(number));
    }
}

#[test]
fn an_answer_and_not_knowing_exclude_each_other() {
    let page = questions().page("planned_start").unwrap();
    let typed = Typed {
        answers: map(&[("planned_end", "2027-01-31")]),
        unknown: map(&[("planned_end", "true")]),
        ..Typed::default()
    };
    let problems = read(page, Request::new(questions()), &typed, today()).unwrap_err();
    assert_eq!(problems[0].key, "problem-known-or-not");
}

#[test]
fn a_date_is_needed_only_after_the_answer_that_brings_it() {
    let lacks = |request: &Request| {
        missing(questions(), request).iter().any(|it| it.id == "legal_duty_date")
    };
    assert!(!lacks(&answered(&[])));
    assert!(!lacks(&answered(&[("legal_duty", "no")])));
    assert!(!lacks(&answered(&[("legal_duty", "unknown")])));
    assert!(lacks(&answered(&[("legal_duty", "yes")])));
    assert!(!lacks(&answered(&[("legal_duty", "yes"), ("legal_duty_date", "2027-01-31")])));
}

#[test]
fn the_same_answer_again_is_no_fresher() {
    let first = answered(&[("status", "NUAGE")]);
    let later = today() + chrono::Days::new(30);
    let page = questions().page("status").unwrap();
    let again = |value| {
        let typed = Typed { answers: map(&[("status", value)]), ..Typed::default() };
        read(page, first.clone(), &typed, later).unwrap().answers["status"].on
    };
    assert_eq!(again("NUAGE"), today());
    assert_eq!(again("ORAGE"), later);
}

#[test]
fn answers_reach_the_score_as_declared() {
    let request = answered(&[
        ("status", "NUAGE"),
        ("planned_end", "2028-01-31"),
        ("full_cost", "27,7"),
        ("factor_governance", "3"),
        ("factor_team", "unknown"),
        ("users", "10000"),
        ("money_left", "9"),
        ("data_security", "personal"),
    ]);
    let weighed = weigh(questions(), &request, &Marks::new(), today());
    let given = |factor: &str| weighed.answers.0[factor].given.clone();
    assert_eq!(given("governance"), Given::Level(3));
    assert_eq!(given("team"), Given::Unknown);
    assert_eq!(weighed.answers.0["status"].proof, Proof::Declared);
    assert_eq!(weighed.context.impact.users, Some(0.25));
    assert_eq!(weighed.context.impact.money_left, Some(0.5));
    assert_eq!(weighed.context.impact.data_security, Some(0.5));
    assert_eq!(weighed.context.impact.public_trust, None);
    let model = RiskModel::shipped();
    let assessment =
        crate::triage::model::assess(model, &weighed.answers, &weighed.context.facts, today());
    let points = |factor: &str| assessment.line(factor).unwrap().points;
    assert_eq!((points("status"), points("time_left"), points("size")), (47.0, 10.0, 9.0));
    assert_eq!((points("governance"), points("team")), (3.0, 1.5));
}

#[test]
fn users_harmed_and_a_missed_legal_duty_raise_their_gates() {
    let duty = [("legal_duty", "yes"), ("legal_duty_date", "2027-01-31"), ("harmed_now", "yes")];
    let with_end = |end| {
        let all: Vec<_> = duty.into_iter().chain([("planned_end", end)]).collect();
        weigh(questions(), &answered(&all), &Marks::new(), today()).context.facts
    };
    assert!(with_end("2027-03-01").legal_duty_missed);
    assert!(!with_end("2027-01-15").legal_duty_missed);
    assert!(with_end("2027-01-15").users_harmed_now);
}

/// A date that the last answer makes pointless weighs nothing, though it is still there.
#[test]
fn a_date_no_longer_asked_for_is_not_counted() {
    let date = ("irreversible_date", "2026-12-01");
    let weighed =
        |why| weigh(questions(), &answered(&[("irreversible", why), date]), &Marks::new(), today());
    assert!(weighed("launch").context.irreversible_on.is_some());
    assert!(weighed("none").context.irreversible_on.is_none());
}

#[test]
fn the_first_page_says_all_that_is_wrong_at_once() {
    let typing = Typing { organisation: "x".into(), ..Typing::default() };
    let problems = Start::read(&typing, true).unwrap_err();
    let fields: Vec<_> = problems.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["project", "organisation", "requester_name", "requester_email"]);
}

#[test]
fn a_decline_can_be_appealed_for_fifteen_working_days() {
    let declined: DateTime<Utc> = "2026-12-14T10:00:00Z".parse().unwrap();
    let until = appeal_until(declined, &Calendar::france());
    // 25 December and 1 January are holidays.
    assert_eq!(until.to_rfc3339(), "2027-01-06T10:00:00+00:00");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is typed, a page is read or says why not: it never panics, and what was
    /// read can be kept and found again as it was.
    #[test]
    fn what_is_typed_is_read_or_refused(
        typed in prop::collection::vec("\\PC{0,12}|[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,2}|[0-9 ,.]{1,9}", 3),
    ) {
        for page in questions().pages() {
            let answers = page.questions.iter().zip(&typed);
            let answers = answers.map(|(it, typed)| (it.id.clone(), typed.clone())).collect();
            let typed = Typed { answers, ..Typed::default() };
            match read(page, Request::new(questions()), &typed, today()) {
                Ok(request) => {
                    let kept = serde_json::to_string(&request).unwrap();
                    prop_assert_eq!(serde_json::from_str::<Request>(&kept).unwrap(), request);
                }
                Err(problems) => prop_assert!(!problems.is_empty()),
            }
        }
    }

    /// Levels answered are levels weighed, in every factor.
    #[test]
    fn a_level_chosen_is_the_level_scored(levels in prop::collection::vec(0usize..4, 10)) {
        let judged: Vec<_> = questions()
            .all()
            .filter(|it| it.factor.is_some() && it.id.starts_with("factor_"))
            .collect();
        let chosen: Vec<_> = levels.iter().map(ToString::to_string).collect();
        let given: Vec<_> = judged
            .iter()
            .zip(&chosen)
            .map(|(question, level)| (question.id.as_str(), level.as_str()))
            .collect();
        let weighed = weigh(questions(), &answered(&given), &Marks::new(), today());
        for (question, level) in judged.iter().zip(levels) {
            let factor = question.factor.clone().unwrap();
            prop_assert_eq!(&weighed.answers.0[&factor].given, &Given::Level(level));
        }
    }
}
