//! The tasks of a plan and what each waits for, in tables of their own.

use super::day;
use crate::db::Tx;
use crate::remediation::model::Side;
use crate::remediation::model::schedule::LinkKind;
use crate::remediation::model::tasks::{Task, TaskDays, TaskLink};
use crate::web::{Cx, Failure};
use std::collections::BTreeMap;
use uuid::Uuid;

crate::sql! {
    TASKS = "
        select rank, title, side, owner, days, milestone, started_on, done_on
          from plan_task
         where case_id = $1
         order by rank
         limit 500";
    LINKS = "
        select rank, waits_for, kind, lag
          from plan_link
         where case_id = $1
         order by rank, place
         limit 25000";
    KEEP_TASK = "
        insert into plan_task
               (case_id, rank, title, side, owner, days, milestone, started_on, done_on)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (case_id, rank) do update
           set title = excluded.title, side = excluded.side, owner = excluded.owner,
               days = excluded.days, milestone = excluded.milestone,
               started_on = excluded.started_on, done_on = excluded.done_on";
    KEEP_LINK = "
        insert into plan_link (case_id, rank, place, waits_for, kind, lag)
        values ($1, $2, $3, $4, $5, $6)";
    FORGET_LINKS = "delete from plan_link where case_id = $1 and rank = $2";
    FORGET_TASK = "delete from plan_task where case_id = $1 and rank = $2";
}

#[derive(sqlx::FromRow)]
struct TaskRow {
    rank: i64,
    title: String,
    side: String,
    owner: Option<String>,
    days: i64,
    milestone: Option<i64>,
    started_on: Option<String>,
    done_on: Option<String>,
}

#[derive(sqlx::FromRow)]
struct LinkRow {
    rank: i64,
    waits_for: i64,
    kind: String,
    lag: i64,
}

/// The tasks of a case, in the order of their ranks.
pub(super) async fn tasks_of(tx: &mut Tx, case: Uuid) -> Result<Vec<Task>, sqlx::Error> {
    let rows: Vec<TaskRow> = tx.query(TASKS).bind(case).all().await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let links: Vec<LinkRow> = tx.query(LINKS).bind(case).all().await?;
    let mut waits: BTreeMap<i64, Vec<TaskLink>> = BTreeMap::new();
    for row in links {
        waits.entry(row.rank).or_default().push(TaskLink::try_from(row)?);
    }
    let task = |row: TaskRow| -> Result<Task, sqlx::Error> {
        let after = waits.remove(&row.rank).unwrap_or_default();
        Ok(Task { after, ..Task::try_from(row)? })
    };
    rows.into_iter().map(task).collect()
}

/// Writes what is not as it was: the links of such tasks anew, once the tasks that they name are there.
pub(super) async fn keep_tasks(
    cx: &mut Cx,
    case: Uuid,
    before: &[Task],
    now: &[Task],
) -> Result<(), Failure> {
    let moved: Vec<&Task> = now.iter().filter(|it| !before.contains(it)).collect();
    let is_gone = |it: &&Task| !now.iter().any(|task| task.rank == it.rank);
    let gone: Vec<&Task> = before.iter().filter(is_gone).collect();
    for task in moved.iter().chain(&gone) {
        cx.query(FORGET_LINKS).bind(case).bind(i64::from(task.rank)).execute().await?;
    }
    for task in gone {
        cx.query(FORGET_TASK).bind(case).bind(i64::from(task.rank)).execute().await?;
    }
    for task in &moved {
        keep_task(cx, case, task).await?;
    }
    for task in moved {
        keep_links(cx, case, task).await?;
    }
    Ok(())
}

async fn keep_task(cx: &mut Cx, case: Uuid, task: &Task) -> Result<(), Failure> {
    cx.query(KEEP_TASK)
        .bind(case)
        .bind(i64::from(task.rank))
        .bind(task.title.clone())
        .bind(task.side.name().to_owned())
        .bind(task.owner.clone())
        .bind(i64::from(task.days.get()))
        .bind(task.milestone.map(i64::from))
        .bind(task.started_on.map(|day| day.to_string()))
        .bind(task.done_on.map(|day| day.to_string()))
        .execute()
        .await?;
    Ok(())
}

async fn keep_links(cx: &mut Cx, case: Uuid, task: &Task) -> Result<(), Failure> {
    for (place, link) in (0_i64..).zip(&task.after) {
        cx.query(KEEP_LINK)
            .bind(case)
            .bind(i64::from(task.rank))
            .bind(place)
            .bind(i64::from(link.rank))
            .bind(link.kind.name().to_owned())
            .bind(i64::from(link.lag))
            .execute()
            .await?;
    }
    Ok(())
}

impl TryFrom<TaskRow> for Task {
    type Error = sqlx::Error;

    fn try_from(row: TaskRow) -> Result<Self, sqlx::Error> {
        let on = |column, text: Option<String>| text.map(|text| day(column, &text)).transpose();
        let days = u32::try_from(row.days).ok().and_then(|it| TaskDays::try_from(it).ok());
        Ok(Task {
            rank: rank("plan_task.rank", row.rank)?,
            title: row.title,
            side: Side::from_name(&row.side).ok_or_else(|| wrong("plan_task.side", &row.side))?,
            owner: row.owner,
            days: days.ok_or_else(|| wrong("plan_task.days", row.days))?,
            milestone: row.milestone.map(|it| rank("plan_task.milestone", it)).transpose()?,
            after: Vec::new(),
            started_on: on("plan_task.started_on", row.started_on)?,
            done_on: on("plan_task.done_on", row.done_on)?,
        })
    }
}

impl TryFrom<LinkRow> for TaskLink {
    type Error = sqlx::Error;

    fn try_from(row: LinkRow) -> Result<Self, sqlx::Error> {
        let kind = LinkKind::from_name(&row.kind);
        Ok(TaskLink {
            rank: rank("plan_link.waits_for", row.waits_for)?,
            kind: kind.ok_or_else(|| wrong("plan_link.kind", &row.kind))?,
            lag: i32::try_from(row.lag).map_err(|_| wrong("plan_link.lag", row.lag))?,
        })
    }
}

fn rank(column: &str, kept: i64) -> Result<u32, sqlx::Error> {
    u32::try_from(kept).map_err(|_| wrong(column, kept))
}

fn wrong(column: &str, kept: impl std::fmt::Debug) -> sqlx::Error {
    sqlx::Error::Decode(format!("{column} is {kept:?}").into())
}
