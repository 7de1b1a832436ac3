//! The interventions by the weather that each said last, now or in the evening of a past day; and how a list tells the
//! weather of its cases. It is the last row of their past that says it.

use crate::base::OrganisationId;
use crate::counted;
use crate::db::{Millis, Sql};
use crate::portfolio::model::{Selection, Skies, Sky, SkyCount, end_of};
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use chrono::NaiveDate;
use std::sync::Arc;
use uuid::Uuid;

/// The last row of the past of the case `c`, called `w`.
#[macro_export]
macro_rules! fares {
    () => {
        "left join case_was w on w.case_id = c.id and w.until = 9007199254740991"
    };
}

/// Its weather, and whether its next report is late, which is nothing that whoever is to assess it blind may know.
#[macro_export]
macro_rules! sky {
    ($is_late:expr) => {
        concat!(
            "case when ",
            $crate::not_blind!(),
            " then w.weather end as weather,
               cast(case when ",
            $is_late,
            " and ",
            $crate::not_blind!(),
            " then 1 else 0 end as bigint) as is_stale"
        )
    };
}

/// Whether the report that is owed in the case `c` was due before an instant,
#[macro_export]
macro_rules! report_is_late {
    ($now:literal) => {
        concat!(
            "exists (select 1 from duty r
                       where r.case_id = c.id and r.kind = 'progress_report' and r.ended_at is null
                         and r.first_due_at < ",
            $now,
            ")"
        )
    };
}

/// or in an evening.
#[macro_export]
macro_rules! report_was_late {
    ($evening:literal) => {
        concat!(
            "exists (select 1 from duty_was r
                       where r.case_id = c.id and r.kind = 'progress_report'
                         and r.until > ",
            $evening,
            " and r.since <= ",
            $evening,
            " and r.first_due_at <= ",
            $evening,
            ")"
        )
    };
}

/// Narrows to one weather (nothing: any), to those whose report is late, and to a ministry unless any will do.
#[macro_export]
macro_rules! under_sky {
    ($sky:literal, $stale:literal, $is_late:expr, $any:literal, $ministry:literal) => {
        concat!(
            "(",
            $sky,
            " = '' or ",
            $sky,
            " = coalesce(case when ",
            $crate::not_blind!(),
            " then w.weather end, 'untold'))
           and (not ",
            $stale,
            " or (",
            $is_late,
            " and ",
            $crate::not_blind!(),
            "))
           and (",
            $any,
            " or exists (select 1 from organisation_above a
                          where a.organisation_id = c.organisation_id and a.above_id = ",
            $ministry,
            "))"
        )
    };
}

// The stages are those of an intervention, as a test holds. Nearly all that ever was began before a past day, and little
// of it ended after: the sum keeps SQLite from the index of beginnings.
crate::sql! {
    SKIES = concat!("
        select t.ministry_id, t.ministry, t.weather, t.is_stale, count(*) as cases
          from (select m.id as ministry_id, m.name as ministry, ", sky!(report_is_late!("$3")), "
                  from case_file c
                  join organisation_above u on u.organisation_id = c.organisation_id
                  join organisation m on m.id = u.above_id and m.parent_id is null
                  ", fares!(), "
                 where c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch')
                   and c.priority is not null
                   and c.merged_into is null
                   and ", visible!(), ") t
         group by t.ministry_id, t.ministry, t.weather, t.is_stale
         order by t.ministry_id, t.weather, t.is_stale");
    SKIES_ON = concat!("
        select t.ministry_id, t.ministry, t.weather, t.is_stale, count(*) as cases
          from (select m.id as ministry_id, m.name as ministry, ", sky!(report_was_late!("$3")), "
                  from case_was w
                 cross join case_file c
                  join organisation_above u on u.organisation_id = c.organisation_id
                  join organisation m on m.id = u.above_id and m.parent_id is null
                 where c.id = w.case_id
                   and w.until > $3
                   and w.since + 0 <= $3
                   and w.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch')
                   and ", counted!("w"), "
                   and ", visible!(), ") t
         group by t.ministry_id, t.ministry, t.weather, t.is_stale
         order by t.ministry_id, t.weather, t.is_stale");
}

#[derive(sqlx::FromRow)]
struct SkyRow {
    ministry_id: Uuid,
    ministry: String,
    weather: Option<String>,
    is_stale: i64,
    cases: i64,
}

impl From<SkyRow> for SkyCount {
    fn from(row: SkyRow) -> Self {
        SkyCount {
            ministry: OrganisationId(row.ministry_id),
            ministry_name: row.ministry,
            sky: Sky::of(row.weather.as_deref()),
            is_stale: row.is_stale == 1,
            cases: u32::try_from(row.cases).unwrap_or(u32::MAX),
        }
    }
}

/// How the interventions fare that this person may see, at the beginning of this minute.
pub async fn skies(cx: &mut Cx) -> Result<Arc<Skies>, Failure> {
    let now = Millis::from(cx.minute());
    match cx.recall_mine("skies").await? {
        Recalled::Known(known) => Ok(known),
        Recalled::Unknown(place) => Ok(place.keep(told(cx, SKIES, now).await?)),
    }
}

/// How they fared in the evening of a day.
pub async fn skies_on(cx: &mut Cx, day: NaiveDate) -> Result<Skies, Failure> {
    told(cx, SKIES_ON, end_of(day).into()).await
}

async fn told(cx: &mut Cx, sql: Sql, at: Millis) -> Result<Skies, Failure> {
    let rows: Vec<SkyRow> = cx.visible(sql).bind(at).all().await?;
    Ok(Skies::new(rows.into_iter().map(SkyCount::from).collect()))
}

/// Nothing for any.
pub(super) fn sky_name(selection: Selection) -> String {
    selection.weather.map_or_else(String::new, |sky| sky.name().to_owned())
}

/// Nobody for any.
pub(super) fn ministry_id(selection: Selection) -> Uuid {
    selection.ministry.map_or(Uuid::nil(), |it| it.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::model::Stage;
    use crate::case::store::STILL;

    #[test]
    fn what_still_is_has_the_end_that_the_past_gives_it() {
        assert!(fares!().ends_with(&format!("w.until = {}", STILL.0)));
    }

    #[test]
    fn the_stages_are_those_of_an_intervention() {
        let stages = Stage::IN_INTERVENTION.map(|stage| format!("'{}'", stage.name())).join(", ");
        for sql in [SKIES, SKIES_ON] {
            assert!(sql.text.contains(&format!("stage in ({stages})")), "{}", sql.name);
        }
    }
}
