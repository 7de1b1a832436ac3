//! The portfolio as it was known at the end of a past day: the same numbers and lists, from the rows that say what each
//! case was. Who may see a case today sees its past, and nobody else; one that they are to assess blind tells as little.

use super::weather::{ministry_id, sky_name};
use super::{Awaiting, CaseRow, Late, priority_number, stages};
use crate::case::model::Stage;
use crate::db::Millis;
use crate::not_blind;
use crate::portfolio::model::{Census, Count, Selection, end_of};
use crate::report_was_late;
use crate::sky;
use crate::triage::model::Band;
use crate::under_sky;
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use uuid::Uuid;

/// In the portfolio: sent, and neither archived nor merged. The table `case_was` is called by this name.
#[macro_export]
macro_rules! counted {
    ($was:literal) => {
        concat!(
            $was,
            ".priority is not null and ",
            $was,
            ".stage <> 'archived' and not ",
            $was,
            ".is_merged"
        )
    };
}

// A cross join is read as it is written: by the rows of the day, each of which has one case.
crate::sql! {
    CENSUS_ON = concat!("
        select t.stage, t.band, count(*) as cases
          from (select w.stage, case when ", not_blind!(), " then w.band end as band
                  from case_was w
                 cross join case_file c
                 where c.id = w.case_id
                   and w.until > $3
                   and w.since <= $3
                   and ", counted!("w"), "
                   and ", visible!(), ") t
         group by t.stage, t.band
         order by t.stage, t.band");
    LATE_ON = concat!("
        select p.id, p.name, count(*) as duties, min(d.first_due_at) as oldest
          from duty_was d
         cross join case_file c
         cross join person p
         where c.id = d.case_id
           and p.id = d.owed_by
           and d.until > $3
           and d.since <= $3
           and d.first_due_at <= $3
           and (d.owed_by = $1 or ", not_blind!(), ")
           and ", visible!(), "
         group by p.id, p.name
         order by min(d.first_due_at), p.id");
    AWAITING_ON = concat!("
        select c.number, c.title, d.kind, d.due_at
          from duty_was d
         cross join case_file c
         cross join case_was w
         where d.owed_by = $3
           and d.until > $4
           and d.since <= $4
           and c.id = d.case_id
           and w.case_id = d.case_id
           and w.until > $4
           and w.since <= $4
           and (w.stage <> 'suspended' or d.kind = 'review_suspension')
           and ", visible!(), "
         order by (d.due_at is null), d.due_at, c.id, d.rank
         limit 20");
    CASES_ON = concat!("
        select c.id, c.number, c.title, w.stage, o.name as organisation,
               case when ", not_blind!(), " then w.priority end as priority,
               case when ", not_blind!(), " then w.score end as score,
               case when ", not_blind!(), " then w.low end as low,
               case when ", not_blind!(), " then w.high end as high,
               case when ", not_blind!(), " then w.band end as band,
               case when ", not_blind!(), " then w.model_id end as model_id,
               case when w.override_until >= $9 and ", not_blind!(), " then w.override_band end as target,
               case when ", not_blind!(), " then w.next_duty end as next_duty,
               case when ", not_blind!(), " then w.next_due_at end as next_due_at,
               case when ", not_blind!(), " then p.name end as next_owed_by,
               ", sky!(report_was_late!("$3")), "
          from case_file c
         cross join case_was w
          join organisation o on o.id = c.organisation_id
          left join person p on p.id = w.next_owed_by
         where w.case_id = c.id
           and w.until > $3
           and w.since <= $3
           and ", counted!("w"), "
           and ", visible!(), "
           and ($4 = '' or $4 like '% ' || w.stage || ' %')
           and ($5 = '' or (w.band = $5 and ", not_blind!(), "))
           and c.id > $6
           and ($8 < 1 or (w.priority = $8 and ", not_blind!(), "))
           and ", under_sky!("$10", "$11", report_was_late!("$3"), "$12", "$13"), "
         order by c.id
         limit $7");
    OVERDUE_ON = concat!("
        select c.id, c.number, c.title, w.stage, o.name as organisation,
               case when ", not_blind!(), " then w.priority end as priority,
               case when ", not_blind!(), " then w.score end as score,
               case when ", not_blind!(), " then w.low end as low,
               case when ", not_blind!(), " then w.high end as high,
               case when ", not_blind!(), " then w.band end as band,
               case when ", not_blind!(), " then w.model_id end as model_id,
               case when w.override_until >= $11 and ", not_blind!(), " then w.override_band end as target,
               d.kind as next_duty, d.first_due_at as next_due_at, p.name as next_owed_by,
               ", sky!(report_was_late!("$3")), "
          from duty_was d
         cross join case_file c
         cross join case_was w
         cross join organisation o
         cross join person p
         where c.id = d.case_id
           and w.case_id = d.case_id
           and w.until > $3
           and w.since <= $3
           and o.id = c.organisation_id
           and p.id = d.owed_by
           and d.until > $3
           and d.since <= $3
           and d.first_due_at <= $3
           and (d.owed_by = $1 or ", not_blind!(), ")
           and ", visible!(), "
           and ($4 = '' or $4 like '% ' || w.stage || ' %')
           and ($5 = '' or (w.band = $5 and ", not_blind!(), "))
           and (not $6 or d.owed_by = $7)
           and ($10 < 1 or (w.priority = $10 and ", not_blind!(), "))
           and ", under_sky!("$12", "$13", report_was_late!("$3"), "$14", "$15"), "
         order by d.first_due_at, d.case_id, d.rank
         limit $8 offset $9");
}

#[derive(sqlx::FromRow)]
struct CountRow {
    stage: String,
    band: Option<String>,
    cases: i64,
}

#[derive(sqlx::FromRow)]
struct WasRow {
    id: Uuid,
    number: Option<String>,
    title: String,
    stage: String,
    priority: Option<i64>,
    organisation: String,
    score: Option<i64>,
    low: Option<i64>,
    high: Option<i64>,
    band: Option<String>,
    model_id: Option<String>,
    target: Option<String>,
    next_duty: Option<String>,
    next_due_at: Option<Millis>,
    next_owed_by: Option<String>,
    weather: Option<String>,
    is_stale: i64,
}

impl TryFrom<CountRow> for Count {
    type Error = sqlx::Error;

    fn try_from(row: CountRow) -> Result<Self, sqlx::Error> {
        let unknown = || sqlx::Error::Decode(format!("case_was.stage is {:?}", row.stage).into());
        Ok(Count {
            stage: Stage::from_name(&row.stage).ok_or_else(unknown)?,
            band: row.band.as_deref().and_then(Band::from_name),
            cases: u32::try_from(row.cases).unwrap_or(u32::MAX),
        })
    }
}

impl From<WasRow> for CaseRow {
    fn from(row: WasRow) -> Self {
        let thousandths = |tenths: i64| tenths * 100;
        let band = |name: Option<String>| Band::from_name(&name?).map(|band| band as i64);
        CaseRow {
            id: row.id,
            number: row.number,
            title: row.title,
            stage: row.stage,
            priority: row.priority,
            organisation: row.organisation,
            total: row.score.map(thousandths),
            low: row.low.map(thousandths),
            high: row.high.map(thousandths),
            band: band(row.band),
            provisional: None,
            model_id: row.model_id,
            target: band(row.target),
            // What an override proposes follows the score that is made anew: the journal does not tell it.
            proposed: None,
            next_duty: row.next_duty,
            next_due_at: row.next_due_at,
            next_owed_by: row.next_owed_by,
            weather: row.weather,
            is_stale: row.is_stale,
        }
    }
}

/// The cases this person may see today, by what they were in the evening of a day.
pub async fn census_on(cx: &mut Cx, day: NaiveDate) -> Result<Census, Failure> {
    let rows: Vec<CountRow> = cx.visible(CENSUS_ON).bind(evening(day)).all().await?;
    let counts = rows.into_iter().map(Count::try_from).collect::<Result<_, _>>()?;
    Ok(Census::new(counts))
}

/// Who was late, since longest first.
pub async fn late_by_on(cx: &mut Cx, day: NaiveDate) -> Result<Vec<Late>, Failure> {
    Ok(cx.visible(LATE_ON).bind(evening(day)).all().await?)
}

/// What this person owed and could do.
pub async fn awaiting_me_on(cx: &mut Cx, day: NaiveDate) -> Result<Vec<Awaiting>, Failure> {
    let me = cx.actor.id.0;
    Ok(cx.visible(AWAITING_ON).bind(me).bind(evening(day)).all().await?)
}

/// The cases a number of a day stands for, after a cursor: so many at most, and one more when there are more.
pub async fn cases_on(
    cx: &mut Cx,
    selection: Selection,
    day: NaiveDate,
    after: Uuid,
    most: usize,
) -> Result<Vec<CaseRow>, Failure> {
    let rows: Vec<WasRow> = cx
        .visible(CASES_ON)
        .bind(evening(day))
        .bind(stages(selection))
        .bind(band_name(selection))
        .bind(after)
        .bind(most as i64 + 1)
        .bind(priority_number(selection))
        .bind(day.to_string())
        .bind(sky_name(selection))
        .bind(selection.stale)
        .bind(selection.ministry.is_none())
        .bind(ministry_id(selection))
        .all()
        .await?;
    Ok(rows.into_iter().map(CaseRow::from).collect())
}

/// What a number of things that were overdue stands for, one line each, the oldest first; one more than so many
/// when there are more.
pub async fn overdue_on(
    cx: &mut Cx,
    selection: Selection,
    day: NaiveDate,
    from: usize,
    most: usize,
) -> Result<Vec<CaseRow>, Failure> {
    let rows: Vec<WasRow> = cx
        .visible(OVERDUE_ON)
        .bind(evening(day))
        .bind(stages(selection))
        .bind(band_name(selection))
        .bind(selection.owed_by.is_some())
        .bind(selection.owed_by.map_or(Uuid::nil(), |person| person.0))
        .bind(most as i64 + 1)
        .bind(i64::try_from(from).unwrap_or(i64::MAX))
        .bind(priority_number(selection))
        .bind(day.to_string())
        .bind(sky_name(selection))
        .bind(selection.stale)
        .bind(selection.ministry.is_none())
        .bind(ministry_id(selection))
        .all()
        .await?;
    Ok(rows.into_iter().map(CaseRow::from).collect())
}

fn evening(day: NaiveDate) -> Millis {
    end_of(day).into()
}

/// Nothing for any.
fn band_name(selection: Selection) -> String {
    selection.band.map_or_else(String::new, |band| band.name().to_owned())
}
