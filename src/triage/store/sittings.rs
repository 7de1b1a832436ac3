//! The sittings that were held, as one looks for them. Reads only.

use super::sitting::day_of;
use crate::triage::model::COMMITTEE;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;

/// How many sittings one page shows.
const PAGE: usize = 50;

crate::sql! {
    OPEN = "
        select s.number, s.held_on, p.name as presided_by,
               (select count(distinct f.person_id = s.presided_by)
                  from minutes_sign_off f where f.sitting_id = s.id) as sides
          from sitting s
          join person p on p.id = s.presided_by
         where s.closed_at is null
         order by s.number desc
         limit 20";
    // Of each that goes on, whether somebody is present.
    UNDER_WAY = "
        select s.number,
               (select count(*) from sitting_person sp
                 where sp.sitting_id = s.id and sp.person_id = $1) as there
          from sitting s
         where s.closed_at is null
         order by s.number desc
         limit 20";
    CLOSED = "
        select s.number, s.held_on, p.name as presided_by,
               (select count(distinct f.person_id = s.presided_by)
                  from minutes_sign_off f where f.sitting_id = s.id) as sides
          from sitting s
          join person p on p.id = s.presided_by
         where s.closed_at is not null
           and s.held_on >= $1
           and s.held_on <= $2
           and s.number < $3
         order by s.number desc
         limit 51";
    // Whoever presided, and one other of those present: what the rule lets them sign.
    AWAITED = "
        select s.number, s.held_on, p.name as presided_by,
               (select count(distinct f.person_id = s.presided_by)
                  from minutes_sign_off f where f.sitting_id = s.id) as sides
          from sitting_person sp
          join sitting s on s.id = sp.sitting_id
          join person p on p.id = s.presided_by
         where sp.person_id = $1
           and s.closed_at is not null
           and not exists (select 1 from minutes_sign_off f
                            where f.sitting_id = s.id and f.person_id = $1)
           and (s.presided_by = $1
                or not exists (select 1 from minutes_sign_off f
                                where f.sitting_id = s.id and f.person_id <> s.presided_by))
         order by s.number
         limit 50";
}

/// A sitting in a list. It says nothing of its cases, which not everybody may see.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedSitting {
    pub number: i64,
    pub held_on: NaiveDate,
    pub presided_by: String,
    pub is_signed_off: bool,
}

/// What somebody looks for: days, and where the page before ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SittingSearch {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub before: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct Row {
    number: i64,
    held_on: String,
    presided_by: String,
    /// Whoever presided, and somebody else: both, once it is signed off.
    sides: i64,
}

impl TryFrom<Row> for ListedSitting {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        Ok(ListedSitting {
            number: row.number,
            held_on: day_of("sitting.held_on", &row.held_on)?,
            presided_by: row.presided_by,
            is_signed_off: row.sides == 2,
        })
    }
}

/// A sitting that goes on, for somebody who might decide in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnderWay {
    pub number: i64,
    /// Whether they are present: nobody else decides there.
    pub is_there: bool,
}

#[derive(sqlx::FromRow)]
struct UnderWayRow {
    number: i64,
    there: i64,
}

/// Those that go on, the latest first, as this person may decide in them.
pub async fn sittings_under_way(cx: &mut Cx) -> Result<Vec<UnderWay>, Failure> {
    let me = cx.actor.id.0;
    let rows: Vec<UnderWayRow> = cx.query(UNDER_WAY).bind(me).all().await?;
    let sitting = |it: UnderWayRow| UnderWay { number: it.number, is_there: it.there > 0 };
    Ok(rows.into_iter().map(sitting).collect())
}

/// Those that go on, the latest first.
pub async fn open_sittings(cx: &mut Cx) -> Result<Vec<ListedSitting>, Failure> {
    let rows: Vec<Row> = cx.query(OPEN).all().await?;
    Ok(rows.into_iter().map(ListedSitting::try_from).collect::<Result<_, _>>()?)
}

/// Those that were closed, the latest first, and whether there are more.
pub async fn closed_sittings(
    cx: &mut Cx,
    search: SittingSearch,
) -> Result<(Vec<ListedSitting>, bool), Failure> {
    let from = search.from.map_or_else(|| "0".to_owned(), |day| day.to_string());
    let to = search.to.map_or_else(|| "9".to_owned(), |day| day.to_string());
    let before = search.before.unwrap_or(i64::MAX);
    let mut rows: Vec<Row> = cx.query(CLOSED).bind(from).bind(to).bind(before).all().await?;
    let is_more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let listed = rows.into_iter().map(ListedSitting::try_from).collect::<Result<_, _>>()?;
    Ok((listed, is_more))
}

/// The closed sittings whose minutes this person may still sign, the oldest first.
pub async fn signatures_awaited(cx: &mut Cx) -> Result<Vec<ListedSitting>, Failure> {
    if !cx.actor.is_any(&COMMITTEE) {
        return Ok(Vec::new());
    }
    let me = cx.actor.id.0;
    let rows: Vec<Row> = cx.query(AWAITED).bind(me).all().await?;
    Ok(rows.into_iter().map(ListedSitting::try_from).collect::<Result<_, _>>()?)
}
