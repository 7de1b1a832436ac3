//! The journal of a case, as people read it.

use crate::case::model::{Case, Fact};
use crate::db::{Millis, Tx};
use crate::web::{Failure, Visit};
use serde::de::DeserializeOwned;
use uuid::Uuid;

crate::sql! {
    JOURNAL = "
        select j.seq, j.at, p.name as who, j.subject, j.facts
          from journal j
          join person p on p.id = j.actor
         where j.case_id = $1
         order by j.seq desc
         limit 500";
    NAMES = "
        select distinct p.id, p.name
          from case_person c
          join person p on p.id = c.person_id
         where c.case_id = $1
         order by p.id
         limit 500";
    FACTS = "select facts from journal where case_id = $1 and subject = $2 order by seq";
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

/// Somebody who has a part in a case.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Known {
    pub id: Uuid,
    pub name: String,
}

/// The names that the journal of a case may say.
pub async fn known(visit: &mut Visit, case: &Case) -> Result<Vec<Known>, Failure> {
    Ok(visit.query(NAMES).bind(case.id.0).all().await?)
}

#[derive(sqlx::FromRow)]
struct FactsRow {
    facts: String,
}

/// What happened to a case in one feature, from the first day: its tables are a fold of it.
pub async fn facts<F: Fact + DeserializeOwned>(
    tx: &mut Tx,
    case: Uuid,
) -> Result<Vec<F>, sqlx::Error> {
    let subject = F::SUBJECT.to_owned();
    let rows: Vec<FactsRow> = tx.query(FACTS).bind(case).bind(subject).all().await?;
    let fact = |row: FactsRow| serde_json::from_str(&row.facts);
    rows.into_iter()
        .map(fact)
        .collect::<Result<_, _>>()
        .map_err(|it| sqlx::Error::Decode(it.into()))
}
