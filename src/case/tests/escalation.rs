//! Who hears of a duty, and when: whatever people do, and whenever the program looks.

use super::*;
use crate::clock::{Calendar, PauseReason};
use proptest::prelude::*;
use std::collections::BTreeSet;

const DAY: i64 = 24 * 60;

fn duty(kind: DutyKind, priority: Priority) -> Duty {
    Duty::new(kind, id_of(3), delay(kind, priority), at(0))
}

/// The levels told by an hour of the story.
fn told(duty: &Duty, minute: i64) -> Vec<Level> {
    let due = escalations_due(duty, &Calendar::france(), at(minute));
    due.into_iter().map(|notice| notice.level).collect()
}

fn promise(duty: &mut Duty, made: i64, due: i64) {
    let promise = Promise { made_at: at(made), due_at: at(due), reason: "parce que".into() };
    duty.promises.push(promise);
}

/// Ten working days from Monday 5 January at 9:00.
#[test]
fn a_duty_is_told_of_at_50_80_100_and_150_percent() {
    let duty = duty(DutyKind::Decide, Priority::P3);
    let reached = escalations_due(&duty, &Calendar::france(), at(60 * DAY));
    let when: Vec<_> = reached.iter().map(|it| it.at.format("%d %H:%M").to_string()).collect();
    assert_eq!(when, ["09 17:00", "14 17:00", "16 17:00", "23 17:00"]);
    assert_eq!(told(&duty, 3 * DAY), []);
    assert_eq!(told(&duty, 5 * DAY), [Level::Halfway]);
    assert_eq!(told(&duty, 12 * DAY), [Level::Halfway, Level::Near, Level::Missed]);
}

/// The project is reminded after ten and twenty working days, and after twenty-five the committee
/// sees it: the request stays open all the same.
#[test]
fn a_question_without_an_answer_goes_to_the_committee_after_twenty_five_working_days() {
    let duty = duty(DutyKind::AnswerQuestions, Priority::P1);
    let reached = escalations_due(&duty, &Calendar::france(), at(60 * DAY));
    let said: Vec<_> = reached
        .iter()
        .map(|it| (it.level, it.at.format("%d/%m").to_string()))
        .skip_while(|(level, _)| *level < Level::Reminded)
        .collect();
    let on = |level, day: &str| (level, day.to_owned());
    assert_eq!(
        said,
        [
            on(Level::Reminded, "16/01"),
            on(Level::RemindedAgain, "30/01"),
            on(Level::Committee, "06/02")
        ]
    );
}

#[test]
fn each_level_is_told_to_those_of_the_one_before_and_only_the_p1_wakes_somebody() {
    assert_eq!(Level::Halfway.hearers(), [Hearer::Owner]);
    assert_eq!(Level::Near.hearers(), [Hearer::Owner, Hearer::Coordinator]);
    assert_eq!(Level::Missed.hearers(), [Hearer::Owner, Hearer::Coordinator, Hearer::Director]);
    // Saturday at noon.
    let notice = Notice { level: Level::Missed, at: at(5 * DAY + 180) };
    let before = |hearer, priority| {
        let at = notice.not_before(hearer, Some(priority), &Calendar::france());
        at.format("%d %H:%M").to_string()
    };
    assert_eq!(before(Hearer::Coordinator, Priority::P1), "10 11:00");
    assert_eq!(before(Hearer::Coordinator, Priority::P2), "12 07:00", "Monday at eight");
    assert_eq!(before(Hearer::Owner, Priority::P1), "12 07:00");
}

#[test]
fn a_date_announced_silences_until_it_is_broken() {
    let mut duty = duty(DutyKind::Decide, Priority::P3);
    promise(&mut duty, 6 * DAY, 14 * DAY);
    assert_eq!(told(&duty, 13 * DAY), [Level::Halfway], "told before it was announced");
    let broken = told(&duty, 14 * DAY);
    assert_eq!(broken, [Level::Halfway, Level::Near, Level::Missed]);
    promise(&mut duty, 14 * DAY, 30 * DAY);
    assert_eq!(told(&duty, 29 * DAY), [Level::Halfway], "the second in time for the first");
    duty.end(at(29 * DAY), Ending::Done);
    assert_eq!(told(&duty, 90 * DAY), [], "kept: nothing more is said");
}

