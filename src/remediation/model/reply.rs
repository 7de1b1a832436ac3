//! What the project says at each finding and to all of them: written bit by bit, sent once.

use super::{Event, Facts, Finding, Remediation, Reply};
use crate::base::{Actor, OrganisationId, Problem, Refusal};
use crate::case::model::{Case, Command as CaseCommand, DutyKind, Part, decide as decide_in_case};
use serde::{Deserialize, Serialize};

/// How far one shares a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    Agree,
    Partly,
    Disagree,
}

/// What one person of the project says at one finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtFinding {
    /// The rank of the finding.
    pub rank: u32,
    pub stance: Stance,
    /// Whoever does not share a finding says why.
    #[serde(default)]
    pub words: Option<String>,
}

/// A whole reply, as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidReply {
    pub at_findings: Vec<AtFinding>,
    /// To the findings as a whole, if anything is left to say.
    pub text: String,
}

/// A reply while it is written: any of it may still be missing. Its author alone reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unfinished {
    pub at_findings: Vec<UnfinishedAt>,
    pub text: Option<String>,
}

/// What is written so far at one finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnfinishedAt {
    pub rank: u32,
    pub stance: Option<Stance>,
    pub words: Option<String>,
}

/// A line of the form, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReplyRow {
    pub rank: String,
    pub stance: String,
    pub words: String,
    /// The mark of what stood there when the page was made.
    pub was_stance: String,
    pub was_words: String,
}

impl Unfinished {
    pub fn at(&self, rank: u32) -> Option<&UnfinishedAt> {
        self.at_findings.iter().find(|it| it.rank == rank)
    }

    /// The reply, once nothing is missing; else every fault at its field, in the order of the lines.
    pub fn finished(self) -> Result<SaidReply, Refusal> {
        let mut problems = Vec::new();
        let mut at_findings = Vec::new();
        for (line, it) in self.at_findings.into_iter().enumerate() {
            let problem = |name: &str, key| Problem::new(&format!("replies[{line}][{name}]"), key);
            match (it.stance, it.words) {
                (None, _) => problems.push(problem("stance", "problem-stance")),
                (Some(Stance::Partly | Stance::Disagree), None) => {
                    problems.push(problem("words", "problem-reply-words"));
                }
                (Some(stance), words) => {
                    at_findings.push(AtFinding { rank: it.rank, stance, words });
                }
            }
        }
        match problems.is_empty() {
            true => Ok(SaidReply { at_findings, text: self.text.unwrap_or_default() }),
            false => Err(Refusal::Invalid(problems)),
        }
    }
}

impl Remediation {
    /// What the project said at a finding, each with who said it, in the order of the replies.
    pub fn said_at(&self, rank: u32) -> impl Iterator<Item = (&Reply, &AtFinding)> {
        self.replies.iter().filter_map(move |reply| {
            let at = reply.at_findings.iter().find(|it| it.rank == rank)?;
            Some((reply, at))
        })
    }
}

/// Whether this person may reply now, or go on writing: while they owe it, and so once.
pub fn may_reply(case: &Case, actor: &Actor, line: &[OrganisationId]) -> Result<(), Refusal> {
    decide_in_case(case, actor, line, CaseCommand::ReplyToFindings)?;
    let mut owed = case.open_duties().filter(|duty| duty.owed_by == actor.id);
    match owed.any(|duty| duty.kind == DutyKind::ReplyToFindings) {
        true => Ok(()),
        false => Err(Refusal::Unmet(vec!["reply_owed".to_owned()])),
    }
}

/// A reply that was sent. It answers each finding, and nothing that is none.
pub(super) fn replied(
    state: &Remediation,
    facts: Facts<'_>,
    actor: &Actor,
    said: SaidReply,
) -> Result<Event, Refusal> {
    let part = part_in_the_project(facts.case, actor)?;
    let SaidReply { at_findings, text } = said;
    let answered = |it: &Finding| at_findings.iter().filter(|at| at.rank == it.rank).count() == 1;
    if at_findings.len() != state.findings.len() || !state.findings.iter().all(answered) {
        return Err(Refusal::Unmet(vec!["reply_at_each_finding".to_owned()]));
    }
    Ok(Event::Replied { reply: Reply { by: actor.id, part, at_findings, text, on: facts.today } })
}

/// In which part one speaks for the project.
pub(super) fn part_in_the_project(case: &Case, actor: &Actor) -> Result<Part, Refusal> {
    let parts = [Part::Sponsor, Part::Requester];
    let held = parts.into_iter().find(|part| case.holds(*part, actor.id));
    held.ok_or(Refusal::NotYours)
}

impl Stance {
    pub const ALL: [Stance; 3] = [Stance::Agree, Stance::Partly, Stance::Disagree];

    /// The name in the catalogue of texts: `stance-…`.
    pub fn name(self) -> &'static str {
        match self {
            Stance::Agree => "agree",
            Stance::Partly => "partly",
            Stance::Disagree => "disagree",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stance| stance.name() == name)
    }
}
