//! The recovery of a case: fetch, decide, record.

use super::closed::keep_closed;
use super::counted::keep_counted;
use super::points::keep_looked_into;
use super::proof::keep_proof;
use super::report::forget_reports;
use super::tasks::{keep_tasks, tasks_of};
use crate::base::{ApiError, CaseId, PersonId, Refusal};
use crate::case::model::{
    Case, CaseNumber, Command as CaseCommand, DutyKind, Event as CaseEvent, Stage,
};
use crate::case::store::{
    CaseFile, carry_out as carry_out_in_case, find, if_fresh, note, on_duty, record,
};
use crate::clock::Calendar;
use crate::db::Tx;
use crate::remediation::foresee::draw_once_kept;
use crate::remediation::model::{Command, Event, Facts, Remediation, apply, decide, duty_turned};
use crate::web::{Cx, Failure};
use std::collections::BTreeSet;

crate::sql! {
    STATE = "select state from remediation where case_id = $1";
    KEEP = "
        insert into remediation (case_id, state, original_end, plan_end, forecast_end)
        values ($1, $2, $3, $4, $5)
        on conflict (case_id) do update
           set state = excluded.state, original_end = excluded.original_end,
               plan_end = excluded.plan_end, forecast_end = excluded.forecast_end";
    FREEZE = "
        insert into baseline (case_id, version, rank, title, planned_on, frozen_on)
        values ($1, $2, $3, $4, $5, $6)";
}

#[derive(sqlx::FromRow)]
struct StateRow {
    state: String,
}

/// The recovery of a case that was found for this person.
pub async fn of(tx: &mut Tx, file: &CaseFile) -> Result<Remediation, Failure> {
    of_case(tx, file.id).await
}

/// The same for who asks for nobody.
pub async fn of_case(tx: &mut Tx, case: CaseId) -> Result<Remediation, Failure> {
    let row: Option<StateRow> = tx.query(STATE).bind(case.0).optional().await?;
    let state = row.map(|row| serde_json::from_str::<Remediation>(&row.state)).transpose()?;
    let mut state = state.unwrap_or_default();
    if state.tasks_given > 0 {
        state.tasks = tasks_of(tx, case.0).await?;
    }
    Ok(state)
}

/// The names of those who replied or remarked, of the peer who read, and of those who told causes or answered
/// for a new baseline.
pub async fn names(
    tx: &mut Tx,
    case: &Case,
    state: &Remediation,
) -> Result<Vec<(PersonId, String)>, sqlx::Error> {
    let mut names = Vec::new();
    let told = state.milestones.iter().flat_map(|it| &it.slips).filter_map(|it| it.by);
    let answered = state.ask.iter().map(|it| it.by).chain(state.refused.iter().map(|it| it.by));
    let people = state.replies.iter().map(|it| it.by).chain(state.read_by);
    let people = people.chain(state.remarks.iter().map(|it| it.by));
    let people = people.chain(state.set_aside.iter().map(|it| it.by));
    let answers = case.open_duties().filter(|it| it.kind == DutyKind::AnswerBaseline);
    let people = people.chain(answers.map(|it| it.owed_by));
    // Few people, each of whom may have told much.
    let people: BTreeSet<PersonId> = people.chain(told).chain(answered).collect();
    for person in people {
        let found = crate::person::store::find(tx, person).await?;
        names.extend(found.map(|actor| (person, actor.name)));
    }
    Ok(names)
}

/// Puts a command to the rules and keeps what they decide.
pub async fn carry_out(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    command: Command,
) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let (state, decided) = decided(cx, &file, command).await?;
    let event = if_fresh(cx, &file, seen, decided).await?;
    write(cx, file, state, event).await
}

/// The diagnosis goes to the project.
pub async fn deliver(cx: &mut Cx, number: CaseNumber, seen: i64) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let state = of(cx.tx(), &file).await?;
    let (unmet, to_answer) = (state.undelivered(), state.critical_to_answer());
    carry_out_in_case(cx, number, seen, CaseCommand::DeliverFindings { unmet, to_answer }).await?;
    Ok(())
}

pub async fn propose(cx: &mut Cx, number: CaseNumber, seen: i64) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let unmet = of(cx.tx(), &file).await?.unplanned();
    let on_duty = on_duty(cx, file.organisation).await?;
    carry_out_in_case(cx, number, seen, CaseCommand::ProposePlan { unmet, on_duty }).await?;
    Ok(())
}

/// Sponsor and director approve. With the second of them the plan becomes the origin.
pub async fn approve(cx: &mut Cx, number: CaseNumber, seen: i64) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let unmet = of(cx.tx(), &file).await?.unplanned();
    let file = carry_out_in_case(cx, number, seen, CaseCommand::ApprovePlan { unmet }).await?;
    match file.stage {
        Stage::Recovery => follow(cx, file, Command::FreezePlan).await,
        _ => Ok(()),
    }
}

