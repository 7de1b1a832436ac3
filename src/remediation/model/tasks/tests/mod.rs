//! Tasks, proved: what is typed, when each happens, and what can be expected.

mod foresight;
mod layout;
mod links;
mod suppose;

use super::*;
use crate::clock::Calendar;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn after(typed: &str) -> Vec<TaskLink> {
    parse_links(typed).unwrap()
}

/// A task of so many days, and what it waits for.
fn task(rank: u32, days: u32, waits: &str) -> Task {
    Task {
        rank,
        title: format!("Tâche {rank}"),
        side: Side::Project,
        owner: None,
        days: days.try_into().unwrap(),
        milestone: None,
        after: after(waits),
        started_on: None,
        done_on: None,
    }
}

fn started(on: &str, task: Task) -> Task {
    Task { started_on: Some(day(on)), ..task }
}

fn done(on: &str, task: Task) -> Task {
    Task { done_on: Some(day(on)), ..task }
}

#[test]
fn a_task_takes_a_day_at_least_and_ten_years_at_most() {
    assert!([1, 2_500].into_iter().all(|days| TaskDays::try_from(days).is_ok()));
    assert!([0, 2_501, 10_440].into_iter().all(|days| TaskDays::try_from(days).is_err()));
    assert!(serde_json::from_str::<TaskDays>("0").is_err());
}
