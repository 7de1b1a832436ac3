//! Intervals, against figures that others published or computed.

use super::*;

fn near(one: f64, other: f64) {
    assert!((one - other).abs() < 5e-5, "{one} is not {other}");
}

#[test]
fn an_interval_of_the_middle_is_made_of_two_of_the_values() {
    let values = |count: i32| (1..=count).map(f64::from).collect::<Vec<_>>();
    let ends = |count| median_interval(&values(count)).map(|it| (it.low, it.middle, it.high));
    assert_eq!(ends(5), None, "the two outermost hold the middle 15 times in 16");
    assert_eq!(ends(6), Some((1.0, 3.5, 6.0)));
    assert_eq!(ends(8), Some((1.0, 4.5, 8.0)));
    assert_eq!(ends(9), Some((2.0, 5.0, 8.0)));
    assert_eq!(ends(10), Some((2.0, 5.5, 9.0)));
    // The ranks of the tables of the sign test.
    assert_eq!(ends(20), Some((6.0, 10.5, 15.0)));
    assert_eq!(ends(50), Some((18.0, 25.5, 33.0)));
    let covers = |count| median_interval(&values(count)).unwrap().covers;
    near(covers(6), 0.96875);
    near(covers(10), 0.978_515_625);
    near(covers(20), 0.958_61);
    // Of thousands, no chance is lost for being small.
    assert!((0.95..0.96).contains(&covers(5_000)));
}

/// R. G. Newcombe, Statistics in Medicine 17 (1998): 81 of 263 in his first paper of that year.
#[test]
fn wilsons_interval_is_the_published_one() {
    let (low, high) = wilson(81, 263);
    near(low, 0.2553);
    near(high, 0.3662);
    assert_eq!(wilson(0, 0), (0.0, 1.0));
    let (low, high) = wilson(0, 20);
    assert_eq!(low, 0.0);
    near(high, 0.1611);
}

#[test]
fn a_difference_of_shares_turns_with_its_sides() {
    let Some(one) = newcombe_paired([3, 7, 1, 4]) else { panic!("there are pairs") };
    let Some(other) = newcombe_paired([3, 1, 7, 4]) else { panic!("there are pairs") };
    near(one.low, -other.high);
    near(one.middle, -other.middle);
    near(one.middle, 0.4);
    assert!(one.low < one.middle && one.middle < one.high);
    let Some(alike) = newcombe_paired([5, 0, 0, 5]) else { panic!("there are pairs") };
    assert!(alike.low <= 0.0 && alike.high >= 0.0);
    assert_eq!(newcombe_paired([0; 4]), None);
}
