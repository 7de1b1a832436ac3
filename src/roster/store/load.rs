//! The weeks of the brigade: two questions of the database, whatever the number of members.
//!
//! Sums leave here, never the names of cases.

use super::{day, time};
use crate::base::PersonId;
use crate::roster::model::{About, Capacity, Horizon, Period, Promised, Share, Week, gone_after};
use crate::web::Cx;
use chrono::{Days, NaiveDate};
use std::collections::HashMap;
use uuid::Uuid;

crate::sql! {
    /// `$4`: of everybody; else of `$3` alone.
    TIME = "
        select 'member' as kind, p.id as person_id, p.name, m.capacity as share, '' as from_on,
               coalesce(d.last_day, '') as to_on
          from person_role r
          join person p on p.id = r.person_id
          left join member m on m.person_id = p.id
          left join member_last_day d on d.person_id = p.id
         where r.role = 'responder'
           and p.left_at is null
           and (d.last_day is null or d.last_day >= $1)
           and ($4 or p.id = $3)
         union all
        select 'change', c.person_id, '', c.capacity, c.from_on, ''
          from member_capacity c
         where c.from_on <= $2
           and ($4 or c.person_id = $3)
         union all
        select 'leave', l.person_id, '', null, l.from_on, l.to_on
          from member_leave l
         where l.to_on >= $1
           and l.from_on <= $2
           and ($4 or l.person_id = $3)
         order by 1, 3, 2, 5
         limit 20000";
    PROMISED = "
        select a.person_id, s.share, s.from_on, s.to_on, a.confirmed
          from assignment a
          join assignment_stretch s on s.case_id = a.case_id and s.person_id = a.person_id
          join case_file c on c.id = a.case_id
         where a.to_on >= $1
           and a.from_on <= $2
           and s.to_on >= $1
           and s.from_on <= $2
           and ($4 or a.person_id = $3)
           and c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
         order by a.to_on, a.person_id, a.case_id, s.rank
         limit 20000";
}

#[derive(sqlx::FromRow)]
struct TimeRow {
    kind: String,
    person_id: Uuid,
    name: String,
    share: Option<i64>,
    from_on: String,
    to_on: String,
}

#[derive(sqlx::FromRow)]
struct PromisedRow {
    person_id: Uuid,
    share: i64,
    from_on: String,
    to_on: String,
    confirmed: bool,
}

/// Somebody's weeks.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub person: PersonId,
    pub name: String,
    pub weeks: Vec<Week>,
}

/// What is known of somebody's time.
#[derive(Default)]
struct Time {
    changes: Vec<(NaiveDate, Share)>,
    leave: Vec<Period>,
    promised: Vec<Promised>,
}

impl TryFrom<PromisedRow> for Promised {
    type Error = sqlx::Error;

    fn try_from(row: PromisedRow) -> Result<Self, sqlx::Error> {
        let from = day("assignment_stretch.from_on", &row.from_on)?;
        let to = day("assignment_stretch.to_on", &row.to_on)?;
        Ok(Promised {
            period: Period { from, to },
            share: time::share("assignment_stretch.share", row.share)?,
            confirmed: row.confirmed,
        })
    }
}

/// The weeks of everybody whose time the reader may know, by name.
pub async fn load(cx: &mut Cx, horizon: &Horizon) -> Result<Vec<Loaded>, sqlx::Error> {
    let mondays = || horizon.mondays();
    let (Some(first), Some(last)) = (mondays().min(), mondays().max()) else {
        return Ok(Vec::new());
    };
    let last = last.checked_add_days(Days::new(6)).unwrap_or(last);
    let (first, last) = (first.to_string(), last.to_string());
    let (me, everybody) = (cx.actor.id.0, cx.actor.is_any(About::Time.readers()));
    let query = cx.query(TIME).bind(first.clone()).bind(last.clone()).bind(me).bind(everybody);
    let rows: Vec<TimeRow> = query.all().await?;
    let query = cx.query(PROMISED).bind(first).bind(last).bind(me).bind(everybody);
    let promised: Vec<PromisedRow> = query.all().await?;

    let mut times: HashMap<Uuid, Time> = HashMap::new();
    for row in promised {
        times.entry(row.person_id).or_default().promised.push(row.try_into()?);
    }
    let mut members = Vec::new();
    for row in rows {
        let time = times.entry(row.person_id).or_default();
        match row.kind.as_str() {
            "change" => {
                let from = day("member_capacity.from_on", &row.from_on)?;
                let percent = row.share.unwrap_or_default();
                time.changes.push((from, time::share("member_capacity.capacity", percent)?));
            }
            "leave" => time.leave.push(Period {
                from: day("member_leave.from_on", &row.from_on)?,
                to: day("member_leave.to_on", &row.to_on)?,
            }),
            _ => members.push(row),
        }
    }
    let loaded = members.into_iter().map(|row| {
        let at_first = match row.share {
            Some(percent) => time::share("member.capacity", percent)?,
            None => Share::FULL,
        };
        let Time { changes, mut leave, promised } =
            times.remove(&row.person_id).unwrap_or_default();
        if !row.to_on.is_empty() {
            leave.extend(gone_after(day("member_last_day.last_day", &row.to_on)?));
        }
        let capacity = Capacity::changing(at_first, changes);
        let weeks = horizon.weeks_of(&capacity, &leave, &promised);
        Ok(Loaded { person: PersonId(row.person_id), name: row.name, weeks })
    });
    loaded.collect()
}
