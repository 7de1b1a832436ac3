//! Where the answers of a score come from. Reads only.

use super::published::published;
use crate::case::store::{CaseFile, Signed, signed};
use crate::i18n::paris_date;
use crate::register::model::Fact;
use crate::triage::model::{Event, Scoring, Signature, Sources, sources};
use crate::web::{Cx, Failure};

/// Of the answers of a case that was found for this person, with what was published of its project.
pub async fn sources_of(cx: &mut Cx, file: &CaseFile) -> Result<Sources, Failure> {
    let published = published(cx, file.project).await?;
    sources_beside(cx, file, &published).await
}

/// The same, where what was published is known.
pub async fn sources_beside(
    cx: &mut Cx,
    file: &CaseFile,
    published: &[Fact],
) -> Result<Sources, Failure> {
    let scored = signed::<Event>(cx.tx(), file).await?;
    let scoring = |Signed { at, who, fact }: Signed<Event>| {
        let Event::Assessed { answers, .. } = fact;
        Scoring { signature: Signature { by: who, on: paris_date(at) }, answers }
    };
    Ok(sources(scored.into_iter().map(scoring), published))
}
