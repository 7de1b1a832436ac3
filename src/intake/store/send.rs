//! Sending a request, and what its people may do while they wait.

use super::draft::{Draft, open_draft, requester};
use super::evidence::tell_all;
use super::project::project_once;
use super::proof::marks;
use super::request::{self, Kept};
use super::time_limit;
use crate::base::{Actor, ApiError, CaseId, Problem, Refusal, prose, prose_of_at_least};
use crate::case::model::{
    Act, CaseNumber, Command, Confidentiality, Opening, Part, Submission, allowed, decide,
};
use crate::case::store::{self as cases, CaseFile};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::intake::model::{
    Event, Marks, Questions, Request, Urgent, appeal_open, may_abandon, missing, weigh,
};
use crate::triage::model::SHORTEST_DECISION;
use crate::triage::store::{assess, reassess, second_reader};
use crate::web::{Cx, Failure};
use chrono::Datelike;

/// What sending a request came to.
pub enum Sent {
    Submitted(CaseNumber),
    /// By whoever took the call, who is in charge of it.
    Taken(CaseNumber),
    /// It had been sent in a hurry, and now is whole.
    Completed(CaseNumber),
}

impl Sent {
    pub fn number(self) -> CaseNumber {
        match self {
            Sent::Submitted(number) | Sent::Taken(number) | Sent::Completed(number) => number,
        }
    }
}

/// Sends a request, or completes one that was sent in a hurry.
pub async fn send(cx: &mut Cx, id: CaseId, committed: bool) -> Result<Sent, Failure> {
    let Draft { file, kept, .. } = open_draft(cx, id).await?;
    let number = file.number;
    if number.is_none() {
        must_be_theirs(&file, &cx.actor)?;
    }
    let problems = lacking(cx.lang, kept.questions()?, &kept.request, &file, committed);
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems).into());
    }
    match number {
        Some(number) => complete(cx, file, kept).await.map(|()| Sent::Completed(number)),
        None if file.was_taken_by(cx.actor.id) => submit(cx, file, kept).await.map(Sent::Taken),
        None => submit(cx, file, kept).await.map(Sent::Submitted),
    }
}

/// Sends what a caller says in a few words: the brigade calls back before it asks for more.
pub async fn send_urgently(cx: &mut Cx, urgent: Urgent) -> Result<CaseNumber, Failure> {
    let requester = requester(cx, urgent.requester.as_ref()).await?;
    let project = project_once(cx, &urgent.project).await?;
    let opening = Opening {
        by_telephone: urgent.requester.is_some(),
        title: project.name,
        project: project.id,
        organisation: project.organisation,
        confidentiality: Confidentiality::Brigade,
        requester: requester.id,
        sponsor: None,
        protected: false,
    };
    let file = cases::open(cx, opening).await?;
    let request = urgent.request(Questions::current(), cx.today());
    let kept = Kept {
        completing: Some(request.answers.clone()),
        request,
        phone: Some(urgent.phone),
        sponsor_said: urgent.sponsor,
        ..request::blank(cx, false, None)
    };
    request::insert(cx, file.id, &kept).await?;
    submit(cx, file, kept).await
}

/// Sends a draft in a hurry, with all that it says already; the rest is completed after.
pub async fn hurry(cx: &mut Cx, id: CaseId, urgent: Urgent) -> Result<CaseNumber, Failure> {
    let Draft { file, kept, .. } = to_hurry(cx, id).await?;
    let said = urgent.request(kept.questions()?, cx.today());
    let mut request = kept.request;
    request.answers.extend(said.answers);
    let kept = Kept {
        completing: Some(request.answers.clone()),
        request,
        phone: Some(urgent.phone),
        sponsor_said: urgent.sponsor,
        ..kept
    };
    request::hurry(cx, file.id, &kept).await?;
    submit(cx, file, kept).await
}

/// A draft that this person may send, and that the urgent path begins with.
pub async fn to_hurry(cx: &mut Cx, id: CaseId) -> Result<Draft, Failure> {
    let draft = open_draft(cx, id).await?;
    match draft.file.number {
        Some(_) => Err(ApiError::NotFound.into()),
        None => Ok(must_be_theirs(&draft.file, &cx.actor).map(|()| draft)?),
    }
}

