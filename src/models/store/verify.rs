//! The models must be the text of their hash, and each adoption the act of a second person.

use crate::db::Tx;
use crate::triage::version::ModelVersion;
use uuid::Uuid;

crate::sql! {
    MODELS = "select m.id, m.hash, m.document from risk_model m order by m.id limit 1000";
    ADOPTIONS = "
        select a.rank, a.model_id, a.model_hash, a.adopted_by, a.at, m.id as known, m.imported_by,
               m.imported_at
          from model_adoption a
          left join risk_model m on m.hash = a.model_hash
         order by a.rank
         limit 1000";
}

#[derive(sqlx::FromRow)]
struct ModelRow {
    id: String,
    hash: String,
    document: String,
}

#[derive(sqlx::FromRow)]
struct AdoptionRow {
    rank: i64,
    model_id: String,
    model_hash: String,
    adopted_by: Uuid,
    at: i64,
    known: Option<String>,
    imported_by: Option<Uuid>,
    imported_at: Option<i64>,
}

/// Names what differs; nothing when all is well.
pub async fn verify(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let models: Vec<ModelRow> = tx.query(MODELS).all().await?;
    let is_whole = |row: &ModelRow| {
        ModelVersion::read(&row.document).is_ok_and(|it| it.hash == row.hash && it.id == row.id)
    };
    let touched = models.iter().filter(|row| !is_whole(row));
    let touched =
        touched.map(|row| format!("risk model {}: it is not the text of its hash", row.id));
    let adoptions: Vec<AdoptionRow> = tx.query(ADOPTIONS).all().await?;
    let wrong = adoptions.iter().zip(1..).filter_map(|(row, rank)| row.fault(rank));
    Ok(touched.chain(wrong).collect())
}

impl AdoptionRow {
    fn fault(&self, rank: i64) -> Option<String> {
        let shipped = ModelVersion::shipped();
        let is_shipped = self.model_hash == shipped.hash && self.model_id == shipped.id;
        let what = match () {
            () if self.rank != rank => "one before it is gone",
            () if !is_shipped && self.known.as_ref() != Some(&self.model_id) => "its model is gone",
            () if self.imported_by == Some(self.adopted_by) => "who imported it adopted it",
            () if self.imported_at.is_some_and(|at| at > self.at) => "it came before its model",
            () => return None,
        };
        Some(format!("adoption {} of a risk model: {what}", self.rank))
    }
}
