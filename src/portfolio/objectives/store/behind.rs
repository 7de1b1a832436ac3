//! The list behind a measure: the facts of a month and of those that count with it, each with its case.

use super::super::model::{Indicator, Month, working_days};
use super::facts::{is_recovered, until};
use super::{must_read, wrong};
use crate::db::Millis;
use crate::not_blind;
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};

/// How many rows of a list a page shows.
pub const ROWS: usize = 50;

crate::sql! {
    // Those that came due in a stretch of time, the last first.
    DUE = concat!("
        select c.number, c.title, d.kind, d.started_at, d.first_due_at as due_at, d.ended_at
          from duty d
          join case_file c on c.id = d.case_id
         where ", visible!(), "
           and c.confidentiality <> 'restricted'
           and (d.owed_by = $1 or ", not_blind!(), ")
           and d.first_due_at >= $3
           and d.first_due_at < $4
           and not (d.is_lifted and d.ended_at <= d.first_due_at)
           and ($5 = '' or d.kind = $5)
           and ($6 < 1 or c.priority = $6)
           and ($7 <> 1 or d.ended_at <= d.first_due_at)
           and ($7 <> 0 or d.ended_at is null or d.ended_at > d.first_due_at)
         order by d.first_due_at desc, d.case_id, d.rank
         limit $8 offset $9");
    STARTED = concat!("
        select c.number, c.title, d.kind, d.started_at, d.first_due_at as due_at, d.ended_at
          from duty d
          join case_file c on c.id = d.case_id
         where ", visible!(), "
           and c.confidentiality <> 'restricted'
           and ", not_blind!(), "
           and d.kind = 'constitute_team'
           and d.ended_at >= $3
           and d.ended_at < $4
           and not d.is_lifted
         order by d.ended_at desc, d.case_id, d.rank
         limit $5 offset $6");
    REACHED = concat!("
        select c.number, c.title, m.rank, m.planned_on, m.done_on
          from closed_milestone m
          join case_file c on c.id = m.case_id
         where ", visible!(), "
           and c.confidentiality <> 'restricted'
           and ", not_blind!(), "
           and m.done_on >= $3
           and m.done_on <= $4
           and ($5 <> 1 or m.done_on <= m.planned_on)
           and ($5 <> 0 or m.done_on > m.planned_on)
         order by m.done_on desc, m.planned_on, m.case_id, m.rank
         limit $6 offset $7");
    CLOSED = concat!("
        select c.number, c.title, j.at, j.facts
          from journal j
          join case_file c on c.id = j.case_id
         where ", visible!(), "
           and c.confidentiality <> 'restricted'
           and ", not_blind!(), "
           and j.subject = 'case'
           and j.facts like '{\"kind\":\"closed\"%'
           and j.at >= $3
           and j.at < $4
           and ($5 <> 1 or j.facts like '{\"kind\":\"closed\",\"outcome\":\"recovered\"%')
           and ($5 <> 0 or j.facts not like '{\"kind\":\"closed\",\"outcome\":\"recovered\"%')
         order by j.at desc, j.case_id, j.seq
         limit $6 offset $7");
}

#[derive(sqlx::FromRow)]
struct DutyRow {
    number: Option<String>,
    title: String,
    kind: String,
    started_at: Millis,
    due_at: Option<Millis>,
    ended_at: Option<Millis>,
}

#[derive(sqlx::FromRow)]
struct ReachedRow {
    number: Option<String>,
    title: String,
    rank: i64,
    planned_on: String,
    done_on: String,
}

#[derive(sqlx::FromRow)]
struct ClosedRow {
    number: Option<String>,
    title: String,
    at: Millis,
    facts: String,
}

/// What happened, by its indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// Something owed: of which kind, by when at first, and done when.
    Duty {
        kind: String,
        due_at: DateTime<Utc>,
        ended_at: Option<DateTime<Utc>>,
    },
    /// A team: since when it was owed, when the intervention began, and after how many working days.
    Team {
        since: DateTime<Utc>,
        began_at: DateTime<Utc>,
        days: f64,
    },
    /// A milestone, by its rank.
    Milestone {
        rank: i64,
        planned_on: NaiveDate,
        done_on: NaiveDate,
    },
    Closing {
        at: DateTime<Utc>,
        is_recovered: bool,
    },
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Behind {
    pub number: String,
    pub title: String,
    pub fact: Fact,
}

/// The facts that the measure of a month counts, those that were kept or those that were not: so many at
/// most, and one more when there are more.
pub async fn behind(
    cx: &mut Cx,
    indicator: Indicator,
    month: Month,
    kept: Option<bool>,
    from: usize,
    most: usize,
) -> Result<Vec<Behind>, Failure> {
    must_read(cx)?;
    let first = month.plus(1 - indicator.months());
    let stretch = (Millis::from(first.begins()), Millis::from(until(cx, month)));
    let page = (most as i64 + 1, i64::try_from(from).unwrap_or(i64::MAX));
    let kept = kept.map_or(-1, i64::from);
    match indicator {
        Indicator::DutiesKept => due(cx, stretch, ("", 0), kept, page).await,
        Indicator::ReportsKept => due(cx, stretch, ("progress_report", 0), kept, page).await,
        Indicator::TeamLate => due(cx, stretch, ("constitute_team", 1), kept, page).await,
        Indicator::TeamDelay => started(cx, stretch, page).await,
        Indicator::MilestonesOnTime | Indicator::MilestoneSlip => {
            reached(cx, (first, month), kept, page).await
        }
        Indicator::Recovered => closed(cx, stretch, kept, page).await,
    }
}

async fn due(
    cx: &mut Cx,
    (from, until): (Millis, Millis),
    (kind, priority): (&str, i64),
    kept: i64,
    (limit, offset): (i64, i64),
) -> Result<Vec<Behind>, Failure> {
    let query = cx.visible(DUE).bind(from).bind(until).bind(kind.to_owned()).bind(priority);
    let rows: Vec<DutyRow> = query.bind(kept).bind(limit).bind(offset).all().await?;
    let line = |it: DutyRow| {
        let due_at = it.due_at.ok_or_else(|| wrong("duty.first_due_at", "null"))?.into();
        let fact = Fact::Duty { kind: it.kind, due_at, ended_at: it.ended_at.map(Into::into) };
        Ok(Behind { number: it.number.unwrap_or_default(), title: it.title, fact })
    };
    Ok(rows.into_iter().map(line).collect::<Result<_, sqlx::Error>>()?)
}

async fn started(
    cx: &mut Cx,
    (from, until): (Millis, Millis),
    (limit, offset): (i64, i64),
) -> Result<Vec<Behind>, Failure> {
    let query = cx.visible(STARTED).bind(from).bind(until);
    let rows: Vec<DutyRow> = query.bind(limit).bind(offset).all().await?;
    let line = |it: DutyRow| {
        let began_at = it.ended_at.ok_or_else(|| wrong("duty.ended_at", "null"))?.into();
        let since = it.started_at.into();
        let fact = Fact::Team { since, began_at, days: working_days(since, began_at) };
        Ok(Behind { number: it.number.unwrap_or_default(), title: it.title, fact })
    };
    Ok(rows.into_iter().map(line).collect::<Result<_, sqlx::Error>>()?)
}

async fn reached(
    cx: &mut Cx,
    (first, last): (Month, Month),
    kept: i64,
    (limit, offset): (i64, i64),
) -> Result<Vec<Behind>, Failure> {
    let last = last.last_day().min(cx.today());
    let query = cx.visible(REACHED).bind(first.first_day().to_string()).bind(last.to_string());
    let rows: Vec<ReachedRow> = query.bind(kept).bind(limit).bind(offset).all().await?;
    let day = |it: &str| it.parse().map_err(|_| wrong("a day of closed_milestone", it));
    let line = |it: ReachedRow| {
        let (planned_on, done_on) = (day(&it.planned_on)?, day(&it.done_on)?);
        let fact = Fact::Milestone { rank: it.rank, planned_on, done_on };
        Ok(Behind { number: it.number.unwrap_or_default(), title: it.title, fact })
    };
    Ok(rows.into_iter().map(line).collect::<Result<_, sqlx::Error>>()?)
}

async fn closed(
    cx: &mut Cx,
    (from, until): (Millis, Millis),
    kept: i64,
    (limit, offset): (i64, i64),
) -> Result<Vec<Behind>, Failure> {
    let query = cx.visible(CLOSED).bind(from).bind(until);
    let rows: Vec<ClosedRow> = query.bind(kept).bind(limit).bind(offset).all().await?;
    let line = |it: ClosedRow| {
        let fact = Fact::Closing { at: it.at.into(), is_recovered: is_recovered(&it.facts)? };
        Ok(Behind { number: it.number.unwrap_or_default(), title: it.title, fact })
    };
    rows.into_iter().map(line).collect()
}
