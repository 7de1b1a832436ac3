//! Models as they are kept. No other file writes the table `risk_model`.

use super::adopt::last_adoption;
use crate::base::{ApiError, PersonId, Problem, Refusal, prose};
use crate::db::Millis;
use crate::intake::model::Questions;
use crate::models::model::{Keeping, fit, may_import};
use crate::triage::model::{ModelFault, RiskModel};
use crate::triage::version::ModelVersion;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use std::sync::Arc;
use uuid::Uuid;

crate::sql! {
    INSERT = "
        insert into risk_model (id, hash, document, note, imported_by, imported_at)
        values ($1, $2, $3, $4, $5, $6)";
    ALL = "
        select m.id, m.hash, m.note, p.name as importer, m.imported_at
          from risk_model m
          join person p on p.id = m.imported_by
         order by m.imported_at desc, m.id
         limit 200";
    FIND = "
        select m.hash, m.document, m.note, m.imported_by, p.name as importer, m.imported_at
          from risk_model m
          join person p on p.id = m.imported_by
         where m.id = $1";
    SAME = "select m.id from risk_model m where m.hash = $1 or m.id = $2 order by m.id limit 1";
}

#[derive(sqlx::FromRow)]
struct ListRow {
    id: String,
    hash: String,
    note: String,
    importer: String,
    imported_at: Millis,
}

#[derive(sqlx::FromRow)]
struct Row {
    hash: String,
    document: String,
    note: String,
    imported_by: Uuid,
    importer: String,
    imported_at: Millis,
}

#[derive(sqlx::FromRow)]
struct SameRow {
    id: String,
}

/// A model in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedModel {
    pub id: String,
    /// `None`: it came with the program.
    pub imported: Option<(String, DateTime<Utc>)>,
    pub note: String,
    pub is_in_force: bool,
}

/// A model with all that its page says.
#[derive(Clone, Debug)]
pub struct StoredModel {
    pub version: Arc<ModelVersion>,
    pub document: String,
    pub keeping: Keeping,
    /// By whom and when; `None`: it came with the program.
    pub imported: Option<(String, DateTime<Utc>)>,
    pub note: String,
}

/// All of them, the last imported first.
pub async fn models(cx: &mut Cx) -> Result<Vec<ListedModel>, Failure> {
    let in_force = last_adoption(cx.tx()).await?.hash;
    let rows: Vec<ListRow> = cx.query(ALL).all().await?;
    let listed = rows.into_iter().map(|row| ListedModel {
        is_in_force: row.hash == in_force,
        id: row.id,
        imported: Some((row.importer, row.imported_at.into())),
        note: row.note,
    });
    let shipped = ModelVersion::shipped();
    let shipped = ListedModel {
        is_in_force: shipped.hash == in_force,
        id: shipped.id.clone(),
        imported: None,
        note: String::new(),
    };
    Ok(listed.chain([shipped]).collect())
}

/// A model by its name. What cannot be one is not looked for: PostgreSQL refuses a byte of zero.
pub async fn find_model(cx: &mut Cx, id: &str) -> Result<StoredModel, Failure> {
    if !RiskModel::is_name(id) {
        return Err(ApiError::NotFound.into());
    }
    let in_force = last_adoption(cx.tx()).await?.hash;
    let shipped = ModelVersion::shipped();
    if shipped.id == id {
        let keeping = Keeping { imported_by: None, is_in_force: shipped.hash == in_force };
        let document = RiskModel::DOCUMENT.to_owned();
        let (imported, note) = (None, String::new());
        return Ok(StoredModel { version: shipped, document, keeping, imported, note });
    }
    let row: Option<Row> = cx.query(FIND).bind(id.to_owned()).optional().await?;
    let row = row.ok_or(ApiError::NotFound)?;
    let keeping =
        Keeping { imported_by: Some(PersonId(row.imported_by)), is_in_force: row.hash == in_force };
    Ok(StoredModel {
        version: crate::triage::store::made_by(cx.tx(), &row.hash).await?,
        document: row.document,
        keeping,
        imported: Some((row.importer, row.imported_at.into())),
        note: row.note,
    })
}

/// Reads a document, and keeps it if it is a model that the questions feed. It changes no score until
/// it is adopted. Answers with its name.
pub async fn import(cx: &mut Cx, document: &str, note: &str) -> Result<String, Failure> {
    may_import(&cx.actor)?;
    let note = prose("note", note);
    let read = match document.trim() {
        "" => Err(vec![Problem::new("document", "model-document-none")]),
        document => read(document),
    };
    let (note, read) = match (note, read) {
        (Ok(note), Ok(read)) => (note, read),
        (note, read) => {
            let problems = read.err().into_iter().flatten().chain(note.err());
            return Err(Refusal::Invalid(problems.collect()).into());
        }
    };
    let (id, hash) = (read.id.clone(), read.hash.clone());
    let shipped = ModelVersion::shipped();
    let query = cx.query(SAME).bind(hash.clone()).bind(id.clone());
    let same: Option<SameRow> = query.optional().await?;
    let known = same
        .map(|it| it.id)
        .or_else(|| (shipped.hash == hash || shipped.id == id).then(|| shipped.id.clone()));
    if let Some(known) = known {
        let key = if known == id { "model-id-known" } else { "model-hash-known" };
        let problem = Problem::new("document", key).with("id", known);
        return Err(Refusal::Invalid(vec![problem]).into());
    }
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    cx.query(INSERT)
        .bind(id.clone())
        .bind(hash)
        .bind(document.trim().to_owned())
        .bind(note)
        .bind(me)
        .bind(now)
        .execute()
        .await?;
    Ok(id)
}

fn read(document: &str) -> Result<ModelVersion, Vec<Problem>> {
    let problem = |it: ModelFault| {
        let place = if it.place.is_empty() { "document".to_owned() } else { it.place };
        Problem::new("document", it.rule).with("place", place).with("found", it.found)
    };
    let read = ModelVersion::read(document).and_then(|read| {
        let faults = fit(&read, Questions::current());
        if faults.is_empty() { Ok(read) } else { Err(faults) }
    });
    read.map_err(|faults| faults.into_iter().map(problem).collect())
}
