//! What the program tells of answers that are waited for, as their time goes by: rows that wait to be sent, each
//! once. No other file writes the tables `answer_wait` and `answer_notice`.

use crate::base::{Actor, ApiError, CaseId, PersonId};
use crate::case::model::Part;
use crate::case::store::{CaseFile, find_opened, signed};
use crate::clock::Calendar;
use crate::db::{Db, Millis};
use crate::person::store::active;
use crate::roster::model::{
    AnswerLevel, AnswerNotice, Event, Team, answer_notices, asked_at, suspensions,
};
use crate::web::{Cx, Failure};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

/// The one text that says when whoever was asked was reminded: once it was written, and not before it was to be
/// sent. The table `assignment` is called `a`, and `$4` is now.
macro_rules! reminded {
    () => {
        "(select max(case when n.written_at > n.not_before then n.written_at else n.not_before end)
                  from answer_notice n
                 where n.case_id = a.case_id
                   and n.person_id = a.person_id
                   and n.level = 1
                   and n.not_before <= $4)"
    };
}
pub(super) use reminded;

crate::sql! {
    FORGET = "delete from answer_wait where case_id = $1";
    // Whatever is changed of a team, all of it is looked at again: what was told already is told once.
    WAIT = "insert into answer_wait (case_id, person_id, look_at) values ($1, $2, 0)";
    DUE = "
        select w.case_id, w.person_id, w.look_at
          from answer_wait w
         where w.look_at <= $1
           and (w.look_at, w.case_id, w.person_id) > ($2, $3, $4)
           and exists (select 1 from case_file c
                        where c.id = w.case_id
                          and c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery',
                                          'watch', 'suspended'))
         order by w.look_at, w.case_id, w.person_id
         limit 100";
    // Whoever gets here first does it all; the others find another hour.
    CLAIM = "
        update answer_wait
           set look_at = $4
         where case_id = $1 and person_id = $2 and look_at = $3";
    TELL = "
        insert into answer_notice (case_id, person_id, asked_at, level, told_to, at, not_before, written_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict do nothing";
}

/// A suspension that ends and a priority that changes move the time of an answer: nobody waits longer than that to
/// be told.
const LOOKED_AT_EVERY: TimeDelta = TimeDelta::hours(1);

/// How many answers are minded at a time. After a long sleep the rest waits for the next round.
const MOST_AT_ONCE: usize = 100;

#[derive(sqlx::FromRow)]
struct DueRow {
    case_id: Uuid,
    person_id: Uuid,
    look_at: Millis,
}

/// Whose answer a team waits for, from now on.
pub(super) async fn wait_for(cx: &mut Cx, case: CaseId, team: &Team) -> Result<(), Failure> {
    cx.query(FORGET).bind(case.0).execute().await?;
    for it in team.assignments.iter().filter(|it| !it.confirmed) {
        cx.query(WAIT).bind(case.0).bind(it.person.0).execute().await?;
    }
    Ok(())
}

/// Reminds those who were asked and have not answered, and tells who coordinates once their time has passed. Any
/// number of processes may do this at once: each answer is claimed in a transaction of its own. Says how many it
/// minded.
pub async fn mind_answers(db: &Db, now: DateTime<Utc>) -> Result<usize, Failure> {
    let (mut minded, mut after) = (0, (i64::MIN, Uuid::nil(), Uuid::nil()));
    while minded < MOST_AT_ONCE {
        let mut tx = db.snapshot().await?;
        let due = tx.query(DUE).bind(Millis::from(now));
        let due: Vec<DueRow> = due.bind(after.0).bind(after.1).bind(after.2).all().await?;
        drop(tx);
        let Some(last) = due.last() else { break };
        after = (last.look_at.0, last.case_id, last.person_id);
        for it in due {
            match mind(db, &it, now).await {
                Ok(done) => minded += usize::from(done),
                // Somebody was quicker; the next round finds what they left to do.
                Err(Failure::Told(ApiError::Stale { .. })) => {}
                Err(error) => tracing::error!("an answer in case {}: {error}", it.case_id),
            }
        }
    }
    Ok(minded)
}

/// Tells what has come due of one answer, and when to look at it again.
async fn mind(db: &Db, due: &DueRow, now: DateTime<Utc>) -> Result<bool, Failure> {
    let mut cx = Cx::acting(db, Actor::program(), now).await?;
    let file = find_opened(&mut cx, CaseId(due.case_id)).await?;
    let person = PersonId(due.person_id);
    let asked = asked(&mut cx, &file, person).await?;
    let calendar = Calendar::france();
    let all = match asked.zip(file.priority) {
        Some((at, priority)) => answer_notices(at, priority, &suspensions(&file.duties), &calendar),
        None => Vec::new(),
    };
    let (reached, to_come): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.at <= cx.now);
    let next = to_come.iter().map(|it| it.at).chain([cx.now + LOOKED_AT_EVERY]).min();
    let claim = cx.query(CLAIM).bind(due.case_id).bind(due.person_id).bind(due.look_at);
    if claim.bind(next.map(Millis::from)).execute().await? != 1 {
        return Ok(false);
    }
    for notice in reached {
        if let Some(at) = asked {
            tell(&mut cx, &file, (person, at), notice).await?;
        }
    }
    cx.finish().await?;
    Ok(true)
}

/// When somebody was asked, as the journal says it.
async fn asked(
    cx: &mut Cx,
    file: &CaseFile,
    person: PersonId,
) -> Result<Option<DateTime<Utc>>, Failure> {
    let happened = signed::<Event>(cx.tx(), file).await?;
    let happened: Vec<_> = happened.into_iter().map(|it| (it.at, it.fact)).collect();
    Ok(asked_at(&happened, person))
}

async fn tell(
    cx: &mut Cx,
    file: &CaseFile,
    (person, asked_at): (PersonId, DateTime<Utc>),
    notice: AnswerNotice,
) -> Result<(), Failure> {
    let heard_by = match notice.level {
        // Nothing reaches whoever has no account any more.
        AnswerLevel::Halfway => active(cx.tx(), person).await?.map(|_| person),
        AnswerLevel::Missed => file.holder(Part::Coordinator),
    };
    let (Some(heard_by), Some(priority)) = (heard_by, file.priority) else { return Ok(()) };
    let not_before = notice.not_before(priority, &Calendar::france());
    let now = Millis::from(cx.now);
    cx.query(TELL)
        .bind(file.id.0)
        .bind(person.0)
        .bind(Millis::from(asked_at))
        .bind(notice.level.number())
        .bind(heard_by.0)
        .bind(Millis::from(notice.at))
        .bind(Millis::from(not_before))
        .bind(now)
        .execute()
        .await?;
    Ok(())
}
