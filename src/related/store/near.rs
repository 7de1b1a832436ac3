//! Other cases that may be about the same project, found without reading ten thousand titles.

use super::tie::{Listed, tied_to};
use crate::base::{Actor, CaseId, OrganisationId, ProjectId, Role};
use crate::case::model::{Case, Stage};
use crate::case::store::CaseFile;
use crate::db::Millis;
use crate::register::model::Name;
use crate::register::store::root;
use crate::related::model::{About, Why, proposals};
use crate::visible;
use crate::web::{Cx, Failure};
use std::collections::BTreeMap;
use uuid::Uuid;

crate::sql! {
    /// The project itself, or any that the register has joined to it.
    SAME_PROJECT = concat!("
        select c.id, c.number, c.title, c.stage, c.submitted_at, c.organisation_id,
               coalesce(m.joined_to, m.id) as project_id
          from (select id, joined_to from project where id = $3
                union
                select id, joined_to from project where joined_to = $3) m
          join case_file c on c.project_id = m.id
         where ", visible!(), "
           and c.number is not null
           and c.stage <> 'archived'
           and c.merged_into is null
         order by c.id desc
         limit 50");
    /// The latest of those that have a word in common, whoever may see them: a word that every
    /// title has must not cost more than another.
    CALLED = concat!("
        select c.id, c.number, c.title, c.stage, c.submitted_at, c.organisation_id,
               coalesce(m.joined_to, m.id) as project_id
          from (select case_id
                  from case_word
                 where word = $3
                 order by case_id desc
                 limit 100) w
          join case_file c on c.id = w.case_id
          join project m on m.id = c.project_id
         where ", visible!(), "
           and c.stage <> 'archived'
           and c.merged_into is null
         order by c.id desc
         limit 100");
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: Option<String>,
    title: String,
    stage: String,
    submitted_at: Option<Millis>,
    organisation_id: Uuid,
    project_id: Uuid,
}

/// Another case that may be about the same project, and why one thinks so.
#[derive(Clone, Debug)]
pub struct Perhaps {
    pub case: Listed,
    pub why: Why,
}

impl From<&Row> for About {
    fn from(row: &Row) -> Self {
        About {
            case: CaseId(row.id),
            title: row.title.clone(),
            project: ProjectId(row.project_id),
            organisation: OrganisationId(row.organisation_id),
        }
    }
}

impl From<Row> for Listed {
    fn from(row: Row) -> Self {
        let Row { id, number, title, stage, submitted_at, .. } = row;
        Listed { id, number, title, stage, submitted_at }
    }
}

/// Whether this person is shown which cases may be about the same project: whoever decides on
/// requests, and whoever watches that.
pub fn may_be_asked(file: &CaseFile, actor: &Actor) -> bool {
    Stage::IN_TRIAGE.contains(&file.stage)
        && Role::OVERSEE.into_iter().any(|role| actor.is_for(role, &file.line))
}

/// The cases that may be about the same project as one that was found for this person, as far as
/// they may see them.
pub async fn perhaps(cx: &mut Cx, case: &Case) -> Result<Vec<Perhaps>, Failure> {
    let project = root(cx.tx(), case.project).await?;
    let same: Vec<Row> = cx.visible(SAME_PROJECT).bind(project.0).all().await?;
    let mut found: BTreeMap<Uuid, Row> = same.into_iter().map(|row| (row.id, row)).collect();
    for word in Name::of(&case.title).handles() {
        let called: Vec<Row> = cx.visible(CALLED).bind(word).all().await?;
        found.extend(called.into_iter().map(|row| (row.id, row)));
    }
    let (title, organisation) = (case.title.clone(), case.organisation);
    let one = About { case: case.id, title, project, organisation };
    let others: Vec<About> = found.values().map(About::from).collect();
    let settled = tied_to(cx.tx(), case.id).await?;
    let shown = proposals(&one, &others, &settled).into_iter();
    let shown = shown.filter_map(|it| {
        let row = found.remove(&it.case.0)?;
        Some(Perhaps { case: row.into(), why: it.why })
    });
    Ok(shown.collect())
}
