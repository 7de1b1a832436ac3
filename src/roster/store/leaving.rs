//! The last day of members, said beforehand by who coordinates. No other file writes `member_last_day`.

use super::day;
use super::member::members;
use super::team::{facts_of, keep, team_of};
use crate::base::{ApiError, PersonId, Refusal, Role, day as parse_day};
use crate::case::model::{CaseNumber, Stage};
use crate::case::store::find;
use crate::clock::Calendar;
use crate::db::Millis;
use crate::roster::model::{Command, Falls, Leaving, Team, apply, decide, must_be_a_last_day};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

crate::sql! {
    LEAVER = "
        select p.id, p.name, d.last_day, d.said_at, s.name as said_by
          from person p
          left join member_last_day d on d.person_id = p.id
          left join person s on s.id = d.said_by
         where p.id = $1
           and p.left_at is null
           and exists (select 1 from person_role r where r.person_id = p.id and r.role = 'responder')";
    LEFT = "
        select p.id, p.name, d.last_day
          from member_last_day d
          join person p on p.id = d.person_id
         where d.last_day < $1
           and p.left_at is null
           and exists (select 1 from person_role r where r.person_id = p.id and r.role = 'responder')
         order by d.last_day desc, d.person_id desc
         limit 50";
    KEEP = "
        insert into member_last_day (person_id, last_day, said_by, said_at) values ($1, $2, $3, $4)
        on conflict (person_id) do update
           set last_day = excluded.last_day, said_by = excluded.said_by, said_at = excluded.said_at";
    /// The cases that somebody is promised to.
    THEIRS = concat!("
        select c.number, c.title, c.stage, t.state
          from assignment a
          join case_file c on c.id = a.case_id
          join case_team t on t.case_id = a.case_id
         where ", visible!(), "
           and a.person_id = $3
           and a.to_on >= $4
           and c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
         order by c.number
         limit 200");
}

#[derive(sqlx::FromRow)]
struct LeaverRow {
    id: Uuid,
    name: String,
    last_day: Option<String>,
    said_at: Option<Millis>,
    said_by: Option<String>,
}

#[derive(sqlx::FromRow)]
struct LeftRow {
    id: Uuid,
    name: String,
    last_day: String,
}

#[derive(sqlx::FromRow)]
struct TheirsRow {
    number: String,
    title: String,
    stage: String,
    state: String,
}

/// A member, and what is known of their last day.
#[derive(Clone, Debug)]
pub struct Leaver {
    pub person: PersonId,
    pub name: String,
    pub last_day: Option<NaiveDate>,
    /// By whom it was said or taken back last, and when.
    pub said: Option<(String, DateTime<Utc>)>,
}

/// Somebody whose last day is over, and whose account is open still.
#[derive(Clone, Debug)]
pub struct Left {
    pub person: PersonId,
    pub name: String,
    pub last_day: NaiveDate,
}

/// What a case loses by a departure.
#[derive(Clone, Debug)]
pub struct FallsIn {
    pub number: CaseNumber,
    pub title: String,
    pub falls: Falls,
}

/// What was typed of a last day, by whom it is of and what was seen of it.
#[derive(Clone, Copy, Debug)]
pub struct TypedLastDay<'a> {
    pub person: PersonId,
    pub seen: i64,
    /// The day for which what falls was looked at.
    pub looked: Option<NaiveDate>,
    pub typed: &'a str,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastDay {
    /// Nothing is kept before what falls with it was looked at.
    ToLookAt(NaiveDate),
    Kept,
}

impl Leaver {
    /// What a page says it has seen: when it was said last.
    pub fn seen(&self) -> i64 {
        self.said.as_ref().map_or(0, |(_, at)| at.timestamp_millis())
    }

    fn must_be_as_seen(&self, seen: i64) -> Result<(), Failure> {
        match &self.said {
            _ if self.seen() == seen => Ok(()),
            Some((by, at)) => Err(ApiError::Stale { by: by.clone(), at: at.to_rfc3339() }.into()),
            None => Err(ApiError::NotFound.into()),
        }
    }
}

/// Whose last day is looked at, by who coordinates.
pub async fn leaver(cx: &mut Cx, person: PersonId) -> Result<Leaver, Failure> {
    cx.actor.must_be(Role::Coordinator)?;
    let row: Option<LeaverRow> = cx.query(LEAVER).bind(person.0).optional().await?;
    let row = row.ok_or(ApiError::NotFound)?;
    Ok(Leaver {
        person: PersonId(row.id),
        name: row.name,
        last_day: row.last_day.map(|it| day("member_last_day.last_day", &it)).transpose()?,
        said: row.said_by.zip(row.said_at.map(DateTime::from)),
    })
}

