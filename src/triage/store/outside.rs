//! What took a case from before the room of an open sitting, decided elsewhere. Reads only.

use super::sitting::SittingFile;
use crate::case::model::Stage;
use crate::case::store::{CaseFile, Entry, Other, facts, others};
use crate::db::Millis;
use crate::triage::model::Hearing;
use crate::web::{Cx, Failure};

crate::sql! {
    DECISION = "
        select j.seq, j.at, w.name as who, j.subject, j.facts
          from journal j
          join person w on w.id = j.actor
         where j.case_id = $1
           and j.seq = $2";
}

#[derive(sqlx::FromRow)]
struct DecisionRow {
    seq: i64,
    at: Millis,
    who: String,
    subject: String,
    facts: String,
}

/// The last decision by which a case that was found for this person left the committee, in another sitting or in
/// none, while this one goes on; and the other cases that it speaks of, if they may see those too.
pub async fn decided_outside(
    cx: &mut Cx,
    sitting: &SittingFile,
    file: &CaseFile,
) -> Result<Option<(Entry, Vec<Other>)>, Failure> {
    if sitting.sitting.is_closed || file.stage == Stage::AtCommittee {
        return Ok(None);
    }
    let said = facts::<Hearing>(cx.tx(), file.id.0).await?;
    let last = said.iter().rev().find_map(|it| match it {
        Hearing::Decided { decision, .. } | Hearing::DecidedBetween { decision } => Some(*decision),
        _ => None,
    });
    let Some(last) = last else { return Ok(None) };
    let row: DecisionRow = cx.query(DECISION).bind(file.id.0).bind(last).one().await?;
    let DecisionRow { seq, at, who, subject, facts } = row;
    // What was decided before the room met is no business of it.
    if at.0 < Millis::from(sitting.opened_at).0 {
        return Ok(None);
    }
    let entry = Entry { seq, at, actor: None, who: Some(who), subject, facts };
    let others = others(cx, std::slice::from_ref(&entry)).await?;
    Ok(Some((entry, others)))
}
