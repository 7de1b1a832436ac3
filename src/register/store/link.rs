//! Pairs of projects that may be one, for a person to say. No other file writes the table
//! `link_candidate`. What was said holds until somebody takes it back.

use super::{facts_of, find_project, project};
use crate::base::{ApiError, ImportId, PersonId, ProjectId, Refusal};
use crate::db::{Millis, Tx, new_id};
use crate::web::Failure;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

crate::sql! {
    OPEN = "
        select l.id, l.likeness, p.id as project_id, p.name as name, o.id as other_id, o.name as other_name,
               po.name as organisation, oo.name as other_organisation
          from link_candidate l
          join project p on p.id = l.project_id
          join project o on o.id = l.other_id
          join organisation po on po.id = p.organisation_id
          join organisation oo on oo.id = o.organisation_id
         where l.answer = 'open'
           and coalesce(p.joined_to, p.id) <> coalesce(o.joined_to, o.id)
         order by l.likeness desc, l.id
         limit 200";
    BY_ID = "select project_id, other_id from link_candidate where id = $1 and answer = 'open'";
    ANSWERED = "
        select l.id, l.likeness, p.id as project_id, coalesce((select f.name from fact f where f.project_id = p.id order by f.edition desc, f.id limit 1), p.name) as name, o.id as other_id, coalesce((select f.name from fact f where f.project_id = o.id order by f.edition desc, f.id limit 1), o.name) as other_name,
               po.name as organisation, oo.name as other_organisation, l.answer, a.name as answered_by,
               l.answered_at
          from link_candidate l
          join project p on p.id = l.project_id
          join project o on o.id = l.other_id
          join organisation po on po.id = p.organisation_id
          join organisation oo on oo.id = o.organisation_id
          join person a on a.id = l.answered_by
         where l.answer <> 'open'
         order by l.answered_at desc, l.id
         limit 50";
    DECIDED = "select project_id, other_id from link_candidate
         where id = $1 and answer <> 'open' and answered_by is not null";
    REOPEN = "
        update link_candidate
           set answer = 'open',
               answered_by = null,
               answered_at = null
         where id = $1";
    /// The pairs that hold a group of joined projects together.
    HOLDING = "
        select l.project_id, l.other_id
          from link_candidate l
          join project p on p.id = l.project_id
         where l.answer = 'same'
           and (p.id = $1 or p.joined_to = $1)
         order by l.answered_at, l.id
         limit 200";
    ADD = "
        insert into link_candidate (id, project_id, other_id, likeness, import_id, answer)
        values ($1, $2, $3, $4, $5, 'open')
        on conflict (project_id, other_id) do nothing";
    ANSWER = "
        update link_candidate
           set answer = $1,
               answered_by = $2,
               answered_at = $3
         where id = $4";
    SIDE_BY_SIDE = "
        update link_candidate
           set answer = 'apart'
         where answer = 'open'
           and exists (select 1
                         from fact a
                         join fact b on b.edition = a.edition and b.source = a.source
                        where a.project_id = link_candidate.project_id
                          and b.project_id = link_candidate.other_id)";
    DELETE_OF_IMPORT = "delete from link_candidate where import_id = $1";
    DELETE_OF_PROJECT = "delete from link_candidate where project_id = $1 or other_id = $1";
}

/// Two projects that may be one.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Candidate {
    pub id: Uuid,
    /// From 0 to 100.
    pub likeness: i64,
    pub project_id: Uuid,
    pub name: String,
    pub organisation: String,
    pub other_id: Uuid,
    pub other_name: String,
    pub other_organisation: String,
}

/// A pair that somebody has decided on.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Decided {
    #[sqlx(flatten)]
    pub pair: Candidate,
    /// `same` or `apart`.
    pub answer: String,
    pub answered_by: String,
    pub answered_at: Millis,
}

#[derive(sqlx::FromRow)]
struct PairRow {
    project_id: Uuid,
    other_id: Uuid,
}

