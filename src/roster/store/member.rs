//! Who is in the brigade, and what they say of themselves.

use super::declared::tell;
use super::{day, supplier, time};
use crate::base::{ApiError, OrganisationId, PersonId, Refusal, Role};
use crate::db::Tx;
use crate::roster::model::{
    Area, Capacity, DeclaredLink, Level, Member, Mentoring, Period, Share, Skill, Spoken,
    SupplierLink,
};
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use std::collections::HashMap;
use uuid::Uuid;

crate::sql! {
    MEMBERS = "
        select p.id, p.name, m.capacity, m.home, m.spoken, m.mentoring, d.last_day
          from person p
          left join member m on m.person_id = p.id
          left join member_last_day d on d.person_id = p.id
         where p.left_at is null
           and (d.last_day is null or d.last_day >= $1)
           and exists (select 1 from person_role r where r.person_id = p.id and r.role = 'responder')
         order by p.name, p.id
         limit 500";
    MEMBER = "
        select p.id, p.name, m.capacity, m.home, m.spoken, m.mentoring, d.last_day
          from person p
          left join member m on m.person_id = p.id
          left join member_last_day d on d.person_id = p.id
         where p.id = $1
           and p.left_at is null
           and (d.last_day is null or d.last_day >= $2)
           and exists (select 1 from person_role r where r.person_id = p.id and r.role = 'responder')";
    ALL_SKILLS = "
        select person_id, skill, level
          from member_skill
         order by person_id, level desc, skill
         limit 10000";
    SKILLS = "
        select person_id, skill, level
          from member_skill
         where person_id = $1
         order by level desc, skill
         limit 50";
    ALL_LINKS = "
        select person_id, organisation_id, left_on
          from member_link
         order by person_id, left_on desc, organisation_id
         limit 10000";
    LINKS = "
        select person_id, organisation_id, left_on
          from member_link
         where person_id = $1
         order by left_on desc, organisation_id
         limit 50";
    KEEP = "
        insert into member (person_id, capacity, home, spoken, mentoring)
        values ($1, $2, $3, $4, $5)
        on conflict (person_id) do update
           set home = excluded.home, spoken = excluded.spoken, mentoring = excluded.mentoring";
    FORGET_SKILLS = "delete from member_skill where person_id = $1";
    KEEP_SKILL = "insert into member_skill (person_id, skill, level) values ($1, $2, $3)";
    KEEP_LINK = "
        insert into member_link (person_id, organisation_id, left_on) values ($1, $2, $3)
        on conflict (person_id, organisation_id) do update set left_on = excluded.left_on";
    FORGET_LINK = "delete from member_link where person_id = $1 and organisation_id = $2";
}

#[derive(sqlx::FromRow)]
struct MemberRow {
    id: Uuid,
    name: String,
    capacity: Option<i64>,
    home: Option<String>,
    spoken: Option<String>,
    mentoring: Option<String>,
    last_day: Option<String>,
}

#[derive(sqlx::FromRow)]
struct SkillRow {
    person_id: Uuid,
    skill: String,
    level: i64,
}

#[derive(sqlx::FromRow)]
struct LinkRow {
    person_id: Uuid,
    organisation_id: Uuid,
    left_on: String,
}

/// What somebody says of themselves, as they say it today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub skills: Vec<(Skill, Level)>,
    pub capacity: Share,
    pub home: Option<Area>,
    pub spoken: Vec<Spoken>,
    pub mentoring: Mentoring,
}

/// An organisation one left, as one declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLink {
    pub organisation: OrganisationId,
    pub left_on: NaiveDate,
}

/// What the tables beside that of the members hold, by member.
struct Beside {
    skills: HashMap<Uuid, Vec<(Skill, Level)>>,
    links: HashMap<Uuid, Vec<DeclaredLink>>,
    changes: HashMap<Uuid, Vec<(NaiveDate, Share)>>,
    leave: HashMap<Uuid, Vec<Period>>,
    suppliers: HashMap<Uuid, Vec<SupplierLink>>,
}

