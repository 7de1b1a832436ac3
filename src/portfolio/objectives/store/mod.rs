//! Objectives as they were set, changed and ended. No other file writes `objective` and `objective_version`.

mod behind;
mod facts;

pub use behind::{Behind, Fact, ROWS, behind};
pub use facts::{MOST_BACK, points};

use super::model::{
    Aimed, Baseline, End, Indicator, Measure, Month, Objective, TypedObjective, Version,
    end_reason, latest,
};
use crate::base::{ApiError, ObjectiveId, Refusal, Role};
use crate::db::{Millis, new_id};
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;
use uuid::Uuid;

crate::sql! {
    ALL = "
        select o.id, o.indicator, o.seed, o.baseline_on, o.baseline_thousandths, o.baseline_met,
               o.baseline_of, o.ended_at, p.name as ended_by, o.end_reason
          from objective o
          left join person p on p.id = o.ended_by
         order by o.id
         limit 500";
    VERSIONS = "
        select v.objective_id, v.target, v.due_month, v.reason, p.name as changed_by, v.changed_at
          from objective_version v
          join person p on p.id = v.changed_by
         order by v.objective_id, v.rank
         limit 10000";
    SET = "
        insert into objective (id, indicator, seed, baseline_on, baseline_thousandths, baseline_met,
                               baseline_of)
        values ($1, $2, $3, $4, $5, $6, $7)";
    AIM = "
        insert into objective_version (objective_id, rank, target, due_month, reason, changed_by,
                                       changed_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict do nothing";
    STOP = "
        update objective
           set ended_at = $2, ended_by = $3, end_reason = $4
         where id = $1
           and ended_at is null";
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    indicator: String,
    seed: i64,
    baseline_on: String,
    baseline_thousandths: Option<i64>,
    baseline_met: i64,
    baseline_of: i64,
    ended_at: Option<Millis>,
    ended_by: Option<String>,
    end_reason: Option<String>,
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    objective_id: Uuid,
    target: i64,
    due_month: Option<String>,
    reason: String,
    changed_by: String,
    changed_at: Millis,
}

/// Whoever oversees the whole State reads objectives: what is measured is of the whole, and the same for all of them.
pub fn must_read(cx: &Cx) -> Result<(), Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    match cx.actor.reads_whole_state() {
        true => Ok(()),
        false => Err(ApiError::NotFound.into()),
    }
}

/// The month we are in.
pub fn this_month(cx: &Cx) -> Month {
    Month::of(cx.today())
}

/// Every objective that was ever set, in the order in which they were.
pub async fn objectives(cx: &mut Cx) -> Result<Vec<Objective>, Failure> {
    must_read(cx)?;
    let rows: Vec<Row> = cx.query(ALL).all().await?;
    let versions: Vec<VersionRow> = cx.query(VERSIONS).all().await?;
    let mut aimed = HashMap::<Uuid, Vec<Version>>::new();
    for row in versions {
        aimed.entry(row.objective_id).or_default().push(row.try_into()?);
    }
    let whole = |row: Row| {
        let versions = aimed.remove(&row.id).unwrap_or_default();
        row.objective(versions)
    };
    Ok(rows.into_iter().map(whole).collect::<Result<_, _>>()?)
}

/// One of them.
pub async fn objective(cx: &mut Cx, id: ObjectiveId) -> Result<Objective, Failure> {
    let all = objectives(cx).await?;
    Ok(all.into_iter().find(|it| it.id == id).ok_or(ApiError::NotFound)?)
}

/// A director sets one; what is measured today is kept with it.
pub async fn set(cx: &mut Cx, typed: &TypedObjective) -> Result<ObjectiveId, Failure> {
    Objective::must_set(&cx.actor)?;
    let this = this_month(cx);
    let (indicator, aimed) = typed.read(this)?;
    let all = objectives(cx).await?;
    let is_same = |it: &Objective| {
        !it.is_over(this) && it.indicator == indicator && it.aimed().due == aimed.due
    };
    if all.iter().any(is_same) {
        return Err(Refusal::field("objective_due", "problem-objective-twice").into());
    }
    let points = points(cx, indicator, this.plus(-1), this).await?;
    let measure = latest(&points).map(|(_, measure)| measure);
    let id: ObjectiveId = new_id();
    // The end of an identifier is by lot.
    let seed = i64::try_from(id.0.as_u64_pair().1 >> 32).unwrap_or_default();
    let today = cx.today().to_string();
    cx.query(SET)
        .bind(id.0)
        .bind(indicator.name().to_owned())
        .bind(seed)
        .bind(today)
        .bind(measure.map(|it| (it.value * 1000.0).round() as i64))
        .bind(measure.map_or(0, |it| i64::from(it.met)))
        .bind(measure.map_or(0, |it| i64::from(it.of)))
        .execute()
        .await?;
    aim(cx, id, 1, aimed).await?;
    Ok(id)
}

