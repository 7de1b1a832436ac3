//! Plans of tasks.

use super::*;
use crate::remediation::model::OrderFault;
use crate::remediation::model::schedule::LinkKind;

fn simulated(tasks: Vec<Task>, ratios: &Knots) -> Simulated {
    simulate(&plan(tasks), drawing(1, ratios), None).unwrap()
}

#[test]
fn what_is_done_keeps_its_day_and_what_is_late_is_not_over() {
    let tasks = |second| {
        vec![
            Task { work: Work::Done { on: -12.0 }, ..to_do(9.0, &[]) },
            Task { work: second, ..to_do(0.0, &[0]) },
            to_do(10.0, &[1]),
        ]
    };
    // Begun thirty days ago, it was to take ten: it finishes today at the earliest.
    let late = simulated(tasks(Work::UnderWay { since: -30.0, days: 10.0 }), &uniform());
    assert_eq!((late.tasks[0].finish.p50, late.tasks[0].finish.max), (-12.0, -12.0));
    assert_eq!((late.tasks[1].finish.min, late.tasks[1].finish.max), (0.0, 0.0));
    assert!((late.end.p50 - 10.0).abs() < 0.5);
    // With what is over it has nothing to do.
    let to_come = simulated(tasks(Work::ToDo { days: 10.0 }), &uniform());
    assert!((to_come.end.p50 - 20.0).abs() < 0.5);
    assert_eq!([0, 1, 2].map(|at| to_come.tasks[at].criticality), [0.0, 1.0, 1.0]);
}

#[test]
fn a_task_that_is_done_leaves_the_others_their_luck() {
    let tasks = |first| vec![Task { work: first, ..to_do(0.0, &[]) }, to_do(30.0, &[])];
    let before = simulated(tasks(Work::ToDo { days: 5.0 }), usual());
    let after = simulated(tasks(Work::Done { on: -1.0 }), usual());
    assert_eq!(before.tasks[1].finish, after.tasks[1].finish);
}

#[test]
fn the_end_hangs_on_the_longer_of_two_the_more_often() {
    let told = simulated(vec![to_do(10.0, &[]), to_do(20.0, &[]), to_do(0.0, &[0, 1])], &uniform());
    let [short, long, end] = [0, 1, 2].map(|at| told.tasks[at].criticality);
    // Uniform on 0 to 20 and on 0 to 40: the shorter is the longer in one run out of four.
    assert!((short - 0.25).abs() < 0.02 && (long - 0.75).abs() < 0.02, "{short} {long}");
    assert_eq!(end, 1.0);
    assert!((short + long - 1.0).abs() < 1e-9, "they never finish together");
}

#[test]
fn all_that_finishes_last_is_what_the_end_hangs_on() {
    let all_as_planned = serde_json::from_str("[[0, 1], [1, 1]]").unwrap();
    let told = simulated(vec![to_do(10.0, &[]), to_do(10.0, &[])], &all_as_planned);
    assert_eq!([0, 1].map(|at| told.tasks[at].criticality), [1.0, 1.0]);
}

#[test]
fn a_promise_is_kept_in_a_share_of_the_runs() {
    let promised = |day| Task { promised: Some(day), ..to_do(10.0, &[]) };
    let tasks = plan(vec![promised(5.0), promised(20.0), promised(-1.0)]);
    let told = simulate(&tasks, drawing(3, &uniform()), Some(20.0)).unwrap();
    let kept = |at: usize| told.tasks[at].finish.share_kept.unwrap();
    assert!((kept(0) - 0.25).abs() < 0.02);
    assert_eq!((kept(1), kept(2), told.end.share_kept), (1.0, 0.0, Some(1.0)));
}

/// Of ten days each, the second waits for the first in all three ways; all take what was planned.
#[test]
fn a_task_waits_for_the_start_or_the_end_of_another() {
    let all_as_planned = serde_json::from_str("[[0, 1], [1, 1]]").unwrap();
    let end = |kind, lag, second: f64| {
        let after = vec![Wait { task: 0, kind, lag }];
        let told = vec![to_do(10.0, &[]), Task { after, ..to_do(second, &[]) }];
        let told = simulated(told, &all_as_planned);
        [0, 1].map(|at| (told.tasks[at].finish.p50, told.tasks[at].criticality))
    };
    assert_eq!(end(LinkKind::FinishStart, 3.0, 10.0), [(10.0, 1.0), (23.0, 1.0)]);
    assert_eq!(end(LinkKind::FinishStart, -4.0, 10.0), [(10.0, 1.0), (16.0, 1.0)]);
    assert_eq!(end(LinkKind::StartStart, 2.0, 10.0), [(10.0, 1.0), (12.0, 1.0)]);
    assert_eq!(end(LinkKind::FinishFinish, 1.0, 4.0), [(10.0, 1.0), (11.0, 1.0)]);
    // What is over by itself has nothing to do with the end.
    assert_eq!(end(LinkKind::FinishFinish, -8.0, 30.0), [(10.0, 0.0), (30.0, 1.0)]);
}

#[test]
fn what_is_under_way_still_waits_for_an_end() {
    let all_as_planned = serde_json::from_str("[[0, 1], [1, 1]]").unwrap();
    let wait = |kind| Wait { task: 0, kind, lag: 1.0 };
    let work = Work::UnderWay { since: -5.0, days: 6.0 };
    let second = |kind| Task { work, after: vec![wait(kind)], promised: None };
    for (kind, finish) in [(LinkKind::FinishFinish, 11.0), (LinkKind::FinishStart, 1.0)] {
        let told = simulated(vec![to_do(10.0, &[]), second(kind)], &all_as_planned);
        assert_eq!(told.tasks[1].finish.p50, finish, "{kind:?}");
    }
}

#[test]
fn the_order_of_the_rows_may_be_any_without_a_circle() {
    let backwards = plan(vec![to_do(5.0, &[1]), to_do(7.0, &[2]), to_do(1.0, &[])]);
    assert_eq!(backwards.planned_end(), 13.0);
    let round = Plan::new(vec![to_do(5.0, &[1]), to_do(7.0, &[0])]);
    assert_eq!(round, Err(OrderFault::Circle(vec![0, 1])));
}

#[test]
fn an_outlook_says_all_that_it_was_drawn_by() {
    let tasks = plan(vec![to_do(60.0, &[]), to_do(60.0, &[]), to_do(20.0, &[0, 1])]);
    let told = outlook(model(), &[1.2; 30], &tasks, Some(80.0), 7).unwrap();
    assert_eq!((told.model.as_str(), told.class.as_str()), ("tocsin-risk-1", "mixed"));
    assert_eq!((told.seed, told.runs, told.common, told.counted), (7, 10_000, 0.5, 265));
    assert_eq!((told.own, told.own_weight), (30, 0.6));
    // Apart, bad luck evens out along a path, but one of two is late more often.
    assert!(told.p80_apart != told.p80_together);
    assert_eq!(told, outlook(model(), &[1.2; 30], &tasks, Some(80.0), 7).unwrap());
}

#[test]
fn a_day_that_is_begun_is_a_day() {
    assert_eq!([12.2, 12.0, 12.000_000_000_001, -0.5].map(whole_days), [13, 12, 12, 0]);
}