/// The pairs that nobody has decided on, the likeliest first.
pub async fn open_candidates(tx: &mut Tx) -> Result<Vec<Candidate>, sqlx::Error> {
    tx.query(OPEN).all().await
}

/// The pairs that people have decided on, the latest first.
pub async fn decided_links(tx: &mut Tx) -> Result<Vec<Decided>, sqlx::Error> {
    tx.query(ANSWERED).all().await
}

/// Takes an answer back: the two are what they were before it, and asked about again.
pub async fn reopen_link(tx: &mut Tx, candidate: Uuid) -> Result<(), Failure> {
    let pair: Option<PairRow> = tx.query(DECIDED).bind(candidate).optional().await?;
    let pair = pair.ok_or(ApiError::NotFound)?;
    let whole = root(tx, pair.project_id).await?;
    tx.query(REOPEN).bind(candidate).execute().await?;
    let holding: Vec<PairRow> = tx.query(HOLDING).bind(whole.0).all().await?;
    // Taken apart, and put together again by the answers that stand.
    for project in project::take_apart(tx, whole).await? {
        project::show_as_last_published(tx, project).await?;
    }
    for PairRow { project_id, other_id } in holding {
        let (project, other) = (root(tx, project_id).await?, root(tx, other_id).await?);
        if project != other {
            project::join(tx, project, other).await?;
        }
    }
    Ok(())
}

pub(super) async fn add(
    tx: &mut Tx,
    project: ProjectId,
    other: ProjectId,
    likeness: u8,
    import: ImportId,
) -> Result<(), sqlx::Error> {
    tx.query(ADD)
        .bind(new_id::<Uuid>())
        .bind(project.0)
        .bind(other.0)
        .bind(i64::from(likeness))
        .bind(import.0)
        .execute()
        .await
        .map(drop)
}

/// Two names that one edition publishes side by side are two projects: nobody need be asked.
pub(super) async fn part_those_side_by_side(tx: &mut Tx) -> Result<u64, sqlx::Error> {
    tx.query(SIDE_BY_SIDE).execute().await
}

/// Says whether the two are one project.
pub async fn decide_link(
    tx: &mut Tx,
    candidate: Uuid,
    is_same: bool,
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let pair: Option<PairRow> = tx.query(BY_ID).bind(candidate).optional().await?;
    let pair = pair.ok_or(ApiError::NotFound)?;
    if is_same {
        let project = root(tx, pair.project_id).await?;
        let other = root(tx, pair.other_id).await?;
        if project != other {
            must_not_be_side_by_side(tx, project, other).await?;
            project::join(tx, project, other).await?;
        }
    }
    let answer = if is_same { "same" } else { "apart" };
    tx.query(ANSWER)
        .bind(answer.to_owned())
        .bind(by.0)
        .bind(Millis::from(now))
        .bind(candidate)
        .execute()
        .await?;
    Ok(())
}

async fn root(tx: &mut Tx, id: Uuid) -> Result<ProjectId, Failure> {
    let project = find_project(tx, ProjectId(id)).await?;
    Ok(project.ok_or(ApiError::NotFound)?.id)
}

async fn must_not_be_side_by_side(
    tx: &mut Tx,
    project: ProjectId,
    other: ProjectId,
) -> Result<(), Failure> {
    let mut editions = BTreeSet::new();
    for id in [project, other] {
        for fact in facts_of(tx, id).await? {
            if !editions.insert((fact.source, fact.figures.edition)) {
                return Err(Refusal::Unmet(vec!["never_side_by_side".into()]).into());
            }
        }
    }
    Ok(())
}

pub(super) async fn remove_of(tx: &mut Tx, import: ImportId) -> Result<(), sqlx::Error> {
    tx.query(DELETE_OF_IMPORT).bind(import.0).execute().await.map(drop)
}

pub(super) async fn remove_with(tx: &mut Tx, project: ProjectId) -> Result<(), sqlx::Error> {
    tx.query(DELETE_OF_PROJECT).bind(project.0).execute().await.map(drop)
}
