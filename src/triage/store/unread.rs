//! What was said, in the cases somebody of the brigade answers for, since they last looked.

use crate::db::Millis;
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::TimeDelta;

/// What nobody read for longer than that is found in the case.
const LATELY: TimeDelta = TimeDelta::days(60);

crate::sql! {
    // From what was said lately to its cases: most cases had nothing said in them.
    UNREAD = concat!("
        select c.number, c.title, m.unread
          from (select m.case_id, count(*) as unread, max(m.at) as last_at
                  from message m
                 where m.at > $3
                   and m.author <> $1
                   and m.audience in ('shared', 'brigade')
                   and m.at > coalesce((select max(l.at) from case_look l
                                         where l.case_id = m.case_id
                                           and l.person_id = $1
                                           and l.place = 'status'), 0)
                 group by m.case_id) m
          join case_file c on c.id = m.case_id
         where ", visible!(), "
           and c.number is not null
           and (exists (select 1 from case_person p
                         where p.case_id = c.id
                           and p.person_id = $1
                           and p.part = 'coordinator')
                or exists (select 1 from duty d
                            where d.case_id = c.id
                              and d.owed_by = $1
                              and d.ended_at is null))
           and not exists (select 1 from case_person s
                            where s.case_id = c.id
                              and s.person_id = $1
                              and s.part in ('requester', 'sponsor'))
         order by m.last_at desc, c.id
         limit 20");
}

/// A case with something new to read.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Unread {
    pub number: String,
    pub title: String,
    /// How many messages.
    pub unread: i64,
}

/// The cases that this person has in charge or owes something in, where somebody wrote since, the
/// latest first.
pub async fn unread(cx: &mut Cx) -> Result<Vec<Unread>, Failure> {
    let since = Millis::from(cx.now - LATELY);
    Ok(cx.visible(UNREAD).bind(since).all().await?)
}
