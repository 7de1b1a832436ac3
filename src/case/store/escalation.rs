//! What the program tells of duties as their time goes by: rows that wait to be sent, and the agenda
//! of the committee; and what is lifted of it once the time limit is another. No other file writes the
//! tables `duty_notice` and `duty_notice_lifted`.

use super::duties::{claimed, on_agenda, put_on_agenda, taken_off_agenda};
use super::find::{CaseFile, find_opened};
use super::record::note;
use crate::base::{Actor, ApiError, CaseId, PersonId};
use crate::case::model::{
    Case, Confidentiality, Duty, DutyFact, Hearer, Level, Notice, Part, escalations_due,
    next_escalation, still_holds,
};
use crate::clock::Calendar;
use crate::db::{Db, Millis};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    DUE = "
        select case_id, rank, notice_at
          from duty
         where notice_at <= $1
           and (notice_at, case_id, rank) > ($2, $3, $4)
         order by notice_at, case_id, rank
         limit 100";
    TELL = "
        insert into duty_notice (case_id, rank, level, person_id, at, not_before, in_digest,
                                 case_version, written_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict do nothing";
    STANDING = "
        select distinct rank, level, at
          from duty_notice
         where case_id = $1
         order by rank, level, at";
    // By the version of the case whose entry changed the time limit.
    KEEP_LIFTED = "
        insert into duty_notice_lifted (case_id, rank, level, person_id, at, not_before, in_digest,
                                        case_version, written_at, lifted_version)
        select n.case_id, n.rank, n.level, n.person_id, n.at, n.not_before, n.in_digest,
               n.case_version, n.written_at, c.version
          from duty_notice n
          join case_file c on c.id = n.case_id
         where n.case_id = $1 and n.rank = $2 and n.level = $3 and n.at = $4";
    FORGET_LIFTED = "
        delete from duty_notice
         where case_id = $1 and rank = $2 and level = $3 and at = $4";
    /// The nearest director over the organisation; of a restricted case, one on its list.
    DIRECTOR = "
        select r.person_id
          from person_role r
          join person p on p.id = r.person_id
         where r.role = 'director'
           and p.left_at is null
           and (r.organisation_id is null
                or exists (select 1 from organisation_above a
                            where a.organisation_id = $1 and a.above_id = r.organisation_id))
           and ($3 or exists (select 1 from case_person n
                               where n.case_id = $2 and n.person_id = r.person_id))
         order by case when r.organisation_id is null then 1 else 0 end, r.person_id
         limit 1";
}

#[derive(sqlx::FromRow)]
struct DueRow {
    case_id: Uuid,
    rank: i64,
    notice_at: Millis,
}

#[derive(sqlx::FromRow)]
struct StandingRow {
    rank: i64,
    level: i64,
    at: Millis,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    person_id: Uuid,
}

/// How many duties are minded at a time. After a long sleep the rest waits for the next round, so
/// that nobody else waits for the program.
const MOST_AT_ONCE: usize = 100;

/// Tells what has come due, the oldest first. Any number of processes may do this at once: each duty is claimed in
/// a transaction of its own. Says how many it minded.
pub async fn mind_duties(db: &Db, now: DateTime<Utc>) -> Result<usize, Failure> {
    let (mut minded, mut after) = (0, (i64::MIN, Uuid::nil(), -1));
    while minded < MOST_AT_ONCE {
        let mut tx = db.snapshot().await?;
        let due = tx.query(DUE).bind(Millis::from(now));
        let due: Vec<DueRow> = due.bind(after.0).bind(after.1).bind(after.2).all().await?;
        drop(tx);
        let Some(last) = due.last() else { break };
        after = (last.notice_at.0, last.case_id, last.rank);
        for it in due {
            match mind(db, &it, now).await {
                Ok(done) => minded += usize::from(done),
                // Somebody was quicker; the next round finds what they left to do.
                Err(Failure::Told(ApiError::Stale { .. })) => {}
                Err(error) => tracing::error!("duty {} of case {}: {error}", it.rank, it.case_id),
            }
        }
    }
    Ok(minded)
}

