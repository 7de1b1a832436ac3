//! What a coordinator has said of two cases: that one depends on the other, or that they have
//! nothing to do with one another.

use crate::base::{Actor, CaseId, OrganisationId, Refusal, Role};
use crate::case::model::{Case, Fact, Stage};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What one case is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    /// They touch: whoever works on one looks at the other.
    Related,
    /// It cannot end well unless the other does.
    DependsOn,
    /// The same, seen from the other side.
    NeededBy,
}

/// A tie, with the reason that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tied {
    Linked {
        tie: Tie,
        reason: String,
    },
    /// They look alike, and are two different things.
    Apart,
}

/// What was said of a case and others, by the identifier of the other.
pub type Ties = BTreeMap<CaseId, Tied>;

/// Two cases, and the lines from their organisations to the top of the tree.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    pub case: &'a Case,
    pub line: &'a [OrganisationId],
    pub other: &'a Case,
    pub other_line: &'a [OrganisationId],
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Link { tie: Tie, reason: String },
    Unlink,
    SetApart,
    TakeBack,
}

/// Written to the journal of the case as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Linked { other: CaseId, tie: Tie, reason: String },
    Unlinked { other: CaseId },
    SetApart { other: CaseId },
    TakenBack { other: CaseId },
}

impl Fact for Event {
    const SUBJECT: &'static str = "related";
}

impl Tie {
    pub const ALL: [Tie; 3] = [Tie::Related, Tie::DependsOn, Tie::NeededBy];

    /// The name in the database and in the catalogue of texts: `tie-…`.
    pub fn name(self) -> &'static str {
        match self {
            Tie::Related => "related",
            Tie::DependsOn => "depends_on",
            Tie::NeededBy => "needed_by",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tie| tie.name() == name)
    }

    /// The same tie as the other case has it.
    pub fn mirrored(self) -> Self {
        match self {
            Tie::Related => Tie::Related,
            Tie::DependsOn => Tie::NeededBy,
            Tie::NeededBy => Tie::DependsOn,
        }
    }
}

/// Whether somebody may say what two cases are to one another: a coordinator of both.
pub fn may_tie(pair: Pair, actor: &Actor) -> Result<(), Refusal> {
    let coordinates = |line| actor.is_for(Role::Coordinator, line);
    if !coordinates(pair.line) || !coordinates(pair.other_line) {
        return Err(Refusal::NeedsRole(vec![Role::Coordinator]));
    }
    if pair.case.id == pair.other.id {
        return Err(Refusal::Unmet(vec!["another_case".to_owned()]));
    }
    let is_past = |case: &&Case| matches!(case.stage, Stage::Draft | Stage::Archived);
    match [pair.case, pair.other].into_iter().find(is_past) {
        Some(past) => Err(past.not_now(Vec::new())),
        None => Ok(()),
    }
}

/// Puts what is said of a case and another to the rules. `ties` are those of the first.
pub fn decide(ties: &Ties, pair: Pair, actor: &Actor, command: Command) -> Result<Event, Refusal> {
    may_tie(pair, actor)?;
    let other = pair.other.id;
    let known = ties.get(&other);
    let is_linked = matches!(known, Some(Tied::Linked { .. }));
    match command {
        Command::Link { tie, reason } => Ok(Event::Linked { other, tie, reason }),
        Command::Unlink if is_linked => Ok(Event::Unlinked { other }),
        Command::SetApart if known.is_none() => Ok(Event::SetApart { other }),
        Command::TakeBack if known == Some(&Tied::Apart) => Ok(Event::TakenBack { other }),
        Command::Unlink => Err(unmet("linked")),
        Command::SetApart => Err(unmet("not_tied")),
        Command::TakeBack => Err(unmet("set_apart")),
    }
}

fn unmet(condition: &str) -> Refusal {
    Refusal::Unmet(vec![condition.to_owned()])
}

/// The ties after an event. Total: what happened, happened.
pub fn apply(mut ties: Ties, event: &Event) -> Ties {
    match event {
        Event::Linked { other, tie, reason } => {
            ties.insert(*other, Tied::Linked { tie: *tie, reason: reason.clone() });
        }
        Event::SetApart { other } => {
            ties.insert(*other, Tied::Apart);
        }
        Event::Unlinked { other } | Event::TakenBack { other } => {
            ties.remove(other);
        }
    }
    ties
}

impl Event {
    /// What the other case's journal says of the same; nothing of what was said of this one alone.
    pub fn mirrored(&self, case: CaseId) -> Option<Event> {
        match self {
            Event::Linked { tie, reason, .. } => {
                let (tie, reason) = (tie.mirrored(), reason.clone());
                Some(Event::Linked { other: case, tie, reason })
            }
            Event::Unlinked { .. } => Some(Event::Unlinked { other: case }),
            Event::SetApart { .. } | Event::TakenBack { .. } => None,
        }
    }
}
