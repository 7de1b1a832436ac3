//! The whole portfolio, now or in the evening of a past day.

use crate::base::{Role, Weather};
use crate::briefing::model::{DECIDING, Grave};
use crate::case::model::{DutyKind, Stage};
use crate::db::Millis;
use crate::not_blind;
use crate::not_suspended;
use crate::portfolio::drift::model::Spread;
use crate::portfolio::model::{BrigadeWeek, Census, Day, StageGroup};
use crate::portfolio::objectives::pages::{Shown, under_way};
use crate::portfolio::pages::capacity;
use crate::portfolio::store::{Late, band, census, census_on, late_by, late_by_on};
use crate::register::model::SortBy;
use crate::register::store::drifts;
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};
use std::sync::Arc;
use uuid::Uuid;

// Who owes the second, blind assessment of a case is told nothing of it, here as elsewhere.
crate::sql! {
    OWED = concat!("
        select c.number, c.title, d.kind, d.owed_by as owed_by_id, w.name as owed_by, d.due_at,
               d.first_due_at
          from duty d
         cross join case_file c
          join person w on w.id = d.owed_by
         where c.id = d.case_id
           and d.ended_at is null
           and $3 like '% ' || d.kind || ' %'
           and c.number is not null
           and ", not_suspended!(), "
           and (d.owed_by = $1 or ", not_blind!(), ")
           and ", visible!(), "
         order by d.listed_at, d.case_id, d.rank
         limit 1000");
    GRAVE = concat!("
        select t.number, t.title, t.organisation, t.stage, t.band, t.total, t.weather, t.late,
               t.original_end, t.forecast_end
          from (select c.id, c.number, c.title, o.name as organisation, c.stage, s.band, s.total,
                       case when c.stage = 'recovery' then w.weather end as weather,
                       r.original_end, r.forecast_end,
                       (select count(*)
                          from duty d
                         where d.case_id = c.id
                           and d.ended_at is null
                           and d.first_due_at < $4) as late
                  from case_file c
                  join organisation o on o.id = c.organisation_id
                  left join case_score s on s.case_id = c.id
                  left join case_was w on w.case_id = c.id and w.since <= $5 and w.until > $5
                  left join remediation r on r.case_id = c.id and c.stage = 'recovery'
                 where $3 like '% ' || c.stage || ' %'
                   and c.number is not null
                   and c.priority is not null
                   and c.merged_into is null
                   and ", not_blind!(), "
                   and ", visible!(), "
                 order by c.id) t
         where t.band >= 2 or t.weather = 'storm'
         order by t.id
         limit 10000");
    // What is so now is found by its end, which is not yet: by its beginning, all that ever was would be read.
    WEATHERS = concat!("
        select w.weather, count(*) as cases
          from case_file c
          join case_was w on w.case_id = c.id
         where w.until > $3
           and +w.since <= $3
           and w.stage = 'recovery'
           and w.weather is not null
           and ", not_blind!(), "
           and ", visible!(), "
         group by w.weather
         order by w.weather");
}

/// All that the note of the portfolio tells.
pub struct WholeFacts {
    /// The past day that it is of.
    pub on: Option<NaiveDate>,
    pub now: DateTime<Utc>,
    pub census: Arc<Census>,
    pub late: Arc<Vec<Late>>,
    /// Of the recoveries of which a progress report says it, best first.
    pub weathers: Vec<(Weather, i64)>,
    /// What is of today alone: of a past day there is none of it.
    pub today: Option<OfToday>,
}

/// What is told of today alone.
pub struct OfToday {
    /// Whatever somebody is to decide, the soonest first.
    pub owed: Vec<OwedDecision>,
    /// Every case that may be named first.
    pub grave: Vec<Grave>,
    /// How far published durations have moved, and costs.
    pub drift: [Option<Spread>; 2],
    pub room: Room,
    pub objectives: Vec<Shown>,
}

/// Something that somebody is to decide.
#[derive(Clone, Debug, PartialEq)]
pub struct OwedDecision {
    pub number: String,
    pub title: String,
    pub kind: DutyKind,
    pub owed_by: String,
    /// `None` while its time limit is paused.
    pub due_at: Option<DateTime<Utc>>,
    pub is_late: bool,
}

/// What the brigade can give beside what is asked of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    pub weeks: usize,
    /// How many of them are short, and the shortest.
    pub short: Option<(usize, BrigadeWeek)>,
    /// Whom it lacks most, in words.
    pub lacks: Option<String>,
}

#[derive(sqlx::FromRow)]
struct OwedRow {
    number: String,
    title: String,
    kind: String,
    owed_by_id: Uuid,
    owed_by: String,
    due_at: Option<Millis>,
    first_due_at: Option<Millis>,
}

#[derive(sqlx::FromRow)]
struct GraveRow {
    number: String,
    title: String,
    organisation: String,
    stage: String,
    band: Option<i64>,
    total: Option<i64>,
    weather: Option<String>,
    late: i64,
    original_end: Option<String>,
    forecast_end: Option<String>,
}

#[derive(sqlx::FromRow)]
struct WeatherRow {
    weather: String,
    cases: i64,
}

fn wrong(column: &str, found: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("{column} is {found:?}").into())
}

impl OwedRow {
    fn told(self, now: DateTime<Utc>) -> Result<OwedDecision, sqlx::Error> {
        let OwedRow { number, title, kind, owed_by, due_at, first_due_at, .. } = self;
        let kind = DutyKind::from_name(&kind).ok_or_else(|| wrong("duty.kind", &kind))?;
        let is_late = first_due_at.is_some_and(|at| DateTime::<Utc>::from(at) < now);
        let due_at = due_at.map(DateTime::from);
        Ok(OwedDecision { number, title, kind, owed_by, due_at, is_late })
    }
}

impl TryFrom<GraveRow> for Grave {
    type Error = sqlx::Error;

    fn try_from(row: GraveRow) -> Result<Self, sqlx::Error> {
        let day = |column: &str, text: &String| {
            text.parse::<NaiveDate>().map_err(|_| wrong(column, text))
        };
        let promised = row.original_end.as_ref().map(|it| day("remediation.original_end", it));
        let expected = row.forecast_end.as_ref().map(|it| day("remediation.forecast_end", it));
        Ok(Grave {
            stage: Stage::from_name(&row.stage)
                .ok_or_else(|| wrong("case_file.stage", &row.stage))?,
            band: row.band.and_then(band),
            points: row.total,
            weather: row.weather.as_deref().map(weather).transpose()?,
            late: row.late,
            ends: promised.transpose()?.zip(expected.transpose()?),
            number: row.number,
            title: row.title,
            organisation: row.organisation,
        })
    }
}

fn weather(name: &str) -> Result<Weather, sqlx::Error> {
    Weather::from_name(name).ok_or_else(|| wrong("case_was.weather", name))
}

/// Names, each between spaces.
fn spaced<'n>(names: impl Iterator<Item = &'n str>) -> String {
    format!(" {} ", names.collect::<Vec<_>>().join("  "))
}

