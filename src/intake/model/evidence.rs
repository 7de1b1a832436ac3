//! How far an answer is proven: files bound to it, and what the brigade has seen of them.

use super::{Answer, Answered, Event, Question, Request};
use crate::base::{Actor, OrganisationId, Problem, Refusal, Role, day, prose};
use crate::case::model::{Case, Stage};
use crate::triage::model::Proof;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Files that one answer can have; beyond it nobody reads them.
pub const MOST_FILES: usize = 10;

/// What a coordinator says of an answer: documented, or verified. It holds for that answer and
/// no other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    pub proof: Proof,
    /// The date of what proves it: proof ages from there.
    pub on: NaiveDate,
    pub reason: String,
    pub answer: Answer,
}

/// The latest mark of each question.
pub type Marks = BTreeMap<String, Mark>;

/// What the form of a mark sends, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Marking {
    pub proof: String,
    pub on: String,
    pub reason: String,
}

impl Mark {
    fn holds_for(&self, answered: &Answered) -> bool {
        self.answer == answered.answer
    }
}

/// How far an answer is proven, and since when. What people say of their project is declared.
pub fn proof_of(marks: &Marks, question: &str, answered: &Answered) -> (Proof, NaiveDate) {
    match marks.get(question).filter(|mark| mark.holds_for(answered)) {
        _ if answered.answer == Answer::Unknown => (Proof::Unknown, answered.on),
        Some(mark) => (mark.proof, mark.on),
        None => (Proof::Declared, answered.on),
    }
}

/// Who binds files to a request: those who find it while it is written; once it is sent, the
/// project's people and the coordinators, until the case is over.
pub fn may_attach(case: &Case, actor: &Actor, line: &[OrganisationId]) -> Result<(), Refusal> {
    if case.stage == Stage::Draft {
        return Ok(());
    }
    if !case.is_of_the_project(actor) && !actor.is_for(Role::Coordinator, line) {
        return Err(Refusal::NotYours);
    }
    if !case.stage.is_active() {
        return Err(case.not_now(Vec::new()));
    }
    Ok(())
}

/// What a mark is put to the rules with.
#[derive(Clone, Copy, Debug)]
pub struct MarkFacts<'a> {
    pub case: &'a Case,
    /// Leads from the case's organisation to the top of the tree.
    pub line: &'a [OrganisationId],
    pub request: &'a Request,
    /// How many files the answer has.
    pub files: usize,
    /// Whether the brigade has said already how far it is proven.
    pub is_marked: bool,
    pub today: NaiveDate,
}

/// The answer that a coordinator may say is proven, while the case is in triage: after that
/// the priority is decided and a new proof would move a score that nobody waits for.
pub fn markable(
    facts: MarkFacts<'_>,
    actor: &Actor,
    question: &Question,
) -> Result<Answer, Refusal> {
    let MarkFacts { case, line, request, .. } = facts;
    if !actor.is_for(Role::Coordinator, line) {
        return Err(Refusal::NeedsRole(vec![Role::Coordinator]));
    }
    if case.is_of_the_project(actor) {
        return Err(Refusal::OwnAct);
    }
    if !Stage::IN_TRIAGE.contains(&case.stage) {
        return Err(case.not_now(Vec::new()));
    }
    if question.factor.is_none() {
        return Err(Refusal::Unmet(vec!["answer_weighs".into()]));
    }
    let answer = request.get(&question.id).filter(|answer| **answer != Answer::Unknown);
    answer.cloned().ok_or_else(|| Refusal::Unmet(vec!["answer_known".into()]))
}

/// A coordinator says how far an answer is proven; or that it is no more than declared after all,
/// which takes back what was said.
pub fn decide_mark(
    facts: MarkFacts<'_>,
    actor: &Actor,
    question: &Question,
    marking: &Marking,
) -> Result<Event, Refusal> {
    let answer = markable(facts, actor, question)?;
    if facts.is_marked && marking.proof == Proof::Declared.name() {
        let reason = prose("proof_reason", &marking.reason);
        let reason = reason.map_err(|it| Refusal::Invalid(vec![it]))?;
        return Ok(Event::ProofTakenBack { question: question.id.clone(), reason });
    }
    let (proof, on, reason) = read(marking, facts.today).map_err(Refusal::Invalid)?;
    if proof == Proof::Documented && facts.files == 0 {
        return Err(Refusal::Unmet(vec!["document_attached".into()]));
    }
    let mark = Mark { proof, on, reason, answer };
    Ok(Event::ProofMarked { question: question.id.clone(), mark })
}

fn read(marking: &Marking, today: NaiveDate) -> Result<(Proof, NaiveDate, String), Vec<Problem>> {
    let proof = match Proof::from_name(marking.proof.trim()) {
        Some(proof @ (Proof::Documented | Proof::Verified)) => Ok(proof),
        _ => Err(Problem::new("proof", "problem-choice")),
    };
    let on = match day("proof_on", &marking.on) {
        Ok(on) if on > today => Err(Problem::new("proof_on", "problem-date-future")),
        on => on,
    };
    let reason = prose("proof_reason", &marking.reason);
    match (proof, on, reason) {
        (Ok(proof), Ok(on), Ok(reason)) => Ok((proof, on, reason)),
        (proof, on, reason) => {
            Err([proof.err(), on.err(), reason.err()].into_iter().flatten().collect())
        }
    }
}
