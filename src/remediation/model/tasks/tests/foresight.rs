//! What can be expected of a plan, as of Thursday 30 April 2026.

use super::*;
use crate::base::CaseId;
use crate::remediation::model::forecast::{Plan, Wait, Work, outlook};
use crate::triage::model::RiskModel;
use uuid::Uuid;

const SEED: u64 = 7;

fn foreseen(tasks: &[Task], promises: &Promises) -> Result<Foresight, Unforeseen> {
    let france = Calendar::france();
    foresee(RiskModel::shipped(), &[], tasks, promises, (&france, day("2026-04-30")), SEED)
}

fn promised(milestones: &[(u32, &str)], end: &str) -> Promises {
    let milestones = milestones.iter().map(|(rank, on)| (*rank, day(on))).collect();
    Promises { milestones, end: Some(day(end)) }
}

fn leading_to(milestone: u32, task: Task) -> Task {
    Task { milestone: Some(milestone), ..task }
}

#[test]
fn a_forecast_is_that_of_the_documented_draw() {
    let tasks = [
        leading_to(1, task(1, 20, "")),
        leading_to(2, task(2, 45, "T1")),
        leading_to(2, task(3, 60, "T1SS+5d")),
    ];
    let told = foreseen(&tasks, &promised(&[(1, "2026-06-30"), (2, "2026-09-30")], "2026-09-30"));
    let told = told.unwrap();
    // The same by hand: the milestones come last, each after what leads to it.
    let to_do = |days, after, promised| forecast_task(days, after, promised);
    let start = Wait { task: 0, kind: LinkKind::StartStart, lag: 5.0 };
    let (first, second) = (
        to_do(0.0, vec![Wait::for_end_of(0)], Some(39.0)),
        to_do(0.0, vec![Wait::for_end_of(1), Wait::for_end_of(2)], Some(104.0)),
    );
    let plan = Plan::new(vec![
        to_do(20.0, vec![], None),
        to_do(45.0, vec![Wait::for_end_of(0)], None),
        to_do(60.0, vec![start], None),
        first,
        second,
    ]);
    let plan = plan.unwrap();
    let by_hand = outlook(RiskModel::shipped(), &[], &plan, Some(104.0), SEED).unwrap();
    assert_eq!(told.drawn, by_hand);
    assert_eq!((told.drawn.runs, told.drawn.class.as_str()), (10_000, "mixed"));
    assert!(told.end.p50 < told.end.p80 && told.end.p80 < told.end.p95);
    assert_eq!(told.milestones[1].1.p80, told.end.p80, "the last milestone is the end");
    assert_eq!(
        told,
        foreseen(&tasks, &promised(&[(1, "2026-06-30"), (2, "2026-09-30")], "2026-09-30")).unwrap()
    );
}

fn forecast_task(
    days: f64,
    after: Vec<Wait>,
    promised: Option<f64>,
) -> crate::remediation::model::forecast::Task {
    let work = Work::ToDo { days };
    crate::remediation::model::forecast::Task { work, after, promised }
}

#[test]
fn what_the_end_hangs_on_is_told_with_its_share() {
    let over = done("2026-04-01", task(4, 300, ""));
    let tasks = [task(1, 5, ""), task(2, 100, ""), task(3, 10, "T1, T2, T4"), over];
    let told = foreseen(&tasks, &promised(&[], "2026-12-31")).unwrap();
    let ranks: Vec<u32> = told.drivers.iter().map(|(rank, _)| *rank).collect();
    assert_eq!(&ranks[..2], [2, 3], "{:?}", told.drivers);
    assert_eq!((told.drivers[0].1, told.drivers[1].1), (1.0, 1.0));
    assert!(!ranks.contains(&4), "nothing hangs on what is over");
}

/// While they are few they change nothing; from twenty on they take over.
#[test]
fn ones_own_milestones_take_over_by_and_by() {
    let (tasks, none, france) = ([task(1, 50, "")], Promises::default(), Calendar::france());
    let told = |own: &[f64]| {
        let day = (&france, day("2026-04-30"));
        foresee(RiskModel::shipped(), own, &tasks, &none, day, SEED).unwrap()
    };
    let (alone, few, enough) = (told(&[]), told(&[3.0; 19]), told(&[3.0; 30]));
    assert_eq!(alone.end, few.end);
    assert_eq!((few.drawn.own, few.drawn.own_weight), (19, 0.0));
    assert_eq!((enough.drawn.own, enough.drawn.own_weight), (30, 0.6));
    assert!(enough.end.p50 > alone.end.p50, "they took three times as long");
}

#[test]
fn a_promise_that_has_passed_is_kept_by_no_run() {
    let tasks = [leading_to(1, task(1, 5, ""))];
    let past = foreseen(&tasks, &promised(&[(1, "2026-04-29")], "2026-04-29")).unwrap();
    assert_eq!(past.end.promised, Some((day("2026-04-29"), 0.0)));
    let far = foreseen(&tasks, &promised(&[(1, "2030-01-01")], "2030-01-01")).unwrap();
    assert_eq!(far.milestones[0].1.promised, Some((day("2030-01-01"), 1.0)));
}

#[test]
fn where_nothing_can_be_said_it_is_said_why() {
    let none = Promises::default();
    assert_eq!(foreseen(&[], &none), Err(Unforeseen::NoTasks));
    assert_eq!(foreseen(&[done("2026-04-01", task(1, 3, ""))], &none), Err(Unforeseen::AllDone));
    assert_eq!(foreseen(&[task(1, 3, "T1")], &none), Err(Unforeseen::Circle));
    // No task leads to the second milestone.
    let tasks = [leading_to(1, task(1, 5, ""))];
    let told = foreseen(&tasks, &promised(&[(1, "2026-06-01"), (2, "2026-07-01")], "2026-07-01"));
    assert_eq!(told.unwrap().unled, [2]);
}

#[test]
fn a_task_that_is_done_on_the_day_leaves_the_others_their_luck() {
    let tasks = |first| [first, task(2, 30, ""), task(3, 5, "T2")];
    let none = Promises::default();
    let before = foreseen(&tasks(task(1, 1, "")), &none).unwrap();
    let after = foreseen(&tasks(done("2026-04-30", task(1, 1, ""))), &none).unwrap();
    assert_eq!(before.drawn.tasks[1].finish, after.drawn.tasks[1].finish);
}

#[test]
fn the_seed_of_a_case_never_changes() {
    let case = CaseId(Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_000a));
    let (first, last) = (0x0192_0000_0000_7000_u64, 0x8000_0000_0000_000a_u64);
    assert_eq!(seed_of(case), (first ^ last) >> 11);
    assert!(seed_of(CaseId(Uuid::from_u128(u128::MAX ^ 0xffff))) < 1 << 53);
}
