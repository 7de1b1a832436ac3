//! What a server function answers when it does not succeed. Codes only: the
//! sentence that a person reads is chosen in their language, on the server.

use super::Role;
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A rule saying no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Refusal {
    /// Any one of these roles would do.
    #[error("this takes one of the roles {0:?}")]
    NeedsRole(Vec<Role>),
    /// Nobody approves their own act.
    #[error("this takes a second person")]
    OwnAct,
    /// The stage does not allow it. Both are names of the catalogue: `stage-…`, `act-…`.
    #[error("a case that is {stage} does not allow this")]
    NotNow { stage: String, allowed: Vec<String> },
    /// It falls to one person of the case: its author, its sponsor, its case lead.
    #[error("this falls to somebody else")]
    NotYours,
    /// What must hold before the act may happen, each a name of the catalogue: `unmet-…`.
    #[error("not yet: {0:?}")]
    Unmet(Vec<String>),
    #[error("some answers need another look")]
    Invalid(Vec<Problem>),
}

/// Something wrong with one answer of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The `name` of the field, which is also its `id`.
    pub field: String,
    /// The key of the sentence that says what is wrong.
    pub key: String,
    /// What the sentence needs to be said.
    #[serde(default)]
    pub facts: BTreeMap<String, String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum ApiError {
    #[error("not signed in")]
    SignedOut,
    #[error("no such thing")]
    NotFound,
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Someone else changed it first: who, and when (RFC 3339).
    #[error("changed by {by} meanwhile")]
    Stale { by: String, at: String },
    #[error("too many tries; wait {minutes} min")]
    TooManyTries { minutes: i64 },
    /// More was sent than anybody reads, in megabytes.
    #[error("more than {most} MB was sent")]
    TooLarge { most: usize },
    /// Ours to mend; the details are in the log under this reference.
    #[error("something broke on our side ({reference})")]
    Internal { reference: String },
    /// The request never reached the function, or its answer never came back.
    #[error("the request was not understood: {0}")]
    Transport(String),
}

impl Problem {
    pub fn new(field: &str, key: &str) -> Self {
        Problem { field: field.into(), key: key.into(), facts: BTreeMap::new() }
    }

    /// Adds something the sentence needs to be said.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.facts.insert(name.into(), value.to_string());
        self
    }
}

impl Refusal {
    /// One problem with one field.
    pub fn field(field: &str, key: &str) -> Self {
        Refusal::Invalid(vec![Problem::new(field, key)])
    }

    /// The key of its sentence in the catalogue of texts.
    pub fn key(&self) -> &'static str {
        match self {
            Refusal::NeedsRole(_) => "refusal-role",
            Refusal::OwnAct => "refusal-own-act",
            Refusal::NotNow { .. } => "refusal-not-now",
            Refusal::NotYours => "refusal-not-yours",
            Refusal::Unmet(_) => "refusal-unmet",
            Refusal::Invalid(_) => "refusal-invalid",
        }
    }
}

impl FromServerFnError for ApiError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        ApiError::Transport(error.to_string())
    }
}
