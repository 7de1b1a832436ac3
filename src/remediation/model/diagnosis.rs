//! What the brigade found, what it recommends, and what the project says to that.

use super::{AtFinding, Doubt, Owner, Point, ProofFile};
use crate::base::PersonId;
use crate::case::model::Part;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Critical,
    Major,
    Minor,
}

/// How much depends on a recommendation being followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// The recovery fails without it.
    Critical,
    Essential,
    Recommended,
}

/// Something that is so, as the brigade saw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// People call it by its rank: C1, C2…
    pub rank: u32,
    /// What it looks into of what the score offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    #[serde(flatten)]
    pub said: NewFinding,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewFinding {
    pub title: String,
    pub text: String,
    pub severity: Severity,
}

/// Something to be done about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// People call it by its rank: R1, R2…
    pub rank: u32,
    #[serde(flatten)]
    pub said: NewRecommendation,
    /// What the project says to it.
    pub answer: Option<Answer>,
    pub done: Option<Done>,
    /// Why it is open again, after it was noted as done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewRecommendation {
    pub title: String,
    pub grade: Grade,
    /// Whom the brigade sees doing it, and by when.
    pub owner: Option<String>,
    pub due_on: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Accepted {
        #[serde(flatten)]
        owner: Owner,
        due_on: NaiveDate,
    },
    Refused {
        argument: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    pub on: NaiveDate,
    /// What shows it, in words; empty where a link or a file says it all.
    pub evidence: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<ProofFile>,
    /// Who showed it; not said of what was noted before that was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// What one person of the project answers to the findings; it stays beside them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    pub by: PersonId,
    pub part: Part,
    /// At each of them. Replies of before were to all of them at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub at_findings: Vec<AtFinding>,
    /// To the findings as a whole; empty if nothing was left to say.
    pub text: String,
    pub on: NaiveDate,
}

impl Recommendation {
    /// A critical one cannot be left without an answer.
    pub fn is_answered(&self) -> bool {
        self.answer.is_some() || self.said.grade != Grade::Critical
    }

    /// Done, or refused with an argument.
    pub fn is_settled(&self) -> bool {
        self.done.is_some() || matches!(self.answer, Some(Answer::Refused { .. }))
    }

    /// Who does it, by when: as accepted, else as proposed.
    pub fn owner(&self) -> Option<String> {
        match &self.answer {
            Some(Answer::Accepted { owner, .. }) => Some(owner.said()),
            _ => self.said.owner.clone(),
        }
    }

    /// Who took it on, if they have an account.
    pub fn given_to(&self) -> Option<PersonId> {
        match &self.answer {
            Some(Answer::Accepted { owner, .. }) => owner.person,
            _ => None,
        }
    }

    pub fn is_accepted(&self) -> bool {
        matches!(self.answer, Some(Answer::Accepted { .. }))
    }

    pub fn due_on(&self) -> Option<NaiveDate> {
        match &self.answer {
            Some(Answer::Accepted { due_on, .. }) => Some(*due_on),
            _ => self.said.due_on,
        }
    }

    pub fn is_late(&self, today: NaiveDate) -> bool {
        !self.is_settled() && self.due_on().is_some_and(|due_on| due_on < today)
    }
}

impl Severity {
    pub const ALL: [Severity; 3] = [Severity::Critical, Severity::Major, Severity::Minor];

    /// The name in the catalogue of texts: `severity-…`.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Critical => "critical",
            Severity::Major => "major",
            Severity::Minor => "minor",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

impl Grade {
    pub const ALL: [Grade; 3] = [Grade::Critical, Grade::Essential, Grade::Recommended];

    /// The name in the catalogue of texts: `grade-…`.
    pub fn name(self) -> &'static str {
        match self {
            Grade::Critical => "critical",
            Grade::Essential => "essential",
            Grade::Recommended => "recommended",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.name() == name)
    }
}
