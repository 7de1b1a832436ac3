//! The risk models: the one in force, and the one that made a score. Reads only.

use crate::db::{Millis, Tx};
use crate::triage::version::ModelVersion;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

crate::sql! {
    LAST_ADOPTED = "select a.model_hash, a.rank from model_adoption a order by a.rank desc limit 1";
    DOCUMENT = "select m.document from risk_model m where m.hash = $1";
    ADOPTIONS = "
        select a.model_id, a.at
          from model_adoption a
         order by a.rank
         limit 1000";
}

#[derive(sqlx::FromRow)]
struct LastRow {
    model_hash: String,
    rank: i64,
}

#[derive(sqlx::FromRow)]
struct DocumentRow {
    document: String,
}

#[derive(sqlx::FromRow)]
struct AdoptionRow {
    model_id: String,
    at: Millis,
}

/// Where scores before and after do not compare: another model was adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    pub model: String,
    pub at: DateTime<Utc>,
}

/// The model that new assessments are made with.
pub async fn in_force(tx: &mut Tx) -> Result<Arc<ModelVersion>, sqlx::Error> {
    Ok(in_force_since(tx).await?.0)
}

/// The same with the rank of its adoption: 0 before any.
pub async fn in_force_since(tx: &mut Tx) -> Result<(Arc<ModelVersion>, i64), sqlx::Error> {
    let last: Option<LastRow> = tx.query(LAST_ADOPTED).optional().await?;
    match last {
        None => Ok((ModelVersion::shipped(), 0)),
        Some(last) => Ok((made_by(tx, &last.model_hash).await?, last.rank)),
    }
}

/// The model whose document has this hash. One that is not kept is an error: no other may speak
/// for it.
pub async fn made_by(tx: &mut Tx, hash: &str) -> Result<Arc<ModelVersion>, sqlx::Error> {
    let gone = || sqlx::Error::Decode(format!("no risk model with the hash {hash} is kept").into());
    find_model(tx, hash).await?.ok_or_else(gone)
}

/// The same, where it may be gone.
pub(super) async fn find_model(
    tx: &mut Tx,
    hash: &str,
) -> Result<Option<Arc<ModelVersion>>, sqlx::Error> {
    let shipped = ModelVersion::shipped();
    if shipped.hash == hash {
        return Ok(Some(shipped));
    }
    // A document never changes, so that what was read of it once holds for ever.
    static READ: LazyLock<Mutex<HashMap<String, Arc<ModelVersion>>>> =
        LazyLock::new(Mutex::default);
    let known = READ.lock().unwrap_or_else(PoisonError::into_inner).get(hash).cloned();
    if known.is_some() {
        return Ok(known);
    }
    let row: Option<DocumentRow> = tx.query(DOCUMENT).bind(hash.to_owned()).optional().await?;
    let Some(row) = row else { return Ok(None) };
    let odd = |what: String| sqlx::Error::Decode(format!("risk_model.document: {what}").into());
    let read = ModelVersion::read(&row.document).map_err(|faults| odd(format!("{faults:?}")))?;
    if read.hash != hash {
        return Err(odd("it is not the text of its hash".to_owned()));
    }
    let read = Arc::new(read);
    let mut all = READ.lock().unwrap_or_else(PoisonError::into_inner);
    all.insert(hash.to_owned(), read.clone());
    Ok(Some(read))
}

/// When other models were adopted, the first one first.
pub async fn breaks(tx: &mut Tx) -> Result<Vec<Break>, sqlx::Error> {
    let rows: Vec<AdoptionRow> = tx.query(ADOPTIONS).all().await?;
    Ok(rows.into_iter().map(|row| Break { model: row.model_id, at: row.at.into() }).collect())
}
