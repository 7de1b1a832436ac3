//! What is decided of an intervention: by whom, until when, and what comes of it.

use super::{TO_STAFFING, at, case_after, command, id_of, person};
use crate::base::Refusal;
use crate::case::model::*;
use crate::clock::Calendar;
use proptest::prelude::*;

/// A decision with nothing missing, looked at again after so many minutes.
pub(super) fn decide_it(course: Course, review: Option<i64>) -> Command {
    Command::DecideCourse(Ok(decided(course, review)))
}

fn decided(course: Course, review: Option<i64>) -> Decided {
    let (taken_by, reason) = (Some("Comité de pilotage".to_owned()), "parce que".to_owned());
    Decided { course, taken_by, reason, evidence: None, review_at: review.map(at) }
}

const MONTH: i64 = 30 * 24 * 60;

fn in_diagnosis() -> Case {
    let named = [("in charge", Act::Name), ("case lead", Act::Start)];
    case_after(&[&TO_STAFFING[..], &named[..]].concat())
}

fn after(case: Case, name: &str, command: Command, minute: i64) -> Case {
    let actor = person(name);
    let event = decide(&case, &actor, &[], command).unwrap();
    apply(case, &event, actor.id, at(minute))
}

fn owed(case: &Case) -> Vec<(DutyKind, crate::base::PersonId)> {
    case.open_duties().map(|duty| (duty.kind, duty.owed_by)).collect()
}

#[test]
fn a_decision_that_is_looked_at_again_is_owed_by_who_decided_on_the_day_that_was_said() {
    let case = after(in_diagnosis(), "director", decide_it(Course::Reshape, Some(MONTH)), 20);
    let duty = case.open_duties().find(|it| it.kind == DutyKind::ReviewDecision).unwrap();
    assert_eq!(duty.owed_by, id_of(6));
    assert_eq!(duty.due_at(&Calendar::france()), Some(at(MONTH)));
    assert_eq!(duty.unmet_to_promise(), ["date_not_decided"], "a decision moves it");
    // While the project replies, the brigade's clocks stop: a day that was decided stays.
    let delivered = after(case.clone(), "case lead", command(Act::DeliverFindings), 30);
    let duty = delivered.open_duties().find(|it| it.kind == DutyKind::ReviewDecision).unwrap();
    assert_eq!(duty.due_at(&Calendar::france()), Some(at(MONTH)));
    // Looked at again: confirmed or replaced, the one before is over.
    let case = after(case, "director", decide_it(Course::Continue, None), 40);
    assert_eq!(case.course, Some(Course::Continue));
    assert_eq!(owed(&case), [(DutyKind::DeliverDiagnosis, id_of(5))]);
}

#[test]
fn the_day_of_review_is_to_come_and_within_two_years() {
    let today = "2026-03-02".parse().unwrap();
    let typed = |on| review_on("course_review_on", on, today).map_err(|it| it.key);
    assert_eq!(typed("2026-03-02"), Err("problem-date-past".to_owned()));
    assert_eq!(typed("2028-03-01"), Ok("2028-03-01".parse().unwrap()));
    for far in ["2028-03-02", "2099-01-01"] {
        assert_eq!(typed(far), Err("problem-review-far".to_owned()), "{far}");
    }
}

#[test]
fn to_reshape_takes_a_day_of_review_and_to_stop_has_none() {
    let case = in_diagnosis();
    let refused =
        |course, review| decide(&case, &person("director"), &[], decide_it(course, review));
    let field = |key: &str| Err(Refusal::field("course_review_on", key));
    assert_eq!(refused(Course::Reshape, None), field("problem-review-date"));
    assert_eq!(refused(Course::Stop, Some(MONTH)), field("problem-no-review-date"));
    // To pause is to suspend the case: one act, one truth.
    let pause = refused(Course::Pause, Some(MONTH));
    assert_eq!(pause, Err(Refusal::field("course_choice", "problem-choice")));
    assert!(refused(Course::Continue, None).is_ok() && refused(Course::Stop, None).is_ok());
}

