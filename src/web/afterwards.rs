//! What a page leaves behind once it has been read, and what begins once a change is kept.

use super::{Failure, Visit};
use crate::db::Tx;
use std::mem::take;
use std::pin::Pin;

/// What is left to do when all else is done.
#[derive(Default)]
pub struct Afterwards {
    writes: Vec<Write>,
    begins: Vec<Begin>,
}

/// Something to write once a page has read all it needs: the view of the data in which it reads
/// lets nobody write.
type Write = Box<dyn for<'t> FnOnce(&'t mut Tx) -> Written<'t> + Send + Sync>;

/// Something that may begin only once what it is about can no longer be undone.
type Begin = Box<dyn FnOnce() + Send + Sync>;

/// Something being written.
pub type Written<'t> = Pin<Box<dyn Future<Output = Result<(), sqlx::Error>> + Send + 't>>;

impl Visit {
    /// Writes something once all is read.
    pub fn afterwards(
        &mut self,
        write: impl for<'t> FnOnce(&'t mut Tx) -> Written<'t> + Send + Sync + 'static,
    ) {
        self.afterwards.writes.push(Box::new(write));
    }

    /// Begins something once all is kept. Whoever acts without a server begins nothing: there is nobody whom it
    /// would serve.
    pub fn once_kept(&mut self, begin: impl FnOnce() + Send + Sync + 'static) {
        self.afterwards.begins.push(Box::new(begin));
    }

    /// Writes what was to be written, in the transaction of a visit that may change things.
    pub(super) async fn write_afterwards(&mut self) -> Result<(), sqlx::Error> {
        for write in take(&mut self.afterwards.writes) {
            write(&mut self.tx).await?;
        }
        Ok(())
    }

    /// Ends a visit that only looked, and writes what it was to leave behind.
    pub async fn looked(self) -> Result<(), Failure> {
        let Visit { arrival, tx, afterwards, .. } = self;
        if afterwards.writes.is_empty() {
            return Ok(());
        }
        // Given back first: a page must not hold one connection while it waits for another.
        tx.commit().await?;
        let mut tx = arrival.site.db.begin().await?;
        for write in afterwards.writes {
            write(&mut tx).await?;
        }
        Ok(tx.commit().await?)
    }
}

impl Afterwards {
    /// Once all is kept.
    pub(super) fn begin(self) {
        self.begins.into_iter().for_each(|begin| begin());
    }
}
