//! What stands side by side of a few cases. Reads only.

use super::asked_for::{AskedFor, asked_for};
use super::assessment::{Latest, latest};
use crate::base::ApiError;
use crate::case::model::{Look, Place};
use crate::case::store::{CaseFile, CaseHead, find, head};
use crate::triage::model::{Asked, MOST_COMPARED};
use crate::web::{Cx, Failure};

/// One case among those that are compared.
#[derive(Clone, Debug)]
pub struct Compared {
    pub file: CaseFile,
    pub head: CaseHead,
    pub asked: AskedFor,
    pub latest: Option<Latest>,
}

/// The cases that were asked for, as far as this person may see them.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    pub cases: Vec<Compared>,
    /// Something that was asked for is not there, or not theirs to see: one answer for both.
    pub has_unknown: bool,
    /// More were asked for than are read side by side.
    pub has_more: bool,
}

pub async fn compared(cx: &mut Cx, asked: Asked) -> Result<Comparison, Failure> {
    let mut comparison = Comparison { has_unknown: asked.has_others, ..Comparison::default() };
    for number in asked.numbers.into_iter().take(MOST_COMPARED * 5) {
        let file = match find(cx, number).await {
            // Nor what they are to assess a second time without seeing it.
            Ok(file) if file.is_blind_to(cx.actor.id) => {
                comparison.has_unknown = true;
                continue;
            }
            Ok(file) => file,
            Err(Failure::Told(ApiError::NotFound)) => {
                comparison.has_unknown = true;
                continue;
            }
            Err(failure) => return Err(failure),
        };
        if comparison.cases.len() == MOST_COMPARED {
            comparison.has_more = true;
            break;
        }
        let head = head(cx, &file, Look::at(Place::Score)).await?;
        let asked = asked_for(cx, &file).await?;
        let latest = latest(cx, &file).await?;
        comparison.cases.push(Compared { file, head, asked, latest });
    }
    Ok(comparison)
}
