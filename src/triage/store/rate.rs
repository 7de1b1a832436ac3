//! How often the band is overridden, and which: among the cases that the reader may see.

use super::band_override::Row;
use crate::db::Millis;
use crate::not_blind;
use crate::triage::model::{BandOverride, OverrideEvent};
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Arc;

/// How far back the rate looks, in days: as long as an override can last.
pub const RATE_DAYS: i64 = crate::triage::model::LONGEST_DAYS;

/// What its journal tells of its end.
macro_rules! last_word {
    () => {
        "(select j.facts
                  from journal j
                 where j.at = v.ended_at and j.case_id = v.case_id and j.subject = 'override'
                 order by j.seq desc
                 limit 1) as last_word"
    };
}

macro_rules! counted_override {
    ($how:literal) => {
        concat!(
            "count(distinct case when exists (select 1
                                   from band_override v
                                  where v.case_id = a.case_id
                                    and v.assessment = a.rank
                                    and v.from_on is not null",
            $how,
            ") then a.case_id end)"
        )
    };
}

crate::sql! {
    // A case that was only scored anew is no further judgement: each counts once.
    RATE = concat!("
        select count(distinct a.case_id) as cases,
               ", counted_override!(""), " as overridden,
               ", counted_override!(" and v.target < v.computed"), " as lowered,
               ", counted_override!(" and v.target > v.computed"), " as raised
          from assessment a
          join case_file c on c.id = a.case_id
         where a.at >= $3
           and ", not_blind!(), "
           and ", visible!());
    LATELY = concat!("
        select c.number, c.title, p.name as proposer, q.name as answerer,
               v.case_id, v.rank, v.assessment, v.computed, v.target, v.priority, v.reason,
               v.evidence, v.proposed_by, v.proposed_at, v.answered_by, v.from_on, v.until_on,
               v.ended_at, v.ending, ", last_word!(), "
          from band_override v
          join case_file c on c.id = v.case_id
          join person p on p.id = v.proposed_by
          left join person q on q.id = v.answered_by
         where v.proposed_at >= $3
           and ", not_blind!(), "
           and ", visible!(), "
         order by v.proposed_at desc, v.case_id desc, v.rank desc
         limit 200");
    OF_CASE = concat!("
        select c.number, c.title, p.name as proposer, q.name as answerer,
               v.case_id, v.rank, v.assessment, v.computed, v.target, v.priority, v.reason,
               v.evidence, v.proposed_by, v.proposed_at, v.answered_by, v.from_on, v.until_on,
               v.ended_at, v.ending, ", last_word!(), "
          from band_override v
          join case_file c on c.id = v.case_id
          join person p on p.id = v.proposed_by
          left join person q on q.id = v.answered_by
         where v.case_id = $1
         order by v.rank desc
         limit 50");
}

/// Of how many cases that were assessed, how many were overridden, down and up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Rate {
    pub cases: i64,
    pub overridden: i64,
    pub lowered: i64,
    pub raised: i64,
}

/// An override with the names of who answers for it.
#[derive(Clone, Debug)]
pub struct NamedOverride {
    pub number: String,
    pub title: String,
    pub it: BandOverride,
    pub proposer: String,
    /// Whoever confirmed or refused it.
    pub answerer: Option<String>,
    /// Why it was refused, taken back or ended.
    pub why_over: Option<String>,
}

#[derive(sqlx::FromRow)]
struct NamedRow {
    number: Option<String>,
    title: String,
    proposer: String,
    answerer: Option<String>,
    last_word: Option<String>,
    #[sqlx(flatten)]
    row: Row,
}

impl TryFrom<NamedRow> for NamedOverride {
    type Error = sqlx::Error;

    fn try_from(row: NamedRow) -> Result<Self, sqlx::Error> {
        let NamedRow { number, title, proposer, answerer, last_word, row } = row;
        let number = number.unwrap_or_default();
        let odd = |error: serde_json::Error| sqlx::Error::Decode(error.into());
        let last_word = last_word.map(|facts| serde_json::from_str(&facts).map_err(odd));
        let why_over = match last_word.transpose()? {
            Some(OverrideEvent::Refused { reason, .. } | OverrideEvent::Ended { reason, .. }) => {
                Some(reason)
            }
            _ => None,
        };
        Ok(NamedOverride { number, title, it: row.try_into()?, proposer, answerer, why_over })
    }
}

fn since(now: DateTime<Utc>) -> Millis {
    Millis::from(now - TimeDelta::days(RATE_DAYS))
}

/// As of the beginning of this minute.
pub async fn override_rate(cx: &mut Cx) -> Result<Arc<Rate>, Failure> {
    match cx.recall_mine("override rate").await? {
        Recalled::Known(rate) => Ok(rate),
        Recalled::Unknown(place) => {
            let since = since(cx.minute());
            Ok(place.keep(cx.visible(RATE).bind(since).one().await?))
        }
    }
}

/// The overrides of the same days, the latest first.
pub async fn overrides_lately(cx: &mut Cx) -> Result<Vec<NamedOverride>, Failure> {
    let since = since(cx.now);
    let rows: Vec<NamedRow> = cx.visible(LATELY).bind(since).all().await?;
    Ok(rows.into_iter().map(NamedOverride::try_from).collect::<Result<_, _>>()?)
}

/// The overrides of a case that was found for this person, the latest first.
pub async fn named_overrides(
    cx: &mut Cx,
    case: crate::base::CaseId,
) -> Result<Vec<NamedOverride>, Failure> {
    let rows: Vec<NamedRow> = cx.query(OF_CASE).bind(case.0).all().await?;
    Ok(rows.into_iter().map(NamedOverride::try_from).collect::<Result<_, _>>()?)
}
