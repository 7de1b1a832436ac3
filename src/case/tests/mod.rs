//! The rules of a case, proved.

mod appeal;
mod began;
mod between;
mod chain;
mod charter;
mod contested;
mod course;
mod escalation;
mod findings;
mod journal_view;
mod laws;
mod limits;
mod merge;
mod program;
mod promise;
mod proposed_band;
mod rebaseline;
mod reclassify;
mod review_actions;
mod second;
mod sight;
mod sponsor;
mod telephone;
mod watch;

use crate::base::{
    Actor, CaseId, Grant, OrganisationId, PROGRAM, PersonId, Priority, ProjectId, Role,
};
use crate::case::model::*;
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

const PEOPLE: [(&str, u128, Option<Role>); 9] = [
    ("requester", 1, Some(Role::ProjectLead)),
    ("sponsor", 2, Some(Role::Sponsor)),
    ("in charge", 3, Some(Role::Coordinator)),
    ("coordinator", 4, Some(Role::Coordinator)),
    ("case lead", 5, Some(Role::Responder)),
    ("director", 6, Some(Role::Director)),
    ("auditor", 7, Some(Role::Auditor)),
    ("stranger", 8, Some(Role::ProjectLead)),
    ("Tocsin", PROGRAM.0.as_u128(), None),
];

fn person(name: &str) -> Actor {
    let (_, id, role) = PEOPLE.into_iter().find(|(it, ..)| *it == name).unwrap();
    let grants = role.map(|role| Grant { role, perimeter: None }).into_iter().collect();
    Actor { id: id_of(id), name: name.into(), grants }
}

fn id_of(id: u128) -> PersonId {
    PersonId(Uuid::from_u128(id))
}

fn at(minutes: i64) -> DateTime<Utc> {
    // Monday 5 January 2026, 9:00 in Paris.
    "2026-01-05T08:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::minutes(minutes)
}

fn opening() -> Opening {
    Opening {
        title: "Paie unifiée".into(),
        project: ProjectId(Uuid::from_u128(100)),
        organisation: OrganisationId(Uuid::from_u128(200)),
        confidentiality: Confidentiality::Brigade,
        requester: id_of(1),
        sponsor: Some(id_of(2)),
        protected: false,
        by_telephone: false,
    }
}

fn other_case() -> CaseId {
    CaseId(Uuid::from_u128(301))
}

fn on_duty() -> OnDuty {
    OnDuty { coordinator: id_of(3), director: id_of(6) }
}

fn submission() -> Submission {
    let number = CaseNumber { year: 2026, rank: 42 };
    let (on_duty, unmet) = (on_duty(), Vec::new());
    Submission { number, priority: Priority::P3, on_duty, urgent: false, second: None, unmet }
}

