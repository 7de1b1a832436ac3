//! How much the reader is late with: the badge of the bar.

use super::{Failure, Visit};
use crate::db::Millis;
use crate::not_suspended;
use crate::visible;

/// Beyond this nobody counts: there is a list.
pub const MOST_LATE: i64 = 100;

crate::sql! {
    LATE = concat!("
        select count(*) as late
          from (select d.rank
                  from duty d
                  join case_file c on c.id = d.case_id
                 where d.owed_by = $1
                   and d.ended_at is null
                   and d.first_due_at < $3
                   and ", not_suspended!(), "
                   and ", visible!(), "
                 limit 100) owed");
}

#[derive(sqlx::FromRow)]
struct LateRow {
    late: i64,
}

/// How many duties of theirs are late, by the date they were due at first. What is suspended is not
/// counted: the list of what one owes leaves it out too.
pub async fn late_duties(visit: &mut Visit) -> Result<i64, Failure> {
    let Some(reader) = visit.someone.clone() else { return Ok(0) };
    let now = Millis::from(visit.now);
    let (person, whole_state) = (reader.id.0, reader.reads_whole_state());
    let row: LateRow = visit.query(LATE).bind(person).bind(whole_state).bind(now).one().await?;
    Ok(row.late)
}
