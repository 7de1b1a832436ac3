//! The project that a request is about: which one it turns out to be, and what is under way for it.

use super::likely::near;
use crate::base::{ApiError, OrganisationId, Problem, ProjectId, Refusal, Role};
use crate::intake::model::{Near, Project, may_refer};
use crate::person::fold::fold;
use crate::person::organisation;
use crate::register::store::add_from_request;
use crate::visible;
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    UNDER_WAY = concat!("
        select c.id, c.number, c.title, c.stage,
               (c.opened_by = $1
                or exists (select 1 from case_person m
                            where m.case_id = c.id
                              and m.person_id = $1
                              and m.part in ('requester', 'sponsor'))) as is_mine
          from case_file c
         where ", visible!(), "
           and c.project_id = $3
           and c.stage not in ('redirected', 'declined', 'withdrawn', 'closed', 'archived')
         order by c.id
         limit 5");
    UNDER_WAY_ON = concat!("
        select c.project_id, c.id, c.number, c.title, c.stage,
               (c.opened_by = $1
                or exists (select 1 from case_person m
                            where m.case_id = c.id
                              and m.person_id = $1
                              and m.part in ('requester', 'sponsor'))) as is_mine
          from case_file c
         where ", visible!(), "
           and c.project_id in ($3, $4, $5, $6, $7)
           and c.stage not in ('redirected', 'declined', 'withdrawn', 'closed', 'archived')
         order by c.id
         limit 25");
    KNOWN = "
        select p.id, p.name, p.organisation_id, o.name as organisation
          from project p
          join organisation o on o.id = p.organisation_id
         where p.origin = 'register'
         order by p.folded, p.id
         limit 1000";
    NAMED = "
        select p.id, p.name, p.organisation_id, o.name as organisation
          from project p
          join organisation o on o.id = p.organisation_id
         where p.origin = 'register'
           and p.folded = $1
         order by p.id
         limit 20";
    ASKED_FOR = concat!("
        select p.id, p.name, p.organisation_id, o.name as organisation
          from project p
          join organisation o on o.id = p.organisation_id
         where p.origin <> 'register'
           and p.folded = $3
           and exists (select 1 from case_file c
                        where c.project_id = p.id
                          and c.stage not in ('redirected', 'declined', 'withdrawn', 'closed', 'archived')
                          and ", visible!(), ")
         order by p.id
         limit 20");
    PUBLISHED = "
        select p.id, p.name, p.organisation_id, o.name as organisation
          from project p
          join organisation o on o.id = p.organisation_id
         where p.id = $1
           and p.origin = 'register'";
    /// One that only requests name, through one that this person may know of.
    ASKED_FOR_BY_ID = concat!("
        select p.id, p.name, p.organisation_id, o.name as organisation
          from project p
          join organisation o on o.id = p.organisation_id
         where p.id = $3
           and exists (select 1 from case_file c
                        where c.project_id = p.id
                          and c.stage not in ('redirected', 'declined', 'withdrawn', 'closed', 'archived')
                          and ", visible!(), ")");
    BY_ID = "
        select p.id, p.name, p.organisation_id, o.name as organisation
          from project p
          join organisation o on o.id = p.organisation_id
         where p.id = $1";
}

/// How many are shown while a name is being typed.
pub const MOST_FOUND: usize = 5;

/// Projects of the register, or of requests under way, are called much the same.
pub const NEAR: &str = "problem-project-near";

/// A request is under way already for the project.
pub const AGAIN: &str = "problem-request-again";

/// A project that the register has.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Known {
    pub id: Uuid,
    pub name: String,
    pub organisation_id: Uuid,
    pub organisation: String,
}

/// What a request turned out to be about.
pub(super) struct Found {
    pub id: ProjectId,
    /// As the register writes it, if it has it.
    pub name: String,
    pub organisation: OrganisationId,
}

impl From<Known> for Found {
    fn from(known: Known) -> Self {
        Found { id: known.id.into(), name: known.name, organisation: known.organisation_id.into() }
    }
}

/// A case on a project, from its first draft on.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct UnderWay {
    pub id: Uuid,
    /// Opened by the reader or for their project: they can read the draft again.
    pub is_mine: bool,
    /// `None`: nobody has sent it yet.
    pub number: Option<String>,
    pub title: String,
    pub stage: String,
}

impl UnderWay {
    /// Where the reader opens it; a draft is opened by its author and its project.
    pub fn path(&self) -> Option<String> {
        match &self.number {
            Some(number) => Some(format!("/cases/{number}/status")),
            None => self.is_mine.then(|| format!("/request/{}/check", self.id)),
        }
    }
}

#[derive(sqlx::FromRow)]
struct UnderWayRow {
    project_id: Uuid,
    #[sqlx(flatten)]
    case: UnderWay,
}

/// The cases on a project that are not over, as far as this person may know of them.
pub async fn under_way(cx: &mut Cx, project: ProjectId) -> Result<Vec<UnderWay>, Failure> {
    Ok(cx.visible(UNDER_WAY).bind(project.0).all().await?)
}

/// The same of up to five projects at once, each with its project.
pub async fn under_way_on(
    cx: &mut Cx,
    projects: [ProjectId; MOST_FOUND],
) -> Result<Vec<(ProjectId, UnderWay)>, Failure> {
    let query = cx.visible(UNDER_WAY_ON);
    let rows = projects.iter().fold(query, |query, it| query.bind(it.0)).all().await?;
    Ok(rows.into_iter().map(|row: UnderWayRow| (row.project_id.into(), row.case)).collect())
}

/// The cases under way on whatever project a new request of this name would be about, or on the one
/// that was `chosen` among those called nearly so.
pub async fn under_way_named(
    cx: &mut Cx,
    typed: &str,
    chosen: Option<ProjectId>,
) -> Result<Vec<UnderWay>, Failure> {
    let named: Vec<Known> = cx.query(NAMED).bind(fold(typed)).all().await?;
    let asked: Vec<Known> = cx.visible(ASKED_FOR).bind(fold(typed)).all().await?;
    let by_name = named.into_iter().chain(asked).map(|it| ProjectId::from(it.id));
    let mut projects: Vec<ProjectId> = by_name.chain(chosen).collect();
    projects.sort_unstable();
    projects.dedup();
    let mut all = Vec::new();
    for project in projects {
        all.extend(under_way(cx, project).await?);
    }
    Ok(all)
}

/// The projects of the register, by name: as many as a list can offer.
pub async fn known(cx: &mut Cx) -> Result<Vec<Known>, Failure> {
    Ok(cx.query(KNOWN).all().await?)
}

/// The same, for whoever may offer it help.
pub async fn find_to_refer(cx: &mut Cx, id: ProjectId) -> Result<Known, Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let found = find_known(cx, id).await?;
    let line = organisation::line(cx.tx(), found.organisation_id.into()).await?;
    may_refer(&cx.actor, &line)?;
    Ok(found)
}

