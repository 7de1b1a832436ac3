//! What is drawn, when, and how often.

use super::asked::Asked;
use super::shelf::{KEPT_TASKS, Shelf};
use crate::remediation::model::Side;
use crate::remediation::model::forecast::is_little_work;
use crate::remediation::model::tasks::{Promises, Task, TaskDays, Unforeseen};
use chrono::NaiveDate;
use std::sync::Arc;

fn task(rank: u32, days: u32) -> Task {
    Task {
        rank,
        title: String::new(),
        side: Side::Project,
        owner: None,
        days: TaskDays::try_from(days).unwrap(),
        milestone: None,
        after: Vec::new(),
        started_on: None,
        done_on: None,
    }
}

/// A plan of so many tasks of a case, each of so many days.
fn plan(seed: u64, tasks: u32, days: u32) -> Asked {
    Asked {
        seed,
        today: NaiveDate::from_ymd_opt(2026, 6, 1).unwrap(),
        model: "v1".to_owned(),
        own: Vec::new(),
        promises: Promises::default(),
        tasks: (1..=tasks).map(|rank| task(rank, days)).collect(),
        held: Vec::new(),
    }
}

#[test]
fn a_reader_waits_for_twenty_five_tasks_and_for_no_more() {
    assert!(is_little_work(0, 10_000));
    assert!(is_little_work(25, 10_000));
    assert!(!is_little_work(26, 10_000));
    // A model that draws less often may be waited for longer.
    assert!(is_little_work(250, 1_000));
}

#[test]
fn the_same_plan_stands_in_line_once_and_is_drawn_once() {
    let (mut shelf, asked) = (Shelf::new(), plan(1, 40, 5));
    let (coming, is_new) = shelf.in_line(&asked);
    assert!(is_new && coming.borrow().is_none());
    assert!(!shelf.in_line(&asked).1, "it stands in line already");
    let teller = shelf.turn_of(&asked).expect("nobody has drawn it");
    assert!(shelf.turn_of(&asked).is_none(), "somebody draws it");
    assert!(shelf.at_once(&asked).1.is_none(), "whoever waits waits for the same");
    teller.send_replace(Some(Arc::new(Err(Unforeseen::AllDone))));
    assert!(coming.borrow().is_some(), "and whoever stood in line is told");
    assert!(!shelf.in_line(&asked).1);
    assert!(shelf.in_line(&asked).0.borrow().is_some());
}

#[test]
fn who_waits_draws_what_stands_in_line() {
    let (mut shelf, asked) = (Shelf::new(), plan(1, 40, 5));
    shelf.in_line(&asked);
    let (_, teller) = shelf.at_once(&asked);
    assert!(teller.is_some(), "a visit waits for nobody else's draws");
    assert!(shelf.turn_of(&asked).is_none(), "its turn comes, and it is being drawn");
}

#[test]
fn another_day_another_plan_and_another_model_are_drawn_anew() {
    let (mut shelf, asked) = (Shelf::new(), plan(1, 40, 5));
    shelf.in_line(&asked);
    let tomorrow = Asked { today: asked.today.succ_opt().unwrap(), ..asked.clone() };
    let adopted = Asked { model: "v2".to_owned(), ..asked.clone() };
    let closed = Asked { own: vec![1.5], ..asked };
    for other in [tomorrow, adopted, closed, plan(1, 40, 6), plan(2, 40, 5)] {
        assert!(shelf.in_line(&other).1, "{other:?}");
    }
}

#[test]
fn a_plan_that_was_written_again_is_drawn_as_it_stands_alone() {
    let (mut shelf, first, second) = (Shelf::new(), plan(1, 40, 5), plan(1, 40, 6));
    shelf.in_line(&first);
    shelf.in_line(&second);
    assert!(shelf.turn_of(&first).is_none(), "nobody reads it any more");
    assert!(shelf.turn_of(&second).is_some());
    // Written back, it is what people read again.
    assert!(shelf.in_line(&first).1);
    assert!(shelf.turn_of(&first).is_some());
}

#[test]
fn what_broke_off_is_drawn_by_the_next() {
    let (mut shelf, asked) = (Shelf::new(), plan(1, 40, 5));
    shelf.in_line(&asked);
    drop(shelf.turn_of(&asked));
    assert!(shelf.in_line(&asked).1);
    assert!(shelf.at_once(&asked).1.is_some());
}

#[test]
fn the_oldest_are_forgotten_but_not_what_is_being_drawn() {
    let mut shelf = Shelf::new();
    let being_drawn = plan(1, 500, 5);
    shelf.in_line(&being_drawn);
    let old = plan(2, 500, 5);
    let (_, teller) = shelf.at_once(&old);
    teller.unwrap().send_replace(Some(Arc::new(Err(Unforeseen::AllDone))));
    for seed in 3..3 + KEPT_TASKS as u64 / 500 {
        shelf.in_line(&plan(seed, 500, 5));
    }
    assert!(!shelf.in_line(&being_drawn).1);
    assert!(shelf.in_line(&old).1, "it is drawn again where somebody asks");
}
