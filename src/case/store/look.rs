//! Who looked at a case, at what and when. Written once a page is read; nothing in it ever
//! changes.

use crate::base::{CaseId, LookId};
use crate::case::model::{Case, Look};
use crate::db::{Millis, new_id};
use crate::web::{Cx, Failure, Visit};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    LAST = "
        select (select max(l.at)
                  from case_look l
                 where l.case_id = c.id
                   and l.person_id = $2
                   and l.place = $3) as at,
               case when c.moved_by <> $2 then c.moved_at end as moved_at
          from case_file c
         where c.id = $1";
    INSERT = "insert into case_look (id, case_id, person_id, place, at) values ($1, $2, $3, $4, $5)";
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

#[derive(sqlx::FromRow)]
struct LastRow {
    at: Option<Millis>,
    /// When somebody else did something in the case, if nobody did since.
    moved_at: Option<Millis>,
}

/// Notes that this person looks at a part of a case that was found for them. Told even of a
/// restricted case, or there is no page.
pub async fn look(cx: &mut Cx, case: CaseId, look: Look) -> Result<(), Failure> {
    let (case, person, place) = (case.0, cx.actor.id.0, look.place.name().to_owned());
    let last = cx.query(LAST).bind(case).bind(person).bind(place.clone());
    let LastRow { at: last, moved_at } = last.one().await?;
    let moment = |at: Option<Millis>| at.map(DateTime::<Utc>::from);
    let look = Look { news_at: look.news_at.max(moment(moved_at)), ..look };
    let now = cx.now;
    if !look.is_another(moment(last), now) {
        return Ok(());
    }
    let id: LookId = new_id();
    cx.afterwards(move |tx| {
        let insert = tx.query(INSERT).bind(id.0).bind(case).bind(person).bind(place);
        Box::pin(async move { insert.bind(Millis::from(now)).execute().await.map(drop) })
    });
    Ok(())
}

/// Who looked at a case that was found for this person, the latest first.
pub async fn looked(visit: &mut Visit, case: &Case) -> Result<Vec<Looked>, Failure> {
    Ok(visit.query(LOOKED).bind(case.id.0).all().await?)
}
