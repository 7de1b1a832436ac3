//! Who owes an answer to an ask for a new baseline, and until when.

use super::watch::{DAY, after};
use super::{at, command, id_of, story};
use crate::case::model::*;
use crate::clock::Calendar;

fn asked() -> Case {
    let mut case = story(&[("in charge", Act::Name), ("case lead", Act::Start)]);
    case.duties.iter_mut().for_each(|duty| duty.end(at(60), Ending::Done));
    ask(Case { stage: Stage::Recovery, ..case }, 6, 100)
}

fn ask(case: Case, owed_by: u128, minute: i64) -> Case {
    apply(case, &Event::RebaselineAwaited { owed_by: id_of(owed_by) }, id_of(5), at(minute))
}

fn owed(case: &Case) -> Option<&Duty> {
    let mut open = case.open_duties().filter(|duty| duty.kind == DutyKind::AnswerBaseline);
    let first = open.next();
    assert_eq!(open.next(), None, "one answer is owed, whatever was asked before");
    first
}

fn last(case: &Case) -> Option<Ending> {
    let mut ended = case.duties.iter().rev().filter(|it| it.kind == DutyKind::AnswerBaseline);
    ended.find_map(|duty| duty.ended).map(|it| it.how)
}

#[test]
fn a_director_owes_the_answer_within_the_time_that_approving_a_plan_has() {
    let case = asked();
    let duty = owed(&case).unwrap();
    assert_eq!(duty.owed_by, id_of(6));
    let priority = case.priority.unwrap();
    assert_eq!(duty.clock.delay, delay(DutyKind::ApprovePlan, priority));
    assert!(duty.due_at(&Calendar::france()).is_some() && duty.kind.is_of_the_brigade());
}

#[test]
fn it_ends_when_it_is_answered_or_taken_back_and_another_ask_is_owed_anew() {
    let approved = Event::Rebaselined { motive: "supplier".into(), reason: "livraison".into() };
    for event in [approved, Event::RebaselineSettled] {
        // Whoever else directs may have answered.
        let case = apply(asked(), &event, id_of(9), at(200));
        assert_eq!((owed(&case), last(&case)), (None, Some(Ending::Done)), "{event:?}");
    }
    let case = ask(asked(), 9, 300);
    assert_eq!(last(&case), Some(Ending::Lifted));
    let duty = owed(&case).unwrap();
    assert_eq!((duty.owed_by, duty.clock.started_at), (id_of(9), at(300)));
}

#[test]
fn a_suspension_stops_its_clock_and_what_follows_goes_on() {
    let review_at = at(30 * DAY);
    let suspended = Event::Suspended { reason: "Une loi".into(), review_at };
    let case = apply(asked(), &suspended, id_of(6), at(200));
    assert!(owed(&case).unwrap().clock.is_paused());
    let case = apply(case, &Event::Resumed, id_of(6), at(300));
    assert!(!owed(&case).unwrap().clock.is_paused());
}

/// What was asked still stands in the plan: after a relapse the same director owes it again.
#[test]
fn a_hand_back_lifts_it_and_a_relapse_owes_it_again() {
    let proposed = Case { hand_back_proposed: true, ..asked() };
    let case = after(proposed, "coordinator", command(Act::HandBack), 88 * DAY);
    assert_eq!((owed(&case), last(&case)), (None, Some(Ending::Lifted)));
    let relapsed = Event::Relapsed { reason: "La paie est fausse".into(), director: id_of(9) };
    let again = apply(case, &relapsed, id_of(4), at(120 * DAY));
    let duty = owed(&again).unwrap();
    assert_eq!((duty.owed_by, duty.clock.started_at), (id_of(6), at(120 * DAY)));

    let settled = apply(asked(), &Event::RebaselineSettled, id_of(6), at(200));
    let proposed = Case { hand_back_proposed: true, ..settled };
    let case = after(proposed, "coordinator", command(Act::HandBack), 88 * DAY);
    assert_eq!(owed(&apply(case, &relapsed, id_of(4), at(120 * DAY))), None, "it was answered");
}