impl TryFrom<SkillRow> for (Skill, Level) {
    type Error = sqlx::Error;

    fn try_from(row: SkillRow) -> Result<Self, sqlx::Error> {
        let unknown =
            || sqlx::Error::Decode(format!("member_skill is {} {}", row.skill, row.level).into());
        let level = u8::try_from(row.level).ok().and_then(|level| Level::try_from(level).ok());
        Skill::from_name(&row.skill).zip(level).ok_or_else(unknown)
    }
}

impl TryFrom<LinkRow> for DeclaredLink {
    type Error = sqlx::Error;

    fn try_from(row: LinkRow) -> Result<Self, sqlx::Error> {
        let organisation = OrganisationId(row.organisation_id);
        Ok(DeclaredLink { organisation, left_on: day("member_link.left_on", &row.left_on)? })
    }
}

/// Every member of the brigade, by name; of their leave, what is not over on that day.
pub async fn members(tx: &mut Tx, today: NaiveDate) -> Result<Vec<Member>, sqlx::Error> {
    let rows: Vec<MemberRow> = tx.query(MEMBERS).bind(today.to_string()).all().await?;
    let mut beside = Beside {
        skills: by_member(tx.query(ALL_SKILLS).all().await?, |row: &SkillRow| row.person_id)?,
        links: by_member(tx.query(ALL_LINKS).all().await?, |row: &LinkRow| row.person_id)?,
        changes: time::all_changes(tx).await?,
        leave: time::all_leave(tx, today).await?,
        suppliers: supplier::all(tx).await?,
    };
    rows.into_iter().map(|row| beside.whole(row)).collect()
}

/// One of them, if that person is one.
pub async fn member(
    tx: &mut Tx,
    person: PersonId,
    today: NaiveDate,
) -> Result<Option<Member>, sqlx::Error> {
    let found = tx.query(MEMBER).bind(person.0).bind(today.to_string());
    let Some(row) = found.optional::<MemberRow>().await? else { return Ok(None) };
    let skills = tx.query(SKILLS).bind(person.0).all().await?;
    let links = tx.query(LINKS).bind(person.0).all().await?;
    let mut beside = Beside {
        skills: by_member(skills, |row: &SkillRow| row.person_id)?,
        links: by_member(links, |row: &LinkRow| row.person_id)?,
        changes: time::changes(tx, person).await?,
        leave: time::leave(tx, person, today).await?,
        suppliers: supplier::of(tx, person).await?,
    };
    beside.whole(row).map(Some)
}

/// Whether a form names somebody of the brigade.
pub async fn must_be_a_member(cx: &mut Cx, person: PersonId, field: &str) -> Result<(), Failure> {
    let today = cx.today();
    match member(cx.tx(), person, today).await? {
        Some(_) => Ok(()),
        None => Err(Refusal::field(field, "problem-choice").into()),
    }
}

/// The member who asks. Others have nothing to say here.
pub async fn me(cx: &mut Cx) -> Result<Member, Failure> {
    cx.actor.must_be(Role::Responder)?;
    let (me, today) = (cx.actor.id, cx.today());
    Ok(member(cx.tx(), me, today).await?.ok_or(ApiError::NotFound)?)
}

