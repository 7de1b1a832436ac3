//! How far an answer is proven, and how proof ages.

use serde::{Deserialize, Serialize};

/// What stands behind an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// Nobody answered, or so long ago that nobody knows any more.
    Unknown,
    /// Somebody said so.
    Declared,
    /// A dated document is attached.
    Documented,
    /// A member of the brigade checked it, and is not the author of the answer.
    Verified,
}

impl Proof {
    pub const ALL: [Proof; 4] =
        [Proof::Unknown, Proof::Declared, Proof::Documented, Proof::Verified];

    pub fn name(self) -> &'static str {
        match self {
            Proof::Unknown => "unknown",
            Proof::Declared => "declared",
            Proof::Documented => "documented",
            Proof::Verified => "verified",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|proof| proof.name() == name)
    }

    /// What is left of it after some days: one step down past each limit of the model.
    pub fn aged(self, age_days: i64, limits: &[i64]) -> Self {
        let steps = limits.iter().filter(|limit| age_days > **limit).count();
        Self::ALL[(self as usize).saturating_sub(steps)]
    }
}
