//! What a plan has earned: by Lipke's definitions, and never a figure where there is none.

use super::*;
use crate::remediation::model::schedule::DaysAhead;
use crate::remediation::model::tasks::{Task, TaskDraft};
use std::sync::LazyLock;

static DAYS: LazyLock<DaysAhead> =
    LazyLock::new(|| DaysAhead::of(&Calendar::france(), day("2026-03-01"), 3_100));

/// The nth working day from Monday 2 March 2026 on, which is the first.
fn nth(number: i64) -> NaiveDate {
    DAYS.date(number)
}

fn task(rank: u32, days: u32, done_on: Option<NaiveDate>) -> Task {
    Task {
        rank,
        title: format!("Tâche {rank}"),
        side: Side::Project,
        owner: None,
        days: days.try_into().unwrap(),
        milestone: None,
        after: Vec::new(),
        started_on: None,
        done_on,
    }
}

/// A plan in force of tasks of so many days, to be done on a day, and done on another or not.
fn plan(rows: &[(u32, i64, Option<i64>)]) -> Remediation {
    let mut state = Remediation::default();
    let (mut tasks, mut promised) = (Vec::new(), Vec::new());
    for (rank, (days, finish, done)) in (1..).zip(rows) {
        let it = task(rank, *days, done.map(nth));
        promised.push(PlannedTask {
            rank,
            days: it.days,
            start_on: nth(1),
            finish_on: nth(*finish),
        });
        tasks.push(it);
    }
    let frozen = Event::BaselineFrozen {
        version: 1,
        on: day("2026-02-27"),
        motive: None,
        planned: Vec::new(),
        tasks: promised,
        added: Vec::new(),
        given_up: Vec::new(),
    };
    state = apply(state, &frozen);
    apply(state, &Event::TasksWritten { tasks })
}

fn earned_on(state: &Remediation, on: i64) -> Earned {
    state.earned(&Calendar::france(), nth(on)).unwrap()
}

/// Five days by the fifth, five by the tenth, ten by the twentieth.
fn three(done: [Option<i64>; 3]) -> Remediation {
    plan(&[(5, 5, done[0]), (5, 10, done[1]), (10, 20, done[2])])
}

#[test]
fn a_baseline_keeps_its_tasks_whatever_is_written_after() {
    let drafts = |tasks: Vec<Task>| {
        let draft = |(line, task)| TaskDraft { line, task };
        Command::WriteTasks { tasks: Ok(tasks.into_iter().enumerate().map(draft).collect()) }
    };
    let milestones = vec![draft(None, "2026-06-01")];
    let write = Command::WritePlan { milestones };
    let state = after(Remediation::default(), Stage::Planning, &lead(), write);
    let state = after(state, Stage::Planning, &lead(), drafts(vec![task(1, 5, None)]));
    let state = after(state, Stage::Planning, &actor(6, Role::Director), Command::FreezePlan);
    // Frozen on Monday 2 March: the first day of work is the third.
    let kept = state.in_force().unwrap().tasks.clone();
    let days = 5.try_into().unwrap();
    let (start_on, finish_on) = (day("2026-03-03"), day("2026-03-09"));
    assert_eq!(kept, [PlannedTask { rank: 1, days, start_on, finish_on }]);
    let later = drafts(vec![task(1, 40, None), task(2, 3, None)]);
    let state = after(state, Stage::Recovery, &lead(), later);
    assert_eq!(state.in_force().unwrap().tasks, kept);
}

#[test]
fn a_baseline_of_before_is_read_and_says_that_it_has_no_tasks() {
    let old =
        r#"{"kind":"baseline_frozen","version":1,"on":"2026-03-02","motive":null,"planned":[]}"#;
    let event: Event = serde_json::from_str(old).unwrap();
    assert_eq!(serde_json::to_string(&event).unwrap(), old, "and is written as it was");
    let state = apply(Remediation::default(), &event);
    let france = Calendar::france();
    assert_eq!(state.earned(&france, nth(9)), Err(Uncounted::NoTasks));
    assert_eq!(Remediation::default().earned(&france, nth(9)), Err(Uncounted::NoBaseline));
}

#[test]
fn a_late_plan_has_the_figures_of_lipke() {
    let told = earned_on(&three([Some(4), None, None]), 12);
    assert_eq!((told.earned, told.planned, told.budget), (5, 10, 20));
    assert_eq!((told.variance(), told.spi), (-5, Ok(0.5)));
    // Nine whole days of the plan had earned no more than five.
    assert_eq!((told.elapsed, told.schedule, told.time_variance()), (12, Ok(9.0), Ok(-3.0)));
    assert_eq!(told.spi_t, Ok(0.75));
    let (days, on) = told.estimate.unwrap();
    assert!((days - 20.0 / 0.75).abs() < 1e-9 && on == nth(27), "{days} {on}");
    // A quarter of what the tenth day was to bring.
    let told = earned_on(&plan(&[(5, 5, Some(5)), (5, 10, Some(11)), (15, 10, None)]), 12);
    assert_eq!(told.schedule, Ok(9.25));
}

#[test]
fn a_plan_that_waits_with_its_baseline_is_neither_late_nor_ahead() {
    for on in 5..10 {
        let told = earned_on(&three([Some(5), None, None]), on);
        assert_eq!((told.spi, told.spi_t), (Ok(1.0), Ok(1.0)), "day {on}");
    }
    // What was done before its day is ahead, until its day.
    let early = three([Some(4), Some(6), None]);
    assert_eq!(earned_on(&early, 7).time_variance(), Ok(3.0));
    assert_eq!(earned_on(&early, 15).time_variance(), Ok(0.0));
    assert_eq!(earned_on(&early, 21).time_variance(), Ok(-2.0));
}

