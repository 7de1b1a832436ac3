//! The journal of a case, as people read it.

use crate::case::model::Case;
use crate::db::Millis;
use crate::web::{Failure, Visit};

crate::sql! {
    JOURNAL = "
        select j.seq, j.at, p.name as who, j.subject, j.facts
          from journal j
          join person p on p.id = j.actor
         where j.case_id = $1
         order by j.seq desc
         limit 500";
}

/// A journal entry as people read it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Entry {
    pub seq: i64,
    pub at: Millis,
    pub who: String,
    pub subject: String,
    /// JSON, with its `kind`.
    pub facts: String,
}

/// What happened to a case that was found for this person, newest first.
pub async fn journal(visit: &mut Visit, case: &Case) -> Result<Vec<Entry>, Failure> {
    Ok(visit.query(JOURNAL).bind(case.id.0).all().await?)
}
