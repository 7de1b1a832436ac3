//! The sums that every view is counted from, of now and of the evening of a past day: the same rows as the lists, by
//! all that a list can be narrowed to.

use crate::base::{PersonId, Priority};
use crate::case::model::Stage;
use crate::counted;
use crate::db::Millis;
use crate::not_blind;
use crate::portfolio::model::end_of;
use crate::portfolio::store::band;
use crate::portfolio::views::model::{Cases, Owed, Tally};
use crate::triage::model::Band;
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use uuid::Uuid;

// A cross join is read as it is written: by the rows of the day, each of which has one case.
crate::sql! {
    CASES = concat!("
        select t.stage, t.band, t.priority, count(*) as count
          from (select c.stage, s.band, case when ", not_blind!(), " then c.priority end as priority
                  from case_file c
                  left join case_score s on s.case_id = c.id and ", not_blind!(), "
                 where ", visible!(), "
                   and c.priority is not null
                   and c.stage <> 'archived'
                   and c.merged_into is null) t
         group by t.stage, t.band, t.priority
         order by t.stage, t.band, t.priority");
    OVERDUE = concat!("
        select t.owed_by, t.stage, t.band, t.priority, count(*) as count
          from (select d.owed_by, c.stage, s.band,
                       case when ", not_blind!(), " then c.priority end as priority
                  from duty d
                  join case_file c on c.id = d.case_id
                  left join case_score s on s.case_id = c.id and ", not_blind!(), "
                 where d.ended_at is null
                   and d.first_due_at < $3
                   and (d.owed_by = $1 or ", not_blind!(), ")
                   and ", visible!(), ") t
         group by t.stage, t.band, t.priority, t.owed_by
         order by t.stage, t.band, t.priority, t.owed_by");
    CASES_ON = concat!("
        select t.stage, t.band, t.priority, count(*) as count
          from (select w.stage, case when ", not_blind!(), " then w.band end as band,
                       case when ", not_blind!(), " then w.priority end as priority
                  from case_was w
                 cross join case_file c
                 where c.id = w.case_id
                   and w.until > $3
                   and w.since <= $3
                   and ", counted!("w"), "
                   and ", visible!(), ") t
         group by t.stage, t.band, t.priority
         order by t.stage, t.band, t.priority");
    OVERDUE_ON = concat!("
        select t.owed_by, t.stage, t.band, t.priority, count(*) as count
          from (select d.owed_by, w.stage, case when ", not_blind!(), " then w.band end as band,
                       case when ", not_blind!(), " then w.priority end as priority
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
         group by t.stage, t.band, t.priority, t.owed_by
         order by t.stage, t.band, t.priority, t.owed_by");
}

#[derive(sqlx::FromRow)]
struct Row {
    stage: String,
    band: Option<i64>,
    priority: Option<i64>,
    count: i64,
}

#[derive(sqlx::FromRow)]
struct WasRow {
    stage: String,
    band: Option<String>,
    priority: Option<i64>,
    count: i64,
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
    let cases: Vec<Row> = cx.visible(CASES).all().await?;
    let overdue: Vec<OwedRow> = cx.visible(OVERDUE).bind(now).all().await?;
    Ok(Tally {
        cases: cases.into_iter().map(Cases::try_from).collect::<Result<_, _>>()?,
        overdue: overdue.into_iter().map(Owed::try_from).collect::<Result<_, _>>()?,
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
    })
}

impl TryFrom<Row> for Cases {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        cases(&row.stage, row.band.and_then(band), row.priority, row.count)
    }
}

impl TryFrom<WasRow> for Cases {
    type Error = sqlx::Error;

    fn try_from(row: WasRow) -> Result<Self, sqlx::Error> {
        let band = row.band.as_deref().and_then(Band::from_name);
        cases(&row.stage, band, row.priority, row.count)
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

fn cases(
    stage: &str,
    band: Option<Band>,
    priority: Option<i64>,
    count: i64,
) -> Result<Cases, sqlx::Error> {
    let odd = || sqlx::Error::Decode(format!("the stage of a case is {stage:?}").into());
    Ok(Cases {
        stage: Stage::from_name(stage).ok_or_else(odd)?,
        band,
        priority: priority.and_then(Priority::from_number),
        count: usize::try_from(count).unwrap_or_default(),
    })
}
