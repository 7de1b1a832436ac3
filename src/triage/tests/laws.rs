//! What holds for any answers.

use super::{days_ago, model, scored, today};
use crate::triage::model::*;
use chrono::Duration;
use proptest::prelude::*;

fn level() -> impl Strategy<Value = usize> {
    0..4_usize
}

fn proof() -> impl Strategy<Value = Proof> {
    prop_oneof![Just(Proof::Declared), Just(Proof::Documented), Just(Proof::Verified)]
}

prop_compose! {
    /// Any answers: facts and judgements of any age, some missing.
    fn answers()(
        facts in (level(), -900..4000_i64, 1..2000_u32),
        given in prop::collection::vec((any::<bool>(), level(), proof(), 0..800_i64), 13),
    ) -> Answers {
        let values = [
            ("status", Given::Level(facts.0)),
            ("time_left", Given::PlannedEnd(today() + Duration::days(facts.1))),
            ("size", Given::Cost { millions: facts.2.into(), currency: "EUR".into() }),
        ];
        let judged = model().judged().zip(&given[3..]);
        let judged = judged.map(|(factor, it)| (factor.id.as_str(), Given::Level(it.1)));
        let all = values.into_iter().chain(judged).zip(&given);
        all.filter(|(_, it)| it.0).fold(Answers::default(), |answers, ((factor, value), it)| {
            answers.with(factor, value, it.2, days_ago(it.3))
        })
    }
}

fn judged_factor() -> impl Strategy<Value = &'static str> {
    let ids: Vec<&str> = model().judged().map(|factor| factor.id.as_str()).collect();
    prop::sample::select(ids)
}

proptest! {
    #[test]
    fn the_total_is_the_exact_sum_of_its_thirteen_lines(answers in answers()) {
        let assessment = scored(&answers);
        prop_assert_eq!(assessment.lines.len(), 13);
        let sum: f64 = assessment.lines.iter().map(|line| line.points).sum();
        prop_assert_eq!(assessment.total, sum);
        prop_assert!(assessment.low <= assessment.total && assessment.total <= assessment.high);
        prop_assert!((0.0..=100.0).contains(&assessment.coverage));
        prop_assert!(assessment.band >= assessment.band_by_points);
        prop_assert!(assessment.band_low <= assessment.band && assessment.band <= assessment.band_high);
    }

    #[test]
    fn the_lines_shown_add_up_to_the_total_shown(answers in answers()) {
        let assessment = scored(&answers);
        let explanation = explain(&assessment, model());
        let sum: i64 = explanation.lines.iter().map(|line| line.points).sum();
        prop_assert_eq!(sum, tenths(assessment.total));
        for shown in &explanation.lines {
            prop_assert!((shown.points as f64 - shown.line.points * 10.0).abs() < 1.0);
        }
    }

    #[test]
    fn a_better_level_never_raises_the_total(
        answers in answers(), factor in judged_factor(), level in 1..4_usize, proof in proof(),
    ) {
        let with = |level| {
            scored(&answers.clone().with(factor, Given::Level(level), proof, today())).total
        };
        prop_assert!(with(level - 1) <= with(level));
        let status = |level| {
            scored(&answers.clone().with("status", Given::Level(level), proof, today())).total
        };
        prop_assert!(status(level - 1) <= status(level));
    }

    #[test]
    fn proving_a_good_answer_never_raises_the_total_and_a_bad_one_changes_nothing(
        answers in answers(), factor in judged_factor(), level in level(),
    ) {
        let with = |proof| {
            scored(&answers.clone().with(factor, Given::Level(level), proof, today())).total
        };
        let proven = [Proof::Declared, Proof::Documented, Proof::Verified].map(with);
        if level < 2 {
            prop_assert!(proven[0] >= proven[1] && proven[1] >= proven[2]);
        } else {
            prop_assert!(proven[0] == proven[1] && proven[1] == proven[2]);
        }
    }

    #[test]
    fn with_no_judgement_the_total_is_the_measured_part_and_fifteen(answers in answers()) {
        let measured = ["status", "time_left", "size"];
        let facts = answers.0.into_iter().filter(|(id, _)| measured.contains(&id.as_str()));
        let assessment = scored(&Answers(facts.collect()));
        prop_assert_eq!(assessment.total, assessment.measured + 15.0);
    }

    #[test]
    fn each_move_takes_off_what_it_says_at_most_a_whole_factor(answers in answers()) {
        let moves = moves(model(), &scored(&answers));
        prop_assert!(moves.is_sorted_by(|a, b| a.points >= b.points));
        prop_assert!(moves.iter().all(|it| it.points > 0.0 && it.points <= 3.0));
    }

    #[test]
    fn a_score_travels_whole(answers in answers()) {
        let assessment = scored(&answers);
        let json = serde_json::to_string(&assessment).unwrap();
        let read: Assessment = serde_json::from_str(&json).unwrap();
        // Frequencies may lose their last bit in JSON; nobody reads them past five points.
        prop_assert!((read.frequencies.any - assessment.frequencies.any).abs() < 1e-12);
        prop_assert_eq!(Assessment { frequencies: assessment.frequencies, ..read }, assessment);
    }
}
