//! What nobody did in time, before a sitting: each such duty, and what was said of it there.

use super::hearing::{enter, keep};
use super::sitting::SittingFile;
use crate::base::{ApiError, CaseId, Problem, Problems, prose};
use crate::case::store::{CaseFile, Stalled, find, stalled};
use crate::db::Millis;
use crate::triage::model::{Announced, Hearing};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

crate::sql! {
    // In this sitting, and in those before it.
    NOTED = concat!("
        select j.case_id, j.at, j.facts
          from duty d
          join case_file c on c.id = d.case_id
          join journal j on j.case_id = d.case_id
         where d.agenda_at is not null
           and d.ended_at is null
           and j.subject = 'committee'
           and j.facts like '{\"kind\":\"stalled_noted\",\"sitting\":%,\"rank\":' || d.rank || ',%'
           and ", visible!(), "
         order by d.agenda_at, d.case_id, d.rank, j.seq
         limit 5000");
}

#[derive(sqlx::FromRow)]
struct NotedRow {
    case_id: Uuid,
    at: Millis,
    facts: String,
}

/// A duty on the agenda of the committee, and what was said of it in a sitting.
#[derive(Clone, Debug, PartialEq)]
pub struct StalledThere {
    pub it: Stalled,
    pub notes: Vec<String>,
    /// What was said of it the last time, in another sitting.
    pub before: Option<SaidBefore>,
}

/// What was said of a duty in a sitting before this one.
#[derive(Clone, Debug, PartialEq)]
pub struct SaidBefore {
    pub sitting: i64,
    pub at: DateTime<Utc>,
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
    let rows: Vec<NotedRow> = cx.visible(NOTED).all().await?;
    let mut said: BTreeMap<(CaseId, i64), Vec<SaidBefore>> = BTreeMap::new();
    for row in rows {
        let Hearing::StalledNoted { sitting, rank, note, .. } = serde_json::from_str(&row.facts)?
        else {
            continue;
        };
        let of_duty = said.entry((CaseId(row.case_id), rank)).or_default();
        match of_duty.last_mut().filter(|last| last.sitting == sitting) {
            Some(last) => last.notes.push(note),
            None => {
                of_duty.push(SaidBefore { sitting, at: row.at.into(), notes: vec![note] });
            }
        }
    }
    let here = file.sitting.number;
    let there = |it: Stalled| {
        let said = said.remove(&(it.case, it.rank)).unwrap_or_default();
        let (now, mut before): (Vec<_>, Vec<_>) =
            said.into_iter().partition(|it| it.sitting == here);
        let notes = now.into_iter().flat_map(|it| it.notes).collect();
        StalledThere { it, notes, before: before.pop() }
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
        announced: it.announced.map(|it| Announced {
            by: it.by.0,
            due_at: it.due_at,
            reason: it.reason,
        }),
        note,
        present: sitting.sitting.present.clone(),
    };
    keep(cx, &sitting, file, noted).await?;
    cx.go_to(format!("{}#stalled-title", sitting.path()));
    cx.say_done("done-note_stalled");
    Ok(())
}
