//! The projects that a request can be about: the one place where intake asks the register.

use crate::base::{ApiError, OrganisationId, Problem, ProjectId, Refusal};
use crate::intake::model::Project;
use crate::person::fold::fold;
use crate::person::organisation;
use crate::register::store::add_from_request;
use crate::visible;
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    UNDER_WAY = concat!("
        select c.number, c.title, c.stage
          from case_file c
         where ", visible!(), "
           and c.project_id = $3
           and c.stage not in ('redirected', 'declined', 'withdrawn', 'closed', 'archived')
         order by c.id
         limit 5");
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
    BY_ID = "
        select p.id, p.name, p.organisation_id, o.name as organisation
          from project p
          join organisation o on o.id = p.organisation_id
         where p.id = $1";
}

/// A project that the register has.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Known {
    pub id: Uuid,
    pub name: String,
    pub organisation_id: Uuid,
    pub organisation: String,
}

/// A case on a project, from its first draft on.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct UnderWay {
    /// `None`: nobody has sent it yet.
    pub number: Option<String>,
    pub title: String,
    pub stage: String,
}

/// The cases on a project that are not over, as far as this person may know of them.
pub async fn under_way(cx: &mut Cx, project: ProjectId) -> Result<Vec<UnderWay>, Failure> {
    Ok(cx.visible(UNDER_WAY).bind(project.0).all().await?)
}

/// The projects of the register, by name.
pub async fn known(cx: &mut Cx) -> Result<Vec<Known>, Failure> {
    Ok(cx.query(KNOWN).all().await?)
}

pub async fn find_known(cx: &mut Cx, id: ProjectId) -> Result<Known, Failure> {
    let found: Option<Known> = cx.query(BY_ID).bind(id.0).optional().await?;
    Ok(found.ok_or(ApiError::NotFound)?)
}

/// The project that a request names, with its organisation: the register's if it has one of
/// that name, else one of its own, for which the organisation must be given.
pub(super) async fn project(
    cx: &mut Cx,
    named: &Project,
) -> Result<(ProjectId, OrganisationId), Failure> {
    let known: Vec<Known> = cx.query(NAMED).bind(fold(&named.name)).all().await?;
    let same = |it: &&Known| named.organisation.is_none_or(|id| id.0 == it.organisation_id);
    if let Some(found) = known.iter().find(same) {
        return Ok((found.id.into(), found.organisation_id.into()));
    }
    let lacking = |key| Failure::from(Refusal::Invalid(vec![Problem::new("organisation", key)]));
    let id = match (named.organisation, &named.organisation_name) {
        (Some(id), _) => id,
        (None, Some(name)) => organisation::find_or_add(cx.tx(), name, None).await?,
        (None, None) => return Err(lacking("problem-organisation-of-new")),
    };
    let organisation = organisation::find(cx.tx(), id).await?;
    let organisation = organisation.ok_or_else(|| lacking("problem-choice"))?;
    let now = cx.now;
    let project = add_from_request(cx.tx(), &named.name, organisation.id, now).await?;
    Ok((project, organisation.id))
}
