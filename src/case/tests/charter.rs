//! Who may do what, when, and what comes of it.

use super::*;
use crate::base::{Problem, Refusal};
use crate::clock::{Calendar, Urgency};
use chrono::TimeDelta;
use std::fmt::Write;

/// The whole law on one screen: at each stage, who may do what. A change here is a change
/// of the brigade's charter: say why in the commit.
#[test]
fn who_may_do_what_at_each_stage() {
    let named = [("in charge", Act::Name)];
    let mut printed = String::new();
    for stage in Stage::ALL {
        let mut case = story(&named);
        case.stage = stage;
        case.assessed_by = Some(id_of(3));
        for (name, ..) in PEOPLE {
            let may = allowed(&case, &person(name), &[]);
            let may: Vec<&str> = may.into_iter().map(Act::name).collect();
            if !may.is_empty() {
                writeln!(printed, "{:<21}{name:<12}{}", stage.name(), may.join(" ")).unwrap();
            }
        }
    }
    let law = include_str!("charter.txt");
    assert_eq!(printed, law, "the table in src/case/tests/charter.txt is the charter");
}

/// What `allowed` offers is what `decide` accepts, for everybody, everywhere.
#[test]
fn no_button_is_shown_that_would_be_refused_for_its_stage_or_its_person() {
    for stage in Stage::ALL {
        let mut case = story(&[("in charge", Act::Name)]);
        case.stage = stage;
        for (name, ..) in PEOPLE {
            let actor = person(name);
            let offered = allowed(&case, &actor, &[]);
            for act in Act::ALL {
                let answer = decide(&case, &actor, &[], command(act));
                let refused_for_good = matches!(
                    answer,
                    Err(Refusal::NeedsRole(_)
                        | Refusal::NotYours
                        | Refusal::NotNow { .. }
                        | Refusal::OwnAct)
                );
                assert!(
                    !(offered.contains(&act) && refused_for_good),
                    "{name} is offered {act:?} at {stage:?} and told {answer:?}"
                );
            }
        }
    }
}

#[test]
fn an_act_not_allowed_now_is_answered_with_those_that_are() {
    let case = case_after(&TO_STAFFING[..2]);
    let refused = decide(&case, &person("in charge"), &[], Command::TakeCharge);
    let Err(Refusal::NotNow { stage, allowed }) = refused else { panic!("{refused:?}") };
    assert_eq!(stage, "qualifying");
    assert!(allowed.contains(&"ask_information".to_owned()), "{allowed:?}");
}

#[test]
fn declining_takes_a_coordinator_then_a_director() {
    let proposed = case_after(&[
        ("requester", Act::Submit),
        ("in charge", Act::TakeCharge),
        ("in charge", Act::ProposeDecline),
    ]);
    assert_eq!(proposed.stage, Stage::Qualifying);
    let decide_it = proposed.open_duties().find(|duty| duty.kind == DutyKind::Decide).unwrap();
    assert_eq!(decide_it.owed_by, id_of(6), "the director owes the decision");

    let both = Actor {
        grants: [Role::Coordinator, Role::Director]
            .map(|role| Grant { role, perimeter: None })
            .to_vec(),
        ..person("in charge")
    };
    assert_eq!(decide(&proposed, &both, &[], command(Act::ConfirmDecline)), Err(Refusal::OwnAct));
    let no = decide(&proposed, &person("coordinator"), &[], command(Act::ConfirmDecline));
    assert_eq!(no, Err(Refusal::NeedsRole(vec![Role::Director])));
    let event = decide(&proposed, &person("director"), &[], command(Act::ConfirmDecline)).unwrap();
    let declined = apply(proposed, &event, id_of(6), at(9));
    assert_eq!(declined.stage, Stage::Declined);
    assert_eq!(declined.open_duties().count(), 0);
}

#[test]
fn a_p1_beyond_the_budget_takes_a_director() {
    let case = case_after(&[
        ("requester", Act::Submit),
        ("in charge", Act::TakeCharge),
        ("in charge", Act::BringToCommittee),
    ]);
    let accept = |open| Command::Accept {
        priority: Priority::P1,
        proposed: Some(Priority::P1),
        reason: "oui".into(),
        budget: P1Budget { open, limit: 3 },
    };
    assert!(decide(&case, &person("coordinator"), &[], accept(2)).is_ok());
    let beyond = decide(&case, &person("coordinator"), &[], accept(3));
    // At the field where it was chosen, in the words of the budget.
    let problem = Problem::new("accept_priority", "problem-p1-budget");
    let problem = problem.with("open", 3).with("limit", 3);
    assert_eq!(beyond, Err(Refusal::Invalid(vec![problem])));
    assert!(decide(&case, &person("director"), &[], accept(3)).is_ok());
}

