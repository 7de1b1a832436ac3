//! Which end of a plan is which.

use super::*;
use crate::remediation::model::tasks::{Task, TaskDraft};
use std::cmp::Ordering;

/// One task of so many working days, from Monday 2 March 2026.
fn with_a_task(state: Remediation, days: u32, done_on: Option<NaiveDate>) -> Remediation {
    let task = Task {
        rank: 1,
        title: "Recette".into(),
        side: Side::Project,
        owner: None,
        days: days.try_into().unwrap(),
        milestone: None,
        after: vec![],
        started_on: None,
        done_on,
    };
    let tasks = Ok(vec![TaskDraft { line: 0, task }]);
    after(state, Stage::Recovery, &lead(), Command::WriteTasks { tasks })
}

fn ends(state: &Remediation) -> Option<Ends> {
    state.ends(&Calendar::france(), day("2026-03-02"), None)
}

#[test]
fn the_promise_is_the_last_milestone_and_the_tasks_end_by_what_is_written() {
    let told = ends(&with_a_task(planned(), 5, None)).unwrap();
    assert_eq!((told.version, told.promised), (Some(1), day("2026-09-01")));
    assert!(told.tasks > day("2026-03-02") && told.tasks <= day("2026-03-09"), "{told:?}");
    assert_eq!(told.days_beyond(), None);
}

#[test]
fn tasks_that_end_after_the_promise_are_told_with_their_days() {
    let told = ends(&with_a_task(planned(), 200, None)).unwrap();
    assert_eq!(told.days_beyond(), Some((told.tasks - told.promised).num_days()));
    assert!(told.days_beyond() > Some(0), "{told:?}");
    let kept = Ends { tasks: told.promised, ..told };
    assert_eq!(kept.days_beyond(), None, "on the day itself it is kept");
}

#[test]
fn what_has_no_promise_or_nothing_left_to_do_has_no_ends_to_tell_apart() {
    assert_eq!(ends(&planned()), None, "no tasks");
    let done = with_a_task(planned(), 5, Some(day("2026-02-20")));
    assert_eq!(ends(&done), None);
    let unpromised =
        Remediation { milestones: vec![], baselines: vec![], ..with_a_task(planned(), 5, None) };
    assert_eq!(ends(&unpromised), None);
}

#[test]
fn a_forecast_that_people_noted_is_told_where_the_runs_say_otherwise() {
    let state = after(
        with_a_task(planned(), 5, None),
        Stage::Recovery,
        &lead(),
        forecast(2, "2026-10-05", Some(Cause::Supplier)),
    );
    let told = |p50: &str, p80: &str| {
        let drawn = Some((day(p50), day(p80)));
        state.ends(&Calendar::france(), day("2026-03-02"), drawn).unwrap().noted_apart()
    };
    let noted = day("2026-10-05");
    assert_eq!(told("2026-05-11", "2026-06-01"), Some((noted, Ordering::Greater)));
    assert_eq!(told("2026-11-02", "2026-12-01"), Some((noted, Ordering::Less)));
    assert_eq!(told("2026-10-05", "2026-12-01"), None, "on a bound, nothing is otherwise");
    assert_eq!(told("2026-09-01", "2026-10-05"), None);
    assert_eq!(ends(&state).unwrap().noted_apart(), None, "nothing was drawn");
    let unnoted = ends(&with_a_task(planned(), 5, None)).unwrap();
    assert_eq!(unnoted.noted, None, "a promise is nobody's forecast");
}