#[test]
fn what_comes_after_is_there_once_it_recovers_or_is_to_stop() {
    let case = in_diagnosis();
    assert!(!case.has_after());
    assert!(!after(case.clone(), "director", decide_it(Course::Continue, None), 20).has_after());
    let stopped = after(case.clone(), "director", decide_it(Course::Stop, None), 20);
    assert!(stopped.has_after(), "its review is owed");
    for stage in [Stage::Recovery, Stage::Watch, Stage::Closed, Stage::Archived] {
        assert!(Case { stage, ..case.clone() }.has_after(), "{stage:?}");
        let (stage, resumes_at) = (Stage::Suspended, Some(stage));
        assert!(Case { stage, resumes_at, ..case.clone() }.has_after(), "{resumes_at:?}");
    }
    let (stage, resumes_at) = (Stage::Suspended, Some(Stage::Planning));
    assert!(!Case { stage, resumes_at, ..case }.has_after());
}

#[test]
fn whoever_may_not_decide_is_told_that_before_what_is_wrong() {
    let case = in_diagnosis();
    let wrong = || Command::DecideCourse(Err(Refusal::field("course_reason", "problem-empty")));
    for name in ["case lead", "coordinator", "in charge", "sponsor", "requester"] {
        let told = decide(&case, &person(name), &[], wrong());
        assert!(matches!(told, Err(Refusal::NeedsRole(_))), "{name}: {told:?}");
    }
    let early = decide(&case_after(&TO_STAFFING), &person("director"), &[], wrong());
    assert!(matches!(early, Err(Refusal::NotNow { .. })), "{early:?}");
    let told = decide(&case, &person("director"), &[], wrong());
    assert_eq!(told, Err(Refusal::field("course_reason", "problem-empty")));
}

#[test]
fn what_is_stopped_is_closed_as_stopped_and_not_handed_back() {
    let close = |outcome: &str| Command::Close { outcome: outcome.into(), unchecked: None };
    let coordinator = person("coordinator");
    let early = decide(&in_diagnosis(), &coordinator, &[], close("stop_decided"));
    assert!(matches!(early, Err(Refusal::NotNow { .. })), "{early:?}");
    let case = after(in_diagnosis(), "director", decide_it(Course::Stop, None), 20);
    assert!(owed(&case).contains(&(DutyKind::ReviewAfterEnd, id_of(5))), "{:?}", owed(&case));
    assert!(allowed(&case, &coordinator, &[]).contains(&Act::Close));
    let other = decide(&case, &coordinator, &[], close("recovered"));
    assert_eq!(other, Err(Refusal::field("close_outcome", "problem-outcome-stopped")));
    let recovering = Case { stage: Stage::Recovery, ..case.clone() };
    let back = decide(&recovering, &person("case lead"), &[], command(Act::ProposeHandBack));
    assert_eq!(back, Err(Refusal::Unmet(vec!["not_stopped".into()])));
    let early = decide(&case, &coordinator, &[], close(STOP_DECIDED));
    assert_eq!(early, Err(Refusal::Unmet(vec!["review_held".into()])));
    let case = after(case, "case lead", command(Act::HoldReview), 25);
    let closed = after(case, "coordinator", close(STOP_DECIDED), 30);
    assert_eq!((closed.stage, owed(&closed).len()), (Stage::Closed, 0));
}

#[test]
fn what_was_decided_by_mistake_stays_in_the_register_and_is_owed_no_longer() {
    let case = in_diagnosis();
    let withdraw = || command(Act::WithdrawCourse);
    let none = decide(&case, &person("director"), &[], withdraw());
    assert_eq!(none, Err(Refusal::Unmet(vec!["course_in_force".into()])));
    for (course, review) in [(Course::Reshape, Some(MONTH)), (Course::Stop, None)] {
        let decided = after(case.clone(), "director", decide_it(course, review), 20);
        let withdrawn = after(decided, "director", withdraw(), 30);
        assert_eq!((withdrawn.course, owed(&withdrawn)), (None, owed(&case)));
    }
    let told = [
        (20, Event::CourseDecided(decided(Course::Reshape, Some(MONTH)))),
        (30, Event::CourseWithdrawn { course: Course::Reshape, reason: "erreur".into() }),
    ];
    let lines = decisions(told.map(|(minute, event)| (at(minute), None, event)));
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].fate, Fate::Withdrawn { at: at(30), reason: "erreur".into() });
}

