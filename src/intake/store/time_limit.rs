//! The time limits of drafts: what the program does by itself, and what puts it off. No other file
//! writes the table `draft_time_limit`.

use super::draft::{Draft, open_draft};
use super::request;
use crate::base::{Actor, ApiError, CaseId};
use crate::case::model::{Command, Event as CaseEvent, Opening, Part, Stage, decide};
use crate::case::store::{self as cases, CaseFile};
use crate::clock::Calendar;
use crate::db::{Db, Millis, Tx};
use crate::i18n::paris_date;
use crate::intake::model::{Due, Event, NOTICE_DAYS, TimeLimit, may_take_up};
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

crate::sql! {
    INSERT = "insert into draft_time_limit (case_id, next_on) values ($1, $2)";
    CHANGE = "
        update draft_time_limit
           set kept_on = $2, first_on = $3, second_on = $4, expired_on = $5, next_on = $6
         where case_id = $1";
    FORGET = "delete from draft_time_limit where case_id = $1";
    DUE = "
        select case_id, next_on
          from draft_time_limit
         where next_on <= $1
           and (next_on, case_id) > ($2, $3)
         order by next_on, case_id
         limit 100";
    OF_CASE = "
        select c.opened_at, t.kept_on, t.first_on, t.second_on, t.expired_on
          from draft_time_limit t
          join case_file c on c.id = t.case_id
         where t.case_id = $1";
    // What was sent has none; nor has what no form opened, such as a case of a test.
    KEPT = "
        select c.id, c.number, c.stage, c.opened_at, t.case_id, t.kept_on, t.first_on, t.second_on,
               t.expired_on, t.next_on
          from case_file c
          join request r on r.case_id = c.id
          left join draft_time_limit t on t.case_id = c.id
         where (c.number is null or t.case_id is not null)
           and c.id > $1
         order by c.id
         limit 500";
}

/// What is kept of a time limit, beside the day its draft was opened.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Row {
    pub opened_at: Millis,
    pub kept_on: Option<String>,
    pub first_on: Option<String>,
    pub second_on: Option<String>,
    pub expired_on: Option<String>,
}

#[derive(sqlx::FromRow)]
struct DueRow {
    case_id: Uuid,
    next_on: Option<String>,
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    id: Uuid,
    number: Option<String>,
    stage: String,
    case_id: Option<Uuid>,
    next_on: Option<String>,
    #[sqlx(flatten)]
    row: Row,
}

impl From<&Row> for TimeLimit {
    fn from(row: &Row) -> Self {
        let day = |text: &Option<String>| text.as_deref().and_then(|text| text.parse().ok());
        let opened_on = paris_date(row.opened_at.into());
        TimeLimit {
            since: day(&row.kept_on).unwrap_or(opened_on),
            noticed_on: [day(&row.first_on), day(&row.second_on)],
            expired_on: day(&row.expired_on),
        }
    }
}

/// From its opening on, a draft has a time limit.
pub(super) async fn begin(cx: &mut Cx, draft: CaseId) -> Result<(), Failure> {
    let next_on = next_on(&TimeLimit::new(today(cx)));
    cx.query(INSERT).bind(draft.0).bind(next_on).execute().await?;
    Ok(())
}

/// What is sent or given up expires no more.
pub(super) async fn forget(cx: &mut Cx, draft: CaseId) -> Result<(), Failure> {
    cx.query(FORGET).bind(draft.0).execute().await?;
    Ok(())
}

/// The time limit of a draft, or when it expired.
pub(super) async fn of(cx: &mut Cx, draft: CaseId) -> Result<Option<TimeLimit>, Failure> {
    let row: Option<Row> = cx.query(OF_CASE).bind(draft.0).optional().await?;
    Ok(row.as_ref().map(TimeLimit::from))
}

/// Keeps a draft ninety days more, for one of those who write it.
pub async fn keep(cx: &mut Cx, id: CaseId) -> Result<(), Failure> {
    let Draft { file, limit, .. } = open_draft(cx, id).await?;
    let limit = limit.ok_or_else(|| file.not_now(Vec::new()))?;
    limit.may_keep()?;
    let event = Event::DraftKept { on: today(cx) };
    tell(cx, file, limit, event).await
}

/// Opens a draft with the answers of one that expired. Its files stay with it: what proves an
/// answer was bound to that one.
pub async fn take_up(cx: &mut Cx, id: CaseId) -> Result<CaseId, Failure> {
    let file = cases::find_draft(cx, id).await?;
    let limit = of(cx, id).await?.ok_or(ApiError::NotFound)?;
    may_take_up(&file, &cx.actor, &limit, today(cx))?;
    let kept = request::kept(cx, &file).await?;
    let opening = Opening {
        title: file.title.clone(),
        project: file.project,
        organisation: file.organisation,
        confidentiality: file.confidentiality,
        requester: cx.actor.id,
        sponsor: file.holder(Part::Sponsor),
        protected: false,
        by_telephone: false,
    };
    let opened = cases::open(cx, opening).await?.id;
    let again = request::Kept { request: kept.request, ..request::blank(cx, false, None) };
    request::insert(cx, opened, &again).await?;
    begin(cx, opened).await?;
    tell(cx, file, limit, Event::DraftTakenUp).await?;
    Ok(opened)
}

