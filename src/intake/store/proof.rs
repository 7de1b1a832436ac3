//! What the brigade has seen of the answers. No other file writes the table `proof_mark`.

use super::draft::Draft;
use super::evidence::{evidence, readable};
use crate::base::{ApiError, CaseId};
use crate::case::store::{self as cases, if_fresh};
use crate::db::{Millis, Tx};
use crate::intake::model::{Event, Mark, MarkFacts, Marking, Marks, decide_mark, weigh};
use crate::triage::model::Proof;
use crate::triage::store::reassess;
use crate::web::{Cx, Failure};

crate::sql! {
    MARKS = "
        select m.question, m.proof, m.proven_on, m.reason, m.answer, p.name as marked_by, m.marked_at
          from proof_mark m
          join person p on p.id = m.marked_by
         where m.case_id = $1";
    KEEP_MARK = "
        insert into proof_mark (case_id, question, proof, proven_on, reason, answer, marked_by, marked_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (case_id, question) do update
           set proof = excluded.proof, proven_on = excluded.proven_on, reason = excluded.reason,
               answer = excluded.answer, marked_by = excluded.marked_by,
               marked_at = excluded.marked_at";
    FORGET_MARK = "delete from proof_mark where case_id = $1 and question = $2";
}

/// A mark, and who set it.
#[derive(Clone, Debug)]
pub struct Marked {
    pub question: String,
    pub mark: Mark,
    pub by: String,
    pub at: Millis,
}

#[derive(sqlx::FromRow)]
struct MarkRow {
    question: String,
    proof: String,
    proven_on: String,
    reason: String,
    answer: String,
    marked_by: String,
    marked_at: Millis,
}

impl TryFrom<MarkRow> for Marked {
    type Error = Failure;

    fn try_from(row: MarkRow) -> Result<Self, Failure> {
        let odd = |what: &str| sqlx::Error::Decode(format!("proof_mark.{what}").into());
        let mark = Mark {
            proof: Proof::from_name(&row.proof).ok_or_else(|| odd("proof"))?,
            on: row.proven_on.parse().map_err(|_| odd("proven_on"))?,
            reason: row.reason,
            answer: serde_json::from_str(&row.answer)?,
        };
        Ok(Marked { question: row.question, mark, by: row.marked_by, at: row.marked_at })
    }
}

/// What is said of the answers of a case, and by whom.
pub async fn marked(tx: &mut Tx, case: CaseId) -> Result<Vec<Marked>, Failure> {
    let rows: Vec<MarkRow> = tx.query(MARKS).bind(case.0).all().await?;
    rows.into_iter().map(TryFrom::try_from).collect()
}

/// The marks of a case alone, for the score.
pub async fn marks(tx: &mut Tx, case: CaseId) -> Result<Marks, Failure> {
    let marked = marked(tx, case).await?.into_iter();
    Ok(marked.map(|it| (it.question, it.mark)).collect())
}

/// A coordinator says how far an answer is proven, or takes that back: the case is scored anew.
pub async fn mark_proof(
    cx: &mut Cx,
    id: CaseId,
    seen: i64,
    question: &str,
    marking: &Marking,
) -> Result<(), Failure> {
    let Draft { file, kept, .. } = readable(cx, id).await?;
    let files = evidence(cx.tx(), id).await?;
    let files = files.iter().filter(|it| it.question == question).count();
    let (request, today) = (&kept.request, cx.today());
    let is_marked = marks(cx.tx(), id).await?.contains_key(question);
    let facts = MarkFacts { case: &file, line: &file.line, request, files, is_marked, today };
    let asked = kept.questions()?.find(question).ok_or(ApiError::NotFound)?;
    let decided = decide_mark(facts, &cx.actor, asked, marking);
    let event = if_fresh(cx, &file, seen, decided).await?;
    match &event {
        Event::ProofMarked { question, mark } => keep_mark(cx, id, question, mark).await?,
        _ => forget_mark(cx, id, question).await?,
    }
    let file = cases::note(cx, file, &event).await?;
    let marks = marks(cx.tx(), id).await?;
    let weighed = weigh(kept.questions()?, &kept.request, &marks, today);
    reassess(cx, file, &weighed.answers, weighed.context).await?;
    Ok(())
}

async fn forget_mark(cx: &mut Cx, id: CaseId, question: &str) -> Result<(), Failure> {
    cx.query(FORGET_MARK).bind(id.0).bind(question.to_owned()).execute().await?;
    Ok(())
}

async fn keep_mark(cx: &mut Cx, id: CaseId, question: &str, mark: &Mark) -> Result<(), Failure> {
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    cx.query(KEEP_MARK)
        .bind(id.0)
        .bind(question.to_owned())
        .bind(mark.proof.name().to_owned())
        .bind(mark.on.to_string())
        .bind(mark.reason.clone())
        .bind(serde_json::to_string(&mark.answer)?)
        .bind(me)
        .bind(now)
        .execute()
        .await?;
    Ok(())
}
