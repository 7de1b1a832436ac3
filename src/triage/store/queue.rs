//! The queue as a person may see it. One query for the rows of a page, one for all counts.

use crate::base::{CaseId, OrganisationId, Priority, ProjectId};
use crate::case::model::{DutyKind, Stage};
use crate::clock::Calendar;
use crate::db::{Millis, Query, Sql};
use crate::triage::model::{Band, PAGE, QueuePlace, QueueView, SortBy, When};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use uuid::Uuid;

/// Cases in triage. Written as the index `case_file_triage` has it, so that it is used.
macro_rules! in_triage {
    () => {
        "(c.stage || '') in ('submitted', 'qualifying', 'awaiting_information', 'at_committee')"
    };
}

/// What the view leaves in: `$3` to `$11`. The priority is the one that the latest score
/// proposes: until a case is accepted, that is what people must weigh. Somebody always owes something on a case in
/// triage, so that there is always a next due time.
macro_rules! kept {
    () => {
        "(c.next_due_at >= $3 and c.next_due_at < $4
          and ($5 = 0 or coalesce(s.priority, c.priority) = $5)
          and ($6 < 0 or s.band = $6)
          and ($7 = '' or c.stage = $7)
          and (not $8 or exists (select 1 from organisation_above a
                                  where a.organisation_id = c.organisation_id and a.above_id = $9))
          and (not $10 or c.next_owed_by = $1
               or exists (select 1 from case_person m
                           where m.case_id = c.id and m.person_id = $1 and m.part = 'coordinator'))
          and (not $11 or s.provisional))"
    };
}

macro_rules! rows {
    ($key:literal, $beyond:literal, $direction:literal) => {
        concat!(
            "
            select c.id, c.number, c.title, c.project_id, c.stage, coalesce(s.priority, c.priority) as priority, c.next_due_at, c.next_duty,
                   o.name as organisation, w.name as owed_by, c.next_owed_by = $1 as is_mine,
                   s.total, s.low, s.high, s.band, s.provisional, s.impact, ",
            $key,
            " as place
              from case_file c
              join organisation o on o.id = c.organisation_id
              join person w on w.id = c.next_owed_by
              left join case_score s on s.case_id = c.id
             where ",
            in_triage!(),
            "
               and ",
            kept!(),
            "
               and (",
            $key,
            ", c.id) ",
            $beyond,
            " ($12, $13)
               and ",
            visible!(),
            "
             order by ",
            $key,
            " ",
            $direction,
            ", c.id ",
            $direction,
            "
             limit 51"
        )
    };
}

crate::sql! {
    DUE_AFTER = rows!("c.next_due_at", ">", "asc");
    DUE_BEFORE = rows!("c.next_due_at", "<", "desc");
    PRIORITY_AFTER = rows!("(coalesce(s.priority, c.priority) * 1000000 - coalesce(s.total, 0))", ">", "asc");
    PRIORITY_BEFORE = rows!("(coalesce(s.priority, c.priority) * 1000000 - coalesce(s.total, 0))", "<", "desc");
    SCORE_AFTER = rows!("(0 - coalesce(s.total, -1))", ">", "asc");
    SCORE_BEFORE = rows!("(0 - coalesce(s.total, -1))", "<", "desc");
    COUNTS = concat!("
        select count(*) as everything,
               count(case when ", kept!(), " then 1 end) as kept,
               count(case when c.next_owed_by = $1
                            or exists (select 1 from case_person m
                                        where m.case_id = c.id and m.person_id = $1
                                          and m.part = 'coordinator') then 1 end) as mine,
               count(case when c.next_due_at < $12 then 1 end) as overdue,
               count(case when c.next_due_at >= $12 and c.next_due_at < $13 then 1 end) as today,
               count(case when c.stage = 'submitted' then 1 end) as submitted,
               count(case when c.stage = 'awaiting_information' then 1 end) as awaiting,
               count(case when c.stage = 'at_committee' then 1 end) as at_committee,
               count(case when s.provisional then 1 end) as provisional,
               count(case when coalesce(s.priority, c.priority) = 1 then 1 end) as p1,
               count(case when coalesce(s.priority, c.priority) = 2 then 1 end) as p2,
               count(case when coalesce(s.priority, c.priority) = 3 then 1 end) as p3,
               count(case when coalesce(s.priority, c.priority) = 4 then 1 end) as p4
          from case_file c
          left join case_score s on s.case_id = c.id
         where ", in_triage!(), "
           and ", visible!());
    ORGANISATIONS = concat!("
        select o.id, o.name, count(*) as cases
          from case_file c
          join organisation o on o.id = c.organisation_id
         where ", in_triage!(), "
           and ", visible!(), "
         group by o.id, o.name
         order by count(*) desc, o.id
         limit 30");
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: Option<String>,
    title: String,
    project_id: Uuid,
    stage: String,
    priority: Option<i64>,
    next_due_at: Millis,
    next_duty: String,
    organisation: String,
    owed_by: String,
    is_mine: bool,
    total: Option<i64>,
    low: Option<i64>,
    high: Option<i64>,
    band: Option<i64>,
    provisional: Option<bool>,
    impact: Option<i64>,
    place: i64,
}

/// A case in the queue.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    pub place: QueuePlace,
    pub number: String,
    pub title: String,
    pub project: ProjectId,
    pub organisation: String,
    pub stage: Stage,
    pub priority: Option<Priority>,
    pub due_at: DateTime<Utc>,
    pub duty: DutyKind,
    pub owed_by: String,
    /// The person reading owes it.
    pub is_mine: bool,
    /// `None`: not assessed yet.
    pub score: Option<Shown>,
}

/// The figures of a score, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    pub total: f64,
    pub low: f64,
    pub high: f64,
    pub band: Band,
    pub provisional: bool,
    pub impact: f64,
}

/// A page of the queue, in order, and what lies around it.
#[derive(Clone, Debug, PartialEq)]
pub struct QueuePage {
    pub rows: Vec<Waiting>,
    pub has_before: bool,
    pub has_after: bool,
}

/// How many cases each view holds, among those this person may see.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Counts {
    pub everything: i64,
    pub kept: i64,
    pub mine: i64,
    pub overdue: i64,
    pub today: i64,
    pub submitted: i64,
    pub awaiting: i64,
    pub at_committee: i64,
    pub provisional: i64,
    pub p1: i64,
    pub p2: i64,
    pub p3: i64,
    pub p4: i64,
}

