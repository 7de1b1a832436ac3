//! Who looked at a case, as whom, at what and when. Written once a page is read; nothing in it ever
//! changes, and it is forgotten once it was kept long enough.

use crate::base::{CaseId, LookId, PersonId, Role};
use crate::case::model::{Case, LOOKS_KEPT_DAYS, Look, LookTold, LooksAs, Part, Place};
use crate::db::{Millis, Tx, new_id};
use crate::web::{Cx, Failure, Visit};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

crate::sql! {
    LAST = "
        select (select max(l.at)
                  from case_look l
                 where l.case_id = c.id
                   and l.person_id = $2
                   and l.place = $3) as at,
               case when c.moved_by <> $2 then c.moved_at end as moved_at,
               (select min(m.part)
                  from case_person m
                 where m.case_id = c.id
                   and m.person_id = $2
                   and m.part <> 'reader') as part,
               (select r.role
                  from person_role r
                 where r.person_id = $2
                   and r.role in ('director', 'coordinator', 'auditor')
                   and (r.organisation_id is null
                        or exists (select 1 from organisation_above a
                                    where a.organisation_id = c.organisation_id
                                      and a.above_id = r.organisation_id))
                 order by case r.role when 'director' then 0 when 'coordinator' then 1 else 2 end
                 limit 1) as role
          from case_file c
         where c.id = $1";
    INSERT = "
        insert into case_look (id, case_id, person_id, place, at, looked_as)
        values ($1, $2, $3, $4, $5, $6)";
    LOOKS = "
        select l.person_id, p.name, l.place, l.looked_as, l.at
          from case_look l
          join person p on p.id = l.person_id
         where l.case_id = $1
         order by l.at desc, l.id desc
         limit 501";
    // Of what is over: as long as a case is under way, its people may ask who looked at it from the first day on.
    FORGET = "
        delete from case_look
         where at < $1
           and case_id in (select c.id from case_file c
                            where c.stage in ('closed', 'archived', 'redirected', 'declined', 'withdrawn'))";
    LOOKED = "
        select p.id, p.name, count(*) as times, max(l.at) as last_at
          from case_look l
          join person p on p.id = l.person_id
         where l.case_id = $1
         group by p.id, p.name
         order by max(l.at) desc, p.id
         limit 100";
}

/// Somebody who looked at a case.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Looked {
    pub id: Uuid,
    pub name: String,
    /// At how many of its parts, at how many sittings.
    pub times: i64,
    pub last_at: Millis,
}

/// How many looks are told at once, the latest. One more is read, to know whether there are older ones.
const LOOKS_TOLD: usize = 500;

#[derive(sqlx::FromRow)]
struct LastRow {
    at: Option<Millis>,
    /// When somebody else did something in the case, if nobody did since.
    moved_at: Option<Millis>,
    /// What the person is in the case, and by which role they see it.
    part: Option<String>,
    role: Option<String>,
}

#[derive(sqlx::FromRow)]
struct LookRow {
    person_id: Uuid,
    name: String,
    place: String,
    looked_as: Option<String>,
    at: Millis,
}

impl TryFrom<LookRow> for LookTold {
    type Error = sqlx::Error;

    fn try_from(row: LookRow) -> Result<Self, sqlx::Error> {
        let unknown = || sqlx::Error::Decode(format!("case_look.place is {:?}", row.place).into());
        Ok(LookTold {
            person: PersonId(row.person_id),
            place: Place::from_name(&row.place).ok_or_else(unknown)?,
            looked_as: row.looked_as.as_deref().and_then(LooksAs::from_name),
            name: row.name,
            at: row.at.into(),
        })
    }
}

/// Notes that this person looks at a part of a case that was found for them. Told even of a
/// restricted case, or there is no page.
pub async fn look(cx: &mut Cx, case: CaseId, look: Look) -> Result<(), Failure> {
    let (case, person, place) = (case.0, cx.actor.id.0, look.place.name().to_owned());
    let last = cx.query(LAST).bind(case).bind(person).bind(place.clone());
    let LastRow { at: last, moved_at, part, role } = last.one().await?;
    let moment = |at: Option<Millis>| at.map(DateTime::<Utc>::from);
    let look = Look { news_at: look.news_at.max(moment(moved_at)), ..look };
    let now = cx.now;
    if !look.is_another(moment(last), now) {
        return Ok(());
    }
    let part = part.as_deref().and_then(Part::from_name);
    let looked_as = LooksAs::of(part, role.as_deref().and_then(Role::from_name)).name().to_owned();
    let id: LookId = new_id();
    cx.afterwards(move |tx| {
        let insert = tx.query(INSERT).bind(id.0).bind(case).bind(person).bind(place);
        let insert = insert.bind(Millis::from(now)).bind(looked_as);
        Box::pin(async move { insert.execute().await.map(drop) })
    });
    Ok(())
}

/// Who looked at a case that was found for this person, the latest first.
pub async fn looked(visit: &mut Visit, case: &Case) -> Result<Vec<Looked>, Failure> {
    Ok(visit.query(LOOKED).bind(case.id.0).all().await?)
}

/// The latest looks at a case that was found for this person, the latest first, and whether there are older ones.
pub async fn looks(visit: &mut Visit, case: &Case) -> Result<(Vec<LookTold>, bool), Failure> {
    let rows: Vec<LookRow> = visit.query(LOOKS).bind(case.id.0).all().await?;
    let has_older = rows.len() > LOOKS_TOLD;
    let told = rows.into_iter().take(LOOKS_TOLD).map(LookTold::try_from);
    Ok((told.collect::<Result<_, _>>()?, has_older))
}

/// Forgets the looks that were kept long enough, at cases that are over.
pub async fn forget_looks(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    let before = Millis::from(now - TimeDelta::days(LOOKS_KEPT_DAYS));
    tx.query(FORGET).bind(before).execute().await?;
    Ok(())
}
