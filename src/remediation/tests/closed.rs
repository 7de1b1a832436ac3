//! The brigade's own milestones, once they are reached.

use super::*;

fn reached(rank: u32, on: &str) -> Command {
    Command::MarkDone { rank, done_on: day(on), cause: Some(said(Cause::Supplier)) }
}

#[test]
fn a_milestone_that_is_reached_is_held_against_its_first_promise() {
    let late = forecast(2, "2026-10-05", Some(Cause::Data));
    let state = after(planned(), Stage::Recovery, &lead(), late);
    assert_eq!(state.closed(), []);
    let ask = asking(Cause::Data, "reprise");
    let state = after(state, Stage::Recovery, &lead(), ask);
    let state = after(state, Stage::Recovery, &actor(6, Role::Director), Command::FreezeForecast);
    let state = after(state, Stage::Recovery, &lead(), reached(2, "2026-03-02"));
    let closed = state.closed();
    let first = (day("2026-03-02"), day("2026-09-01"), day("2026-03-02"));
    assert_eq!(closed.len(), 1);
    let Closed { rank, frozen_on, planned_on, done_on } = closed[0];
    assert_eq!((rank, (frozen_on, planned_on, done_on)), (2, first), "not the second promise");
}

#[test]
fn its_ratio_is_how_long_it_took_over_how_long_it_was_to_take() {
    let closed = |planned: &str, done: &str| Closed {
        rank: 1,
        frozen_on: day("2026-03-02"),
        planned_on: day(planned),
        done_on: day(done),
    };
    assert_eq!(closed("2026-03-12", "2026-03-17").ratio(), Some(1.5));
    assert_eq!(closed("2026-03-02", "2026-03-17").ratio(), None, "no time was promised");
}
