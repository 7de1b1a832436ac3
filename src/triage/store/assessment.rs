//! Assessing a case, and what its latest assessment says.

use super::band_override::{assessed_anew, overrides};
use super::in_force::{in_force, made_by};
use super::purpose::with_purpose;
use crate::base::Priority;
use crate::case::model::{Case, reprioritised};
use crate::case::store::{CaseFile, note, record};
use crate::clock::Calendar;
use crate::db::Millis;
use crate::triage::model::{
    Aged, Answers, Appraisal, Assessment, AssessmentContext, Band, BandOverride, Event, aged,
    appraise, band_that_counts, tenths,
};
use crate::triage::version::ModelVersion;
use crate::web::{Cx, Failure, Visit};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

crate::sql! {
    LAST_RANK = "select rank from case_score where case_id = $1";
    INSERT = "
        insert into assessment (case_id, rank, model_id, model_hash, total, low, high, band, coverage,
                                impact, urgency_days, users_harmed_now, priority, at, inputs, result)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    KEEP_SCORE = "
        insert into case_score (case_id, rank, total, low, high, band, provisional, impact, priority,
                                model_id, urgency_days)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict (case_id) do update
           set rank = excluded.rank, total = excluded.total, low = excluded.low,
               high = excluded.high, band = excluded.band, provisional = excluded.provisional,
               impact = excluded.impact, priority = excluded.priority,
               model_id = excluded.model_id, urgency_days = excluded.urgency_days";
    LATEST = "
        select rank, model_hash, urgency_days, impact, priority, at, inputs, result
          from assessment
         where case_id = $1
         order by rank desc
         limit 1";
}

/// What an assessment was made from, as the table keeps it.
#[derive(Serialize, Deserialize)]
pub struct Inputs {
    pub answers: Answers,
    pub context: AssessmentContext,
}

/// The assessment of a case that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Latest {
    pub appraisal: Appraisal,
    pub context: AssessmentContext,
    pub at: DateTime<Utc>,
    /// The model that made it, which alone explains it.
    pub model: Arc<ModelVersion>,
    /// Whether that is the one in force. An old score stays, and says so.
    pub is_current: bool,
    pub rank: i64,
    /// The last override of its band, whether it holds or not.
    pub last_override: Option<BandOverride>,
}

#[derive(sqlx::FromRow)]
struct RankRow {
    rank: i64,
}

#[derive(sqlx::FromRow)]
struct LatestRow {
    rank: i64,
    model_hash: String,
    urgency_days: Option<i64>,
    impact: i64,
    priority: i64,
    at: Millis,
    inputs: String,
    result: String,
}

/// Scores the case by the model in force, as of today, keeps the score for good and notes
/// it in the journal. Says which priority it proposes.
pub async fn assess(
    cx: &mut Cx,
    file: CaseFile,
    answers: &Answers,
    context: AssessmentContext,
) -> Result<(CaseFile, Priority), Failure> {
    let context = with_purpose(cx, &file, context).await?;
    let calendar = Calendar::france();
    let as_of = calendar.local(cx.now).date();
    let urgency_days = context.urgency_days(&calendar, as_of);
    let model = in_force(cx.tx()).await?;
    let appraisal = appraise(&model, answers, &context, urgency_days, as_of);
    let last: Option<RankRow> = cx.query(LAST_RANK).bind(file.id.0).optional().await?;
    let rank = last.map_or(1, |last| last.rank + 1);
    let model_hash = model.hash.clone();
    let fact = Event::Assessed {
        rank,
        model: model.id.clone(),
        model_hash: model_hash.clone(),
        as_of,
        answers: answers.clone(),
        context,
        urgency_days,
        score: to_the_tenth(appraisal.assessment.total),
        low: Some(to_the_tenth(appraisal.assessment.low)),
        high: Some(to_the_tenth(appraisal.assessment.high)),
        band: appraisal.assessment.band,
        priority: appraisal.priority,
        // What is sent has its number once it is scored.
        at_sending: file.number.is_none(),
    };
    keep(cx, &file, rank, model_hash, answers, context, &appraisal).await?;
    let file = note(cx, file, &fact).await?;
    let file = assessed_anew(cx, file, &model, &appraisal, &context).await?;
    Ok((file, appraisal.priority))
}

