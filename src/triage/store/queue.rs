//! The queue as a person may see it: one query for the rows of a page.

use super::kept::kept;
use crate::base::{CaseId, Priority, ProjectId};
use crate::case::model::{DutyKind, Stage};
use crate::db::Millis;
use crate::not_blind;
use crate::triage::model::{Band, PAGE, QueuePlace, QueueView, SortBy};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use uuid::Uuid;

macro_rules! rows {
    ($key:literal, $beyond:literal, $direction:literal) => {
        concat!(
            "
            select c.id, c.number, c.title, c.project_id, c.stage, ",
            proposed!(),
            " as priority, c.next_due_at, c.next_duty,
                   o.name as organisation, w.name as owed_by, c.next_owed_by = $1 as is_mine,
                   s.total, s.low, s.high, s.band, s.provisional, s.impact, v.target, ",
            $key,
            " as place
              from case_file c
              join organisation o on o.id = c.organisation_id
              join person w on w.id = c.next_owed_by
              left join case_score s on s.case_id = c.id
              ",
            overridden!("$12"),
            "
             where ",
            in_triage!(),
            "
               and ",
            not_blind!(),
            "
               and ",
            kept!(),
            "
               and (",
            $key,
            ", c.id) ",
            $beyond,
            " ($13, $14)
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
    PRIORITY_AFTER = rows!("(coalesce(v.priority, s.priority, c.priority) * 1000000 - coalesce(s.total, 0))", ">", "asc");
    PRIORITY_BEFORE = rows!("(coalesce(v.priority, s.priority, c.priority) * 1000000 - coalesce(s.total, 0))", "<", "desc");
    SCORE_AFTER = rows!("(0 - coalesce(s.total, -1))", ">", "asc");
    SCORE_BEFORE = rows!("(0 - coalesce(s.total, -1))", "<", "desc");
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
    target: Option<i64>,
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
    /// The band that counts.
    pub band: Band,
    /// The computed one, where people set another.
    pub instead_of: Option<Band>,
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
    let at = cx.now;
    let query = kept(cx, sql, view, at).bind(edge.0).bind(edge.1);
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

/// The band that counts, and the computed one where that is another.
pub(super) fn band_shown(
    computed: Option<i64>,
    target: Option<i64>,
) -> Option<(Band, Option<Band>)> {
    let band = |number: i64| Band::ALL.get(usize::try_from(number).ok()?).copied();
    let computed = band(computed?)?;
    Some(match target.and_then(band) {
        Some(target) => (target, Some(computed)),
        None => (computed, None),
    })
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
        let (band, instead_of) = band_shown(self.band, self.target)?;
        Some(Shown {
            total: points(self.total)?,
            low: points(self.low)?,
            high: points(self.high)?,
            band,
            instead_of,
            provisional: self.provisional?,
            impact: points(self.impact)?,
        })
    }
}