/// Ten working days or fifteen: no level of the one is reached when that of the other is.
#[test]
fn what_was_told_by_another_time_limit_holds_no_more() {
    let calendar = Calendar::france();
    let mut duty = duty(DutyKind::Decide, Priority::P3);
    let reached = escalations_due(&duty, &calendar, at(60 * DAY));
    assert!(reached.iter().all(|told| still_holds(&duty, &calendar, *told)));
    duty.clock = duty.clock.with_delay(delay(DutyKind::Decide, Priority::P4));
    assert!(!reached.iter().any(|told| still_holds(&duty, &calendar, *told)));
    // Nothing is taken back while its clock is stopped, nor once it is done.
    duty.clock.pause(at(60 * DAY), PauseReason::Suspended);
    assert!(reached.iter().all(|told| still_holds(&duty, &calendar, *told)));
    duty.clock.resume(at(61 * DAY));
    assert!(!reached.iter().any(|told| still_holds(&duty, &calendar, *told)));
    duty.end(at(62 * DAY), Ending::Done);
    assert!(reached.iter().all(|told| still_holds(&duty, &calendar, *told)));
}

#[test]
fn a_pause_and_a_date_announced_later_leave_what_was_told() {
    let calendar = Calendar::france();
    let mut duty = duty(DutyKind::Decide, Priority::P3);
    let reached = escalations_due(&duty, &calendar, at(12 * DAY));
    duty.clock.pause(at(13 * DAY), PauseReason::InformationAsked);
    duty.clock.resume(at(20 * DAY));
    promise(&mut duty, 21 * DAY, 30 * DAY);
    assert!(reached.iter().all(|told| still_holds(&duty, &calendar, *told)));
}

/// A duty to which something happened, and the hour by which all of it had.
fn duties() -> impl Strategy<Value = (Duty, i64)> {
    let turns = prop::collection::vec((0_u8..4, 1_i64..4_000), 0..8);
    (0..DutyKind::ALL.len(), 0..4_usize, turns).prop_map(|(kind, priority, turns)| {
        let mut duty = duty(DutyKind::ALL[kind], Priority::ALL[priority]);
        let mut minute = 0;
        for (turn, gap) in turns {
            minute += gap;
            match turn {
                0 => duty.clock.pause(at(minute), PauseReason::InformationAsked),
                1 | 2 => duty.clock.resume(at(minute)),
                _ if duty.unmet_to_promise().is_empty() => {
                    promise(&mut duty, minute, minute + 3 * DAY);
                }
                _ => {}
            }
        }
        (duty, minute)
    })
}

proptest! {
    #[test]
    fn each_level_is_told_once((duty, _) in duties(), later in 0..400 * DAY) {
        let told = told(&duty, later);
        let distinct: BTreeSet<_> = told.iter().collect();
        prop_assert_eq!(distinct.len(), told.len());
    }

    /// What was told stays told, at the same hour: it does not matter when the program looks, nor how
    /// often, nor how many of it there are.
    #[test]
    fn what_is_told_does_not_depend_on_when_the_program_looks(
        (duty, settled) in duties(), looks in prop::collection::vec(0..200 * DAY, 1..6),
    ) {
        let calendar = Calendar::france();
        let mut looks: Vec<_> = looks.into_iter().map(|minute| settled + minute).collect();
        looks.sort_unstable();
        let last = escalations_due(&duty, &calendar, at(*looks.last().unwrap()));
        for look in looks {
            for notice in escalations_due(&duty, &calendar, at(look)) {
                prop_assert!(last.contains(&notice), "{notice:?} was taken back");
                prop_assert!(notice.at <= at(look));
            }
        }
    }

    #[test]
    fn nothing_is_told_while_the_clock_is_stopped((mut duty, minute) in duties(), later in 0..400 * DAY) {
        duty.clock.pause(at(minute + 1), PauseReason::Suspended);
        prop_assert_eq!(told(&duty, minute + 1 + later), []);
        prop_assert_eq!(next_escalation(&duty, &Calendar::france(), at(0)), None);
    }

    #[test]
    fn nothing_comes_due_while_a_date_that_was_announced_stands(
        (mut duty, minute) in duties(), days in 1..20_i64,
    ) {
        duty.clock.resume(at(minute));
        duty.promises.clear();
        // Announced in the very minute that a level is reached, it is in time for that one too.
        let due = escalations_due(&duty, &Calendar::france(), at(minute));
        let before = due.into_iter().filter(|it| it.at < at(minute));
        let before: Vec<_> = before.map(|notice| notice.level).collect();
        promise(&mut duty, minute, minute + days * DAY);
        prop_assert_eq!(told(&duty, minute + days * DAY - 1), before);
    }

    /// Whenever something more comes due, the program has been told to look then, or before.
    #[test]
    fn the_next_look_is_never_too_late((duty, minute) in duties(), gap in 1..60 * DAY) {
        let calendar = Calendar::france();
        let (now, later) = (at(minute), at(minute + gap));
        let count = |when| escalations_due(&duty, &calendar, when).len();
        let next = next_escalation(&duty, &calendar, now);
        prop_assert_eq!(count(now) < count(later), next.is_some_and(|next| next <= later));
    }
}