#[test]
fn the_register_says_whether_a_decision_was_confirmed_or_replaced() {
    let told = [
        Event::CourseDecided(decided(Course::Continue, Some(MONTH))),
        Event::Suspended { reason: "loi de finances".into(), review_at: at(MONTH) },
        Event::CourseDecided(decided(Course::Continue, Some(2 * MONTH))),
        Event::CourseDecided(decided(Course::Reshape, Some(3 * MONTH))),
    ];
    let lines = decisions(told.into_iter().zip(1..).map(|(it, minute)| (at(minute), None, it)));
    let fates: Vec<(Course, Fate)> =
        lines.into_iter().map(|it| (it.decided.course, it.fate)).collect();
    let expected = [
        (Course::Continue, Fate::Confirmed { at: at(3) }),
        (Course::Pause, Fate::InForce),
        (Course::Continue, Fate::Replaced { at: at(4) }),
        (Course::Reshape, Fate::InForce),
    ];
    assert_eq!(fates, expected);
}

#[test]
fn a_pause_stands_in_the_register_beside_what_it_interrupts() {
    let told = [
        Event::CourseDecided(decided(Course::Continue, None)),
        Event::Suspended { reason: "loi de finances".into(), review_at: at(MONTH) },
        Event::Resumed,
        Event::CourseDecided(decided(Course::Reshape, Some(MONTH))),
        Event::HandedBack { checks_owed: true },
    ];
    let lines = decisions(told.into_iter().zip(1..).map(|(it, minute)| (at(minute), None, it)));
    let fates: Vec<(Course, Fate)> =
        lines.into_iter().map(|it| (it.decided.course, it.fate)).collect();
    let expected = [
        (Course::Continue, Fate::Replaced { at: at(4) }),
        (Course::Pause, Fate::Resumed { at: at(3) }),
        (Course::Reshape, Fate::Over { at: at(5) }),
    ];
    assert_eq!(fates, expected);
}

#[test]
fn after_a_relapse_what_was_over_is_owed_anew_and_nothing_else_is() {
    let told = [
        Event::CourseDecided(decided(Course::Reshape, Some(MONTH))),
        Event::Suspended { reason: "loi de finances".into(), review_at: at(MONTH) },
        Event::Resumed,
        Event::HandedBack { checks_owed: true },
    ];
    let told = || told.clone().into_iter().zip(1..).map(|(it, minute)| (at(minute), None, it));
    let mut lines = decisions(told());
    owe_anew(&mut lines, at(50), Some(at(60)));
    assert_eq!(lines[0].fate, Fate::OwedAnew { at: at(50), due_at: Some(at(60)) });
    assert_eq!(lines[0].review_at(), Some(at(60)), "by the day on which it is owed");
    assert_eq!(lines[1].fate, Fate::Resumed { at: at(3) });
    // Decided since, it is the later decision that stands, and its own review that is owed.
    let since = (at(51), None, Event::CourseDecided(decided(Course::Continue, Some(MONTH))));
    let mut lines = decisions(told().chain([since]));
    let before = lines.clone();
    owe_anew(&mut lines, at(51), Some(at(MONTH)));
    assert_eq!(lines, before);
}

proptest! {
    /// Whatever happens around it, what stands and is to be looked at again is owed, and by its date.
    #[test]
    fn every_decision_that_needs_a_review_has_its_duty(
        steps in prop::collection::vec((0_usize..5, 1_i64..3), 0..30),
    ) {
        let mut case = in_diagnosis();
        let mut told = Vec::new();
        for ((step, months), minute) in steps.into_iter().zip(20..) {
            let command = match step {
                0 => decide_it(Course::Continue, Some(MONTH * months)),
                1 => decide_it(Course::Reshape, Some(MONTH * months)),
                2 => decide_it(Course::Stop, None),
                3 => command(Act::Suspend),
                _ if case.stage == Stage::Suspended => command(Act::Resume),
                _ => command(Act::WithdrawCourse),
            };
            if let Ok(event) = decide(&case, &person("director"), &[], command) {
                case = apply(case, &event, id_of(6), at(minute));
                told.push((at(minute), None, event));
            }
            let stands = decisions(told.clone());
            let stands = stands.into_iter().filter(|it| it.fate == Fate::InForce);
            let mut due: Vec<_> = stands.filter_map(|it| it.decided.review_at).collect();
            let is_review = |it: &&Duty| {
                matches!(it.kind, DutyKind::ReviewDecision | DutyKind::ReviewSuspension)
            };
            let owed = case.open_duties().filter(is_review);
            let mut owed: Vec<_> = owed.filter_map(|it| it.decided_at).collect();
            due.sort_unstable();
            owed.sort_unstable();
            prop_assert_eq!(due, owed);
        }
    }
}
