//! Projects. No other file writes the table `project`.

use super::term;
use crate::base::{ImportId, OrganisationId, ProjectId};
use crate::db::{Millis, Tx, new_id};
use crate::person::fold::fold;
use crate::register::model::{Fact, Phase};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    BY_ID = "
        select p.id, p.name, p.organisation_id, o.name as organisation_name, p.phase, p.description
          from project p
          join organisation o on o.id = p.organisation_id
         where p.id = $1";
    ROOT = "select coalesce(joined_to, id) as id from project where id = $1";
    SEARCH = "
        select p.id, p.name, p.organisation_id, o.name as organisation_name, p.phase, p.description
          from project p
          join organisation o on o.id = p.organisation_id
         where p.origin = 'register'
           and p.joined_to is null
           and (p.folded like $1
                or exists (select 1
                             from fact f
                             join project m on m.id = f.project_id
                            where (m.id = p.id or m.joined_to = p.id)
                              and f.folded like $1))
         order by p.folded, p.id
         limit $2";
    PUBLISHED = "
        select p.id, p.name, p.organisation_id, o.name as organisation_name, p.phase, p.description
          from project p
          join organisation o on o.id = p.organisation_id
         where p.origin = 'register'
           and p.joined_to is null
         order by p.folded, p.id
         limit 20000";
    UNPUBLISHED = "
        select p.id, p.name, p.organisation_id, o.name as organisation_name, p.phase, p.description
          from project p
          join organisation o on o.id = p.organisation_id
         where p.origin = 'request'
           and p.joined_to is null
           and not exists (select 1 from fact f where f.project_id = p.id)
         order by p.folded, p.id
         limit 20000";
    INSERT = "
        insert into project (id, organisation_id, name, folded, origin, import_id, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)";
    // What the latest edition keeps to itself stays as it was published last.
    AS_LAST_PUBLISHED = "
        update project
           set name = f.name,
               folded = f.folded,
               organisation_id = f.organisation_id,
               description = coalesce((select d.description
                                         from project m
                                         cross join fact d
                                        where (m.id = $1 or m.joined_to = $1)
                                          and d.project_id = m.id
                                          and d.description <> ''
                                        order by d.edition desc, d.id
                                        limit 1), ''),
               phase = (select d.phase
                          from project m
                          cross join fact d
                         where (m.id = $1 or m.joined_to = $1)
                           and d.project_id = m.id
                           and d.phase is not null
                         order by d.edition desc, d.id
                         limit 1),
               origin = 'register'
          from (select f.name, f.folded, f.organisation_id
                  from fact f
                  join project m on m.id = f.project_id
                 where m.id = $1 or m.joined_to = $1
                 order by f.edition desc, f.id
                 limit 1) f
         where project.id = $1";
    JOIN = "update project set joined_to = $1 where id = $2 or joined_to = $2";
    JOINED = "select id from project where id = $1 or joined_to = $1 order by id limit 200";
    UNJOIN = "update project set joined_to = null where joined_to = $1";
    ONLY_IN_IMPORT = "
        select p.id
          from project p
         where p.import_id = $1
           and not exists (select 1 from fact f where f.project_id = p.id and f.import_id <> $1)
           and not exists (select 1
                             from project m
                             join fact f on f.project_id = m.id
                            where m.joined_to = p.id and f.import_id <> $1)
         order by p.id
         limit 20000";
    // The table of cases is written by `case`; a register must not lose what a case stands on.
    HAS_CASE = "select count(*) as count from case_file where project_id = $1";
    DELETE = "delete from project where id = $1";
}

/// A public IT project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    pub id: ProjectId,
    pub name: String,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub phase: Option<Phase>,
    pub description: String,
}

#[derive(sqlx::FromRow)]
struct ProjectRow {
    id: Uuid,
    name: String,
    organisation_id: Uuid,
    organisation_name: String,
    phase: Option<String>,
    description: String,
}

#[derive(sqlx::FromRow)]
struct IdRow {
    id: Uuid,
}

#[derive(sqlx::FromRow)]
struct CountRow {
    count: i64,
}

impl TryFrom<ProjectRow> for Project {
    type Error = sqlx::Error;

    fn try_from(row: ProjectRow) -> Result<Self, sqlx::Error> {
        Ok(Project {
            id: ProjectId(row.id),
            name: row.name,
            organisation: OrganisationId(row.organisation_id),
            organisation_name: row.organisation_name,
            phase: row.phase.map(|name| phase_of("project.phase", &name)).transpose()?,
            description: row.description,
        })
    }
}

pub(super) fn phase_of(column: &str, name: &str) -> Result<Phase, sqlx::Error> {
    Phase::from_name(name)
        .ok_or_else(|| sqlx::Error::Decode(format!("{column} is {name:?}").into()))
}

/// What a project counts as: the one it was joined to, or itself.
pub async fn root(tx: &mut Tx, id: ProjectId) -> Result<ProjectId, sqlx::Error> {
    let row: Option<IdRow> = tx.query(ROOT).bind(id.0).optional().await?;
    Ok(row.map_or(id, |row| row.id.into()))
}

