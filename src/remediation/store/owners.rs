//! Who may be given a recommendation: the people of its case, by name.

use crate::base::PersonId;
use crate::case::model::{CaseNumber, DutyKind, Part};
use crate::case::store::{CaseFile, find, limits_now};
use crate::clock::{Calendar, Delay};
use crate::remediation::model::{Facts, must_be_theirs_to_do};
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    NAMED = "
        select distinct p.id, p.name
          from case_person c
          join person p on p.id = c.person_id
         where c.case_id = $1
           and p.left_at is null
         order by p.name, p.id
         limit 500";
}

#[derive(sqlx::FromRow)]
struct NamedRow {
    id: Uuid,
    name: String,
}

/// Somebody who may be given a recommendation, in which part of the case.
#[derive(Clone, Debug)]
pub struct MayOwn {
    pub person: PersonId,
    pub name: String,
    pub part: Part,
}

/// Those of a case that was found for this person, the project's first. Who left has no account any more.
pub async fn may_own(cx: &mut Cx, file: &CaseFile) -> Result<Vec<MayOwn>, Failure> {
    let rows: Vec<NamedRow> = cx.query(NAMED).bind(file.id.0).all().await?;
    let named = |(part, person): (Part, PersonId)| {
        let row = rows.iter().find(|row| row.id == person.0)?;
        Some(MayOwn { person, name: row.name.clone(), part })
    };
    Ok(file.may_be_given().into_iter().filter_map(named).collect())
}

/// The same of a case by its number.
pub async fn may_own_in(cx: &mut Cx, number: CaseNumber) -> Result<Vec<MayOwn>, Failure> {
    let file = find(cx, number).await?;
    may_own(cx, &file).await
}

/// Refuses whoever could say of no recommendation of this case that it is done.
pub async fn must_do_some(cx: &mut Cx, number: CaseNumber) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let state = super::of(cx.tx(), &file).await?;
    let (calendar, today) = (Calendar::france(), cx.today());
    let facts = Facts { case: &file, line: &file.line, calendar: &calendar, today };
    Ok(must_be_theirs_to_do(&state, facts, &cx.actor, None)?)
}

/// Within how long a critical recommendation that is taken on now is to be carried out, by priority.
pub async fn limits_to_follow(cx: &mut Cx) -> Result<[Delay; 4], Failure> {
    Ok(limits_now(cx.tx()).await?.all_of(DutyKind::FollowRecommendation))
}
