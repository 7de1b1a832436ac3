//! The appeal of a case, with what its journal alone keeps: who made it, and why the decline had been
//! confirmed. Reads only.

use super::find::CaseFile;
use super::journal::signed;
use crate::case::model::{Appeal, Event};
use crate::web::{Cx, Failure};

/// An appeal as it is read beside its case.
#[derive(Clone, Debug, PartialEq)]
pub struct AppealTold {
    pub it: Appeal,
    /// Who made it; `None` where the journal itself names nobody.
    pub by: Option<String>,
    /// What the director gave as the reason, beside that of whoever proposed the decline.
    pub confirmed: Option<String>,
}

/// The appeal that is still to be read beside a case that was found for this person.
pub async fn appeal_told(cx: &mut Cx, file: &CaseFile) -> Result<Option<AppealTold>, Failure> {
    let Some(it) = file.appeal_to_read().cloned() else { return Ok(None) };
    let mut story = signed::<Event>(cx.tx(), file).await?;
    let appealed = story.iter().rposition(|it| matches!(it.fact, Event::Appealed { .. }));
    let after = story.split_off(appealed.unwrap_or(story.len()));
    let by = after.into_iter().next().and_then(|it| it.who);
    let confirmed = story.into_iter().rev().find_map(|it| match it.fact {
        Event::Declined { reason } => Some(reason),
        _ => None,
    });
    Ok(Some(AppealTold { it, by, confirmed }))
}