/// Scores a case anew, after what is known of it changed.
pub async fn reassess(
    cx: &mut Cx,
    file: CaseFile,
    answers: &Answers,
    context: AssessmentContext,
) -> Result<CaseFile, Failure> {
    let (file, priority) = assess(cx, file, answers, context).await?;
    match reprioritised(&file, priority) {
        Some(event) => record(cx, file, event).await,
        None => Ok(file),
    }
}

fn to_the_tenth(points: f64) -> f64 {
    tenths(points) as f64 / 10.0
}

async fn keep(
    cx: &mut Cx,
    case: &Case,
    rank: i64,
    model_hash: String,
    answers: &Answers,
    context: AssessmentContext,
    appraisal: &Appraisal,
) -> Result<(), Failure> {
    let Appraisal { assessment, impact, urgency_days, priority } = appraisal;
    let now = Millis::from(cx.now);
    let inputs = Inputs { answers: answers.clone(), context };
    cx.query(INSERT)
        .bind(case.id.0)
        .bind(rank)
        .bind(assessment.model.clone())
        .bind(model_hash)
        .bind(thousandths(assessment.total))
        .bind(thousandths(assessment.low))
        .bind(thousandths(assessment.high))
        .bind(assessment.band as i64)
        .bind(thousandths(assessment.coverage))
        .bind(thousandths(*impact))
        .bind(*urgency_days)
        .bind(context.facts.users_harmed_now)
        .bind(priority.number())
        .bind(now)
        .bind(serde_json::to_string(&inputs)?)
        .bind(serde_json::to_string(assessment)?)
        .execute()
        .await?;
    cx.query(KEEP_SCORE)
        .bind(case.id.0)
        .bind(rank)
        .bind(thousandths(assessment.total))
        .bind(thousandths(assessment.low))
        .bind(thousandths(assessment.high))
        .bind(assessment.band as i64)
        .bind(assessment.provisional)
        .bind(thousandths(*impact))
        .bind(priority.number())
        .bind(assessment.model.clone())
        .bind(*urgency_days)
        .execute()
        .await?;
    Ok(())
}

/// The assessment that counts, of a case that was found for this person.
pub async fn latest(visit: &mut Visit, case: &Case) -> Result<Option<Latest>, Failure> {
    let row: Option<LatestRow> = visit.query(LATEST).bind(case.id.0).optional().await?;
    let Some(row) = row else { return Ok(None) };
    let inputs: Inputs = serde_json::from_str(&row.inputs)?;
    let assessment: Assessment = serde_json::from_str(&row.result)?;
    let unknown = || sqlx::Error::Decode(format!("assessment.priority is {}", row.priority).into());
    let appraisal = Appraisal {
        assessment,
        impact: row.impact as f64 / 1000.0,
        urgency_days: row.urgency_days,
        priority: Priority::from_number(row.priority).ok_or_else(unknown)?,
    };
    let model = made_by(visit.tx(), &row.model_hash).await?;
    let is_current = model == in_force(visit.tx()).await?;
    let (rank, at, context) = (row.rank, row.at.into(), inputs.context);
    let last_override = overrides(visit.tx(), case.id.0).await?.pop();
    Ok(Some(Latest { appraisal, context, at, model, is_current, rank, last_override }))
}

impl Latest {
    /// What age has made of it, by a day. Of a score of an earlier model another is to be made anyway, and of a
    /// case that is over nothing is asked any more.
    pub fn aged(&self, case: &Case, today: NaiveDate) -> Option<Aged> {
        let may_age = self.is_current && case.stage.is_active();
        may_age.then(|| aged(&self.model, &self.appraisal.assessment, today)).flatten()
    }

    /// Whether it is to be made anew before anybody goes by it.
    pub fn is_outdated(&self, case: &Case, today: NaiveDate) -> bool {
        !self.is_current || self.aged(case, today).is_some_and(|it| it.is_another)
    }

    /// The override that holds on a day.
    pub fn overridden(&self, today: NaiveDate) -> Option<&BandOverride> {
        self.last_override.as_ref().filter(|it| it.holds(today))
    }

    /// The band that counts.
    pub fn band(&self, today: NaiveDate) -> Band {
        band_that_counts(self.appraisal.assessment.band, self.last_override.as_ref(), today)
    }

    /// The priority that the band that counts proposes.
    pub fn priority(&self, today: NaiveDate) -> Priority {
        self.overridden(today).map_or(self.appraisal.priority, |it| it.priority)
    }
}

/// Points as the tables keep them.
pub(super) fn thousandths(points: f64) -> i64 {
    (points * 1000.0).round() as i64
}
