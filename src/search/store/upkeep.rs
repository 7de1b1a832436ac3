//! What was sent before it could be searched becomes found; and the proof that whatever is found is
//! found by what it says.

use crate::case::store::{keep_said, said_agrees};
use crate::db::{Db, Tx};
use crate::intake::store::said_in_one;
use crate::register::store::keep_missing_terms;
use uuid::Uuid;

crate::sql! {
    /// Sent before there was such a table.
    UNKEPT = "
        select c.id, c.number
          from case_file c
         where c.id > $1
           and c.number is not null
           and not exists (select 1 from case_found_by f where f.case_id = c.id)
         order by c.id
         limit 200";
    SENT = "
        select c.id, c.number
          from case_file c
         where c.id > $1
           and c.number is not null
         order by c.id
         limit 500";
}

#[derive(sqlx::FromRow)]
struct SentRow {
    id: Uuid,
    number: String,
}

/// Has whatever came before the search found by it: once, at the start.
pub async fn keep_missing(db: &Db) -> Result<(), sqlx::Error> {
    let mut after = Uuid::nil();
    loop {
        let mut tx = db.begin().await?;
        let some: Vec<SentRow> = tx.query(UNKEPT).bind(after).all().await?;
        let Some(last) = some.last() else { break };
        after = last.id;
        for row in some {
            let said = said_in_one(&mut tx, row.id).await?;
            let said: Vec<&str> = said.iter().map(String::as_str).collect();
            keep_said(&mut tx, row.id, &said).await?;
        }
        tx.commit().await?;
    }
    keep_missing_terms(db).await
}

/// Names the cases that are found by other words than theirs.
pub async fn verify(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let (mut faults, mut after) = (Vec::new(), Uuid::nil());
    loop {
        let some: Vec<SentRow> = tx.query(SENT).bind(after).all().await?;
        let Some(last) = some.last() else { return Ok(faults) };
        after = last.id;
        for row in some {
            let said = said_in_one(tx, row.id).await?;
            let said: Vec<&str> = said.iter().map(String::as_str).collect();
            if !said_agrees(tx, row.id, &said).await? {
                faults.push(format!(
                    "case {}: the search finds it by other words than its own",
                    row.number
                ));
            }
        }
    }
}
