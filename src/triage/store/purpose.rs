//! That no purpose is stated, as the journal of a case tells it: the last word counts, and goes into
//! every score that is made from then on. It has no table of its own.

use super::acts::{Asked, find};
use super::assessment::{latest, reassess};
use super::hearing;
use crate::base::{ApiError, PersonId};
use crate::case::model::Fact;
use crate::case::store::{CaseFile, Signed, if_fresh, note, signed};
use crate::db::Tx;
use crate::triage::model::{
    AssessmentContext, Hearing, PurposeCommand, PurposeEvent, PurposeFacts, decide_purpose,
};
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    LAST_WORD = "
        select actor, facts
          from journal
         where case_id = $1
           and subject = $2
         order by seq desc
         limit 1";
}

#[derive(sqlx::FromRow)]
struct Row {
    actor: Uuid,
    facts: String,
}

/// Who noted it, where it is noted now.
pub async fn purpose_noted_by(tx: &mut Tx, case: Uuid) -> Result<Option<PersonId>, Failure> {
    let query = tx.query(LAST_WORD).bind(case).bind(PurposeEvent::SUBJECT.to_owned());
    let Some(row) = query.optional::<Row>().await? else { return Ok(None) };
    let event: PurposeEvent = serde_json::from_str(&row.facts)?;
    Ok(event.is_missing().then_some(PersonId(row.actor)))
}

/// All that was said of it in a case that was found for its reader, the first word first.
pub async fn purpose_words(
    cx: &mut Cx,
    file: &CaseFile,
) -> Result<Vec<Signed<PurposeEvent>>, Failure> {
    signed(cx.tx(), file).await
}

/// What a score is made from, with what the committee noted.
pub(super) async fn with_purpose(
    cx: &mut Cx,
    file: &CaseFile,
    mut context: AssessmentContext,
) -> Result<AssessmentContext, Failure> {
    // What was never sent was before no committee.
    if file.number.is_some() {
        context.facts.no_purpose = purpose_noted_by(cx.tx(), file.id.0).await?.is_some();
    }
    Ok(context)
}

/// Puts what somebody says of it to the rules, keeps it, and scores the case anew.
pub async fn say_of_purpose(
    cx: &mut Cx,
    asked: Asked<'_>,
    command: PurposeCommand,
    done: &'static str,
) -> Result<(), Failure> {
    let sitting = hearing::enter(cx, asked.sitting).await?;
    let file = find(cx, asked).await?;
    let latest = latest(cx, &file).await?.filter(|it| it.is_current);
    let noted_by = purpose_noted_by(cx.tx(), file.id.0).await?;
    let (case, line) = (&file.case, &file.line);
    let facts = PurposeFacts { case, line, is_assessed: latest.is_some(), noted_by };
    let mut decided = decide_purpose(facts, &cx.actor, command);
    if let Some(sitting) = &sitting {
        let may = sitting.sitting.may_hear_of(case, line, &cx.actor);
        decided = may.and(decided);
    }
    let event = if_fresh(cx, &file, asked.seen, decided).await?;
    let latest = latest.ok_or(ApiError::NotFound)?;
    let path = file.number.map(|number| number.path()).unwrap_or_default();
    let file = note(cx, file, &event).await?;
    let answers = &latest.appraisal.assessment.answers;
    let file = reassess(cx, file, answers, latest.context).await?;
    match sitting {
        Some(sitting) => {
            let hearing = Hearing::PurposeSaid {
                sitting: sitting.sitting.number,
                is_missing: event.is_missing(),
                reason: event.reason().to_owned(),
                present: sitting.sitting.present.clone(),
            };
            hearing::keep(cx, &sitting, file, hearing).await?;
            cx.go_to(sitting.path_of(asked.case));
        }
        None => cx.go_to(path),
    }
    cx.say_done(done);
    Ok(())
}
