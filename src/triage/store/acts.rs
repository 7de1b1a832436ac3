//! The acts of triage: what was typed becomes a command, which the rules of the case judge.

use super::assessment::{Latest, latest};
use super::hearing;
use crate::base::{
    ApiError, Priority, Problem, Problems, Refusal, Role, line, optional_reason, prose,
    prose_of_at_least,
};
use crate::case::model::{CaseNumber, Command, review_at, review_on as day_of_review};
use crate::case::store::{self as cases, CaseFile};
use crate::clock::Calendar;
use crate::triage::model::{
    ClosingOutcome, DeclineGround, PanelFacts, SHORTEST_DECISION, unmet_for_committee,
    within_a_year,
};
use crate::web::{Cx, Failure};

/// What a form is about.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The number of the case.
    pub case: &'a str,
    /// The version that the person was looking at.
    pub seen: i64,
    /// The sitting of the committee that decides, if one does.
    pub sitting: &'a str,
}

impl<'a> Asked<'a> {
    /// On the page of the case.
    pub fn of(case: &'a str, seen: i64) -> Self {
        Asked { case, seen, sitting: "" }
    }

    /// On the page of a sitting, or on that of the case if the form names none.
    pub fn in_sitting(case: &'a str, seen: i64, sitting: &'a str) -> Self {
        Asked { case, seen, sitting }
    }
}

pub async fn take_charge(cx: &mut Cx, asked: Asked<'_>) -> Result<(), Failure> {
    carry_out(cx, asked, Command::TakeCharge, "done-take_charge").await
}

pub async fn ask_information(cx: &mut Cx, asked: Asked<'_>, question: &str) -> Result<(), Failure> {
    let question = one(prose("ask_information_question", question))?;
    carry_out(cx, asked, Command::AskInformation { question }, "done-ask_information").await
}

pub async fn bring_to_committee(cx: &mut Cx, asked: Asked<'_>) -> Result<(), Failure> {
    let file = find(cx, asked).await?;
    let unmet = unmet_for_committee(&facts(cx, &file).await?.0);
    let on_duty = cases::on_duty(cx, file.organisation).await?;
    let command = Command::BringToCommittee { unmet, on_duty };
    carry_out(cx, asked, command, "done-bring_to_committee").await
}

pub async fn accept(
    cx: &mut Cx,
    asked: Asked<'_>,
    priority: &str,
    reason: &str,
) -> Result<(), Failure> {
    let priority = chosen("accept_priority", Priority::from_name(priority));
    let (priority, reason) = both(priority, argued("accept_reason", reason))?;
    let file = find(cx, asked).await?;
    let PanelFacts { proposed, budget, .. } = facts(cx, &file).await?.0;
    carry_out(cx, asked, Command::Accept { priority, proposed, reason, budget }, "done-accept")
        .await
}

pub async fn fast_track(
    cx: &mut Cx,
    asked: Asked<'_>,
    priority: &str,
    reason: &str,
) -> Result<(), Failure> {
    let priority = chosen("fast_track_priority", Priority::from_name(priority));
    let (priority, reason) = both(priority, argued("fast_track_reason", reason))?;
    let file = find(cx, asked).await?;
    let ground_holds = facts(cx, &file).await?.0.fast_track_holds;
    let on_duty = cases::on_duty(cx, file.organisation).await?;
    let command = Command::FastTrack { priority, reason, ground_holds, on_duty };
    carry_out(cx, asked, command, "done-fast_track").await
}

pub async fn review_fast_track(
    cx: &mut Cx,
    asked: Asked<'_>,
    opinion: &str,
) -> Result<(), Failure> {
    let opinion = one(prose("review_fast_track_opinion", opinion))?;
    let command = Command::ReviewFastTrack { opinion };
    carry_out(cx, asked, command, "done-review_fast_track").await
}

pub async fn redirect(
    cx: &mut Cx,
    asked: Asked<'_>,
    service: &str,
    contacted: &str,
    reason: &str,
) -> Result<(), Failure> {
    let mut problems = Problems::default();
    let service = problems.sift(line("redirect_service", service));
    let contacted = contacted == "true";
    let unticked = || Problem::new("redirect_contacted", "problem-not-contacted");
    problems.sift(contacted.then_some(()).ok_or_else(unticked));
    let reason = problems.sift(argued("redirect_reason", reason));
    let (service, reason) = problems.or(|| service.zip(reason))?;
    let command = Command::Redirect { service, contacted, reason };
    carry_out(cx, asked, command, "done-redirect").await
}

pub async fn propose_decline(
    cx: &mut Cx,
    asked: Asked<'_>,
    ground: &str,
    reason: &str,
) -> Result<(), Failure> {
    let ground = chosen("propose_decline_ground", DeclineGround::from_name(ground));
    let (ground, reason) = both(ground, argued("propose_decline_reason", reason))?;
    let file = find(cx, asked).await?;
    let on_duty = cases::on_duty(cx, file.organisation).await?;
    let ground = ground.name().to_owned();
    let command = Command::ProposeDecline { ground, reason, on_duty };
    carry_out(cx, asked, command, "done-propose_decline").await
}

pub async fn confirm_decline(cx: &mut Cx, asked: Asked<'_>, reason: &str) -> Result<(), Failure> {
    let reason = one(argued("confirm_decline_reason", reason))?;
    carry_out(cx, asked, Command::ConfirmDecline { reason }, "done-confirm_decline").await
}

