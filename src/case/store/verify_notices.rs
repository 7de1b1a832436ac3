//! What the program told, told again: each notice must be what the rule says of the case as it was
//! read then, and the agenda what the journal says.

use super::verify::{Fault, LINKS, tell};
use crate::case::chain::Link;
use crate::case::model::{Case, DutyFact, escalations_due};
use crate::case::store::facts;
use crate::clock::Calendar;
use crate::db::{Millis, Tx};
use uuid::Uuid;

crate::sql! {
    NOTICES = "
        select rank, level, at, case_version, written_at
          from duty_notice
         where case_id = $1
         order by case_version, rank, level, person_id";
    ON_AGENDA = "
        select rank, agenda_at
          from duty
         where case_id = $1
           and agenda_at is not null
         order by rank";
}

#[derive(sqlx::FromRow)]
struct NoticeRow {
    rank: i64,
    level: i64,
    at: Millis,
    case_version: i64,
    written_at: Millis,
}

#[derive(sqlx::FromRow)]
struct AgendaRow {
    rank: i64,
    #[expect(dead_code, reason = "only which duties stand there counts")]
    agenda_at: Millis,
}

/// Whether what was told of a case is what its story gives.
pub(super) async fn notices_agree(tx: &mut Tx, case: Uuid) -> Result<bool, sqlx::Error> {
    Ok(told_rightly(tx, case).await? && agenda_agrees(tx, case).await?)
}

async fn told_rightly(tx: &mut Tx, case: Uuid) -> Result<bool, sqlx::Error> {
    let notices: Vec<NoticeRow> = tx.query(NOTICES).bind(case).all().await?;
    if notices.is_empty() {
        return Ok(true);
    }
    let links: Vec<Link> = tx.query(LINKS).bind(case).all().await?;
    let calendar = Calendar::france();
    Ok(notices.iter().all(|notice| is_right(&links, notice, &calendar).unwrap_or(false)))
}

fn is_right(links: &[Link], notice: &NoticeRow, calendar: &Calendar) -> Result<bool, Fault> {
    let mut until_then = links.iter().filter(|link| link.seq <= notice.case_version);
    let case =
        until_then.try_fold(None, |case: Option<Case>, link| tell(case, link, "").map(Some))?;
    let duty = case.and_then(|case| case.duties.get(usize::try_from(notice.rank).ok()?).cloned());
    let Some(duty) = duty else { return Ok(false) };
    let due = escalations_due(&duty, calendar, notice.written_at.into());
    Ok(due.iter().any(|it| it.level.number() == notice.level && Millis::from(it.at) == notice.at))
}

async fn agenda_agrees(tx: &mut Tx, case: Uuid) -> Result<bool, sqlx::Error> {
    let rows: Vec<AgendaRow> = tx.query(ON_AGENDA).bind(case).all().await?;
    let told = facts::<DutyFact>(tx, case).await?.into_iter();
    let mut told: Vec<usize> = told.map(|DutyFact::PutOnAgenda { rank, .. }| rank).collect();
    told.sort_unstable();
    Ok(rows.iter().map(|row| usize::try_from(row.rank).unwrap_or(usize::MAX)).eq(told))
}
