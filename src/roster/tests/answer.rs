//! By when whoever is asked for a team answers.

use super::id;
use crate::base::Priority;
use crate::case::model::{Duty, DutyKind, delay};
use crate::clock::{Calendar, Delay, Pause, PauseReason};
use crate::roster::model::{
    AnswerDue, AnswerLevel, answer_due, answer_limit, answer_notices, suspensions,
};
use chrono::{DateTime, Utc};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A Friday, at eleven in Paris.
const ASKED: &str = "2026-12-04T10:00:00Z";

fn due(priority: Priority, held: &[Pause], now: &str) -> Option<AnswerDue> {
    answer_due(at(ASKED), priority, held, &Calendar::france(), at(now))
}

fn suspended(from: &str, until: Option<&str>) -> Pause {
    Pause { from: at(from), until: until.map(at), reason: PauseReason::Suspended }
}

/// Somebody else can be asked after a no, whatever the priority.
#[test]
fn an_answer_takes_no_more_than_half_of_the_time_for_the_team() {
    let days = |delay: Delay| match delay {
        Delay::WorkingDays(days) => days,
        other => panic!("{other:?}"),
    };
    let told = Priority::ALL.map(|it| days(answer_limit(it)));
    assert_eq!(told, [1, 2, 3, 5]);
    for priority in Priority::ALL {
        let whole = days(delay(DutyKind::ConstituteTeam, priority));
        assert!(2 * days(answer_limit(priority)) <= whole, "{priority:?}");
    }
}

#[test]
fn the_time_to_answer_is_counted_in_working_days_and_silence_makes_it_late() {
    let of = |priority| due(priority, &[], ASKED).unwrap().deadline.due_at;
    assert_eq!(of(Priority::P1), at("2026-12-07T10:00:00Z"), "over the weekend");
    assert_eq!(of(Priority::P3), at("2026-12-09T10:00:00Z"));
    let late = |now| due(Priority::P3, &[], now).unwrap().late();
    assert_eq!(late("2026-12-09T09:00:00Z"), None);
    assert_eq!(late("2026-12-11T10:00:00Z").unwrap().days(), 2);
}

#[test]
fn nothing_becomes_late_while_the_case_is_suspended() {
    let goes_on = suspended("2026-12-04T15:00:00Z", None);
    assert_eq!(due(Priority::P1, &[goes_on], "2027-01-29T10:00:00Z"), None);
    let too_late = suspended("2026-12-08T10:00:00Z", None);
    let was_late = due(Priority::P1, &[too_late], "2027-01-29T10:00:00Z").unwrap();
    assert!(was_late.late().is_some(), "late stays late");
    let before = suspended("2026-11-02T10:00:00Z", Some("2026-11-20T10:00:00Z"));
    let (now, plain) = ("2026-12-08T10:00:00Z", due(Priority::P3, &[], "2026-12-08T10:00:00Z"));
    assert_eq!(due(Priority::P3, &[before], now), plain, "it was over when they were asked");
    let meanwhile = suspended("2026-11-30T10:00:00Z", Some("2026-12-08T10:00:00Z"));
    let put_off = due(Priority::P3, &[meanwhile], now).unwrap().deadline.due_at;
    assert_eq!(put_off, at("2026-12-11T10:00:00Z"), "two days of it were theirs");
}

#[test]
fn a_suspension_is_counted_once_whatever_it_held() {
    let mut duties = [DutyKind::ConstituteTeam, DutyKind::KickOff]
        .map(|kind| Duty::new(kind, id(3), Delay::WorkingDays(5), at("2026-12-01T08:00:00Z")));
    for duty in &mut duties {
        duty.clock.pause(at("2026-12-02T08:00:00Z"), PauseReason::Suspended);
    }
    duties[0].clock.pauses.push(Pause {
        from: at("2026-12-01T08:00:00Z"),
        until: Some(at("2026-12-01T09:00:00Z")),
        reason: PauseReason::InformationAsked,
    });
    assert_eq!(suspensions(&duties), [suspended("2026-12-02T08:00:00Z", None)]);
}

#[test]
fn whoever_was_asked_is_reminded_halfway_and_the_coordinator_told_at_the_end() {
    let calendar = Calendar::france();
    let told = |priority, held: &[Pause]| answer_notices(at(ASKED), priority, held, &calendar);
    for priority in Priority::ALL {
        let due = due(priority, &[], ASKED).unwrap().deadline.due_at;
        let all = told(priority, &[]);
        let levels: Vec<_> = all.iter().map(|it| it.level).collect();
        assert_eq!(levels, AnswerLevel::ALL, "{priority:?}");
        assert!(at(ASKED) < all[0].at && all[0].at < due, "{priority:?}: {all:?}");
        assert_eq!(all[1].at, due, "{priority:?}");
        assert!(all.iter().all(|it| it.not_before(priority, &calendar) >= it.at));
        // A suspension that is over gives its time back to both.
        let held =
            told(priority, &[suspended("2026-12-04T10:30:00Z", Some("2026-12-11T10:30:00Z"))]);
        assert!(held[0].at > all[0].at && held[1].at > all[1].at, "{priority:?}");
        // One that goes on tells nothing.
        assert_eq!(told(priority, &[suspended("2026-12-04T10:30:00Z", None)]), []);
    }
}
