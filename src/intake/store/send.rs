//! Sending a request, and what its people may do while they wait.

use super::draft::{Draft, open_draft};
use crate::base::{Actor, ApiError, CaseId, Problem, Refusal};
use crate::case::model::{Act, CaseNumber, Command, Part, Submission, allowed, decide};
use crate::case::store::{self as cases, CaseFile};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::intake::model::{Event, Questions, Request, appeal_open, missing, weigh};
use crate::triage::store::assess;
use crate::web::{Cx, Failure};
use chrono::Datelike;

/// Sends a request: its answers are journaled and weighed, and it gets its number.
pub async fn send(cx: &mut Cx, id: CaseId, committed: bool) -> Result<CaseNumber, Failure> {
    let Draft { file, kept } = open_draft(cx, id).await?;
    must_be_theirs(&file, &cx.actor)?;
    let questions = kept.questions()?;
    let problems = lacking(cx.lang, questions, &kept.request, &file, committed);
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems).into());
    }
    let today = Calendar::france().local(cx.now).date();
    let weighed = weigh(questions, &kept.request, today);
    let Request { questions, answers } = kept.request;
    let sponsor_informed = kept.sponsor_informed;
    let told = Event::SubmittedAnswers { questions, answers, sponsor_informed };
    let file = cases::note(cx, file, &told).await?;
    let (file, priority) = assess(cx, file, &weighed.answers, weighed.context).await?;
    let on_duty = cases::on_duty(cx, file.organisation).await?;
    let number = cases::new_number(cx, file.confidentiality, today.year()).await?;
    let submission = Submission { number, priority, on_duty, unmet: Vec::new() };
    let event = decide(&file, &cx.actor, &file.line, Command::Submit(submission))?;
    cases::record(cx, file, event).await?;
    Ok(number)
}

/// The sponsor helps to write; the one who asks sends.
fn must_be_theirs(file: &CaseFile, actor: &Actor) -> Result<(), Refusal> {
    let may = allowed(file, actor, &file.line).contains(&Act::Submit);
    if may { Ok(()) } else { Err(Refusal::NotYours) }
}

/// Everything that keeps a request from being sent, at once.
fn lacking(
    lang: Lang,
    questions: &Questions,
    request: &Request,
    file: &CaseFile,
    committed: bool,
) -> Vec<Problem> {
    let unanswered = missing(questions, request).into_iter().map(|it| {
        let question = it.label.by_code(lang.code());
        Problem::new(&it.field(), "problem-unanswered").with("question", question)
    });
    let mut problems: Vec<Problem> = unanswered.collect();
    if file.holder(Part::Sponsor).is_none() {
        problems.push(Problem::new("sponsor_name", "problem-no-sponsor"));
    }
    if !committed {
        problems.push(Problem::new("commitments", "problem-commitments"));
    }
    problems
}

/// Gives a draft up. Nobody but its people ever knew of it.
pub async fn abandon(cx: &mut Cx, id: CaseId, reason: String) -> Result<(), Failure> {
    let Draft { file, .. } = open_draft(cx, id).await?;
    let event = decide(&file, &cx.actor, &file.line, Command::Withdraw { reason })?;
    cases::record(cx, file, event).await?;
    Ok(())
}

/// Appeals a decline: within fifteen working days, counted from the decision.
pub async fn appeal(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    reason: String,
) -> Result<(), Failure> {
    let file = cases::find(cx, number).await?;
    let calendar = Calendar::france();
    let within_time_limit = appeal_open(file.ended_at, cx.now, &calendar).is_some();
    let on_duty = cases::on_duty(cx, file.organisation).await?;
    let command = Command::Appeal { reason, within_time_limit, on_duty };
    cases::carry_out(cx, number, seen, command).await?;
    Ok(())
}

/// The number in an address or a form. What is no number is no case.
pub fn number(typed: &str) -> Result<CaseNumber, ApiError> {
    typed.parse().map_err(|_| ApiError::NotFound)
}
