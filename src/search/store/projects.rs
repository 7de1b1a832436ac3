//! The projects of the register that have all the words somebody typed. What was published is for
//! everyone; its pages are for those who watch over it.

use super::common::Lead;
use crate::base::{ProjectId, Role};
use crate::register::model::Phase;
use crate::register::store::facts_of;
use crate::terms::Typed;
use crate::web::{Cx, Failure};
use std::cmp::Reverse;
use uuid::Uuid;

/// How many are shown.
const SHOWN: usize = 10;

/// What one more term asks of a project: an empty one asks nothing.
macro_rules! has {
    ($term:literal) => {
        concat!(
            "(",
            $term,
            " = '' or exists (select 1 from project_term x
                                           where x.term = ",
            $term,
            " and x.project_id = t.project_id))"
        )
    };
}

/// Some of those that one term leads to, or one of a range, that have the other words.
macro_rules! led_to {
    ($leading:literal) => {
        concat!(
            "select project_id
                  from (select t.project_id
                          from project_term t
                         where ",
            $leading,
            "
                           and ",
            has!("$7"),
            " and ",
            has!("$8"),
            " and ",
            has!("$9"),
            "
                           and ",
            has!("$10"),
            " and ",
            has!("$11"),
            " and ",
            has!("$12"),
            "
                           and ($13 = ''
                                or exists (select 1
                                             from project_found_by f
                                            where f.project_id = t.project_id
                                              and (f.terms like $13
                                                   or f.terms like $14
                                                   or f.terms like $15)))
                         limit 120) led"
        )
    };
}

crate::sql! {
    HAVING = "
        select count(*) as count
          from (select t.project_id from project_term t where t.term = $1 limit 3001) few";
    HAVING_BEGUN = "
        select count(*) as count
          from (select t.project_id from project_term t where t.term >= $1 and t.term < $2 limit 3001) few";
    // Whoever has it in their names has it anywhere: those are looked for apart where not all fit.
    BY_WORD = concat!("
        with anywhere as materialized (", led_to!("t.term = $2"), ")
        select m.id, m.name, m.description, m.phase, o.name as organisation
          from (select project_id from anywhere
                union
                ", led_to!("t.term = $1 and (select count(*) from anywhere) >= 120"), "
                union
                ", led_to!("t.term >= $3 and t.term < $4"), "
                union
                ", led_to!("t.term >= $5 and t.term < $6"), ") any_way
          join project m on m.id = any_way.project_id
          join organisation o on o.id = m.organisation_id
         order by m.folded, m.id
         limit 1200");
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    name: String,
    description: String,
    phase: Option<String>,
    organisation: String,
}

/// A project that was found.
#[derive(Clone, Debug)]
pub struct ProjectFound {
    pub id: ProjectId,
    pub name: String,
    pub organisation: String,
    pub phase: Option<Phase>,
    /// What else it was called, where that is what was looked for.
    pub once_called: Option<String>,
    /// What its description says, where its names do not say all that was typed.
    pub excerpt: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub struct Projects {
    pub shown: Vec<ProjectFound>,
    pub count: usize,
}

/// The projects of the register that have all these words; none for who may not open them.
pub async fn projects(cx: &mut Cx, typed: &Typed) -> Result<Projects, Failure> {
    if typed.is_empty() || !may_watch(cx) {
        return Ok(Projects::default());
    }
    let mut rows = read(cx, &typed.whole()).await?;
    if typed.is_begun() && rows.len() < SHOWN {
        rows = read(cx, typed).await?;
    }
    // By name among equals, as they came.
    rows.sort_by_cached_key(|row| Reverse(words_in_names(row, typed)));
    let count = rows.len();
    rows.truncate(SHOWN);
    let mut shown = Vec::new();
    for row in rows {
        shown.push(found(cx, row, typed).await?);
    }
    Ok(Projects { shown, count })
}

async fn read(cx: &mut Cx, typed: &Typed) -> Result<Vec<Row>, Failure> {
    let lead = Lead::rarest(cx.tx(), typed, (HAVING, HAVING_BEGUN)).await?;
    let Some(lead) = lead else { return Ok(Vec::new()) };
    Ok(lead.bind(cx.query(BY_WORD), typed).all().await?)
}

pub fn may_watch(cx: &Cx) -> bool {
    cx.actor.is_any(&Role::OVERSEE)
}

fn words_in_names(row: &Row, typed: &Typed) -> usize {
    typed.count_in(&format!("{} {}", row.name, row.organisation))
}

async fn found(cx: &mut Cx, row: Row, typed: &Typed) -> Result<ProjectFound, Failure> {
    let named = words_in_names(&row, typed);
    let is_all = named == typed.words.len();
    let mut once_called = None;
    if !is_all {
        let facts = facts_of(cx.tx(), row.id.into()).await?;
        let others = facts.into_iter().map(|fact| fact.name).filter(|name| *name != row.name);
        once_called = others.rev().find(|name| typed.count_in(name) > named);
    }
    Ok(ProjectFound {
        id: row.id.into(),
        phase: row.phase.as_deref().and_then(Phase::from_name),
        excerpt: (!is_all).then(|| typed.excerpt(&row.description)).flatten(),
        name: row.name,
        organisation: row.organisation,
        once_called,
    })
}
