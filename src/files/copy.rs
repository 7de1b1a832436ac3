//! Files taken along with a backup, and put back. Each is what its hash says, or is not taken.

use super::stored::{Files, path};
use object_store::ObjectStoreExt;
use sha2::{Digest, Sha256};
use std::io;

/// What became of the files that were to be copied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copied {
    /// How many were written; the others were there already.
    pub written: u64,
    /// Those that are not where they were to be taken from, by hash.
    pub missing: Vec<String>,
    /// Those whose content is not what was kept.
    pub damaged: Vec<String>,
}

enum One {
    Written,
    There,
    Missing,
    Damaged,
}

impl Files {
    /// Copies the files of these hashes to another place. What is there already stays.
    pub async fn copy(&self, hashes: &[String], to: &Files) -> io::Result<Copied> {
        let mut copied = Copied::default();
        for hash in hashes {
            match self.copy_one(hash, to).await? {
                One::Written => copied.written += 1,
                One::There => {}
                One::Missing => copied.missing.push(hash.clone()),
                One::Damaged => copied.damaged.push(hash.clone()),
            }
        }
        Ok(copied)
    }

    async fn copy_one(&self, hash: &str, to: &Files) -> io::Result<One> {
        if to.holds(hash).await? {
            return Ok(One::There);
        }
        if !self.holds(hash).await? {
            return Ok(One::Missing);
        }
        // None is larger than what people may hand in: it fits in memory, one at a time.
        let content = self.0.get(&path(hash)).await?.bytes().await?;
        let found: String = Sha256::digest(&content).iter().map(|it| format!("{it:02x}")).collect();
        if found != hash {
            return Ok(One::Damaged);
        }
        to.0.put(&path(hash), content.into()).await?;
        Ok(One::Written)
    }
}

impl Copied {
    /// Whether all are where they were to go.
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.damaged.is_empty()
    }
}
