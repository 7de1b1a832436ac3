//! The age of what is known of the cases that the brigade follows: of the last score, or of the request while there
//! is none, and of the progress report that is owed.

use crate::base::OrganisationId;
use crate::db::{Millis, Query, Sql};
use crate::portfolio::freshness::model::{FreshView, Freshness, Limits};
use crate::triage::model::{Aged, Assessment, aged};
use crate::triage::store::made_by;
use crate::web::{Cx, Failure, Recalled};
use chrono::{DateTime, Utc};
use std::sync::Arc;
use uuid::Uuid;

/// How many rows of a list a page shows.
pub const ROWS: usize = 50;

/// The cases that the brigade follows, each with the day of its last opinion, the report that is owed in it, and the
/// ministry at the top of its organisation. `$3`: an opinion before it is stale; `$4`: now.
macro_rules! followed {
    () => {
        concat!(
            "(select c.id, m.id as ministry_id, m.name as ministry, coalesce(a.at, c.submitted_at) as opinion_at,
                     q.since as report_since, q.due_at as report_due_at, s.rank,
                     cast(case when coalesce(a.at, c.submitted_at) < $3 or q.due_at < $4 then 1 else 0 end
                          as bigint) as is_stale
                from case_file c
                join organisation_above t on t.organisation_id = c.organisation_id
                join organisation m on m.id = t.above_id and m.parent_id is null
                left join case_score s on s.case_id = c.id and ",
            $crate::not_blind!(),
            "
                left join assessment a on a.case_id = s.case_id and a.rank = s.rank
                left join (select d.case_id, min(d.started_at) as since, min(d.first_due_at) as due_at
                             from duty d
                            where d.kind = 'progress_report' and d.ended_at is null
                            group by d.case_id) q on q.case_id = c.id
               where c.stage in ('submitted', 'qualifying', 'awaiting_information', 'at_committee', 'staffing',
                                 'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
                 and c.merged_into is null
                 and c.submitted_at is not null
                 and ",
            $crate::visible!(),
            ")"
        )
    };
}

crate::sql! {
    AGES = concat!("
        select f.ministry_id, f.ministry, count(*) as cases, cast(sum(f.is_stale) as bigint) as stale,
               min(f.opinion_at) as oldest
          from ", followed!(), " f
         group by f.ministry_id, f.ministry
         order by min(f.opinion_at), f.ministry_id");
    CASES = concat!("
        select c.number, c.title, c.stage, o.name as organisation, k.ministry, k.opinion_at, k.report_since,
               k.report_due_at, k.is_stale, a.model_hash, a.result
          from (select f.id, f.ministry, f.opinion_at, f.report_since, f.report_due_at, f.is_stale, f.rank
                  from ", followed!(), " f
                 where ($5 < 0 or f.is_stale = $5)
                   and ($6 or f.ministry_id = $7)
                 order by f.opinion_at, f.id
                 limit $8 offset $9) k
          join case_file c on c.id = k.id
          join organisation o on o.id = c.organisation_id
          left join assessment a on a.case_id = k.id and a.rank = k.rank
         order by k.opinion_at, k.id");
}

#[derive(sqlx::FromRow)]
struct AgeRow {
    ministry_id: Uuid,
    ministry: String,
    cases: i64,
    stale: i64,
    oldest: Millis,
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    number: Option<String>,
    title: String,
    stage: String,
    organisation: String,
    ministry: String,
    opinion_at: Millis,
    report_since: Option<Millis>,
    report_due_at: Option<Millis>,
    is_stale: i64,
    model_hash: Option<String>,
    result: Option<String>,
}

/// The cases of a ministry, and how old what is known of them is.
#[derive(Clone, Debug, PartialEq)]
pub struct MinistryAge {
    pub id: OrganisationId,
    pub name: String,
    pub cases: i64,
    pub stale: i64,
    /// The day of the oldest opinion.
    pub oldest: DateTime<Utc>,
}

/// A case, and how old what is known of it is.
#[derive(Clone, Debug)]
pub struct AgedCase {
    pub number: String,
    pub title: String,
    pub stage: String,
    pub organisation: String,
    pub ministry: String,
    pub opinion_at: DateTime<Utc>,
    /// Whether that was a score: before one, it is the request.
    pub is_scored: bool,
    /// Since when the next report is awaited, and when it was due at first.
    pub report_since: Option<DateTime<Utc>>,
    pub report_due_at: Option<DateTime<Utc>>,
    pub is_stale: bool,
    /// How much of the score rested on proof, of a hundred.
    pub coverage: Option<f64>,
    /// What age has made of it, where it has made anything.
    pub aged: Option<Aged>,
}

/// By ministry, the oldest opinion first, of the cases that this person may see.
pub async fn ages(cx: &mut Cx, limits: &Limits) -> Result<Arc<Vec<MinistryAge>>, Failure> {
    let place = match cx.recall_mine(("ages", &limits.ageing_days)).await? {
        Recalled::Known(known) => return Ok(known),
        Recalled::Unknown(place) => place,
    };
    let rows: Vec<AgeRow> = limited(cx, AGES, limits).all().await?;
    Ok(place.keep(rows.into_iter().map(MinistryAge::from).collect()))
}

/// The cases a number stands for, the oldest opinion first: so many at most, and one more where there are more.
pub async fn aged_cases(
    cx: &mut Cx,
    view: &FreshView,
    limits: &Limits,
    most: usize,
) -> Result<Vec<AgedCase>, Failure> {
    let state = view.state.map_or(-1, |it| i64::from(it == Freshness::Stale));
    let rows: Vec<CaseRow> = limited(cx, CASES, limits)
        .bind(state)
        .bind(view.ministry.is_none())
        .bind(view.ministry.map_or(Uuid::nil(), |it| it.0))
        .bind(most as i64 + 1)
        .bind(i64::try_from(view.from).unwrap_or(i64::MAX))
        .all()
        .await?;
    let mut cases = Vec::with_capacity(rows.len());
    for row in rows {
        cases.push(aged_case(cx, row, limits).await?);
    }
    Ok(cases)
}

/// What a score has lost is told by the model that made it, which is read once for the whole server.
async fn aged_case(cx: &mut Cx, row: CaseRow, limits: &Limits) -> Result<AgedCase, Failure> {
    let score = row.result.as_deref().map(serde_json::from_str::<Assessment>).transpose()?;
    let told = match (&score, row.model_hash) {
        (Some(score), Some(hash)) => {
            let model = made_by(cx.tx(), &hash).await?;
            aged(&model, score, limits.today)
        }
        _ => None,
    };
    Ok(AgedCase {
        number: row.number.unwrap_or_default(),
        title: row.title,
        stage: row.stage,
        organisation: row.organisation,
        ministry: row.ministry,
        opinion_at: row.opinion_at.into(),
        is_scored: score.is_some(),
        report_since: row.report_since.map(DateTime::from),
        report_due_at: row.report_due_at.map(DateTime::from),
        is_stale: row.is_stale == 1,
        coverage: score.map(|it| it.coverage),
        aged: told,
    })
}

fn limited<'cx>(cx: &'cx mut Cx, sql: Sql, limits: &Limits) -> Query<'cx> {
    let (since, now) = (Millis::from(limits.opinions_since()), Millis::from(limits.now));
    cx.visible(sql).bind(since).bind(now)
}

impl From<AgeRow> for MinistryAge {
    fn from(row: AgeRow) -> Self {
        MinistryAge {
            id: OrganisationId(row.ministry_id),
            name: row.ministry,
            cases: row.cases,
            stale: row.stale,
            oldest: row.oldest.into(),
        }
    }
}