#[test]
fn a_second_mind_accepts_what_was_put_before_the_committee() {
    let case = case_after(&[
        ("requester", Act::Submit),
        ("in charge", Act::TakeCharge),
        ("in charge", Act::BringToCommittee),
    ]);
    let own = decide(&case, &person("in charge"), &[], command(Act::Accept));
    assert_eq!(own, Err(Refusal::OwnAct));
    assert!(decide(&case, &person("coordinator"), &[], command(Act::Accept)).is_ok());
}

#[test]
fn the_decision_is_owed_by_somebody_who_may_take_it() {
    let brought = |by| {
        let taken = [("requester", Act::Submit), (by, Act::TakeCharge)];
        case_after(&[&taken[..], &[(by, Act::BringToCommittee)]].concat())
    };
    for by in ["in charge", "coordinator"] {
        let case = brought(by);
        let decision = case.open_duties().find(|it| it.kind == DutyKind::Decide).unwrap();
        assert_ne!(decision.owed_by, case.assessed_by.unwrap(), "{by} owes what is not theirs");
    }
}

#[test]
fn a_p2_goes_through_the_committee_and_a_p3_need_not() {
    let case = case_after(&TO_STAFFING[..2]);
    let accept = |priority, proposed| {
        let budget = P1Budget { open: 0, limit: 3 };
        let command = Command::Accept { priority, proposed, reason: "oui".into(), budget };
        decide(&case, &person("in charge"), &[], command)
    };
    let unmet = |what: &str| Err(Refusal::Unmet(vec![what.into()]));
    assert_eq!(accept(Priority::P2, Some(Priority::P3)), unmet("committee"));
    assert_eq!(accept(Priority::P3, Some(Priority::P2)), unmet("committee"), "by another name");
    assert_eq!(accept(Priority::P3, None), unmet("assessed"));
    assert!(accept(Priority::P3, Some(Priority::P4)).is_ok());
}

#[test]
fn the_way_of_a_case_shows_that_no_committee_weighed_it() {
    let mut weighed = TO_STAFFING[..2].to_vec();
    weighed.extend([("in charge", Act::BringToCommittee), ("coordinator", Act::Accept)]);
    assert!(!case_after(&weighed).passed_the_committee_by());
    assert!(case_after(&TO_STAFFING).passed_the_committee_by());
    assert!(!case_after(&TO_STAFFING[..2]).passed_the_committee_by(), "it may still come");
}

#[test]
fn the_plan_takes_effect_when_sponsor_and_director_have_both_approved() {
    let proposed = story(&TO_PLAN);
    for order in [["sponsor", "director"], ["director", "sponsor"]] {
        let mut case = proposed.clone();
        for name in order {
            assert_eq!(case.stage, Stage::Planning);
            let event = decide(&case, &person(name), &[], command(Act::ApprovePlan)).unwrap();
            case = apply(case, &event, person(name).id, at(50));
        }
        assert_eq!(case.stage, Stage::Recovery);
        let owed: Vec<_> = case.open_duties().map(|duty| (duty.kind, duty.owed_by)).collect();
        assert_eq!(owed, [(DutyKind::ProgressReport, id_of(5))]);
    }
    let event = decide(&proposed, &person("sponsor"), &[], command(Act::ApprovePlan)).unwrap();
    let once = apply(proposed, &event, id_of(2), at(50));
    let twice = decide(&once, &person("sponsor"), &[], command(Act::ApprovePlan));
    assert_eq!(twice, Err(Refusal::OwnAct));
}

const TO_PLAN: [(&str, Act); 7] = [
    ("in charge", Act::Name),
    ("case lead", Act::Start),
    ("case lead", Act::DeliverFindings),
    ("requester", Act::ReplyToFindings),
    ("sponsor", Act::ReplyToFindings),
    ("case lead", Act::CloseReply),
    ("case lead", Act::ProposePlan),
];

