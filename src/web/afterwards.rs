//! What a page leaves behind once it has been read.

use super::{Failure, Visit};
use crate::db::Tx;
use std::pin::Pin;

/// Something to write once a page has read all it needs: the view of the data in which it reads
/// lets nobody write.
pub type Afterwards = Box<dyn for<'t> FnOnce(&'t mut Tx) -> Written<'t> + Send + Sync>;

/// Something being written.
pub type Written<'t> = Pin<Box<dyn Future<Output = Result<(), sqlx::Error>> + Send + 't>>;

impl Visit {
    /// Writes something once all is read.
    pub fn afterwards(
        &mut self,
        write: impl for<'t> FnOnce(&'t mut Tx) -> Written<'t> + Send + Sync + 'static,
    ) {
        self.afterwards.push(Box::new(write));
    }

    /// Writes what was to be written, in the transaction of a visit that may change things.
    pub(super) async fn write_afterwards(&mut self) -> Result<(), sqlx::Error> {
        for write in std::mem::take(&mut self.afterwards) {
            write(&mut self.tx).await?;
        }
        Ok(())
    }

    /// Ends a visit that only looked, and writes what it was to leave behind.
    pub async fn looked(self) -> Result<(), Failure> {
        let Visit { arrival, tx, afterwards, .. } = self;
        if afterwards.is_empty() {
            return Ok(());
        }
        // Given back first: a page must not hold one connection while it waits for another.
        tx.commit().await?;
        let mut tx = arrival.site.db.begin().await?;
        for write in afterwards {
            write(&mut tx).await?;
        }
        Ok(tx.commit().await?)
    }
}
