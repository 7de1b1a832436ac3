//! Weeks that are alike are one stretch, and nothing else is.

use crate::roster::model::proposal::{Stretch, stretches};
use proptest::prelude::*;

fn told(weeks: &[(u32, i64)]) -> Vec<(u32, u32, i64)> {
    stretches(weeks).into_iter().map(|it| (it.first, it.last, it.said)).collect()
}

#[test]
fn weeks_one_after_the_other_of_which_the_same_is_said_are_one_stretch() {
    assert!(told(&[]).is_empty());
    assert_eq!(told(&[(3, 120)]), [(3, 3, 120)]);
    assert_eq!(told(&[(1, 120), (2, 120), (3, 120)]), [(1, 3, 120)]);
}

#[test]
fn a_week_between_or_another_number_begins_another_stretch() {
    let weeks = [(1, 120), (2, 120), (4, 120), (5, 110), (6, 110)];
    assert_eq!(told(&weeks), [(1, 2, 120), (4, 4, 120), (5, 6, 110)]);
}

proptest! {
    /// Told week by week again, it is what was known; and no two stretches could be one.
    #[test]
    fn no_week_is_lost_or_added(drawn in prop::collection::btree_map(1..30_u32, 100..104_i64, 0..20)) {
        let weeks: Vec<(u32, i64)> = drawn.into_iter().collect();
        let all = stretches(&weeks);
        let again = |it: &Stretch<i64>| {
            let percent = it.said;
            (it.first..=it.last).map(move |week| (week, percent)).collect::<Vec<_>>()
        };
        prop_assert_eq!(all.iter().flat_map(again).collect::<Vec<_>>(), weeks);
        let apart = all.windows(2).all(|two| {
            two[0].last + 1 < two[1].first || two[0].said != two[1].said
        });
        prop_assert!(apart);
    }
}
