//! The rows of what is owed in a case, as its events leave it.

use crate::base::CaseId;
use crate::case::model::{Case, Duty, Ending, next_escalation};
use crate::clock::Calendar;
use crate::db::Millis;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};

crate::sql! {
    KEEP_DUTY = "
        insert into duty (case_id, rank, kind, owed_by, started_at, due_at, ended_at, first_due_at,
                          listed_at, notice_at, is_lifted)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict (case_id, rank) do update
           set owed_by = excluded.owed_by, due_at = excluded.due_at, ended_at = excluded.ended_at,
               first_due_at = excluded.first_due_at, listed_at = excluded.listed_at,
               notice_at = excluded.notice_at, is_lifted = excluded.is_lifted";
    // Whoever gets here first does it all; the others find another day.
    CLAIM = "
        update duty
           set notice_at = $4
         where case_id = $1 and rank = $2 and notice_at = $3";
    PUT_ON_AGENDA = "
        update duty
           set agenda_at = $3
         where case_id = $1 and rank = $2 and agenda_at is null";
    TAKE_OFF_AGENDA = "
        update duty
           set agenda_at = null
         where case_id = $1 and rank = $2 and agenda_at = $3";
    ON_AGENDA = "
        select rank, agenda_at
          from duty
         where case_id = $1
           and agenda_at is not null
           and ended_at is null
         order by rank";
}

/// A duty on the agenda of the committee, since when.
#[derive(sqlx::FromRow)]
pub(super) struct AgendaRow {
    pub(super) rank: i64,
    pub(super) agenda_at: Millis,
}

/// Where lists have what is not due for now: after all that is. As in the migration.
const END_OF_TIMES: Millis = Millis(9_007_199_254_740_991);

pub(super) async fn keep_duties(cx: &mut Cx, case: &Case) -> Result<(), Failure> {
    let calendar = Calendar::france();
    for (rank, duty) in (0_i64..).zip(&case.duties) {
        cx.query(KEEP_DUTY)
            .bind(case.id.0)
            .bind(rank)
            .bind(duty.kind.name().to_owned())
            .bind(duty.owed_by.0)
            .bind(Millis::from(duty.clock.started_at))
            .bind(duty.due_at(&calendar).map(Millis::from))
            .bind(duty.ended.map(|ended| Millis::from(ended.at)))
            .bind(duty.first_due_at(&calendar).map(Millis::from))
            .bind(listed_at(duty, &calendar))
            .bind(notice_at(duty, &calendar).map(Millis::from))
            .bind(is_lifted(duty))
            .execute()
            .await?;
    }
    Ok(())
}

pub(super) fn listed_at(duty: &Duty, calendar: &Calendar) -> Millis {
    duty.due_at(calendar).map_or(END_OF_TIMES, Millis::from)
}

/// Whether it ended because it was no longer owed, and not because it was done.
pub(super) fn is_lifted(duty: &Duty) -> bool {
    duty.ended.is_some_and(|ended| ended.how == Ending::Lifted)
}

/// When the program looks at it next: from the first thing that it tells, for it may have told
/// nothing yet.
fn notice_at(duty: &Duty, calendar: &Calendar) -> Option<DateTime<Utc>> {
    next_escalation(duty, calendar, DateTime::UNIX_EPOCH)
}

/// Moves the next look at a duty on, for one of those who look at it now: the others are told no.
pub(super) async fn claimed(
    cx: &mut Cx,
    (case, rank): (CaseId, i64),
    notice_at: Millis,
    next: Option<DateTime<Utc>>,
) -> Result<bool, Failure> {
    let claim = cx.query(CLAIM).bind(case.0).bind(rank).bind(notice_at);
    Ok(claim.bind(next.map(Millis::from)).execute().await? == 1)
}

/// Puts a duty on the agenda of the committee, unless it is there already.
pub(super) async fn put_on_agenda(
    cx: &mut Cx,
    (case, rank): (CaseId, i64),
    at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let put = cx.query(PUT_ON_AGENDA).bind(case.0).bind(rank).bind(Millis::from(at));
    Ok(put.execute().await? == 1)
}

/// The open duties of a case that stand on the agenda of the committee.
pub(super) async fn on_agenda(cx: &mut Cx, case: CaseId) -> Result<Vec<AgendaRow>, Failure> {
    Ok(cx.query(ON_AGENDA).bind(case.0).all().await?)
}

/// Takes a duty off the agenda of the committee, if it stands there since then.
pub(super) async fn taken_off_agenda(
    cx: &mut Cx,
    case: CaseId,
    row: &AgendaRow,
) -> Result<bool, Failure> {
    let taken = cx.query(TAKE_OFF_AGENDA).bind(case.0).bind(row.rank).bind(row.agenda_at);
    Ok(taken.execute().await? == 1)
}
