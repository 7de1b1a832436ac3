//! Who is in the team of a case and is not in the brigade any more: their name stays, and their time is gone.

use super::team::Situation;
use crate::base::PersonId;
use crate::db::{Millis, Tx};
use crate::roster::model::Leavers;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

crate::sql! {
    GONE = "
        select p.id, p.name, p.left_at
          from assignment a
          join person p on p.id = a.person_id
         where a.case_id = $1
           and (p.left_at is not null
                or not exists (select 1 from person_role r
                                where r.person_id = p.id and r.role = 'responder')
                or exists (select 1 from member_last_day d
                            where d.person_id = p.id and d.last_day < $2))
         order by p.name, p.id
         limit 100";
}

/// Somebody who is promised to a case, and gives it nothing any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    pub person: PersonId,
    pub name: String,
    /// When their account was closed; nothing, if they only left the brigade.
    pub closed_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct GoneRow {
    id: Uuid,
    name: String,
    left_at: Option<Millis>,
}

/// Those of the team of a case, by name.
pub async fn gone(tx: &mut Tx, case: Uuid, today: NaiveDate) -> Result<Vec<Gone>, sqlx::Error> {
    let rows: Vec<GoneRow> = tx.query(GONE).bind(case).bind(today.to_string()).all().await?;
    let gone = |it: GoneRow| Gone {
        person: PersonId(it.id),
        name: it.name,
        closed_at: it.left_at.map(DateTime::from),
    };
    Ok(rows.into_iter().map(gone).collect())
}

impl Situation {
    /// Whoever left a team before they left the brigade is in neither list, and keeps their name where they are
    /// still spoken of: what they declined, what they asked to be kept out of, what they owe to those who follow.
    /// Few people, and mostly none.
    pub async fn name_former(&mut self, tx: &mut Tx, leavers: &Leavers) -> Result<(), sqlx::Error> {
        let team = &self.team;
        let spoken_of = team.objections.iter().map(|it| it.person);
        let spoken_of = spoken_of.chain(team.recusals.iter().map(|it| it.person));
        let spoken_of = spoken_of.chain(team.exceptions.iter().map(|it| it.person));
        let left = leavers.all.iter().chain(&leavers.untold);
        let left = left.flat_map(|it| [Some(it.person), it.next]).flatten();
        let unnamed = spoken_of.chain(left).filter(|it| self.name_of(*it).is_none());
        for person in unnamed.collect::<BTreeSet<_>>() {
            let found = crate::person::store::active_or_left(tx, person).await?;
            self.former.extend(found.map(|actor| (person, actor.name)));
        }
        Ok(())
    }
}
