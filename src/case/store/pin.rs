//! What is pinned in the journals of cases, for all who read them. A mark to read by, no fact: the journal
//! tells nothing of it. No other file writes the table `journal_pin`.

use super::find::{CaseFile, find};
use super::journal::{Entry, as_read};
use super::signature;
use crate::base::{Actor, ApiError, OrganisationId, Refusal, Role};
use crate::case::model::{Case, CaseNumber, Part};
use crate::db::Millis;
use crate::web::{Cx, Failure};

crate::sql! {
    PINNED = concat!("
        select j.seq, j.at, j.actor, ", signature!(), " as who, j.subject, j.facts
          from journal_pin n
          join journal j on j.case_id = n.case_id and j.seq = n.seq
          join case_file c on c.id = j.case_id
          join person p on p.id = j.actor
         where n.case_id = $1
         order by n.seq desc
         limit 100");
    ENTRY = "select j.seq from journal j where j.case_id = $1 and j.seq = $2";
    INSERT = "
        insert into journal_pin (case_id, seq, pinned_by, at)
        values ($1, $2, $3, $4)
        on conflict (case_id, seq) do nothing";
    DELETE = "delete from journal_pin where case_id = $1 and seq = $2";
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    seq: i64,
}

/// Whoever works on a case for the brigade pins in its journal.
pub fn may_pin(case: &Case, actor: &Actor, line: &[OrganisationId]) -> bool {
    let of_the_team = [Part::CaseLead, Part::Responder].iter().any(|it| case.holds(*it, actor.id));
    of_the_team || actor.is_for(Role::Coordinator, line)
}

/// The pinned entries of a case that was found for this person, newest first, as far as they may know.
pub async fn pinned(cx: &mut Cx, file: &CaseFile) -> Result<Vec<Entry>, Failure> {
    let entries = cx.query(PINNED).bind(file.id.0).all().await?;
    Ok(as_read(&cx.actor, file, entries))
}

/// Keeps an entry at the top, or no longer. Doing it twice changes nothing; 404 for an entry that is not there.
pub async fn pin(
    cx: &mut Cx,
    number: CaseNumber,
    seq: i64,
    is_pinned: bool,
) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    if !may_pin(&file, &cx.actor, &file.line) {
        return Err(Refusal::NotYours.into());
    }
    file.must_be_open_to(&cx.actor)?;
    let (case, me, now) = (file.id.0, cx.actor.id.0, Millis::from(cx.now));
    let entry: Option<EntryRow> = cx.query(ENTRY).bind(case).bind(seq).optional().await?;
    let EntryRow { seq } = entry.ok_or(ApiError::NotFound)?;
    match is_pinned {
        true => cx.query(INSERT).bind(case).bind(seq).bind(me).bind(now).execute().await?,
        false => cx.query(DELETE).bind(case).bind(seq).execute().await?,
    };
    Ok(())
}
