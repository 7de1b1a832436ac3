//! Checkpoints: now and then, the heads of all the cases that moved are hashed together and
//! chained, so that a whole case cannot vanish unseen, and two cases never wait for one
//! another in between.

use crate::case::chain::digest;
use crate::db::{Db, Millis, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    LAST = "select seq, hash from checkpoint order by seq desc limit 1";
    MOVED = "
        select c.id as case_id, c.version as seq, c.head as hash
          from case_file c
         where not exists (select 1 from checkpoint_head h
                            where h.case_id = c.id and h.seq = c.version)
         order by c.id";
    INSERT = "insert into checkpoint (seq, at, previous, hash) values ($1, $2, $3, $4)";
    INSERT_HEAD = "
        insert into checkpoint_head (checkpoint_seq, case_id, seq, hash) values ($1, $2, $3, $4)";
    pub(super) ALL = "select seq, at, previous, hash from checkpoint where seq > $1 order by seq limit 100";
    pub(super) HEADS = "
        select case_id, seq, hash
          from checkpoint_head
         where checkpoint_seq = $1
         order by case_id";
}

#[derive(sqlx::FromRow)]
struct Last {
    seq: i64,
    hash: String,
}

/// A checkpoint, as its table keeps it.
#[derive(sqlx::FromRow)]
pub(super) struct Checkpoint {
    pub seq: i64,
    pub at: Millis,
    pub previous: String,
    pub hash: String,
}

/// Where the journal of one case stood at a checkpoint.
#[derive(sqlx::FromRow)]
pub(super) struct CaseHead {
    pub case_id: Uuid,
    pub seq: i64,
    pub hash: String,
}

/// What a checkpoint must carry. `heads` in the order of the case identifiers.
pub(super) fn expected_hash(previous: &str, seq: i64, at: Millis, heads: &[CaseHead]) -> String {
    let mut text = format!("{previous}\n{seq}\n{}", at.0);
    for head in heads {
        text.push_str(&format!("\n{} {} {}", head.case_id, head.seq, head.hash));
    }
    digest(&text)
}

/// Takes one, of the cases that moved since the last. Says how many those are; no case
/// moved, no checkpoint.
pub async fn checkpoint(db: &Db, now: DateTime<Utc>) -> Result<usize, sqlx::Error> {
    let mut tx = db.begin().await?;
    let heads: Vec<CaseHead> = tx.query(MOVED).all().await?;
    if heads.is_empty() {
        return Ok(0);
    }
    write(&mut tx, &heads, now.into()).await?;
    tx.commit().await?;
    Ok(heads.len())
}

async fn write(tx: &mut Tx, heads: &[CaseHead], at: Millis) -> Result<(), sqlx::Error> {
    let last: Option<Last> = tx.query(LAST).optional().await?;
    let (seq, previous) = last.map_or((1, String::new()), |last| (last.seq + 1, last.hash));
    let hash = expected_hash(&previous, seq, at, heads);
    tx.query(INSERT).bind(seq).bind(at).bind(previous).bind(hash).execute().await?;
    for head in heads {
        let query = tx.query(INSERT_HEAD).bind(seq).bind(head.case_id).bind(head.seq);
        query.bind(head.hash.clone()).execute().await?;
    }
    Ok(())
}
