//! The diagnosis and what the project says to it, as one document: drawn up when the reply phase closes,
//! and never changed.

use super::{Finding, Recommendation, Remediation, Reply};
use crate::base::PersonId;
use crate::case::model::{Case, DutyKind, Part};
use crate::clock::Calendar;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Everything that was said, and by whom, as it stood on that day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The first is 1. A case that is reopened may have another.
    pub version: u32,
    pub case: String,
    pub title: String,
    pub organisation: String,
    pub closed_at: DateTime<Utc>,
    pub closed_by: Named,
    /// Who led, and which peer read it.
    pub lead: Option<Named>,
    pub read_by: Option<Named>,
    pub findings: Vec<Finding>,
    pub recommendations: Vec<Recommendation>,
    pub replies: Vec<Signed>,
    /// Who owed a reply and gave none.
    pub silent: Vec<Silent>,
}

/// Somebody, by the name of that day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub id: PersonId,
    pub name: String,
}

/// A reply with the name of who gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    pub name: String,
    pub reply: Reply,
}

/// Somebody who did not reply in the time there was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Silent {
    pub part: Part,
    pub who: Named,
    pub due_at: Option<DateTime<Utc>>,
    pub reminded_at: Vec<DateTime<Utc>>,
}

/// That a document was drawn up, and the SHA-256 of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    pub version: u32,
    pub hash: String,
}

/// A reply that is still owed: its place among the duties of the case, in which part, by whom, until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwedReply {
    pub rank: usize,
    pub part: Part,
    pub by: PersonId,
    pub due_at: Option<DateTime<Utc>>,
}

/// The replies that a case still waits for.
pub fn replies_awaited(case: &Case, calendar: &Calendar) -> Vec<OwedReply> {
    let duties = case.duties.iter().enumerate();
    let open =
        duties.filter(|(_, duty)| duty.ended.is_none() && duty.kind == DutyKind::ReplyToFindings);
    let awaited = open.map(|(rank, duty)| {
        let by = duty.owed_by;
        let part = if case.holds(Part::Sponsor, by) { Part::Sponsor } else { Part::Requester };
        OwedReply { rank, part, by, due_at: duty.due_at(calendar) }
    });
    awaited.collect()
}

impl Remediation {
    /// Which version the next document is.
    pub fn next_document(&self) -> u32 {
        super::ranks::next(self.documents.iter().map(|it| it.version))
    }
}

impl Document {
    /// Whether it says what a recovery says, as far as that tells it: names and hours are of the day alone.
    pub fn says(&self, told: &Remediation) -> bool {
        self.findings == told.findings
            && self.recommendations == told.recommendations
            && self.read_by.as_ref().map(|it| it.id) == told.read_by
            && self.replies.iter().map(|it| &it.reply).eq(&told.replies)
    }
}
