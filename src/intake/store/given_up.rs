//! When a draft was given up, for its own people who come back to it.

use super::{Draft, given_up_at};
use crate::db::Millis;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    GIVEN_UP = concat!("
        select ", given_up_at!(), " as at
          from case_file c
         where c.id = $1");
}

#[derive(sqlx::FromRow)]
struct Row {
    at: Option<Millis>,
}

/// Nothing of a draft that is still written, that was sent, or that expired.
pub async fn given_up(cx: &mut Cx, draft: &Draft) -> Result<Option<DateTime<Utc>>, Failure> {
    if draft.is_open() || draft.file.number.is_some() {
        return Ok(None);
    }
    let id: Uuid = draft.file.id.0;
    let row: Option<Row> = cx.query(GIVEN_UP).bind(id).optional().await?;
    Ok(row.and_then(|row| row.at).map(Into::into))
}
