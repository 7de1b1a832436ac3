//! The past of the portfolio: what it shows of each case, with the days from which and to which it was so. No other
//! file writes the tables `case_was` and `duty_was`; their rows are a fold of the journal of their case.

mod fold;
#[cfg(test)]
mod tests;
mod told;
mod turned;

pub use fold::{STILL, Was};
pub use turned::{TURNED_AT_ONCE, Turned, turned};

use self::fold::{OwedRow, Past, WasRow};
use super::verify::{Fault, LINKS, tell};
use crate::case::chain::Link;
use crate::case::model::Case;
use crate::clock::Calendar;
use crate::db::{Db, Tx};
use uuid::Uuid;

crate::sql! {
    WAS_STILL = "
        select seq, since, until, stage, priority, is_merged, next_duty, next_due_at, next_owed_by, model_id, score,
               low, high, band, override_band, override_until, weather
          from case_was
         where case_id = $1
           and until = $2
         order by seq desc
         limit 1";
    OWED_STILL = "
        select rank, seq, since, until, kind, owed_by, due_at, first_due_at
          from duty_was
         where case_id = $1
           and until = $2
         order by rank, seq";
    WAS = "
        select seq, since, until, stage, priority, is_merged, next_duty, next_due_at, next_owed_by, model_id, score,
               low, high, band, override_band, override_until, weather
          from case_was
         where case_id = $1
         order by seq";
    OWED = "
        select rank, seq, since, until, kind, owed_by, due_at, first_due_at
          from duty_was
         where case_id = $1
         order by rank, seq";
    // A row begins once, and ends once: whoever folds the journal while somebody acts knows less of its end.
    KEEP_WAS = "
        insert into case_was (case_id, seq, since, until, stage, priority, is_merged, next_duty, next_due_at,
                              next_owed_by, model_id, score, low, high, band, override_band, override_until,
                              weather)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        on conflict (case_id, seq) do update
           set until = excluded.until
         where excluded.until < case_was.until";
    KEEP_OWED = "
        insert into duty_was (case_id, rank, seq, since, until, kind, owed_by, due_at, first_due_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (case_id, rank, seq) do update
           set until = excluded.until
         where excluded.until < duty_was.until";
    /// Sent before there were such tables.
    UNKEPT = "
        select c.id
          from case_file c
         where c.id > $1
           and c.priority is not null
           and not exists (select 1 from case_was w where w.case_id = c.id)
         order by c.id
         limit 20";
}

#[derive(sqlx::FromRow)]
struct IdRow {
    id: Uuid,
}

/// Keeps what an entry that is being written makes of its case.
pub(super) async fn keep_past(tx: &mut Tx, link: &Link, case: &Case) -> Result<(), sqlx::Error> {
    if told::Told::of(&link.subject, &link.facts).is_none() {
        return Ok(());
    }
    let was = tx.query(WAS_STILL).bind(link.case_id).bind(STILL).all().await?;
    let owed = tx.query(OWED_STILL).bind(link.case_id).bind(STILL).all().await?;
    let still = Past { was, owed };
    // Nothing is kept of it yet: it is being written, or older than the tables.
    let (kept, mut past) = match still.was.is_empty() {
        true => (Past::default(), folded(tx, link.case_id).await?),
        false => (still.clone(), still),
    };
    past.follow(link, case, &Calendar::france());
    write(tx, link.case_id, &kept, &past).await
}

/// Whether every case that was sent has its past: shortly after an update some may have none.
pub async fn past_is_kept(tx: &mut Tx) -> Result<bool, sqlx::Error> {
    let some: Vec<IdRow> = tx.query(UNKEPT).bind(Uuid::nil()).all().await?;
    Ok(some.is_empty())
}

/// Gives their past to cases that were sent before it was kept.
pub async fn keep_missing_past(db: &Db) -> Result<(), sqlx::Error> {
    let mut after = Uuid::nil();
    loop {
        let mut tx = db.begin().await?;
        let some: Vec<IdRow> = tx.query(UNKEPT).bind(after).all().await?;
        let Some(last) = some.last() else { return Ok(()) };
        after = last.id;
        for row in some {
            let past = folded(&mut tx, row.id).await?;
            write(&mut tx, row.id, &Past::default(), &past).await?;
        }
        tx.commit().await?;
    }
}

/// What the journal tells of a case, up to its last entry that is written. One that cannot be read tells nothing, and
/// stops nobody who acts: `tocsin verify` names it.
async fn folded(tx: &mut Tx, case: Uuid) -> Result<Past, sqlx::Error> {
    let links: Vec<Link> = tx.query(LINKS).bind(case).all().await?;
    Ok(told_again(&links, &case.to_string()).unwrap_or_default())
}

fn told_again(links: &[Link], name: &str) -> Result<Past, Fault> {
    let calendar = Calendar::france();
    let (mut past, mut case): (Past, Option<Case>) = Default::default();
    for link in links {
        let after = tell(case, link, name)?;
        past.follow(link, &after, &calendar);
        case = Some(after);
    }
    Ok(past)
}

/// What is kept against what the journal tells. A draft that nobody touched since there are such tables has no past.
pub(super) async fn past_differs(
    tx: &mut Tx,
    name: &str,
    case: &Case,
    links: &[Link],
) -> Result<Option<Fault>, sqlx::Error> {
    let was = tx.query(WAS).bind(case.id.0).all().await?;
    let owed = tx.query(OWED).bind(case.id.0).all().await?;
    let kept = Past { was, owed };
    if kept == Past::default() && case.priority.is_none() {
        return Ok(None);
    }
    let agrees = told_again(links, name).is_ok_and(|mut told| {
        told.owed.sort_by_key(|it| (it.rank, it.seq));
        told == kept
    });
    let what = "what it was on past days";
    Ok((!agrees).then(|| Fault::Differs { case: name.to_owned(), what }))
}

async fn write(tx: &mut Tx, case: Uuid, kept: &Past, past: &Past) -> Result<(), sqlx::Error> {
    for row in past.was.iter().filter(|row| !kept.was.contains(row)) {
        let WasRow { seq, since, until, was } = row.clone();
        tx.query(KEEP_WAS)
            .bind(case)
            .bind(seq)
            .bind(since)
            .bind(until)
            .bind(was.stage)
            .bind(was.priority)
            .bind(was.is_merged)
            .bind(was.next_duty)
            .bind(was.next_due_at)
            .bind(was.next_owed_by)
            .bind(was.model_id)
            .bind(was.score)
            .bind(was.low)
            .bind(was.high)
            .bind(was.band)
            .bind(was.override_band)
            .bind(was.override_until)
            .bind(was.weather)
            .execute()
            .await?;
    }
    for row in past.owed.iter().filter(|row| !kept.owed.contains(row)) {
        let OwedRow { rank, seq, since, until, owed } = row.clone();
        tx.query(KEEP_OWED)
            .bind(case)
            .bind(rank)
            .bind(seq)
            .bind(since)
            .bind(until)
            .bind(owed.kind)
            .bind(owed.owed_by)
            .bind(owed.due_at)
            .bind(owed.first_due_at)
            .execute()
            .await?;
    }
    Ok(())
}
