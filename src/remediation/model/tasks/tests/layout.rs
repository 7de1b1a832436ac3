//! When each task happens, as of Thursday 30 April 2026. The day after is the first of May; the Friday after that,
//! the eighth, is a holiday too.

use super::*;

fn laid_out(tasks: &[Task]) -> Vec<(String, String, Option<i64>)> {
    let slots = lay_out(tasks, &Calendar::france(), day("2026-04-30")).unwrap();
    let told = |it: &Slot| (it.start.to_string(), it.finish.to_string(), it.float_days);
    slots.iter().map(told).collect()
}

fn slot(start: &str, finish: &str, float: impl Into<Option<i64>>) -> (String, String, Option<i64>) {
    (start.into(), finish.into(), float.into())
}

#[test]
fn what_is_to_come_begins_on_the_next_working_day() {
    let told = laid_out(&[task(1, 2, ""), task(2, 3, "T1"), task(3, 1, "T1")]);
    assert_eq!(told[0], slot("2026-05-04", "2026-05-05", 0));
    assert_eq!(told[1], slot("2026-05-06", "2026-05-11", 0), "past the eighth and a weekend");
    assert_eq!(told[2], slot("2026-05-06", "2026-05-06", 2));
}

#[test]
fn what_is_under_way_has_its_rest_before_it() {
    // Begun on Wednesday: two days of five are behind it this evening.
    let told = laid_out(&[started("2026-04-29", task(1, 5, "")), task(2, 1, "T1")]);
    assert_eq!(told[0], slot("2026-04-29", "2026-05-06", 0));
    assert_eq!(told[1], slot("2026-05-07", "2026-05-07", 0));
    // It was to be over long ago: it ends today at the earliest.
    let told = laid_out(&[started("2026-01-05", task(1, 5, "")), task(2, 1, "T1")]);
    assert_eq!(told[0], slot("2026-01-05", "2026-04-30", 0));
    assert_eq!(told[1].0, "2026-05-04");
}

#[test]
fn what_is_begun_waits_for_no_start_and_no_end_before_it() {
    let told = laid_out(&[task(1, 8, ""), started("2026-04-30", task(2, 3, "T1"))]);
    assert_eq!(told[1], slot("2026-04-30", "2026-05-05", 6));
    // But it ends no sooner than what it ends with.
    let told = laid_out(&[task(1, 8, ""), started("2026-04-30", task(2, 3, "T1FF+1d"))]);
    assert_eq!(told[1].1, "2026-05-18");
}

#[test]
fn what_is_done_keeps_its_days_and_hangs_on_nothing() {
    let over = started("2026-04-20", done("2026-04-24", task(1, 2, "")));
    let told = laid_out(&[over, task(2, 1, "T1"), task(3, 1, "T1+9d"), task(4, 1, "T1SS+12d")]);
    assert_eq!(told[0], slot("2026-04-20", "2026-04-24", None));
    assert_eq!(told[1].0, "2026-05-04", "the wait is over");
    // Four working days have passed since it was done, nine since it was begun, with the day itself.
    assert_eq!(told[2].0, "2026-05-12");
    assert_eq!(told[3].0, "2026-05-07");
}

#[test]
fn the_order_of_the_rows_changes_nothing() {
    let one = laid_out(&[task(1, 2, "T2"), task(2, 3, "")]);
    let other = laid_out(&[task(2, 3, ""), task(1, 2, "T2")]);
    assert_eq!((&one[0], &one[1]), (&other[1], &other[0]));
}
