//! The views that people saved, each their own. No other file writes the table `saved_view`.

use crate::base::{ApiError, Problem, Refusal, Role, ViewId};
use crate::db::{Millis, new_id};
use crate::person::fold::fold;
use crate::triage::model::{MOST_VIEWS, QueueView, SavedView, TAKEN_BACK_DAYS, view_name};
use crate::web::{Cx, Failure};
use chrono::TimeDelta;
use uuid::Uuid;

crate::sql! {
    MINE = "
        select id, name, query, is_first
          from saved_view
         where person_id = $1
           and removed_at is null
         order by folded, id
         limit 20";
    REMOVED = "
        select id, name, query, is_first
          from saved_view
         where person_id = $1
           and removed_at > $2
         order by removed_at desc, id
         limit 20";
    INSERT = "
        insert into saved_view (id, person_id, name, folded, query, is_first, changed_at)
        values ($1, $2, $3, $4, $5, false, $6)
        on conflict (person_id, folded) where removed_at is null do nothing";
    RENAME = "
        update saved_view
           set name = $3, folded = $4, changed_at = $5
         where id = $1
           and person_id = $2
           and removed_at is null";
    NONE_FIRST = "
        update saved_view
           set is_first = false
         where person_id = $1
           and is_first
           and removed_at is null";
    MAKE_FIRST = "
        update saved_view
           set is_first = true, changed_at = $3
         where id = $1
           and person_id = $2
           and removed_at is null";
    REMOVE = "
        update saved_view
           set removed_at = $3, is_first = false
         where id = $1
           and person_id = $2
           and removed_at is null";
    TAKE_BACK = "
        update saved_view
           set removed_at = null
         where id = $1
           and person_id = $2
           and removed_at is not null";
    FORGET = "delete from saved_view where person_id = $1 and removed_at <= $2";
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    name: String,
    query: String,
    is_first: bool,
}

/// Those of this person, by name.
pub async fn saved_views(cx: &mut Cx) -> Result<Vec<SavedView>, Failure> {
    let me = cx.actor.id.0;
    let rows: Vec<Row> = cx.query(MINE).bind(me).all().await?;
    Ok(rows.into_iter().map(SavedView::from).collect())
}

/// Those that this person deleted lately, the last first.
pub async fn removed_views(cx: &mut Cx) -> Result<Vec<SavedView>, Failure> {
    let (me, since) = (cx.actor.id.0, lately(cx));
    let rows: Vec<Row> = cx.query(REMOVED).bind(me).bind(since).all().await?;
    Ok(rows.into_iter().map(SavedView::from).collect())
}

/// Gives a view of the queue a name; the queue may open with it from now on.
pub async fn save_view(
    cx: &mut Cx,
    name: &str,
    query: &str,
    first: bool,
) -> Result<QueueView, Failure> {
    const FIELD: &str = "view_name";
    cx.actor.must_be_any(&Role::OVERSEE)?;
    // Nobody types it: what no page of ours wrote is no view.
    let view = QueueView::of_query(query).ok_or(ApiError::NotFound)?.first_page();
    let name = view_name(FIELD, name).map_err(|it| Refusal::Invalid(vec![it]))?;
    there_is_room(cx, FIELD, &name).await?;
    let (me, now, id): (_, _, ViewId) = (cx.actor.id.0, Millis::from(cx.now), new_id());
    let since = lately(cx);
    cx.query(FORGET).bind(me).bind(since).execute().await?;
    let query = cx.query(INSERT).bind(id.0).bind(me).bind(name.clone()).bind(fold(&name));
    if query.bind(view.query()).bind(now).execute().await? == 0 {
        return Err(Refusal::field(FIELD, "problem-view-taken").into());
    }
    if first {
        make_view_first(cx, id, true).await?;
    }
    Ok(view)
}

pub async fn rename_view(cx: &mut Cx, id: ViewId, name: &str) -> Result<(), Failure> {
    const FIELD: &str = "view_name";
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let views = saved_views(cx).await?;
    views.iter().find(|it| it.id == id).ok_or(ApiError::NotFound)?;
    let name = view_name(FIELD, name).map_err(|it| Refusal::Invalid(vec![it]))?;
    if views.iter().any(|it| it.id != id && fold(&it.name) == fold(&name)) {
        return Err(Refusal::field(FIELD, "problem-view-taken").into());
    }
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let query = cx.query(RENAME).bind(id.0).bind(me).bind(name.clone()).bind(fold(&name));
    touched(query.bind(now).execute().await?)
}

/// What the queue opens with when its address says nothing: this one, or everything.
pub async fn make_view_first(cx: &mut Cx, id: ViewId, first: bool) -> Result<(), Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    if !saved_views(cx).await?.iter().any(|it| it.id == id) {
        return Err(ApiError::NotFound.into());
    }
    cx.query(NONE_FIRST).bind(me).execute().await?;
    match first {
        true => touched(cx.query(MAKE_FIRST).bind(id.0).bind(me).bind(now).execute().await?),
        false => Ok(()),
    }
}

pub async fn remove_view(cx: &mut Cx, id: ViewId) -> Result<(), Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    touched(cx.query(REMOVE).bind(id.0).bind(me).bind(now).execute().await?)
}

/// Takes back a view that was deleted, under the name it had. It opens the queue no more.
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
    let views = saved_views(cx).await?;
    if views.len() >= MOST_VIEWS {
        let full = Problem::new(field, "problem-views-full").with("most", MOST_VIEWS);
        return Err(Refusal::Invalid(vec![full]).into());
    }
    match views.iter().any(|it| fold(&it.name) == fold(name)) {
        true => Err(Refusal::field(field, "problem-view-taken").into()),
        false => Ok(()),
    }
}

/// What is another's is not there.
fn touched(rows: u64) -> Result<(), Failure> {
    if rows == 0 { Err(ApiError::NotFound.into()) } else { Ok(()) }
}

/// What was deleted before is gone.
fn lately(cx: &Cx) -> Millis {
    Millis::from(cx.now - TimeDelta::days(TAKEN_BACK_DAYS))
}

impl From<Row> for SavedView {
    fn from(row: Row) -> Self {
        // A filter that is no more is left out, as it would be of an address.
        let pairs = row.query.split('&').filter_map(|pair| pair.split_once('='));
        let view = QueueView::parse(pairs);
        SavedView { id: ViewId(row.id), name: row.name, view, is_first: row.is_first }
    }
}
