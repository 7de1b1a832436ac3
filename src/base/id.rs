//! Who and what things are: one type for each kind of identifier, so that two of them
//! are never taken for one another. All are UUIDv7, made by the server
//! ([`db::new_id`](../../tocsin/db/fn.new_id.html)): a model never invents one.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                $name(id)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map($name)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// Someone who can sign in, or is named in a case.
    PersonId
    /// A ministry, a directorate, an agency.
    OrganisationId
    /// A public IT project of the register.
    ProjectId
    /// An intervention, from the first draft to the archive. People see its number.
    CaseId
    /// A milestone of a remediation plan.
    MilestoneId
    /// A recommendation of a diagnosis.
    RecommendationId
    /// One import of a file into the register.
    ImportId
    /// Somebody else who helps, in the directory.
    ServiceId
    /// Something said in the conversation of a case.
    MessageId
    /// Somebody opening a part of a case.
    LookId
    /// A file bound to an answer of a request.
    EvidenceId
    /// Somebody being named for a project, or what was left to those who follow.
    HandoverId
    /// A view of the queue that somebody saved.
    ViewId
    /// What a director wants of the whole, by when.
    ObjectiveId
}