#[test]
fn the_start_gate_opens_for_nobody_without_a_case_lead() {
    let case = story(&[]);
    let start = |reason: Option<&str>| Command::Start {
        unmet: vec!["case_lead".into(), "access".into()],
        override_reason: reason.map(str::to_owned),
    };
    assert!(decide(&case, &person("director"), &[], start(Some("il le faut"))).is_err());
    let led = story(&[("in charge", Act::Name)]);
    assert!(decide(&led, &person("case lead"), &[], start(None)).is_err());
    let lead = decide(&led, &person("case lead"), &[], start(Some("il le faut")));
    assert_eq!(lead, Err(Refusal::NeedsRole(vec![Role::Director])));
    assert!(decide(&led, &person("director"), &[], start(Some("il le faut"))).is_ok());
}

#[test]
fn asking_stops_the_brigades_clocks_and_starts_the_projects() {
    let asked = case_after(&[
        ("requester", Act::Submit),
        ("in charge", Act::TakeCharge),
        ("in charge", Act::AskInformation),
    ]);
    for duty in asked.open_duties() {
        let is_theirs = duty.kind == DutyKind::AnswerQuestions;
        assert_eq!(duty.clock.is_paused(), !is_theirs, "{:?}", duty.kind);
    }
    let event = decide(&asked, &person("requester"), &[], command(Act::Answer)).unwrap();
    let answered = apply(asked, &event, id_of(1), at(3 + 2 * 24 * 60));
    assert!(answered.open_duties().all(|duty| !duty.clock.is_paused()));
    let decide_duty = answered.open_duties().find(|duty| duty.kind == DutyKind::Decide).unwrap();
    let before =
        Duty::new(DutyKind::Decide, id_of(3), delay(DutyKind::Decide, Priority::P3), at(1));
    let calendar = Calendar::france();
    let late = decide_duty.due_at(&calendar).unwrap() - before.due_at(&calendar).unwrap();
    assert_eq!(late, TimeDelta::days(2), "the pause moved the deadline by as much");
}

/// What waits for the other side is not what is owed next, even if it was late before.
#[test]
fn what_runs_comes_before_what_waits() {
    let qualifying = case_after(&[("requester", Act::Submit), ("in charge", Act::TakeCharge)]);
    let event = decide(&qualifying, &person("in charge"), &[], command(Act::AskInformation));
    let long_after = at(60 * 24 * 60);
    let asked = apply(qualifying, &event.unwrap(), id_of(3), long_after);
    let calendar = Calendar::france();
    let late = asked.open_duties().filter(|it| it.due_at(&calendar) < Some(long_after));
    assert_eq!(late.count(), 2, "both were late when it was asked");
    let next = asked.open_duties().min_by_key(|duty| duty.pressing(&calendar)).unwrap();
    assert_eq!(next.kind, DutyKind::AnswerQuestions);
}

#[test]
fn a_suspended_case_still_awaits_its_answer_when_it_resumes() {
    let resumed = case_after(&[
        ("requester", Act::Submit),
        ("in charge", Act::TakeCharge),
        ("in charge", Act::AskInformation),
        ("director", Act::Suspend),
        ("director", Act::Resume),
    ]);
    assert_eq!(resumed.stage, Stage::AwaitingInformation);
    for duty in resumed.open_duties() {
        let is_theirs = duty.kind == DutyKind::AnswerQuestions;
        assert_eq!(duty.clock.is_paused(), !is_theirs, "{:?}", duty.kind);
    }
}

#[test]
fn the_p1_budget_is_three_until_the_brigade_carries_more_than_thirty_cases() {
    let limit = |admitted| P1Budget::of(0, admitted).limit;
    assert_eq!([0, 29, 39, 40, 100].map(limit), [3, 3, 3, 4, 10]);
    assert!(!P1Budget::of(2, 0).is_spent() && P1Budget::of(3, 0).is_spent());
}

/// The director's decision set the date: the clock's own is neither late nor an explanation.
#[test]
fn a_suspension_is_late_only_after_its_review_date() {
    let suspended = case_after(&[("requester", Act::Submit), ("director", Act::Suspend)]);
    let review = suspended.open_duties().find(|it| it.kind == DutyKind::ReviewSuspension).unwrap();
    let calendar = Calendar::france();
    let day = 24 * 60;
    assert!(matches!(review.urgency(&calendar, at(20 * day)), Urgency::Ok { .. }));
    assert!(matches!(review.urgency(&calendar, at(31 * day)), Urgency::Late { .. }));
    assert_eq!(suspended.explanation(review, &calendar), None);
}
