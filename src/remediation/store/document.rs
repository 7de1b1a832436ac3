//! The diagnosis with its replies as one document: drawn up, read, verified. No other file writes the table
//! `diagnosis_document`; nothing ever changes a row of it.

use super::plan::{follow, of};
use crate::base::PersonId;
use crate::case::chain::digest;
use crate::case::model::Part;
use crate::case::store::CaseFile;
use crate::db::{Millis, Tx};
use crate::person::{organisation, store as person};
use crate::remediation::model::{
    Command, Document, Event, Named, OwedReply, Remediation, Signed, Silent, apply,
};
use crate::triage::fingerprint::canonical;
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    FREEZE_DOCUMENT = "
        insert into diagnosis_document (case_id, version, content, hash) values ($1, $2, $3, $4)";
    UP_TO = "
        select version, content, hash
          from diagnosis_document
         where case_id = $1
           and version <= $2
         order by version desc
         limit 1";
    ALL_OF = "
        select version, content, hash
          from diagnosis_document
         where case_id = $1
         order by version
         limit 1000";
    REMINDED = "
        select at
          from duty_notice
         where case_id = $1
           and rank = $2
           and person_id = $3
           and not_before <= $4
         order by level
         limit 10";
}

#[derive(sqlx::FromRow)]
struct DocumentRow {
    version: i64,
    content: String,
    hash: String,
}

#[derive(sqlx::FromRow)]
struct AtRow {
    at: Millis,
}

/// A document as it was frozen, with the very text that its hash is of.
#[derive(Clone, Debug)]
pub struct FrozenDocument {
    pub document: Document,
    pub content: String,
    pub hash: String,
}

/// The newest document of a case that was found for this person, or the one of that version.
pub async fn document_of(
    cx: &mut Cx,
    file: &CaseFile,
    version: Option<u32>,
) -> Result<Option<FrozenDocument>, Failure> {
    let up_to = version.map_or(i64::MAX, i64::from);
    let row: Option<DocumentRow> = cx.query(UP_TO).bind(file.id.0).bind(up_to).optional().await?;
    let row = row.filter(|row| version.is_none_or(|asked| i64::from(asked) == row.version));
    let Some(DocumentRow { content, hash, .. }) = row else { return Ok(None) };
    let document = serde_json::from_str(&content)?;
    Ok(Some(FrozenDocument { document, content, hash }))
}

/// Draws it up as everything stands, and has the journal say its hash.
pub(super) async fn freeze_diagnosis(
    cx: &mut Cx,
    file: CaseFile,
    awaited: Vec<OwedReply>,
) -> Result<(), Failure> {
    let state = of(cx.tx(), &file).await?;
    let document = drawn_up(cx, &file, &state, awaited).await?;
    let content = canonical(&serde_json::to_value(&document)?);
    let hash = digest(&content);
    let query = cx.query(FREEZE_DOCUMENT).bind(file.id.0).bind(i64::from(document.version));
    query.bind(content).bind(hash.clone()).execute().await?;
    follow(cx, file, Command::FreezeDiagnosis { hash }).await
}

async fn drawn_up(
    cx: &mut Cx,
    file: &CaseFile,
    state: &Remediation,
    awaited: Vec<OwedReply>,
) -> Result<Document, Failure> {
    let mut replies = Vec::new();
    for reply in &state.replies {
        let name = named(cx.tx(), reply.by).await?.name;
        replies.push(Signed { name, reply: reply.clone() });
    }
    let mut silent = Vec::new();
    for owed in awaited {
        silent.push(silent_one(cx, file, owed).await?);
    }
    let organisation = organisation::find(cx.tx(), file.organisation).await?;
    Ok(Document {
        version: state.next_document(),
        case: file.number_text(),
        title: file.title.clone(),
        organisation: organisation.map(|it| it.name).unwrap_or_default(),
        closed_at: cx.now,
        closed_by: Named { id: cx.actor.id, name: cx.actor.name.clone() },
        lead: named_if_any(cx.tx(), file.holder(Part::CaseLead)).await?,
        read_by: named_if_any(cx.tx(), state.read_by).await?,
        findings: state.findings.clone(),
        recommendations: state.recommendations.clone(),
        replies,
        silent,
    })
}

async fn silent_one(cx: &mut Cx, file: &CaseFile, owed: OwedReply) -> Result<Silent, Failure> {
    let rank = i64::try_from(owed.rank).unwrap_or(i64::MAX);
    let now = Millis::from(cx.now);
    let query = cx.query(REMINDED).bind(file.id.0).bind(rank).bind(owed.by.0).bind(now);
    let reminders: Vec<AtRow> = query.all().await?;
    let reminded_at = reminders.into_iter().map(|row| row.at.into()).collect();
    let who = named(cx.tx(), owed.by).await?;
    Ok(Silent { part: owed.part, who, due_at: owed.due_at, reminded_at })
}

async fn named_if_any(tx: &mut Tx, id: Option<PersonId>) -> Result<Option<Named>, sqlx::Error> {
    match id {
        Some(id) => named(tx, id).await.map(Some),
        None => Ok(None),
    }
}

/// Whoever acted may have left since: their name stays.
async fn named(tx: &mut Tx, id: PersonId) -> Result<Named, sqlx::Error> {
    let found = person::active_or_left(tx, id).await?;
    Ok(Named { id, name: found.map(|actor| actor.name).unwrap_or_default() })
}

/// Whether the documents of a case are those that its journal names, and say what it said then.
pub(super) async fn documents_agree(
    tx: &mut Tx,
    case: Uuid,
    events: &[Event],
) -> Result<bool, sqlx::Error> {
    let rows: Vec<DocumentRow> = tx.query(ALL_OF).bind(case).all().await?;
    let mut told = Remediation::default();
    let mut rows = rows.iter();
    for event in events {
        if let Event::DiagnosisFrozen { version, hash } = event {
            let is_whole = |row: &DocumentRow| {
                row.version == i64::from(*version)
                    && row.hash == *hash
                    && digest(&row.content) == *hash
                    && serde_json::from_str(&row.content)
                        .is_ok_and(|it: Document| it.version == *version && it.says(&told))
            };
            if !rows.next().is_some_and(is_whole) {
                return Ok(false);
            }
        }
        told = apply(told, event);
    }
    Ok(rows.next().is_none())
}
