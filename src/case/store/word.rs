//! What the titles of cases are looked up by, so that one called much the same is found among
//! ten thousand without reading them all. No other file writes the table `case_word`.

use crate::db::{Db, Tx};
use crate::register::model::Name;
use uuid::Uuid;

crate::sql! {
    OF = "select word from case_word where case_id = $1 order by word";
    // Two processes may start at once, and find the same missing.
    INSERT = "insert into case_word (word, case_id) values ($1, $2) on conflict do nothing";
    /// Sent before there was such a table.
    UNKEPT = "
        select c.id, c.title
          from case_file c
         where c.id > $1
           and c.number is not null
           and not exists (select 1 from case_word w where w.case_id = c.id)
         order by c.id
         limit 500";
}

#[derive(sqlx::FromRow)]
struct WordRow {
    word: String,
}

#[derive(sqlx::FromRow)]
struct SentRow {
    id: Uuid,
    title: String,
}

/// A case that is sent can be found by its title from now on. The title never changes after.
pub(super) async fn keep_words(tx: &mut Tx, case: Uuid, title: &str) -> Result<(), sqlx::Error> {
    for word in Name::of(title).handles() {
        tx.query(INSERT).bind(word).bind(case).execute().await?;
    }
    Ok(())
}

/// Whether a case is found by what its title says, and by nothing else.
pub(super) async fn words_agree(
    tx: &mut Tx,
    case: Uuid,
    title: Option<&str>,
) -> Result<bool, sqlx::Error> {
    let rows: Vec<WordRow> = tx.query(OF).bind(case).all().await?;
    let mut told = title.map(|title| Name::of(title).handles()).unwrap_or_default();
    Ok(rows.iter().all(|row| told.remove(&row.word)) && told.is_empty())
}

/// Gives their words to cases that were sent before these were kept.
pub async fn keep_missing_words(db: &Db) -> Result<(), sqlx::Error> {
    let mut after = Uuid::nil();
    loop {
        let mut tx = db.begin().await?;
        let some: Vec<SentRow> = tx.query(UNKEPT).bind(after).all().await?;
        let Some(last) = some.last() else { return Ok(()) };
        after = last.id;
        for row in some {
            keep_words(&mut tx, row.id, &row.title).await?;
        }
        tx.commit().await?;
    }
}
