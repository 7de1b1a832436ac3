//! Whether somebody wants keys at all. What each does is theirs to choose for the queue, which keeps it.

use crate::web::{Failure, Visit};

crate::sql! {
    IS_ON = "select is_on from keyboard where person_id = $1";
}

#[derive(sqlx::FromRow)]
struct Row {
    is_on: bool,
}

/// They are on until somebody turns them off; who is nobody yet has none to turn off.
pub async fn keys_are_on(visit: &mut Visit) -> Result<bool, Failure> {
    let Some(reader) = &visit.someone else { return Ok(true) };
    let reader = reader.id.0;
    let row: Option<Row> = visit.query(IS_ON).bind(reader).optional().await?;
    Ok(row.is_none_or(|row| row.is_on))
}
