//! How an objective is measured, whether it was kept, and how likely it is.

use super::model::*;
use crate::base::{Actor, Grant, ObjectiveId, OrganisationId, PersonId, Role};
use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;

const SEED: u64 = 42;

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn kept(counts: &[(&str, u32, u32)]) -> Facts {
    let one = |(at, met, of): &(&str, u32, u32)| Kept { month: month(at), met: *met, of: *of };
    Facts::Kept(counts.iter().map(one).collect())
}

/// A share for each month from January 2026 on.
fn shares(values: &[f64]) -> Vec<Point> {
    let point = |(at, value): (i32, &f64)| Point {
        month: month("2026-01").plus(at),
        measure: Some(Measure { value: *value, met: 1, of: 1 }),
    };
    (0..).zip(values).map(point).collect()
}

fn objective(target: i64, due: Option<&str>) -> Objective {
    let at = DateTime::<Utc>::UNIX_EPOCH;
    let version =
        Version { target, due: due.map(month), reason: "Tenir".into(), by: "Max".into(), at };
    Objective {
        id: ObjectiveId(uuid::Uuid::nil()),
        indicator: Indicator::DutiesKept,
        seed: SEED,
        baseline: Baseline {
            on: NaiveDate::from_ymd_opt(2026, 1, 12).unwrap(),
            measure: Some(Measure { value: 60.0, met: 6, of: 10 }),
        },
        versions: vec![version],
        end: None,
    }
}

/// The target of today is not that of the beginning: each day has the one that counted in its evening.
#[test]
fn a_target_counts_from_the_day_it_was_set_to_the_day_it_was_changed() {
    let mut it = objective(90, None);
    let changed = Version { target: 80, ..it.aimed().clone() };
    it.versions[0].at = "2026-01-12T10:00:00Z".parse().unwrap();
    // In Paris it is past midnight.
    it.versions.push(Version { at: "2026-03-31T22:30:00Z".parse().unwrap(), ..changed });
    let aimed = |day: &str| it.aimed_on(day.parse().unwrap()).map(|it| it.target);
    assert_eq!(aimed("2026-01-11"), None);
    assert_eq!(aimed("2026-01-12"), Some(90));
    assert_eq!(aimed("2026-03-31"), Some(90));
    assert_eq!(aimed("2026-04-01"), Some(80));
    assert_eq!(it.changes().len(), 1);
}

#[test]
fn a_month_is_read_as_it_is_written_and_begins_at_midnight_in_paris() {
    for text in ["2026-01", "2026-12", "1999-06"] {
        assert_eq!(month(text).to_string(), text);
    }
    for text in ["2026-13", "2026-00", "2026-1", "26-01", "9999-01", "+026-01", "2026", ""] {
        assert_eq!(text.parse::<Month>(), Err(NoMonth), "{text}");
    }
    assert_eq!(month("2026-07").begins().to_rfc3339(), "2026-06-30T22:00:00+00:00");
    assert_eq!(month("2026-12").begins().to_rfc3339(), "2026-11-30T23:00:00+00:00");
    assert_eq!(month("2028-02").last_day().to_string(), "2028-02-29");
    assert_eq!(month("2027-01").since(month("2026-11")), 2);
}

#[test]
fn a_share_counts_its_month_and_the_two_before_it() {
    let facts = kept(&[("2026-01", 1, 2), ("2026-03", 4, 4), ("2026-05", 0, 1)]);
    let points = series(Indicator::DutiesKept, &facts, month("2026-01"), month("2026-08"));
    let told: Vec<Option<(u32, u32)>> =
        points.iter().map(|it| it.measure.map(|it| (it.met, it.of))).collect();
    assert_eq!(
        told,
        [
            Some((1, 2)),
            Some((1, 2)),
            Some((5, 6)),
            Some((4, 4)),
            Some((4, 5)),
            Some((0, 1)),
            Some((0, 1)),
            None
        ]
    );
}

#[test]
fn that_nothing_was_owed_is_a_good_month_once_anything_was() {
    let facts = kept(&[("2026-02", 1, 3)]);
    let points = series(Indicator::TeamLate, &facts, month("2026-01"), month("2026-03"));
    let told: Vec<Option<f64>> = points.iter().map(|it| it.measure.map(|it| it.value)).collect();
    assert_eq!(told, [None, Some(2.0), Some(0.0)]);
}

#[test]
fn the_median_stands_in_the_middle() {
    assert_eq!(median(&mut []), None);
    assert_eq!(median(&mut [9.0, 1.0, 2.0]), Some(2.0));
    assert_eq!(median(&mut [4.0, 1.0, 2.0, 9.0]), Some(3.0));
}

