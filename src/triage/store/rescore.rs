//! A case scored anew by the model in force, from the same answers, as of today.

use super::acts::{Asked, find};
use super::assessment::{latest, reassess};
use super::sitting::find_sitting;
use crate::base::ApiError;
use crate::case::store::{CaseFile, if_fresh};
use crate::triage::model::may_rescore;
use crate::web::{Cx, Failure};

/// The one that a form is about.
pub async fn rescore_asked(cx: &mut Cx, asked: Asked<'_>) -> Result<(), Failure> {
    let file = find(cx, asked).await?;
    let latest = latest(cx, &file).await?.ok_or(ApiError::NotFound)?;
    let is_outdated = latest.is_outdated(&file, cx.today());
    let allowed = may_rescore(&file, &cx.actor, &file.line, is_outdated);
    if_fresh(cx, &file, asked.seen, allowed).await?;
    // Asked for in the room, one goes on there.
    let path = match asked.sitting.trim() {
        "" => file.number.map(|number| number.path()).unwrap_or_default(),
        sitting => find_sitting(cx, sitting).await?.path_of(asked.case),
    };
    reassess(cx, file, &latest.appraisal.assessment.answers, latest.context).await?;
    cx.go_to(path);
    cx.say_done("done-rescore");
    Ok(())
}

/// One among many. Says whether the rules let this person score it anew.
pub async fn rescore(cx: &mut Cx, file: CaseFile) -> Result<bool, Failure> {
    let Some(latest) = latest(cx, &file).await? else { return Ok(false) };
    let is_outdated = latest.is_outdated(&file, cx.today());
    if may_rescore(&file, &cx.actor, &file.line, is_outdated).is_err() {
        return Ok(false);
    }
    reassess(cx, file, &latest.appraisal.assessment.answers, latest.context).await?;
    Ok(true)
}
