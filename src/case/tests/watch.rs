//! The watch: its checks, what they find, the review after action, a relapse and the closing.

use super::{at, command, id_of, on_duty, person, story};
use crate::base::{PersonId, Problem, Refusal, Weather};
use crate::case::model::*;
use crate::clock::Calendar;
use chrono::{DateTime, Utc};

pub(super) fn holds() -> (CheckFound, CheckSaid) {
    found(CheckFound::Holds, None)
}

fn found(found: CheckFound, fails: Option<&str>) -> (CheckFound, CheckSaid) {
    let (holds, asked) = ("Le calendrier.".to_owned(), "Le commanditaire.".to_owned());
    let weather = match found {
        CheckFound::Relapse => Weather::Storm,
        _ => Weather::Sun,
    };
    (found, CheckSaid { weather, holds, fails: fails.map(str::to_owned), asked })
}

pub(super) fn review() -> Review {
    let said = |text: &str| text.to_owned();
    Review {
        with: said("Tous"),
        expected: said("Un lot en mars."),
        happened: said("Un lot en mai."),
        helped: said("Une recette par semaine."),
        otherwise: said("Nommer qui décide dès le premier jour."),
    }
}

pub(super) fn action(owner: u128) -> NewAction {
    let what = "Écrire qui décide dans la lettre de mission".to_owned();
    NewAction { what, owner: id_of(owner), due_at: at(90 * DAY) }
}

pub(super) const DAY: i64 = 24 * 60;

/// Handed back on the third of April, with a lead and a coordinator.
pub(super) fn handed_back() -> Case {
    let recovering = Case {
        stage: Stage::Recovery,
        hand_back_proposed: true,
        ..story(&[("in charge", Act::Name), ("case lead", Act::Start)])
    };
    // What was owed until then is done.
    let mut case = recovering;
    case.duties.iter_mut().for_each(|duty| duty.end(at(60), Ending::Done));
    after(case, "coordinator", command(Act::HandBack), 88 * DAY)
}

pub(super) fn after(case: Case, name: &str, command: Command, minute: i64) -> Case {
    let actor = person(name);
    let event = decide(&case, &actor, &[], command).unwrap_or_else(|no| panic!("{name}: {no:?}"));
    apply(case, &event, actor.id, at(minute))
}

pub(super) fn owed(case: &Case) -> Vec<(DutyKind, PersonId)> {
    case.open_duties().map(|duty| (duty.kind, duty.owed_by)).collect()
}

/// The next check, made by now.
pub(super) fn check(case: &Case, now: DateTime<Utc>, said: (CheckFound, CheckSaid)) -> Command {
    Command::Check { due: case.check_to_make(&Calendar::france(), now), said: Ok(said) }
}

fn close(unchecked: Option<&str>) -> Command {
    Command::Close { outcome: "recovered".into(), unchecked: unchecked.map(str::to_owned) }
}

#[test]
fn two_checks_are_owed_from_the_hand_back_on_after_three_months_and_six() {
    let case = handed_back();
    let lead = id_of(5);
    let expected = [
        (DutyKind::ReviewAfterEnd, lead),
        (DutyKind::CheckThreeMonths, lead),
        (DutyKind::CheckSixMonths, lead),
    ];
    assert_eq!(owed(&case), expected);
    let due = |kind| {
        let duty = case.open_duties().find(|it| it.kind == kind).unwrap();
        duty.due_at(&Calendar::france()).unwrap().to_rfc3339()
    };
    // Friday 3 April: three months later is a Friday, six a Saturday, and so the Monday after.
    assert_eq!(due(DutyKind::CheckThreeMonths), "2026-07-03T16:00:00+00:00");
    assert_eq!(due(DutyKind::CheckSixMonths), "2026-10-05T16:00:00+00:00");
}

#[test]
fn a_coordinator_owes_the_checks_of_a_case_that_nobody_leads() {
    let mut case = handed_back();
    case.people.retain(|(part, _)| *part != Part::CaseLead);
    let again = Case { stage: Stage::Recovery, hand_back_proposed: true, ..case };
    let case = after(again, "coordinator", command(Act::HandBack), 89 * DAY);
    assert!(owed(&case).contains(&(DutyKind::CheckThreeMonths, id_of(3))), "{:?}", owed(&case));
}

