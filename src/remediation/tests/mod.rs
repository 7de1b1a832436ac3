//! The rules of a recovery, proved.

use super::model::*;
use crate::base::{
    Actor, CaseId, Grant, OrganisationId, PersonId, Problem, ProjectId, Refusal, Role, Weather,
};
use crate::case::model::{Case, Confidentiality, DutyKind, Opening, Part, Stage, delay, open};
use crate::clock::Calendar;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

mod closed;
mod days;
mod decided;
mod doubts;
mod earned;
mod ends;
mod exchange;
mod order;
mod points;
mod recommended;
mod renewed;
mod replies;
mod reports;
mod slips;
mod tasks;
mod two_pages;
mod veiled;
mod versions;
mod written;

fn id(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn actor(number: u128, role: Role) -> Actor {
    Actor { id: id(number), name: "x".into(), grants: vec![Grant { role, perimeter: None }] }
}

fn lead() -> Actor {
    actor(5, Role::Responder)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn case_at(stage: Stage) -> Case {
    let opening = Opening {
        title: "Paie unifiée".into(),
        project: ProjectId(Uuid::from_u128(100)),
        organisation: OrganisationId(Uuid::from_u128(200)),
        confidentiality: Confidentiality::Brigade,
        requester: id(1),
        sponsor: Some(id(2)),
        protected: false,
        by_telephone: false,
    };
    let at = "2026-01-05T08:00:00Z".parse().unwrap();
    let mut case = open(CaseId(Uuid::from_u128(300)), &opening, id(1), at);
    case.people.extend([(Part::CaseLead, id(5)), (Part::Responder, id(8))]);
    // The plan is being written: the duty to propose it is open.
    if stage == Stage::Planning {
        let (kind, priority) =
            (crate::case::model::DutyKind::ProposePlan, crate::base::Priority::P3);
        case.duties.push(crate::case::model::Duty::new(kind, id(5), delay(kind, priority), at));
    }
    Case { stage, ..case }
}

fn try_at(
    stage: Stage,
    state: &Remediation,
    actor: &Actor,
    command: Command,
) -> Result<Event, Refusal> {
    let (case, calendar) = (case_at(stage), Calendar::france());
    let facts = Facts { case: &case, line: &[], calendar: &calendar, today: day("2026-03-02") };
    decide(state, facts, actor, command)
}

fn after(state: Remediation, stage: Stage, actor: &Actor, command: Command) -> Remediation {
    let event = try_at(stage, &state, actor, command).unwrap();
    apply(state, &event)
}

fn draft(rank: Option<u32>, planned_on: &str) -> Draft {
    Draft {
        rank,
        line: 0,
        title: format!("Recette du {planned_on}"),
        planned_on: day(planned_on),
        side: Side::Project,
    }
}

fn planned() -> Remediation {
    let milestones = vec![draft(None, "2026-06-01"), draft(None, "2026-09-01")];
    let state =
        after(Remediation::default(), Stage::Planning, &lead(), Command::WritePlan { milestones });
    after(state, Stage::Planning, &actor(6, Role::Director), Command::FreezePlan)
}

/// Dates alone move.
fn asking(motive: Cause, reason: &str) -> Command {
    let (added, given_up) = (Vec::new(), Vec::new());
    Command::AskRebaseline(Ok(Asking { motive, reason: reason.into(), added, given_up }))
}

fn said(cause: Cause) -> SaidCause {
    SaidCause { cause, words: None }
}

fn forecast(rank: u32, on: &str, cause: Option<Cause>) -> Command {
    Command::Forecast { rank, forecast_on: day(on), cause: cause.map(said) }
}

#[test]
fn a_diagnosis_is_read_by_another_and_again_when_it_changes() {
    let finding = NewFinding { title: "t".into(), text: "t".into(), severity: Severity::Major };
    let add = || Command::AddFinding(finding.clone());
    let state = after(Remediation::default(), Stage::Diagnosis, &lead(), add());
    assert_eq!(
        try_at(Stage::Diagnosis, &state, &lead(), Command::ReadDiagnosis),
        Err(Refusal::OwnAct)
    );
    let stranger = actor(9, Role::Responder);
    assert_eq!(
        try_at(Stage::Diagnosis, &state, &stranger, Command::ReadDiagnosis),
        Err(Refusal::NotYours)
    );
    let peer = actor(8, Role::Responder);
    let state = after(state, Stage::Diagnosis, &peer, Command::ReadDiagnosis);
    assert_eq!(state.undelivered(), ["recommendation"]);
    let state = after(state, Stage::Diagnosis, &lead(), add());
    assert_eq!(state.undelivered(), ["recommendation", "read_by_a_peer"]);
    assert_eq!(state.findings.last().unwrap().rank, 2);
}

#[test]
fn nobody_above_reads_the_findings_before_the_project() {
    let may = |stage, actor: &Actor| may_read_findings(&case_at(stage), actor, &[]);
    let (sponsor, director) = (actor(2, Role::Sponsor), actor(6, Role::Director));
    assert!(may(Stage::Diagnosis, &lead()) && may(Stage::Diagnosis, &actor(3, Role::Coordinator)));
    assert!(!may(Stage::Diagnosis, &sponsor) && !may(Stage::Diagnosis, &director));
    assert!(may(Stage::Reply, &sponsor) && !may(Stage::Reply, &director));
    assert!(may(Stage::Planning, &director));
    let suspended = Case { resumes_at: Some(Stage::Reply), ..case_at(Stage::Suspended) };
    assert!(!may_read_findings(&suspended, &director, &[]), "a pause opens nothing");
}

#[test]
fn every_critical_recommendation_is_answered_before_the_plan() {
    let said = NewRecommendation {
        title: "Geler le périmètre".into(),
        grade: Grade::Critical,
        owner: None,
        due_on: None,
    };
    let add = Command::AddRecommendation(said);
    let state = after(planned(), Stage::Diagnosis, &lead(), add);
    assert_eq!(state.unplanned(), ["critical_answered"]);
    let refuse = || Command::RefuseRecommendation { rank: 1, argument: "hors de prix".into() };
    assert_eq!(try_at(Stage::Planning, &state, &lead(), refuse()), Err(Refusal::NotYours));
    let refused = after(state.clone(), Stage::Planning, &actor(1, Role::ProjectLead), refuse());
    assert_eq!(refused.unplanned(), [""; 0]);
    assert!(refused.recommendations[0].is_settled());
    let accept = |due_on| {
        let within = DutyKind::FollowRecommendation.usual_limits();
        Command::AcceptRecommendation { rank: 1, owner: "S. Hamon".into(), due_on, within }
    };
    let sponsor = actor(2, Role::Sponsor);
    assert!(try_at(Stage::Planning, &state, &sponsor, accept(day("2026-03-01"))).is_err(), "past");
    let accepted = after(state, Stage::Planning, &sponsor, accept(day("2026-04-01")));
    assert_eq!(accepted.unfinished(), ["critical_done", "two_steady_reports"]);
}

#[test]
fn a_slip_beyond_ten_working_days_is_told_with_its_cause() {
    let state = planned();
    // From Monday 1 June: ten working days lead to Monday 15 June.
    assert!(try_at(Stage::Recovery, &state, &lead(), forecast(1, "2026-06-15", None)).is_ok());
    assert_eq!(
        try_at(Stage::Recovery, &state, &lead(), forecast(1, "2026-03-01", None)),
        Err(Refusal::field("progress_forecast_on", "problem-forecast-past")),
        "nothing is still expected yesterday"
    );
    let why = try_at(Stage::Recovery, &state, &lead(), forecast(1, "2026-06-16", None));
    assert_eq!(why, Err(Refusal::field("progress_cause", "problem-cause")));
    let told = forecast(1, "2026-06-16", Some(Cause::Supplier));
    assert!(try_at(Stage::Recovery, &state, &lead(), told).is_ok());
}

#[test]
fn drift_is_said_against_the_origin_first() {
    let late = forecast(2, "2026-10-05", Some(Cause::Data));
    let state = after(planned(), Stage::Recovery, &lead(), late);
    let ask = asking(Cause::Data, "reprise");
    let state = after(state, Stage::Recovery, &lead(), ask);
    assert_eq!(
        try_at(Stage::Recovery, &state, &lead(), Command::FreezeForecast),
        Err(Refusal::OwnAct)
    );
    let state = after(state, Stage::Recovery, &actor(6, Role::Director), Command::FreezeForecast);
    let again = forecast(2, "2026-10-11", None);
    let state = after(state, Stage::Recovery, &lead(), again);
    let dates = state.dates(state.milestone(2).unwrap());
    assert_eq!((dates.since_origin(), dates.since_plan()), (Some(40), Some(6)));
    assert_eq!(state.in_force().unwrap().version, 2);
}

#[test]
fn two_reports_without_worsening_make_a_steady_recovery() {
    let after_reports = |weathers: &[Weather]| {
        weathers.iter().fold(planned(), |state, weather| {
            after(state, Stage::Recovery, &lead(), reports::report(*weather))
        })
    };
    use Weather::{Cloud, Overcast, Sun};
    assert_eq!(after_reports(&[Cloud]).unfinished(), ["two_steady_reports"]);
    assert_eq!(after_reports(&[Sun, Overcast]).unfinished(), ["two_steady_reports"]);
    assert_eq!(after_reports(&[Sun, Cloud, Overcast]).unfinished(), [""; 0]);
}

fn anything() -> impl Strategy<Value = Command> {
    let on = |days: u64| day("2026-02-01") + Days::new(days);
    prop_oneof![
        (prop::collection::vec((prop::option::of(1_u32..6), 0_u64..400), 0..4)).prop_map(
            move |rows| {
                let draft = |(rank, days)| Draft {
                    rank,
                    line: 0,
                    title: format!("Jalon {days}"),
                    planned_on: on(days),
                    side: Side::Brigade,
                };
                Command::WritePlan { milestones: rows.into_iter().map(draft).collect() }
            }
        ),
        Just(Command::FreezePlan),
        Just(Command::FreezeForecast),
        renewed::any_ask(),
        (1_u32..6, 0_u64..400).prop_map(move |(rank, days)| Command::Forecast {
            rank,
            forecast_on: on(days),
            cause: Some(said(Cause::Staffing)),
        }),
        Just(Command::RefuseRebaseline { reason: Ok("x".into()) }),
        Just(Command::WithdrawRebaseline),
        (1_u32..6, prop::option::of(0_u64..400)).prop_map(move |(rank, days)| {
            let likely = days.map(|days| (rank, on(days))).into_iter().collect();
            Command::TellCause(TellCause { said: Ok((rank, said(Cause::Supplier))), likely })
        }),
        (1_u32..6, 0_u64..29).prop_map(move |(rank, days)| Command::MarkDone {
            rank,
            done_on: on(days),
            cause: Some(said(Cause::Staffing)),
        }),
    ]
}

proptest! {
    /// Whatever happens, what was promised first stays promised, and each later promise too.
    #[test]
    fn no_baseline_ever_changes(steps in prop::collection::vec((anything(), 0_usize..3), 0..40)) {
        let stages = [Stage::Planning, Stage::Recovery];
        let people = [lead(), actor(6, Role::Director), actor(1, Role::ProjectLead)];
        let mut state = Remediation::default();
        let mut told = Remediation::default();
        for (command, who) in steps {
            let (before, gone) = (state.baselines.clone(), state.given_up.clone());
            for stage in stages {
                if let Ok(event) = try_at(stage, &state, &people[who], command.clone()) {
                    let written = serde_json::to_string(&event).unwrap();
                    told = apply(told, &serde_json::from_str(&written).unwrap());
                    state = apply(state, &event);
                    break;
                }
            }
            prop_assert_eq!(&state.baselines[..before.len()], &before[..]);
            prop_assert_eq!(&state.given_up[..gone.len()], &gone[..]);
            slips::hold(&state)?;
            renewed::hold(&state)?;
        }
        prop_assert_eq!(&told, &state, "the journal tells it all");
        let kept: Remediation = serde_json::from_str(&serde_json::to_string(&state).unwrap()).unwrap();
        prop_assert_eq!(kept, state);
    }
}
