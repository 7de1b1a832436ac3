//! The critical path, proved: against another implementation, and by its laws.

use super::*;
use crate::clock::Calendar;
use chrono::NaiveDate;
use proptest::prelude::*;
use serde::Deserialize;

const FOUND_BY_ANOTHER: &str = include_str!("../../../../tests/data/critical_paths.json");

/// Another task, which ends are tied, and the lag.
type Tie = (usize, LinkKind, i32);

#[derive(Deserialize)]
struct Found {
    tasks: Vec<(u32, Vec<Tie>)>,
    days: i64,
    windows: Vec<[i64; 4]>,
}

#[test]
fn windows_are_those_that_another_program_finds() {
    let plans: Vec<Found> = serde_json::from_str(FOUND_BY_ANOTHER).unwrap();
    assert_eq!(plans.len(), 200);
    for (at, plan) in plans.into_iter().enumerate() {
        let linked = |links: Vec<Tie>| {
            links.into_iter().map(|(task, kind, lag)| Link { task, kind, lag }).collect()
        };
        let tasks: Vec<Task> =
            plan.tasks.into_iter().map(|(days, links)| task(days, linked(links))).collect();
        let ours = schedule(&tasks).unwrap();
        let windows: Vec<[i64; 4]> = ours
            .windows
            .iter()
            .map(|it| [it.earliest_start, it.earliest_finish, it.latest_start, it.latest_finish])
            .collect();
        assert_eq!((ours.days, windows), (plan.days, plan.windows), "plan {at}");
    }
}

fn task(days: u32, after: Vec<Link>) -> Task {
    Task { days, after }
}

fn link(task: usize, kind: LinkKind, lag: i32) -> Link {
    Link { task, kind, lag }
}

fn finish_start(task: usize) -> Link {
    link(task, LinkKind::FinishStart, 0)
}

/// Design, 5 days; then its build, 10, and beside it the writing of a guide, 3; then the opening.
fn opening() -> Vec<Task> {
    vec![
        task(5, vec![]),
        task(10, vec![finish_start(0)]),
        task(3, vec![finish_start(0)]),
        task(0, vec![finish_start(1), finish_start(2)]),
    ]
}

fn told(tasks: &[Task]) -> Vec<(i64, i64, i64)> {
    let windows = schedule(tasks).unwrap().windows;
    windows.iter().map(|it| (it.earliest_start, it.earliest_finish, it.float_days())).collect()
}

#[test]
fn what_is_not_on_the_critical_path_may_wait() {
    assert_eq!(told(&opening()), [(0, 5, 0), (5, 15, 0), (5, 8, 7), (15, 15, 0)]);
    assert_eq!(schedule(&opening()).unwrap().days, 15);
    assert_eq!(schedule(&[]).unwrap().days, 0);
}

#[test]
fn each_kind_of_dependency_ties_the_ends_that_its_name_says() {
    let after = |kind, lag| told(&[task(8, vec![]), task(3, vec![link(0, kind, lag)])])[1];
    assert_eq!(after(LinkKind::FinishStart, 0), (8, 11, 0));
    assert_eq!(after(LinkKind::FinishStart, 2), (10, 13, 0));
    assert_eq!(after(LinkKind::FinishStart, -3), (5, 8, 0), "they may overlap by three days");
    assert_eq!(after(LinkKind::StartStart, 1), (1, 4, 4));
    assert_eq!(after(LinkKind::FinishFinish, 0), (5, 8, 0));
    assert_eq!(after(LinkKind::FinishFinish, 4), (9, 12, 0));
    assert_eq!(after(LinkKind::FinishStart, -30), (0, 3, 5), "nothing starts before the plan");
}

#[test]
fn a_circle_is_refused_with_its_tasks_in_order() {
    let mut tasks = opening();
    tasks[1].after.push(finish_start(3));
    assert_eq!(schedule(&tasks), Err(OrderFault::Circle(vec![1, 3])));
    tasks[1].after.pop();
    tasks[0].after.push(link(3, LinkKind::StartStart, -40));
    let round = schedule(&tasks).unwrap_err();
    assert_eq!(round, OrderFault::Circle(vec![0, 1, 3]), "however much they overlap");
    assert_eq!(schedule(&[task(1, vec![finish_start(0)])]), Err(OrderFault::Circle(vec![0])));
    let absent = OrderFault::Absent { task: 0, after: 4 };
    assert_eq!(schedule(&[task(1, vec![finish_start(4)])]), Err(absent));
}

#[test]
fn working_days_are_counted_past_weekends_and_holidays() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    // Thursday 30 April 2026; Friday is the first of May.
    let ahead = DaysAhead::of(&Calendar::france(), day("2026-04-30"), 10);
    assert_eq!([-1, 0].map(|nth| ahead.date(nth)), [day("2026-04-30"); 2]);
    assert_eq!(ahead.date(1), day("2026-05-04"));
    assert_eq!(ahead.date(5), day("2026-05-11"), "the 8th is one too");
    let last = DaysAhead::of(&Calendar::france(), day("9999-12-01"), 300);
    assert_eq!(last.date(300), day("9999-12-31"), "there is no later day");
}

