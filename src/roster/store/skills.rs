//! The list of skills, which administrators keep. No other file writes the table `skill`.

use crate::base::{ApiError, Refusal};
use crate::db::{Millis, Tx};
use crate::roster::model::{
    ListedSkill, Skill, SkillWords, Taxonomy, Team, TypedSkill, must_keep_skills,
};
use crate::web::{Cx, Failure};
use std::collections::BTreeMap;

crate::sql! {
    ALL = "
        select code, name_fr, name_en, covers_fr, covers_en, place, retired_at
          from skill
         order by place, code
         limit 200";
    /// How many of the brigade say that they have each.
    HAVE = "
        select s.skill, count(*) as people
          from member_skill s
          join person p on p.id = s.person_id
         where p.left_at is null
           and exists (select 1 from person_role r where r.person_id = p.id and r.role = 'responder')
         group by s.skill
         order by s.skill
         limit 200";
    /// What cases under way ask. Of a restricted one nobody here learns anything, not even by counting.
    ASK = "
        select t.state
          from case_file c
          join case_team t on t.case_id = c.id
         where c.stage in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'suspended')
           and c.confidentiality <> 'restricted'
         order by c.number
         limit 1000";
    ADD = "
        insert into skill (code, name_fr, name_en, covers_fr, covers_en, place, changed_by, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (code) do nothing";
    CHANGE = "
        update skill
           set name_fr = $2, name_en = $3, covers_fr = $4, covers_en = $5, place = $6,
               changed_by = $7, changed_at = $8
         where code = $1";
    RETIRE = "
        update skill
           set retired_at = coalesce(retired_at, $3), changed_by = $2, changed_at = $3
         where code = $1";
    TAKE_BACK = "
        update skill
           set retired_at = null, changed_by = $2, changed_at = $3
         where code = $1";
}

#[derive(sqlx::FromRow)]
struct ListedRow {
    code: String,
    name_fr: String,
    name_en: String,
    covers_fr: String,
    covers_en: String,
    place: i64,
    retired_at: Option<Millis>,
}

#[derive(sqlx::FromRow)]
struct HaveRow {
    skill: String,
    people: i64,
}

#[derive(sqlx::FromRow)]
struct AskRow {
    state: String,
}

/// How far a skill is in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SkillUse {
    /// Members who have it.
    pub people: i64,
    /// Needs that ask for it, of cases under way that are not restricted.
    pub needs: i64,
}

impl TryFrom<ListedRow> for ListedSkill {
    type Error = sqlx::Error;

    fn try_from(row: ListedRow) -> Result<Self, sqlx::Error> {
        let unknown = |what: &str, is: &dyn std::fmt::Debug| {
            sqlx::Error::Decode(format!("skill.{what} is {is:?}").into())
        };
        Ok(ListedSkill {
            skill: Skill::from_name(&row.code).ok_or_else(|| unknown("code", &row.code))?,
            fr: SkillWords { name: row.name_fr, covers: row.covers_fr },
            en: SkillWords { name: row.name_en, covers: row.covers_en },
            place: u32::try_from(row.place).map_err(|_| unknown("place", &row.place))?,
            is_retired: row.retired_at.is_some(),
        })
    }
}

/// Every skill there is or was, in order.
pub async fn taxonomy(tx: &mut Tx) -> Result<Taxonomy, sqlx::Error> {
    let rows: Vec<ListedRow> = tx.query(ALL).all().await?;
    let listed = rows.into_iter().map(ListedSkill::try_from);
    Ok(Taxonomy::of(listed.collect::<Result<_, _>>()?))
}

/// How far each skill is in use; one that is not named is in none. For who keeps the list.
pub async fn skill_uses(cx: &mut Cx) -> Result<BTreeMap<Skill, SkillUse>, Failure> {
    must_keep_skills(&cx.actor)?;
    let mut uses: BTreeMap<Skill, SkillUse> = BTreeMap::new();
    for row in cx.query(HAVE).all::<HaveRow>().await? {
        let unknown = || sqlx::Error::Decode(format!("member_skill.skill is {}", row.skill).into());
        let skill = Skill::from_name(&row.skill).ok_or_else(unknown)?;
        uses.entry(skill).or_default().people = row.people;
    }
    for row in cx.query(ASK).all::<AskRow>().await? {
        let team: Team = serde_json::from_str(&row.state)?;
        for need in team.needs {
            uses.entry(need.skill).or_default().needs += 1;
        }
    }
    Ok(uses)
}

/// Adds a skill to those that can be chosen.
pub async fn add_skill(cx: &mut Cx, code: &str, typed: &TypedSkill) -> Result<(), Failure> {
    must_keep_skills(&cx.actor)?;
    let new = taxonomy(cx.tx()).await?.read_new(code, typed)?;
    match keep(cx, ADD, new).await? {
        // A colleague was faster.
        0 => Err(Refusal::field("skill_code", "problem-skill-code-taken").into()),
        _ => Ok(()),
    }
}

/// Says of a skill something else than before. Its code stays: it is what members, needs and the
/// journal keep.
pub async fn change_skill(cx: &mut Cx, code: &str, typed: &TypedSkill) -> Result<(), Failure> {
    let (list, known) = listed(cx, code).await?;
    let changed = list.read_again(&known, typed)?;
    keep(cx, CHANGE, changed).await?;
    Ok(())
}

/// Offers a skill no more. Whoever has it or asks for it keeps it.
pub async fn retire_skill(cx: &mut Cx, code: &str) -> Result<(), Failure> {
    let (list, known) = listed(cx, code).await?;
    list.may_retire(known.skill)?;
    move_to(cx, RETIRE, known.skill).await
}

/// Offers it again.
pub async fn take_skill_back(cx: &mut Cx, code: &str) -> Result<(), Failure> {
    let (_, known) = listed(cx, code).await?;
    move_to(cx, TAKE_BACK, known.skill).await
}

/// The skill that a form of its keepers is about.
async fn listed(cx: &mut Cx, code: &str) -> Result<(Taxonomy, ListedSkill), Failure> {
    must_keep_skills(&cx.actor)?;
    let list = taxonomy(cx.tx()).await?;
    let known = Skill::from_name(code).and_then(|skill| list.get(skill).cloned());
    let known = known.ok_or(ApiError::NotFound)?;
    Ok((list, known))
}

async fn keep(cx: &mut Cx, sql: crate::db::Sql, it: ListedSkill) -> Result<u64, Failure> {
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let query = cx.query(sql).bind(it.skill.name().to_owned()).bind(it.fr.name).bind(it.en.name);
    let query = query.bind(it.fr.covers).bind(it.en.covers).bind(i64::from(it.place));
    Ok(query.bind(me).bind(now).execute().await?)
}

async fn move_to(cx: &mut Cx, sql: crate::db::Sql, skill: Skill) -> Result<(), Failure> {
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    cx.query(sql).bind(skill.name().to_owned()).bind(me).bind(now).execute().await?;
    Ok(())
}