#[test]
fn a_plan_that_is_over_keeps_how_late_it_was() {
    let told = earned_on(&three([Some(5), Some(12), Some(25)]), 60);
    assert!(told.is_done);
    assert_eq!((told.on, told.elapsed), (nth(25), 25));
    // In work it is whole again; in time it is not.
    assert_eq!((told.spi, told.spi_t), (Ok(1.0), Ok(0.8)));
    assert_eq!(told.estimate, Ok((25.0, nth(25))));
}

#[test]
fn what_cannot_be_computed_says_why_and_is_never_one() {
    use Uncounted::{NotBegun, NothingDue, NothingEarned, TooFar};
    let told = three([None; 3]).earned(&Calendar::france(), day("2026-02-27")).unwrap();
    assert_eq!(
        (told.spi, told.spi_t, told.estimate),
        (Err(NotBegun), Err(NotBegun), Err(NotBegun))
    );
    let told = earned_on(&three([None; 3]), 3);
    assert_eq!((told.spi, told.schedule), (Err(NothingDue), Err(NothingDue)));
    assert_eq!((told.spi_t, told.estimate), (Err(NothingDue), Err(NothingDue)));
    // Done before anything was due: no share of nothing, but a time.
    let told = earned_on(&three([Some(2), None, None]), 3);
    assert_eq!((told.spi, told.schedule), (Err(NothingDue), Ok(5.0)));
    let told = earned_on(&three([None; 3]), 8);
    assert_eq!((told.spi, told.schedule, told.spi_t), (Ok(0.0), Ok(4.0), Ok(0.5)));
    assert_eq!(told.estimate, Err(NothingEarned));
    let told = earned_on(&plan(&[(1, 1, Some(1)), (1, 2, None), (2_500, 3_000, None)]), 2_900);
    assert_eq!(told.estimate, Err(TooFar));
}

#[test]
fn what_was_added_earns_nothing_and_what_was_taken_out_is_still_to_be_earned() {
    let state = three([Some(4), Some(9), None]);
    let tasks = vec![task(1, 50, Some(nth(4))), task(9, 30, Some(nth(5)))];
    let told = earned_on(&apply(state, &Event::TasksWritten { tasks }), 12);
    assert_eq!((told.earned, told.planned, told.budget), (5, 10, 20));
}

#[test]
fn the_curves_are_the_same_in_figures() {
    let told = earned_on(&three([Some(4), None, None]), 12);
    let last = told.points.last().unwrap();
    assert_eq!((told.points[0].planned, last.on, last.planned), (0, nth(20), 20));
    let here = told.points.iter().find(|it| it.on == nth(12)).unwrap();
    assert_eq!((here.planned, here.earned), (10, Some(5)));
    assert_eq!(last.earned, None, "nobody knows yet");
}

fn rows() -> impl Strategy<Value = Vec<(u32, i64, Option<i64>)>> {
    prop::collection::vec((1_u32..20, 1_i64..80, prop::option::of(1_i64..80)), 1..12)
}

fn finite(told: &Earned) -> bool {
    let estimate = told.estimate.map(|(days, _)| days);
    let figures = [told.spi, told.schedule, told.spi_t, estimate];
    figures.into_iter().flatten().all(|it| it.is_finite() && it >= 0.0)
}

proptest! {
    /// Kept to the day, a plan is exactly on time on every day of which anything can be said.
    #[test]
    fn a_plan_that_is_kept_is_on_time(rows in rows(), on in 1_i64..90) {
        let kept: Vec<_> = rows.iter().map(|(days, due, _)| (*days, *due, Some(*due))).collect();
        let told = earned_on(&plan(&kept), on);
        prop_assert_eq!(told.variance(), 0);
        prop_assert!(told.spi.is_err() || told.spi == Ok(1.0));
        prop_assert!(told.spi_t.is_err() || told.spi_t == Ok(1.0));
        prop_assert_eq!(told.spi.is_err(), told.planned == 0);
    }

    /// Another day takes nothing back, nor does another task that is done; and nothing is ever no number.
    #[test]
    fn an_earned_schedule_never_goes_back(rows in rows(), on in 1_i64..90, at in any::<prop::sample::Index>()) {
        let told = earned_on(&plan(&rows), on);
        prop_assert!(finite(&told));
        let later = earned_on(&plan(&rows), on + 1);
        let mut more = rows.clone();
        let one = &mut more[at.index(rows.len())];
        one.2 = Some(one.2.map_or(on, |done| done.min(on)));
        let more = earned_on(&plan(&more), on);
        // A plan that is over has its figures as of its last day.
        for other in [&later, &more].into_iter().filter(|it| !it.is_done) {
            if let (Ok(one), Ok(other)) = (told.schedule, other.schedule) {
                prop_assert!(one <= other + 1e-9, "{one} then {other}");
            }
        }
        prop_assert!(told.earned <= more.earned);
        prop_assert!(told.points.len() <= 20);
        prop_assert!(told.points.windows(2).all(|it| it[0].on < it[1].on && it[0].planned <= it[1].planned));
    }

    /// It is late in time exactly when work is missing, as long as it is not over.
    #[test]
    fn late_in_time_is_late_in_work(rows in rows(), on in 1_i64..90) {
        let told = earned_on(&plan(&rows), on);
        if let Ok(time) = told.time_variance()
            && !told.is_done
        {
            prop_assert_eq!(told.variance() < 0, time < -1e-9);
        }
    }
}
