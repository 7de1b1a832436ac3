//! Whether the scores were right, in hindsight.

use super::*;

/// A case whose declared status had this level, and which ended so.
fn ended(rank: usize, level: usize, outcome: ClosingOutcome) -> Ended {
    let answers =
        documented_facts().with("status", Given::Level(level), Proof::Documented, today());
    Ended { case: format!("{rank:03}"), assessment: scored(&answers), outcome }
}

fn many(count: usize, level: impl Fn(usize) -> usize, bad: impl Fn(usize) -> bool) -> Vec<Ended> {
    let outcome = |rank| match bad(rank) {
        true => ClosingOutcome::NotAchieved,
        false => ClosingOutcome::Recovered,
    };
    (0..count).map(|rank| ended(rank, level(rank), outcome(rank))).collect()
}

fn seen(cases: &[Ended]) -> Option<Hindsight> {
    hindsight(model(), cases, &[])
}

#[test]
fn too_few_closed_cases_say_nothing_nor_do_those_that_all_ended_alike() {
    let is_even = |rank: usize| rank.is_multiple_of(2);
    assert_eq!(seen(&many(49, |rank| rank % 4, is_even)), None);
    assert!(seen(&many(50, |rank| rank % 4, is_even)).is_some());
    assert_eq!(seen(&many(60, |rank| rank % 4, |_| false)), None);
}

#[test]
fn a_score_that_was_right_tells_them_all_apart() {
    let right = seen(&many(60, |rank| rank % 4, |rank| rank % 4 >= 2)).unwrap();
    assert_eq!((right.cases, right.ended_badly), (60, 30));
    assert_eq!((right.auc.value, right.auc_status.value), (1.0, 1.0));
    assert!(right.rank_correlation > 0.8, "{right:?}");
    let [low, moderate, high, critical] = right.bands;
    assert_eq!(low.cases + moderate.cases + high.cases + critical.cases, 60);
    assert_eq!(low.ended_badly + moderate.ended_badly, 0);
    assert_eq!(high.ended_badly + critical.ended_badly, 30);
}

#[test]
fn a_score_that_was_wrong_says_so() {
    let wrong = seen(&many(60, |rank| rank % 4, |rank| rank % 4 < 2)).unwrap();
    assert_eq!(wrong.auc.value, 0.0);
    assert!(wrong.rank_correlation < -0.8 && wrong.brier > wrong.brier_constant, "{wrong:?}");
    // The same score for all tells nothing.
    let blind = seen(&many(60, |_| 2, |rank| rank % 4 < 2)).unwrap();
    assert_eq!((blind.auc.value, blind.rank_correlation), (0.5, 0.0));
}

#[test]
fn what_came_out_standing_ended_well() {
    let bad = ClosingOutcome::ALL.map(ClosingOutcome::is_bad);
    assert_eq!(bad, [false, false, true, true, true, true]);
}
