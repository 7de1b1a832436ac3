//! The team of a case.

use super::{Access, Need, Objection, Recusal, Share, Supplier};
use crate::base::PersonId;
use crate::case::model::Part;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What somebody does in a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TeamRole {
    /// *Chef d'intervention*: there is one.
    CaseLead,
    Expert,
    /// Keeps the record of decisions.
    Scribe,
}

/// Days, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// A member's time, promised to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    pub person: PersonId,
    pub role: TeamRole,
    pub share: Share,
    #[serde(flatten)]
    pub period: Period,
    /// Tentative until the member or the coordinator confirms it.
    pub confirmed: bool,
}

/// A director let somebody in who would be kept out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    pub person: PersonId,
    pub reason: String,
}

/// Who works on a case, what it takes, and what the start still waits for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    pub assignments: Vec<Assignment>,
    /// What somebody had agreed to before they were asked for something else, until they answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreed: Vec<Assignment>,
    pub needs: Vec<Need>,
    pub exceptions: Vec<Exception>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recusals: Vec<Recusal>,
    /// The companies that hold the project's contracts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suppliers: Vec<Supplier>,
    /// Who was proposed, and said no.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objections: Vec<Objection>,
    /// The day the sponsor opens the door.
    pub kick_off_on: Option<NaiveDate>,
    pub access: Access,
}

impl Period {
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether the two have a day in common.
    pub fn meets(self, other: Period) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}

impl Team {
    pub fn assignment(&self, person: PersonId) -> Option<&Assignment> {
        self.assignments.iter().find(|it| it.person == person)
    }

    /// What somebody agreed to. It stands while they are asked for more. Whoever keeps the record meets
    /// no need.
    pub fn settled(&self) -> impl Iterator<Item = &Assignment> {
        let agreed = self.assignments.iter().filter(|it| it.confirmed).chain(&self.agreed);
        agreed.filter(|it| it.role != TeamRole::Scribe)
    }

    pub fn lead(&self) -> Option<&Assignment> {
        self.assignments.iter().find(|it| it.role == TeamRole::CaseLead)
    }

    /// Whether somebody asked to be kept away, and no director has let them in since.
    pub fn is_recused(&self, person: PersonId) -> bool {
        let asked = self.recusals.iter().any(|it| it.person == person);
        asked && !self.is_excepted(person)
    }

    pub fn is_excepted(&self, person: PersonId) -> bool {
        self.exceptions.iter().any(|it| it.person == person)
    }
}

impl TeamRole {
    pub const ALL: [TeamRole; 3] = [TeamRole::CaseLead, TeamRole::Expert, TeamRole::Scribe];

    /// The name in the database and in the catalogue of texts: `team-role-…`.
    pub fn name(self) -> &'static str {
        match self {
            TeamRole::CaseLead => "case_lead",
            TeamRole::Expert => "expert",
            TeamRole::Scribe => "scribe",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// What the person is in the case by it.
    pub fn part(self) -> Part {
        match self {
            TeamRole::CaseLead => Part::CaseLead,
            TeamRole::Expert | TeamRole::Scribe => Part::Responder,
        }
    }
}
