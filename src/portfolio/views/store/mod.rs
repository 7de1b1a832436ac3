//! The views of the portfolio that people kept, each their own. No other file writes the table `portfolio_view`.

mod tally;

pub use tally::{tally, tally_on};

use super::model::{KeptView, MOST_VIEWS, Shows, TAKEN_BACK_DAYS, view_name};
use crate::base::{ApiError, Problem, Refusal, Role, ViewId};
use crate::db::{Millis, new_id};
use crate::person::fold::fold;
use crate::web::{Cx, Failure};
use chrono::TimeDelta;
use uuid::Uuid;

/// Where a name is typed.
const FIELD: &str = "kept_name";

crate::sql! {
    MINE = "
        select id, list, name, query
          from portfolio_view
         where person_id = $1
           and removed_at is null
         order by folded, id
         limit 30";
    REMOVED = "
        select id, list, name, query
          from portfolio_view
         where person_id = $1
           and removed_at > $2
         order by removed_at desc, id
         limit 30";
    INSERT = "
        insert into portfolio_view (id, person_id, list, name, folded, query, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (person_id, folded) where removed_at is null do nothing";
    RENAME = "
        update portfolio_view
           set name = $3, folded = $4, changed_at = $5
         where id = $1
           and person_id = $2
           and removed_at is null";
    REMOVE = "
        update portfolio_view
           set removed_at = $3
         where id = $1
           and person_id = $2
           and removed_at is null";
    TAKE_BACK = "
        update portfolio_view
           set removed_at = null
         where id = $1
           and person_id = $2
           and removed_at is not null";
    FORGET = "delete from portfolio_view where person_id = $1 and removed_at <= $2";
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    list: String,
    name: String,
    query: String,
}

/// Those of this person, by name.
pub async fn kept_views(cx: &mut Cx) -> Result<Vec<KeptView>, Failure> {
    let me = cx.actor.id.0;
    let rows: Vec<Row> = cx.query(MINE).bind(me).all().await?;
    Ok(rows.into_iter().map(KeptView::try_from).collect::<Result<_, _>>()?)
}

/// Those that this person removed lately, the last first.
pub async fn removed_views(cx: &mut Cx) -> Result<Vec<KeptView>, Failure> {
    let (me, since) = (cx.actor.id.0, lately(cx));
    let rows: Vec<Row> = cx.query(REMOVED).bind(me).bind(since).all().await?;
    Ok(rows.into_iter().map(KeptView::try_from).collect::<Result<_, _>>()?)
}

/// Gives the filters of a list a name.
pub async fn keep_view(cx: &mut Cx, list: &str, query: &str, name: &str) -> Result<Shows, Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    // Nobody types it: what no page of ours wrote is no view.
    let shows = Shows::of(list, query).ok_or(ApiError::NotFound)?;
    let name = view_name(FIELD, name).map_err(|it| Refusal::Invalid(vec![it]))?;
    there_is_room(cx, FIELD, &name).await?;
    let (me, now, id): (_, _, ViewId) = (cx.actor.id.0, Millis::from(cx.now), new_id());
    let since = lately(cx);
    cx.query(FORGET).bind(me).bind(since).execute().await?;
    let query = cx.query(INSERT).bind(id.0).bind(me).bind(shows.list().to_owned());
    let query = query.bind(name.clone()).bind(fold(&name)).bind(shows.query());
    match query.bind(now).execute().await? {
        0 => Err(taken(FIELD)),
        _ => Ok(shows),
    }
}

pub async fn rename_view(cx: &mut Cx, id: ViewId, name: &str) -> Result<(), Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let views = kept_views(cx).await?;
    views.iter().find(|it| it.id == id).ok_or(ApiError::NotFound)?;
    let name = view_name(FIELD, name).map_err(|it| Refusal::Invalid(vec![it]))?;
    if views.iter().any(|it| it.id != id && fold(&it.name) == fold(&name)) {
        return Err(taken(FIELD));
    }
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let query = cx.query(RENAME).bind(id.0).bind(me).bind(name.clone()).bind(fold(&name));
    touched(query.bind(now).execute().await?)
}

pub async fn remove_view(cx: &mut Cx, id: ViewId) -> Result<(), Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    touched(cx.query(REMOVE).bind(id.0).bind(me).bind(now).execute().await?)
}

/// Takes back a view that was removed, under the name it had.
pub async fn take_view_back(cx: &mut Cx, id: ViewId) -> Result<(), Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let removed = removed_views(cx).await?;
    let view = removed.iter().find(|it| it.id == id).ok_or(ApiError::NotFound)?;
    there_is_room(cx, &format!("view-{id}"), &view.name).await?;
    let me = cx.actor.id.0;
    touched(cx.query(TAKE_BACK).bind(id.0).bind(me).execute().await?)
}

/// One more of this name would be neither one too many nor the second of it.
async fn there_is_room(cx: &mut Cx, field: &str, name: &str) -> Result<(), Failure> {
    let views = kept_views(cx).await?;
    if views.iter().any(|it| fold(&it.name) == fold(name)) {
        return Err(taken(field));
    }
    if views.len() >= MOST_VIEWS {
        let full = Problem::new(field, "problem-views-full").with("most", MOST_VIEWS);
        return Err(Refusal::Invalid(vec![full]).into());
    }
    Ok(())
}

fn taken(field: &str) -> Failure {
    Refusal::field(field, "problem-view-taken").into()
}

/// What is another's is not there.
fn touched(rows: u64) -> Result<(), Failure> {
    if rows == 0 { Err(ApiError::NotFound.into()) } else { Ok(()) }
}

/// What was removed before is gone.
fn lately(cx: &Cx) -> Millis {
    Millis::from(cx.now - TimeDelta::days(TAKEN_BACK_DAYS))
}

impl TryFrom<Row> for KeptView {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        let odd = || sqlx::Error::Decode(format!("portfolio_view.list is {:?}", row.list).into());
        let shows = Shows::read(&row.list, &row.query).ok_or_else(odd)?;
        Ok(KeptView { id: ViewId(row.id), name: row.name, shows })
    }
}
