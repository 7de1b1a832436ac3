//! What one can be good at, and how good.

use serde::{Deserialize, Serialize};

/// The trades of the brigade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Skill {
    Product,
    Architecture,
    Reliability,
    Data,
    Security,
    Procurement,
    Legal,
    Change,
    Accessibility,
    Delivery,
}

/// From 1, knows the subject, to 4, others learn from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Skill {
    pub const ALL: [Skill; 10] = [
        Skill::PRODUCT,
        Skill::ARCHITECTURE,
        Skill::RELIABILITY,
        Skill::DATA,
        Skill::SECURITY,
        Skill::PROCUREMENT,
        Skill::LEGAL,
        Skill::CHANGE,
        Skill::ACCESSIBILITY,
        Skill::DELIVERY,
    ];

    /// The name in the database and in the catalogue of texts: `skill-…`.
    pub fn name(self) -> &'static str {
        match self {
            Skill::PRODUCT => "product",
            Skill::ARCHITECTURE => "architecture",
            Skill::RELIABILITY => "reliability",
            Skill::DATA => "data",
            Skill::SECURITY => "security",
            Skill::PROCUREMENT => "procurement",
            Skill::LEGAL => "legal",
            Skill::CHANGE => "change",
            Skill::ACCESSIBILITY => "accessibility",
            Skill::DELIVERY => "delivery",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|skill| skill.name() == name)
    }
}

impl Level {
    pub const ALL: [Level; 4] = [Level(1), Level(2), Level(3), Level(4)];

    pub fn number(self) -> u8 {
        self.0
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        level.0
    }
}

impl TryFrom<u8> for Level {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        let known = Level::ALL.into_iter().find(|level| level.0 == number);
        known.ok_or_else(|| format!("{number} is no level from 1 to 4"))
    }
}
