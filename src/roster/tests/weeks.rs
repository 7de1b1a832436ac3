//! The load of a week, in working days.

use super::{day, period, promises, share};
use crate::clock::Calendar;
use crate::roster::model::*;
use chrono::Days;
use proptest::prelude::*;

fn horizon(from: &str, weeks: u32) -> Horizon {
    Horizon::from(day(from), weeks, &Calendar::france())
}

fn promised(from: &str, to: &str, percent: u32, confirmed: bool) -> Promised {
    Promised { period: period(from, to), share: share(percent), confirmed }
}

fn always(percent: u32) -> Capacity {
    Capacity::always(share(percent))
}

/// The first week, of somebody who gives all of it.
fn week(from: &str, leave: &[Period], promised: &[Promised]) -> Week {
    horizon(from, 1).weeks_of(&always(100), leave, promised)[0]
}

#[test]
fn weeks_begin_on_mondays_and_leave_out_holidays() {
    let weeks = horizon("2026-05-01", 3);
    let mondays: Vec<_> = weeks.mondays().collect();
    assert_eq!(mondays, ["2026-04-27", "2026-05-04", "2026-05-11"].map(day));
    let days =
        weeks.weeks_of(&always(100), &[], &[]).iter().map(|it| it.working_days).collect::<Vec<_>>();
    assert_eq!(days, [4, 4, 4], "1 May, 8 May, Ascension");
}

#[test]
fn what_is_confirmed_and_what_is_not_are_counted_apart() {
    let both = [
        promised("2026-06-01", "2026-06-30", 40, true),
        promised("2026-06-01", "2026-06-03", 50, false),
    ];
    let week = week("2026-06-01", &[], &both);
    assert_eq!((week.confirmed, week.tentative, week.capacity), (200, 150, 500));
    assert_eq!((week.percent(week.confirmed), week.percent(week.tentative)), (40, 30));
    assert_eq!(week.left(), 150);
}

/// Whoever is there two days of five works half of these two.
#[test]
fn a_share_is_of_the_days_on_which_one_is_there() {
    let leave = [period("2026-06-03", "2026-06-08")];
    let week = week("2026-06-01", &leave, &[promised("2026-01-01", "2026-12-31", 50, true)]);
    assert_eq!((week.working_days, week.days_there), (5, 2));
    assert_eq!((week.confirmed, week.capacity), (100, 200));
    assert_eq!(week.percent(week.confirmed), 50);
}

/// What the page of the brigade says of the weeks is what is drawn of them.
#[test]
fn some_weeks_say_what_is_given_first_and_last_and_what_is_promised_at_most() {
    let capacity = Capacity::changing(share(100), vec![(day("2026-06-15"), share(80))]);
    let leave = [period("2026-06-01", "2026-06-05"), period("2026-06-10", "2026-06-12")];
    let both = [
        promised("2026-06-01", "2026-06-30", 70, true),
        promised("2026-06-08", "2026-06-08", 60, false),
    ];
    let weeks = horizon("2026-06-01", 3).weeks_of(&capacity, &leave, &both);
    assert_eq!(given(&weeks), Some((100, 80)));
    assert_eq!(heaviest(&weeks), (100, false), "130 on one day of two, 70 on the other");
    let away = &weeks[..1];
    assert_eq!((given(away), heaviest(away)), (None, (0, false)));
    let more = promised("2026-06-15", "2026-06-30", 15, false);
    let weeks = horizon("2026-06-01", 3).weeks_of(&capacity, &leave, &[both[0], more]);
    assert_eq!(heaviest(&weeks), (85, true), "85 of 80");
}

#[test]
fn a_week_is_free_partly_taken_full_or_more_than_that() {
    let band = |capacity, percent: u32| {
        let promised = (percent > 0).then(|| promised("2026-01-01", "2026-12-31", percent, true));
        let promised: Vec<_> = promised.into_iter().collect();
        horizon("2026-06-01", 1).weeks_of(&always(capacity), &[], &promised)[0].band()
    };
    assert_eq!(band(100, 0), LoadBand::Free);
    assert_eq!([band(100, 1), band(100, 89), band(80, 71)], [LoadBand::Partly; 3]);
    assert_eq!([band(100, 90), band(100, 100), band(80, 72)], [LoadBand::Full; 3]);
    assert_eq!([band(80, 81), band(50, 100)], [LoadBand::Over; 2]);
    let leave = [period("2026-06-01", "2026-06-05")];
    let away = week("2026-06-01", &leave, &[promised("2026-01-01", "2026-12-31", 100, true)]);
    assert_eq!((away.band(), away.promised(), away.left()), (LoadBand::Away, 0, 0));
}

