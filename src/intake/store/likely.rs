//! The projects that somebody may mean: while they type a name, and by one that is nearly it.

use super::called::called_nearly;
use super::project::{Known, MOST_FOUND, UnderWay, under_way};
use crate::register::model::{Name, likeliest};
use crate::web::{Cx, Failure};

crate::sql! {
    FINDABLE = "
        select p.id, p.name, p.organisation_id, o.name as organisation
          from project p
          join organisation o on o.id = p.organisation_id
         where p.origin = 'register'
           and p.joined_to is null
         order by p.folded, p.id
         limit 20000";
}

/// How many names one can choose between.
const MOST_NEAR: usize = 4;

/// Fewer letters than these mean anything.
pub(super) const FEWEST_LETTERS: usize = 3;

/// A project that may be meant by a name that is nearly its own.
#[derive(Clone, Debug)]
pub struct Meant {
    pub project: Known,
    /// The requests for it that are under way, as far as the reader may know of them.
    pub under_way: Vec<UnderWay>,
}

/// The projects whose names are like this one, the likest first: those of requests under way, as far
/// as this person may know of them, then those of the register. What only requests name is for
/// nobody else to know.
pub async fn near(cx: &mut Cx, typed: &str) -> Result<Vec<Meant>, Failure> {
    let mut projects: Vec<Known> = Vec::new();
    for (project, _) in called_nearly(cx, typed).await? {
        if projects.len() < MOST_NEAR && projects.iter().all(|it| it.id != project.id) {
            projects.push(project);
        }
    }
    let name = Name::of(typed);
    let all: Vec<Known> = cx.query(FINDABLE).all().await?;
    let alike = all.into_iter().filter_map(|it| Some((name.may_mean(&Name::of(&it.name))?, it)));
    for project in likeliest(alike, MOST_NEAR) {
        if projects.iter().all(|it| it.id != project.id) {
            projects.push(project);
        }
    }
    let mut meant = Vec::new();
    for project in projects {
        let under_way = under_way(cx, project.id.into()).await?;
        meant.push(Meant { project, under_way });
    }
    Ok(meant)
}

/// The projects of the register that answer to what is typed so far, the likeliest first.
pub async fn found(cx: &mut Cx, typed: &str) -> Result<Vec<Known>, Failure> {
    let typed = Name::of(typed);
    if typed.key.chars().count() < FEWEST_LETTERS {
        return Ok(Vec::new());
    }
    let all: Vec<Known> = cx.query(FINDABLE).all().await?;
    let answers = |it: Known| Some((Name::of(&it.name).answers_to(&typed)?, it));
    Ok(likeliest(all.into_iter().filter_map(answers), MOST_FOUND))
}
