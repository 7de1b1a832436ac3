//! Models that were imported since the last adoption: each waits for a director to adopt it, or not.

use crate::base::PersonId;
use crate::case::model::OwedWay;
use crate::db::Millis;
use crate::models::model::{Keeping, READERS, is_awaited, may_adopt};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    AWAITING = "
        select m.id, m.imported_by, p.name as importer, m.imported_at
          from risk_model m
          join person p on p.id = m.imported_by
         where m.imported_at > coalesce((select max(a.at) from model_adoption a), -1)
         order by m.imported_at, m.id
         limit 20";
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    imported_by: Uuid,
    importer: String,
    imported_at: Millis,
}

/// A model that nobody has decided about yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwaitingModel {
    pub id: String,
    pub importer: String,
    pub imported_at: DateTime<Utc>,
    /// Whether it falls to the reader to adopt it.
    pub is_mine: bool,
}

/// Those that wait, as somebody asks for what is owed: by them, to them, by anyone.
pub async fn awaiting_models(cx: &mut Cx, way: OwedWay) -> Result<Vec<AwaitingModel>, Failure> {
    if !cx.actor.is_any(&READERS) {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = cx.query(AWAITING).all().await?;
    let awaiting = |row: Row| {
        let imported_by = Some(PersonId(row.imported_by));
        let keeping = Keeping { imported_by, is_in_force: false };
        is_awaited(&cx.actor, keeping, way).then(|| AwaitingModel {
            id: row.id,
            importer: row.importer,
            imported_at: row.imported_at.into(),
            is_mine: may_adopt(&cx.actor, keeping).is_ok(),
        })
    };
    Ok(rows.into_iter().filter_map(awaiting).collect())
}
