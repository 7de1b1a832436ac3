//! Laws: what must hold of every forecast.

use super::*;
use crate::remediation::model::schedule::LinkKind;
use proptest::prelude::*;

fn plans() -> impl Strategy<Value = Vec<Task>> {
    let work = prop_oneof![
        4 => (0.0..60.0).prop_map(|days| Work::ToDo { days }),
        1 => (0.0..60.0, 0.0..60.0).prop_map(|(until, days)| Work::Held { until, days }),
        1 => (-60.0..=0.0, 0.0..60.0).prop_map(|(since, days)| Work::UnderWay { since, days }),
        1 => (-60.0..=0.0).prop_map(|on| Work::Done { on }),
    ];
    let kind = prop::sample::select(vec![
        LinkKind::FinishStart,
        LinkKind::StartStart,
        LinkKind::FinishFinish,
    ]);
    let wait = (any::<prop::sample::Index>(), kind, -20_i32..20);
    let before = prop::collection::vec(wait, 0..3);
    prop::collection::vec((work, before), 1..12).prop_map(|drawn| {
        let tasks = drawn.into_iter().enumerate().map(|(at, (work, before))| {
            let before = before.into_iter().filter(|_| at > 0);
            let wait = |(it, kind, lag): (prop::sample::Index, LinkKind, i32)| Wait {
                task: it.index(at),
                kind,
                lag: lag.into(),
            };
            Task { work, after: before.map(wait).collect(), promised: None }
        });
        tasks.collect()
    })
}

fn classes() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["mixed", "uk_gmpp", "fr_panorama", "uk_gmpp_2y"])
}

fn mean(times: &[f64]) -> f64 {
    times.iter().sum::<f64>() / times.len() as f64
}

proptest! {
    #[test]
    fn a_larger_share_is_never_earlier(
        class in classes(), ahead in -400..4000_i64, one in 0.0..1.0, other in 0.0..1.0,
    ) {
        let class = model().forecast.named(class).unwrap();
        let end = day("2026-01-01") + chrono::TimeDelta::days(ahead);
        let told = dated(class, end, end, day("2026-01-01")).unwrap();
        prop_assert!(day("2026-01-01") <= told.p50);
        prop_assert!(told.p50 <= told.p80 && told.p80 <= told.p95);
        let bin = class.with_left(years_left(end, day("2026-01-01"))).unwrap();
        let (less, more) = if one < other { (one, other) } else { (other, one) };
        prop_assert!(bin.slip(less) <= bin.slip(more));
        // And back: what a share did not exceed is within what that share did not exceed.
        prop_assert!(bin.knots.share_within(bin.slip(more)) >= more - 1e-9);
    }

    #[test]
    fn the_same_seed_draws_the_same(tasks in plans(), seed in any::<u64>()) {
        let (plan, drawing) = (plan(tasks), Drawing { runs: 200, ..drawing(seed, usual()) });
        let told = simulate(&plan, drawing, None);
        prop_assert_eq!(&told, &simulate(&plan, drawing, None));
        // What says when the plan ends alone says the same.
        let end = Finish::of(&mut ends(&plan, drawing), None);
        prop_assert_eq!(told.map(|it| it.end), end);
    }

    #[test]
    fn nothing_but_what_is_done_finishes_before_today(tasks in plans(), seed in any::<u64>()) {
        let plan = plan(tasks.clone());
        let drawing = Drawing { runs: 100, common: 0.5, ..drawing(seed, usual()) };
        let told_in_all = simulate(&plan, drawing, None).unwrap();
        for (task, told) in tasks.iter().zip(&told_in_all.tasks) {
            let Finish { p50, p80, p95, min, max, .. } = told.finish;
            prop_assert!(min <= p50 && p50 <= p80 && p80 <= p95 && p95 <= max);
            prop_assert!(max <= told_in_all.end.max);
            match task.work {
                Work::Done { on } => prop_assert_eq!((min, max), (on, on)),
                _ => prop_assert!(min >= 0.0),
            }
            prop_assert!((0.0..=1.0).contains(&told.criticality));
        }
        let all_done = tasks.iter().all(|it| matches!(it.work, Work::Done { .. }));
        let critical = told_in_all.tasks.iter().any(|it| it.criticality > 0.0);
        prop_assert!(all_done || critical, "the end hangs on something");
    }
}

/// Each link of a chain lasts its days on average, when any ratio from 0 to 2 is as likely as another.
#[test]
fn a_chain_lasts_as_long_as_its_links_together() {
    for seed in 0..20 {
        let days = [5.0, 20.0, 60.0, 11.0];
        let links = days.iter().enumerate();
        let chain = links.map(|(at, days)| to_do(*days, &Vec::from_iter(at.checked_sub(1))));
        let ends = ends(&plan(chain.collect()), drawing(seed, &uniform()));
        // Deviations of uniforms: days/√3 each; over 10,000 runs, four errors of the mean.
        let deviation = (days.iter().map(|it| it * it / 3.0).sum::<f64>()).sqrt();
        let off = mean(&ends) - days.iter().sum::<f64>();
        assert!(off.abs() < 4.0 * deviation / 100.0, "seed {seed}: {off}");
    }
}

/// Of two uniforms on 0 to 2d, the larger is below x in a share (x/2d)² of the runs: 4d/3 on average.
#[test]
fn of_two_that_go_side_by_side_the_longer_counts() {
    for seed in 0..20 {
        let pair = plan(vec![to_do(30.0, &[]), to_do(30.0, &[]), to_do(0.0, &[0, 1])]);
        let mut ends = ends(&pair, drawing(seed, &uniform()));
        let deviation = 60.0 / 18.0_f64.sqrt();
        let off = mean(&ends) - 40.0;
        assert!(off.abs() < 4.0 * deviation / 100.0, "seed {seed}: {off}");
        let told = Finish::of(&mut ends, Some(30.0)).unwrap();
        for (found, share) in [(told.p50, 0.5_f64), (told.p80, 0.8), (told.p95, 0.95)] {
            assert!((found - 60.0 * share.sqrt()).abs() < 1.2, "seed {seed}: {found}");
        }
        assert!((told.share_kept.unwrap() - 0.25).abs() < 0.018, "seed {seed}");
    }
}

/// With one luck for all, two that are alike are one.
#[test]
fn what_goes_wrong_together_is_no_later_than_its_longest() {
    let pair = plan(vec![to_do(30.0, &[]), to_do(30.0, &[])]);
    let ratios = uniform();
    let together = Drawing { common: 1.0, ..drawing(1, &ratios) };
    assert!((mean(&ends(&pair, together)) - 30.0).abs() < 0.7);
}
