//! The time limits that administrators set, in dated versions. No other file writes the table `time_limit`.
//!
//! What began keeps the limits that it began under in the journal of its case: nothing here is needed to tell that again.

use crate::base::{ApiError, Refusal};
use crate::case::model::{DutyKind, Limits, SetLimit, TypedLimits, Unit, must_set_limits};
use crate::clock::Delay;
use crate::db::{Millis, Sql, Tx};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};

/// How many versions the page of the limits tells of.
const TOLD: i64 = 200;

crate::sql! {
    // One row a kind of duty at most.
    NOW = "
        select duty, since, p1, p2, p3, p4
          from time_limit
         where until is null
         order by duty
         limit 100";
    VERSIONS = "
        select t.duty, t.since, t.p1, t.p2, t.p3, t.p4, p.name as who
          from time_limit t
          join person p on p.id = t.changed_by
         order by t.since desc, t.duty
         limit $1";
    CURRENT = "
        select t.duty, t.since, t.p1, t.p2, t.p3, t.p4, p.name as who
          from time_limit t
          join person p on p.id = t.changed_by
         where t.until is null
         order by t.duty
         limit $1";
    // Who set it last, if it was ever set.
    LAST = "
        select t.since, p.name as who
          from time_limit t
          join person p on p.id = t.changed_by
         where t.duty = $1
           and t.until is null";
    END = "update time_limit set until = $2 where duty = $1 and until is null";
    // Twice within a millisecond, the second counts.
    BEGIN = "
        insert into time_limit (duty, since, p1, p2, p3, p4, changed_by)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (duty, since) do update
           set p1 = excluded.p1, p2 = excluded.p2, p3 = excluded.p3, p4 = excluded.p4,
               changed_by = excluded.changed_by, until = null";
}

#[derive(sqlx::FromRow)]
struct LimitRow {
    duty: String,
    since: Millis,
    p1: String,
    p2: String,
    p3: String,
    p4: String,
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    #[sqlx(flatten)]
    limit: LimitRow,
    who: String,
}

#[derive(sqlx::FromRow)]
struct LastRow {
    since: Millis,
    who: String,
}

/// What somebody set for one kind of duty, from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub kind: DutyKind,
    pub set: SetLimit,
    pub who: String,
}

/// A version, and the limits that it changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub it: Version,
    /// Nothing, where more was set than is told.
    pub before: Option<[Delay; 4]>,
}

impl TryFrom<LimitRow> for (DutyKind, SetLimit) {
    type Error = sqlx::Error;

    fn try_from(row: LimitRow) -> Result<Self, sqlx::Error> {
        let unknown =
            |what: &str, is: &str| sqlx::Error::Decode(format!("time_limit.{what} is {is}").into());
        let kind = DutyKind::from_name(&row.duty).ok_or_else(|| unknown("duty", &row.duty))?;
        let read = |text: &String| limit_of(text).ok_or_else(|| unknown("p…", text));
        let limits = [read(&row.p1)?, read(&row.p2)?, read(&row.p3)?, read(&row.p4)?];
        Ok((kind, SetLimit { limits, since: row.since.into() }))
    }
}

/// The limits under which whatever begins now begins.
pub async fn limits_now(tx: &mut Tx) -> Result<Limits, sqlx::Error> {
    let rows: Vec<LimitRow> = tx.query(NOW).all().await?;
    let set = rows.into_iter().map(<(DutyKind, SetLimit)>::try_from);
    Ok(Limits::new(set.collect::<Result<Vec<_>, _>>()?))
}

/// Who set which limits, the latest first, each with those before. For those who set them.
pub async fn versions(cx: &mut Cx) -> Result<Vec<Changed>, Failure> {
    Ok(changes(told(cx, VERSIONS).await?, TOLD))
}

