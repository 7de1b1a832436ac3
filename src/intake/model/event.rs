//! What the journal keeps of a request.

use super::{Answered, Mark};
use crate::case::model::Fact;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something that happened to a request. A draft leaves no trace: only what was sent is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// *Saisine*: somebody of the brigade asks for a project, in place of its lead.
    Referred { reason: String },
    /// The answers, as they were when the request was sent.
    SubmittedAnswers { questions: u32, answers: BTreeMap<String, Answered>, sponsor_informed: bool },
    /// The answers, as they were when an urgent request was completed.
    CompletedAnswers { questions: u32, answers: BTreeMap<String, Answered>, sponsor_informed: bool },
    /// A file was bound to an answer, or sent with it.
    EvidenceAdded { question: String, file_name: String, hash: String },
    /// A coordinator said how far an answer is proven.
    ProofMarked {
        question: String,
        #[serde(flatten)]
        mark: Mark,
    },
}

impl Fact for Event {
    const SUBJECT: &'static str = "intake";
}
