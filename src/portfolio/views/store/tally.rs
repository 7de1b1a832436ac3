//! The sums that every view is counted from, of now and of the evening of a past day: the same rows as the lists, by
//! all that a list can be narrowed to.

use crate::base::{OrganisationId, PersonId, Priority};
use crate::case::model::Stage;
use crate::counted;
use crate::db::Millis;
use crate::fares;
use crate::not_blind;
use crate::portfolio::model::{Sky, end_of};
use crate::portfolio::store::band;
use crate::portfolio::views::model::{Cases, Owed, Tally};
use crate::report_is_late;
use crate::report_was_late;
use crate::sky;
use crate::triage::model::Band;
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use uuid::Uuid;

// A cross join is read as it is written: by the rows of the day, each of which has one case.
crate::sql! {
    BELOW = "
        select above_id, organisation_id
          from organisation_above
         order by above_id, organisation_id
         limit 100000";
    CASES = concat!("
        select t.stage, t.band, t.priority, t.weather, t.is_stale, t.organisation_id,
               count(*) as count
          from (select c.stage, s.band, case when ", not_blind!(), " then c.priority end as priority,
                       ", sky!(report_is_late!("$3")), ", c.organisation_id
                  from case_file c
                  ", fares!(), "
                  left join case_score s on s.case_id = c.id and ", not_blind!(), "
                 where ", visible!(), "
                   and c.priority is not null
                   and c.stage <> 'archived'
                   and c.merged_into is null) t
         group by t.stage, t.band, t.priority, t.weather, t.is_stale, t.organisation_id
         order by t.stage, t.band, t.priority, t.weather, t.is_stale, t.organisation_id");
    OVERDUE = concat!("
        select t.owed_by, t.stage, t.band, t.priority, t.weather, t.is_stale, t.organisation_id,
               count(*) as count
          from (select d.owed_by, c.stage, s.band,
                       case when ", not_blind!(), " then c.priority end as priority,
                       ", sky!(report_is_late!("$3")), ", c.organisation_id
                  from duty d
                  join case_file c on c.id = d.case_id
                  ", fares!(), "
                  left join case_score s on s.case_id = c.id and ", not_blind!(), "
                 where d.ended_at is null
                   and d.first_due_at < $3
                   and (d.owed_by = $1 or ", not_blind!(), ")
                   and ", visible!(), ") t
         group by t.stage, t.band, t.priority, t.weather, t.is_stale, t.organisation_id, t.owed_by
         order by t.stage, t.band, t.priority, t.weather, t.is_stale, t.organisation_id, t.owed_by");
    CASES_ON = concat!("
        select t.stage, t.band, t.priority, t.weather, t.is_stale, t.organisation_id,
               count(*) as count
          from (select w.stage, case when ", not_blind!(), " then w.band end as band,
                       case when ", not_blind!(), " then w.priority end as priority,
                       ", sky!(report_was_late!("$3")), ", c.organisation_id
                  from case_was w
                 cross join case_file c
                 where c.id = w.case_id
                   and w.until > $3
                   and +w.since <= $3
                   and ", counted!("w"), "
                   and ", visible!(), ") t
         group by t.stage, t.band, t.priority, t.weather, t.is_stale, t.organisation_id
         order by t.stage, t.band, t.priority, t.weather, t.is_stale, t.organisation_id");
    OVERDUE_ON = concat!("
        select t.owed_by, t.stage, t.band, t.priority, t.weather, t.is_stale, t.organisation_id,
               count(*) as count
          from (select d.owed_by, w.stage, case when ", not_blind!(), " then w.band end as band,
                       case when ", not_blind!(), " then w.priority end as priority,
                       ", sky!(report_was_late!("$3")), ", c.organisation_id
                  from duty_was d
                 cross join case_file c
                 cross join case_was w
                 where c.id = d.case_id
                   and w.case_id = d.case_id
                   and w.until > $3
                   and w.since <= $3
                   and d.until > $3
                   and d.since <= $3
                   and d.first_due_at <= $3
                   and (d.owed_by = $1 or ", not_blind!(), ")
                   and ", visible!(), ") t
         group by t.stage, t.band, t.priority, t.weather, t.is_stale, t.organisation_id, t.owed_by
         order by t.stage, t.band, t.priority, t.weather, t.is_stale, t.organisation_id, t.owed_by");
}

/// What is alike of some cases, their band aside.
#[derive(sqlx::FromRow)]
struct Alike {
    stage: String,
    priority: Option<i64>,
    weather: Option<String>,
    is_stale: i64,
    organisation_id: Uuid,
    count: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    band: Option<i64>,
    #[sqlx(flatten)]
    of: Alike,
}

#[derive(sqlx::FromRow)]
struct WasRow {
    band: Option<String>,
    #[sqlx(flatten)]
    of: Alike,
}

#[derive(sqlx::FromRow)]
struct OwedRow {
    owed_by: Uuid,
    #[sqlx(flatten)]
    of: Row,
}

#[derive(sqlx::FromRow)]
struct OwedWasRow {
    owed_by: Uuid,
    #[sqlx(flatten)]
    of: WasRow,
}

/// Of now, as the lists of this minute count.
pub async fn tally(cx: &mut Cx) -> Result<Tally, Failure> {
    let now = Millis::from(cx.minute());
    let cases: Vec<Row> = cx.visible(CASES).bind(now).all().await?;
    let overdue: Vec<OwedRow> = cx.visible(OVERDUE).bind(now).all().await?;
    Ok(Tally {
        cases: cases.into_iter().map(Cases::try_from).collect::<Result<_, _>>()?,
        overdue: overdue.into_iter().map(Owed::try_from).collect::<Result<_, _>>()?,
        below: below(cx).await?,
    })
}

/// Of the evening of a past day.
pub async fn tally_on(cx: &mut Cx, day: NaiveDate) -> Result<Tally, Failure> {
    let evening = Millis::from(end_of(day));
    let cases: Vec<WasRow> = cx.visible(CASES_ON).bind(evening).all().await?;
    let overdue: Vec<OwedWasRow> = cx.visible(OVERDUE_ON).bind(evening).all().await?;
    Ok(Tally {
        cases: cases.into_iter().map(Cases::try_from).collect::<Result<_, _>>()?,
        overdue: overdue.into_iter().map(Owed::try_from).collect::<Result<_, _>>()?,
        below: below(cx).await?,
    })
}

async fn below(cx: &mut Cx) -> Result<BTreeSet<(OrganisationId, OrganisationId)>, Failure> {
    let pairs: Vec<(Uuid, Uuid)> = cx.tx().query(BELOW).all().await?;
    let of = |(above, below)| (OrganisationId(above), OrganisationId(below));
    Ok(pairs.into_iter().map(of).collect())
}

impl TryFrom<Row> for Cases {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        cases(row.of, row.band.and_then(band))
    }
}

impl TryFrom<WasRow> for Cases {
    type Error = sqlx::Error;

    fn try_from(row: WasRow) -> Result<Self, sqlx::Error> {
        cases(row.of, row.band.as_deref().and_then(Band::from_name))
    }
}

impl TryFrom<OwedRow> for Owed {
    type Error = sqlx::Error;

    fn try_from(row: OwedRow) -> Result<Self, sqlx::Error> {
        Ok(Owed { by: PersonId(row.owed_by), of: row.of.try_into()? })
    }
}

impl TryFrom<OwedWasRow> for Owed {
    type Error = sqlx::Error;

    fn try_from(row: OwedWasRow) -> Result<Self, sqlx::Error> {
        Ok(Owed { by: PersonId(row.owed_by), of: row.of.try_into()? })
    }
}

fn cases(alike: Alike, band: Option<Band>) -> Result<Cases, sqlx::Error> {
    let Alike { stage, priority, weather, is_stale, organisation_id, count } = alike;
    let odd = || sqlx::Error::Decode(format!("the stage of a case is {stage:?}").into());
    Ok(Cases {
        stage: Stage::from_name(&stage).ok_or_else(odd)?,
        band,
        priority: priority.and_then(Priority::from_number),
        sky: Sky::of(weather.as_deref()),
        is_stale: is_stale == 1,
        organisation: OrganisationId(organisation_id),
        count: usize::try_from(count).unwrap_or_default(),
    })
}