#[test]
fn a_capacity_that_changes_on_a_wednesday_changes_the_week_from_then_on() {
    let capacity = Capacity::changing(share(100), vec![(day("2026-06-03"), share(50))]);
    let week = horizon("2026-06-01", 1).weeks_of(&capacity, &[], &[])[0];
    assert_eq!(week.capacity, 2 * 100 + 3 * 50);
    assert_eq!(week.percent(week.capacity), 70);
}

#[test]
fn an_address_says_which_weeks() {
    let today = day("2026-11-28");
    let address = |from, weeks, drawn| LoadView::parse(from, weeks, drawn, today).address();
    assert_eq!(address("", "", ""), "/team/load");
    assert_eq!(
        address("2026-12-09", "26", "figures"),
        "/team/load?from=2026-12-07&weeks=26&as=figures"
    );
    for wrong in ["hier", "2026-02-30", "2026-11-01", "-262143-01-01"] {
        assert_eq!(address(wrong, "7", "wrong"), "/team/load", "{wrong}");
    }
    let far = LoadView::parse("9999-12-31", "", "", today);
    assert_eq!(far.first, day("2027-10-25"), "48 weeks from this Monday");
    assert_eq!(far.later(), None);
    let now = LoadView::parse("", "", "", today);
    assert_eq!((now.earlier(), now.beginning_now()), (None, None));
    let later = now.later().unwrap();
    assert_eq!(later.first, day("2027-02-15"));
    assert_eq!((later.earlier(), later.beginning_now()), (Some(now), Some(now)));
    let there: Vec<_> = std::iter::successors(Some(now), |it| it.later()).collect();
    let back: Vec<_> = std::iter::successors(Some(far), |it| it.earlier()).collect();
    assert!(there.iter().eq(back.iter().rev()), "{there:?} {back:?}");
}

proptest! {
    /// Day by day, and in whatever order, the sums are the same; days away never add to them.
    #[test]
    fn a_week_is_the_sum_of_its_days(
        promised in promises(),
        confirmed in prop::collection::vec(any::<bool>(), 8),
        away in 0_u64..60,
        length in 0_u64..20,
    ) {
        let start = day("2026-01-05");
        let leave = Period { from: start + Days::new(away), to: start + Days::new(away + length) };
        let promised = promised.iter().zip(confirmed).map(|((period, share), confirmed)| {
            Promised { period: *period, share: *share, confirmed }
        });
        let mut promised: Vec<_> = promised.collect();
        let horizon = horizon("2026-01-05", 10);
        let weeks = horizon.weeks_of(&always(80), &[leave], &promised);
        let calendar = Calendar::france();
        for (rank, week) in (0..).zip(&weeks) {
            let days = (0..7).map(|it| start + Days::new(7 * rank + it));
            let days: Vec<_> = days.filter(|it| calendar.is_working_day(*it)).collect();
            let there: Vec<_> = days.iter().filter(|it| !leave.contains(**it)).collect();
            let of = |confirmed| there.iter().flat_map(|day| {
                promised.iter().filter(move |it| it.confirmed == confirmed && it.period.contains(**day))
            }).map(|it| it.share.percent()).sum::<u32>();
            prop_assert_eq!(week.working_days as usize, days.len());
            prop_assert_eq!(week.days_there as usize, there.len());
            prop_assert_eq!((week.confirmed, week.tentative), (of(true), of(false)));
            prop_assert_eq!(week.capacity, 80 * week.days_there);
        }
        let without = horizon.weeks_of(&always(80), &[], &promised);
        for (one, other) in weeks.iter().zip(&without) {
            prop_assert!(one.promised() <= other.promised() && one.capacity <= other.capacity);
        }
        promised.reverse();
        prop_assert_eq!(horizon.weeks_of(&always(80), &[leave], &promised), weeks);
    }
}
