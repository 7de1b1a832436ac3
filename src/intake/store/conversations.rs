//! Every conversation, held against its chain and where it ended.

use crate::case::chain::{Broken, Head, Link};
use crate::db::Tx;
use uuid::Uuid;

crate::sql! {
    HEADS = "
        select h.case_id, h.count, h.hash, c.number
          from message_head h
          join case_file c on c.id = h.case_id
         where h.case_id > $1
         order by h.case_id
         limit 500";
    HEADLESS = "
        select c.number
          from case_file c
         where c.number is not null
           and exists (select 1 from message m where m.case_id = c.id)
           and not exists (select 1 from message_head h where h.case_id = c.id)
         order by c.id
         limit 100";
    /// What was said before conversations were chained.
    LOOSE = "select count(*) as count from message where case_id = $1 and hash is null";
    CHAIN = "
        select case_id, seq, at, author as actor, audience as subject, text as facts, previous, hash
          from message
         where case_id = $1
           and hash is not null
         order by seq";
}

#[derive(sqlx::FromRow)]
struct HeadRow {
    case_id: Uuid,
    count: i64,
    hash: String,
    number: Option<String>,
}

#[derive(sqlx::FromRow)]
struct NumberRow {
    number: String,
}

#[derive(sqlx::FromRow)]
struct CountRow {
    count: i64,
}

/// Names the conversations that are not as they were held.
pub(super) async fn verify(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let headless: Vec<NumberRow> = tx.query(HEADLESS).all().await?;
    let endless =
        |it: NumberRow| format!("case {}: nothing says where its conversation ends", it.number);
    let mut faults: Vec<String> = headless.into_iter().map(endless).collect();
    let mut after = Uuid::nil();
    loop {
        let heads: Vec<HeadRow> = tx.query(HEADS).bind(after).all().await?;
        let Some(last) = heads.last() else { return Ok(faults) };
        after = last.case_id;
        for head in heads {
            if let Err(broken) = follow(tx, &head).await? {
                let case = head.number.unwrap_or_else(|| head.case_id.to_string());
                faults.push(format!("case {case}: its conversation: {broken}"));
            }
        }
    }
}

async fn follow(tx: &mut Tx, end: &HeadRow) -> Result<Result<(), Broken>, sqlx::Error> {
    let loose: CountRow = tx.query(LOOSE).bind(end.case_id).one().await?;
    let links: Vec<Link> = tx.query(CHAIN).bind(end.case_id).all().await?;
    let start = Head { seq: loose.count, hash: String::new() };
    let ended = links.iter().try_fold(start, |head, link| head.follow(link));
    Ok(ended.and_then(|found| match found.seq == end.count && found.hash == end.hash {
        true => Ok(()),
        false => Err(Broken::Cut { found: found.seq, expected: end.count }),
    }))
}