fn kinds() -> impl Strategy<Value = LinkKind> {
    prop::sample::select(vec![LinkKind::FinishStart, LinkKind::StartStart, LinkKind::FinishFinish])
}

/// Plans without circles: a task waits for some of those before it.
fn plans() -> impl Strategy<Value = Vec<Task>> {
    let links = prop::collection::vec((any::<prop::sample::Index>(), kinds(), -20..20), 0..4);
    prop::collection::vec((0..30_u32, links), 1..25).prop_map(|drawn| {
        let tasks = drawn.into_iter().enumerate().map(|(at, (days, links))| {
            let links = links.into_iter().filter(|_| at > 0);
            task(days, links.map(|(to, kind, lag)| link(to.index(at), kind, lag)).collect())
        });
        tasks.collect()
    })
}

proptest! {
    #[test]
    fn windows_hold_together(tasks in plans()) {
        let laid_out = schedule(&tasks).unwrap();
        for (task, it) in tasks.iter().zip(&laid_out.windows) {
            prop_assert!(it.earliest_start >= 0 && it.float_days() >= 0);
            prop_assert_eq!(it.earliest_finish - it.earliest_start, i64::from(task.days));
            prop_assert_eq!(it.latest_finish - it.latest_start, i64::from(task.days));
            prop_assert!(it.latest_finish <= laid_out.days);
        }
        prop_assert!(laid_out.windows.iter().any(|it| it.is_critical()));
    }

    /// From a task that starts with the plan, through it, to one that ends with the plan, each tied
    /// to the next.
    #[test]
    fn a_task_without_float_lies_on_a_path_as_long_as_the_plan(tasks in plans()) {
        let laid_out = schedule(&tasks).unwrap();
        let windows = &laid_out.windows;
        let tied = |one: usize, next: usize| {
            tasks[next].after.iter().any(|link| {
                let gap = link.between_starts(&tasks[one], &tasks[next]);
                link.task == one
                    && windows[one].earliest_start + gap == windows[next].earliest_start
            })
        };
        let critical: Vec<usize> =
            (0..tasks.len()).filter(|at| windows[*at].is_critical()).collect();
        for &at in &critical {
            let starts = windows[at].earliest_start == 0;
            prop_assert!(starts || critical.iter().any(|it| tied(*it, at)));
            let ends = windows[at].earliest_finish == laid_out.days;
            prop_assert!(ends || critical.iter().any(|it| tied(at, *it)));
        }
    }

    #[test]
    fn another_dependency_makes_nothing_earlier(
        tasks in plans(), at in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(),
        kind in kinds(), lag in -20..20,
    ) {
        let before = schedule(&tasks).unwrap();
        let at = at.index(tasks.len());
        prop_assume!(at > 0);
        let mut more = tasks;
        more[at].after.push(link(to.index(at), kind, lag));
        let after = schedule(&more).unwrap();
        prop_assert!(after.days >= before.days);
        for (before, after) in before.windows.iter().zip(&after.windows) {
            prop_assert!(after.earliest_start >= before.earliest_start);
        }
    }

    #[test]
    fn the_order_of_the_rows_does_not_matter(
        (tasks, places) in plans().prop_flat_map(|tasks| {
            let places: Vec<usize> = (0..tasks.len()).collect();
            (Just(tasks), Just(places).prop_shuffle())
        }),
    ) {
        let mut moved = vec![task(0, vec![]); tasks.len()];
        for (from, to) in places.iter().enumerate() {
            let links = tasks[from].after.iter();
            let links = links.map(|link| Link { task: places[link.task], ..*link }).collect();
            moved[*to] = task(tasks[from].days, links);
        }
        let (ours, theirs) = (schedule(&tasks).unwrap(), schedule(&moved).unwrap());
        prop_assert_eq!(ours.days, theirs.days);
        for (from, to) in places.into_iter().enumerate() {
            prop_assert_eq!(ours.windows[from], theirs.windows[to]);
        }
    }

    #[test]
    fn what_comes_round_is_a_circle(tasks in plans(), back in any::<prop::sample::Index>()) {
        let mut tasks = tasks;
        let (last, first) = (tasks.len() - 1, back.index(tasks.len()));
        tasks[first].after.push(finish_start(last));
        if let Err(fault) = schedule(&tasks) {
            let OrderFault::Circle(round) = fault else { panic!("{fault:?}") };
            for (at, task) in round.iter().enumerate() {
                let before = round[(at + round.len() - 1) % round.len()];
                prop_assert!(tasks[*task].after.iter().any(|link| link.task == before));
            }
        }
    }
}
