//! What the order of the queue owes to the weights.

use super::*;
use crate::triage::sensitivity::weights;
use proptest::prelude::*;

/// A case of thirteen lines: these points of the first factor, and of the others together.
fn case(first: f64, others: f64) -> Weighed {
    let mut lines = vec![(first, 51.0)];
    lines.extend((0..12).map(|_| (others / 12.0, 3.0)));
    Weighed { lines }
}

fn by_chance() -> Vec<Vec<f64>> {
    weights(model())
}

#[test]
fn there_is_one_weight_a_factor_within_a_quarter_and_always_the_same() {
    let draws = by_chance();
    assert_eq!(draws.len(), 1000);
    for weights in &draws {
        assert_eq!(weights.len(), 13);
        assert!(weights.iter().all(|it| (0.75..=1.25).contains(it)));
    }
    assert_eq!(draws, by_chance());
    let mean = draws.iter().flatten().sum::<f64>() / 13_000.0;
    assert!((mean - 1.0).abs() < 0.01, "neither up nor down: {mean}");
}

#[test]
fn cases_far_apart_keep_their_order_whatever_chance_proposes() {
    let cases: Vec<Weighed> = (0..20).map(|rank| case(0.1 * 1.8_f64.powi(rank), 0.0)).collect();
    let found = sensitivity(&cases, &by_chance()).unwrap();
    assert_eq!(found.shaken, Stays { of_the_first: 5.0, of_the_first_fifth: 1.0 });
    assert_eq!(found.first.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [19, 18, 17, 16, 15]);
    assert!(found.first.iter().all(|(_, stays)| *stays == 1.0));
}

/// Six with a bad declared status, six with bad judgements: alike, judgements outweigh the status.
#[test]
fn weighing_alike_throws_the_measurement_away() {
    let measured = (0..6).map(|rank| case(40.0 + f64::from(rank), 0.0));
    let judged = (0..6).map(|rank| case(0.0, 20.0 + f64::from(rank)));
    let cases: Vec<Weighed> = measured.chain(judged).collect();
    let found = sensitivity(&cases, &by_chance()).unwrap();
    assert_eq!(found.alike, Stays { of_the_first: 0.0, of_the_first_fifth: 0.0 });
    assert!(found.shaken.of_the_first > 3.0, "{found:?}");
}

#[test]
fn what_is_not_ranked_is_not_shaken() {
    let five: Vec<Weighed> = (0..5).map(|rank| case(f64::from(rank), 0.0)).collect();
    assert_eq!(sensitivity(&five, &by_chance()), None, "all of them stand first");
    let six: Vec<Weighed> = (0..6).map(|rank| case(f64::from(rank), 0.0)).collect();
    assert!(sensitivity(&six, &by_chance()).is_some());
    assert_eq!(sensitivity(&six, &[]), None);
}

proptest! {
    /// Shares are shares, each place counts once, and weights of one leave everything in place.
    #[test]
    fn what_stays_is_counted_once(points in prop::collection::vec((0.0..51.0_f64, 0.0..30.0_f64), 6..60)) {
        let cases: Vec<Weighed> = points.iter().map(|(first, others)| case(*first, *others)).collect();
        let same = sensitivity(&cases, &[vec![1.0; 13]]).unwrap();
        prop_assert_eq!(same.shaken, Stays { of_the_first: 5.0, of_the_first_fifth: 1.0 });
        let found = sensitivity(&cases, &by_chance()[..40]).unwrap();
        for stays in [found.shaken, found.alike] {
            prop_assert!((0.0..=5.0).contains(&stays.of_the_first));
            prop_assert!((0.0..=1.0).contains(&stays.of_the_first_fifth));
        }
        let each: f64 = found.first.iter().map(|(_, share)| share).sum();
        prop_assert!((each - found.shaken.of_the_first).abs() < 1e-9, "{} {}", each, found.shaken.of_the_first);
    }
}
