//! Changing a case: fetch, decide, record. Nobody goes on from what a case no longer is.

use super::find::{CaseFile, find};
use super::record::{record, write};
use super::signature;
use crate::base::{ApiError, Refusal};
use crate::case::model::{CaseNumber, Command, Event, decide};
use crate::db::Millis;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};

crate::sql! {
    LAST_CHANGE = concat!("
        select ", signature!(), " as who, j.at
          from journal j
          join case_file c on c.id = j.case_id
          join person p on p.id = j.actor
         where j.case_id = $1
         order by j.seq desc
         limit 1");
}

#[derive(sqlx::FromRow)]
struct LastChange {
    who: Option<String>,
    at: Millis,
}

/// Puts a command to the rules and keeps what they decide.
///
/// `seen` is the version of the case that the person was looking at: `Stale` if somebody
/// changed it since.
pub async fn carry_out(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    command: Command,
) -> Result<CaseFile, Failure> {
    let (file, event) = judged(cx, number, seen, command).await?;
    record(cx, file, event).await
}

/// The same in a sitting of the committee, whose minutes tell it themselves.
pub async fn carry_out_in_sitting(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    command: Command,
) -> Result<CaseFile, Failure> {
    let (file, event) = judged(cx, number, seen, command).await?;
    write(cx, file, &event).await
}

async fn judged(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    command: Command,
) -> Result<(CaseFile, Event), Failure> {
    let file = find(cx, number).await?;
    let decided = decide(&file, &cx.actor, &file.line, command);
    let event = if_fresh(cx, &file, seen, decided).await?;
    Ok((file, event))
}

/// What the rules decided, if the case is still as the person saw it: nobody goes on from an old
/// page. Whoever may not act at all is told that instead, and not who acted last.
pub async fn if_fresh<T>(
    cx: &mut Cx,
    file: &CaseFile,
    seen: i64,
    decided: Result<T, Refusal>,
) -> Result<T, Failure> {
    match decided {
        Err(refusal @ (Refusal::NotYours | Refusal::NeedsRole(_))) => Err(refusal.into()),
        decided if file.version == seen => Ok(decided?),
        _ => Err(stale(cx, file).await?),
    }
}

pub(super) async fn stale(cx: &mut Cx, file: &CaseFile) -> Result<Failure, Failure> {
    let last: LastChange = cx.query(LAST_CHANGE).bind(file.id.0).one().await?;
    let at = DateTime::<Utc>::from(last.at).to_rfc3339();
    let by = last.who.unwrap_or_else(|| cx.text("journal-protected"));
    Ok(ApiError::Stale { by, at }.into())
}