/// Tells what has come due of one duty, and when to look at it again.
async fn mind(db: &Db, due: &DueRow, now: DateTime<Utc>) -> Result<bool, Failure> {
    let calendar = Calendar::france();
    let mut cx = Cx::acting(db, Actor::program(), now).await?;
    let file = find_opened(&mut cx, CaseId(due.case_id)).await?;
    let rank = usize::try_from(due.rank).unwrap_or(usize::MAX);
    let duty = duty_of(&file, due.rank).cloned();
    let next = duty.as_ref().and_then(|duty| next_escalation(duty, &calendar, cx.now));
    if !claimed(&mut cx, (file.id, due.rank), due.notice_at, next).await? {
        return Ok(false);
    }
    let Some(duty) = duty else { return Ok(false) };
    let file = lift(&mut cx, file).await?;
    let notices = escalations_due(&duty, &calendar, cx.now);
    for notice in &notices {
        tell(&mut cx, &file, (due.rank, duty.owed_by), *notice).await?;
    }
    if let Some(reached) = notices.iter().find(|it| it.level.goes_to_the_committee())
        && put_on_agenda(&mut cx, (file.id, due.rank), reached.at).await?
    {
        note(&mut cx, file, &DutyFact::PutOnAgenda { rank, duty: duty.kind }).await?;
    }
    cx.finish().await?;
    Ok(true)
}

/// Lifts what was told of the duties of a case and would not be told by their time limits as they are
/// now: it is kept, and stands no more. What stood on the agenda of the committee by such a limit is
/// taken off it; what was minuted of it stays in the minutes.
pub(super) async fn lift(cx: &mut Cx, mut file: CaseFile) -> Result<CaseFile, Failure> {
    let calendar = Calendar::france();
    let told: Vec<StandingRow> = cx.query(STANDING).bind(file.id.0).all().await?;
    for it in told {
        if holds(&file, (it.rank, it.level, it.at), &calendar) {
            continue;
        }
        for sql in [KEEP_LIFTED, FORGET_LIFTED] {
            let lifted = cx.query(sql).bind(file.id.0).bind(it.rank).bind(it.level).bind(it.at);
            lifted.execute().await?;
        }
    }
    for it in on_agenda(cx, file.id).await? {
        let reached = (it.rank, Level::Committee.number(), it.agenda_at);
        let stands = holds(&file, reached, &calendar);
        let Some(duty) = duty_of(&file, it.rank).map(|duty| duty.kind) else { continue };
        if !stands && taken_off_agenda(cx, file.id, &it).await? {
            let rank = usize::try_from(it.rank).unwrap_or(usize::MAX);
            file = note(cx, file, &DutyFact::TakenOffAgenda { rank, duty }).await?;
        }
    }
    Ok(file)
}

/// Whether what was told of a duty, by its rank, is what its time limit gives now.
pub(super) fn holds(
    case: &Case,
    (rank, level, at): (i64, i64, Millis),
    calendar: &Calendar,
) -> bool {
    let told = Level::from_number(level).map(|level| Notice { level, at: at.into() });
    let duty = duty_of(case, rank).zip(told);
    duty.is_some_and(|(duty, told)| still_holds(duty, calendar, told))
}

fn duty_of(case: &Case, rank: i64) -> Option<&Duty> {
    case.duties.get(usize::try_from(rank).ok()?)
}

async fn tell(
    cx: &mut Cx,
    file: &CaseFile,
    (rank, owner): (i64, PersonId),
    notice: Notice,
) -> Result<(), Failure> {
    let calendar = Calendar::france();
    for hearer in notice.level.hearers() {
        let person = match hearer {
            Hearer::Owner => Some(owner),
            Hearer::Coordinator => file.holder(Part::Coordinator),
            Hearer::Director => director(cx, file).await?,
        };
        let Some(person) = person else { continue };
        let not_before = notice.not_before(*hearer, file.priority, &calendar);
        let now = Millis::from(cx.now);
        cx.query(TELL)
            .bind(file.id.0)
            .bind(rank)
            .bind(notice.level.number())
            .bind(person.0)
            .bind(Millis::from(notice.at))
            .bind(Millis::from(not_before))
            .bind(notice.level.is_in_digest())
            .bind(file.version)
            .bind(now)
            .execute()
            .await?;
    }
    Ok(())
}

async fn director(cx: &mut Cx, case: &Case) -> Result<Option<PersonId>, Failure> {
    let open = case.confidentiality != Confidentiality::Restricted;
    let query = cx.query(DIRECTOR).bind(case.organisation.0).bind(case.id.0).bind(open);
    let row: Option<PersonRow> = query.optional().await?;
    Ok(row.map(|row| PersonId(row.person_id)))
}
