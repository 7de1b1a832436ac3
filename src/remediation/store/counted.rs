//! Days slipped by cause, over the plans that a person may see: the bars of a Pareto and what is behind
//! each.

use super::day;
use crate::db::Tx;
use crate::remediation::model::{Counted, ParetoBar, WhyLate, pareto};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use uuid::Uuid;

// From the slips to their cases: SQLite keeps the order of a cross join, which is that of the index.
crate::sql! {
    CAUSES = concat!("
        select s.cause, cast(sum(s.days) as bigint) as days, count(*) as slips
          from slip_cause s
         cross join case_file c
         where c.id = s.case_id
           and ", visible!(), "
         group by s.cause
         order by s.cause");
    SLIPPED = concat!("
        select c.number, c.title as case_title, s.rank, s.title, s.from_on, s.to_on, s.days
          from slip_cause s
         cross join case_file c
         where s.cause = $3
           and c.id = s.case_id
           and ", visible!(), "
         order by s.days desc, s.case_id, s.rank, s.place
         limit $4 offset $5");
    COUNTED = "
        select rank, title, cause, from_on, to_on, days
          from slip_cause
         where case_id = $1
         order by rank, place
         limit 10000";
    KEEP_COUNTED = "
        insert into slip_cause (case_id, rank, place, title, cause, from_on, to_on, days)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    FORGET_COUNTED = "delete from slip_cause where case_id = $1";
}

/// A line of the list behind a bar.
#[derive(Clone, Debug)]
pub struct Slipped {
    pub number: String,
    pub case_title: String,
    /// Of the milestone, as people call it.
    pub rank: i64,
    pub title: String,
    /// As it was told.
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// What it counts for.
    pub days: i64,
}

#[derive(sqlx::FromRow)]
struct SlippedRow {
    number: Option<String>,
    case_title: String,
    rank: i64,
    title: String,
    from_on: String,
    to_on: String,
    days: i64,
}

#[derive(sqlx::FromRow)]
struct CauseRow {
    cause: String,
    days: i64,
    slips: i64,
}

#[derive(sqlx::FromRow)]
struct CountedRow {
    rank: i64,
    title: String,
    cause: String,
    from_on: String,
    to_on: String,
    days: i64,
}

/// Over all plans that this person may see.
pub async fn causes(cx: &mut Cx) -> Result<Vec<ParetoBar>, Failure> {
    let rows: Vec<CauseRow> = cx.visible(CAUSES).all().await?;
    let sum = |row: CauseRow| Ok::<_, sqlx::Error>((why(&row.cause)?, row.days, row.slips));
    Ok(pareto(rows.into_iter().map(sum).collect::<Result<Vec<_>, _>>()?))
}

/// What one bar is made of, the longest first; one more than `most` when there are more.
pub async fn slipped(
    cx: &mut Cx,
    cause: WhyLate,
    most: usize,
    from: usize,
) -> Result<Vec<Slipped>, Failure> {
    let query = cx.visible(SLIPPED).bind(cause.name().to_owned());
    let query = query.bind(i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1));
    let query = query.bind(i64::try_from(from).unwrap_or(i64::MAX));
    let rows: Vec<SlippedRow> = query.all().await?;
    Ok(rows.into_iter().map(Slipped::try_from).collect::<Result<_, _>>()?)
}

/// Those of a case, in the order of its milestones.
pub(super) async fn counted_of(tx: &mut Tx, case: Uuid) -> Result<Vec<Counted>, sqlx::Error> {
    let rows: Vec<CountedRow> = tx.query(COUNTED).bind(case).all().await?;
    rows.into_iter().map(Counted::try_from).collect()
}

/// Writes them anew where they are not as they were: a date that moves can change those before it.
pub(super) async fn keep_counted(
    cx: &mut Cx,
    case: Uuid,
    before: &[Counted],
    now: &[Counted],
) -> Result<(), Failure> {
    if before == now {
        return Ok(());
    }
    cx.query(FORGET_COUNTED).bind(case).execute().await?;
    let mut place = 0_i64;
    let mut last = None;
    for it in now {
        place = if last == Some(it.rank) { place + 1 } else { 0 };
        last = Some(it.rank);
        cx.query(KEEP_COUNTED)
            .bind(case)
            .bind(i64::from(it.rank))
            .bind(place)
            .bind(it.title.clone())
            .bind(it.cause.name().to_owned())
            .bind(it.from.to_string())
            .bind(it.to.to_string())
            .bind(it.days)
            .execute()
            .await?;
    }
    Ok(())
}

impl TryFrom<SlippedRow> for Slipped {
    type Error = sqlx::Error;

    fn try_from(row: SlippedRow) -> Result<Self, sqlx::Error> {
        Ok(Slipped {
            number: row.number.unwrap_or_default(),
            case_title: row.case_title,
            rank: row.rank,
            title: row.title,
            from: day("slip_cause.from_on", &row.from_on)?,
            to: day("slip_cause.to_on", &row.to_on)?,
            days: row.days,
        })
    }
}

impl TryFrom<CountedRow> for Counted {
    type Error = sqlx::Error;

    fn try_from(row: CountedRow) -> Result<Self, sqlx::Error> {
        let wrong = || sqlx::Error::Decode(format!("slip_cause.rank is {}", row.rank).into());
        Ok(Counted {
            rank: u32::try_from(row.rank).map_err(|_| wrong())?,
            cause: why(&row.cause)?,
            from: day("slip_cause.from_on", &row.from_on)?,
            to: day("slip_cause.to_on", &row.to_on)?,
            days: row.days,
            title: row.title,
        })
    }
}

fn why(name: &str) -> Result<WhyLate, sqlx::Error> {
    let wrong = || sqlx::Error::Decode(format!("slip_cause.cause is {name:?}").into());
    WhyLate::from_name(name).ok_or_else(wrong)
}