/// The director approves the new baseline that the case lead asked for.
pub async fn rebaseline(cx: &mut Cx, number: CaseNumber, seen: i64) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let ask = of(cx.tx(), &file).await?.ask;
    let unmet = match ask {
        Some(_) => Vec::new(),
        None => vec!["rebaseline_asked".to_owned()],
    };
    let said = ask.map(|ask| (ask.motive.name().to_owned(), ask.reason));
    let (motive, reason) = said.unwrap_or_default();
    let command = CaseCommand::Rebaseline { unmet, motive, reason };
    let file = carry_out_in_case(cx, number, seen, command).await?;
    follow(cx, file, Command::FreezeForecast).await
}

pub async fn propose_hand_back(cx: &mut Cx, number: CaseNumber, seen: i64) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let unmet = of(cx.tx(), &file).await?.unfinished();
    carry_out_in_case(cx, number, seen, CaseCommand::ProposeHandBack { unmet }).await?;
    Ok(())
}

pub async fn hand_back(cx: &mut Cx, number: CaseNumber, seen: i64) -> Result<(), Failure> {
    let file = carry_out_in_case(cx, number, seen, CaseCommand::HandBack).await?;
    forget_reports(cx, file.id).await
}

/// What follows from an act in the case, which the person was not too late for.
pub(super) async fn follow(cx: &mut Cx, file: CaseFile, command: Command) -> Result<(), Failure> {
    let (state, decided) = decided(cx, &file, command).await?;
    write(cx, file, state, decided?).await
}

/// The recovery as it stands, and what the rules say to a command.
async fn decided(
    cx: &mut Cx,
    file: &CaseFile,
    command: Command,
) -> Result<(Remediation, Result<Event, Refusal>), Failure> {
    let state = of(cx.tx(), file).await?;
    let calendar = Calendar::france();
    let today = cx.today();
    let facts = Facts { case: file, line: &file.line, calendar: &calendar, today };
    let decided = decide(&state, facts, &cx.actor, command);
    Ok((state, decided))
}

pub(super) async fn write(
    cx: &mut Cx,
    file: CaseFile,
    state: Remediation,
    event: Event,
) -> Result<(), Failure> {
    let (before, closed) = (state.tasks.clone(), state.closed());
    let (counted, looked) = (state.counted(), state.looked_into());
    let turned = match event {
        Event::RebaselineAsked { .. } => Some(answer_owed(cx, &file).await?),
        _ => duty_turned(&file, &state, &event, cx.actor.id, &Calendar::france()),
    };
    let state = apply(state, &event);
    let file = note(cx, file, &event).await?;
    keep(cx, &file, &state).await?;
    keep_tasks(cx, file.id.0, &before, &state.tasks).await?;
    keep_closed(cx, file.id.0, &closed, &state.closed()).await?;
    keep_counted(cx, file.id.0, &counted, &state.counted()).await?;
    keep_looked_into(cx, file.id.0, &looked, &state.looked_into()).await?;
    if matches!(event, Event::BaselineFrozen { .. }) {
        freeze(cx, &file, &state).await?;
    }
    if let Event::RecommendationDone { rank, file: Some(shown), .. } = &event {
        keep_proof(cx, file.id.0, *rank, shown).await?;
    }
    draw_once_kept(cx, &file, &state).await?;
    if let Some(turned) = turned {
        record(cx, file, turned).await?;
    }
    Ok(())
}

/// A director owes the answer. Nobody answers their own ask: where no other directs, none is made.
async fn answer_owed(cx: &mut Cx, file: &CaseFile) -> Result<CaseEvent, Failure> {
    let owed_by = on_duty(cx, file.organisation).await?.director;
    if owed_by == cx.actor.id {
        return Err(ApiError::Refused(Refusal::Unmet(vec!["director_on_duty".to_owned()])).into());
    }
    Ok(CaseEvent::RebaselineAwaited { owed_by })
}

async fn keep(cx: &mut Cx, file: &CaseFile, state: &Remediation) -> Result<(), Failure> {
    let text = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    cx.query(KEEP)
        .bind(file.id.0)
        .bind(serde_json::to_string(state)?)
        .bind(text(state.origin().and_then(|it| it.end())))
        .bind(text(state.in_force().and_then(|it| it.end())))
        .bind(text(state.forecast_end()))
        .execute()
        .await?;
    Ok(())
}

/// Writes the newest baseline where nothing can change it.
async fn freeze(cx: &mut Cx, file: &CaseFile, state: &Remediation) -> Result<(), Failure> {
    let Some(baseline) = state.in_force() else { return Ok(()) };
    for line in &baseline.planned {
        cx.query(FREEZE)
            .bind(file.id.0)
            .bind(i64::from(baseline.version))
            .bind(i64::from(line.rank))
            .bind(line.title.clone())
            .bind(line.planned_on.to_string())
            .bind(baseline.frozen_on.to_string())
            .execute()
            .await?;
    }
    Ok(())
}
