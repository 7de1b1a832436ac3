//! Progress reports: kept while they are written, sent once. Sent, the case moves its duty, and the recovery keeps
//! what was said and what its plan says. No other file writes the table `report_draft`, and nobody but its author
//! reads a row of it.

use super::draft;
use super::plan::{follow, of};
use crate::base::{CaseId, Refusal};
use crate::case::model::{CaseNumber, Command as CaseCommand, decide as decide_in_case};
use crate::case::store::{CaseFile, carry_out, find};
use crate::db::{Millis, Tx};
use crate::remediation::foresee::foresight;
use crate::remediation::model::{Command, NewReport, UnfinishedReport};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};

crate::sql! {
    REPORT_DRAFT = "
        select version, content, saved_at
          from report_draft
         where case_id = $1
           and person_id = $2";
    BEGIN_REPORT = "
        insert into report_draft (case_id, person_id, version, content, saved_at)
        values ($1, $2, 1, $3, $4)
        on conflict do nothing";
    SAVE_REPORT = "
        update report_draft
           set version = version + 1, content = $3, saved_at = $4
         where case_id = $1
           and person_id = $2
           and version = $5";
    REPORT_SENT = "
        insert into report_draft (case_id, person_id, version, content, saved_at)
        values ($1, $2, 1, null, $3)
        on conflict (case_id, person_id) do update
           set version = report_draft.version + 1, content = null, saved_at = excluded.saved_at";
    FORGET_REPORTS = "delete from report_draft where case_id = $1";
    // What was stopped is closed and never handed back.
    FORGET_UNSENT_REPORTS = "
        delete from report_draft
         where case_id in (select c.id from case_file c
                            where c.stage in ('closed', 'archived', 'redirected', 'declined', 'withdrawn'))";
}

#[derive(sqlx::FromRow)]
struct DraftRow {
    version: i64,
    content: Option<String>,
    saved_at: Millis,
}

/// A report as its author left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportDraft {
    /// Counts each time that one was kept or sent: two pages of one person must not undo one another.
    pub version: i64,
    /// Nothing once it was sent.
    pub said: Option<UnfinishedReport>,
    pub saved_at: DateTime<Utc>,
}

/// What this person wrote so far, of a case that was found for them.
pub async fn report_draft(cx: &mut Cx, file: &CaseFile) -> Result<Option<ReportDraft>, Failure> {
    let me = cx.actor.id.0;
    let query = cx.query(REPORT_DRAFT).bind(file.id.0).bind(me);
    let row: Option<DraftRow> = query.optional().await?;
    let draft = |row: DraftRow| -> Result<ReportDraft, serde_json::Error> {
        let said = row.content.map(|it| serde_json::from_str(&it)).transpose()?;
        Ok(ReportDraft { version: row.version, said, saved_at: row.saved_at.into() })
    };
    Ok(row.map(draft).transpose()?)
}

/// Keeps what is written so far. Nothing of it is told to anybody.
pub async fn save_report(
    cx: &mut Cx,
    number: CaseNumber,
    draft_seen: i64,
    said: Result<UnfinishedReport, Refusal>,
) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    decide_in_case(&file, &cx.actor, &file.line, CaseCommand::Report)?;
    must_be_as_seen(cx, &file, draft_seen).await?;
    let content = serde_json::to_string(&said?)?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let query = match draft_seen {
        0 => cx.query(BEGIN_REPORT).bind(file.id.0).bind(me).bind(content).bind(now),
        _ => {
            let query = cx.query(SAVE_REPORT).bind(file.id.0).bind(me).bind(content);
            query.bind(now).bind(draft_seen)
        }
    };
    match query.execute().await? {
        0 => Err(draft::kept_meanwhile(cx, None)),
        _ => Ok(()),
    }
}

/// The case lead reports. Where the draft of the form is told, it is the one that was kept last.
pub async fn report(
    cx: &mut Cx,
    number: CaseNumber,
    (seen, draft_seen): (i64, Option<i64>),
    said: Result<NewReport, Refusal>,
) -> Result<(), Failure> {
    let file = carry_out(cx, number, seen, CaseCommand::Report).await?;
    if let Some(draft_seen) = draft_seen {
        must_be_as_seen(cx, &file, draft_seen).await?;
    }
    let said = said?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    cx.query(REPORT_SENT).bind(file.id.0).bind(me).bind(now).execute().await?;
    let state = of(cx.tx(), &file).await?;
    let told = foresight(cx, file.id, &state).await?;
    let expected = told.ok().map(|it| (it.end.p50, it.end.p80));
    follow(cx, file, Command::Report { said, expected }).await
}

/// Of a recovery that is over, nothing more is reported.
pub(super) async fn forget_reports(cx: &mut Cx, case: CaseId) -> Result<(), Failure> {
    cx.query(FORGET_REPORTS).bind(case.0).execute().await?;
    Ok(())
}

/// The same of whatever case is over, however it ended.
pub async fn forget_unsent_reports(tx: &mut Tx) -> Result<(), sqlx::Error> {
    tx.query(FORGET_UNSENT_REPORTS).execute().await?;
    Ok(())
}

async fn must_be_as_seen(cx: &mut Cx, file: &CaseFile, draft_seen: i64) -> Result<(), Failure> {
    let kept = report_draft(cx, file).await?.map(|it| (it.version, it.saved_at));
    draft::must_be_as_seen(cx, kept, draft_seen)
}
