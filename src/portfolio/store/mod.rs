//! What the portfolio counts. It writes nothing.

mod as_of;
mod between;
mod listed;
mod span;
mod weather;

pub use as_of::{awaiting_me_on, cases_on, census_on, late_by_on, overdue_on};
pub use between::{ChangedCase, changed, whys};
pub use listed::{Part, listed};
pub use span::span;
pub use weather::{skies, skies_on};

use self::weather::{ministry_id, sky_name};
use super::model::{Census, Count, Selection};
use crate::base::Priority;
use crate::case::model::Stage;
use crate::db::Millis;
use crate::fares;
use crate::not_blind;
use crate::not_suspended;
use crate::overridden;
use crate::report_is_late;
use crate::sky;
use crate::triage::model::Band;
use crate::under_sky;
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use std::sync::Arc;
use uuid::Uuid;

/// How many rows of a list a page shows.
pub const ROWS: usize = 50;

// A case that was merged counts with the one it was merged into; one that the reader is to assess
// blind, as not assessed. By when others owe something in it tells its priority: that is not said.
crate::sql! {
    CENSUS = concat!("
        select c.stage, s.band, count(*) as cases
          from case_file c
          left join case_score s on s.case_id = c.id and ", not_blind!(), "
         where ", visible!(), "
           and c.priority is not null
           and c.stage <> 'archived'
           and c.merged_into is null
         group by c.stage, s.band
         order by c.stage, s.band");
    LATE_BY = concat!("
        select p.id, p.name, count(*) as duties, min(d.first_due_at) as oldest
          from duty d
          join case_file c on c.id = d.case_id
          join person p on p.id = d.owed_by
         where d.ended_at is null
           and d.first_due_at < $3
           and (d.owed_by = $1 or ", not_blind!(), ")
           and ", visible!(), "
         group by p.id, p.name
         order by min(d.first_due_at), p.id");
    AWAITING = concat!("
        select c.number, c.title, d.kind, d.due_at
          from duty d
          join case_file c on c.id = d.case_id
         where d.owed_by = $3
           and d.ended_at is null
           and ", not_suspended!(), "
           and ", visible!(), "
         order by (d.due_at is null), d.due_at, c.id, d.rank
         limit 20");
    CASES = concat!("
        select c.id, c.number, c.title, c.stage, o.name as organisation,
               case when ", not_blind!(), " then c.priority end as priority,
               s.total, s.low, s.high, s.band, s.provisional, s.model_id, v.target,
               v.priority as proposed,
               case when ", not_blind!(), " then c.next_duty end as next_duty,
               case when ", not_blind!(), " then c.next_due_at end as next_due_at,
               case when ", not_blind!(), " then p.name end as next_owed_by,
               ", sky!(report_is_late!("$9")), "
          from case_file c
          join organisation o on o.id = c.organisation_id
          left join case_score s on s.case_id = c.id and ", not_blind!(), "
          ", overridden!("$8"), "
               and ", not_blind!(), "
          left join person p on p.id = c.next_owed_by
          ", fares!(), "
         where ", visible!(), "
           and c.priority is not null
           and c.stage <> 'archived'
           and c.merged_into is null
           and ($3 = '' or $3 like '% ' || c.stage || ' %')
           and ($4 < 0 or s.band = $4)
           and c.id > $5
           and ($7 < 1 or (c.priority = $7 and ", not_blind!(), "))
           and ", under_sky!("$10", "$11", report_is_late!("$9"), "$12", "$13"), "
         order by c.id
         limit $6");
    OVERDUE = concat!("
        select c.id, c.number, c.title, c.stage, o.name as organisation,
               case when ", not_blind!(), " then c.priority end as priority,
               s.total, s.low, s.high, s.band, s.provisional, s.model_id, v.target,
               v.priority as proposed,
               d.kind as next_duty, d.first_due_at as next_due_at, p.name as next_owed_by,
               ", sky!(report_is_late!("$5")), "
          from duty d
          join case_file c on c.id = d.case_id
          join organisation o on o.id = c.organisation_id
          left join case_score s on s.case_id = c.id and ", not_blind!(), "
          ", overridden!("$11"), "
               and ", not_blind!(), "
          join person p on p.id = d.owed_by
          ", fares!(), "
         where d.ended_at is null
           and d.first_due_at < $5
           and (d.owed_by = $1 or ", not_blind!(), ")
           and ", visible!(), "
           and ($3 = '' or $3 like '% ' || c.stage || ' %')
           and ($4 < 0 or s.band = $4)
           and (not $6 or d.owed_by = $7)
           and ($10 < 1 or (c.priority = $10 and ", not_blind!(), "))
           and ", under_sky!("$12", "$13", report_is_late!("$5"), "$14", "$15"), "
         order by d.first_due_at, d.case_id, d.rank
         limit $8 offset $9");
}

#[derive(sqlx::FromRow)]
struct CountRow {
    stage: String,
    band: Option<i64>,
    cases: i64,
}

/// Somebody who is late, with how much and since when.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Late {
    pub id: Uuid,
    pub name: String,
    pub duties: i64,
    pub oldest: Millis,
}

/// Something that waits for the reader.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Awaiting {
    pub number: Option<String>,
    pub title: String,
    pub kind: String,
    pub due_at: Option<Millis>,
}

/// A line of the list behind a number: a case with what is owed next, or one thing overdue in it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CaseRow {
    pub id: Uuid,
    pub number: Option<String>,
    pub title: String,
    pub stage: String,
    pub priority: Option<i64>,
    pub organisation: String,
    /// Points in thousandths.
    pub total: Option<i64>,
    pub low: Option<i64>,
    pub high: Option<i64>,
    /// The computed one, which the numbers count by.
    pub band: Option<i64>,
    pub provisional: Option<bool>,
    /// The model that made the score.
    pub model_id: Option<String>,
    /// The band and the priority of an override that holds today.
    pub target: Option<i64>,
    pub proposed: Option<i64>,
    pub next_duty: Option<String>,
    pub next_due_at: Option<Millis>,
    pub next_owed_by: Option<String>,
    /// As the last report said it, and whether the next one is late.
    pub weather: Option<String>,
    pub is_stale: i64,
}

impl TryFrom<CountRow> for Count {
    type Error = sqlx::Error;

    fn try_from(row: CountRow) -> Result<Self, sqlx::Error> {
        let unknown = || sqlx::Error::Decode(format!("case_file.stage is {:?}", row.stage).into());
        Ok(Count {
            stage: Stage::from_name(&row.stage).ok_or_else(unknown)?,
            band: row.band.and_then(band),
            cases: u32::try_from(row.cases).unwrap_or(u32::MAX),
        })
    }
}

/// A band by its number in the database.
pub fn band(number: i64) -> Option<Band> {
    Band::ALL.get(usize::try_from(number).ok()?).copied()
}

/// The cases this person may see, by stage and band.
pub async fn census(cx: &mut Cx) -> Result<Arc<Census>, Failure> {
    let place = match cx.recall_mine("census").await? {
        Recalled::Known(census) => return Ok(census),
        Recalled::Unknown(place) => place,
    };
    let rows: Vec<CountRow> = cx.visible(CENSUS).all().await?;
    let counts = rows.into_iter().map(Count::try_from).collect::<Result<_, _>>()?;
    Ok(place.keep(Census::new(counts)))
}

/// Who is late at the beginning of this minute, since longest first.
pub async fn late_by(cx: &mut Cx) -> Result<Arc<Vec<Late>>, Failure> {
    let now = Millis::from(cx.minute());
    match cx.recall_mine("late").await? {
        Recalled::Known(late) => Ok(late),
        Recalled::Unknown(place) => Ok(place.keep(cx.visible(LATE_BY).bind(now).all().await?)),
    }
}

/// What this person owes and can do, soonest first: nothing that is suspended.
pub async fn awaiting_me(cx: &mut Cx) -> Result<Vec<Awaiting>, Failure> {
    let me = cx.actor.id.0;
    Ok(cx.visible(AWAITING).bind(me).all().await?)
}

/// The stages of a selection, each between spaces; nothing where every stage is meant.
fn stages(selection: Selection) -> String {
    if selection.group.is_none() && selection.stage.is_none() {
        return String::new();
    }
    let held = Stage::ALL.into_iter().filter(|stage| selection.holds_stage(*stage));
    format!(" {} ", held.map(Stage::name).collect::<Vec<_>>().join("  "))
}

/// The cases a number stands for, after a cursor: so many at most, and one more when there are more.
pub async fn cases(
    cx: &mut Cx,
    selection: Selection,
    after: Uuid,
    most: usize,
) -> Result<Vec<CaseRow>, Failure> {
    let (now, today) = (Millis::from(cx.minute()), cx.today().to_string());
    let rows = cx
        .visible(CASES)
        .bind(stages(selection))
        .bind(band_number(selection))
        .bind(after)
        .bind(most as i64 + 1)
        .bind(priority_number(selection))
        .bind(today)
        .bind(now)
        .bind(sky_name(selection))
        .bind(selection.stale)
        .bind(selection.ministry.is_none())
        .bind(ministry_id(selection))
        .all()
        .await?;
    Ok(rows)
}

/// What a number of overdue things stands for, one line each, the oldest first; one more than so many when there
/// are more.
pub async fn overdue(
    cx: &mut Cx,
    selection: Selection,
    from: usize,
    most: usize,
) -> Result<Vec<CaseRow>, Failure> {
    let (now, today) = (Millis::from(cx.minute()), cx.today().to_string());
    let rows = cx
        .visible(OVERDUE)
        .bind(stages(selection))
        .bind(band_number(selection))
        .bind(now)
        .bind(selection.owed_by.is_some())
        .bind(selection.owed_by.map_or(Uuid::nil(), |person| person.0))
        .bind(most as i64 + 1)
        .bind(i64::try_from(from).unwrap_or(i64::MAX))
        .bind(priority_number(selection))
        .bind(today)
        .bind(sky_name(selection))
        .bind(selection.stale)
        .bind(selection.ministry.is_none())
        .bind(ministry_id(selection))
        .all()
        .await?;
    Ok(rows)
}

/// Zero for any.
fn priority_number(selection: Selection) -> i64 {
    selection.priority.map_or(0, Priority::number)
}

fn band_number(selection: Selection) -> i64 {
    selection.band.map_or(-1, |band| band.steps() as i64 - 1)
}
