//! *No purpose is stated*: what the committee notes of a project, and what is taken back once one is.
//! It is the fact of gate G5. No question asks for it: no project says so of itself.

use super::ground::long_enough;
use crate::base::{Actor, OrganisationId, PersonId, Refusal, Role};
use crate::case::model::{Case, Fact, Stage};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug)]
pub enum PurposeCommand {
    Note { reason: String },
    Withdraw { reason: String },
}

/// What the journal keeps of it: the last word counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PurposeEvent {
    Noted { reason: String },
    Withdrawn { reason: String },
}

impl Fact for PurposeEvent {
    const SUBJECT: &'static str = "purpose";
}

/// What the rules must know of a case.
#[derive(Clone, Copy, Debug)]
pub struct PurposeFacts<'a> {
    pub case: &'a Case,
    /// Leads from the case's organisation to the top of the tree.
    pub line: &'a [OrganisationId],
    /// By the model in force: the score is made again with what is noted.
    pub is_assessed: bool,
    /// Who noted it, where it is noted now.
    pub noted_by: Option<PersonId>,
}

impl PurposeEvent {
    /// Whether no purpose is stated, after this word.
    pub fn is_missing(&self) -> bool {
        matches!(self, PurposeEvent::Noted { .. })
    }

    pub fn reason(&self) -> &str {
        match self {
            PurposeEvent::Noted { reason } | PurposeEvent::Withdrawn { reason } => reason,
        }
    }
}

/// Who notes it: a coordinator or a director, before whose committee the case is. Whoever brought it
/// there has argued already: a second mind must see it so.
pub fn may_note_purpose(facts: PurposeFacts<'_>, actor: &Actor) -> Result<(), Refusal> {
    must_be_of_the_committee(facts, actor)?;
    if !facts.case.stage.is_active() {
        return Err(facts.case.not_now(Vec::new()));
    }
    if facts.case.stage != Stage::AtCommittee {
        return Err(unmet("purpose_at_committee"));
    }
    if facts.case.assessed_by == Some(actor.id) {
        return Err(Refusal::OwnAct);
    }
    if facts.noted_by.is_some() {
        return Err(unmet("purpose_unnoted"));
    }
    must_be_assessed(facts)
}

/// Who takes it back: another one than noted it, as long as the case is under way.
pub fn may_withdraw_purpose(facts: PurposeFacts<'_>, actor: &Actor) -> Result<(), Refusal> {
    must_be_of_the_committee(facts, actor)?;
    if !facts.case.stage.is_active() {
        return Err(facts.case.not_now(Vec::new()));
    }
    match facts.noted_by {
        None => Err(unmet("purpose_noted")),
        Some(by) if by == actor.id => Err(Refusal::OwnAct),
        Some(_) => must_be_assessed(facts),
    }
}

pub fn decide_purpose(
    facts: PurposeFacts<'_>,
    actor: &Actor,
    command: PurposeCommand,
) -> Result<PurposeEvent, Refusal> {
    let said = |field: &str, typed: &str| {
        long_enough(field, typed).map_err(|problem| Refusal::Invalid(vec![problem]))
    };
    match command {
        PurposeCommand::Note { reason } => {
            may_note_purpose(facts, actor)?;
            Ok(PurposeEvent::Noted { reason: said("no_purpose_reason", &reason)? })
        }
        PurposeCommand::Withdraw { reason } => {
            may_withdraw_purpose(facts, actor)?;
            Ok(PurposeEvent::Withdrawn { reason: said("withdraw_no_purpose_reason", &reason)? })
        }
    }
}

fn must_be_of_the_committee(facts: PurposeFacts<'_>, actor: &Actor) -> Result<(), Refusal> {
    let roles = [Role::Coordinator, Role::Director];
    if !roles.iter().any(|role| actor.is_for(*role, facts.line)) {
        return Err(Refusal::NeedsRole(roles.to_vec()));
    }
    if facts.case.stands_with_the_project(actor) {
        return Err(Refusal::OwnAct);
    }
    facts.case.must_be_open_to(actor)
}

fn must_be_assessed(facts: PurposeFacts<'_>) -> Result<(), Refusal> {
    if facts.is_assessed { Ok(()) } else { Err(unmet("assessed")) }
}

fn unmet(condition: &str) -> Refusal {
    Refusal::Unmet(vec![condition.to_owned()])
}
