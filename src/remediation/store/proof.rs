//! The files that show that recommendations are done: rows that the journal names, and that stay. No other file writes
//! the table `recommendation_file`.

use crate::base::{ApiError, EvidenceId};
use crate::case::model::{CaseNumber, Look, Place};
use crate::case::store::{find, look};
use crate::db::{Millis, Tx};
use crate::remediation::model::{Event, ProofFile, may_read_findings};
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    KEEP_PROOF = "
        insert into recommendation_file (id, case_id, rank, file_name, mime, size, hash, added_by, added_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    PROOF = "
        select id, rank, file_name, mime, size, hash
          from recommendation_file
         where case_id = $1 and id = $2";
    PROOFS = "
        select id, rank, file_name, mime, size, hash
          from recommendation_file
         where case_id = $1
         order by id
         limit 10000";
}

#[derive(PartialEq, sqlx::FromRow)]
struct ProofRow {
    id: Uuid,
    rank: i64,
    file_name: String,
    mime: String,
    size: i64,
    hash: String,
}

/// A file of a recommendation, for whoever may read the recommendations, who thereby looks at the case.
pub async fn proof(cx: &mut Cx, number: CaseNumber, id: EvidenceId) -> Result<ProofFile, Failure> {
    let file = find(cx, number).await?;
    if !may_read_findings(&file, &cx.actor, &file.line) {
        return Err(ApiError::NotFound.into());
    }
    let row: Option<ProofRow> = cx.query(PROOF).bind(file.id.0).bind(id.0).optional().await?;
    let row = row.ok_or(ApiError::NotFound)?;
    look(cx, file.id, Look::at(Place::Evidence)).await?;
    Ok(row.into())
}

pub(super) async fn keep_proof(
    cx: &mut Cx,
    case: Uuid,
    rank: u32,
    shown: &ProofFile,
) -> Result<(), Failure> {
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    cx.query(KEEP_PROOF)
        .bind(shown.id.0)
        .bind(case)
        .bind(i64::from(rank))
        .bind(shown.name.clone())
        .bind(shown.mime.clone())
        .bind(shown.size)
        .bind(shown.hash.clone())
        .bind(me)
        .bind(now)
        .execute()
        .await?;
    Ok(())
}

/// Whether the files of a case are those that its journal names, none missing and none more.
pub(super) async fn proofs_agree(
    tx: &mut Tx,
    case: Uuid,
    events: &[Event],
) -> Result<bool, sqlx::Error> {
    let rows: Vec<ProofRow> = tx.query(PROOFS).bind(case).all().await?;
    let told = events.iter().filter_map(|event| match event {
        Event::RecommendationDone { rank, file: Some(file), .. } => {
            Some(ProofRow::of(*rank, file.clone()))
        }
        _ => None,
    });
    let mut told: Vec<ProofRow> = told.collect();
    told.sort_by_key(|row| row.id);
    Ok(rows == told)
}

impl ProofRow {
    fn of(rank: u32, file: ProofFile) -> Self {
        let ProofFile { id, name, mime, size, hash } = file;
        ProofRow { id: id.0, rank: rank.into(), file_name: name, mime, size, hash }
    }
}

impl From<ProofRow> for ProofFile {
    fn from(row: ProofRow) -> Self {
        let ProofRow { id, file_name, mime, size, hash, .. } = row;
        ProofFile { id: EvidenceId(id), name: file_name, mime, size, hash }
    }
}
