//! The journal as a chain, one a case: each entry carries the hash of the one before.

use crate::db::Millis;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A link of the chain, as the table `journal` keeps it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Link {
    pub case_id: Uuid,
    /// Its rank in the journal of its case, from 1.
    pub seq: i64,
    pub at: Millis,
    pub actor: Uuid,
    /// The feature it happened in.
    pub subject: String,
    /// What happened, as JSON on one line.
    pub facts: String,
    pub previous: String,
    pub hash: String,
}

/// The end of a chain: what the next entry starts from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    pub seq: i64,
    pub hash: String,
}

/// What is wrong with a chain.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    #[error("entry {0} is missing")]
    Missing(i64),
    #[error("entry {0} does not follow from the one before it")]
    Unlinked(i64),
    #[error("entry {0} is not what was written")]
    Changed(i64),
    #[error("it ends at entry {found}, and was {expected} long")]
    Cut { found: i64, expected: i64 },
}

impl Link {
    /// The hash this entry must carry: SHA-256, in hexadecimal.
    pub fn expected_hash(&self) -> String {
        let Link { case_id, seq, at: Millis(at), actor, subject, facts, previous, .. } = self;
        // `facts` is JSON on one line, and comes last: no two entries give the same text.
        digest(&format!("{previous}\n{case_id}\n{seq}\n{at}\n{actor}\n{subject}\n{facts}"))
    }
}

impl Head {
    /// Follows the chain by one entry, or says why it cannot.
    pub fn follow(&self, link: &Link) -> Result<Head, Broken> {
        if link.seq != self.seq + 1 {
            return Err(Broken::Missing(self.seq + 1));
        }
        if link.previous != self.hash {
            return Err(Broken::Unlinked(link.seq));
        }
        if link.hash != link.expected_hash() {
            return Err(Broken::Changed(link.seq));
        }
        Ok(Head { seq: link.seq, hash: link.hash.clone() })
    }
}

/// SHA-256 in hexadecimal.
pub fn digest(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}