/// Those whose last day is over, the latest first, for who coordinates.
pub async fn left_lately(cx: &mut Cx) -> Result<Vec<Left>, Failure> {
    cx.actor.must_be(Role::Coordinator)?;
    let today = cx.today().to_string();
    let rows: Vec<LeftRow> = cx.query(LEFT).bind(today).all().await?;
    let left = rows.into_iter().map(|row| {
        let last_day = day("member_last_day.last_day", &row.last_day)?;
        Ok(Left { person: PersonId(row.id), name: row.name, last_day })
    });
    left.collect()
}

/// What would fall in the cases that the reader may see.
pub async fn falls_of(
    cx: &mut Cx,
    person: PersonId,
    last_day: NaiveDate,
) -> Result<Vec<FallsIn>, Failure> {
    let (today, calendar) = (cx.today(), Calendar::france());
    let members = members(cx.tx(), today).await?;
    let leaving = Leaving::of(&members, person, last_day, today);
    let mut all = Vec::new();
    for row in theirs(cx, person).await? {
        let team: Team = serde_json::from_str(&row.state)?;
        let Some(mut falls) = leaving.falls(&team, &calendar) else { continue };
        // Whoever went in passes no gate any more.
        if row.stage != Stage::Staffing.name() {
            falls.conditions.clear();
        }
        all.push(FallsIn { number: row.parse()?, title: row.title, falls });
    }
    Ok(all)
}

/// Keeps somebody's last day, once what falls with it was looked at; the cases that they are promised to are told.
pub async fn say_last_day(cx: &mut Cx, said: TypedLastDay<'_>) -> Result<LastDay, Failure> {
    let leaver = leaver(cx, said.person).await?;
    leaver.must_be_as_seen(said.seen)?;
    let last = parse_day("last_day", said.typed).map_err(|it| Refusal::Invalid(vec![it]))?;
    must_be_a_last_day(last, cx.today())?;
    if said.looked != Some(last) {
        return Ok(LastDay::ToLookAt(last));
    }
    keep_last_day(cx, said.person, Some(last)).await?;
    tell(cx, Command::SayLastDay { person: said.person, last_day: last }, said.person).await?;
    Ok(LastDay::Kept)
}

/// They stay.
pub async fn take_last_day_back(cx: &mut Cx, person: PersonId, seen: i64) -> Result<(), Failure> {
    let leaver = leaver(cx, person).await?;
    leaver.must_be_as_seen(seen)?;
    leaver.last_day.ok_or(ApiError::NotFound)?;
    keep_last_day(cx, person, None).await?;
    tell(cx, Command::TakeLastDayBack { person }, person).await
}

async fn keep_last_day(
    cx: &mut Cx,
    person: PersonId,
    last_day: Option<NaiveDate>,
) -> Result<(), Failure> {
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let query = cx.query(KEEP).bind(person.0).bind(last_day.map(|it| it.to_string()));
    query.bind(me).bind(now).execute().await?;
    Ok(())
}

/// In the journal of each case that whoever says it staffs. What is said of a member is kept, whatever a case makes
/// of it.
async fn tell(cx: &mut Cx, command: Command, person: PersonId) -> Result<(), Failure> {
    let calendar = Calendar::france();
    for row in theirs(cx, person).await? {
        let file = find(cx, row.parse()?).await?;
        let team = team_of(cx.tx(), &file).await?;
        let facts = facts_of(cx, &file, &calendar);
        let Ok(event) = decide(&team, facts, &cx.actor, command.clone()) else { continue };
        keep(cx, file, apply(team, &event), event).await?;
    }
    Ok(())
}

async fn theirs(cx: &mut Cx, person: PersonId) -> Result<Vec<TheirsRow>, Failure> {
    let today = cx.today().to_string();
    Ok(cx.visible(THEIRS).bind(person.0).bind(today).all().await?)
}

impl TheirsRow {
    fn parse(&self) -> Result<CaseNumber, sqlx::Error> {
        let odd = |_| sqlx::Error::Decode(format!("case_file.number is {}", self.number).into());
        self.number.parse().map_err(odd)
    }
}
