//! The answers of a request. No other file writes the table `request`.

use crate::base::{ApiError, CaseId};
use crate::case::model::{Case, Fact};
use crate::db::{Millis, Tx};
use crate::intake::model::{Answered, Event, Questions, Request};
use crate::web::{Cx, Failure};
use std::collections::BTreeMap;
use uuid::Uuid;

crate::sql! {
    BY_CASE = "
        select questions, answers, sponsor_informed, referral, saved_at, phone, sponsor_said,
               completing
          from request
         where case_id = $1";
    INSERT = "
        insert into request (case_id, questions, answers, sponsor_informed, referral, saved_at,
                             phone, sponsor_said, completing)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    SAVE = "update request set questions = $2, answers = $3, saved_at = $4 where case_id = $1";
    COMPLETING = "update request set completing = $2, saved_at = $3 where case_id = $1";
    COMPLETED = "
        update request
           set answers = $2, saved_at = $3, completing = null
         where case_id = $1";
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
    /// Where to call back whoever asked by the urgent path. In no journal: it is nobody's to
    /// keep for ever.
    pub phone: Option<String>,
    /// Whom they believed to be the sponsor, in their words.
    pub sponsor_said: Option<String>,
    /// What the answers of an urgent request have become since it was sent, while they are
    /// being completed.
    pub completing: Option<BTreeMap<String, Answered>>,
}

#[derive(sqlx::FromRow)]
struct Row {
    questions: i64,
    answers: String,
    sponsor_informed: bool,
    referral: Option<String>,
    saved_at: Millis,
    phone: Option<String>,
    sponsor_said: Option<String>,
    completing: Option<String>,
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
        let completing = row.completing.map(|text| serde_json::from_str(&text)).transpose()?;
        let Row { sponsor_informed, referral, saved_at, phone, sponsor_said, .. } = row;
        Ok(Kept { request, sponsor_informed, referral, saved_at, phone, sponsor_said, completing })
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

/// A request without an answer yet, to the questions in force.
pub(super) fn blank(cx: &Cx, sponsor_informed: bool, referral: Option<String>) -> Kept {
    let request = Request::new(Questions::current());
    let saved_at = cx.now.into();
    let (phone, sponsor_said, completing) = (None, None, None);
    Kept { request, sponsor_informed, referral, saved_at, phone, sponsor_said, completing }
}

pub(super) async fn insert(cx: &mut Cx, case: CaseId, kept: &Kept) -> Result<(), Failure> {
    let completing = kept.completing.as_ref().map(serde_json::to_string).transpose()?;
    cx.query(INSERT)
        .bind(case.0)
        .bind(i64::from(kept.request.questions))
        .bind(serde_json::to_string(&kept.request.answers)?)
        .bind(kept.sponsor_informed)
        .bind(kept.referral.clone())
        .bind(kept.saved_at)
        .bind(kept.phone.clone())
        .bind(kept.sponsor_said.clone())
        .bind(completing)
        .execute()
        .await?;
    Ok(())
}

/// Keeps what the answers of a sent request are becoming; what was sent stays beside it.
pub(super) async fn save_completing(
    cx: &mut Cx,
    case: CaseId,
    request: &Request,
) -> Result<(), Failure> {
    let (now, answers) = (Millis::from(cx.now), serde_json::to_string(&request.answers)?);
    cx.query(COMPLETING).bind(case.0).bind(answers).bind(now).execute().await?;
    Ok(())
}

/// The answers are now what they had become.
pub(super) async fn complete(cx: &mut Cx, case: CaseId, request: &Request) -> Result<(), Failure> {
    let (now, answers) = (Millis::from(cx.now), serde_json::to_string(&request.answers)?);
    cx.query(COMPLETED).bind(case.0).bind(answers).bind(now).execute().await?;
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
    // What is told of a case a second time replaces what was told before.
    let mut pending: Option<ToldRow> = None;
    loop {
        let told = tx.query(TOLD).bind(Event::SUBJECT.to_owned()).bind(after.0).bind(after.1);
        let rows: Vec<ToldRow> = told.all().await?;
        let Some(last) = rows.last() else {
            faults.extend(pending.and_then(|row| row.fault()));
            return Ok(faults);
        };
        after = (last.case_id, last.seq);
        for row in rows {
            if row.tells_answers() {
                let before = pending.replace(row);
                let other = pending.as_ref().map(|it| it.case_id);
                let before = before.filter(|it| Some(it.case_id) != other);
                faults.extend(before.and_then(|row| row.fault()));
            } else {
                faults.extend(row.fault());
            }
        }
    }
}

impl ToldRow {
    fn tells_answers(&self) -> bool {
        let told = serde_json::from_str::<Event>(&self.facts);
        matches!(told, Ok(Event::SubmittedAnswers { .. } | Event::CompletedAnswers { .. }))
    }

    fn fault(&self) -> Option<String> {
        let case = self.number.clone().unwrap_or_else(|| self.case_id.to_string());
        let said = format!("case {case}: its request is not what its journal says");
        (!self.agrees()).then_some(said)
    }

    fn agrees(&self) -> bool {
        match serde_json::from_str::<Event>(&self.facts) {
            Ok(Event::Referred { reason }) => self.referral.as_ref() == Some(&reason),
            Ok(
                Event::SubmittedAnswers { questions, answers, sponsor_informed }
                | Event::CompletedAnswers { questions, answers, sponsor_informed },
            ) => {
                let kept = self.answers.as_deref().map(serde_json::from_str);
                self.questions == Some(questions.into())
                    && self.sponsor_informed == Some(sponsor_informed)
                    && matches!(kept, Some(Ok(kept)) if answers == kept)
            }
            Err(_) => false,
        }
    }
}
