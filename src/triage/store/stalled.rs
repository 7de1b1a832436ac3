//! What nobody did in time, before a sitting: each such duty, and what was said of it there.

use super::hearing::{enter, keep};
use super::sitting::SittingFile;
use crate::base::{ApiError, CaseId, Problem, Problems, prose};
use crate::case::store::{CaseFile, Stalled, find, stalled};
use crate::triage::model::Hearing;
use crate::visible;
use crate::web::{Cx, Failure};
use std::collections::BTreeMap;
use uuid::Uuid;

crate::sql! {
    // Whatever was said of a case in a sitting, the sitting has the case.
    NOTED = concat!("
        select j.case_id, j.facts
          from sitting_case sc
          join case_file c on c.id = sc.case_id
          join journal j on j.case_id = sc.case_id
         where sc.sitting_id = $3
           and j.subject = 'committee'
           and j.facts like '{\"kind\":\"stalled_noted\"%'
           and ", visible!(), "
         order by j.case_id, j.seq
         limit 5000");
}

#[derive(sqlx::FromRow)]
struct NotedRow {
    case_id: Uuid,
    facts: String,
}

/// A duty on the agenda of the committee, and what was said of it in a sitting.
#[derive(Clone, Debug, PartialEq)]
pub struct StalledThere {
    pub it: Stalled,
    pub notes: Vec<String>,
}

impl StalledThere {
    /// How a form names it.
    pub fn name(&self) -> String {
        name(&self.it)
    }
}

fn name(it: &Stalled) -> String {
    format!("{}.{}", it.number, it.rank)
}

/// What this person may see of them, while the sitting goes on.
pub async fn stalled_there(cx: &mut Cx, file: &SittingFile) -> Result<Vec<StalledThere>, Failure> {
    if file.sitting.is_closed {
        return Ok(Vec::new());
    }
    let rows: Vec<NotedRow> = cx.visible(NOTED).bind(file.id).all().await?;
    let mut notes: BTreeMap<(CaseId, i64), Vec<String>> = BTreeMap::new();
    for row in rows {
        if let Hearing::StalledNoted { sitting, rank, note, .. } = serde_json::from_str(&row.facts)?
            && sitting == file.sitting.number
        {
            notes.entry((CaseId(row.case_id), rank)).or_default().push(note);
        }
    }
    let there = |it: Stalled| {
        let notes = notes.remove(&(it.case, it.rank)).unwrap_or_default();
        StalledThere { notes, it }
    };
    Ok(stalled(cx).await?.into_iter().map(there).collect())
}

/// Notes what is said of a duty that nobody did, for the minutes. The duty stays owed, and on the
/// agenda until it is done.
pub async fn note_stalled(
    cx: &mut Cx,
    sitting: &str,
    about: &str,
    note: &str,
) -> Result<(), Failure> {
    let sitting = enter(cx, sitting).await?.ok_or(ApiError::NotFound)?;
    let mut problems = Problems::default();
    let found = stalled(cx).await?.into_iter().find(|it| name(it) == about.trim());
    let it = problems.sift(found.ok_or_else(|| Problem::new("stalled_about", "problem-choice")));
    let note = problems.sift(prose("stalled_note", note));
    let (it, note) = problems.or(|| Some((it?, note?)))?;
    let file: CaseFile = find(cx, it.number.parse().map_err(|_| ApiError::NotFound)?).await?;
    sitting.sitting.may_note_stalled(&file.line, &cx.actor)?;
    let noted = Hearing::StalledNoted {
        sitting: sitting.sitting.number,
        rank: it.rank,
        duty: it.kind,
        owed_by: it.owed_by.0,
        due_at: it.due_at,
        note,
        present: sitting.sitting.present.clone(),
    };
    keep(cx, &sitting, file, noted).await?;
    cx.go_to(format!("{}#stalled-title", sitting.path()));
    cx.say_done("done-note_stalled");
    Ok(())
}
