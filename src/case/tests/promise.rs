//! Whoever owes something announces another date: what moves, what does not, and how far.

use super::*;
use crate::base::Refusal;
use crate::clock::{Calendar, Urgency};
use proptest::prelude::*;

const DAY: i64 = 24 * 60;

fn taken() -> Case {
    case_after(&[("requester", Act::Submit), ("in charge", Act::TakeCharge)])
}

/// The rank of the decision among what is owed, and the decision itself.
fn decision(case: &Case) -> (usize, &Duty) {
    let owed = case.duties.iter().enumerate();
    owed.rev().find(|(_, duty)| duty.kind == DutyKind::Decide).unwrap()
}

/// What is wrong with a date and a reason typed on a day of the story.
fn typed(case: &Case, on: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>, Vec<String>> {
    let told = promised(decision(case).1, (on, "parce que"), &Calendar::france(), now);
    told.map(|(due_at, _)| due_at).map_err(|refusal| match refusal {
        Refusal::Invalid(problems) => problems.into_iter().map(|it| it.key).collect(),
        other => panic!("{other}"),
    })
}

fn promising(case: Case, due_at: DateTime<Utc>, now: DateTime<Utc>) -> Result<Case, Refusal> {
    let rank = decision(&case).0;
    let command = Command::Promise { rank, due_at, reason: "parce que".into() };
    let event = decide(&case, &person("in charge"), &[], command)?;
    Ok(apply(case, &event, id_of(3), now))
}

/// Owed on 19 January, ten working days after the 5th.
#[test]
fn another_date_is_the_close_of_a_working_day_to_come_and_within_one_more_time_limit() {
    let case = taken();
    let problem = |key: &str| Err(vec![key.to_owned()]);
    let close: DateTime<Utc> = "2026-01-20T17:00:00Z".parse().unwrap();
    assert_eq!(typed(&case, "2026-01-20", at(0)), Ok(close));
    assert_eq!(typed(&case, "2026-01-24", at(0)), problem("problem-promise-day-off"));
    assert_eq!(typed(&case, "2026-01-02", at(0)), problem("problem-date-past"));
    assert_eq!(typed(&case, "demain", at(0)), problem("problem-date"));
    assert!(typed(&case, "2026-02-02", at(0)).is_ok(), "twice the time limit");
    assert_eq!(typed(&case, "2026-02-03", at(0)), problem("problem-promise-far"));
    // What the other side knows already is no other date.
    let announced = promising(case.clone(), close, at(0)).unwrap();
    assert_eq!(typed(&announced, "2026-01-20", at(10)), problem("problem-promise-same"));
    assert!(typed(&announced, "2026-01-21", at(10)).is_ok());
    // Long after, it counts from then: whoever is very late can still say when.
    let later = at(90 * DAY);
    assert_eq!(typed(&case, "2026-01-20", later), problem("problem-date-past"));
    assert!(typed(&case, "2026-04-17", later).is_ok());
    assert_eq!(typed(&case, "2026-07-01", later), problem("problem-promise-far"));
    let silent = promised(decision(&case).1, ("", " "), &Calendar::france(), at(0));
    let Err(Refusal::Invalid(problems)) = silent else { panic!("{silent:?}") };
    assert_eq!(problems.len(), 2, "both are said at once");
}

#[test]
fn a_promise_moves_the_duty_and_late_stays_late() {
    let calendar = Calendar::france();
    let case = taken();
    let first = decision(&case).1.due_at(&calendar);
    let now = at(20 * DAY);
    let due_at = typed(&case, "2026-01-30", now).unwrap();
    let case = promising(case, due_at, now).unwrap();
    let (_, duty) = decision(&case);
    assert_eq!(duty.due_at(&calendar), Some(due_at));
    assert_eq!(duty.first_due_at(&calendar), first);
    assert!(matches!(duty.urgency(&calendar, now), Urgency::Late { .. }));
    assert_eq!(case.explanation(duty, &calendar).map(|it| it.due_at), first);
}

#[test]
fn a_second_date_can_be_announced_and_no_third() {
    let case = promising(taken(), at(DAY), at(10)).unwrap();
    let case = promising(case, at(2 * DAY), at(20)).unwrap();
    assert_eq!(decision(&case).1.due_at(&Calendar::france()), Some(at(2 * DAY)));
    let third = promising(case, at(3 * DAY), at(30)).unwrap_err();
    assert_eq!(third, Refusal::Unmet(vec!["promise_left".into()]));
}

#[test]
fn nothing_is_promised_while_the_other_side_must_answer_nor_for_somebody_else() {
    let asked = case_after(&[
        ("requester", Act::Submit),
        ("in charge", Act::TakeCharge),
        ("in charge", Act::AskInformation),
    ]);
    let paused = promising(asked.clone(), at(DAY), at(10)).unwrap_err();
    assert_eq!(paused, Refusal::Unmet(vec!["running_clock".into()]));
    assert!(!allowed(&asked, &person("in charge"), &[]).contains(&Act::Promise));
    let rank = decision(&asked).0;
    let theirs = Command::Promise { rank, due_at: at(DAY), reason: "parce que".into() };
    let no = decide(&asked, &person("requester"), &[], theirs.clone()).unwrap_err();
    assert_eq!(no, Refusal::Unmet(vec!["owed".into()]));
    assert_eq!(decide(&asked, &person("director"), &[], theirs).unwrap_err(), Refusal::NotYours);
}

/// Two days of waiting for an answer are given back to whoever promised before.
#[test]
fn a_pause_moves_what_was_promised() {
    let case = promising(taken(), at(14 * DAY), at(10)).unwrap();
    let ask = |case: Case, who: &str, act, when| {
        let event = decide(&case, &person(who), &[], command(act)).unwrap();
        apply(case, &event, person(who).id, when)
    };
    let asked = ask(case, "in charge", Act::AskInformation, at(DAY));
    assert_eq!(decision(&asked).1.due_at(&Calendar::france()), None);
    let answered = ask(asked, "requester", Act::Answer, at(3 * DAY));
    // Monday morning, plus two days: the close of the second, not the opening of the third.
    let due_at = decision(&answered).1.due_at(&Calendar::france()).unwrap();
    assert_eq!(due_at, "2026-01-20T17:00:00Z".parse::<DateTime<Utc>>().unwrap());
}

proptest! {
    /// The stretches of a clock follow one another: nothing is missing, nothing is counted twice.
    #[test]
    fn the_stretches_of_a_clock_are_its_whole_life(marks in prop::collection::vec(1_i64..500, 0..8)) {
        let mut duty = Duty::new(DutyKind::Decide, id_of(3), Limits::default().call_back(), at(0));
        let mut minute = 0;
        for (turn, gap) in marks.iter().enumerate() {
            minute += gap;
            match turn % 2 {
                0 => duty.clock.pause(at(minute), crate::clock::PauseReason::InformationAsked),
                _ => duty.clock.resume(at(minute)),
            }
        }
        let stretches = duty.clock.segments();
        prop_assert_eq!(stretches[0].from, at(0));
        prop_assert_eq!(stretches.len(), marks.len() + 1);
        for (one, next) in stretches.iter().zip(&stretches[1..]) {
            prop_assert_eq!(one.until, Some(next.from));
            prop_assert!(one.held_by.is_some() != next.held_by.is_some());
        }
        prop_assert_eq!(stretches.last().unwrap().until, None);
        prop_assert_eq!(stretches.last().unwrap().held_by.is_some(), duty.clock.is_paused());
    }

    /// All of the time limit is the deadline itself, whatever paused it; a part of it comes before.
    #[test]
    fn a_share_of_the_time_limit_is_reached_in_order(
        kind in 0..DutyKind::ALL.len(), start in 0_i64..200_000, pause in 0_i64..3_000, length in 0_i64..6_000,
    ) {
        let calendar = Calendar::france();
        let limit = delay(DutyKind::ALL[kind], Priority::P3);
        let mut duty = Duty::new(DutyKind::ALL[kind], id_of(3), limit, at(start));
        duty.clock.pause(at(start + pause), crate::clock::PauseReason::Suspended);
        duty.clock.resume(at(start + pause + length));
        let shares = [50, 80, 100, 150].map(|it| duty.clock.reached_at(&calendar, it).unwrap());
        prop_assert!(shares.is_sorted());
        prop_assert_eq!(Some(shares[2]), duty.first_due_at(&calendar));
    }
}
