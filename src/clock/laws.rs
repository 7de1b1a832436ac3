//! The laws of working time, tried on thousands of clocks.

use super::*;
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

/// Any second of the years 2020 to 2035.
fn instants() -> impl Strategy<Value = DateTime<Utc>> {
    (1_577_836_800_i64..2_082_758_400).prop_map(|at| DateTime::from_timestamp(at, 0).unwrap())
}

fn delays() -> impl Strategy<Value = Delay> {
    prop_oneof![
        (1..200_u32).prop_map(Delay::WorkingHours),
        (1..70_u32).prop_map(Delay::WorkingDays),
        (1..4_u32).prop_map(Delay::Months),
    ]
}

/// A clock with up to four pauses, some of them one over another.
fn clocks() -> impl Strategy<Value = Clock> {
    let pause = (0..4_000_000_i64, 0..2_000_000_i64, 0..3_usize);
    (instants(), delays(), prop::collection::vec(pause, 0..4)).prop_map(|(at, delay, pauses)| {
        let pauses = pauses.into_iter().map(|(after, lasts, reason)| {
            let from = at + TimeDelta::seconds(after);
            let until = Some(from + TimeDelta::seconds(lasts));
            Pause { from, until, reason: PauseReason::ALL[reason] }
        });
        Clock { started_at: at, delay, pauses: pauses.collect() }
    })
}

fn due(clock: &Clock) -> DateTime<Utc> {
    clock.deadline(&Calendar::france()).unwrap().due_at
}

/// Inside `[open, close]`: a deadline may be the very end of a day.
fn in_working_hours(at: DateTime<Utc>) -> bool {
    let calendar = Calendar::france();
    calendar.is_open(at) || calendar.is_open(at - TimeDelta::milliseconds(1))
}

proptest! {
    #[test]
    fn every_deadline_falls_inside_working_hours(clock in clocks()) {
        prop_assert!(in_working_hours(due(&clock)), "{}", due(&clock));
    }

    #[test]
    fn a_pause_never_brings_a_deadline_nearer(
        clock in clocks(), after in 0..4_000_000_i64, lasts in 0..2_000_000_i64,
    ) {
        let mut longer = clock.clone();
        let from = clock.started_at + TimeDelta::seconds(after);
        let until = Some(from + TimeDelta::seconds(lasts));
        longer.pauses.push(Pause { from, until, reason: PauseReason::Suspended });
        prop_assert!(due(&longer) >= due(&clock));
    }

    /// Whoever computes it once it has passed finds the same, whatever happened since.
    #[test]
    fn a_deadline_does_not_depend_on_when_it_is_computed(
        clock in clocks(), after in 0..9_000_000_i64,
    ) {
        let now = due(&clock) + TimeDelta::seconds(after);
        let mut known = clock.clone();
        known.pauses.retain(|pause| pause.from <= now);
        for pause in &mut known.pauses {
            pause.until = pause.until.filter(|until| *until <= now);
        }
        prop_assert_eq!(known.deadline(&Calendar::france()), clock.deadline(&Calendar::france()));
    }

    #[test]
    fn the_order_in_which_pauses_are_told_does_not_matter(clock in clocks()) {
        let mut told_backwards = clock.clone();
        told_backwards.pauses.reverse();
        prop_assert_eq!(due(&clock), due(&told_backwards));
    }

    #[test]
    fn adding_then_measuring_is_the_identity(from in instants(), hours in 0..2_000_u32) {
        let calendar = Calendar::france();
        let until = calendar.add(from, Delay::WorkingHours(hours));
        let measured = calendar.working_time_between(from, until);
        prop_assert_eq!(measured.total_minutes(), i64::from(hours) * 60);
        let (days, hours) = (measured.days(), measured.hours());
        prop_assert_eq!(days * 9 + hours, measured.total_minutes() / 60);
    }

    #[test]
    fn working_time_adds_up(mut all in prop::collection::vec(instants(), 3)) {
        all.sort();
        let between = |a: usize, b: usize| {
            Calendar::france().open_between(all[a], all[b])
        };
        prop_assert_eq!(between(0, 1) + between(1, 2), between(0, 2));
    }

    #[test]
    fn more_time_never_ends_sooner(clock in clocks(), more in 0..30_u32) {
        let delay = match clock.delay {
            Delay::WorkingHours(hours) => Delay::WorkingHours(hours + more),
            Delay::WorkingDays(days) => Delay::WorkingDays(days + more),
            Delay::Months(months) => Delay::Months(months + more),
        };
        prop_assert!(due(&clock.clone().with_delay(delay)) >= due(&clock));
    }

    #[test]
    fn what_arrives_later_is_never_due_sooner(
        from in instants(), later in 0..1_000_000_i64, delay in delays(),
    ) {
        let add = |from| Calendar::france().add(from, delay);
        prop_assert!(add(from + TimeDelta::seconds(later)) >= add(from));
    }

    #[test]
    fn the_parts_add_up_to_the_deadline(clock in clocks()) {
        let calendar = Calendar::france();
        let deadline = clock.deadline(&calendar).unwrap();
        let paused = deadline.parts.iter().filter_map(|part| match part {
            Part::Pause { taken, .. } => Some(*taken),
            _ => None,
        });
        let alone = calendar.add(clock.started_at, clock.delay);
        let gained = calendar.working_time_between(alone, deadline.due_at).total_minutes();
        let sum: i64 = paused.map(|it| it.total_minutes()).sum();
        // Each of four pauses may hide the seconds of a minute.
        prop_assert!((sum..sum + 5).contains(&gained), "{sum} {gained}");
    }
}