/// An organisation with cases in triage.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Asking {
    pub id: Uuid,
    pub name: String,
    pub cases: i64,
}

pub async fn page(cx: &mut Cx, view: &QueueView) -> Result<QueuePage, Failure> {
    let backwards = view.before.is_some();
    let sql = match (view.sort, backwards) {
        (SortBy::Due, false) => DUE_AFTER,
        (SortBy::Due, true) => DUE_BEFORE,
        (SortBy::Priority, false) => PRIORITY_AFTER,
        (SortBy::Priority, true) => PRIORITY_BEFORE,
        (SortBy::Score, false) => SCORE_AFTER,
        (SortBy::Score, true) => SCORE_BEFORE,
    };
    let edge = view.before.or(view.after);
    let edge = edge.map_or((i64::MIN, Uuid::nil()), |place| (place.key, place.id.0));
    let query = kept(cx, sql, view).bind(edge.0).bind(edge.1);
    let rows: Vec<Row> = query.all().await?;
    let more = rows.len() > PAGE;
    let mut rows: Vec<Waiting> =
        rows.into_iter().take(PAGE).map(Waiting::try_from).collect::<Result<_, _>>()?;
    if backwards {
        rows.reverse();
    }
    let has_before = if backwards { more } else { view.after.is_some() };
    Ok(QueuePage { rows, has_before, has_after: backwards || more })
}

pub async fn counts(cx: &mut Cx, view: &QueueView) -> Result<Counts, Failure> {
    let (now, tomorrow) = (Millis::from(cx.now), Millis::from(end_of_day(cx.now)));
    Ok(kept(cx, COUNTS, view).bind(now).bind(tomorrow).one().await?)
}

/// Those with most cases in triage first.
pub async fn organisations(cx: &mut Cx) -> Result<Vec<Asking>, Failure> {
    Ok(cx.visible(ORGANISATIONS).all().await?)
}

/// Binds what `kept!` asks for.
fn kept<'cx>(cx: &'cx mut Cx, sql: Sql, view: &QueueView) -> Query<'cx> {
    let (now, tomorrow) = (Millis::from(cx.now), Millis::from(end_of_day(cx.now)));
    let (from, until) = match view.when {
        None => (Millis(i64::MIN), Millis(i64::MAX)),
        Some(When::Overdue) => (Millis(i64::MIN), now),
        Some(When::Today) => (now, tomorrow),
    };
    cx.visible(sql)
        .bind(from)
        .bind(until)
        .bind(view.priority.map_or(0, Priority::number))
        .bind(view.band.map_or(-1, |band| band as i64))
        .bind(view.stage.map_or("", Stage::name).to_owned())
        .bind(view.organisation.is_some())
        .bind(view.organisation.map_or(Uuid::nil(), |OrganisationId(id)| id))
        .bind(view.mine)
        .bind(view.provisional)
}

/// The midnight that ends the day, in Paris.
fn end_of_day(now: DateTime<Utc>) -> DateTime<Utc> {
    let local = Calendar::france().local(now);
    let midnight = (local.date() + Days::new(1)).and_time(NaiveTime::MIN);
    // Nothing is due at night: an hour more or less when the clocks change counts nobody twice.
    now + (midnight - local).max(TimeDelta::zero())
}

impl TryFrom<Row> for Waiting {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        let odd = |what: &str| sqlx::Error::Decode(format!("case_file.{what} is odd").into());
        let score = row.shown();
        Ok(Waiting {
            place: QueuePlace { key: row.place, id: CaseId(row.id) },
            number: row.number.ok_or_else(|| odd("number"))?,
            title: row.title,
            project: ProjectId(row.project_id),
            organisation: row.organisation,
            stage: Stage::from_name(&row.stage).ok_or_else(|| odd("stage"))?,
            priority: row.priority.and_then(Priority::from_number),
            due_at: row.next_due_at.into(),
            duty: DutyKind::from_name(&row.next_duty).ok_or_else(|| odd("next_duty"))?,
            owed_by: row.owed_by,
            is_mine: row.is_mine,
            score,
        })
    }
}

impl Row {
    fn shown(&self) -> Option<Shown> {
        let points = |thousandths: Option<i64>| Some(thousandths? as f64 / 1000.0);
        let band = usize::try_from(self.band?).ok()?;
        Some(Shown {
            total: points(self.total)?,
            low: points(self.low)?,
            high: points(self.high)?,
            band: Band::ALL.get(band).copied()?,
            provisional: self.provisional?,
            impact: points(self.impact)?,
        })
    }
}
