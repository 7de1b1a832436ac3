//! Adopting a model. No other file writes the table `model_adoption`: its last row names the model that
//! every new assessment is made with.

use super::version::find_model;
use crate::base::{ApiError, Refusal, prose_of_at_least};
use crate::db::{Millis, Tx};
use crate::models::model::{SHORTEST_ADOPTION, may_adopt};
use crate::triage::version::ModelVersion;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};

crate::sql! {
    LAST = "
        select a.rank, a.model_hash, a.at, p.name as adopter
          from model_adoption a
          join person p on p.id = a.adopted_by
         order by a.rank desc
         limit 1";
    ALL = "
        select a.rank, a.model_id, a.reason, a.at, p.name as adopter
          from model_adoption a
          join person p on p.id = a.adopted_by
         order by a.rank desc
         limit 200";
    ADOPT = "
        insert into model_adoption (rank, model_id, model_hash, reason, adopted_by, at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (rank) do nothing";
}

#[derive(sqlx::FromRow)]
struct LastRow {
    rank: i64,
    model_hash: String,
    at: Millis,
    adopter: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    rank: i64,
    model_id: String,
    reason: String,
    at: Millis,
    adopter: String,
}

/// The last adoption; before any, the model that comes with the program is in force.
pub(super) struct Last {
    pub rank: i64,
    pub hash: String,
    by: Option<(String, DateTime<Utc>)>,
}

/// A model was put in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adoption {
    pub rank: i64,
    pub model: String,
    pub reason: String,
    pub by: String,
    pub at: DateTime<Utc>,
}

pub(super) async fn last_adoption(tx: &mut Tx) -> Result<Last, sqlx::Error> {
    let row: Option<LastRow> = tx.query(LAST).optional().await?;
    Ok(match row {
        Some(row) => {
            let by = Some((row.adopter, row.at.into()));
            Last { rank: row.rank, hash: row.model_hash, by }
        }
        None => Last { rank: 0, hash: ModelVersion::shipped().hash.clone(), by: None },
    })
}

/// Every adoption, the last one first.
pub async fn adoptions(cx: &mut Cx) -> Result<Vec<Adoption>, Failure> {
    let rows: Vec<Row> = cx.query(ALL).all().await?;
    let adoption = |row: Row| Adoption {
        rank: row.rank,
        model: row.model_id,
        reason: row.reason,
        by: row.adopter,
        at: row.at.into(),
    };
    Ok(rows.into_iter().map(adoption).collect())
}

/// Puts a model in force from now on. `seen`: the adoption that was the last one when its replay was
/// read; nobody adopts against a model that is in force no more.
pub async fn adopt(cx: &mut Cx, id: &str, seen: i64, reason: &str) -> Result<(), Failure> {
    let model = find_model(cx, id).await?;
    may_adopt(&cx.actor, model.keeping)?;
    let last = last_adoption(cx.tx()).await?;
    if last.rank != seen {
        return Err(stale(last));
    }
    let reason = prose_of_at_least("adopt_reason", reason, SHORTEST_ADOPTION)
        .map_err(|it| Refusal::Invalid(vec![it]))?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let query = cx.query(ADOPT).bind(last.rank + 1).bind(id.to_owned());
    let query = query.bind(model.version.hash.clone()).bind(reason).bind(me).bind(now);
    if query.execute().await? == 0 {
        return Err(stale(last_adoption(cx.tx()).await?));
    }
    tracing::info!(by = %cx.actor.id, model = id, "a risk model is in force");
    cx.go_to(format!("/models/{id}"));
    cx.say_done("done-adopt-model");
    Ok(())
}

fn stale(last: Last) -> Failure {
    match last.by {
        Some((by, at)) => ApiError::Stale { by, at: at.to_rfc3339() }.into(),
        // A form made by hand: there was no such adoption.
        None => ApiError::NotFound.into(),
    }
}
