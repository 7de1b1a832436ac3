//! What an indicator is measured from, counted month by month from tables whose rows bear their day.
//!
//! Restricted cases are left out for all readers alike, those who are named in them too: the number is the same for
//! everybody, and says nothing of a case that most must not know of.

use super::super::model::{
    Facts, Indicator, Kept, Month, Point, Valued, kept_by_month, series, working_days,
};
use super::{this_month, wrong};
use crate::case::model::Event;
use crate::db::Millis;
use crate::i18n::paris_date;
use crate::triage::model::ClosingOutcome;
use crate::web::{Cx, Failure, Recalled};
use chrono::{DateTime, NaiveDate, Utc};
use std::sync::Arc;

/// How many months back anything is measured: five years.
pub const MOST_BACK: i32 = 60;

/// What is not counted: the cases that leave no trace. Asked once, beside the rows of an index.
macro_rules! counted {
    ($case:literal) => {
        concat!(
            $case,
            " not in (select h.id from case_file h where h.confidentiality = 'restricted')"
        )
    };
}

crate::sql! {
    // What was no longer owed when it came due was neither kept nor missed.
    PROMISED = concat!("
        select d.kind, count(*) as promised,
               cast(count(case when d.ended_at <= d.first_due_at then 1 end) as bigint) as met
          from duty d
         where d.first_due_at >= $1
           and d.first_due_at < $2
           and not (d.is_lifted and d.ended_at <= d.first_due_at)
           and ", counted!("d.case_id"), "
         group by d.kind
         order by d.kind");
    TEAMS_OF_P1 = concat!("
        select d.first_due_at as due_at, d.ended_at
          from duty d
          join case_file c on c.id = d.case_id
         where d.kind = 'constitute_team'
           and d.first_due_at >= $1
           and d.first_due_at < $2
           and not (d.is_lifted and d.ended_at <= d.first_due_at)
           and c.priority = 1
           and ", counted!("d.case_id"), "
         order by d.first_due_at, d.case_id, d.rank
         limit 50000");
    TEAMS = concat!("
        select d.started_at, d.ended_at
          from duty d
         where d.kind = 'constitute_team'
           and d.ended_at >= $1
           and d.ended_at < $2
           and not d.is_lifted
           and ", counted!("d.case_id"), "
         order by d.ended_at, d.case_id, d.rank
         limit 50000");
    REACHED = concat!("
        select m.planned_on, m.done_on
          from closed_milestone m
         where m.done_on >= $1
           and m.done_on <= $2
           and ", counted!("m.case_id"), "
         order by m.done_on, m.planned_on, m.case_id, m.rank
         limit 100000");
    CLOSED = concat!("
        select j.at, j.facts
          from journal j
         where j.subject = 'case'
           and j.facts like '{\"kind\":\"closed\"%'
           and j.at >= $1
           and j.at < $2
           and ", counted!("j.case_id"), "
         order by j.at, j.case_id, j.seq
         limit 50000");
}

#[derive(sqlx::FromRow)]
struct PromisedRow {
    kind: String,
    promised: i64,
    met: i64,
}

#[derive(sqlx::FromRow)]
struct DueRow {
    due_at: Millis,
    ended_at: Option<Millis>,
}

#[derive(sqlx::FromRow)]
struct TeamRow {
    started_at: Millis,
    ended_at: Millis,
}

#[derive(sqlx::FromRow)]
struct ReachedRow {
    planned_on: String,
    done_on: String,
}

#[derive(sqlx::FromRow)]
struct ClosedRow {
    at: Millis,
    facts: String,
}

/// Each month from the first, or from five years before the last, to the last; this one as far as this minute.
pub async fn points(
    cx: &mut Cx,
    indicator: Indicator,
    first: Month,
    last: Month,
) -> Result<Arc<Vec<Point>>, Failure> {
    let last = last.min(this_month(cx));
    let first = first.max(last.plus(-MOST_BACK)).min(last);
    let place = match cx.recall_mine(("objective", indicator.name(), first, last)).await? {
        Recalled::Known(known) => return Ok(known),
        Recalled::Unknown(place) => place,
    };
    let facts = facts(cx, indicator, first.plus(1 - indicator.months()), last).await?;
    Ok(place.keep(series(indicator, &facts, first, last)))
}

async fn facts(
    cx: &mut Cx,
    indicator: Indicator,
    first: Month,
    last: Month,
) -> Result<Facts, Failure> {
    let (from, now) = (Millis::from(first.begins()), Millis::from(until(cx, last)));
    Ok(match indicator {
        Indicator::DutiesKept => Facts::Kept(promised(cx, first, last, None).await?),
        Indicator::ReportsKept => {
            Facts::Kept(promised(cx, first, last, Some("progress_report")).await?)
        }
        Indicator::TeamLate => {
            let rows: Vec<DueRow> = cx.query(TEAMS_OF_P1).bind(from).bind(now).all().await?;
            let fact = |it: DueRow| {
                let is_met = it.ended_at.is_some_and(|ended| ended.0 <= it.due_at.0);
                (month_of(it.due_at), is_met)
            };
            Facts::Kept(kept_by_month(rows.into_iter().map(fact)))
        }
        Indicator::TeamDelay => {
            let rows: Vec<TeamRow> = cx.query(TEAMS).bind(from).bind(now).all().await?;
            let fact = |it: TeamRow| Valued {
                month: month_of(it.ended_at),
                value: working_days(it.started_at.into(), it.ended_at.into()),
            };
            Facts::Valued(rows.into_iter().map(fact).collect())
        }
        Indicator::MilestonesOnTime => {
            let reached = reached(cx, first, last).await?;
            let fact = |(planned, done): (NaiveDate, NaiveDate)| (Month::of(done), done <= planned);
            Facts::Kept(kept_by_month(reached.into_iter().map(fact)))
        }
        Indicator::MilestoneSlip => {
            let reached = reached(cx, first, last).await?;
            let fact = |(planned, done): (NaiveDate, NaiveDate)| Valued {
                month: Month::of(done),
                value: (done - planned).num_days() as f64,
            };
            Facts::Valued(reached.into_iter().map(fact).collect())
        }
        Indicator::Recovered => {
            let rows: Vec<ClosedRow> = cx.query(CLOSED).bind(from).bind(now).all().await?;
            let fact = |it: ClosedRow| Ok((month_of(it.at), is_recovered(&it.facts)?));
            let closed: Vec<(Month, bool)> =
                rows.into_iter().map(fact).collect::<Result<_, Failure>>()?;
            Facts::Kept(kept_by_month(closed))
        }
    })
}

/// Each month is asked for by itself: its rows stand together in an index, and nothing but their number is read.
async fn promised(
    cx: &mut Cx,
    first: Month,
    last: Month,
    kind: Option<&str>,
) -> Result<Vec<Kept>, Failure> {
    let count = |it: i64| u32::try_from(it).unwrap_or(u32::MAX);
    let mut months = Vec::new();
    for month in first.to(last) {
        let until = until(cx, month);
        let query = cx.query(PROMISED).bind(Millis::from(month.begins()));
        let rows: Vec<PromisedRow> = query.bind(Millis::from(until)).all().await?;
        let counted = rows.iter().filter(|it| kind.is_none_or(|kind| it.kind == kind));
        let (met, of) =
            counted.fold((0, 0), |(met, of), it| (met + count(it.met), of + count(it.promised)));
        if of > 0 {
            months.push(Kept { month, met, of });
        }
    }
    Ok(months)
}

/// What was promised first, and when it was reached.
async fn reached(
    cx: &mut Cx,
    first: Month,
    last: Month,
) -> Result<Vec<(NaiveDate, NaiveDate)>, Failure> {
    let (from, until) = (first.first_day(), last.last_day().min(cx.today()));
    let (from, until) = (from.to_string(), until.to_string());
    let rows: Vec<ReachedRow> = cx.query(REACHED).bind(from).bind(until).all().await?;
    let day = |it: &str| it.parse().map_err(|_| wrong("a day of closed_milestone", it));
    let both = |it: ReachedRow| Ok((day(&it.planned_on)?, day(&it.done_on)?));
    Ok(rows.into_iter().map(both).collect::<Result<_, sqlx::Error>>()?)
}

/// Whether an entry that closes a case says that its project stands again.
pub(super) fn is_recovered(facts: &str) -> Result<bool, Failure> {
    Ok(match serde_json::from_str(facts)? {
        Event::Closed { outcome, .. } => outcome == ClosingOutcome::Recovered.name(),
        _ => false,
    })
}

/// The end of a month, or this minute while it is not over.
pub(super) fn until(cx: &Cx, month: Month) -> DateTime<Utc> {
    month.plus(1).begins().min(cx.minute())
}

fn month_of(at: Millis) -> Month {
    Month::of(paris_date(DateTime::<Utc>::from(at)))
}
