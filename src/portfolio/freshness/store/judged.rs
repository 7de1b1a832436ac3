//! How the cases are judged: bands that moved, overrides that hold, and what the direction owes today.

use crate::db::Millis;
use crate::not_blind;
use crate::not_suspended;
use crate::triage::model::Band;
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use std::sync::Arc;

/// How far back a band that moved is looked for, in days.
pub const MOVED_DAYS: i64 = 30;

// SQLite keeps the order of a cross join, which is that of an index.
crate::sql! {
    // The last score of a case, where it is of these days, against the last one before them.
    MOVED_BANDS = concat!("
        select c.number, c.title, o.name as organisation, b.band as before, n.band as after, n.at,
               b.model_id as model_before, n.model_id as model_after
          from assessment n
         cross join case_score s
         cross join case_file c
          join assessment b on b.case_id = c.id
           and b.rank = (select max(e.rank) from assessment e where e.case_id = c.id and e.at < $3)
          join organisation o on o.id = c.organisation_id
         where n.at >= $3
           and s.case_id = n.case_id
           and s.rank = n.rank
           and c.id = n.case_id
           and b.band <> n.band
           and c.merged_into is null
           and ", not_blind!(), "
           and ", visible!(), "
         order by n.at desc, c.id
         limit 2000");
    STANDING = concat!("
        select c.number, c.title, o.name as organisation, v.computed as before, v.target as after, v.until_on,
               v.reason
          from band_override v
         cross join case_file c
          join organisation o on o.id = c.organisation_id
         where c.id = v.case_id
           and v.from_on <= $3
           and v.until_on >= $3
           and v.ended_at is null
           and c.stage in ('submitted', 'qualifying', 'awaiting_information', 'at_committee', 'staffing',
                           'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
           and c.merged_into is null
           and ", not_blind!(), "
           and ", visible!(), "
         order by v.until_on, c.id
         limit 2000");
    OWED_BY_DIRECTION = concat!("
        select c.number, c.title, d.kind, d.first_due_at, w.name as owed_by
          from (select distinct r.person_id from person_role r where r.role = 'director') k
         cross join duty d
         cross join case_file c
          join person w on w.id = d.owed_by
         where d.owed_by = k.person_id
           and d.ended_at is null
           and d.first_due_at < $3
           and c.id = d.case_id
           and c.number is not null
           and (d.owed_by = $1 or ", not_blind!(), ")
           and ", not_suspended!(), "
           and ", visible!(), "
         order by d.first_due_at, d.case_id, d.rank
         limit 2000");
}

#[derive(sqlx::FromRow)]
struct MovedRow {
    number: Option<String>,
    title: String,
    organisation: String,
    before: i64,
    after: i64,
    at: Millis,
    model_before: String,
    model_after: String,
}

#[derive(sqlx::FromRow)]
struct StandingRow {
    number: Option<String>,
    title: String,
    organisation: String,
    before: i64,
    after: i64,
    until_on: String,
    reason: String,
}

#[derive(sqlx::FromRow)]
struct OwedRow {
    number: Option<String>,
    title: String,
    kind: String,
    first_due_at: Millis,
    owed_by: String,
}

/// Which case, as a list names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    pub number: String,
    pub title: String,
    pub organisation: String,
    pub before: Band,
    pub after: Band,
}

/// A computed band that is not what it was thirty days ago.
#[derive(Clone, Debug, PartialEq)]
pub struct BandMove {
    pub case: Judged,
    pub at: DateTime<Utc>,
    /// Whether another model made the second: then it may be the model that moved.
    pub is_of_another_model: bool,
}

/// An override that holds today: from the computed band to the one that people set.
#[derive(Clone, Debug, PartialEq)]
pub struct StandingOverride {
    pub case: Judged,
    pub until_on: String,
    pub reason: String,
}

/// What a director owes, today or since before.
#[derive(Clone, Debug, PartialEq)]
pub struct OwedByDirection {
    pub number: String,
    pub title: String,
    pub kind: String,
    pub due_at: DateTime<Utc>,
    pub owed_by: String,
}

/// The numbers of the panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    pub up: usize,
    pub down: usize,
    pub overrides: usize,
    pub owed: Vec<OwedByDirection>,
}

/// Over the cases that this person may see, as of the beginning of this minute.
pub async fn judged(cx: &mut Cx) -> Result<Arc<Judgement>, Failure> {
    let place = match cx.recall_mine("judgement").await? {
        Recalled::Known(known) => return Ok(known),
        Recalled::Unknown(place) => place,
    };
    let moved = moved_bands(cx).await?;
    let up = moved.iter().filter(|it| it.is_up()).count();
    let overrides = standing_overrides(cx).await?.len();
    let owed = owed_by_direction(cx).await?;
    Ok(place.keep(Judgement { up, down: moved.len() - up, overrides, owed }))
}

/// The latest first. What was never assessed before has no band to move from.
pub async fn moved_bands(cx: &mut Cx) -> Result<Vec<BandMove>, Failure> {
    let since = Millis::from(cx.minute() - TimeDelta::days(MOVED_DAYS));
    let rows: Vec<MovedRow> = cx.visible(MOVED_BANDS).bind(since).all().await?;
    Ok(rows.into_iter().map(BandMove::try_from).collect::<Result<_, _>>()?)
}

/// Those that end first, first.
pub async fn standing_overrides(cx: &mut Cx) -> Result<Vec<StandingOverride>, Failure> {
    let today = cx.today().to_string();
    let rows: Vec<StandingRow> = cx.visible(STANDING).bind(today).all().await?;
    Ok(rows.into_iter().map(StandingOverride::try_from).collect::<Result<_, _>>()?)
}

/// Due until the end of today at first, whatever was announced since: the oldest first.
pub async fn owed_by_direction(cx: &mut Cx) -> Result<Vec<OwedByDirection>, Failure> {
    let midnight = (cx.today() + Days::new(1)).and_time(NaiveTime::MIN);
    let tomorrow = crate::clock::Calendar::france().instant(midnight);
    let rows: Vec<OwedRow> =
        cx.visible(OWED_BY_DIRECTION).bind(Millis::from(tomorrow)).all().await?;
    Ok(rows.into_iter().map(OwedByDirection::from).collect())
}

impl BandMove {
    /// Whether it is at more risk than it was.
    pub fn is_up(&self) -> bool {
        self.case.after > self.case.before
    }
}

impl TryFrom<MovedRow> for BandMove {
    type Error = sqlx::Error;

    fn try_from(row: MovedRow) -> Result<Self, sqlx::Error> {
        let MovedRow { number, title, organisation, .. } = row;
        let case = Judged {
            number: number.unwrap_or_default(),
            title,
            organisation,
            before: band(row.before)?,
            after: band(row.after)?,
        };
        let is_of_another_model = row.model_before != row.model_after;
        Ok(BandMove { case, at: row.at.into(), is_of_another_model })
    }
}

impl TryFrom<StandingRow> for StandingOverride {
    type Error = sqlx::Error;

    fn try_from(row: StandingRow) -> Result<Self, sqlx::Error> {
        let case = Judged {
            number: row.number.unwrap_or_default(),
            title: row.title,
            organisation: row.organisation,
            before: band(row.before)?,
            after: band(row.after)?,
        };
        Ok(StandingOverride { case, until_on: row.until_on, reason: row.reason })
    }
}

impl From<OwedRow> for OwedByDirection {
    fn from(row: OwedRow) -> Self {
        OwedByDirection {
            number: row.number.unwrap_or_default(),
            title: row.title,
            kind: row.kind,
            due_at: row.first_due_at.into(),
            owed_by: row.owed_by,
        }
    }
}

fn band(number: i64) -> Result<Band, sqlx::Error> {
    let found = Band::ALL.get(usize::try_from(number).unwrap_or(usize::MAX)).copied();
    found.ok_or_else(|| sqlx::Error::Decode("assessment.band is odd".into()))
}
