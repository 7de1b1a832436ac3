//! What cases are found by, written in the transaction that changes it. No other file writes the
//! tables `case_term` and `case_found_by`.

use crate::db::Tx;
use crate::terms::{AT_ONCE, FoundBy, padded};
use uuid::Uuid;

crate::sql! {
    NAMES = "
        select c.number, c.title, p.name as project, o.name as organisation
          from case_file c
          join project p on p.id = c.project_id
          join organisation o on o.id = c.organisation_id
         where c.id = $1";
    KEPT = "select terms from case_found_by where case_id = $1";
    KEEP = "
        insert into case_found_by (case_id, terms)
        values ($1, $2)
        on conflict (case_id) do update set terms = excluded.terms";
    INSERT = "
        insert into case_term (case_id, term)
        values ($1, $2), ($1, $3), ($1, $4), ($1, $5), ($1, $6), ($1, $7), ($1, $8), ($1, $9),
               ($1, $10), ($1, $11), ($1, $12), ($1, $13), ($1, $14), ($1, $15), ($1, $16), ($1, $17)
        on conflict do nothing";
    DELETE = "
        delete from case_term
         where case_id = $1
           and term in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    COUNT = "
        select count(*) as count
          from case_term
         where case_id = $1
           and term in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
}

#[derive(sqlx::FromRow)]
struct NamesRow {
    number: Option<String>,
    title: String,
    project: String,
    organisation: String,
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    terms: String,
}

#[derive(sqlx::FromRow)]
struct CountRow {
    count: i64,
}

/// A case that was sent is found by what it is called, and by what everyone who may see it reads
/// in it: `said`. Called again whenever that changes.
pub async fn keep_said(tx: &mut Tx, case: Uuid, said: &[&str]) -> Result<(), sqlx::Error> {
    let (before, now) = (kept(tx, case).await?, expected(tx, case, said).await?);
    for terms in before.without(&now).chunks(AT_ONCE) {
        let query = tx.query(DELETE).bind(case);
        padded(terms).fold(query, |query, term| query.bind(term)).execute().await?;
    }
    for terms in now.without(&before).chunks(AT_ONCE) {
        let query = tx.query(INSERT).bind(case);
        padded(terms).fold(query, |query, term| query.bind(term)).execute().await?;
    }
    tx.query(KEEP).bind(case).bind(now.text()).execute().await.map(drop)
}

/// Whether a case is found by what it is called and says, and by nothing else that it knows of.
pub async fn said_agrees(tx: &mut Tx, case: Uuid, said: &[&str]) -> Result<bool, sqlx::Error> {
    let (kept, expected) = (kept(tx, case).await?, expected(tx, case, said).await?);
    let mut listed = 0;
    for terms in kept.without(&FoundBy::default()).chunks(AT_ONCE) {
        let query = tx.query(COUNT).bind(case);
        let count = padded(terms).fold(query, |query, term| query.bind(term));
        listed += usize::try_from(count.one::<CountRow>().await?.count).unwrap_or_default();
    }
    Ok(kept == expected && listed == kept.len())
}

async fn kept(tx: &mut Tx, case: Uuid) -> Result<FoundBy, sqlx::Error> {
    let row: Option<KeptRow> = tx.query(KEPT).bind(case).optional().await?;
    Ok(row.map(|row| FoundBy::kept(&row.terms)).unwrap_or_default())
}

async fn expected(tx: &mut Tx, case: Uuid, said: &[&str]) -> Result<FoundBy, sqlx::Error> {
    let row: NamesRow = tx.query(NAMES).bind(case).one().await?;
    let number = row.number.unwrap_or_default();
    Ok(FoundBy::of(&[&number, &row.title, &row.project, &row.organisation], said))
}
