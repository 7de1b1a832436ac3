//! The answers of a request. No other file writes the table `request`.

use crate::base::{ApiError, CaseId};
use crate::case::model::Case;
use crate::case::store::keep_said;
use crate::db::{Millis, Tx};
use crate::intake::model::{Answered, Questions, Request};
use crate::visible;
use crate::web::{Cx, Failure};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How many requests are read at once.
const AT_ONCE: usize = 20;

crate::sql! {
    BY_CASE = "
        select questions, answers, sponsor_informed, referral, saved_at, phone, sponsor_said,
               completing
          from request
         where case_id = $1";
    SAID = concat!("
        select r.case_id, r.questions, r.answers
          from case_file c
          join request r on r.case_id = c.id
         where c.id in ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
                        $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
           and ", visible!(), "
           and c.number is not null
         order by c.id
         limit 20");
    SAID_IN_ONE = "select case_id, questions, answers from request where case_id = $1";
    HOLD = "update request set saved_at = saved_at where case_id = $1";
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
    HURRIED = "
        update request
           set answers = $2, saved_at = $3, phone = $4, sponsor_said = $5, completing = $2
         where case_id = $1";
    INFORMED = "update request set sponsor_informed = $2 where case_id = $1";
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
struct SaidRow {
    case_id: Uuid,
    questions: i64,
    answers: String,
}

impl SaidRow {
    fn said(&self) -> Result<Vec<String>, sqlx::Error> {
        let version = u32::try_from(self.questions).unwrap_or_default();
        let questions = Questions::of_version(version).ok_or_else(unknown)?;
        let wrong = |error: serde_json::Error| sqlx::Error::Decode(error.into());
        let answers = serde_json::from_str(&self.answers).map_err(wrong)?;
        let request = Request { questions: version, answers };
        Ok(request.said(questions).map(str::to_owned).collect())
    }
}

fn unknown() -> sqlx::Error {
    sqlx::Error::Decode("request.questions is no version we know".into())
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
        Ok(Questions::of_version(self.request.questions).ok_or_else(unknown)?)
    }

    /// Has the case, which was sent, found by what these answers say.
    pub(super) async fn keep_said(&self, cx: &mut Cx, case: CaseId) -> Result<(), Failure> {
        let said: Vec<&str> = self.request.said(self.questions()?).collect();
        Ok(keep_said(cx.tx(), case.0, &said).await?)
    }
}

/// What was written in the answers of requests that this person may see, in their order. A draft
/// says nothing to anybody.
pub async fn said_in(cx: &mut Cx, cases: &[Uuid]) -> Result<BTreeMap<Uuid, Vec<String>>, Failure> {
    let mut all = BTreeMap::new();
    for some in cases.chunks(AT_ONCE) {
        // Fewer than that are asked for with no case at all in the place of the others.
        let padded = some.iter().copied().chain(std::iter::repeat(Uuid::nil())).take(AT_ONCE);
        let query = padded.fold(cx.visible(SAID), |query, id| query.bind(id));
        for row in query.all::<SaidRow>().await? {
            all.insert(row.case_id, row.said()?);
        }
    }
    Ok(all)
}

/// What was written in the request of a case, whoever asks: to list what it is found by.
pub async fn said_in_one(tx: &mut Tx, case: Uuid) -> Result<Vec<String>, sqlx::Error> {
    let row: Option<SaidRow> = tx.query(SAID_IN_ONE).bind(case).optional().await?;
    row.map_or(Ok(Vec::new()), |row| row.said())
}

/// The request of a case that was found for this person.
pub async fn kept(cx: &mut Cx, case: &Case) -> Result<Kept, Failure> {
    let row: Option<Row> = cx.query(BY_CASE).bind(case.id.0).optional().await?;
    row.ok_or(ApiError::NotFound)?.try_into()
}

/// Has whoever else writes in it wait until this is over: what is read after this is what will be
/// written over. SQLite has one writer anyway.
pub(super) async fn hold(cx: &mut Cx, case: CaseId) -> Result<(), Failure> {
    cx.query(HOLD).bind(case.0).execute().await?;
    Ok(())
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

/// A draft is sent as it stands, and goes on being completed.
pub(super) async fn hurry(cx: &mut Cx, case: CaseId, kept: &Kept) -> Result<(), Failure> {
    let now = Millis::from(cx.now);
    cx.query(HURRIED)
        .bind(case.0)
        .bind(serde_json::to_string(&kept.request.answers)?)
        .bind(now)
        .bind(kept.phone.clone())
        .bind(kept.sponsor_said.clone())
        .execute()
        .await?;
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
