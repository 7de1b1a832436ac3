//! The days that members spent on cases. A fold of the journal, like teams are.

use super::{day, time};
use crate::base::{ApiError, CaseId, Role};
use crate::case::model::CaseNumber;
use crate::case::store::{find, note};
use crate::clock::Calendar;
use crate::i18n::paris_date;
use crate::roster::model::{
    EffortEvent, Period, Quarters, Stretch, begun_week, changed_days, must_be_open, planned_until,
};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

crate::sql! {
    /// The cases of a week, from Monday `$3` to Sunday `$4`, that this person works on, or said that
    /// they did; `$5` is the Monday before.
    WEEK = concat!("
        select c.id, c.number, c.title, c.state, a.role, e.quarters, b.quarters as quarters_before
          from case_file c
          left join assignment a
                 on a.case_id = c.id and a.person_id = $1 and a.to_on >= $3 and a.from_on <= $4
          left join effort e on e.case_id = c.id and e.person_id = $1 and e.week_on = $3
          left join effort b on b.case_id = c.id and b.person_id = $1 and b.week_on = $5
         where ", visible!(), "
           and c.number is not null
           and c.id in (select w.case_id
                          from assignment w
                         where w.person_id = $1 and w.to_on >= $3 and w.from_on <= $4
                         union
                        select t.case_id from effort t where t.person_id = $1 and t.week_on = $3)
         order by c.number, c.id
         limit 100");
    /// What is promised of this person within a week.
    PROMISED = "
        select case_id, share, from_on, to_on
          from assignment_stretch
         where person_id = $1
           and to_on >= $2
           and from_on <= $3
         order by case_id, rank
         limit 1000";
    TOLD = "
        select cast(coalesce(sum(case when week_on = $2 then quarters end), 0) as bigint) as quarters,
               min(week_on) as first_on
          from effort
         where person_id = $1";
    KEEP = "
        insert into effort (case_id, person_id, week_on, quarters) values ($1, $2, $3, $4)
        on conflict (case_id, person_id, week_on) do update set quarters = excluded.quarters";
    FORGET = "delete from effort where case_id = $1 and person_id = $2 and week_on = $3";
}

#[derive(sqlx::FromRow)]
struct WeekRow {
    id: Uuid,
    number: String,
    title: String,
    state: String,
    /// Nothing, where they are assigned no more.
    role: Option<String>,
    quarters: Option<i64>,
    quarters_before: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct PromisedRow {
    case_id: Uuid,
    share: i64,
    from_on: String,
    to_on: String,
}

#[derive(sqlx::FromRow)]
struct ToldRow {
    quarters: i64,
    first_on: Option<String>,
}

/// What of a case tells whether it was over by a week.
#[derive(Deserialize)]
struct End {
    ended_at: Option<DateTime<Utc>>,
}

/// A case of somebody's week.
#[derive(Clone, Debug)]
pub struct CaseOfWeek {
    pub number: CaseNumber,
    pub title: String,
    /// Nothing, where they are assigned no more.
    pub planned: Option<Quarters>,
    pub spent: Option<Quarters>,
    pub spent_the_week_before: Option<Quarters>,
}

/// A week of one's own.
#[derive(Clone, Debug)]
pub struct OwnWeek {
    pub working_days: u32,
    /// Of the cases that one still sees.
    pub cases: Vec<CaseOfWeek>,
    /// What was told of others, which have no name any more.
    pub elsewhere: Quarters,
    /// The first week of which anything was told.
    pub first_on: Option<NaiveDate>,
}

impl OwnWeek {
    pub fn total(&self) -> Quarters {
        self.elsewhere + self.spent().into_iter().flatten().sum::<Quarters>()
    }

    /// What was told of each of the cases.
    pub fn spent(&self) -> Vec<Option<Quarters>> {
        self.cases.iter().map(|it| it.spent).collect()
    }

    /// The same, begun with what was planned of those of which nothing was told.
    pub fn filled(&self) -> Vec<Option<Quarters>> {
        let open = |it: &CaseOfWeek| it.planned.filter(|_| it.spent.is_none());
        let planned: Vec<_> = self.cases.iter().map(|it| open(it).unwrap_or_default()).collect();
        let all = Quarters::of_days(self.working_days);
        let room = Quarters::of(all.count().saturating_sub(self.total().count()));
        let begun = begun_week(&planned, room).into_iter().zip(&self.cases);
        begun.map(|(begun, it)| it.spent.or(it.planned.map(|_| begun))).collect()
    }
}

impl WeekRow {
    /// Whether days can still be told of it: nobody works on what had ended before.
    fn is_of_week(&self, monday: NaiveDate) -> Result<bool, Failure> {
        let End { ended_at } = serde_json::from_str(&self.state)?;
        Ok(self.quarters.is_some() || ended_at.is_none_or(|at| paris_date(at) >= monday))
    }
}

/// How much of a week this person spent on which case, and how much was planned.
pub async fn own_week(cx: &mut Cx, monday: NaiveDate) -> Result<OwnWeek, Failure> {
    cx.actor.must_be(Role::Responder)?;
    let (me, calendar) = (cx.actor.id, Calendar::france());
    let sunday = monday.checked_add_days(Days::new(6)).unwrap_or(monday);
    let before = monday.checked_sub_days(Days::new(7)).unwrap_or(monday);
    let query = cx.visible(WEEK).bind(monday.to_string()).bind(sunday.to_string());
    let rows: Vec<WeekRow> = query.bind(before.to_string()).all().await?;
    let promised = promised(cx, monday, sunday).await?;
    let told: ToldRow = cx.query(TOLD).bind(me.0).bind(monday.to_string()).one().await?;
    let leave = time::leave(cx.tx(), me, monday).await?.remove(&me.0).unwrap_or_default();

    let mut cases = Vec::new();
    for row in rows {
        if !row.is_of_week(monday)? {
            continue;
        }
        let planned = row.role.as_ref().map(|_| {
            let here = promised.iter().filter(|(case, _)| *case == row.id);
            planned_until(here.map(|(_, it)| *it), &leave, sunday, &calendar)
        });
        cases.push(CaseOfWeek {
            number: row.number.parse().map_err(|_| odd("case_file.number"))?,
            title: row.title,
            planned,
            spent: row.quarters.map(quarters).transpose()?,
            spent_the_week_before: row.quarters_before.map(quarters).transpose()?,
        });
    }
    let of_cases: Quarters = cases.iter().filter_map(|it| it.spent).sum();
    let elsewhere = quarters(told.quarters)?.count().saturating_sub(of_cases.count());
    let working_days = monday.iter_days().take(7).filter(|it| calendar.is_working_day(*it));
    Ok(OwnWeek {
        working_days: u32::try_from(working_days.count()).unwrap_or(u32::MAX),
        cases,
        elsewhere: Quarters::of(elsewhere),
        first_on: told.first_on.map(|it| day("effort.week_on", &it)).transpose()?,
    })
}

/// What is promised of this person to which case, as far as it is within these days.
async fn promised(
    cx: &mut Cx,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<(Uuid, Stretch)>, sqlx::Error> {
    let me = cx.actor.id.0;
    let query = cx.query(PROMISED).bind(me);
    let rows: Vec<PromisedRow> = query.bind(first.to_string()).bind(last.to_string()).all().await?;
    let stretch = |row: PromisedRow| {
        let from = day("assignment_stretch.from_on", &row.from_on)?.max(first);
        let period = Period { from, to: day("assignment_stretch.to_on", &row.to_on)? };
        let share = time::share("assignment_stretch.share", row.share)?;
        Ok((row.case_id, Stretch { share, period }))
    };
    rows.into_iter().map(stretch).collect()
}

/// Keeps what was typed of a week, all of it or nothing. What says nothing new leaves no trace.
pub async fn enter_days(
    cx: &mut Cx,
    monday: NaiveDate,
    seen: BTreeMap<CaseNumber, Quarters>,
    typed: BTreeMap<CaseNumber, Quarters>,
) -> Result<(), Failure> {
    let week = own_week(cx, monday).await?;
    must_be_open(monday, cx.today())?;
    let known = week.cases.iter().map(|it| (it.number, it.spent.unwrap_or_default()));
    let known: Vec<_> = known.collect();
    if typed.keys().any(|number| known.iter().all(|(it, _)| it != number)) {
        return Err(ApiError::NotFound.into());
    }
    for (number, spent) in changed_days(&known, &seen, &typed, week.elsewhere, week.working_days)? {
        let (file, person) = (find(cx, number).await?, cx.actor.id);
        let case = file.id;
        note(cx, file, &EffortEvent::Noted { person, week_on: monday, quarters: spent }).await?;
        keep(cx, case, monday, spent).await?;
    }
    Ok(())
}

async fn keep(
    cx: &mut Cx,
    case: CaseId,
    monday: NaiveDate,
    spent: Quarters,
) -> Result<(), sqlx::Error> {
    let (me, week): (Uuid, _) = (cx.actor.id.0, monday.to_string());
    if spent.is_none() {
        let query = cx.query(FORGET).bind(case.0).bind(me).bind(week);
        return query.execute().await.map(drop);
    }
    let query = cx.query(KEEP).bind(case.0).bind(me).bind(week).bind(i64::from(spent.count()));
    query.execute().await.map(drop)
}

pub(super) fn quarters(count: i64) -> Result<Quarters, sqlx::Error> {
    u32::try_from(count).map(Quarters::of).map_err(|_| odd("effort.quarters"))
}

fn odd(column: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("{column} is odd").into())
}
