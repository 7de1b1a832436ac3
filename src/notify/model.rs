//! A message to one person.

use crate::base::PersonId;
use crate::case::model::CaseNumber;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// What a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageKind {
    /// The week of the portfolio, to whoever wants it.
    WeeklySummary,
}

impl MessageKind {
    /// The name in the database.
    pub fn name(self) -> &'static str {
        match self {
            MessageKind::WeeklySummary => "weekly-summary",
        }
    }
}

/// A message as it is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMessage {
    pub to: PersonId,
    pub kind: MessageKind,
    /// What it is of: of one thing, a person is written to once.
    pub about: String,
    pub subject: String,
    /// Plain text, in the language of the person.
    pub body: String,
    /// The cases that it names.
    pub cases: BTreeSet<CaseNumber>,
}

/// A message as the person reads it here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub about: String,
    pub made_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub subject: String,
    /// `None` where it names a case that the person may no longer see.
    pub body: Option<String>,
}
