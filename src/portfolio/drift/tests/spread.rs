//! What a distribution says, and whom its mean hangs on.

use super::*;
use crate::register::model::quantile;
use proptest::prelude::*;

#[test]
fn a_mean_names_the_fewest_that_make_half_of_what_was_gained() {
    let spread = Spread::of(&[0.0, 0.1, -0.2, 1.8, 0.1]).unwrap();
    assert_eq!(spread.fragile.makers, [3]);
    assert_eq!(spread.fragile.share, 0.9);
    assert_eq!(spread.fragile.without, Some(0.0));
    assert_eq!((spread.past_30, spread.past_50), (1, 1));
    let even = Spread::of(&[0.3; 10]).unwrap();
    assert_eq!(even.fragile.makers, [0, 1, 2], "three at most, as they stand");
    assert_eq!(even.past_30, 0, "30 % is not past 30 %");
    let none = Spread::of(&[0.0, -0.1]).unwrap().fragile;
    assert!(none.makers.is_empty() && none.share == 0.0);
    let alone = Spread::of(&[0.4]).unwrap().fragile;
    assert_eq!((alone.makers, alone.without), (vec![0], None));
    assert_eq!(Spread::of(&[]), None);
}

fn book_of(figures: &[(u8, u8, u8)]) -> Book {
    let subject = |(at, (first, last, cost)): (usize, &(u8, u8, u8))| {
        let cost = Some(f64::from(*cost));
        let told = vec![
            told("2018-03", Some(f64::from(*first)), cost),
            told("2019-03", Some(f64::from(*last)), cost),
        ];
        subject(at as u128, told)
    };
    book(figures.iter().enumerate().map(subject).collect())
}

proptest! {
    #[test]
    fn a_quantile_is_the_same_in_whatever_order_values_come(
        values in prop::collection::vec(-1.0f64..5.0, 1..40), share in 0.0f64..=1.0
    ) {
        let mut sorted = values.clone();
        sorted.sort_by(f64::total_cmp);
        prop_assert_eq!(quantile_of(&values, share), quantile(&sorted, share));
    }

    /// So that the lines of each table add up to the whole.
    #[test]
    fn every_project_is_in_one_group_of_each_kind(
        figures in prop::collection::vec((0u8..9, 0u8..9, 0u8..130), 0..30)
    ) {
        let book = book_of(&figures);
        let lines = lines(&book, &by(SortBy::Schedule));
        let counts = [
            groups(&lines, |it| it.ministry).iter().map(|it| it.projects).sum::<usize>(),
            groups(&lines, |it| it.stand).iter().map(|it| it.projects).sum(),
            groups(&lines, |it| it.band).iter().map(|it| it.projects).sum(),
        ];
        prop_assert_eq!(counts, [figures.len(); 3]);
        let whole = Group::of((), &lines);
        let known = |it: &Group<CostBand>| it.first.as_ref().map_or(0, |it| it.figures.count);
        let of_bands: usize = groups(&lines, |it| it.band).iter().map(known).sum();
        prop_assert_eq!(whole.first.map_or(0, |it| it.figures.count), of_bands);
    }

    #[test]
    fn the_makers_of_a_mean_are_those_that_moved_most(
        values in prop::collection::vec(-1.0f64..5.0, 1..30)
    ) {
        let fragile = Spread::of(&values).unwrap().fragile;
        let least = fragile.makers.iter().map(|at| values[*at]).fold(f64::INFINITY, f64::min);
        let others = (0..values.len()).filter(|at| !fragile.makers.contains(at));
        prop_assert!(others.into_iter().all(|at| values[at] <= least));
        prop_assert!(fragile.makers.len() <= 3 && (0.0..=1.0 + 1e-9).contains(&fragile.share));
    }
}
