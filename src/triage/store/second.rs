//! Second assessments: given once, and never changed. No other file writes the table
//! `second_assessment`, whose rows are what the journal says.

use super::acts::{Asked, find};
use super::assessment::latest;
use super::in_force::made_by;
use crate::base::{PersonId, Refusal, prose};
use crate::case::model::{Act, Case, Command, allowed, decide};
use crate::case::store::{carry_out, if_fresh, note, record, second_on_duty};
use crate::db::{Millis, Tx};
use crate::triage::model::{
    Assessment, Band, SecondAssessment, SecondEvent, Stake, TypedSecond, second_assessment,
};
use crate::triage::version::ModelVersion;
use crate::web::{Cx, Failure, Visit};
use chrono::{DateTime, Utc};
use std::sync::Arc;
use uuid::Uuid;

crate::sql! {
    INSERT = "
        insert into second_assessment (case_id, assessment, first_band, levels, stake, band, reason,
                                       given_by, given_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    OF_CASE = "
        select s.case_id, s.assessment, s.first_band, s.levels, s.stake, s.band, s.reason, s.given_by,
               s.given_at, p.name, a.result, a.impact, a.model_hash
          from second_assessment s
          join person p on p.id = s.given_by
          join assessment a on a.case_id = s.case_id and a.rank = s.assessment
         where s.case_id = $1";
    EVERY = "
        select s.case_id, s.assessment, s.first_band, s.levels, s.stake, s.band, s.reason, s.given_by,
               s.given_at
          from second_assessment s
         order by s.case_id";
}

#[derive(sqlx::FromRow)]
struct Row {
    case_id: Uuid,
    assessment: i64,
    first_band: i64,
    levels: String,
    stake: String,
    band: i64,
    reason: String,
    given_by: Uuid,
    given_at: Millis,
}

#[derive(sqlx::FromRow)]
struct NamedRow {
    name: String,
    result: String,
    /// Points in thousandths.
    impact: i64,
    model_hash: String,
    #[sqlx(flatten)]
    row: Row,
}

/// A second assessment with who gave it when.
#[derive(Clone, Debug, PartialEq)]
pub struct Second {
    pub it: SecondAssessment,
    pub given_by: PersonId,
    pub given_at: DateTime<Utc>,
}

/// The same beside the assessment it is held against.
#[derive(Clone, Debug)]
pub struct SecondRead {
    pub second: Second,
    /// The name of who gave it.
    pub name: String,
    pub first: Assessment,
    /// What was at stake by the first, in points of 100.
    pub impact: f64,
    /// The model that made the first: one model for both, whatever is in force now.
    pub model: Arc<ModelVersion>,
}

impl TryFrom<Row> for Second {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        let odd =
            |what: &str| sqlx::Error::Decode(format!("second_assessment.{what} is odd").into());
        let band = |number: i64| Band::ALL.get(usize::try_from(number).ok()?).copied();
        let it = SecondAssessment {
            assessment: row.assessment,
            first: band(row.first_band).ok_or_else(|| odd("first_band"))?,
            levels: serde_json::from_str(&row.levels).map_err(|_| odd("levels"))?,
            stake: Stake::from_name(&row.stake).ok_or_else(|| odd("stake"))?,
            band: band(row.band).ok_or_else(|| odd("band"))?,
            reason: row.reason,
        };
        Ok(Second { it, given_by: PersonId(row.given_by), given_at: row.given_at.into() })
    }
}

/// The second assessment of a case that was found for this person, who is not blind to it.
pub async fn second_of(visit: &mut Visit, case: &Case) -> Result<Option<SecondRead>, Failure> {
    let row: Option<NamedRow> = visit.query(OF_CASE).bind(case.id.0).optional().await?;
    let Some(NamedRow { name, result, impact, model_hash, row }) = row else { return Ok(None) };
    let first = serde_json::from_str(&result)?;
    let impact = impact as f64 / 1000.0;
    let model = made_by(visit.tx(), &model_hash).await?;
    Ok(Some(SecondRead { second: row.try_into()?, name, first, impact, model }))
}

/// Those of all cases, for whoever holds them against the journal.
pub(super) async fn every_second(tx: &mut Tx) -> Result<Vec<(Uuid, Second)>, sqlx::Error> {
    let rows: Vec<Row> = tx.query(EVERY).all().await?;
    rows.into_iter().map(|row| Ok((row.case_id, row.try_into()?))).collect()
}

/// Keeps what whoever was drawn found, beside the band that counts today. It is read by the model of
/// the first, since the two are compared.
pub async fn give_second(
    cx: &mut Cx,
    asked: Asked<'_>,
    typed: &TypedSecond,
) -> Result<(), Failure> {
    let file = find(cx, asked).await?;
    file.must_not_be_given_by(&cx.actor)?;
    let first = latest(cx, &file).await?;
    let today = cx.today();
    let decided = decide(&file, &cx.actor, &file.line, Command::AssessSecond).and_then(|event| {
        let first = first.ok_or_else(|| Refusal::Unmet(vec!["assessed".to_owned()]))?;
        let beside = (first.rank, first.band(today));
        Ok((event, second_assessment(&first.model, typed, beside)?))
    });
    let (event, it) = if_fresh(cx, &file, asked.seen, decided).await?;
    let file = record(cx, file, event).await?;
    let (by, at) = (cx.actor.id.0, Millis::from(cx.now));
    cx.query(INSERT)
        .bind(file.id.0)
        .bind(it.assessment)
        .bind(it.first as i64)
        .bind(serde_json::to_string(&it.levels)?)
        .bind(it.stake.name().to_owned())
        .bind(it.band as i64)
        .bind(it.reason.clone())
        .bind(by)
        .bind(at)
        .execute()
        .await?;
    let path = second_path(&file);
    note(cx, file, &SecondEvent::Given(it)).await?;
    cx.go_to(path);
    cx.say_done("done-second-given");
    Ok(())
}

/// Asks somebody else for it: whoever has the fewest duties among those who can.
pub async fn pass_second(cx: &mut Cx, asked: Asked<'_>, reason: &str) -> Result<(), Failure> {
    let file = find(cx, asked).await?;
    // Who may not pass it on learns nothing of how many could take it.
    if !allowed(&file, &cx.actor, &file.line).contains(&Act::PassSecond) {
        let command = Command::PassSecond { to: cx.actor.id, reason: String::new() };
        let refused = decide(&file, &cx.actor, &file.line, command);
        if_fresh(cx, &file, asked.seen, refused).await?;
    }
    let reason = prose("pass_second_reason", reason);
    let reason = reason.map_err(|problem| Refusal::Invalid(vec![problem]))?;
    let (owing, answering) = (file.second().map(|duty| duty.owed_by), file.answering());
    let but = [owing.unwrap_or(cx.actor.id), answering.unwrap_or(cx.actor.id)];
    let to = second_on_duty(cx, &file, but).await?;
    let to = to.ok_or_else(|| Refusal::Unmet(vec!["second_reader_on_duty".to_owned()]));
    let to = if_fresh(cx, &file, asked.seen, to).await?;
    let number = file.number.ok_or(crate::base::ApiError::NotFound)?;
    let file = carry_out(cx, number, asked.seen, Command::PassSecond { to, reason }).await?;
    cx.go_to(second_path(&file));
    cx.say_done("done-second-passed");
    Ok(())
}

/// The page of the second assessment of a case.
pub fn second_path(case: &Case) -> String {
    format!("{}/second", case.path())
}
