//! Which days can be noted, and how one that was noted wrong is put right.

use super::*;
use crate::case::model::{Duty, DutyKind};

fn reached(rank: u32, on: &str) -> Command {
    Command::MarkDone { rank, done_on: day(on), cause: Some(said(Cause::Supplier)) }
}

fn refused(field: &str, key: &str) -> Result<Event, Refusal> {
    Err(Refusal::field(field, key))
}

/// With a diagnosis that began on a day.
fn told_since(began: &str, command: Command) -> Result<Event, Refusal> {
    let mut case = case_at(Stage::Recovery);
    let limit = delay(DutyKind::DeliverDiagnosis, crate::base::Priority::P3);
    let at = format!("{began}T08:00:00Z").parse().unwrap();
    case.duties.push(Duty::new(DutyKind::DeliverDiagnosis, id(5), limit, at));
    let calendar = Calendar::france();
    let facts = Facts { case: &case, line: &[], calendar: &calendar, today: day("2026-03-02") };
    decide(&planned(), facts, &lead(), command)
}

#[test]
fn what_is_done_was_done_since_the_diagnosis_began() {
    let early = refused("progress_done_on", "problem-date-before-start");
    assert_eq!(told_since("2026-02-10", reached(1, "2026-02-09")), early);
    assert!(told_since("2026-02-10", reached(1, "2026-02-10")).is_ok());
    assert!(told_since("2026-02-10", reached(1, "2026-03-02")).is_ok());
    let future = refused("progress_done_on", "problem-date-future");
    assert_eq!(told_since("2026-02-10", reached(1, "2026-03-03")), future);
    // Where no duty says when it began, the case did not exist before it was opened.
    assert_eq!(try_at(Stage::Recovery, &planned(), &lead(), reached(1, "2020-01-01")), early);
}

#[test]
fn nobody_expects_anything_ten_years_ahead() {
    let expect = |on| {
        let command = forecast(1, on, Some(Cause::Supplier));
        try_at(Stage::Recovery, &planned(), &lead(), command)
    };
    assert!(expect("2036-03-02").is_ok());
    assert_eq!(expect("2036-03-03"), refused("progress_forecast_on", "problem-forecast-far"));
}

#[test]
fn a_day_that_was_noted_wrong_is_put_right_and_the_journal_keeps_the_first() {
    let noted = after(planned(), Stage::Recovery, &lead(), reached(1, "2026-02-20"));
    let tell = |actor: &Actor, command| try_at(Stage::Recovery, &noted, actor, command);
    let again = Err(Refusal::Unmet(vec!["milestone_open".into()]));
    assert_eq!(tell(&lead(), reached(1, "2026-02-20")), again);
    let (was, done_on) = (day("2026-02-20"), day("2026-02-27"));
    let corrected = Event::MilestoneCorrected { rank: 1, was, done_on, cause: None };
    let coordinator = actor(3, Role::Coordinator);
    for who in [&lead(), &actor(8, Role::Responder), &actor(1, Role::ProjectLead), &coordinator] {
        assert_eq!(tell(who, reached(1, "2026-02-27")), Ok(corrected.clone()));
    }
    assert_eq!(tell(&actor(6, Role::Director), reached(1, "2026-02-27")), Err(Refusal::NotYours));
    assert_eq!(tell(&coordinator, reached(2, "2026-02-27")), Err(Refusal::NotYours), "it is open");
    let state = apply(noted.clone(), &corrected);
    assert_eq!(state.milestone(1).unwrap().done_on, Some(done_on));
    assert_eq!(state.closed()[0].done_on, done_on);

    let forecast_on = day("2026-06-10");
    let reopened = tell(&coordinator, forecast(1, "2026-06-10", None)).unwrap();
    assert_eq!(reopened, Event::MilestoneReopened { rank: 1, was, forecast_on, cause: None });
    let state = apply(noted.clone(), &reopened);
    let dates = state.dates(state.milestone(1).unwrap());
    assert_eq!((dates.actual, dates.forecast), (None, Some(forecast_on)));
    assert_eq!(state.closed(), []);
    let late = tell(&lead(), forecast(1, "2026-08-10", None));
    assert_eq!(late, refused("progress_cause", "problem-cause"), "a slip still has its cause");
}

proptest! {
    /// Whatever is noted, corrected or reopened of a milestone, the dates of the others stay.
    #[test]
    fn a_correction_moves_nothing_else(
        steps in prop::collection::vec((1_u32..3, 0_u64..400, any::<bool>()), 0..30),
    ) {
        let mut state = planned();
        for (rank, days, is_done) in steps {
            let on = if is_done { day("2026-02-01") + Days::new(days % 30) } else { day("2026-03-02") + Days::new(days) };
            let cause = Some(said(Cause::Staffing));
            let command = match is_done {
                true => Command::MarkDone { rank, done_on: on, cause },
                false => Command::Forecast { rank, forecast_on: on, cause },
            };
            let Ok(event) = try_at(Stage::Recovery, &state, &lead(), command) else { continue };
            let now = apply(state.clone(), &event);
            prop_assert_eq!(&now.baselines, &state.baselines);
            for (before, after) in state.milestones.iter().zip(&now.milestones) {
                prop_assert!(before.rank == rank || before == after);
            }
            let noted = now.milestone(rank).unwrap();
            prop_assert_eq!(noted.done_on, is_done.then_some(on));
            slips::hold(&now)?;
            state = now;
        }
    }
}
