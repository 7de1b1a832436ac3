//! What came of the help that the brigade offered to projects of the register.

use super::given_up_at;
use crate::base::ProjectId;
use crate::db::Millis;
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use uuid::Uuid;

/// Whether the reader is a coordinator, a director or an auditor of the organisation of a case, draft or
/// not. `$1`, `$2` and `c` as in `visible!`.
macro_rules! watched_over {
    () => {
        "($2 or exists (select 1 from person_reach h
                         where h.person_id = $1 and h.organisation_id = c.organisation_id))"
    };
}

crate::sql! {
    // That there was an offer is no secret, unless it is for named people; what its lead writes is. Who made
    // it and why is told to those who watch over its organisation, as whoever offers help does; of a
    // protected one, why alone, as its project reads it. The case that came of it is told to those who may
    // see it, and to them alone; and of one that was given up, when, but not why.
    CONTACTS = concat!("
        select coalesce(m.joined_to, m.id) as project_id, c.opened_at,
               c.submitted_at is not null as is_sent, c.stage = 'draft' as is_draft,
               ", given_up_at!(), " as given_up_at, c.is_protected,
               case when not c.is_protected and ", watched_over!(), " then o.name end as by_name,
               case when ", watched_over!(), " then r.referral end as reason,
               case when ", visible!(), " then c.number end as number
          from (select id, joined_to from project
                 where id in ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
                              $20, $21, $22, $23, $24, $25, $26, $27)
                union all
                select id, joined_to from project
                 where joined_to in ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                                     $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)) m
          cross join case_file c
          join request r on r.case_id = c.id
          join person o on o.id = c.opened_by
         where c.project_id = m.id
           and r.referral is not null
           and c.confidentiality <> 'restricted'
         order by c.opened_at desc, c.id desc
         limit 2000");
}

/// How many projects are asked about at once: a page of the watch list.
pub const CONTACTS_AT_ONCE: usize = 25;

#[derive(sqlx::FromRow)]
struct Row {
    project_id: Uuid,
    opened_at: Millis,
    is_sent: bool,
    is_draft: bool,
    given_up_at: Option<Millis>,
    is_protected: bool,
    by_name: Option<String>,
    reason: Option<String>,
    number: Option<String>,
}

/// An offer of help to a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub at: DateTime<Utc>,
    pub by: Author,
    /// Why it was made, for those who may know.
    pub reason: Option<String>,
    pub answer: Answer,
}

/// Who made an offer, as far as the reader may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Author {
    Named(String),
    /// Whoever made a protected one is not named.
    Shielded,
    /// The reader does not watch over its organisation.
    Untold,
}

/// What came of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Its lead has not sent anything yet.
    NotYet,
    /// Its lead gave it up, at this moment.
    Declined(DateTime<Utc>),
    /// Its time limit passed, and nobody had answered.
    Expired,
    /// It became a case, of this number where the reader may see it.
    Yes(Option<String>),
}

/// All that was offered to each of these projects, newest first; [`CONTACTS_AT_ONCE`] of them at most.
pub async fn contacts(
    cx: &mut Cx,
    projects: &[ProjectId],
) -> Result<HashMap<ProjectId, Vec<Contact>>, Failure> {
    let none = std::iter::repeat(Uuid::nil());
    let asked = projects.iter().map(|it| it.0).chain(none).take(CONTACTS_AT_ONCE);
    let query = asked.fold(cx.visible(CONTACTS), |query, id| query.bind(id));
    let rows: Vec<Row> = query.all().await?;
    let mut all: HashMap<ProjectId, Vec<Contact>> = HashMap::new();
    for row in rows {
        all.entry(ProjectId(row.project_id)).or_default().push(row.contact());
    }
    Ok(all)
}

impl Row {
    fn contact(self) -> Contact {
        let answer = match (self.is_draft, self.given_up_at) {
            (true, _) => Answer::NotYet,
            (false, _) if self.is_sent => Answer::Yes(self.number),
            (false, Some(at)) => Answer::Declined(at.into()),
            (false, None) => Answer::Expired,
        };
        let by = match (self.by_name, self.is_protected) {
            (Some(name), _) => Author::Named(name),
            (None, true) => Author::Shielded,
            (None, false) => Author::Untold,
        };
        Contact { at: self.opened_at.into(), by, reason: self.reason, answer }
    }
}
