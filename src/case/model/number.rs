//! The number people know a case by: `2026-0042`.

use super::Confidentiality;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The year a request was submitted, and its rank in that year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct CaseNumber {
    pub year: i32,
    pub rank: u32,
}

/// What was given is no case number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a case number reads 2026-0042")]
pub struct NotANumber;

/// From here on, ranks are drawn by lot. Counted ones never come so far in a year.
const DRAWN_FROM: u32 = 100_000;
const DRAWN: u32 = 900_000;

impl CaseNumber {
    /// Whether a case of this level has its number by lot.
    pub fn is_by_lot(confidentiality: Confidentiality) -> bool {
        confidentiality == Confidentiality::Restricted
    }

    /// The number of a restricted case, out of some that are drawn by lot: counted with the
    /// others, it would leave a gap by which everybody knows that there is one.
    pub fn drawn(year: i32, lot: u32) -> Self {
        CaseNumber { year, rank: DRAWN_FROM + lot % DRAWN }
    }

    /// The address of its page.
    pub fn path(self) -> String {
        format!("/cases/{self}")
    }
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:04}", self.year, self.rank)
    }
}

impl FromStr for CaseNumber {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let (year, rank) = text.split_once('-').ok_or(NotANumber)?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || rank.len() < 4 || rank.len() > 9 || !digits(year) || !digits(rank) {
            return Err(NotANumber);
        }
        let number = CaseNumber {
            year: year.parse().map_err(|_| NotANumber)?,
            rank: rank.parse().map_err(|_| NotANumber)?,
        };
        // One address a case: `2026-00042` is nobody's number.
        if number.to_string() == text { Ok(number) } else { Err(NotANumber) }
    }
}

impl From<CaseNumber> for String {
    fn from(number: CaseNumber) -> Self {
        number.to_string()
    }
}

impl TryFrom<String> for CaseNumber {
    type Error = NotANumber;

    fn try_from(text: String) -> Result<Self, NotANumber> {
        text.parse()
    }
}
