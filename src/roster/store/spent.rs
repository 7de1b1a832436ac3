//! What a case took so far, beside what was planned for it: as much of it as its reader may know.

use super::effort::quarters;
use super::team::Situation;
use super::{day, member::by_member};
use crate::base::PersonId;
use crate::case::store::CaseFile;
use crate::clock::Calendar;
use crate::roster::model::{EffortSight, Period, Quarters, effort_sight, monday_of, planned_until};
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use std::collections::HashMap;
use uuid::Uuid;

crate::sql! {
    SPENT = "
        select e.person_id, p.name, cast(sum(e.quarters) as bigint) as quarters
          from effort e
          join person p on p.id = e.person_id
         where e.case_id = $1
         group by e.person_id, p.name
         order by p.name, e.person_id
         limit 500";
    SPENT_SINCE = "
        select cast(coalesce(sum(quarters), 0) as bigint) as quarters
          from effort
         where case_id = $1
           and week_on >= $2";
    AWAY = "
        select l.person_id, l.from_on, l.to_on
          from assignment a
          join member_leave l on l.person_id = a.person_id and l.to_on >= a.from_on
         where a.case_id = $1
           and l.from_on <= $2
         order by l.person_id, l.from_on
         limit 5000";
}

#[derive(sqlx::FromRow)]
struct SpentRow {
    person_id: Uuid,
    name: String,
    quarters: i64,
}

#[derive(sqlx::FromRow)]
struct SumRow {
    quarters: i64,
}

#[derive(sqlx::FromRow)]
struct AwayRow {
    person_id: Uuid,
    from_on: String,
    to_on: String,
}

impl TryFrom<AwayRow> for Period {
    type Error = sqlx::Error;

    fn try_from(row: AwayRow) -> Result<Self, sqlx::Error> {
        let from = day("member_leave.from_on", &row.from_on)?;
        Ok(Period { from, to: day("member_leave.to_on", &row.to_on)? })
    }
}

/// What a case took, and what it was to take until today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spent {
    /// Nobody, where the reader may know the sum alone.
    pub members: Vec<SpentBy>,
    pub planned: Quarters,
    pub spent: Quarters,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpentBy {
    pub person: PersonId,
    /// Of whoever left too: what they gave stays told by who gave it.
    pub name: Option<String>,
    /// Nothing, for who is not in the team any more: what they were to give is not known now.
    pub planned: Option<Quarters>,
    pub spent: Quarters,
}

/// Nothing, where there is none yet, or none for this reader.
pub async fn spent_on(
    cx: &mut Cx,
    file: &CaseFile,
    situation: &Situation,
) -> Result<Option<Spent>, Failure> {
    let sight = effort_sight(file, &file.line, &cx.actor);
    if sight == EffortSight::None {
        return Ok(None);
    }
    let mut members = planned_of(cx, file, situation).await?;
    let rows: Vec<SpentRow> = cx.query(SPENT).bind(file.id.0).all().await?;
    for row in rows {
        let (person, spent) = (PersonId(row.person_id), quarters(row.quarters)?);
        match members.iter_mut().find(|it| it.person == person) {
            Some(known) => known.spent = spent,
            None => members.push(SpentBy { person, name: Some(row.name), planned: None, spent }),
        }
    }
    let planned: Quarters = members.iter().filter_map(|it| it.planned).sum();
    let spent: Quarters = members.iter().map(|it| it.spent).sum();
    if sight == EffortSight::Sum {
        members.clear();
    }
    let is_any = !planned.is_none() || !spent.is_none();
    Ok(is_any.then_some(Spent { members, planned, spent }))
}

/// What a case took from the week of a day on, as one sum: nothing, where this reader may not know it.
pub async fn spent_since(
    cx: &mut Cx,
    file: &CaseFile,
    first: NaiveDate,
) -> Result<Option<Quarters>, Failure> {
    if effort_sight(file, &file.line, &cx.actor) == EffortSight::None {
        return Ok(None);
    }
    let week = monday_of(first).to_string();
    let row: SumRow = cx.query(SPENT_SINCE).bind(file.id.0).bind(week).one().await?;
    Ok(Some(quarters(row.quarters)?))
}

/// The team as it is now, with what it was to give until today.
async fn planned_of(
    cx: &mut Cx,
    file: &CaseFile,
    situation: &Situation,
) -> Result<Vec<SpentBy>, Failure> {
    let (today, calendar) = (cx.today(), Calendar::france());
    let rows = cx.query(AWAY).bind(file.id.0).bind(today.to_string()).all().await?;
    let away: HashMap<Uuid, Vec<Period>> = by_member(rows, |row: &AwayRow| row.person_id)?;
    let planned = situation.team.assignments.iter().map(|it| {
        let leave = away.get(&it.person.0).map(Vec::as_slice).unwrap_or_default();
        SpentBy {
            person: it.person,
            name: situation.name_of(it.person),
            planned: Some(planned_until(it.stretches(), leave, today, &calendar)),
            spent: Quarters::default(),
        }
    });
    Ok(planned.collect())
}
