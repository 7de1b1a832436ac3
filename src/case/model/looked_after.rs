//! What a check and a review after action say.

use crate::base::{PersonId, Weather};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What a check finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckFound {
    Holds,
    /// It holds, and one looks again within a month.
    Closer,
    Relapse,
}

/// What a check says beside that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckSaid {
    pub weather: Weather,
    pub holds: String,
    /// What does not: nothing, of a project that simply stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fails: Option<String>,
    /// Who was asked.
    pub asked: String,
}

/// The review after action, as it was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Who took part.
    pub with: String,
    pub expected: String,
    pub happened: String,
    pub helped: String,
    pub otherwise: String,
}

/// Something that is done differently from now on, by somebody, by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAction {
    pub what: String,
    pub owner: PersonId,
    pub due_at: DateTime<Utc>,
}

impl CheckFound {
    pub const ALL: [CheckFound; 3] = [CheckFound::Holds, CheckFound::Closer, CheckFound::Relapse];

    /// The name in the journal and in the catalogue of texts: `check-…`.
    pub fn name(self) -> &'static str {
        match self {
            CheckFound::Holds => "holds",
            CheckFound::Closer => "closer",
            CheckFound::Relapse => "relapse",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|found| found.name() == name)
    }
}