/// All that the note of the portfolio tells its reader, of a day that is over where one is asked for.
pub async fn whole_facts(cx: &mut Cx, on: Option<NaiveDate>) -> Result<WholeFacts, Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let (census, late) = match on {
        Some(day) => (Arc::new(census_on(cx, day).await?), Arc::new(late_by_on(cx, day).await?)),
        None => (census(cx).await?, late_by(cx).await?),
    };
    let now = on.map_or(cx.now, |day| Day::of(day, cx.today(), cx.now).at);
    let weathers = weathers(cx, now).await?;
    let today = match on {
        Some(_) => None,
        None => Some(of_today(cx).await?),
    };
    Ok(WholeFacts { on, now, census, late, weathers, today })
}

async fn of_today(cx: &mut Cx) -> Result<OfToday, Failure> {
    let owed = owed(cx).await?;
    let grave = grave(cx).await?;
    let by = drifts(cx, SortBy::Schedule).await?;
    let drift = SortBy::ALL.map(|measure| {
        let drifts: Vec<f64> = by.iter().filter_map(|it| measure.drift(&it.drift)).collect();
        Spread::of(&drifts)
    });
    let capacity = capacity(cx).await?;
    let lang = cx.lang;
    let room =
        Room { weeks: capacity.weeks(), short: capacity.worst(), lacks: capacity.lacks(lang) };
    Ok(OfToday { owed, grave, drift, room, objectives: under_way(cx).await? })
}

async fn owed(cx: &mut Cx) -> Result<Vec<OwedDecision>, Failure> {
    let kinds = spaced(DECIDING.iter().map(|it| it.name()));
    let mut rows: Vec<OwedRow> = cx.visible(OWED).bind(kinds).all().await?;
    // What the reader owes comes first.
    let (me, now) = (cx.actor.id.0, cx.minute());
    rows.sort_by_key(|it| it.owed_by_id != me);
    Ok(rows.into_iter().map(|row| row.told(now)).collect::<Result<_, _>>()?)
}

async fn grave(cx: &mut Cx) -> Result<Vec<Grave>, Failure> {
    let followed = Stage::ALL.into_iter().filter(|it| StageGroup::Followed.holds(*it));
    let (stages, now) = (spaced(followed.map(Stage::name)), Millis::from(cx.now));
    let late_at = Millis::from(cx.minute());
    let query = cx.visible(GRAVE).bind(stages).bind(late_at).bind(now);
    let rows: Vec<GraveRow> = query.all().await?;
    Ok(rows.into_iter().map(Grave::try_from).collect::<Result<_, _>>()?)
}

async fn weathers(cx: &mut Cx, at: DateTime<Utc>) -> Result<Vec<(Weather, i64)>, Failure> {
    let rows: Vec<WeatherRow> = cx.visible(WEATHERS).bind(Millis::from(at)).all().await?;
    let mut counted = Vec::new();
    for row in rows {
        counted.push((weather(&row.weather)?, row.cases));
    }
    counted.sort();
    Ok(counted)
}
