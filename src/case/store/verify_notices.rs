//! What the program told, told again: each notice must be what the rule says of the case as it was
//! read then, and of the case as it is unless it was lifted; the agenda must be what the journal says.

use super::escalation::holds;
use super::verify::{Fault, LINKS, tell};
use crate::case::chain::Link;
use crate::case::model::{Case, DutyFact, Level, escalations_due};
use crate::case::store::facts;
use crate::clock::Calendar;
use crate::db::{Millis, Tx};
use std::collections::BTreeSet;

crate::sql! {
    // What was told before anything was ever lifted is looked at again, from the beginning of times.
    STANDING = "
        select n.rank, n.level, n.at, n.case_version, n.written_at,
               coalesce(d.notice_at, 1) = 0 as is_to_be_looked_at
          from duty_notice n
          join duty d on d.case_id = n.case_id and d.rank = n.rank
         where n.case_id = $1
         order by n.case_version, n.rank, n.level, n.person_id";
    LIFTED = "
        select rank, level, at, case_version, written_at, lifted_version
          from duty_notice_lifted
         where case_id = $1
         order by case_version, rank, level, person_id";
    ON_AGENDA = "
        select rank, agenda_at, coalesce(notice_at, 1) = 0 as is_to_be_looked_at
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
struct StandingRow {
    #[sqlx(flatten)]
    notice: NoticeRow,
    is_to_be_looked_at: bool,
}

#[derive(sqlx::FromRow)]
struct LiftedRow {
    #[sqlx(flatten)]
    notice: NoticeRow,
    lifted_version: i64,
}

#[derive(sqlx::FromRow)]
struct AgendaRow {
    rank: i64,
    agenda_at: Millis,
    is_to_be_looked_at: bool,
}

/// Whether what was told of a case is what its story gives.
pub(super) async fn notices_agree(tx: &mut Tx, case: &Case) -> Result<bool, sqlx::Error> {
    Ok(told_rightly(tx, case).await? && agenda_agrees(tx, case).await?)
}

async fn told_rightly(tx: &mut Tx, case: &Case) -> Result<bool, sqlx::Error> {
    let standing: Vec<StandingRow> = tx.query(STANDING).bind(case.id.0).all().await?;
    let lifted: Vec<LiftedRow> = tx.query(LIFTED).bind(case.id.0).all().await?;
    if standing.is_empty() && lifted.is_empty() {
        return Ok(true);
    }
    let links: Vec<Link> = tx.query(LINKS).bind(case.id.0).all().await?;
    let calendar = Calendar::france();
    let right = |it: &NoticeRow| was_right(&links, it, &calendar).unwrap_or(false);
    let stands =
        |it: &StandingRow| it.is_to_be_looked_at || holds(case, it.notice.told(), &calendar);
    let fell = |it: &LiftedRow| was_lifted_rightly(&links, it, &calendar).unwrap_or(false);
    Ok(standing.iter().all(|it| right(&it.notice) && stands(it))
        && lifted.iter().all(|it| right(&it.notice) && fell(it)))
}

impl NoticeRow {
    fn told(&self) -> (i64, i64, Millis) {
        (self.rank, self.level, self.at)
    }
}

/// What the case was by a version.
fn case_then(links: &[Link], version: i64) -> Result<Option<Case>, Fault> {
    let mut until_then = links.iter().filter(|link| link.seq <= version);
    until_then.try_fold(None, |case: Option<Case>, link| tell(case, link, "").map(Some))
}

fn was_right(links: &[Link], notice: &NoticeRow, calendar: &Calendar) -> Result<bool, Fault> {
    let case = case_then(links, notice.case_version)?;
    let duty = case.and_then(|case| case.duties.get(usize::try_from(notice.rank).ok()?).cloned());
    let Some(duty) = duty else { return Ok(false) };
    let due = escalations_due(&duty, calendar, notice.written_at.into());
    Ok(due.iter().any(|it| it.level.number() == notice.level && Millis::from(it.at) == notice.at))
}

fn was_lifted_rightly(
    links: &[Link],
    lifted: &LiftedRow,
    calendar: &Calendar,
) -> Result<bool, Fault> {
    let case = case_then(links, lifted.lifted_version)?;
    Ok(case.is_some_and(|case| !holds(&case, lifted.notice.told(), calendar)))
}

async fn agenda_agrees(tx: &mut Tx, case: &Case) -> Result<bool, sqlx::Error> {
    let rows: Vec<AgendaRow> = tx.query(ON_AGENDA).bind(case.id.0).all().await?;
    let mut told = BTreeSet::new();
    for fact in facts::<DutyFact>(tx, case.id.0).await? {
        match fact {
            DutyFact::PutOnAgenda { rank, .. } => told.insert(rank),
            DutyFact::TakenOffAgenda { rank, .. } => told.remove(&rank),
        };
    }
    let calendar = Calendar::france();
    let committee = Level::Committee.number();
    let stands = |row: &AgendaRow| {
        row.is_to_be_looked_at || holds(case, (row.rank, committee, row.agenda_at), &calendar)
    };
    let stand = rows.iter().all(stands);
    Ok(stand && rows.iter().map(|row| usize::try_from(row.rank).unwrap_or(usize::MAX)).eq(told))
}
