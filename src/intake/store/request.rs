//! The answers of a request. No other file writes the table `request`.

use crate::base::{ApiError, CaseId};
use crate::case::model::{Case, Fact};
use crate::db::{Millis, Tx};
use crate::intake::model::{Event, Questions, Request};
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    BY_CASE = "
        select questions, answers, sponsor_informed, referral, saved_at
          from request
         where case_id = $1";
    INSERT = "
        insert into request (case_id, questions, answers, sponsor_informed, referral, saved_at)
        values ($1, $2, $3, $4, $5, $6)";
    SAVE = "update request set questions = $2, answers = $3, saved_at = $4 where case_id = $1";
    INFORMED = "update request set sponsor_informed = $2 where case_id = $1";
    TOLD = "
        select j.case_id, j.seq, j.facts, c.number, r.questions, r.answers, r.sponsor_informed,
               r.referral
          from journal j
          left join case_file c on c.id = j.case_id
          left join request r on r.case_id = j.case_id
         where j.subject = $1
           and (j.case_id > $2 or (j.case_id = $2 and j.seq > $3))
         order by j.case_id, j.seq
         limit 500";
}

/// A request as it is kept.
#[derive(Clone, Debug)]
pub struct Kept {
    pub request: Request,
    pub sponsor_informed: bool,
    /// Why somebody of the brigade asked for the project.
    pub referral: Option<String>,
    pub saved_at: Millis,
}

#[derive(sqlx::FromRow)]
struct Row {
    questions: i64,
    answers: String,
    sponsor_informed: bool,
    referral: Option<String>,
    saved_at: Millis,
}

#[derive(sqlx::FromRow)]
struct ToldRow {
    case_id: Uuid,
    seq: i64,
    facts: String,
    number: Option<String>,
    questions: Option<i64>,
    answers: Option<String>,
    sponsor_informed: Option<bool>,
    referral: Option<String>,
}

impl TryFrom<Row> for Kept {
    type Error = Failure;

    fn try_from(row: Row) -> Result<Self, Failure> {
        let questions = u32::try_from(row.questions).unwrap_or_default();
        let request = Request { questions, answers: serde_json::from_str(&row.answers)? };
        let Row { sponsor_informed, referral, saved_at, .. } = row;
        Ok(Kept { request, sponsor_informed, referral, saved_at })
    }
}

impl Kept {
    /// The questions that its answers are to.
    pub fn questions(&self) -> Result<&'static Questions, Failure> {
        let unknown = || sqlx::Error::Decode("request.questions is no version we know".into());
        Ok(Questions::of_version(self.request.questions).ok_or_else(unknown)?)
    }
}

/// The request of a case that was found for this person.
pub async fn kept(cx: &mut Cx, case: &Case) -> Result<Kept, Failure> {
    let row: Option<Row> = cx.query(BY_CASE).bind(case.id.0).optional().await?;
    row.ok_or(ApiError::NotFound)?.try_into()
}

pub(super) async fn insert(
    cx: &mut Cx,
    case: CaseId,
    sponsor_informed: bool,
    referral: Option<String>,
) -> Result<(), Failure> {
    let now = Millis::from(cx.now);
    let request = Request::new(Questions::current());
    cx.query(INSERT)
        .bind(case.0)
        .bind(i64::from(request.questions))
        .bind(serde_json::to_string(&request.answers)?)
        .bind(sponsor_informed)
        .bind(referral)
        .bind(now)
        .execute()
        .await?;
    Ok(())
}

pub(super) async fn save(cx: &mut Cx, case: CaseId, request: &Request) -> Result<(), Failure> {
    let now = Millis::from(cx.now);
    cx.query(SAVE)
        .bind(case.0)
        .bind(i64::from(request.questions))
        .bind(serde_json::to_string(&request.answers)?)
        .bind(now)
        .execute()
        .await?;
    Ok(())
}

pub(super) async fn set_informed(cx: &mut Cx, case: CaseId, is: bool) -> Result<(), Failure> {
    cx.query(INFORMED).bind(case.0).bind(is).execute().await?;
    Ok(())
}

/// Names what the journal says of requests and the table does not.
pub async fn verify(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let mut faults = Vec::new();
    let mut after = (Uuid::nil(), 0);
    loop {
        let told = tx.query(TOLD).bind(Event::SUBJECT.to_owned()).bind(after.0).bind(after.1);
        let rows: Vec<ToldRow> = told.all().await?;
        let Some(last) = rows.last() else { return Ok(faults) };
        after = (last.case_id, last.seq);
        let differing = rows.iter().filter(|row| !row.agrees());
        faults.extend(differing.map(|row| {
            let case = row.number.clone().unwrap_or_else(|| row.case_id.to_string());
            format!("case {case}: its request is not what its journal says")
        }));
    }
}

impl ToldRow {
    fn agrees(&self) -> bool {
        match serde_json::from_str::<Event>(&self.facts) {
            Ok(Event::Referred { reason }) => self.referral.as_ref() == Some(&reason),
            Ok(Event::SubmittedAnswers { questions, answers, sponsor_informed }) => {
                let kept = self.answers.as_deref().map(serde_json::from_str);
                self.questions == Some(questions.into())
                    && self.sponsor_informed == Some(sponsor_informed)
                    && matches!(kept, Some(Ok(kept)) if answers == kept)
            }
            Err(_) => false,
        }
    }
}
