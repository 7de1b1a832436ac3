//! Files on their way into the register, and out again. No other file writes the table `import`.

use super::plan::{Entry, Found, Plan, Report, Standing, Tally};
use super::{fact, link, project, report};
use crate::base::{ApiError, ImportId, OrganisationId, PersonId, Refusal};
use crate::db::{Millis, Tx, new_id};
use crate::i18n::paris_date;
use crate::person::organisation;
use crate::register::model::{Edition, Mapping, ministries, typed_edition};
use crate::web::Failure;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

crate::sql! {
    BY_ID = "
        select i.id, i.file_name, i.mapping, i.edition, p.name as by_name, i.created_at,
               i.applied_at, i.undone_at, i.tally, i.standing
          from import i
          left join person p on p.id = i.created_by
         where i.id = $1";
    LATEST = "
        select i.id, i.file_name, i.mapping, i.edition, p.name as by_name, i.created_at,
               i.applied_at, i.undone_at, i.tally, i.standing
          from import i
          left join person p on p.id = i.created_by
         order by i.created_at desc, i.id
         limit $1";
    // By itself: a list of files must not read them.
    CONTENT = "select content from import where id = $1";
    PROPOSE = "
        insert into import (id, file_name, file_hash, content, mapping, edition, created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    MAP = "
        update import
           set mapping = $1,
               edition = $2
         where id = $3
           and applied_at is null";
    READ = "update import set standing = $1 where id = $2";
    APPLIED = "
        update import
           set applied_at = $1,
               mapping = $2,
               tally = $4
         where id = $3
           and applied_at is null";
    UNDONE = "
        update import
           set undone_at = $1
         where id = $2
           and applied_at is not null
           and undone_at is null";
}

/// A file that was proposed, and what became of it.
#[derive(Clone, Debug)]
pub struct Import {
    pub id: ImportId,
    pub file_name: String,
    pub mapping: Option<Mapping>,
    pub edition: Option<Edition>,
    /// Nobody: it came by the command line.
    pub by_name: Option<String>,
    pub created_at: DateTime<Utc>,
    pub applied_at: Option<DateTime<Utc>>,
    pub undone_at: Option<DateTime<Utc>>,
    /// What it did, once applied.
    pub tally: Option<Tally>,
    /// What was found when somebody last had it read in the browser.
    pub found: Option<Found>,
}

/// A file to import, and what a person says of it.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub file_name: String,
    pub content: Vec<u8>,
    pub mapping: Option<Mapping>,
    pub edition: Option<Edition>,
    pub by: Option<PersonId>,
}

#[derive(sqlx::FromRow)]
struct ImportRow {
    id: Uuid,
    file_name: String,
    mapping: Option<String>,
    edition: Option<String>,
    by_name: Option<String>,
    created_at: Millis,
    applied_at: Option<Millis>,
    undone_at: Option<Millis>,
    tally: Option<String>,
    standing: Option<String>,
}

#[derive(sqlx::FromRow)]
struct ContentRow {
    content: Vec<u8>,
}

impl TryFrom<ImportRow> for Import {
    type Error = Failure;

    fn try_from(row: ImportRow) -> Result<Self, Failure> {
        let wrong = |_| sqlx::Error::Decode("import.edition is no edition".into());
        Ok(Import {
            id: ImportId(row.id),
            file_name: row.file_name,
            mapping: row.mapping.map(|text| serde_json::from_str(&text)).transpose()?,
            edition: row.edition.map(|text| text.parse()).transpose().map_err(wrong)?,
            by_name: row.by_name,
            created_at: row.created_at.into(),
            applied_at: row.applied_at.map(Into::into),
            undone_at: row.undone_at.map(Into::into),
            tally: row.tally.map(|text| serde_json::from_str(&text)).transpose()?,
            found: row.standing.map(|name| serde_json::from_value(name.into())).transpose()?,
        })
    }
}

impl Import {
    /// What it would do now.
    pub async fn report(&self, tx: &mut Tx, now: DateTime<Utc>) -> Result<Report, Failure> {
        let ContentRow { content } = tx.query(CONTENT).bind(self.id.0).one().await?;
        report(tx, &content, self.mapping.clone(), self.edition, now).await
    }
}

pub async fn find_import(tx: &mut Tx, id: ImportId) -> Result<Import, Failure> {
    let row: Option<ImportRow> = tx.query(BY_ID).bind(id.0).optional().await?;
    row.ok_or(ApiError::NotFound)?.try_into()
}

/// The latest imports first.
pub async fn latest_imports(tx: &mut Tx, limit: u16) -> Result<Vec<Import>, Failure> {
    let rows: Vec<ImportRow> = tx.query(LATEST).bind(i64::from(limit)).all().await?;
    rows.into_iter().map(TryFrom::try_from).collect()
}

/// Keeps a file, so that a person can see what it would change before it does.
pub async fn propose(
    tx: &mut Tx,
    proposal: Proposal,
    now: DateTime<Utc>,
) -> Result<ImportId, Failure> {
    let id: ImportId = new_id();
    let digest = Sha256::digest(&proposal.content);
    let hash: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let told = || Edition::in_file_name(&proposal.file_name);
    let edition = proposal.edition.or_else(told).map(|edition| edition.to_string());
    let mapping = proposal.mapping.as_ref().map(serde_json::to_string).transpose()?;
    tx.query(PROPOSE)
        .bind(id.0)
        .bind(proposal.file_name)
        .bind(hash)
        .bind(proposal.content)
        .bind(mapping)
        .bind(edition)
        .bind(proposal.by.map(|person| person.0))
        .bind(Millis::from(now))
        .execute()
        .await?;
    Ok(id)
}