async fn tell(cx: &mut Cx, file: CaseFile, limit: TimeLimit, event: Event) -> Result<(), Failure> {
    let id = file.id;
    cases::note(cx, file, &event).await?;
    change(cx, id, limit.after(&event)).await
}

async fn change(cx: &mut Cx, id: CaseId, limit: Option<TimeLimit>) -> Result<(), Failure> {
    let Some(limit) = limit else { return forget(cx, id).await };
    let text = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    cx.query(CHANGE)
        .bind(id.0)
        .bind(limit.since.to_string())
        .bind(text(limit.noticed_on[0]))
        .bind(text(limit.noticed_on[1]))
        .bind(text(limit.expired_on))
        .bind(next_on(&limit))
        .execute()
        .await?;
    Ok(())
}

/// Gives every notice that is due, and ends what is past its last day. Any number of processes may
/// do this at once: each draft is read again in a transaction of its own. Says how many it moved.
pub async fn mind_drafts(db: &Db, now: DateTime<Utc>) -> Result<usize, Failure> {
    let today = paris_date(now).to_string();
    let (mut moved, mut after) = (0, (String::new(), Uuid::nil()));
    loop {
        let mut tx = db.snapshot().await?;
        let due = tx.query(DUE).bind(today.clone()).bind(after.0).bind(after.1);
        let due: Vec<DueRow> = due.all().await?;
        drop(tx);
        let Some(last) = due.last() else { return Ok(moved) };
        after = (last.next_on.clone().unwrap_or_default(), last.case_id);
        for it in due {
            match mind(db, CaseId(it.case_id), now).await {
                Ok(done) => moved += usize::from(done),
                // Somebody was quicker; the next hour finds what they left to do.
                Err(Failure::Told(ApiError::Stale { .. })) => {}
                Err(error) => tracing::error!("draft {}: {error}", it.case_id),
            }
        }
    }
}

/// Does what is due about one draft, if it still is one.
async fn mind(db: &Db, id: CaseId, now: DateTime<Utc>) -> Result<bool, Failure> {
    let mut cx = Cx::acting(db, Actor::program(), now).await?;
    // The case comes first: who is quicker from here on makes it stale, and what is due is not done twice.
    let file = cases::find_opened(&mut cx, id).await?;
    if file.stage != Stage::Draft {
        return Ok(false);
    }
    let Some(limit) = of(&mut cx, id).await? else { return Ok(false) };
    let on = today(&cx);
    let due = limit.due(on);
    match due {
        Some(Due::Notice(notice)) => {
            let event = Event::ExpiryNoticed { notice, days: NOTICE_DAYS[notice], on };
            tell(&mut cx, file, limit, event).await?;
        }
        Some(Due::Expiry) => {
            let command = Command::Expire { on, time_limit_passed: true };
            let event = decide(&file, &cx.actor, &file.line, command)?;
            cases::record(&mut cx, file, event).await?;
            change(&mut cx, id, Some(TimeLimit { expired_on: Some(on), ..limit })).await?;
        }
        // Looked at too early: its day is written down.
        None => change(&mut cx, id, Some(limit)).await?,
    }
    cx.finish().await?;
    Ok(due.is_some())
}

/// Names the drafts whose time limit is not what their journal says.
pub(super) async fn verify(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let (mut faults, mut after) = (Vec::new(), Uuid::nil());
    loop {
        let rows: Vec<KeptRow> = tx.query(KEPT).bind(after).all().await?;
        let Some(last) = rows.last() else { return Ok(faults) };
        after = last.id;
        for kept in rows {
            if !agrees(tx, &kept).await? {
                let id = kept.id;
                faults.push(format!("case {id}: its time limit is not what its journal says"));
            }
        }
    }
}

async fn agrees(tx: &mut Tx, kept: &KeptRow) -> Result<bool, sqlx::Error> {
    if kept.number.is_some() {
        return Ok(false);
    }
    let opened_on = paris_date(kept.row.opened_at.into());
    let mut told = Some(TimeLimit::new(opened_on));
    for event in cases::facts::<CaseEvent>(tx, kept.id).await? {
        told = match event {
            CaseEvent::Expired { on } => told.map(|it| TimeLimit { expired_on: Some(on), ..it }),
            CaseEvent::Withdrawn { .. } => None,
            _ => told,
        };
    }
    for event in cases::facts::<Event>(tx, kept.id).await? {
        let expired_on = told.and_then(|it| it.expired_on);
        told = told.and_then(|it| it.after(&event)).map(|it| TimeLimit { expired_on, ..it });
    }
    let Some(told) = told else { return Ok(kept.case_id.is_none()) };
    // Looked at too early is no harm; too late is.
    let in_time = match told.next() {
        Some((_, on)) => kept.next_on.as_ref().is_some_and(|next| *next <= on.to_string()),
        None => kept.next_on.is_none(),
    };
    let stage = if told.expired_on.is_some() { Stage::Withdrawn } else { Stage::Draft };
    let same = kept.case_id.is_some() && TimeLimit::from(&kept.row) == told;
    Ok(same && in_time && kept.stage == stage.name())
}

fn next_on(limit: &TimeLimit) -> Option<String> {
    limit.next().map(|(_, on)| on.to_string())
}

fn today(cx: &Cx) -> NaiveDate {
    Calendar::france().local(cx.now).date()
}
