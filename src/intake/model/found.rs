//! A project that may be meant while its name is being typed, as the page is told.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundProject {
    /// As the register writes it.
    pub name: String,
    pub organisation_id: String,
    /// Its organisation, and what was last published of it.
    pub facts: String,
    /// The cases on it that the reader may know of.
    pub under_way: Vec<FoundCase>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundCase {
    pub title: String,
    pub stage: String,
    /// Nothing for a draft, which its author alone opens.
    pub path: Option<String>,
}