/// The answers of a sent request are journaled and weighed anew.
async fn complete(cx: &mut Cx, file: CaseFile, kept: Kept) -> Result<(), Failure> {
    request::complete(cx, file.id, &kept.request).await?;
    kept.keep_said(cx, file.id).await?;
    let marks = marks(cx.tx(), file.id).await?;
    let weighed = weigh(kept.questions()?, &kept.request, &marks, cx.today());
    let Request { questions, answers } = kept.request;
    let sponsor_informed = kept.sponsor_informed;
    let told = Event::CompletedAnswers { questions, answers, sponsor_informed };
    let file = cases::note(cx, file, &told).await?;
    reassess(cx, file, &weighed.answers, weighed.context).await?;
    Ok(())
}

/// The answers are journaled and weighed, and the request gets its number.
async fn submit(cx: &mut Cx, file: CaseFile, kept: Kept) -> Result<CaseNumber, Failure> {
    let (questions, urgent) = (kept.questions()?, kept.phone.is_some());
    let answered = kept.clone();
    let today = Calendar::france().local(cx.now).date();
    let weighed = weigh(questions, &kept.request, &Marks::new(), today);
    let Request { questions, answers } = kept.request;
    let sponsor_informed = kept.sponsor_informed;
    let told = Event::SubmittedAnswers { questions, answers, sponsor_informed };
    let file = cases::note(cx, file, &told).await?;
    let file = tell_all(cx, file).await?;
    let (file, priority) = assess(cx, file, &weighed.answers, weighed.context).await?;
    let on_duty = cases::on_duty(cx, file.organisation).await?;
    let number = cases::new_number(cx, file.confidentiality, today.year()).await?;
    let second = second_reader(cx, &file, file.answered_by(cx.actor.id, on_duty)).await?;
    let unmet = Vec::new();
    let submission = Submission { number, priority, on_duty, urgent, second, unmet };
    let event = decide(&file, &cx.actor, &file.line, Command::Submit(submission))?;
    let sent = cases::record(cx, file, event).await?;
    answered.keep_said(cx, sent.id).await?;
    time_limit::forget(cx, sent.id).await?;
    // The call was the first answer that a person owed: whoever took it is in charge from there.
    if sent.was_taken_by(cx.actor.id) {
        let event = decide(&sent, &cx.actor, &sent.line, Command::TakeCharge)?;
        cases::record(cx, sent, event).await?;
    }
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
    may_abandon(&file, &cx.actor)?;
    let event = decide(&file, &cx.actor, &file.line, Command::Withdraw { reason })?;
    cases::record(cx, file, event).await?;
    time_limit::forget(cx, id).await
}

/// Appeals a decline: within fifteen working days, counted from the decision.
pub async fn appeal(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    typed: &str,
) -> Result<(), Failure> {
    let reason = prose_of_at_least("appeal_reason", typed, SHORTEST_DECISION);
    let reason = reason.map_err(|it| Refusal::Invalid(vec![it]));
    let file = cases::find(cx, number).await?;
    let calendar = Calendar::france();
    let within_time_limit = appeal_open(file.ended_at, cx.now, &calendar).is_some();
    let on_duty = cases::on_duty(cx, file.organisation).await?;
    let command = Command::Appeal { reason, within_time_limit, on_duty };
    cases::carry_out(cx, number, seen, command).await?;
    Ok(())
}

/// An act of which only the reason is asked, in a field of its form.
pub async fn say_why(
    cx: &mut Cx,
    (case, seen): (&str, i64),
    (field, typed): (&str, &str),
    command: fn(String) -> Command,
) -> Result<(), Failure> {
    let number = number(case)?;
    let reason = prose(field, typed).map_err(|it| Refusal::Invalid(vec![it]))?;
    cases::carry_out(cx, number, seen, command(reason)).await?;
    Ok(())
}

/// The number in an address or a form. What is no number is no case.
pub fn number(typed: &str) -> Result<CaseNumber, ApiError> {
    typed.parse().map_err(|_| ApiError::NotFound)
}
