//! What one can be good at, and how good.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// A trade of the brigade, by its code: what members, needs and the journal keep. Which there are, and
/// what they are called, administrators say: see [`Taxonomy`](super::Taxonomy).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Skill {
    /// Filled up with zeros, so that a skill is copied like a number.
    code: [u8; Skill::LONGEST],
}

/// From 1, knows the subject, to 4, others learn from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Skill {
    /// The most signs of a code.
    pub const LONGEST: usize = 30;

    pub const PRODUCT: Skill = Skill::known("product");
    pub const ARCHITECTURE: Skill = Skill::known("architecture");
    pub const RELIABILITY: Skill = Skill::known("reliability");
    pub const DATA: Skill = Skill::known("data");
    pub const SECURITY: Skill = Skill::known("security");
    pub const PROCUREMENT: Skill = Skill::known("procurement");
    pub const LEGAL: Skill = Skill::known("legal");
    pub const CHANGE: Skill = Skill::known("change");
    pub const ACCESSIBILITY: Skill = Skill::known("accessibility");
    pub const DELIVERY: Skill = Skill::known("delivery");

    /// Those that rules and published formats name, and that every brigade began with.
    pub const FIRST: [Skill; 10] = [
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

    const fn known(code: &str) -> Skill {
        let (from, mut to) = (code.as_bytes(), [0; Skill::LONGEST]);
        let mut at = 0;
        while at < from.len() {
            to[at] = from[at];
            at += 1;
        }
        Skill { code: to }
    }

    /// The code, as it is stored and sent.
    pub fn name(&self) -> &str {
        let end = self.code.iter().position(|sign| *sign == 0).unwrap_or(Skill::LONGEST);
        std::str::from_utf8(&self.code[..end]).expect("a code is ASCII: its two makers see to it")
    }

    /// Small letters and digits, a letter first, in words that single hyphens part.
    pub fn from_name(name: &str) -> Option<Self> {
        let is_sign = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit();
        let is_word = |word: &str| !word.is_empty() && word.bytes().all(is_sign);
        let is_code = name.len() <= Skill::LONGEST
            && name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.split('-').all(is_word);
        is_code.then(|| Skill::known(name))
    }

    /// Its place among the first ones; after all of them, if it is none.
    fn rank(&self) -> usize {
        Skill::FIRST.iter().position(|it| it == self).unwrap_or(Skill::FIRST.len())
    }
}

/// The first ones as they always stood, then the others by their code. A proposal is made in this
/// order, and not in the one in which administrators list them: the same question has the same answer
/// next year.
impl Ord for Skill {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank()).then_with(|| self.code.cmp(&other.code))
    }
}

impl PartialOrd for Skill {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Debug for Skill {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl From<Skill> for String {
    fn from(skill: Skill) -> String {
        skill.name().to_owned()
    }
}

impl TryFrom<String> for Skill {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Skill::from_name(&name).ok_or_else(|| {
            format!(
                "{name:?} is no code of a skill: small letters, digits and hyphens, a letter first, {} signs at most",
                Skill::LONGEST
            )
        })
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