impl Beside {
    fn whole(&mut self, row: MemberRow) -> Result<Member, sqlx::Error> {
        let unknown = |what: &str, is: &dyn std::fmt::Debug| {
            sqlx::Error::Decode(format!("member.{what} is {is:?}").into())
        };
        let at_first = match row.capacity {
            Some(percent) => time::share("member.capacity", percent)?,
            None => Share::FULL,
        };
        let spoken = row.spoken.unwrap_or_default();
        let spoken = spoken
            .split_whitespace()
            .map(|name| Spoken::from_name(name).ok_or_else(|| unknown("spoken", &name)));
        let mentoring = row
            .mentoring
            .map(|name| Mentoring::from_name(&name).ok_or_else(|| unknown("mentoring", &name)));
        let home =
            row.home.map(|code| Area::from_code(&code).ok_or_else(|| unknown("home", &code)));
        let until = row.last_day.map(|it| day("member_last_day.last_day", &it));
        let changes = self.changes.remove(&row.id).unwrap_or_default();
        Ok(Member {
            person: PersonId(row.id),
            name: row.name,
            skills: self.skills.remove(&row.id).unwrap_or_default(),
            capacity: Capacity::changing(at_first, changes),
            home: home.transpose()?,
            spoken: spoken.collect::<Result<_, _>>()?,
            mentoring: mentoring.transpose()?.unwrap_or_default(),
            leave: self.leave.remove(&row.id).unwrap_or_default(),
            until: until.transpose()?,
            links: self.links.remove(&row.id).unwrap_or_default(),
            suppliers: self.suppliers.remove(&row.id).unwrap_or_default(),
        })
    }
}

/// Rows as the rules read them, each with whom it is of, in their order.
pub(super) fn by_member<R, T>(
    rows: Vec<R>,
    of: impl Fn(&R) -> Uuid,
) -> Result<HashMap<Uuid, Vec<T>>, sqlx::Error>
where
    T: TryFrom<R, Error = sqlx::Error>,
{
    let mut found: HashMap<Uuid, Vec<T>> = HashMap::new();
    for row in rows {
        let person = of(&row);
        found.entry(person).or_default().push(row.try_into()?);
    }
    Ok(found)
}

/// Keeps what a member says of themselves. Another share of the week holds from today on, and what
/// held before still says how full the weeks before were.
pub async fn save(cx: &mut Cx, said: Profile) -> Result<(), Failure> {
    let (before, today) = (me(cx).await?, cx.today());
    let me = before.person.0;
    let spoken: Vec<_> = said.spoken.iter().map(|it| it.name()).collect();
    let keep = cx
        .query(KEEP)
        .bind(me)
        .bind(i64::from(said.capacity.percent()))
        .bind(said.home.map(|it| it.code().to_owned()));
    let keep = keep.bind(spoken.join(" ")).bind(said.mentoring.name().to_owned());
    keep.execute().await?;
    // Whoever had said nothing yet has now, for all the time there is.
    let now = self::member(cx.tx(), before.person, today).await?.ok_or(ApiError::NotFound)?;
    if now.capacity.on(today) != said.capacity {
        time::keep_change(cx, before.person, today, said.capacity).await?;
    }
    cx.query(FORGET_SKILLS).bind(me).execute().await?;
    for (skill, level) in said.skills {
        let query = cx.query(KEEP_SKILL).bind(me).bind(skill.name().to_owned());
        query.bind(i64::from(level.number())).execute().await?;
    }
    Ok(())
}

/// Declares an organisation that one left. Declared again, the later word holds.
pub async fn declare_link(cx: &mut Cx, link: NewLink) -> Result<(), Failure> {
    let me = me(cx).await?;
    if link.left_on > cx.today() {
        return Err(Refusal::field("link_left_on", "problem-date-future").into());
    }
    if crate::person::organisation::find(cx.tx(), link.organisation).await?.is_none() {
        return Err(Refusal::field("link_organisation", "problem-choice").into());
    }
    let query = cx.query(KEEP_LINK).bind(me.person.0).bind(link.organisation.0);
    query.bind(link.left_on.to_string()).execute().await?;
    tell(cx, &me).await
}

/// Takes back a link declared by mistake.
pub async fn forget_link(cx: &mut Cx, organisation: OrganisationId) -> Result<(), Failure> {
    let me = me(cx).await?.person.0;
    match cx.query(FORGET_LINK).bind(me).bind(organisation.0).execute().await? {
        0 => Err(ApiError::NotFound.into()),
        _ => Ok(()),
    }
}