#[test]
fn an_objective_is_kept_or_missed_once_its_month_is_over() {
    let points = shares(&[60.0, 90.0, 89.9]);
    let mark = |target, due, this| objective(target, due).mark(&points, month(this));
    assert_eq!(mark(90, Some("2026-02"), "2026-03"), Mark::Kept);
    assert_eq!(mark(90, Some("2026-03"), "2026-04"), Mark::Missed);
    assert_eq!(mark(90, Some("2025-12"), "2026-04"), Mark::NeverMeasured);
    assert_eq!(mark(80, Some("2026-12"), "2026-03"), Mark::Holds);
    assert_eq!(mark(80, None, "2026-03"), Mark::Holds);
    let Mark::Short(lacking) = mark(95, Some("2026-12"), "2026-03") else { panic!("it is short") };
    assert!((lacking - 5.1).abs() < 1e-9);
    assert_eq!(objective(80, None).mark(&[], month("2026-03")), Mark::NotYet);
}

#[test]
fn an_objective_of_a_past_day_aims_at_what_was_aimed_at_then() {
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    let mut now = objective(90, Some("2026-12"));
    now.versions[0].at = at("2026-01-12T09:00:00Z");
    let higher = Version { target: 95, at: at("2026-06-01T09:00:00Z"), ..now.versions[0].clone() };
    now.versions.push(higher);
    let end = End { at: at("2026-09-01T09:00:00Z"), by: "Max".into(), reason: "Fini".into() };
    now.end = Some(end);
    let then = |text: &str| now.clone().at(at(text));
    assert_eq!(then("2026-01-11T09:00:00Z"), None, "it was not set yet");
    let first = then("2026-05-31T22:00:00Z").unwrap();
    assert_eq!((first.aimed().target, first.end), (90, None));
    let second = then("2026-06-01T09:00:00Z").unwrap();
    assert_eq!((second.aimed().target, second.is_over(month("2026-06"))), (95, false));
    assert_eq!(then("2026-10-01T09:00:00Z").unwrap(), now);
}

#[test]
fn the_way_leads_straight_from_the_first_measure_to_the_target() {
    let it = objective(90, Some("2026-04"));
    let needed = |at| it.needed(month(at));
    assert_eq!(needed("2026-01"), Some(60.0));
    assert_eq!(needed("2026-03"), Some(80.0));
    assert_eq!(needed("2026-04"), Some(90.0));
    assert_eq!((needed("2025-12"), needed("2026-05")), (None, None));
    let pace = |values: &[f64], this| it.pace(&shares(values), month(this));
    assert_eq!(pace(&[60.0, 70.0], "2026-03"), Some(Pace::By(10.0)));
    assert_eq!(pace(&[60.0, 95.0], "2026-03"), Some(Pace::Holds));
    assert_eq!(pace(&[60.0], "2026-01"), Some(Pace::Unknown), "no month is over");
    assert_eq!(pace(&[60.0], "2026-05"), None, "it is over itself");
    assert_eq!(objective(90, None).pace(&shares(&[60.0]), month("2026-02")), None);
}

#[test]
fn what_is_over_is_told_to_the_month_that_judged_it() {
    let span = |it: &Objective, this| {
        let (first, last) = it.span(month(this));
        (first.to_string(), last.to_string())
    };
    let told = |first: &str, last: &str| (first.to_owned(), last.to_owned());
    let mut it = objective(90, Some("2026-12"));
    assert_eq!(span(&it, "2026-03"), told("2025-03", "2026-03"));
    assert_eq!(span(&it, "2040-01"), told("2025-12", "2026-12"));
    assert_eq!(span(&objective(90, None), "2028-06"), told("2026-01", "2028-06"));
    let at = month("2026-05").begins();
    it.end = Some(End { at, by: "Max".into(), reason: "Trop tôt".into() });
    assert_eq!(span(&it, "2040-01"), told("2025-05", "2026-05"));
    it.end = Some(End { at: month("2030-01").begins(), ..it.end.unwrap() });
    assert_eq!(span(&it, "2040-01"), told("2025-12", "2026-12"), "it was over before it was ended");
}

#[test]
fn too_few_months_tell_nothing() {
    let chance =
        |values: &[f64]| chance(Indicator::DutiesKept, &shares(values), 90, month("2027-06"), SEED);
    assert_eq!(chance(&[]), Chance::TooFew(0));
    assert_eq!(chance(&[50.0; 6]), Chance::TooFew(5));
    assert_eq!(chance(&[50.0; 7]), Chance::Of(0.0));
    assert_eq!(chance(&[95.0; 7]), Chance::Of(1.0));
}