/// A director aims at something else, and says why. `seen`: the version that the page showed.
pub async fn change(
    cx: &mut Cx,
    id: ObjectiveId,
    seen: i64,
    typed: &TypedObjective,
) -> Result<(), Failure> {
    let now = as_seen(cx, id, seen).await?;
    let aimed = typed.read_change(now.indicator, now.aimed(), this_month(cx))?;
    aim(cx, id, seen + 1, aimed).await
}

/// A director pursues it no longer, and says why. It is kept.
pub async fn end(cx: &mut Cx, id: ObjectiveId, seen: i64, typed: &str) -> Result<(), Failure> {
    as_seen(cx, id, seen).await?;
    let reason = end_reason(typed)?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    match cx.query(STOP).bind(id.0).bind(now).bind(me).bind(reason).execute().await? {
        0 => Err(ApiError::NotFound.into()),
        _ => Ok(()),
    }
}

/// The objective, if it is still as its page showed it and its month is to come.
async fn as_seen(cx: &mut Cx, id: ObjectiveId, seen: i64) -> Result<Objective, Failure> {
    Objective::must_set(&cx.actor)?;
    let it = objective(cx, id).await?;
    if it.version() != seen {
        let last = it.aimed();
        let (by, at) = match &it.end {
            Some(end) => (end.by.clone(), end.at),
            None => (last.by.clone(), last.at),
        };
        return Err(ApiError::Stale { by, at: at.to_rfc3339() }.into());
    }
    match it.is_over(this_month(cx)) {
        true => Err(ApiError::NotFound.into()),
        false => Ok(it),
    }
}

async fn aim(cx: &mut Cx, id: ObjectiveId, rank: i64, aimed: Aimed) -> Result<(), Failure> {
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let query = cx.query(AIM).bind(id.0).bind(rank).bind(aimed.target);
    let query = query.bind(aimed.due.map(|it| it.to_string())).bind(aimed.reason);
    match query.bind(me).bind(now).execute().await? {
        // Two at once: somebody was faster.
        0 => {
            let it = objective(cx, id).await?;
            let last = it.aimed();
            Err(ApiError::Stale { by: last.by.clone(), at: last.at.to_rfc3339() }.into())
        }
        _ => Ok(()),
    }
}

fn wrong(column: &str, is: impl std::fmt::Display) -> sqlx::Error {
    sqlx::Error::Decode(format!("{column} is {is}").into())
}

impl TryFrom<VersionRow> for Version {
    type Error = sqlx::Error;

    fn try_from(row: VersionRow) -> Result<Self, sqlx::Error> {
        let month =
            |it: &String| it.parse::<Month>().map_err(|_| wrong("objective_version.due_month", it));
        Ok(Version {
            target: row.target,
            due: row.due_month.as_ref().map(month).transpose()?,
            reason: row.reason,
            by: row.changed_by,
            at: row.changed_at.into(),
        })
    }
}

impl Row {
    fn objective(self, versions: Vec<Version>) -> Result<Objective, sqlx::Error> {
        let indicator = Indicator::from_name(&self.indicator);
        let indicator = indicator.ok_or_else(|| wrong("objective.indicator", &self.indicator))?;
        let on = self.baseline_on.parse::<NaiveDate>();
        let on = on.map_err(|_| wrong("objective.baseline_on", &self.baseline_on))?;
        if versions.is_empty() {
            return Err(wrong("objective.id", format!("{} without a version", self.id)));
        }
        let count = |it: i64| u32::try_from(it).unwrap_or(u32::MAX);
        let measure = self.baseline_thousandths.map(|it| Measure {
            value: it as f64 / 1000.0,
            met: count(self.baseline_met),
            of: count(self.baseline_of),
        });
        let end = match (self.ended_at, self.ended_by, self.end_reason) {
            (Some(at), Some(by), Some(reason)) => {
                Some(End { at: DateTime::<Utc>::from(at), by, reason })
            }
            _ => None,
        };
        Ok(Objective {
            id: ObjectiveId(self.id),
            indicator,
            seed: self.seed.cast_unsigned(),
            baseline: Baseline { on, measure },
            versions,
            end,
        })
    }
}
