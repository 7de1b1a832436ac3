//! The queue as a person may see it: one query for the rows of a page.

use super::in_force::in_force;
use super::kept::kept;
use super::stretch::{Way, by_heading, stretches};
use crate::base::{Priority, ProjectId};
use crate::case::model::{DutyKind, Stage};
use crate::db::Millis;
use crate::triage::model::{Band, PAGE, QueuePlace, QueueView, SortBy};
use crate::triage::version::ModelVersion;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use std::sync::Arc;
use uuid::Uuid;

/// The cases of a page are found first, then told of: what an order must sort costs no more than its keys.
macro_rules! rows {
    ($order:ident, $beyond:literal, $direction:literal) => {
        concat!(
            "
            select c.number, c.title, c.project_id, c.stage, ",
            proposed!(),
            " as priority, c.next_due_at, c.next_duty,
                   o.name as organisation, w.name as owed_by, c.next_owed_by = $1 as is_mine,
                   s.total, s.low, s.high, s.band, s.provisional, s.impact, s.model_id,
                   v.target, ",
            fresh!(),
            " as is_fresh,
                   exists (select 1 from duty x
                            where x.case_id = c.id and x.kind = 'answer_contest'
                              and x.ended_at is null) as is_contested,
                   (select min(x.due_at) from duty x
                     where x.case_id = c.id and x.kind = 'answer_override'
                       and x.ended_at is null) as second_due_at,
                   f.place
              from (select c.id, ",
            place!($order),
            " as place
                      from case_file c
                      ",
            in_view!($order),
            "
                       and (",
            place!($order),
            ", c.number) ",
            $beyond,
            " ($14, $15)
                     order by ",
            ordered!($order, $direction),
            "
                     limit 51) f
              join case_file c on c.id = f.id
              join organisation o on o.id = c.organisation_id
              join person w on w.id = c.next_owed_by
              left join case_score s on s.case_id = c.id
              ",
            overridden!("$12"),
            "
             order by f.place ",
            $direction,
            ", c.number ",
            $direction
        )
    };
}

crate::sql! {
    DUE_AFTER = rows!(due, ">", "asc");
    DUE_BEFORE = rows!(due, "<", "desc");
    PRIORITY_AFTER = rows!(priority, ">", "asc");
    PRIORITY_BEFORE = rows!(priority, "<", "desc");
    SCORE_AFTER = rows!(score, ">", "asc");
    SCORE_BEFORE = rows!(score, "<", "desc");
    // Time runs forward, and this order back.
    NEW_AFTER = rows!(new, "<", "desc");
    NEW_BEFORE = rows!(new, ">", "asc");
}

#[derive(sqlx::FromRow)]
struct Row {
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
    model_id: Option<String>,
    target: Option<i64>,
    is_fresh: bool,
    is_contested: bool,
    second_due_at: Option<Millis>,
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
    /// Others did something in it since the person reading looked.
    pub is_fresh: bool,
    /// Its project contests an input of its score, and waits for an answer.
    pub is_contested: bool,
    /// An override of its band waits for a second person, who owes an answer by then.
    pub second_due_at: Option<DateTime<Utc>>,
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
    /// Made by a model that is in force no more: its bands had other limits.
    pub is_older: bool,
}

/// A page of the queue, in order, and what lies around it.
#[derive(Clone, Debug, PartialEq)]
pub struct QueuePage {
    pub rows: Vec<Waiting>,
    pub has_before: bool,
    pub has_after: bool,
    /// In force.
    pub model: Arc<ModelVersion>,
    /// Whether the most pressing goes first under each heading: a long queue goes by the instant alone.
    pub by_heading: bool,
}

pub async fn page(cx: &mut Cx, view: &QueueView) -> Result<QueuePage, Failure> {
    let backwards = view.before.is_some();
    let by_heading = by_heading(cx, view).await?;
    let sql = match (view.sort, backwards) {
        (SortBy::Due, false) if !by_heading => DUE_AFTER,
        (SortBy::Due, true) if !by_heading => DUE_BEFORE,
        (SortBy::Due | SortBy::Priority, false) => PRIORITY_AFTER,
        (SortBy::Due | SortBy::Priority, true) => PRIORITY_BEFORE,
        (SortBy::Score, false) => SCORE_AFTER,
        (SortBy::Score, true) => SCORE_BEFORE,
        (SortBy::New, false) => NEW_AFTER,
        (SortBy::New, true) => NEW_BEFORE,
    };
    let way = if backwards { Way::Back } else { Way::Forth };
    // As of the minute, as the totals are, and the headings with them.
    let at = cx.minute();
    let model = in_force(cx.tx()).await?;
    let mut rows: Vec<Waiting> = Vec::new();
    for stretch in stretches(view, at, view.before.or(view.after), way, by_heading) {
        let query = kept(cx, sql, view, at, &stretch).bind(stretch.key).bind(stretch.number);
        let found: Vec<Row> = query.all().await?;
        for row in found {
            rows.push(row.waiting(stretch.base, &model)?);
        }
        if rows.len() > PAGE {
            break;
        }
    }
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    if backwards {
        rows.reverse();
    }
    let has_before = if backwards { more } else { view.after.is_some() };
    Ok(QueuePage { rows, has_before, has_after: backwards || more, model, by_heading })
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

impl Row {
    fn waiting(self, base: i64, in_force: &ModelVersion) -> Result<Waiting, sqlx::Error> {
        let odd = |what: &str| sqlx::Error::Decode(format!("case_file.{what} is odd").into());
        let (score, row) = (self.shown(in_force), self);
        let number = row.number.ok_or_else(|| odd("number"))?;
        Ok(Waiting {
            place: QueuePlace {
                key: base + row.place,
                number: number.parse().map_err(|_| odd("number"))?,
            },
            number,
            title: row.title,
            project: ProjectId(row.project_id),
            organisation: row.organisation,
            stage: Stage::from_name(&row.stage).ok_or_else(|| odd("stage"))?,
            priority: row.priority.and_then(Priority::from_number),
            due_at: row.next_due_at.into(),
            duty: DutyKind::from_name(&row.next_duty).ok_or_else(|| odd("next_duty"))?,
            owed_by: row.owed_by,
            is_mine: row.is_mine,
            is_fresh: row.is_fresh,
            is_contested: row.is_contested,
            second_due_at: row.second_due_at.map(DateTime::from),
            score,
        })
    }

    fn shown(&self, in_force: &ModelVersion) -> Option<Shown> {
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
            is_older: self.model_id.as_ref() != Some(&in_force.id),
        })
    }
}