/// From seven months that gain ten points each, three more gain thirty, and no draw gains more.
#[test]
fn each_month_to_come_moves_as_one_that_passed() {
    let points = shares(&[0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0]);
    let by = |target, due| chance(Indicator::DutiesKept, &points, target, month(due), SEED);
    assert_eq!((by(90, "2026-10"), by(91, "2026-10")), (Chance::Of(1.0), Chance::Of(0.0)));
    assert_eq!(by(100, "2027-06"), Chance::Of(1.0), "no share is above the whole");
    // One change in two gains ten points: one draw in two, and for two months one in four.
    let even = shares(&[50.0, 60.0, 50.0, 60.0, 50.0, 60.0, 50.0]);
    let by = |target, due| chance(Indicator::DutiesKept, &even, target, month(due), SEED);
    for (target, due, share) in [(60, "2026-08", 0.5), (70, "2026-09", 0.25)] {
        let Chance::Of(drawn) = by(target, due) else { panic!("there are enough months") };
        assert!((drawn - share).abs() < 0.04, "{drawn} for {share}");
    }
}

#[test]
fn the_directors_of_the_whole_alone_set_objectives() {
    let may = |role, perimeter| {
        let grants = vec![Grant { role, perimeter }];
        let actor = Actor { id: PersonId(uuid::Uuid::nil()), name: "Max".into(), grants };
        Objective::must_set(&actor).is_ok()
    };
    assert!(may(Role::Director, None));
    assert!(!may(Role::Director, Some(OrganisationId(uuid::Uuid::nil()))));
    for role in Role::ALL.into_iter().filter(|it| *it != Role::Director) {
        assert!(!may(role, None), "{role:?}");
    }
}

#[test]
fn a_target_that_is_typed_has_bounds_and_a_reason() {
    let typed = |target: &str, due: &str, reason: &str| TypedObjective {
        indicator: "duties-kept".into(),
        target: target.into(),
        due: due.into(),
        reason: reason.into(),
    };
    let this = month("2026-11");
    let reason = "Promis aux projets";
    let (indicator, aimed) = typed("90", "2026-12", reason).read(this).unwrap();
    assert_eq!((indicator, aimed.target), (Indicator::DutiesKept, 90));
    assert_eq!(aimed.due, Some(month("2026-12")));
    assert_eq!(typed("90", "always", reason).read(this).unwrap().1.due, None);
    for wrong in [
        typed("101", "2026-12", reason),
        typed("-1", "2026-12", reason),
        typed("beaucoup", "2026-12", reason),
        typed("90", "2026-10", reason),
        typed("90", "", reason),
        typed("90", "2026-12", ""),
        TypedObjective { indicator: "x".into(), ..typed("90", "2026-12", reason) },
    ] {
        assert!(wrong.read(this).is_err(), "{wrong:?}");
    }
    let now = objective(90, Some("2026-12"));
    let change = |it: TypedObjective| it.read_change(now.indicator, now.aimed(), this);
    assert!(change(typed("90", "2026-12", reason)).is_err(), "it aims at that already");
    assert!(change(typed("85", "2026-12", reason)).is_ok());
}

proptest! {
    /// The same facts and the same seed give the same answer; a lower target is never less likely.
    #[test]
    fn a_lower_share_is_never_less_likely(
        values in prop::collection::vec(0.0..100.0_f64, 7..15),
        seed in 0..1_000_u64,
        target in 1..100_i64,
        months in 1..6_i32,
    ) {
        let points = shares(&values);
        let due = points.last().unwrap().month.plus(months);
        let draw = |target| chance(Indicator::DutiesKept, &points, target, due, seed);
        prop_assert_eq!(draw(target), draw(target));
        let (Chance::Of(high), Chance::Of(low)) = (draw(target), draw(target - 1)) else {
            return Err(TestCaseError::fail("there are enough months"));
        };
        prop_assert!(low >= high);
    }

    /// What happens later moves no month that is over.
    #[test]
    fn what_comes_later_moves_no_month_before(
        counts in prop::collection::vec((0..12_i32, 0..5_u32, 0..5_u32), 0..20),
        later in 1..5_u32,
    ) {
        let first = month("2026-01");
        let one = |(at, met, more): &(i32, u32, u32)| Kept { month: first.plus(*at), met: *met, of: met + more };
        let mut facts: Vec<Kept> = counts.iter().map(one).collect();
        let until = first.plus(11);
        let before = series(Indicator::Recovered, &Facts::Kept(facts.clone()), first, until);
        facts.push(Kept { month: until.plus(1), met: 0, of: later });
        prop_assert_eq!(before, series(Indicator::Recovered, &Facts::Kept(facts), first, until));
    }
}
