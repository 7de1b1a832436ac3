//! The plans that are written or followed now, for who draws their forecasts before anybody reads them.

use crate::base::CaseId;
use crate::db::Tx;
use uuid::Uuid;

crate::sql! {
    FOLLOWED = "
        select c.id
          from case_file c
         where c.stage in ('planning', 'recovery')
           and exists (select 1 from plan_task t where t.case_id = c.id)
         order by c.id
         limit 1000";
}

#[derive(sqlx::FromRow)]
struct FollowedRow {
    id: Uuid,
}

/// The cases whose plan has tasks and can still end.
pub async fn followed(tx: &mut Tx) -> Result<Vec<CaseId>, sqlx::Error> {
    let rows: Vec<FollowedRow> = tx.query(FOLLOWED).all().await?;
    Ok(rows.into_iter().map(|row| CaseId(row.id)).collect())
}