pub async fn overrule_decline(cx: &mut Cx, asked: Asked<'_>, reason: &str) -> Result<(), Failure> {
    let reason = one(argued("overrule_decline_reason", reason))?;
    carry_out(cx, asked, Command::OverruleDecline { reason }, "done-overrule_decline").await
}

/// Who rules is asked before what was typed.
pub async fn uphold_decline(cx: &mut Cx, asked: Asked<'_>, reason: &str) -> Result<(), Failure> {
    let reason = one(argued("uphold_decline_reason", reason));
    carry_out(cx, asked, Command::UpholdDecline { reason }, "done-uphold_decline").await
}

pub async fn grant_appeal(cx: &mut Cx, asked: Asked<'_>, reason: &str) -> Result<(), Failure> {
    let reason = one(argued("grant_appeal_reason", reason));
    carry_out(cx, asked, Command::GrantAppeal { reason }, "done-grant_appeal").await
}

pub async fn suspend(
    cx: &mut Cx,
    asked: Asked<'_>,
    review_on: &str,
    reason: &str,
) -> Result<(), Failure> {
    let calendar = Calendar::france();
    let today = calendar.local(cx.now).date();
    let review_on = day_of_review("suspend_review_on", review_on, today);
    let (review_on, reason) = both(review_on, argued("suspend_reason", reason))?;
    let review_at = review_at(&calendar, review_on);
    carry_out(cx, asked, Command::Suspend { reason, review_at }, "done-suspend").await
}

pub async fn resume(cx: &mut Cx, asked: Asked<'_>) -> Result<(), Failure> {
    carry_out(cx, asked, Command::Resume, "done-resume").await
}

pub async fn close(
    cx: &mut Cx,
    asked: Asked<'_>,
    outcome: &str,
    unchecked: &str,
) -> Result<(), Failure> {
    let outcome = chosen("close_outcome", ClosingOutcome::from_name(outcome));
    let (outcome, unchecked) = both(outcome, optional_reason("close_unchecked", unchecked))?;
    let outcome = outcome.name().to_owned();
    carry_out(cx, asked, Command::Close { outcome, unchecked }, "done-close").await
}

pub async fn reopen(cx: &mut Cx, asked: Asked<'_>, reason: &str) -> Result<(), Failure> {
    let reason = one(argued("reopen_reason", reason))?;
    let file = find(cx, asked).await?;
    let on_duty = cases::on_duty(cx, file.organisation).await?;
    let within_a_year = within_a_year(&file, cx.now);
    let command = Command::Reopen { reason, within_a_year, on_duty };
    carry_out(cx, asked, command, "done-reopen").await
}

/// What the acts depend on beside the case, and the assessment that it was read from.
pub async fn facts(cx: &mut Cx, file: &CaseFile) -> Result<(PanelFacts, Option<Latest>), Failure> {
    let latest = latest(cx, file).await?;
    let budget = cases::p1_budget(cx).await?;
    let calendar = Calendar::france();
    let today = calendar.local(cx.now).date();
    let ground = latest.as_ref().and_then(|it| it.context.fast_track_ground(&calendar, today));
    let facts = PanelFacts {
        budget,
        directs: cx.actor.is_for(Role::Director, &file.line),
        proposed: latest.as_ref().map(|it| it.priority(today)),
        is_assessed: latest.as_ref().is_some_and(|it| it.is_current),
        fast_track_holds: ground.is_some(),
        now: cx.now,
    };
    Ok((facts, latest))
}

async fn carry_out(
    cx: &mut Cx,
    asked: Asked<'_>,
    command: Command,
    done: &'static str,
) -> Result<(), Failure> {
    let number = number(asked)?;
    let sitting = hearing::enter(cx, asked.sitting).await?;
    match sitting {
        Some(sitting) => {
            let file = cases::carry_out_in_sitting(cx, number, asked.seen, command).await?;
            cx.go_to(sitting.path_of(asked.case));
            // The entry after the one that was seen: others may follow it in one act.
            hearing::decided(cx, &sitting, file, asked.seen + 1).await?;
        }
        // Nobody was present: those of the next sitting are told of it.
        None => {
            cases::carry_out(cx, number, asked.seen, command).await?;
            cx.go_to(number.path());
        }
    }
    cx.say_done(done);
    Ok(())
}

/// The case that a form is about, as far as this person may see it.
pub(super) async fn find(cx: &mut Cx, asked: Asked<'_>) -> Result<CaseFile, Failure> {
    cases::find(cx, number(asked)?).await
}

/// What is no number is no case.
fn number(asked: Asked<'_>) -> Result<CaseNumber, Failure> {
    Ok(asked.case.parse().map_err(|_| ApiError::NotFound)?)
}

/// A reason that the project can do something with.
fn argued(field: &str, typed: &str) -> Result<String, Problem> {
    prose_of_at_least(field, typed, SHORTEST_DECISION)
}

fn chosen<T>(field: &str, choice: Option<T>) -> Result<T, Problem> {
    choice.ok_or_else(|| Problem::new(field, "problem-choice"))
}

fn one<T>(typed: Result<T, Problem>) -> Result<T, Refusal> {
    typed.map_err(|problem| Refusal::Invalid(vec![problem]))
}

/// Both, or every problem at once.
fn both<A, B>(a: Result<A, Problem>, b: Result<B, Problem>) -> Result<(A, B), Refusal> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (a, b) => Err(Refusal::Invalid(a.err().into_iter().chain(b.err()).collect())),
    }
}
