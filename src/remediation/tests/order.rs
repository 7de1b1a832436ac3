//! Dates that contradict the order of a plan are told, and left as they are.

use super::*;
use crate::remediation::model::tasks::{Task, parse_links};
use Contradiction::{MilestoneBefore, MilestoneBeforeTask};

fn task(rank: u32, milestone: u32, after: &str, started: &str, done: &str) -> Task {
    let on = |text: &str| (!text.is_empty()).then(|| day(text));
    Task {
        rank,
        title: "Tâche".into(),
        side: Side::Project,
        owner: None,
        days: 5.try_into().unwrap(),
        milestone: Some(milestone),
        after: parse_links(after).unwrap(),
        started_on: on(started),
        done_on: on(done),
    }
}

fn told(tasks: Vec<Task>) -> Vec<Contradiction> {
    Remediation { tasks, ..planned() }.contradictions(&Calendar::france())
}

fn wrong(task: u32, other: u32) -> Contradiction {
    Contradiction::Task { task, other }
}

#[test]
fn a_task_that_began_before_what_it_waits_for_was_done_is_told() {
    let first = |done: &str| task(1, 1, "", "2026-02-02", done);
    let second = |after: &str, started: &str| task(2, 1, after, started, "");
    assert_eq!(told(vec![first("2026-02-13"), second("T1", "2026-02-16")]), []);
    assert_eq!(told(vec![first("2026-02-13"), second("T1", "2026-02-13")]), [], "the same day");
    assert_eq!(told(vec![first("2026-02-13"), second("T1", "2026-02-12")]), [wrong(2, 1)]);
    assert_eq!(told(vec![first("2026-02-15"), second("T1", "2026-02-14")]), [wrong(2, 1)]);
    assert_eq!(told(vec![first(""), second("T1", "2026-02-16")]), [wrong(2, 1)], "still open");
    // They may overlap by three days, and wait for two.
    assert_eq!(told(vec![first("2026-02-13"), second("T1-3d", "2026-02-11")]), []);
    assert_eq!(told(vec![first("2026-02-13"), second("T1-3d", "2026-02-09")]), [wrong(2, 1)]);
    assert_eq!(told(vec![first("2026-02-13"), second("T1+2d", "2026-02-16")]), [wrong(2, 1)]);
    assert_eq!(told(vec![first(""), second("T1-3d", "2026-02-11")]), [], "nobody can tell yet");
}

#[test]
fn starts_and_ends_that_wait_for_one_another_are_held_against_their_own_days() {
    let open = || task(1, 1, "", "", "");
    let begun = || task(1, 1, "", "2026-02-09", "");
    assert_eq!(told(vec![open(), task(2, 1, "T1SS", "2026-02-10", "")]), [wrong(2, 1)]);
    assert_eq!(told(vec![begun(), task(2, 1, "T1SS", "2026-02-10", "")]), []);
    assert_eq!(told(vec![begun(), task(2, 1, "T1SS", "2026-02-06", "")]), [wrong(2, 1)]);
    assert_eq!(told(vec![begun(), task(2, 1, "T1FF", "2026-02-02", "")]), []);
    let done = task(2, 1, "T1FF", "2026-02-02", "2026-02-10");
    assert_eq!(told(vec![begun(), done]), [wrong(2, 1)]);
}

#[test]
fn a_milestone_that_came_before_what_leads_to_it_is_told() {
    let reached = |rank: u32, on: &str, state: Remediation| {
        let done_on = day(on);
        let done = Command::MarkDone { rank, done_on, cause: None };
        after(state, Stage::Recovery, &lead(), done)
    };
    let told = |state: Remediation, first: &str| {
        let tasks = vec![task(1, 1, "", "2026-02-02", first), task(2, 2, "T1", "", "")];
        Remediation { tasks, ..state }.contradictions(&Calendar::france())
    };
    let one = reached(1, "2026-02-20", planned());
    assert_eq!(told(one.clone(), "2026-02-20"), []);
    let early = [MilestoneBeforeTask { milestone: 1, task: 1 }];
    assert_eq!(told(one.clone(), "2026-02-23"), early);
    assert_eq!(told(one, ""), early);
    let two = reached(2, "2026-02-20", planned());
    let before = MilestoneBefore { milestone: 2, other: 1 };
    let open = MilestoneBeforeTask { milestone: 2, task: 2 };
    assert_eq!(told(two, "2026-02-13"), [open, before]);
    // A forecast that overtakes the one that it depends on.
    let late = forecast(1, "2026-12-01", Some(Cause::Supplier));
    let soon = forecast(2, "2026-08-31", None);
    let state = after(planned(), Stage::Recovery, &lead(), late);
    assert_eq!(told(state.clone(), "2026-02-13"), [], "as it was planned, until it is noted anew");
    let state = after(state, Stage::Recovery, &lead(), soon);
    assert_eq!(told(state, "2026-02-13"), [before]);
}

proptest! {
    /// Dates that keep to the order contradict nothing, and telling changes nothing.
    #[test]
    fn a_plan_that_goes_in_its_order_contradicts_nothing(steps in prop::collection::vec(0_u64..9, 1..12)) {
        let mut on = day("2025-01-06");
        let mut tasks = Vec::new();
        for (at, step) in (1_u32..).zip(steps) {
            let after = if at == 1 { String::new() } else { format!("T{}", at - 1) };
            let started = on.to_string();
            on = on + Days::new(step);
            tasks.push(task(at, 1, &after, &started, &on.to_string()));
        }
        let state = Remediation { tasks, ..planned() };
        let before = state.clone();
        prop_assert_eq!(state.contradictions(&Calendar::france()), vec![]);
        prop_assert_eq!(state, before);
    }
}
