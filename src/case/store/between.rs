//! What was decided at the committee's stage in no sitting, until those of the next one take note of it. No
//! other file writes the table `decided_between`; each of its rows is a fold of the journal of its case.

use super::find::CaseFile;
use super::record::note;
use crate::base::CaseId;
use crate::case::model::DecidedBetween;
use crate::db::Millis;
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    // They are numbered from one.
    FIRST_SITTING = "select number from sitting where number = 1 and opened_at <= $1";
    SITS_NOW = "select number from sitting where closed_at is null order by number desc limit 1";
    MARK = "insert into decided_between (case_id, decision) values ($1, $2)";
    TELL = "
        update decided_between
           set sitting_id = $3
         where case_id = $1
           and decision = $2
           and sitting_id is null";
}

#[derive(sqlx::FromRow)]
struct SittingRow {
    #[expect(dead_code, reason = "only whether there is one counts")]
    number: i64,
}

/// Whether the committee has sat by now: before its first sitting, nothing is between two.
pub async fn has_sat(cx: &mut Cx) -> Result<bool, Failure> {
    let now = Millis::from(cx.now);
    let first: Option<SittingRow> = cx.query(FIRST_SITTING).bind(now).optional().await?;
    Ok(first.is_some())
}

/// Whether a sitting goes on, which will take note of what is decided beside it.
pub async fn sits_now(cx: &mut Cx) -> Result<bool, Failure> {
    let open: Option<SittingRow> = cx.query(SITS_NOW).optional().await?;
    Ok(open.is_some())
}

/// The entry of this rank decided the case while it was at the committee, and in no sitting.
pub(super) async fn mark(cx: &mut Cx, file: CaseFile, decision: i64) -> Result<CaseFile, Failure> {
    if !has_sat(cx).await? {
        return Ok(file);
    }
    let case = file.id.0;
    let file = note(cx, file, &DecidedBetween { decision }).await?;
    cx.query(MARK).bind(case).bind(decision).execute().await?;
    Ok(file)
}

/// A sitting takes note of it; whether no other one did before.
pub async fn tell_between(
    cx: &mut Cx,
    case: CaseId,
    decision: i64,
    sitting: Uuid,
) -> Result<bool, Failure> {
    let told = cx.query(TELL).bind(case.0).bind(decision).bind(sitting).execute().await?;
    Ok(told > 0)
}