/// What was handed back before there were checks is read as it was.
#[test]
fn a_hand_back_of_before_owes_no_checks() {
    let event: Event = serde_json::from_str(r#"{"kind":"handed_back"}"#).unwrap();
    assert_eq!(event, Event::HandedBack { checks_owed: false });
    let closed: Event = serde_json::from_str(r#"{"kind":"closed","outcome":"recovered"}"#).unwrap();
    assert_eq!(closed, Event::Closed { outcome: "recovered".into(), unchecked: None });
    let recovering = Case { stage: Stage::Recovery, ..story(&[("in charge", Act::Name)]) };
    let case = apply(recovering, &event, id_of(3), at(DAY));
    assert!(!case.owes(DutyKind::CheckThreeMonths) && case.owes(DutyKind::ReviewAfterEnd));
}

#[test]
fn a_check_is_made_once_its_time_is_near() {
    let case = handed_back();
    let calendar = Calendar::france();
    assert_eq!(case.check_to_make(&calendar, at(100 * DAY)), None);
    assert_eq!(case.check_to_make(&calendar, at(151 * DAY)), Some(DutyKind::CheckThreeMonths));
    let early = decide(&case, &person("case lead"), &[], check(&case, at(100 * DAY), holds()));
    assert_eq!(early, Err(Refusal::Unmet(vec!["check_to_make".into()])));
    // Late, the first is still made before the second.
    assert_eq!(case.check_to_make(&calendar, at(300 * DAY)), Some(DutyKind::CheckThreeMonths));
}

/// Whatever it says of a project that holds, it says all that contradicts that at once.
#[test]
fn a_project_that_holds_has_no_storm_and_nothing_that_fails() {
    let case = handed_back();
    let tried = |weather, fails: Option<&str>, result| {
        let (result, said) = found(result, fails);
        let said = CheckSaid { weather, ..said };
        let command = check(&case, at(170 * DAY), (result, said));
        decide(&case, &person("case lead"), &[], command)
    };
    let storm = || Problem::new("check_weather", "problem-check-storm");
    let fails = || Problem::new("check_fails", "problem-check-holds");
    let refused = |problems| Err(Refusal::Invalid(problems));
    let holds = CheckFound::Holds;
    assert_eq!(tried(Weather::Storm, None, holds), refused(vec![storm()]));
    assert_eq!(tried(Weather::Cloud, Some("Tout."), holds), refused(vec![fails()]));
    assert_eq!(tried(Weather::Storm, Some("Tout."), holds), refused(vec![storm(), fails()]));
    assert!(tried(Weather::Cloud, None, holds).is_ok(), "it holds, and needs support");
    for result in [CheckFound::Closer, CheckFound::Relapse] {
        assert!(tried(Weather::Storm, Some("Tout."), result).is_ok(), "{result:?}");
    }
    let sun = Problem::new("check_weather", "problem-check-sun");
    assert_eq!(tried(Weather::Sun, Some("Tout."), CheckFound::Relapse), refused(vec![sun]));
    assert!(tried(Weather::Sun, Some("Un point."), CheckFound::Closer).is_ok());
}

#[test]
fn a_check_that_does_not_simply_hold_says_what_fails_and_is_answered() {
    let case = handed_back();
    let now = at(170 * DAY);
    let lead = person("case lead");
    for result in [CheckFound::Closer, CheckFound::Relapse] {
        let told = decide(&case, &lead, &[], check(&case, now, found(result, None)));
        assert_eq!(told, Err(Refusal::field("check_fails", "problem-check-fails")));
    }
    let closer = found(CheckFound::Closer, Some("Deux agents sont partis."));
    let closer = after(case.clone(), "case lead", check(&case, now, closer), 170 * DAY);
    assert!(owed(&closer).contains(&(DutyKind::CloserCheck, id_of(5))), "{:?}", owed(&closer));
    let again = check(&closer, at(190 * DAY), holds());
    let closer = after(closer, "coordinator", again, 190 * DAY);
    assert!(!closer.owes(DutyKind::CloserCheck) && closer.owes(DutyKind::CheckSixMonths));

    let relapse = found(CheckFound::Relapse, Some("La paie est de nouveau fausse."));
    let case = after(case.clone(), "case lead", check(&case, now, relapse), 170 * DAY);
    assert!(owed(&case).contains(&(DutyKind::AnswerRelapse, id_of(3))), "{:?}", owed(&case));
    let kept = after(case, "coordinator", command(Act::KeepWatching), 171 * DAY);
    assert!(!kept.owes(DutyKind::AnswerRelapse) && kept.stage == Stage::Watch);
    let none = decide(&kept, &person("coordinator"), &[], command(Act::KeepWatching));
    assert_eq!(none, Err(Refusal::Unmet(vec!["relapse_found".into()])));
}

#[test]
fn whoever_may_not_is_told_that_before_what_is_wrong() {
    let case = handed_back();
    let wrong = || Refusal::field("x", "problem-empty");
    let commands = || {
        [
            Command::Check { due: None, said: Err(wrong()) },
            Command::HoldReview(Err(wrong())),
            Command::AgreeAction(Err(wrong())),
            Command::FinishAction(Err(wrong())),
            Command::Relapse { reason: Err(wrong()), on_duty: on_duty() },
            Command::KeepWatching { reason: Err(wrong()) },
        ]
    };
    for name in ["requester", "sponsor", "director", "auditor", "stranger"] {
        for command in commands() {
            let act = command.act();
            let told = decide(&case, &person(name), &[], command);
            assert!(matches!(told, Err(Refusal::NeedsRole(_))), "{name} {act:?}: {told:?}");
        }
    }
    for command in commands() {
        let act = command.act();
        let told = decide(&case, &person("case lead"), &[], command);
        let is_coordinators = matches!(act, Act::Relapse | Act::KeepWatching | Act::FinishAction);
        let told_so = matches!(told, Err(Refusal::NeedsRole(_)));
        assert!(!told_so || is_coordinators, "{act:?}: {told:?}");
        // Before there is anything to watch, nobody does any of it.
        let early = decide(&story(&[]), &person("coordinator"), &[], super::command(act));
        assert!(matches!(early, Err(Refusal::NotNow { .. })), "{act:?}: {early:?}");
    }
}

#[test]
fn a_relapse_takes_up_the_recovery_again_with_all_that_was_there() {
    let before = handed_back();
    let case = after(before.clone(), "coordinator", command(Act::Relapse), 100 * DAY);
    assert_eq!((case.stage, case.hand_back_proposed), (Stage::Recovery, false));
    let owed_now = [(DutyKind::ProgressReport, id_of(5)), (DutyKind::ReviewDecision, id_of(6))];
    assert_eq!(owed(&case), owed_now);
    // What was owed and done before is told as it was: nothing of the past is another.
    for (then, now) in before.duties.iter().zip(&case.duties) {
        assert_eq!((then.kind, &then.clock, then.owed_by), (now.kind, &now.clock, now.owed_by));
        assert!(then.ended.is_none() || then.ended == now.ended);
    }
    assert_eq!(
        (&case.number, &case.people, case.priority),
        (&before.number, &before.people, before.priority)
    );

    // It is handed back again by what is reported from then on.
    let propose =
        |case: &Case| decide(case, &person("case lead"), &[], command(Act::ProposeHandBack));
    let lacking = Err(Refusal::Unmet(vec!["two_steady_reports".into()]));
    assert_eq!(propose(&case), lacking);
    let case = after(case, "case lead", command(Act::Report), 101 * DAY);
    assert_eq!(propose(&case), lacking);
    let case = after(case, "case lead", command(Act::Report), 102 * DAY);
    let case = after(case, "case lead", command(Act::ProposeHandBack), 103 * DAY);
    let case = after(case, "coordinator", command(Act::HandBack), 104 * DAY);
    assert_eq!(case.checks_owed().count(), 2, "and watched again");
    // Whoever directs has said how it goes on, or owes it no more.
    assert!(!case.owes(DutyKind::ReviewDecision));
}

#[test]
fn a_case_is_closed_after_its_review_and_says_why_before_its_checks() {
    let coordinator = person("coordinator");
    let case = handed_back();
    let early = decide(&case, &coordinator, &[], close(Some("Le projet est fini.")));
    assert_eq!(early, Err(Refusal::Unmet(vec!["review_held".into()])));
    let case = after(case, "case lead", command(Act::HoldReview), 95 * DAY);
    let silent = decide(&case, &coordinator, &[], close(None));
    assert_eq!(silent, Err(Refusal::field("close_unchecked", "problem-close-unchecked")));
    let closed = after(case.clone(), "coordinator", close(Some("Le projet est fini.")), 96 * DAY);
    assert_eq!((closed.stage, closed.open_duties().count()), (Stage::Closed, 0));

    // With all of it done, somebody owes the closing; a reason for nothing is not kept.
    let first = check(&case, at(170 * DAY), holds());
    let case = after(case, "case lead", first, 170 * DAY);
    let second = check(&case, at(265 * DAY), holds());
    let case = after(case, "case lead", second, 265 * DAY);
    assert_eq!(owed(&case), [(DutyKind::CloseCase, id_of(3))]);
    let event = decide(&case, &coordinator, &[], close(Some("Pour rien.")));
    assert_eq!(event, Ok(Event::Closed { outcome: "recovered".into(), unchecked: None }));
    let closed = after(case, "coordinator", close(None), 266 * DAY);
    let closing = closed.duties.iter().find(|duty| duty.kind == DutyKind::CloseCase).unwrap();
    assert_eq!(closing.ended.map(|it| it.how), Some(Ending::Done), "whoever closes did it");

    // A relapse that nobody answered is not closed over.
    let relapse = found(CheckFound::Relapse, Some("Tout."));
    let case = after(handed_back(), "case lead", command(Act::HoldReview), 95 * DAY);
    let relapse = check(&case, at(170 * DAY), relapse);
    let case = after(case, "case lead", relapse, 170 * DAY);
    let over = decide(&case, &coordinator, &[], close(Some("Tant pis.")));
    assert_eq!(over, Err(Refusal::Unmet(vec!["relapse_answered".into()])));
}
