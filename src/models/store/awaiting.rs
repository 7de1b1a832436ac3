//! Models that were imported since the last adoption: each waits for a director to adopt it, or not.

use crate::base::PersonId;
use crate::case::model::OwedWay;
use crate::db::Millis;
use crate::models::model::{Keeping, READERS, may_adopt};
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
    let me = cx.actor.clone();
    let awaiting = |row: Row| {
        let imported_by = PersonId(row.imported_by);
        let keeping = Keeping { imported_by: Some(imported_by), is_in_force: false };
        let is_mine = may_adopt(&me, keeping).is_ok();
        let is_asked_for = match way {
            OwedWay::ByMe => is_mine,
            OwedWay::ToMe => imported_by == me.id,
            OwedWay::ByAnyone => true,
        };
        let imported_at = row.imported_at.into();
        let model = AwaitingModel { id: row.id, importer: row.importer, imported_at, is_mine };
        is_asked_for.then_some(model)
    };
    Ok(rows.into_iter().filter_map(awaiting).collect())
}
