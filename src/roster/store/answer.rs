//! When whoever was asked for a team was asked, and by when they answer: read of the journal.

use crate::base::{Actor, PersonId, Priority};
use crate::case::model::{CaseNumber, Duty, Part};
use crate::case::store::{CaseFile, find, signed};
use crate::clock::Calendar;
use crate::db::Millis;
use crate::roster::model::{AnswerDue, Event, Team, answer_due, asked_at, suspensions};
use crate::visible;
use crate::web::{Cx, Failure, Visit};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use std::collections::HashMap;
use uuid::Uuid;

crate::sql! {
    /// What happened to the teams of the cases in which a person's answer is awaited.
    TOLD_OF = concat!("
        select j.case_id, j.at, j.facts
          from assignment a
          join case_file c on c.id = a.case_id
          join journal j on j.case_id = a.case_id
         where ", visible!(), "
           and a.person_id = $1
           and a.to_on >= $3
           and not a.confirmed
           and j.subject = 'roster'
         order by j.case_id, j.seq
         limit 5000");
}

#[derive(sqlx::FromRow)]
pub(super) struct ToldRow {
    case_id: Uuid,
    at: Millis,
    facts: String,
}

/// What happened to teams, by their case, in its order.
pub(super) type Told = HashMap<Uuid, Vec<(DateTime<Utc>, Event)>>;

/// What somebody was asked for, and who can ask them again: said to them once they may not see the case any more.
pub async fn who_asks(cx: &mut Cx, number: CaseNumber) -> Result<(String, String), Failure> {
    let file = find(cx, number).await?;
    let name = who_coordinates(cx, &file).await?;
    Ok((file.title.clone(), name))
}

/// Whom a member talks to about what they agreed to.
pub async fn who_coordinates(cx: &mut Cx, file: &CaseFile) -> Result<String, Failure> {
    let coordinator = match file.holder(Part::Coordinator) {
        Some(person) => crate::person::store::find(cx.tx(), person).await?,
        None => None,
    };
    Ok(coordinator.map_or_else(|| cx.text("role-coordinator"), |it| it.name))
}

/// What of a case tells how long it was suspended.
#[derive(Deserialize)]
struct Clocks {
    duties: Vec<Duty>,
}

pub(super) fn by_case(rows: Vec<ToldRow>) -> Result<Told, Failure> {
    let mut told = Told::new();
    for row in rows {
        let event = serde_json::from_str(&row.facts)?;
        told.entry(row.case_id).or_default().push((row.at.into(), event));
    }
    Ok(told)
}

/// The same of those cases in which an answer of this reader is awaited.
pub(super) async fn told_of(
    visit: &mut Visit,
    reader: &Actor,
    today: String,
) -> Result<Told, Failure> {
    let query = visit.query(TOLD_OF).bind(reader.id.0).bind(reader.reads_whole_state());
    by_case(query.bind(today).all().await?)
}

/// By when somebody answers who was asked then; `state` is that of the case.
pub(super) fn due_of(
    since: Option<DateTime<Utc>>,
    priority: Option<i64>,
    state: &str,
    now: DateTime<Utc>,
) -> Result<Option<AnswerDue>, Failure> {
    let Some((at, priority)) = since.zip(priority.and_then(Priority::from_number)) else {
        return Ok(None);
    };
    let Clocks { duties } = serde_json::from_str(state)?;
    Ok(answer_due(at, priority, &suspensions(&duties), &Calendar::france(), now))
}

/// When something was told of an answer, if that was since it was asked for.
pub(super) fn told_since(
    at: Option<Millis>,
    asked_at: Option<DateTime<Utc>>,
) -> Option<DateTime<Utc>> {
    let at = DateTime::<Utc>::from(at?);
    asked_at.is_some_and(|asked| asked <= at).then_some(at)
}

/// By when each of a team answers who was asked and has not.
pub async fn answers_due(
    cx: &mut Cx,
    file: &CaseFile,
    team: &Team,
) -> Result<Vec<(PersonId, AnswerDue)>, Failure> {
    let asked = team.assignments.iter().filter(|it| !it.confirmed).map(|it| it.person);
    let asked: Vec<PersonId> = asked.collect();
    let (Some(priority), false) = (file.priority, asked.is_empty()) else {
        return Ok(Vec::new());
    };
    let happened = signed::<Event>(cx.tx(), file).await?;
    let happened: Vec<_> = happened.into_iter().map(|it| (it.at, it.fact)).collect();
    let (held, calendar) = (suspensions(&file.duties), Calendar::france());
    let due = asked.into_iter().filter_map(|person| {
        let at = asked_at(&happened, person)?;
        Some((person, answer_due(at, priority, &held, &calendar, cx.now)?))
    });
    Ok(due.collect())
}
