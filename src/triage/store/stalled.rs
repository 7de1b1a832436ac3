//! What nobody did in time, before a sitting: each such duty, and what was said of it there.

use super::hearing::{enter, keep};
use super::sitting::SittingFile;
use crate::base::{ApiError, Problem, Problems, prose};
use crate::case::store::{CaseFile, Stalled, facts, find, stalled};
use crate::triage::model::Hearing;
use crate::web::{Cx, Failure};

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
    let mut there = Vec::new();
    for it in stalled(cx).await? {
        let hearings: Vec<Hearing> = facts(cx.tx(), it.case.0).await?;
        let notes = hearings.into_iter().filter_map(|hearing| match hearing {
            Hearing::StalledNoted { sitting, rank, note, .. }
                if sitting == file.sitting.number && rank == it.rank =>
            {
                Some(note)
            }
            _ => None,
        });
        there.push(StalledThere { notes: notes.collect(), it });
    }
    Ok(there)
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
