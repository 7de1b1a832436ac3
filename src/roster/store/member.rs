//! Who is in the brigade, and what they say of themselves.

use super::day;
use crate::base::{ApiError, OrganisationId, PersonId, Refusal, Role};
use crate::db::Tx;
use crate::roster::model::{DeclaredLink, Level, Member, Share, Skill};
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use uuid::Uuid;

crate::sql! {
    MEMBERS = "
        select p.id, p.name, m.capacity
          from person p
          left join member m on m.person_id = p.id
         where exists (select 1 from person_role r where r.person_id = p.id and r.role = 'responder')
         order by p.name, p.id
         limit 200";
    MEMBER = "
        select p.id, p.name, m.capacity
          from person p
          left join member m on m.person_id = p.id
         where p.id = $1
           and exists (select 1 from person_role r where r.person_id = p.id and r.role = 'responder')";
    SKILLS = "
        select skill, level
          from member_skill
         where person_id = $1
         order by level desc, skill";
    LINKS = "
        select organisation_id, left_on
          from member_link
         where person_id = $1
         order by left_on desc, organisation_id
         limit 50";
    KEEP = "
        insert into member (person_id, capacity) values ($1, $2)
        on conflict (person_id) do update set capacity = excluded.capacity";
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
}

#[derive(sqlx::FromRow)]
struct SkillRow {
    skill: String,
    level: i64,
}

#[derive(sqlx::FromRow)]
struct LinkRow {
    organisation_id: Uuid,
    left_on: String,
}

/// An organisation one left, as one declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLink {
    pub organisation: OrganisationId,
    pub left_on: NaiveDate,
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

/// Every member of the brigade, by name.
pub async fn members(tx: &mut Tx) -> Result<Vec<Member>, sqlx::Error> {
    let rows: Vec<MemberRow> = tx.query(MEMBERS).all().await?;
    let mut members = Vec::with_capacity(rows.len());
    for row in rows {
        members.push(whole(tx, row).await?);
    }
    Ok(members)
}

/// One of them, if that person is one.
pub async fn member(tx: &mut Tx, person: PersonId) -> Result<Option<Member>, sqlx::Error> {
    match tx.query(MEMBER).bind(person.0).optional::<MemberRow>().await? {
        Some(row) => whole(tx, row).await.map(Some),
        None => Ok(None),
    }
}

/// The member who asks. Others have nothing to say here.
pub async fn me(cx: &mut Cx) -> Result<Member, Failure> {
    cx.actor.must_be(Role::Responder)?;
    let me = cx.actor.id;
    Ok(member(cx.tx(), me).await?.ok_or(ApiError::NotFound)?)
}

async fn whole(tx: &mut Tx, row: MemberRow) -> Result<Member, sqlx::Error> {
    let skills: Vec<SkillRow> = tx.query(SKILLS).bind(row.id).all().await?;
    let links: Vec<LinkRow> = tx.query(LINKS).bind(row.id).all().await?;
    let unknown = |_| sqlx::Error::Decode(format!("member.capacity is {:?}", row.capacity).into());
    let capacity = match row.capacity {
        Some(percent) => Share::try_from(u32::try_from(percent).unwrap_or(0)).map_err(unknown)?,
        None => Share::FULL,
    };
    Ok(Member {
        person: PersonId(row.id),
        name: row.name,
        skills: skills.into_iter().map(TryFrom::try_from).collect::<Result<_, _>>()?,
        capacity,
        links: links.into_iter().map(TryFrom::try_from).collect::<Result<_, _>>()?,
    })
}

/// Keeps what a member says they can do, and for how much of a week.
pub async fn save(
    cx: &mut Cx,
    skills: Vec<(Skill, Level)>,
    capacity: Share,
) -> Result<(), Failure> {
    let me = me(cx).await?.person.0;
    let percent = i64::from(capacity.percent());
    cx.query(KEEP).bind(me).bind(percent).execute().await?;
    cx.query(FORGET_SKILLS).bind(me).execute().await?;
    for (skill, level) in skills {
        let query = cx.query(KEEP_SKILL).bind(me).bind(skill.name().to_owned());
        query.bind(i64::from(level.number())).execute().await?;
    }
    Ok(())
}

/// Declares an organisation that one left. Declared again, the later word holds.
pub async fn declare_link(cx: &mut Cx, link: NewLink) -> Result<(), Failure> {
    let me = me(cx).await?.person.0;
    if link.left_on > cx.today() {
        return Err(Refusal::field("link_left_on", "problem-date-future").into());
    }
    if crate::person::organisation::find(cx.tx(), link.organisation).await?.is_none() {
        return Err(Refusal::field("link_organisation", "problem-choice").into());
    }
    let query = cx.query(KEEP_LINK).bind(me).bind(link.organisation.0);
    query.bind(link.left_on.to_string()).execute().await?;
    Ok(())
}

/// Takes back a link declared by mistake.
pub async fn forget_link(cx: &mut Cx, organisation: OrganisationId) -> Result<(), Failure> {
    let me = me(cx).await?.person.0;
    match cx.query(FORGET_LINK).bind(me).bind(organisation.0).execute().await? {
        0 => Err(ApiError::NotFound.into()),
        _ => Ok(()),
    }
}