/// A command of each act, with nothing missing.
fn command(act: Act) -> Command {
    let reason = || "parce que".to_owned();
    let (priority, budget) = (Priority::P3, P1Budget { open: 0, limit: 3 });
    match act {
        Act::Submit => Command::Submit(submission()),
        Act::TakeCharge => Command::TakeCharge,
        Act::AskInformation => Command::AskInformation { question: reason() },
        Act::Answer => Command::Answer { answer: reason(), in_place: Some(reason()) },
        Act::BringToCommittee => Command::BringToCommittee { unmet: vec![], on_duty: on_duty() },
        Act::Accept => {
            Command::Accept { priority, proposed: Some(priority), reason: reason(), budget }
        }
        Act::FastTrack => Command::FastTrack {
            priority: Priority::P1,
            reason: reason(),
            ground_holds: true,
            on_duty: on_duty(),
        },
        Act::ReviewFastTrack => Command::ReviewFastTrack { opinion: reason() },
        Act::Redirect => Command::Redirect { service: reason(), contacted: true, reason: reason() },
        Act::ProposeDecline => Command::ProposeDecline {
            ground: "out_of_scope".into(),
            reason: reason(),
            on_duty: on_duty(),
        },
        Act::ConfirmDecline => Command::ConfirmDecline { reason: reason() },
        Act::OverruleDecline => Command::OverruleDecline { reason: reason() },
        Act::Appeal => {
            Command::Appeal { reason: Ok(reason()), within_time_limit: true, on_duty: on_duty() }
        }
        Act::UpholdDecline => Command::UpholdDecline { reason: Ok(reason()) },
        Act::GrantAppeal => Command::GrantAppeal { reason: Ok(reason()) },
        Act::Name => Command::Name { part: Part::CaseLead, person: id_of(5) },
        Act::Unname => Command::Unname { part: Part::CaseLead, person: id_of(5) },
        Act::StepBack => Command::StepBack,
        Act::TakeLead => Command::TakeLead,
        Act::Start => Command::Start { unmet: vec![], override_reason: None },
        Act::DeliverFindings => Command::DeliverFindings { unmet: vec![], to_answer: vec![] },
        Act::ReplyToFindings => Command::ReplyToFindings,
        Act::CloseReply => Command::CloseReply { replies_in: true, time_limit_passed: false },
        Act::ProposePlan => Command::ProposePlan { unmet: vec![], on_duty: on_duty() },
        Act::ApprovePlan => Command::ApprovePlan { unmet: vec![] },
        Act::Rebaseline => {
            Command::Rebaseline { unmet: vec![], motive: "scope".into(), reason: reason() }
        }
        Act::Report => Command::Report,
        Act::ProposeHandBack => Command::ProposeHandBack { unmet: vec![] },
        Act::HandBack => Command::HandBack,
        Act::Check => {
            Command::Check { due: Some(DutyKind::CheckThreeMonths), said: Ok(watch::holds()) }
        }
        Act::HoldReview => Command::HoldReview(Ok(watch::review())),
        Act::AgreeAction => Command::AgreeAction(Ok(watch::action(5))),
        Act::FinishAction => Command::FinishAction(Ok((0, reason()))),
        Act::Relapse => Command::Relapse { reason: Ok(reason()), on_duty: on_duty() },
        Act::KeepWatching => Command::KeepWatching { reason: Ok(reason()) },
        Act::Close => Command::Close { outcome: "recovered".into(), unchecked: Some(reason()) },
        Act::Reopen => {
            Command::Reopen { reason: reason(), within_a_year: true, on_duty: on_duty() }
        }
        Act::Suspend => Command::Suspend { reason: reason(), review_at: at(60 * 24 * 30) },
        Act::Resume => Command::Resume,
        Act::DecideCourse => course::decide_it(Course::Reshape, Some(60 * 24 * 30)),
        Act::WithdrawCourse => Command::WithdrawCourse { reason: Ok(reason()) },
        Act::AssessSecond => Command::AssessSecond,
        Act::PassSecond => Command::PassSecond { to: id_of(6), reason: reason() },
        Act::Promise => Command::Promise { rank: 0, due_at: at(60 * 24 * 30), reason: reason() },
        Act::Withdraw => Command::Withdraw { reason: reason() },
        Act::Restrict => Command::Restrict { reason: reason() },
        Act::Unrestrict => Command::Unrestrict { reason: reason() },
        Act::Merge => Command::Merge { into: other_case(), unmet: vec![], reason: reason() },
        Act::Separate => Command::Separate { unmet: vec![], reason: reason() },
        Act::Archive => Command::Archive { retention_reached: true },
        Act::Expire => Command::Expire { on: at(0).date_naive(), time_limit_passed: true },
    }
}

/// A case on which these acts were done, a minute apart.
fn case_after(acts: &[(&str, Act)]) -> Case {
    let start = open(CaseId(Uuid::from_u128(300)), &opening(), id_of(1), at(0));
    acts.iter().zip(1..).fold(start, |case, ((name, act), minute)| {
        let actor = person(name);
        let event = decide(&case, &actor, &[], command(*act));
        let event = event.unwrap_or_else(|no| panic!("{name} {act:?} at {:?}: {no}", case.stage));
        apply(case, &event, actor.id, at(minute))
    })
}

const TO_STAFFING: [(&str, Act); 3] =
    [("requester", Act::Submit), ("in charge", Act::TakeCharge), ("in charge", Act::Accept)];

fn story(more: &[(&str, Act)]) -> Case {
    case_after(&[&TO_STAFFING[..], more].concat())
}
