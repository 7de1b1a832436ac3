//! How much of a week members give, as it changes, and the days they are away.

use super::day;
use super::member::{by_member, me};
use crate::base::{ApiError, PersonId};
use crate::db::Tx;
use crate::roster::model::{Period, Share, must_be_a_new_leave, must_be_to_come};
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use std::collections::HashMap;
use uuid::Uuid;

crate::sql! {
    ALL_CHANGES = "
        select person_id, from_on, capacity
          from member_capacity
         order by from_on, person_id
         limit 10000";
    CHANGES = "
        select person_id, from_on, capacity
          from member_capacity
         where person_id = $1
         order by from_on
         limit 500";
    KEEP_CHANGE = "
        insert into member_capacity (person_id, from_on, capacity) values ($1, $2, $3)
        on conflict (person_id, from_on) do update set capacity = excluded.capacity";
    FORGET_CHANGE = "
        delete from member_capacity where person_id = $1 and from_on = $2 and from_on > $3";
    ALL_LEAVE = "
        select person_id, from_on, to_on
          from member_leave
         where to_on >= $1
         order by to_on, person_id
         limit 10000";
    LEAVE = "
        select person_id, from_on, to_on
          from member_leave
         where person_id = $1
           and to_on >= $2
         order by from_on
         limit 500";
    KEEP_LEAVE = "insert into member_leave (person_id, from_on, to_on) values ($1, $2, $3)";
    FORGET_LEAVE = "delete from member_leave where person_id = $1 and from_on = $2";
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    person_id: Uuid,
    from_on: String,
    capacity: i64,
}

#[derive(sqlx::FromRow)]
struct LeaveRow {
    person_id: Uuid,
    from_on: String,
    to_on: String,
}

impl TryFrom<ChangeRow> for (NaiveDate, Share) {
    type Error = sqlx::Error;

    fn try_from(row: ChangeRow) -> Result<Self, sqlx::Error> {
        let from = day("member_capacity.from_on", &row.from_on)?;
        Ok((from, share("member_capacity.capacity", row.capacity)?))
    }
}

impl TryFrom<LeaveRow> for Period {
    type Error = sqlx::Error;

    fn try_from(row: LeaveRow) -> Result<Self, sqlx::Error> {
        let from = day("member_leave.from_on", &row.from_on)?;
        Ok(Period { from, to: day("member_leave.to_on", &row.to_on)? })
    }
}

/// A share, as the tables keep it.
pub(super) fn share(column: &str, percent: i64) -> Result<Share, sqlx::Error> {
    let share = u32::try_from(percent).ok().and_then(|percent| Share::try_from(percent).ok());
    share.ok_or_else(|| sqlx::Error::Decode(format!("{column} is {percent}").into()))
}

pub(super) async fn all_changes(
    tx: &mut Tx,
) -> Result<HashMap<Uuid, Vec<(NaiveDate, Share)>>, sqlx::Error> {
    by_member(tx.query(ALL_CHANGES).all().await?, |row: &ChangeRow| row.person_id)
}

pub(super) async fn changes(
    tx: &mut Tx,
    person: PersonId,
) -> Result<HashMap<Uuid, Vec<(NaiveDate, Share)>>, sqlx::Error> {
    let rows = tx.query(CHANGES).bind(person.0).all().await?;
    by_member(rows, |row: &ChangeRow| row.person_id)
}

pub(super) async fn all_leave(
    tx: &mut Tx,
    from: NaiveDate,
) -> Result<HashMap<Uuid, Vec<Period>>, sqlx::Error> {
    let rows = tx.query(ALL_LEAVE).bind(from.to_string()).all().await?;
    by_member(rows, |row: &LeaveRow| row.person_id)
}

pub(super) async fn leave(
    tx: &mut Tx,
    person: PersonId,
    from: NaiveDate,
) -> Result<HashMap<Uuid, Vec<Period>>, sqlx::Error> {
    let rows = tx.query(LEAVE).bind(person.0).bind(from.to_string()).all().await?;
    by_member(rows, |row: &LeaveRow| row.person_id)
}

pub(super) async fn keep_change(
    cx: &mut Cx,
    person: PersonId,
    from: NaiveDate,
    share: Share,
) -> Result<(), Failure> {
    let query = cx.query(KEEP_CHANGE).bind(person.0).bind(from.to_string());
    query.bind(i64::from(share.percent())).execute().await?;
    Ok(())
}

/// Announces that one will give another share of the week from a day on. Announced again for the
/// same day, the later word holds.
pub async fn announce_capacity(cx: &mut Cx, from: NaiveDate, share: Share) -> Result<(), Failure> {
    let me = me(cx).await?.person;
    must_be_to_come(from, cx.today())?;
    keep_change(cx, me, from, share).await
}

/// Takes back a change that is still to come: what has begun did hold.
pub async fn forget_capacity(cx: &mut Cx, from: NaiveDate) -> Result<(), Failure> {
    let (me, today) = (me(cx).await?.person.0, cx.today().to_string());
    let query = cx.query(FORGET_CHANGE).bind(me).bind(from.to_string()).bind(today);
    match query.execute().await? {
        0 => Err(ApiError::NotFound.into()),
        _ => Ok(()),
    }
}

/// Says that one is away.
pub async fn declare_leave(cx: &mut Cx, leave: Period) -> Result<(), Failure> {
    let me = me(cx).await?;
    must_be_a_new_leave(&me.leave, leave, cx.today())?;
    let query = cx.query(KEEP_LEAVE).bind(me.person.0).bind(leave.from.to_string());
    query.bind(leave.to.to_string()).execute().await?;
    Ok(())
}

/// Takes a leave back, by its first day.
pub async fn forget_leave(cx: &mut Cx, from: NaiveDate) -> Result<(), Failure> {
    let me = me(cx).await?.person.0;
    match cx.query(FORGET_LEAVE).bind(me).bind(from.to_string()).execute().await? {
        0 => Err(ApiError::NotFound.into()),
        _ => Ok(()),
    }
}
