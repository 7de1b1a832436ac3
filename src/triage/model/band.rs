//! The four bands of risk.

use serde::{Deserialize, Serialize};

/// How much a project is at risk, in one word. *Low* means few points, never safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    Low,
    Moderate,
    High,
    Critical,
}

impl Band {
    /// Fewest points first, as the model's document numbers them.
    pub const ALL: [Band; 4] = [Band::Low, Band::Moderate, Band::High, Band::Critical];

    pub fn name(self) -> &'static str {
        match self {
            Band::Low => "low",
            Band::Moderate => "moderate",
            Band::High => "high",
            Band::Critical => "critical",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.name() == name)
    }

    /// The filled steps of its sign, 1 to 4; one more than its number in the model.
    pub fn steps(self) -> usize {
        self as usize + 1
    }
}
