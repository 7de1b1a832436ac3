//! Dates that are planned.

use super::*;

#[test]
fn a_date_moves_as_those_did_that_were_as_far_ahead() {
    let class = model().forecast.named("mixed").unwrap();
    // Half a year ahead: 0.4099, 1.0036 and 3.2893 years, and a day that is begun is a day.
    let (today, end) = (day("2026-01-01"), day("2026-07-01"));
    let told = dated(class, end, end, today).unwrap();
    assert_eq!(told.p50, day("2026-11-28"));
    assert_eq!(told.p80, day("2027-07-03"));
    assert_eq!(told.p95, day("2029-10-15"));
    assert_eq!((told.share_kept, told.looks), (0.3, 130));
    let kept = |promised| dated(class, end, day(promised), today).unwrap().share_kept;
    // Thirty days before: between −3 years, which none fell short of, and −0.0026, for one in twenty.
    let before = 0.05 * (3.0 - 30.0 / 365.25) / (3.0 - 0.0026);
    assert!((kept("2026-06-01") - before).abs() < 1e-9);
    assert_eq!(kept("2025-12-31"), 0.0, "what is promised for yesterday is not kept any more");
    assert!((kept("2027-07-03") - 0.8).abs() < 1e-3);
    assert_eq!(kept("2040-01-01"), 1.0);
}

#[test]
fn nothing_is_expected_in_the_past() {
    let class = model().forecast.named("uk_gmpp").unwrap();
    let (today, end) = (day("2026-01-01"), day("2025-03-01"));
    let told = dated(class, end, end, today).unwrap();
    assert_eq!((told.p50, told.share_kept), (today, 0.0), "half had not moved, and are over");
    assert!(told.p80 > today);
}

#[test]
fn of_far_dates_two_looks_saw_more_than_one() {
    let forecast = &model().forecast;
    let (name, twice) = forecast.after_looks(2).unwrap();
    assert_eq!(name, "uk_gmpp_2y");
    let (today, end) = (day("2026-01-01"), day("2027-09-01"));
    assert!(years_left(end, today) >= LONG_YEARS);
    let once = dated(forecast.usual().unwrap(), end, end, today).unwrap();
    let twice = dated(twice, end, end, today).unwrap();
    assert!(twice.p50 > once.p50 && twice.p80 > once.p80);
}

#[test]
fn own_milestones_count_for_nothing_while_they_are_few() {
    let own = |count| vec![2.0; count];
    assert_eq!(blend(usual(), &own(19), rules()).weight, 0.0);
    assert_eq!(&blend(usual(), &own(19), rules()).knots, usual());
    let thirty = blend(usual(), &own(30), rules());
    assert_eq!(thirty.weight, 0.6, "thirty of one's own count for 60 %");
    assert_eq!(thirty.knots.at(1.0), 0.4 * 6.0 + 0.6 * 2.0);
}

#[test]
fn a_milestone_that_took_no_time_or_for_ever_counts_within_bounds() {
    let own = [own_ratio(10, 0), own_ratio(1, 400)].map(Option::unwrap).repeat(20);
    assert_eq!(own_ratio(0, 5), None, "planned to take no time, it tells nothing");
    let forty = blend(&uniform(), &own, rules());
    let third = 1.0 / 3.0;
    assert!((forty.knots.at(0.0) - 2.0 * third * 0.5).abs() < 1e-12);
    assert!((forty.knots.at(1.0) - (third * 2.0 + 2.0 * third * 6.0)).abs() < 1e-12);
}
