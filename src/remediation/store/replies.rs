//! Replies to the findings: kept while they are written, sent once, closed. No other file writes the table
//! `reply_draft`, and nobody but its author reads a row of it.

use super::document::freeze_diagnosis;
use super::draft;
use super::plan::{follow, of};
use crate::base::Refusal;
use crate::case::model::{CaseNumber, Command as CaseCommand};
use crate::case::store::{CaseFile, carry_out as carry_out_in_case, find, if_fresh};
use crate::clock::Calendar;
use crate::db::Millis;
use crate::remediation::model::{
    Command, Unfinished, may_reply, replies_awaited, replies_in, time_limit_passed,
};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};

crate::sql! {
    DRAFT = "
        select version, content, saved_at
          from reply_draft
         where case_id = $1
           and person_id = $2";
    BEGIN_DRAFT = "
        insert into reply_draft (case_id, person_id, version, content, saved_at)
        values ($1, $2, 1, $3, $4)
        on conflict do nothing";
    SAVE_DRAFT = "
        update reply_draft
           set version = version + 1, content = $3, saved_at = $4
         where case_id = $1
           and person_id = $2
           and version = $5";
    FORGET_DRAFT = "delete from reply_draft where case_id = $1 and person_id = $2";
    FORGET_DRAFTS = "delete from reply_draft where case_id = $1";
}

#[derive(sqlx::FromRow)]
struct DraftRow {
    version: i64,
    content: String,
    saved_at: Millis,
}

/// A reply as its author left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyDraft {
    /// Counts how often it was kept: two pages of one person must not undo one another.
    pub version: i64,
    pub said: Unfinished,
    pub saved_at: DateTime<Utc>,
}

/// What this person wrote so far, of a case that was found for them.
pub async fn reply_draft(cx: &mut Cx, file: &CaseFile) -> Result<Option<ReplyDraft>, Failure> {
    let me = cx.actor.id.0;
    let row: Option<DraftRow> = cx.query(DRAFT).bind(file.id.0).bind(me).optional().await?;
    let draft = |row: DraftRow| -> Result<ReplyDraft, serde_json::Error> {
        let said = serde_json::from_str(&row.content)?;
        Ok(ReplyDraft { version: row.version, said, saved_at: row.saved_at.into() })
    };
    Ok(row.map(draft).transpose()?)
}

/// What somebody had before their eyes who writes a reply.
#[derive(Clone, Copy, Debug)]
pub struct ReplySeen<'a> {
    /// The version of the case.
    pub case: i64,
    /// The mark of the findings: where these are the same, nothing else that happened makes a reply too late.
    pub findings: &'a str,
    /// The version of the draft.
    pub draft: i64,
}

/// Keeps what is written so far. Nothing of it is told to anybody.
pub async fn save_reply(
    cx: &mut Cx,
    number: CaseNumber,
    seen: ReplySeen<'_>,
    said: Result<Unfinished, Refusal>,
) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    may_reply(&file, &cx.actor, &file.line)?;
    must_be_as_read(cx, &file, seen).await?;
    let said = said?;
    must_be_as_seen(cx, &file, seen.draft).await?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let content = serde_json::to_string(&said)?;
    let query = match seen.draft {
        0 => cx.query(BEGIN_DRAFT).bind(file.id.0).bind(me).bind(content).bind(now),
        _ => {
            let query = cx.query(SAVE_DRAFT).bind(file.id.0).bind(me).bind(content);
            query.bind(now).bind(seen.draft)
        }
    };
    match query.execute().await? {
        0 => Err(draft::kept_meanwhile(cx, None)),
        _ => Ok(()),
    }
}

/// One of the project's people replies to the findings.
pub async fn reply(
    cx: &mut Cx,
    number: CaseNumber,
    seen: ReplySeen<'_>,
    said: Result<Unfinished, Refusal>,
) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    may_reply(&file, &cx.actor, &file.line)?;
    must_be_as_read(cx, &file, seen).await?;
    must_be_as_seen(cx, &file, seen.draft).await?;
    let said = said.and_then(Unfinished::finished)?;
    let file = carry_out_in_case(cx, number, file.version, CaseCommand::ReplyToFindings).await?;
    let me = cx.actor.id.0;
    cx.query(FORGET_DRAFT).bind(file.id.0).bind(me).execute().await?;
    follow(cx, file, Command::Reply(said)).await
}

/// The report and its replies become one document. What was never sent is no part of it, and is forgotten.
pub async fn close_reply(cx: &mut Cx, number: CaseNumber, seen: i64) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let calendar = Calendar::france();
    let replies_in = replies_in(&file);
    let time_limit_passed = time_limit_passed(&file, &calendar, cx.now);
    let awaited = replies_awaited(&file, &calendar);
    let command = CaseCommand::CloseReply { replies_in, time_limit_passed };
    let file = carry_out_in_case(cx, number, seen, command).await?;
    cx.query(FORGET_DRAFTS).bind(file.id.0).execute().await?;
    freeze_diagnosis(cx, file, awaited).await
}

/// A reply is to findings that were read: whatever else the case became meanwhile, it is not too late.
async fn must_be_as_read(cx: &mut Cx, file: &CaseFile, seen: ReplySeen<'_>) -> Result<(), Failure> {
    match of(cx.tx(), file).await?.mark_of_findings() == seen.findings {
        true => Ok(()),
        false => if_fresh(cx, file, seen.case, Ok(())).await,
    }
}

async fn must_be_as_seen(cx: &mut Cx, file: &CaseFile, draft_seen: i64) -> Result<(), Failure> {
    let kept = reply_draft(cx, file).await?.map(|it| (it.version, it.saved_at));
    draft::must_be_as_seen(cx, kept, draft_seen)
}
