//! The milestones that were reached: the brigade's own durations, in one question.

use super::day;
use crate::db::Tx;
use crate::remediation::model::Closed;
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    /// Of all cases but those that leave no trace, whoever asks: the same plan has the same forecast for all.
    OWN = "
        select m.rank, m.frozen_on, m.planned_on, m.done_on
          from closed_milestone m
          join case_file c on c.id = m.case_id
         where c.confidentiality <> 'restricted'
         order by m.case_id, m.rank
         limit 10000";
    CLOSED = "
        select rank, frozen_on, planned_on, done_on
          from closed_milestone
         where case_id = $1
         order by rank
         limit 1000";
    KEEP_CLOSED = "
        insert into closed_milestone (case_id, rank, frozen_on, planned_on, done_on)
        values ($1, $2, $3, $4, $5)";
    FORGET_CLOSED = "
        delete from closed_milestone
         where case_id = $1
           and rank = $2";
}

#[derive(sqlx::FromRow)]
struct ClosedRow {
    rank: i64,
    frozen_on: String,
    planned_on: String,
    done_on: String,
}

/// How long the milestones of the brigade took, over how long they were to take.
pub async fn own_ratios(tx: &mut Tx) -> Result<Vec<f64>, sqlx::Error> {
    let rows: Vec<ClosedRow> = tx.query(OWN).all().await?;
    let closed = rows.into_iter().map(Closed::try_from).collect::<Result<Vec<_>, _>>()?;
    Ok(closed.into_iter().filter_map(Closed::ratio).collect())
}

/// Those of a case, in the order of their ranks.
pub(super) async fn closed_of(tx: &mut Tx, case: Uuid) -> Result<Vec<Closed>, sqlx::Error> {
    let rows: Vec<ClosedRow> = tx.query(CLOSED).bind(case).all().await?;
    rows.into_iter().map(Closed::try_from).collect()
}

/// Writes those that were not closed before, or not on that day; forgets those that are open again.
pub(super) async fn keep_closed(
    cx: &mut Cx,
    case: Uuid,
    before: &[Closed],
    now: &[Closed],
) -> Result<(), Failure> {
    for it in before.iter().filter(|it| !now.contains(it)) {
        cx.query(FORGET_CLOSED).bind(case).bind(i64::from(it.rank)).execute().await?;
    }
    for it in now.iter().filter(|it| !before.contains(it)) {
        cx.query(KEEP_CLOSED)
            .bind(case)
            .bind(i64::from(it.rank))
            .bind(it.frozen_on.to_string())
            .bind(it.planned_on.to_string())
            .bind(it.done_on.to_string())
            .execute()
            .await?;
    }
    Ok(())
}

impl TryFrom<ClosedRow> for Closed {
    type Error = sqlx::Error;

    fn try_from(row: ClosedRow) -> Result<Self, sqlx::Error> {
        let wrong = || sqlx::Error::Decode(format!("closed_milestone.rank is {}", row.rank).into());
        Ok(Closed {
            rank: u32::try_from(row.rank).map_err(|_| wrong())?,
            frozen_on: day("closed_milestone.frozen_on", &row.frozen_on)?,
            planned_on: day("closed_milestone.planned_on", &row.planned_on)?,
            done_on: day("closed_milestone.done_on", &row.done_on)?,
        })
    }
}
