//! The files of a request. No other file writes the table `evidence`.

use super::draft::{self, Draft};
use super::request::kept;
use crate::base::{ApiError, CaseId, EvidenceId, PersonId, Problem, Refusal};
use crate::case::model::{Look, Place};
use crate::case::store::{self as cases, CaseFile};
use crate::db::{Millis, Tx, new_id};
use crate::files::{Kind, Received};
use crate::intake::model::{Event, MOST_FILES, may_attach, may_take_back};
use crate::visible;
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    OF_CASE = "
        select e.id, e.case_id, e.question, e.file_name, e.mime, e.size, e.hash,
               e.added_by as adder, p.name as added_by, e.added_at
          from evidence e
          join person p on p.id = e.added_by
         where e.case_id = $1
         order by e.question, e.id
         limit 1000";
    ONE = concat!("
        select e.id, e.case_id, e.question, e.file_name, e.mime, e.size, e.hash,
               e.added_by as adder, o.name as added_by, e.added_at
          from evidence e
          join case_file c on c.id = e.case_id
          join person o on o.id = e.added_by
         where ", visible!(), "
           and e.id = $3");
    INSERT = "
        insert into evidence (id, case_id, question, file_name, mime, size, hash, added_by, added_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    REMOVE = "delete from evidence where id = $1 and case_id = $2 returning hash";
    // What shows that a recommendation is done is kept with them, and by the same hash.
    BOUND = "
        select hash from evidence where hash = $1
        union
        select hash from recommendation_file where hash = $1";
    WITH_EVIDENCE = "
        select case_id from evidence
        union
        select case_id from proof_mark";
    HASHES = "
        select hash from evidence
        union
        select hash from recommendation_file";
}

/// A file bound to an answer.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Evidence {
    pub id: Uuid,
    pub case_id: Uuid,
    pub question: String,
    pub file_name: String,
    pub mime: String,
    /// In bytes.
    pub size: i64,
    pub hash: String,
    adder: Uuid,
    pub added_by: String,
    pub added_at: Millis,
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    case_id: Uuid,
}

#[derive(sqlx::FromRow)]
struct HashRow {
    hash: String,
}

/// The files of a case that was found for this person, by question.
pub async fn evidence(tx: &mut Tx, case: CaseId) -> Result<Vec<Evidence>, Failure> {
    Ok(tx.query(OF_CASE).bind(case.0).all().await?)
}

/// A file of a case that this person may see, and thereby looks at.
pub async fn one(cx: &mut Cx, id: EvidenceId) -> Result<Evidence, Failure> {
    let found: Option<Evidence> = cx.visible(ONE).bind(id.0).optional().await?;
    let found = found.ok_or(ApiError::NotFound)?;
    cases::look(cx, CaseId(found.case_id), Look::at(Place::Evidence)).await?;
    Ok(found)
}

/// A request with its answers, for whoever may read them: as long as it is written, they are
/// its writers' alone.
pub async fn readable(cx: &mut Cx, id: CaseId) -> Result<Draft, Failure> {
    let file = cases::find_draft(cx, id).await?;
    if file.number.is_none() {
        return draft::draft(cx, id).await;
    }
    let kept = kept(cx, &file).await?;
    Ok(Draft { file, kept, limit: None })
}

/// Whether one file more can be bound to a question: asked before it comes, and again after.
pub async fn has_room(cx: &mut Cx, id: CaseId, question: &str) -> Result<CaseFile, Failure> {
    let Draft { file, kept, .. } = readable(cx, id).await?;
    may_attach(&file, &cx.actor, &file.line)?;
    kept.questions()?.find(question).ok_or(ApiError::NotFound)?;
    let there = evidence(cx.tx(), id).await?;
    let there = there.iter().filter(|it| it.question == question).count();
    match there < MOST_FILES {
        true => Ok(file),
        false => Err(unfit("file-too-many")),
    }
}

/// A problem with the file, at its field.
pub fn unfit(key: &str) -> Failure {
    Refusal::Invalid(vec![Problem::new("file", key)]).into()
}

/// Binds a file to an answer. What is sent is told in the journal; a draft leaves no trace.
pub async fn add(
    cx: &mut Cx,
    id: CaseId,
    question: &str,
    received: &Received,
    kind: Kind,
) -> Result<(), Failure> {
    let file = has_room(cx, id, question).await?;
    let evidence: EvidenceId = new_id();
    let size = i64::try_from(received.size).unwrap_or(i64::MAX);
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    cx.query(INSERT)
        .bind(evidence.0)
        .bind(id.0)
        .bind(question.to_owned())
        .bind(received.name.clone())
        .bind(kind.mime.to_owned())
        .bind(size)
        .bind(received.hash.clone())
        .bind(me)
        .bind(now)
        .execute()
        .await?;
    if file.number.is_some() {
        let told = Event::EvidenceAdded {
            question: question.to_owned(),
            file_name: received.name.clone(),
            hash: received.hash.clone(),
            attached_by: None,
        };
        cases::note(cx, file, &told).await?;
    }
    Ok(())
}

/// The files that a request is sent with are told with it, and who had bound them: a draft goes
/// from hand to hand. Whoever opened a protected referral is named nowhere.
pub(super) async fn tell_all(cx: &mut Cx, mut file: CaseFile) -> Result<CaseFile, Failure> {
    for it in evidence(cx.tx(), file.id).await? {
        let Evidence { question, file_name, hash, adder, .. } = it;
        let adder = PersonId(adder);
        let may_name = !(file.protected && adder == file.opened_by);
        let attached_by = (adder != cx.actor.id && may_name).then_some(adder);
        let told = Event::EvidenceAdded { question, file_name, hash, attached_by };
        file = cases::note(cx, file, &told).await?;
    }
    Ok(file)
}

/// Takes a file back, as long as nobody but its people has seen it. Gives what its content
/// hashes to, which may be nobody's now.
pub async fn remove(cx: &mut Cx, id: CaseId, evidence: EvidenceId) -> Result<String, Failure> {
    let Draft { file, .. } = draft::open_draft(cx, id).await?;
    may_take_back(&file)?;
    let removed: Option<HashRow> = cx.query(REMOVE).bind(evidence.0).bind(id.0).optional().await?;
    Ok(removed.ok_or(ApiError::NotFound)?.hash)
}

/// Whether any answer of any case has this content: said to nobody.
pub async fn is_bound(tx: &mut Tx, hash: &str) -> Result<bool, sqlx::Error> {
    let bound: Option<HashRow> = tx.query(BOUND).bind(hash.to_owned()).optional().await?;
    Ok(bound.is_some())
}

/// The cases that have any file or mark.
pub(super) async fn cases_with_evidence(tx: &mut Tx) -> Result<Vec<Uuid>, sqlx::Error> {
    let rows: Vec<CaseRow> = tx.query(WITH_EVIDENCE).all().await?;
    Ok(rows.into_iter().map(|row| row.case_id).collect())
}

/// What every file that anybody handed in hashes to.
pub async fn hashes(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let rows: Vec<HashRow> = tx.query(HASHES).all().await?;
    Ok(rows.into_iter().map(|row| row.hash).collect())
}
