//! The clocks, case by case: first what others got wrong.

mod calendar;

use super::*;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc, Weekday};
use chrono_tz::Europe::Paris;

/// An instant by the clocks of Paris.
fn at(text: &str) -> DateTime<Utc> {
    let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    Paris.from_local_datetime(&local).earliest().unwrap().to_utc()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

fn france() -> Calendar {
    Calendar::france()
}

/// As on the wall: "2026-05-11 17:00".
fn shown(at: DateTime<Utc>) -> String {
    france().local(at).format("%Y-%m-%d %H:%M").to_string()
}

fn due(from: &str, delay: Delay) -> String {
    shown(france().add(at(from), delay))
}

fn paused(clock: &mut Clock, from: &str, until: &str) {
    clock.pause(at(from), PauseReason::InformationAsked);
    clock.resume(at(until));
}

/// The example that the rules give: received Tuesday, two days of questions, two holidays.
fn example() -> Clock {
    let mut clock = Clock::start(at("2026-04-28 17:00"), Delay::WorkingDays(5));
    paused(&mut clock, "2026-04-29 10:00", "2026-05-04 10:00");
    clock
}

#[test]
fn a_deadline_explains_itself() {
    let deadline = example().deadline(&france()).unwrap();
    assert_eq!(shown(deadline.due_at), "2026-05-11 17:00");
    let [Part::Received { at: received }, delay, pause] = &deadline.parts[..] else {
        panic!("{:?}", deadline.parts)
    };
    assert_eq!(shown(*received), "2026-04-28 17:00");
    let holidays = |part: &Part| part.holidays().collect::<Vec<_>>();
    assert_eq!(holidays(delay), [(day("2026-05-01"), Holiday::LabourDay)]);
    assert_eq!(holidays(pause), [(day("2026-05-08"), Holiday::Victory1945)]);
    let Part::Pause { taken, reason, .. } = pause else { panic!("{pause:?}") };
    assert_eq!((taken.days(), taken.hours(), taken.minutes()), (2, 0, 0));
    assert_eq!(*reason, PauseReason::InformationAsked);
}

#[test]
fn a_skipped_day_says_in_which_pause_it_fell() {
    let deadline = example().deadline(&france()).unwrap();
    let Part::Delay { skipped, .. } = &deadline.parts[1] else { panic!("{deadline:?}") };
    let all: Vec<_> = skipped.iter().map(|it| (it.date, it.why)).collect();
    assert_eq!(
        all,
        [
            (day("2026-05-01"), DayOff::Holiday(Holiday::LabourDay)),
            (day("2026-05-02"), DayOff::Weekend),
            (day("2026-05-03"), DayOff::Weekend),
        ]
    );
    assert!(skipped.iter().all(|it| it.during == Some(PauseReason::InformationAsked)));
    let Part::Pause { skipped, .. } = &deadline.parts[2] else { panic!("{deadline:?}") };
    assert!(skipped.iter().all(|it| it.during.is_none()), "{skipped:?}");
}

#[test]
fn a_pause_of_two_days_survives_a_change_of_priority() {
    let without = Clock::start(at("2026-04-28 17:00"), Delay::WorkingDays(10));
    let with = example().with_delay(Delay::WorkingDays(10));
    let [with, without] = [with, without].map(|it| it.deadline(&france()).unwrap().due_at);
    assert_eq!(france().working_time_between(without, with).days(), 2);
}

#[test]
fn a_pause_over_the_weekend_adds_one_working_hour_and_not_64() {
    let mut clock = Clock::start(at("2026-06-05 16:00"), Delay::WorkingHours(4));
    paused(&mut clock, "2026-06-05 17:00", "2026-06-08 09:00");
    assert_eq!(shown(clock.deadline(&france()).unwrap().due_at), "2026-06-08 12:00");
    assert_eq!(due("2026-06-05 16:00", Delay::WorkingHours(4)), "2026-06-08 11:00");
}

#[test]
fn a_paused_clock_has_no_deadline_and_never_breaches() {
    let mut clock = Clock::start(at("2026-06-08 10:00"), Delay::WorkingHours(4));
    clock.pause(at("2026-06-08 11:00"), PauseReason::Suspended);
    let much_later = at("2027-06-08 10:00");
    assert!(clock.is_paused());
    assert_eq!(clock.deadline(&france()), None);
    assert_eq!(urgency(&clock, &france(), much_later), Urgency::Paused);
    assert_eq!(clock.reached_at(&france(), 80), None);
    assert_eq!(clock.reached_at(&france(), 25), Some(at("2026-06-08 11:00")), "it was so before");
    clock.resume(much_later);
    assert_eq!(shown(clock.deadline(&france()).unwrap().due_at), "2027-06-08 13:00");
}

/// Asked, then suspended: it is the suspension that holds it until the case resumes.
#[test]
fn a_suspension_holds_a_clock_before_a_question_does() {
    let mut clock = Clock::start(at("2026-06-08 10:00"), Delay::WorkingDays(5));
    assert_eq!(clock.held(), None);
    clock.pause(at("2026-06-08 11:00"), PauseReason::InformationAsked);
    assert_eq!(clock.held_by(), Some(PauseReason::InformationAsked));
    clock.pause(at("2026-06-09 11:00"), PauseReason::Suspended);
    let held = clock.held().unwrap();
    assert_eq!((held.from, held.until), (at("2026-06-09 11:00"), None));
    assert_eq!(held.held_by, Some(PauseReason::Suspended));
    clock.resume_from(at("2026-06-10 11:00"), PauseReason::Suspended);
    assert_eq!(clock.held_by(), Some(PauseReason::InformationAsked));
    clock.resume(at("2026-06-11 11:00"));
    assert_eq!(clock.held_by(), None);
}

/// Asked, suspended, resumed: what waits through the suspension was asked before it.
#[test]
fn a_question_that_waits_through_a_suspension_was_asked_before_it() {
    let mut clock = Clock::start(at("2026-06-08 10:00"), Delay::WorkingDays(5));
    let asked = at("2026-06-08 11:00");
    clock.pause(asked, PauseReason::InformationAsked);
    for (from, until) in
        [("2026-06-09 11:00", "2026-06-10 11:00"), ("2026-06-11 11:00", "2026-06-12 11:00")]
    {
        clock.pause(at(from), PauseReason::Suspended);
        assert_eq!(clock.held().unwrap().from, at(from));
        // As a case resumes: all clocks run, then the question holds them again.
        clock.resume(at(until));
        clock.pause(at(until), PauseReason::InformationAsked);
        let held = clock.held().unwrap();
        assert_eq!((held.from, held.held_by), (asked, Some(PauseReason::InformationAsked)));
    }
    let told = clock.segments();
    assert_eq!(told.len(), 2, "it ran, and is held: {told:?}");
    assert_eq!((told[1].from, told[1].until), (asked, None));
    clock.resume(at("2026-06-15 11:00"));
    clock.pause(at("2026-06-15 14:00"), PauseReason::InformationAsked);
    assert_eq!(clock.held().unwrap().from, at("2026-06-15 14:00"), "asked again");
    assert_eq!(clock.segments().len(), 4);
}

#[test]
fn a_pause_after_the_deadline_gives_nothing_back() {
    let mut clock = Clock::start(at("2026-06-08 10:00"), Delay::WorkingHours(4));
    clock.pause(at("2026-06-09 10:00"), PauseReason::Suspended);
    assert_eq!(shown(clock.deadline(&france()).unwrap().due_at), "2026-06-08 14:00");
    let Urgency::Late { by } = urgency(&clock, &france(), at("2026-06-09 11:00")) else {
        panic!("late stays late")
    };
    assert_eq!((by.days(), by.hours()), (0, 6));
}

#[test]
fn pausing_and_resuming_twice_changes_nothing() {
    let mut once = Clock::start(at("2026-06-08 10:00"), Delay::WorkingDays(2));
    paused(&mut once, "2026-06-08 11:00", "2026-06-08 12:00");
    let mut twice = Clock::start(at("2026-06-08 10:00"), Delay::WorkingDays(2));
    twice.resume(at("2026-06-08 10:30"));
    twice.pause(at("2026-06-08 11:00"), PauseReason::InformationAsked);
    twice.pause(at("2026-06-08 11:30"), PauseReason::InformationAsked);
    twice.resume(at("2026-06-08 12:00"));
    twice.resume(at("2026-06-08 15:00"));
    assert_eq!(once, twice);
}

#[test]
fn two_pauses_at_once_count_once_and_an_answer_ends_only_the_question() {
    let mut clock = Clock::start(at("2026-06-08 09:00"), Delay::WorkingHours(8));
    clock.pause(at("2026-06-08 10:00"), PauseReason::InformationAsked);
    clock.pause(at("2026-06-08 11:00"), PauseReason::Suspended);
    clock.resume_from(at("2026-06-08 12:00"), PauseReason::InformationAsked);
    assert!(clock.is_paused());
    clock.resume(at("2026-06-08 13:00"));
    // Eight hours end at 17:00; three of pause lead past the evening.
    assert_eq!(shown(clock.deadline(&france()).unwrap().due_at), "2026-06-09 11:00");
    assert_eq!(clock.pauses.len(), 2);
}

#[test]
fn a_duty_grows_urgent() {
    let clock = Clock::start(at("2026-06-08 09:00"), Delay::WorkingDays(5));
    let on = |when| urgency(&clock, &france(), at(when));
    assert!(matches!(on("2026-06-08 10:00"), Urgency::Ok { left } if left.days() == 4));
    assert!(matches!(on("2026-06-11 17:00"), Urgency::Ok { left } if left.hours() == 1));
    assert!(matches!(on("2026-06-11 18:00"), Urgency::Soon { left } if left.days() == 1));
    assert!(matches!(on("2026-06-12 18:00"), Urgency::Soon { left } if left.is_zero()));
    assert!(matches!(on("2026-06-15 10:30"), Urgency::Late { by } if by.total_minutes() == 90));
}

#[test]
fn a_clock_reads_back_as_it_was_written() {
    let mut clock = example();
    clock.pause(at("2026-05-07 10:00"), PauseReason::ReplyPhase);
    let written = serde_json::to_string(&clock).unwrap();
    assert_eq!(serde_json::from_str::<Clock>(&written).unwrap(), clock);
}

#[test]
fn names_lead_back_to_what_they_name() {
    for reason in PauseReason::ALL {
        assert_eq!(PauseReason::from_name(reason.name()), Some(reason));
    }
    for region in Region::ALL {
        assert_eq!(Region::from_name(region.name()), Some(region));
    }
}
