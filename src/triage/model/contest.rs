//! A project contests an input of its score, never the arithmetic: what was answered, in its words.
//! A coordinator settles it, by a correction or with a reason.

use super::ground::{SHORTEST_ANSWER, SHORTEST_OBJECTION};
use super::{Assessment, FactorId};
use crate::base::{Actor, OrganisationId, PersonId, Problem, Refusal, Role, prose_of_at_least};
use crate::case::model::{Case, Fact, Stage};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A contested input. One is open per factor.
#[derive(Clone, Debug, PartialEq)]
pub struct Contest {
    /// The first of a case is 1.
    pub rank: i64,
    /// Each factor is fed by one question.
    pub factor: FactorId,
    pub objection: String,
    pub raised_by: PersonId,
    pub raised_at: DateTime<Utc>,
    pub settled: Option<Settled>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    pub settlement: Settlement,
    pub reason: String,
    pub by: PersonId,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Settlement {
    /// The answer was changed, and the case scored anew.
    Corrected,
    /// It stands, for the reason given.
    Maintained,
}

/// How a contest is settled, as it was typed.
#[derive(Clone, Debug)]
pub struct Settling<'a> {
    pub factor: &'a FactorId,
    pub settlement: Settlement,
    pub reason: &'a str,
    /// What is wrong with the corrected answer: the request knows, and all is told at once.
    pub wrong: Vec<Problem>,
}

/// What the journal keeps of contests.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ContestEvent {
    Raised { factor: FactorId, objection: String },
    Settled { factor: FactorId, settlement: Settlement, reason: String },
}

impl Fact for ContestEvent {
    const SUBJECT: &'static str = "contest";
}

/// Who contests: the requester and the sponsor, as long as the score is weighed.
pub fn may_contest(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    match case.is_of_the_project(actor) {
        false => Err(Refusal::NotYours),
        true if !Stage::IN_TRIAGE.contains(&case.stage) => Err(case.not_now(Vec::new())),
        true => Ok(()),
    }
}

/// Who settles it: a coordinator who is not of the project, until the case is over.
pub fn may_settle(case: &Case, actor: &Actor, line: &[OrganisationId]) -> Result<(), Refusal> {
    if !actor.is_for(Role::Coordinator, line) {
        return Err(Refusal::NeedsRole(vec![Role::Coordinator]));
    }
    if case.stands_with_the_project(actor) {
        return Err(Refusal::OwnAct);
    }
    if !case.stage.is_active() {
        return Err(case.not_now(Vec::new()));
    }
    case.must_be_open_to(actor)
}

/// Somebody of the project says what is wrong with an input that bears points.
pub fn decide_contest(
    case: &Case,
    actor: &Actor,
    assessed: Option<&Assessment>,
    contests: &[Contest],
    factor: &FactorId,
    objection: &str,
) -> Result<ContestEvent, Refusal> {
    may_contest(case, actor)?;
    let line = assessed.and_then(|it| it.line(factor.as_str()));
    if !line.is_some_and(|line| line.points > 0.0) {
        return Err(unmet("input_bears_points"));
    }
    if open_contest(contests, factor).is_some() {
        return Err(unmet("no_contest_open"));
    }
    let objection = said(objection)?;
    Ok(ContestEvent::Raised { factor: factor.clone(), objection })
}

/// Settles the open contest of a factor.
pub fn settle_contest(
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
    contests: &[Contest],
    settling: Settling<'_>,
) -> Result<ContestEvent, Refusal> {
    let Settling { factor, settlement, reason, mut wrong } = settling;
    may_settle(case, actor, line)?;
    let contest = open_contest(contests, factor).ok_or_else(|| unmet("contest_open"))?;
    if contest.raised_by == actor.id {
        return Err(Refusal::OwnAct);
    }
    // After triage a correction would move a score that nobody weighs any more.
    if settlement == Settlement::Corrected && !Stage::IN_TRIAGE.contains(&case.stage) {
        return Err(case.not_now(Vec::new()));
    }
    let field = match settlement {
        Settlement::Corrected => "correct_reason",
        Settlement::Maintained => "maintain_reason",
    };
    let reason =
        prose_of_at_least(field, reason, SHORTEST_ANSWER).map_err(|problem| wrong.push(problem));
    match reason {
        Ok(reason) if wrong.is_empty() => {
            Ok(ContestEvent::Settled { factor: factor.clone(), settlement, reason })
        }
        _ => Err(Refusal::Invalid(wrong)),
    }
}

/// The contest of a factor that nobody has settled.
pub fn open_contest<'a>(contests: &'a [Contest], factor: &FactorId) -> Option<&'a Contest> {
    contests.iter().find(|it| it.factor == *factor && it.settled.is_none())
}

/// The contests of a case after one more thing happened. Total: what happened, happened.
pub fn apply_contest(
    mut all: Vec<Contest>,
    event: &ContestEvent,
    by: PersonId,
    at: DateTime<Utc>,
) -> Vec<Contest> {
    match event.clone() {
        ContestEvent::Raised { factor, objection } => {
            let rank = all.last().map_or(1, |last| last.rank + 1);
            let (raised_by, raised_at, settled) = (by, at, None);
            all.push(Contest { rank, factor, objection, raised_by, raised_at, settled });
        }
        ContestEvent::Settled { factor, settlement, reason } => {
            let open = all.iter_mut().find(|it| it.factor == factor && it.settled.is_none());
            if let Some(contest) = open {
                contest.settled = Some(Settled { settlement, reason, by, at });
            }
        }
    }
    all
}

fn said(objection: &str) -> Result<String, Refusal> {
    prose_of_at_least("contest_objection", objection, SHORTEST_OBJECTION)
        .map_err(|problem| Refusal::Invalid(vec![problem]))
}

fn unmet(condition: &str) -> Refusal {
    Refusal::Unmet(vec![condition.to_owned()])
}

impl Settlement {
    pub const ALL: [Settlement; 2] = [Settlement::Corrected, Settlement::Maintained];

    /// The name in the database and in the catalogue of texts: `contest-…`.
    pub fn name(self) -> &'static str {
        match self {
            Settlement::Corrected => "corrected",
            Settlement::Maintained => "maintained",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}
