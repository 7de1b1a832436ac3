//! Whether open data are published, since when and by whom, and what may be. No other file writes the table
//! `open_data_publication`.

use super::model::{Decided, DecidedCase, must_publish};
use crate::base::{ApiError, Priority, Refusal, line};
use crate::case::model::Stage;
use crate::db::{Millis, Tx};
use crate::i18n::paris_date;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// How many changes the page tells of.
const TOLD: i64 = 50;

crate::sql! {
    LATEST = "
        select p.since, p.is_open, p.producer, w.name as who
          from open_data_publication p
          join person w on w.id = p.changed_by
         order by p.since desc
         limit $1";
    CHANGE = "
        insert into open_data_publication (since, is_open, producer, changed_by)
        values ($1, $2, $3, $4)
        on conflict (since) do update
           set is_open = excluded.is_open, producer = excluded.producer,
               changed_by = excluded.changed_by";
    // Nobody in particular asks: what is restricted is left out for everybody, and so is what was not decided. From
    // the entries that decide to their cases, as the index has them: its condition stands here word for word. A
    // ministry is named where a register names it: what only a request says is not published.
    DECIDED = "
        select c.id, c.stage, c.priority, c.submitted_at, j.at, j.facts,
               (select o.name
                  from organisation_above a
                  join organisation o on o.id = a.above_id
                 where a.organisation_id = c.organisation_id
                   and o.parent_id is null
                   and exists (select 1 from fact f where f.organisation_id = o.id)
                 order by o.name, o.id
                 limit 1) as ministry
          from journal j
         cross join case_file c
         where j.subject = 'case'
           and (j.facts like '{\"kind\":\"accepted\"%' or j.facts like '{\"kind\":\"fast_tracked\"%'
                or j.facts like '{\"kind\":\"redirected\"%' or j.facts like '{\"kind\":\"declined\"%')
           and c.id = j.case_id
           and c.confidentiality <> 'restricted'
           and c.priority is not null
           and c.submitted_at is not null
           and c.merged_into is null
         order by j.case_id, j.seq
         limit 100000";
}

/// From when on open data are published, or no more.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Publication {
    pub since: Millis,
    pub is_open: bool,
    /// Whom to name when the data are used.
    pub producer: String,
    /// Who changed it.
    pub who: String,
}

#[derive(sqlx::FromRow)]
struct DecidedRow {
    id: Uuid,
    stage: String,
    priority: i64,
    submitted_at: Millis,
    at: Millis,
    facts: String,
    ministry: Option<String>,
}

/// All that is read of the facts of a decision.
#[derive(serde::Deserialize)]
struct Kind {
    kind: String,
}

/// How it stands; nothing where it was never published.
pub async fn publication(tx: &mut Tx) -> Result<Option<Publication>, sqlx::Error> {
    tx.query(LATEST).bind(1_i64).optional().await
}

/// Who published and took back, the latest first.
pub async fn publications(tx: &mut Tx) -> Result<Vec<Publication>, sqlx::Error> {
    tx.query(LATEST).bind(TOLD).all().await
}

/// Publishes, in the name of whoever is to be named. `seen`: since when it stood as the person saw it, in
/// milliseconds; zero if it was never published.
pub async fn publish(cx: &mut Cx, producer: &str, seen: i64) -> Result<(), Failure> {
    fresh(cx, seen).await?;
    let producer = line("producer", producer).map_err(|it| Refusal::Invalid(vec![it]))?;
    change(cx, true, producer).await
}

/// Publishes no more. What was taken meanwhile is with those who took it.
pub async fn withdraw(cx: &mut Cx, seen: i64) -> Result<(), Failure> {
    match fresh(cx, seen).await? {
        Some(publication) if publication.is_open => change(cx, false, publication.producer).await,
        _ => Err(ApiError::NotFound.into()),
    }
}

async fn fresh(cx: &mut Cx, seen: i64) -> Result<Option<Publication>, Failure> {
    must_publish(&cx.actor)?;
    let last = publication(cx.tx()).await?;
    match &last {
        Some(it) if it.since.0 != seen => {
            let at = DateTime::<Utc>::from(it.since).to_rfc3339();
            Err(ApiError::Stale { by: it.who.clone(), at }.into())
        }
        None if seen != 0 => Err(ApiError::NotFound.into()),
        _ => Ok(last),
    }
}

async fn change(cx: &mut Cx, is_open: bool, producer: String) -> Result<(), Failure> {
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    cx.query(CHANGE).bind(now).bind(is_open).bind(producer).bind(me).execute().await?;
    Ok(())
}

/// The cases of which something was decided and that anybody may know of, by identifier.
pub async fn decided(tx: &mut Tx) -> Result<Vec<(Uuid, DecidedCase)>, Failure> {
    let rows: Vec<DecidedRow> = tx.query(DECIDED).all().await?;
    let mut cases = Vec::new();
    // Decided twice, the last counts.
    for row in rows.chunk_by(|one, next| one.id == next.id).filter_map(<[_]>::last) {
        cases.push((row.id, row.case()?));
    }
    Ok(cases)
}

impl DecidedRow {
    fn case(&self) -> Result<DecidedCase, Failure> {
        let odd = |what: &str| sqlx::Error::Decode(format!("case_file.{what} is odd").into());
        let Kind { kind } = serde_json::from_str(&self.facts)?;
        Ok(DecidedCase {
            ministry: self.ministry.clone(),
            stage: Stage::from_name(&self.stage).ok_or_else(|| odd("stage"))?,
            priority: Priority::from_number(self.priority).ok_or_else(|| odd("priority"))?,
            decided: Decided::of_kind(&kind).ok_or_else(|| odd("decision"))?,
            sent_on: paris_date(self.submitted_at.into()),
            decided_on: paris_date(self.at.into()),
        })
    }
}
