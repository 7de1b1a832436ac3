//! What happened since somebody's page was drawn, as far as they may know it.
//!
//! The table is filled by triggers, in the transaction of the journal entry or the message.

use super::find::{CaseFile, find};
use crate::base::{ApiError, Role};
use crate::case::model::{Mark, Shown, Sight};
use crate::db::Millis;
use crate::visible;
use crate::web::{Cx, Failure};

/// How far back the queue is looked through: nobody's page is to cost more the longer it stood.
const LATELY: i64 = 1000;

/// The happenings `h` that the queue shows: where a case stands in it, or has just left it. Ties
/// between cases are told with both of them alone.
macro_rules! of_the_queue {
    () => {
        "c.number is not null
           and exists (select 1 from journal j
                        where j.case_id = h.case_id
                          and j.seq = h.seq
                          and j.subject <> 'related'
                          and j.at > $4
                          and (j.actor <> $1 or $5))
           and (h.stage in ('submitted', 'qualifying', 'awaiting_information', 'at_committee')
                or (select b.stage
                      from happening b
                     where b.case_id = h.case_id
                       and b.number < h.number
                     order by b.number desc
                     limit 1)
                   in ('submitted', 'qualifying', 'awaiting_information', 'at_committee'))"
    };
}

crate::sql! {
    LAST_ENTRY = "
        select j.seq
          from journal j
         where j.case_id = $1
           and j.subject <> 'related'
         order by j.seq desc
         limit 1";
    SAID = "
        select count(*) as count
          from message m
         where m.case_id = $1
           and m.author <> $2
           and (m.audience = 'shared' or ($3 and m.audience = 'brigade'))";
    ENTRIES = "
        select count(*) as count
          from journal j
         where j.case_id = $1
           and j.seq > $2
           and j.actor <> $3
           and j.subject <> 'related'";
    LATEST = "select coalesce(max(h.number), 0) as count from happening h";
    LAST_OF_QUEUE = concat!("
        select c.number, h.seq
          from happening h
          join case_file c on c.id = h.case_id
         where ", visible!(), "
           and h.number > $3
           and ", of_the_queue!(), "
         order by h.number desc
         limit 1");
    PLACE = concat!("
        select h.number as count
          from case_file c
          join happening h on h.case_id = c.id
         where ", visible!(), "
           and c.number = $3
           and h.seq = $4");
    CHANGED = concat!("
        select count(distinct h.case_id) as count
          from happening h
          join case_file c on c.id = h.case_id
         where ", visible!(), "
           and h.number > $3
           and ", of_the_queue!());
}

#[derive(sqlx::FromRow)]
struct CountRow {
    count: i64,
}

#[derive(sqlx::FromRow)]
struct SeqRow {
    seq: i64,
}

#[derive(sqlx::FromRow)]
struct LastRow {
    number: String,
    seq: i64,
}

/// What a page of a case that was found for this person tells of it.
pub async fn case_sight(cx: &mut Cx, file: &CaseFile) -> Result<Sight, Failure> {
    Ok(Sight::Case(shown(cx, file).await?))
}

/// What a page tells of the cases that it shows side by side.
pub async fn cases_sight(cx: &mut Cx, files: &[&CaseFile]) -> Result<Sight, Failure> {
    let mut all = Vec::new();
    for file in files {
        all.push(shown(cx, file).await?);
    }
    Ok(Sight::Cases(all))
}

async fn shown(cx: &mut Cx, file: &CaseFile) -> Result<Shown, Failure> {
    let number = file.number.ok_or(ApiError::NotFound)?;
    let last: SeqRow = cx.query(LAST_ENTRY).bind(file.id.0).one().await?;
    Ok(Shown { mark: Mark { number, entry: last.seq }, said: said(cx, file).await? })
}

/// What the queue tells of its cases. Where it was last changed is named by the case and its
/// entry: a number across all cases would count those that are not this person's to see.
pub async fn queue_sight(cx: &mut Cx) -> Result<Sight, Failure> {
    let from = lately(cx).await?;
    let query = cx.visible(LAST_OF_QUEUE).bind(from).bind(i64::MIN).bind(true);
    let last: Option<LastRow> = query.optional().await?;
    let mark = |row: LastRow| Some(Mark { number: row.number.parse().ok()?, entry: row.seq });
    Ok(Sight::Queue { last: last.and_then(mark), at: cx.now })
}

/// How much of what others did or said is not on the page: entries of a case, cases of the queue.
/// Who may not see the one or the other is told what everybody is told of what does not exist.
pub async fn news(cx: &mut Cx, sight: &Sight) -> Result<i64, Failure> {
    match sight {
        Sight::Case(shown) => news_of(cx, *shown).await,
        // As many as changed: a hundred entries of one are one to look at again.
        Sight::Cases(all) => {
            let mut changed = 0;
            for shown in all {
                changed += i64::from(news_of(cx, *shown).await? > 0);
            }
            Ok(changed)
        }
        Sight::Queue { last, at } => {
            let (last, at) = (*last, *at);
            cx.actor.must_be_any(&Role::OVERSEE)?;
            let from = lately(cx).await?;
            let place = match last {
                Some(mark) => place(cx, mark).await?,
                None => None,
            };
            // A mark that went out of this person's sight leaves the hour the page was drawn at.
            let (from, after) = match place {
                Some(place) => (from.max(place), i64::MIN),
                None => (from, Millis::from(at).0),
            };
            let query = cx.visible(CHANGED).bind(from).bind(after).bind(false);
            let changed: CountRow = query.one().await?;
            Ok(changed.count)
        }
    }
}

async fn news_of(cx: &mut Cx, shown: Shown) -> Result<i64, Failure> {
    let file = find(cx, shown.mark.number).await?;
    let (case, me) = (file.id.0, cx.actor.id.0);
    let entries = cx.query(ENTRIES).bind(case).bind(shown.mark.entry).bind(me);
    let entries: CountRow = entries.one().await?;
    Ok(entries.count + (said(cx, &file).await? - shown.said).max(0))
}

/// How much others said that this person may hear. What is said among the directors waits until
/// they look.
async fn said(cx: &mut Cx, file: &CaseFile) -> Result<i64, Failure> {
    let of_the_brigade = !file.stands_with_the_project(&cx.actor);
    let me = cx.actor.id.0;
    let query = cx.query(SAID).bind(file.id.0).bind(me).bind(of_the_brigade);
    let row: CountRow = query.one().await?;
    Ok(row.count)
}

async fn lately(cx: &mut Cx) -> Result<i64, Failure> {
    let latest: CountRow = cx.query(LATEST).one().await?;
    Ok(latest.count - LATELY)
}

async fn place(cx: &mut Cx, mark: Mark) -> Result<Option<i64>, Failure> {
    let query = cx.visible(PLACE).bind(mark.number.to_string()).bind(mark.entry);
    let row: Option<CountRow> = query.optional().await?;
    Ok(row.map(|row| row.count))
}
