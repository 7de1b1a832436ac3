//! What somebody has before their eyes, as their browser says it again to be told that there is more.
//!
//! It holds nothing that its reader could not know: no number that counts what happens to cases
//! which are not theirs to see.

use super::CaseNumber;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use std::fmt::{self, Display};
use std::str::FromStr;

/// A page that somebody looks at, and how far it tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    Case(Shown),
    /// A few cases, side by side.
    Cases(Vec<Shown>),
    Queue {
        /// What happened last in it, if anything did lately.
        last: Option<Mark>,
        /// When it was drawn.
        at: DateTime<Utc>,
    },
}

/// How far a page tells of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The last entry of its journal.
    pub mark: Mark,
    /// How much of what others said.
    pub said: i64,
}

/// How many cases a page shows side by side at most: more is not read.
pub const MOST_SHOWN: usize = 4;

/// An entry in the journal of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub number: CaseNumber,
    pub entry: i64,
}

/// The same as it comes in an address.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    case: Option<String>,
    cases: Option<String>,
    entry: Option<i64>,
    said: Option<i64>,
    queue: Option<String>,
    at: Option<i64>,
}

impl Sight {
    /// What it is called to its reader.
    pub fn name(&self) -> String {
        match self {
            Sight::Case(shown) => shown.mark.number.to_string(),
            Sight::Cases(_) => "cases".to_owned(),
            Sight::Queue { .. } => "queue".to_owned(),
        }
    }

    /// The cases that it is about, if it is about some alone.
    pub fn numbers(&self) -> Vec<CaseNumber> {
        match self {
            Sight::Case(shown) => vec![shown.mark.number],
            Sight::Cases(shown) => shown.iter().map(|it| it.mark.number).collect(),
            Sight::Queue { .. } => Vec::new(),
        }
    }
}

impl Asked {
    /// What is asked about; `None` for what no page of ours would ask.
    pub fn sight(&self) -> Option<Sight> {
        match (&self.case, &self.queue, &self.cases) {
            (None, None, Some(shown)) => {
                let shown: Vec<Shown> =
                    shown.split('_').map(str::parse).collect::<Result<_, _>>().ok()?;
                (shown.len() <= MOST_SHOWN).then_some(Sight::Cases(shown))
            }
            (Some(number), None, None) => {
                let mark = Mark { number: number.parse().ok()?, entry: self.entry? };
                Some(Sight::Case(Shown { mark, said: self.said? }))
            }
            (None, Some(last), None) => {
                let last = if last.is_empty() { None } else { Some(last.parse().ok()?) };
                Some(Sight::Queue { last, at: DateTime::from_timestamp_millis(self.at?)? })
            }
            _ => None,
        }
    }
}

/// As it goes into an address.
impl Display for Sight {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Sight::Case(Shown { mark: Mark { number, entry }, said }) => {
                write!(formatter, "case={number}&entry={entry}&said={said}")
            }
            Sight::Cases(shown) => {
                let shown: Vec<String> = shown.iter().map(Shown::to_string).collect();
                write!(formatter, "cases={}", shown.join("_"))
            }
            Sight::Queue { last, at } => {
                let last = last.map(|it| it.to_string()).unwrap_or_default();
                write!(formatter, "queue={last}&at={}", at.timestamp_millis())
            }
        }
    }
}

impl Display for Shown {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{}.{}", self.mark, self.said)
    }
}

impl FromStr for Shown {
    type Err = ();

    fn from_str(said: &str) -> Result<Self, ()> {
        let (mark, said) = said.rsplit_once('.').ok_or(())?;
        Ok(Shown { mark: mark.parse()?, said: said.parse().map_err(drop)? })
    }
}

impl Display for Mark {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{}.{}", self.number, self.entry)
    }
}

impl FromStr for Mark {
    type Err = ();

    fn from_str(said: &str) -> Result<Self, ()> {
        let (number, entry) = said.split_once('.').ok_or(())?;
        let number = number.parse().map_err(drop)?;
        Ok(Mark { number, entry: entry.parse().map_err(drop)? })
    }
}