/// A project by its identifier; of one that was joined to another, that other.
pub async fn find_project(tx: &mut Tx, id: ProjectId) -> Result<Option<Project>, sqlx::Error> {
    let Some(IdRow { id }) = tx.query(ROOT).bind(id.0).optional().await? else { return Ok(None) };
    let row: Option<ProjectRow> = tx.query(BY_ID).bind(id).optional().await?;
    row.map(Project::try_from).transpose()
}

/// Published projects whose name, now or in any edition, holds what was typed. Projects that
/// only a request names are nobody else's business.
pub async fn search_projects(
    tx: &mut Tx,
    typed: &str,
    limit: u16,
) -> Result<Vec<Project>, sqlx::Error> {
    let folded = fold(typed);
    if folded.is_empty() || folded.contains(['%', '_']) {
        return Ok(Vec::new());
    }
    let search = tx.query(SEARCH).bind(format!("%{folded}%")).bind(i64::from(limit));
    let rows: Vec<ProjectRow> = search.all().await?;
    rows.into_iter().map(Project::try_from).collect()
}

/// A project that someone who asks for help names, and that the register does not have.
pub async fn add_from_request(
    tx: &mut Tx,
    name: &str,
    organisation: OrganisationId,
    now: DateTime<Utc>,
) -> Result<ProjectId, sqlx::Error> {
    let id: ProjectId = new_id();
    tx.query(INSERT)
        .bind(id.0)
        .bind(organisation.0)
        .bind(name.trim().to_owned())
        .bind(fold(name))
        .bind("request".to_owned())
        .bind(None::<Uuid>)
        .bind(Millis::from(now))
        .execute()
        .await?;
    Ok(id)
}

pub(super) async fn add_published(
    tx: &mut Tx,
    id: ProjectId,
    fact: &Fact,
    organisation: OrganisationId,
    import: ImportId,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    tx.query(INSERT)
        .bind(id.0)
        .bind(organisation.0)
        .bind(fact.name.clone())
        .bind(fold(&fact.name))
        .bind("register".to_owned())
        .bind(Some(import.0))
        .bind(Millis::from(now))
        .execute()
        .await
        .map(drop)
}

/// The projects of the register, by name.
pub(super) async fn published(tx: &mut Tx) -> Result<Vec<Project>, sqlx::Error> {
    let rows: Vec<ProjectRow> = tx.query(PUBLISHED).all().await?;
    rows.into_iter().map(Project::try_from).collect()
}

/// The projects that no register has named yet.
pub(super) async fn unpublished(tx: &mut Tx) -> Result<Vec<Project>, sqlx::Error> {
    let rows: Vec<ProjectRow> = tx.query(UNPUBLISHED).all().await?;
    rows.into_iter().map(Project::try_from).collect()
}

/// Gives the project the words of the latest edition that names it.
pub(super) async fn show_as_last_published(tx: &mut Tx, id: ProjectId) -> Result<(), sqlx::Error> {
    tx.query(AS_LAST_PUBLISHED).bind(id.0).execute().await?;
    term::keep(tx, id).await
}

/// From now on `other` is `project` under another name.
pub(super) async fn join(
    tx: &mut Tx,
    project: ProjectId,
    other: ProjectId,
) -> Result<(), sqlx::Error> {
    tx.query(JOIN).bind(project.0).bind(other.0).execute().await?;
    term::forget(tx, other).await?;
    show_as_last_published(tx, project).await
}

/// Undoes all that was joined to a project, and names all that it was.
pub(super) async fn take_apart(
    tx: &mut Tx,
    project: ProjectId,
) -> Result<Vec<ProjectId>, sqlx::Error> {
    let members: Vec<IdRow> = tx.query(JOINED).bind(project.0).all().await?;
    tx.query(UNJOIN).bind(project.0).execute().await?;
    Ok(members.into_iter().map(|row| ProjectId(row.id)).collect())
}

/// The projects that would be left without any fact if the import had never been.
pub(super) async fn only_in(tx: &mut Tx, import: ImportId) -> Result<Vec<ProjectId>, sqlx::Error> {
    let rows: Vec<IdRow> = tx.query(ONLY_IN_IMPORT).bind(import.0).all().await?;
    Ok(rows.into_iter().map(|row| ProjectId(row.id)).collect())
}

pub(super) async fn has_case(tx: &mut Tx, id: ProjectId) -> Result<bool, sqlx::Error> {
    let row: CountRow = tx.query(HAS_CASE).bind(id.0).one().await?;
    Ok(row.count > 0)
}

pub(super) async fn remove(tx: &mut Tx, id: ProjectId) -> Result<(), sqlx::Error> {
    tx.query(UNJOIN).bind(id.0).execute().await?;
    term::forget(tx, id).await?;
    tx.query(DELETE).bind(id.0).execute().await.map(drop)
}
