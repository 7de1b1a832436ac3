//! Who is in the team of a case and is not in the brigade any more: their name stays, and their time is gone.

use crate::base::PersonId;
use crate::db::{Millis, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    GONE = "
        select p.id, p.name, p.left_at
          from assignment a
          join person p on p.id = a.person_id
         where a.case_id = $1
           and (p.left_at is not null
                or not exists (select 1 from person_role r
                                where r.person_id = p.id and r.role = 'responder'))
         order by p.name, p.id
         limit 100";
}

/// Somebody who is promised to a case, and gives it nothing any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    pub person: PersonId,
    pub name: String,
    /// When their account was closed; nothing, if they only left the brigade.
    pub closed_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct GoneRow {
    id: Uuid,
    name: String,
    left_at: Option<Millis>,
}

/// Those of the team of a case, by name.
pub async fn gone(tx: &mut Tx, case: Uuid) -> Result<Vec<Gone>, sqlx::Error> {
    let rows: Vec<GoneRow> = tx.query(GONE).bind(case).all().await?;
    let gone = |it: GoneRow| Gone {
        person: PersonId(it.id),
        name: it.name,
        closed_at: it.left_at.map(DateTime::from),
    };
    Ok(rows.into_iter().map(gone).collect())
}
