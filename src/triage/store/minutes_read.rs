//! Minutes as somebody may read them: the parts about cases they may not see are not there.

use super::sitting::SittingFile;
use crate::case::model::CaseNumber;
use crate::db::Millis;
use crate::triage::model::{HeardAs, Minutes, MinutesPart};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};

crate::sql! {
    MINUTES = "select content, hash from minutes where sitting_id = $1";
    PARTS = concat!("
        select m.content, m.hash
          from minutes_part m
          join case_file c on c.id = m.case_id
         where m.sitting_id = $3
           and ", visible!(), "
         order by m.case_id
         limit 1000");
    NOTES = concat!("
        select n.note, n.at, p.name as written_by, c.number
          from minutes_note n
          join person p on p.id = n.written_by
          left join case_file c on c.id = n.case_id
         where n.sitting_id = $3
           and (n.case_id is null or ", visible!(), ")
         order by n.id
         limit 500");
}

/// A part of the minutes, word for word as it was frozen.
#[derive(Clone, Debug)]
pub struct SealedPart {
    pub part: MinutesPart,
    pub content: String,
    pub hash: String,
}

/// What was noted under the minutes.
#[derive(Clone, Debug)]
pub struct MinutesNote {
    pub note: String,
    pub at: DateTime<Utc>,
    pub written_by: String,
    pub case: Option<CaseNumber>,
}

/// The minutes of a closed sitting.
#[derive(Clone, Debug)]
pub struct MinutesRead {
    pub minutes: Minutes,
    pub content: String,
    pub hash: String,
    /// Decisions first, then in the order of their first word.
    pub parts: Vec<SealedPart>,
    pub notes: Vec<MinutesNote>,
}

impl SealedPart {
    /// What became of its case in the sitting.
    pub fn heard_as(&self) -> HeardAs {
        HeardAs::of_items(&self.part.items)
    }
}

#[derive(sqlx::FromRow)]
struct SealedRow {
    content: String,
    hash: String,
}

#[derive(sqlx::FromRow)]
struct NoteRow {
    note: String,
    at: Millis,
    written_by: String,
    number: Option<String>,
}

impl From<NoteRow> for MinutesNote {
    fn from(row: NoteRow) -> Self {
        let case = row.number.and_then(|number| number.parse().ok());
        MinutesNote { note: row.note, at: row.at.into(), written_by: row.written_by, case }
    }
}

/// The minutes of a sitting, if it is closed.
pub async fn minutes_of(cx: &mut Cx, file: &SittingFile) -> Result<Option<MinutesRead>, Failure> {
    let row: Option<SealedRow> = cx.query(MINUTES).bind(file.id).optional().await?;
    let Some(SealedRow { content, hash }) = row else { return Ok(None) };
    let rows: Vec<SealedRow> = cx.visible(PARTS).bind(file.id).all().await?;
    let part = |SealedRow { content, hash }| {
        let part: MinutesPart = serde_json::from_str(&content)?;
        Ok(SealedPart { part, content, hash })
    };
    let parts = rows.into_iter().map(part).collect::<Result<_, serde_json::Error>>();
    let mut parts: Vec<SealedPart> = parts?;
    parts.sort_by_key(|it| (it.heard_as(), it.part.items.first().map(|item| item.at)));
    let notes: Vec<NoteRow> = cx.visible(NOTES).bind(file.id).all().await?;
    let notes = notes.into_iter().map(MinutesNote::from).collect();
    Ok(Some(MinutesRead { minutes: serde_json::from_str(&content)?, content, hash, parts, notes }))
}
