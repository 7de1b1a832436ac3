//! The assessments must be what the journal tells, and the model, run again, must agree.

use super::assessment::{Inputs, thousandths};
use super::in_force::find_model;
use crate::case::model::Fact;
use crate::db::Tx;
use crate::triage::model::{Appraisal, Event, PurposeEvent, appraise};
use serde_json::Value;
use uuid::Uuid;

crate::sql! {
    FACTS = "
        select j.case_id, j.seq, j.facts, c.number,
               (select p.facts from journal p
                 where p.case_id = j.case_id and p.subject = $4 and p.seq < j.seq
                 order by p.seq desc
                 limit 1) as purpose
          from journal j
          left join case_file c on c.id = j.case_id
         where j.subject = $1
           and (j.case_id, j.seq) > ($2, $3)
         order by j.case_id, j.seq
         limit 200";
    ROW = "
        select model_id, model_hash, total, low, high, band, coverage, impact, urgency_days,
               users_harmed_now, priority, inputs, result
          from assessment
         where case_id = $1 and rank = $2";
    COUNT = "select count(*) as assessments from assessment";
    NOT_THE_LATEST = "
        select a.case_id, c.number
          from assessment a
          left join case_file c on c.id = a.case_id
          left join case_score s
                 on s.case_id = a.case_id
                and s.rank = a.rank
                and s.total = a.total
                and s.low = a.low
                and s.high = a.high
                and s.band = a.band
                and s.impact = a.impact
                and s.priority = a.priority
                and s.model_id = a.model_id
                and coalesce(s.urgency_days, 1000000) = coalesce(a.urgency_days, 1000000)
         where s.case_id is null
           and a.rank = (select max(b.rank) from assessment b where b.case_id = a.case_id)
         order by a.case_id
         limit 100";
}

#[derive(sqlx::FromRow)]
struct FactRow {
    case_id: Uuid,
    seq: i64,
    facts: String,
    number: Option<String>,
    /// What was said last of the purpose before it.
    purpose: Option<String>,
}

#[derive(sqlx::FromRow)]
struct CountRow {
    assessments: i64,
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    case_id: Uuid,
    number: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    model_id: String,
    model_hash: String,
    total: i64,
    low: i64,
    high: i64,
    band: i64,
    coverage: i64,
    impact: i64,
    urgency_days: Option<i64>,
    users_harmed_now: bool,
    priority: i64,
    inputs: String,
    result: String,
}

/// Names what differs; nothing when all is well.
pub async fn verify(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let mut faults = Vec::new();
    let (mut after, mut told) = ((Uuid::nil(), 0), 0);
    loop {
        let query = tx.query(FACTS).bind(Event::SUBJECT.to_owned()).bind(after.0).bind(after.1);
        let facts: Vec<FactRow> = query.bind(PurposeEvent::SUBJECT.to_owned()).all().await?;
        let Some(last) = facts.last() else { break };
        after = (last.case_id, last.seq);
        told += facts.len() as i64;
        for fact in &facts {
            if let Some(what) = difference(tx, fact).await? {
                let case = name(&fact.number, fact.case_id);
                faults.push(format!("case {case}: entry {}: {what}", fact.seq));
            }
        }
    }
    let count: CountRow = tx.query(COUNT).one().await?;
    if count.assessments != told {
        let kept = count.assessments;
        faults.push(format!("{kept} assessments are kept, and the journal tells of {told}"));
    }
    let not_the_latest: Vec<CaseRow> = tx.query(NOT_THE_LATEST).all().await?;
    let said = |row: CaseRow| {
        let case = name(&row.number, row.case_id);
        format!("case {case}: its score in the queue is not that of its last assessment")
    };
    faults.extend(not_the_latest.into_iter().map(said));
    faults.extend(super::refold::verify(tx).await?);
    Ok(faults)
}

/// People know a case by its number; a draft has only its identifier.
fn name(number: &Option<String>, id: Uuid) -> String {
    number.clone().unwrap_or_else(|| id.to_string())
}

async fn difference(tx: &mut Tx, fact: &FactRow) -> Result<Option<&'static str>, sqlx::Error> {
    let Ok(Event::Assessed {
        rank, model, model_hash, as_of, answers, context, urgency_days, ..
    }) = serde_json::from_str(&fact.facts)
    else {
        return Ok(Some("it cannot be read"));
    };
    let purpose = fact.purpose.as_deref().map(serde_json::from_str::<PurposeEvent>).transpose();
    match purpose.map(|said| said.is_some_and(|said| said.is_missing())) {
        Ok(is_missing) if is_missing == context.facts.no_purpose => {}
        _ => return Ok(Some("its score does not hold to what the committee noted of the purpose")),
    }
    let row: Option<Row> = tx.query(ROW).bind(fact.case_id).bind(rank).optional().await?;
    let Some(row) = row else { return Ok(Some("its assessment is gone")) };
    let same_inputs = serde_json::from_str::<Inputs>(&row.inputs)
        .is_ok_and(|inputs| inputs.answers == answers && inputs.context == context)
        && (&row.model_id, &row.model_hash) == (&model, &model_hash)
        && row.urgency_days == urgency_days
        && row.users_harmed_now == context.facts.users_harmed_now;
    if !same_inputs {
        return Ok(Some("the assessment was made from something else"));
    }
    // Each score is made again by its own model, whichever is in force.
    let Some(model) = find_model(tx, &model_hash).await? else {
        return Ok(Some("the model that made its score is gone"));
    };
    let made = appraise(&model, &answers, &context, urgency_days, as_of);
    Ok((!row.is(&made)).then_some("the model, run again, does not find the same score"))
}

impl Row {
    fn is(&self, made: &Appraisal) -> bool {
        let Appraisal { assessment, impact, priority, .. } = made;
        let kept = serde_json::from_str::<Value>(&self.result);
        let again = serde_json::to_value(assessment);
        matches!((kept, again), (Ok(kept), Ok(again)) if alike(&kept, &again))
            && self.total == thousandths(assessment.total)
            && self.low == thousandths(assessment.low)
            && self.high == thousandths(assessment.high)
            && self.band == assessment.band as i64
            && self.coverage == thousandths(assessment.coverage)
            && self.impact == thousandths(*impact)
            && self.priority == priority.number()
    }
}

/// Whether two documents say the same. A number read back from text may be off by its last
/// bit, which is no change that anybody made.
fn alike(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64(), other.as_f64());
            matches!((one, other), (Some(one), Some(other)) if (one - other).abs() < 1e-9)
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| alike(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(name, one)| other.get(name).is_some_and(|it| alike(one, it)))
        }
        (one, other) => one == other,
    }
}