async fn find_known(cx: &mut Cx, id: ProjectId) -> Result<Known, Failure> {
    let found: Option<Known> = cx.query(BY_ID).bind(id.0).optional().await?;
    Ok(found.ok_or(ApiError::NotFound)?)
}

/// The project that a request names, with its organisation: the register's if it has one of
/// that name, else one of its own, for which the organisation must be given.
pub(super) async fn project(cx: &mut Cx, named: &Project) -> Result<Found, Failure> {
    let known: Vec<Known> = cx.query(NAMED).bind(fold(&named.name)).all().await?;
    let same = |it: &&Known| named.organisation.is_none_or(|id| id.0 == it.organisation_id);
    if let Some(found) = known.iter().find(same) {
        return Ok(found.clone().into());
    }
    match named.near {
        Near::Is(id) => {
            let published: Option<Known> = cx.query(PUBLISHED).bind(id.0).optional().await?;
            let found = match published {
                Some(found) => Some(found),
                None => cx.visible(ASKED_FOR_BY_ID).bind(id.0).optional().await?,
            };
            return Ok(found.ok_or_else(|| refused("near", "problem-choice"))?.into());
        }
        Near::Unsaid | Near::Other => {}
    }
    // One that only requests name, among those that this person may know of.
    let asked: Vec<Known> = cx.visible(ASKED_FOR).bind(fold(&named.name)).all().await?;
    if let Some(found) = asked.iter().find(same) {
        return Ok(found.clone().into());
    }
    match named.near {
        Near::Unsaid if !near(cx, &named.name).await?.is_empty() => {
            return Err(refused("near", NEAR));
        }
        _ => {}
    }
    let lacking = |key| refused("organisation", key);
    let id = match (named.organisation, &named.organisation_name) {
        (Some(id), _) => id,
        (None, Some(name)) => organisation::find_or_add(cx.tx(), name, None).await?,
        (None, None) => return Err(lacking("problem-organisation-of-new")),
    };
    let organisation = organisation::find(cx.tx(), id).await?;
    let organisation = organisation.ok_or_else(|| lacking("problem-choice"))?;
    let now = cx.now;
    let project = add_from_request(cx.tx(), &named.name, organisation.id, now).await?;
    Ok(Found { id: project, name: named.name.clone(), organisation: organisation.id })
}

/// The same for a new request: what is under way already is not written twice unawares.
pub(super) async fn project_once(cx: &mut Cx, named: &Project) -> Result<Found, Failure> {
    let found = project(cx, named).await?;
    match named.again || under_way(cx, found.id).await?.is_empty() {
        true => Ok(found),
        false => Err(refused("again", AGAIN)),
    }
}

fn refused(field: &str, key: &str) -> Failure {
    Refusal::Invalid(vec![Problem::new(field, key)]).into()
}