/// Each version of a list, the latest first, with the one before of its kind: the usual limits before the first,
/// and nothing known where the list ends before.
fn changes(versions: Vec<Version>, most: i64) -> Vec<Changed> {
    let is_whole = versions.len() < most as usize;
    let before = |rank: usize| {
        let kind = versions[rank].kind;
        let earlier = versions[rank + 1..].iter().find(|it| it.kind == kind);
        let first = is_whole.then(|| kind.usual_limits());
        earlier.map(|it| it.set.limits).or(first)
    };
    let before: Vec<_> = (0..versions.len()).map(before).collect();
    versions.into_iter().zip(before).map(|(it, before)| Changed { it, before }).collect()
}

/// What was set last of each kind that was ever set, the usual limits too.
pub async fn current_versions(cx: &mut Cx) -> Result<Vec<Version>, Failure> {
    told(cx, CURRENT).await
}

async fn told(cx: &mut Cx, sql: Sql) -> Result<Vec<Version>, Failure> {
    must_set_limits(&cx.actor)?;
    let rows: Vec<VersionRow> = cx.query(sql).bind(TOLD).all().await?;
    let version = |row: VersionRow| -> Result<Version, sqlx::Error> {
        let (kind, set) = <(DutyKind, SetLimit)>::try_from(row.limit)?;
        Ok(Version { kind, set, who: row.who })
    };
    Ok(rows.into_iter().map(version).collect::<Result<_, _>>()?)
}

/// Sets the limits of one kind of duty for whatever begins from now on. `seen`: since when those held that the person
/// had before their eyes, in milliseconds; zero for the usual ones.
pub async fn set_limits(
    cx: &mut Cx,
    kind: &str,
    seen: i64,
    typed: &TypedLimits,
) -> Result<(), Failure> {
    must_set_limits(&cx.actor)?;
    let kind = DutyKind::from_name(kind).filter(|it| it.can_be_set()).ok_or(ApiError::NotFound)?;
    let last: Option<LastRow> = cx.query(LAST).bind(kind.name().to_owned()).optional().await?;
    match last {
        Some(last) if last.since.0 != seen => {
            let at = DateTime::<Utc>::from(last.since).to_rfc3339();
            return Err(ApiError::Stale { by: last.who, at }.into());
        }
        None if seen != 0 => return Err(ApiError::NotFound.into()),
        _ => {}
    }
    let limits = typed.read(kind)?;
    if limits == limits_now(cx.tx()).await?.all_of(kind) {
        return Err(Refusal::field("counts[p1]", "problem-limit-same").into());
    }
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    cx.query(END).bind(kind.name().to_owned()).bind(now).execute().await?;
    let [p1, p2, p3, p4] = limits.map(kept_as);
    let query = cx.query(BEGIN).bind(kind.name().to_owned()).bind(now);
    query.bind(p1).bind(p2).bind(p3).bind(p4).bind(me).execute().await?;
    Ok(())
}

/// « 5 days ».
fn kept_as(limit: Delay) -> String {
    let (count, unit) = Unit::of(limit);
    format!("{count} {}", unit.name())
}

fn limit_of(text: &str) -> Option<Delay> {
    let (count, unit) = text.split_once(' ')?;
    Some(Unit::from_name(unit)?.delay(count.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(kind: DutyKind, days: u32) -> Version {
        let (limits, since) = ([Delay::WorkingDays(days); 4], DateTime::UNIX_EPOCH);
        Version { kind, set: SetLimit { limits, since }, who: "Yann".into() }
    }

    #[test]
    fn a_change_is_told_from_what_it_changed() {
        use DutyKind::{Admissibility, Decide};
        let all = [version(Decide, 9), version(Admissibility, 2), version(Decide, 7)];
        let before = |most| -> Vec<Option<[Delay; 4]>> {
            changes(all.to_vec(), most).into_iter().map(|it| it.before).collect()
        };
        let then = Some([Delay::WorkingDays(7); 4]);
        let [admissibility, decide] = [Admissibility, Decide].map(DutyKind::usual_limits);
        assert_eq!(before(4), [then, Some(admissibility), Some(decide)]);
        // More may have been set before.
        assert_eq!(before(3), [then, None, None]);
    }
}
