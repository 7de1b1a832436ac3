//! Which week is told, when it comes due, and what counts as recovering.

use super::model::{Verdict, Week, due, due_at, first_due, recovers};
use crate::base::{Address, Priority, Weather};
use crate::case::model::Stage;
use crate::portfolio::model::{Change, Known, end_of};
use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, TimeZone, Utc, Weekday};
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn utc(month: u32, day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, month, day, hour, minute, 0).unwrap()
}

fn asked(said: &str, today: NaiveDate) -> Week {
    Week::read(&mut Address::new(|_: &str| said), today)
}

fn known(stage: Stage, weather: Option<Weather>) -> Known {
    Known { stage, priority: Some(Priority::P2), band: None, weather }
}

#[test]
fn a_week_is_seven_days_that_are_over() {
    let today = day(2026, 11, 30);
    let week = asked("", today);
    assert_eq!(
        (week.eve(), week.from(), week.until),
        (day(2026, 11, 22), day(2026, 11, 23), day(2026, 11, 29))
    );
    assert_eq!(week, Week::last(today));
    assert_eq!(asked("2026-11-24", today).from(), day(2026, 11, 18));
    // Not over, to come, no day at all, before anything: the last one.
    for said in
        ["2026-11-30", "2027-01-01", "2026-02-30", "yesterday", "1999-12-31", "-262143-01-01"]
    {
        assert_eq!(asked(said, today), week, "{said}");
    }
    assert_eq!(week.path(), "/portfolio/week?until=2026-11-29");
    let between = week.between(utc(11, 30, 9, 0));
    assert_eq!(
        (between.from.at, between.to.at),
        (end_of(day(2026, 11, 22)), end_of(day(2026, 11, 29)))
    );
}

#[test]
fn a_summary_comes_due_on_monday_at_eight_in_paris() {
    // 30 November 2026 is a Monday, in winter; 29 June, in summer.
    for (at, monday) in [
        (utc(11, 30, 6, 59), day(2026, 11, 23)),
        (utc(11, 30, 7, 0), day(2026, 11, 30)),
        (utc(12, 6, 23, 30), day(2026, 11, 30)),
        (utc(6, 29, 5, 59), day(2026, 6, 22)),
        (utc(6, 29, 6, 0), day(2026, 6, 29)),
    ] {
        assert_eq!(due(at), monday, "{at}");
    }
    assert_eq!(Week::before(day(2026, 11, 30)).until, day(2026, 11, 29));
}

#[test]
fn who_turns_it_on_is_told_from_the_next_monday_on() {
    assert_eq!(first_due(utc(11, 30, 6, 59)), day(2026, 11, 30));
    assert_eq!(first_due(utc(11, 30, 7, 0)), day(2026, 11, 30), "at the very moment");
    assert_eq!(first_due(utc(11, 30, 7, 1)), day(2026, 12, 7));
}

#[test]
fn a_case_recovers_whose_weather_clears_or_that_is_only_watched_over() {
    let change = |before, after| Change { before: Some(before), after: Some(after) };
    let storm = known(Stage::Recovery, Some(Weather::Storm));
    let cloud = known(Stage::Recovery, Some(Weather::Cloud));
    let unknown = known(Stage::Recovery, None);
    let watched = |weather| known(Stage::Watch, weather);
    for (it, is) in [
        (change(storm, cloud), true),
        (change(cloud, storm), false),
        (change(cloud, cloud), false),
        (change(unknown, cloud), false),
        (change(unknown, watched(None)), true),
        (change(cloud, watched(Some(Weather::Cloud))), true),
        (change(cloud, watched(Some(Weather::Storm))), false),
        (change(known(Stage::Closed, None), watched(None)), false),
        (Change { before: None, after: Some(cloud) }, false),
        (Change { before: Some(storm), after: None }, false),
    ] {
        assert_eq!(recovers(&it), is, "{it:?}");
    }
}

#[test]
fn the_journal_names_what_was_decided_of_a_request() {
    for it in Verdict::OF_REQUESTS {
        assert_eq!(Verdict::of_kind(it.name()), Some(it));
    }
    assert_eq!(Verdict::of_kind("continue"), None);
}

proptest! {
    /// Whatever the moment: a Monday, come due, and the next is still to come. So that one week has one summary.
    #[test]
    fn one_monday_is_due_at_each_moment(minutes in 0..4_000_000_i64) {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(18_000) + TimeDelta::minutes(minutes);
        let monday = due(now);
        prop_assert_eq!(monday.weekday(), Weekday::Mon);
        let next = monday + Days::new(7);
        prop_assert!(due_at(monday) <= now && now < due_at(next));
        prop_assert!(due(now + TimeDelta::minutes(1)) >= monday);
        // Nobody is told of what came due before they asked.
        prop_assert!(due_at(first_due(now)) >= now);
        prop_assert!(due_at(first_due(now)) - now <= TimeDelta::days(7) + TimeDelta::hours(1));
    }

    /// One week ends where the next begins: no day is told twice, and none is left out.
    #[test]
    fn weeks_follow_one_another(days in 0..40_000_u64) {
        let today = day(2001, 1, 1) + Days::new(days);
        let week = Week::last(today);
        prop_assert_eq!((week.until - week.from()).num_days(), 6);
        let recent = Week::recent(today);
        prop_assert_eq!(recent[0], week);
        for (later, earlier) in recent.iter().zip(&recent[1..]) {
            prop_assert_eq!((earlier.until, later.eve()), (later.eve(), earlier.until));
        }
        prop_assert_eq!(asked(&week.until.to_string(), today), week);
    }
}