/// Reads a proposed file, and keeps what that came to for the list of files. What somebody `typed` for
/// its edition must not be another than it says.
pub async fn read_file(
    tx: &mut Tx,
    id: ImportId,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let (found, said) = match find_import(tx, id).await?.report(tx, now).await?.standing {
        Standing::Unreadable(_) => (Found::Faults, BTreeSet::new()),
        Standing::Unmapped => (Found::Unmapped, BTreeSet::new()),
        Standing::Ready(plan) => (Found::Ready, plan.editions()),
    };
    typed_edition(typed, said, Edition::of_month(paris_date(now)))
        .map_err(|problem| Refusal::Invalid(vec![problem]))?;
    let name = serde_json::to_value(found)?.as_str().map(str::to_owned);
    tx.query(READ).bind(name).bind(id.0).execute().await?;
    Ok(())
}

/// Says which column of a proposed file is what, and which edition it is if its name does not.
pub async fn map_columns(
    tx: &mut Tx,
    id: ImportId,
    mapping: &Mapping,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let named = Edition::in_file_name(&find_import(tx, id).await?.file_name);
    let edition = typed.parse().ok().or(named).map(|it: Edition| it.to_string());
    let mapping = serde_json::to_string(mapping)?;
    let map = tx.query(MAP).bind(mapping).bind(edition).bind(id.0);
    match map.execute().await? {
        0 => Err(ApiError::NotFound.into()),
        _ => read_file(tx, id, typed, now).await,
    }
}

/// Writes what a proposed file says. All of it, or nothing: a file with a fault is refused.
pub async fn apply(tx: &mut Tx, id: ImportId, now: DateTime<Utc>) -> Result<Plan, Failure> {
    let import = find_import(tx, id).await?;
    let report = import.report(tx, now).await?;
    let (Standing::Ready(plan), Some(mapping)) = (report.standing, report.mapping) else {
        return Err(Refusal::Unmet(vec!["whole_file".into()]).into());
    };
    apply_plan(tx, id, &mapping, &plan, now).await?;
    Ok(plan)
}

/// Writes a plan that was made in this very transaction.
pub async fn apply_plan(
    tx: &mut Tx,
    id: ImportId,
    mapping: &Mapping,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let mapping = serde_json::to_string(mapping)?;
    let tally = serde_json::to_string(&plan.tally())?;
    let applied = tx.query(APPLIED).bind(Millis::from(now)).bind(mapping).bind(id.0);
    if applied.bind(tally).execute().await? == 0 {
        return Err(Refusal::Unmet(vec!["not_applied_yet".into()]).into());
    }
    let mut organisations: HashMap<String, OrganisationId> = HashMap::new();
    let mut touched = BTreeSet::new();
    for it in &plan.entries {
        if matches!(it.entry, Entry::Repeated { .. }) {
            continue;
        }
        // Splitting a text by something gives one part at least: there is always a bearer.
        let Some(bearer) = ministries(&it.fact.organisation).into_iter().next() else { continue };
        let organisation = match organisations.get(&bearer.name) {
            Some(known) => *known,
            None => {
                let found = organisation::find_or_add(tx, &bearer.name, None).await?;
                *organisations.entry(bearer.name).or_insert(found)
            }
        };
        if matches!(it.entry, Entry::New { .. }) {
            project::add_published(tx, it.project, &it.fact, organisation, id, now).await?;
        }
        fact::add(tx, it.project, id, organisation, &it.fact).await?;
        touched.insert(it.project);
    }
    for it in &plan.entries {
        let Entry::New { perhaps } = &it.entry else { continue };
        for lookalike in perhaps {
            link::add(tx, lookalike.project, it.project, lookalike.likeness, id).await?;
        }
    }
    for project in touched {
        project::show_as_last_published(tx, project).await?;
    }
    link::part_those_side_by_side(tx).await?;
    Ok(())
}

/// Takes the facts of an import back out, with the projects that nothing else speaks of.
/// Refused while a case stands on one of them.
pub async fn undo(tx: &mut Tx, id: ImportId, now: DateTime<Utc>) -> Result<(), Failure> {
    if tx.query(UNDONE).bind(Millis::from(now)).bind(id.0).execute().await? == 0 {
        return Err(Refusal::Unmet(vec!["applied".into()]).into());
    }
    let vanishing = project::only_in(tx, id).await?;
    for project in &vanishing {
        if project::has_case(tx, *project).await? {
            return Err(Refusal::Unmet(vec!["no_case_on_it".into()]).into());
        }
    }
    let touched = fact::projects_of(tx, id).await?;
    fact::remove_of(tx, id).await?;
    link::remove_of(tx, id).await?;
    for project in &vanishing {
        link::remove_with(tx, *project).await?;
        project::remove(tx, *project).await?;
    }
    for project in touched.into_iter().filter(|project| !vanishing.contains(project)) {
        project::show_as_last_published(tx, project).await?;
    }
    organisation::forget_unnamed(tx).await?;
    Ok(())
}
