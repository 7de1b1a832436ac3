//! What the journal keeps of a request.

use super::{Answered, Mark};
use crate::base::PersonId;
use crate::case::model::Fact;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something that happened to a request. What is typed in a draft leaves no trace: only what was
/// sent is told, and what became of its time limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// *Saisine*: somebody of the brigade asks for a project, in place of its lead. `source` is a hash
    /// of who signalled that it needs help, if somebody did.
    Referred {
        reason: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<String>,
    },
    /// The answers, as they were when the request was sent.
    SubmittedAnswers { questions: u32, answers: BTreeMap<String, Answered>, sponsor_informed: bool },
    /// The answers, as they were when an urgent request was completed.
    CompletedAnswers { questions: u32, answers: BTreeMap<String, Answered>, sponsor_informed: bool },
    /// A file was bound to an answer, or sent with it. `attached_by` is whoever bound it, if
    /// somebody else sends it.
    EvidenceAdded {
        question: String,
        file_name: String,
        hash: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attached_by: Option<PersonId>,
    },
    /// A coordinator said how far an answer is proven.
    ProofMarked {
        question: String,
        #[serde(flatten)]
        mark: Mark,
    },
    /// A coordinator took back what was said of how far an answer is proven.
    ProofTakenBack { question: String, reason: String },
    /// A coordinator corrected an answer that was contested.
    AnswerCorrected {
        question: String,
        #[serde(flatten)]
        answered: Answered,
    },
    /// Its people were told that their draft will expire.
    ExpiryNoticed { notice: usize, days: u64, on: NaiveDate },
    /// One of them keeps it ninety days more.
    DraftKept { on: NaiveDate },
    /// Expired, its answers went on in another draft.
    DraftTakenUp,
}

impl Fact for Event {
    const SUBJECT: &'static str = "intake";
}
