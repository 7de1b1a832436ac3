//! A case, as its whole dossier reads it, with what its request said and when its plan may end.

use crate::base::{ApiError, Priority};
use crate::case::model::Stage;
use crate::case::store::CaseFile;
use crate::dossier::store::{Whole, whole};
use crate::intake::model::Answer;
use crate::intake::store::kept;
use crate::register::model::{Dated, Phase};
use crate::remediation::foresee::foresight;
use crate::remediation::model::tasks::Foresight;
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};

/// The question that asks what is happening, in every version.
const PROBLEM: &str = "problem";

/// All that the note of a case tells.
pub struct CaseFacts {
    pub number: String,
    pub whole: Whole,
    /// As the top of its pages shows it.
    pub priority: Option<Priority>,
    /// What the project wrote of what is happening.
    pub problem: Option<String>,
    /// What was published last of where the project stands.
    pub phase: Option<Dated<Phase>>,
    /// When the plan may end, while it is followed.
    pub foresight: Option<Foresight>,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
}

/// Of a case that was found for this person, who is not blind to it.
pub async fn case_facts(
    cx: &mut Cx,
    file: CaseFile,
    priority: Option<Priority>,
) -> Result<CaseFacts, Failure> {
    let (now, today) = (cx.now, cx.today());
    let number = file.number_text();
    let problem = problem(cx, &file).await?;
    let whole = whole(cx, file).await?;
    // The same note of the same facts needs the draws, whoever else has asked for them.
    let foresight = match whole.file.stage == Stage::Recovery && !whole.recovery.tasks.is_empty() {
        true => foresight(cx, whole.file.id, &whole.recovery).await?.ok(),
        false => None,
    };
    let editions = whole.editions.iter().rev();
    let phase =
        editions.filter_map(|it| Some(Dated { edition: it.figures.edition, value: it.phase? }));
    let phase = phase.max_by_key(|it| it.edition);
    Ok(CaseFacts { number, priority, problem, phase, foresight, now, today, whole })
}

/// What the project wrote of what is happening. A case that no request opened has none.
async fn problem(cx: &mut Cx, file: &CaseFile) -> Result<Option<String>, Failure> {
    let request = match kept(cx, file).await {
        Err(Failure::Told(ApiError::NotFound)) => return Ok(None),
        kept => kept?.request,
    };
    Ok(match request.get(PROBLEM) {
        Some(Answer::Text(text)) => Some(text.clone()),
        _ => None,
    })
}
