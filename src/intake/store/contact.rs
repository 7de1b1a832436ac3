//! What came of the help that the brigade offered to projects of the register.

use super::given_up_at;
use crate::base::ProjectId;
use crate::db::Millis;
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use uuid::Uuid;

crate::sql! {
    // An offer is no secret of whoever made it, unless it is for named people; what its lead writes
    // is. So the case that came of it is told to those who may see it, and to them alone; and of one that
    // was given up, when, but not why.
    CONTACTS = concat!("
        select c.project_id, c.opened_at, c.submitted_at is not null as is_sent,
               c.stage = 'draft' as is_draft, ", given_up_at!(), " as given_up_at,
               case when ", visible!(), " then c.number end as number
          from case_file c
          join request r on r.case_id = c.id
         where c.project_id in ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                                $19, $20, $21, $22, $23, $24, $25, $26, $27)
           and r.referral is not null
           and c.confidentiality <> 'restricted'
         order by c.opened_at desc, c.id desc
         limit 100");
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
    number: Option<String>,
}

/// The latest offer of help to a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub at: DateTime<Utc>,
    pub answer: Answer,
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

/// The latest offer to each of these projects, [`CONTACTS_AT_ONCE`] at most.
pub async fn contacts(
    cx: &mut Cx,
    projects: &[ProjectId],
) -> Result<HashMap<ProjectId, Contact>, Failure> {
    let none = std::iter::repeat(Uuid::nil());
    let asked = projects.iter().map(|it| it.0).chain(none).take(CONTACTS_AT_ONCE);
    let query = asked.fold(cx.visible(CONTACTS), |query, id| query.bind(id));
    let rows: Vec<Row> = query.all().await?;
    let mut latest = HashMap::new();
    for row in rows {
        latest.entry(ProjectId(row.project_id)).or_insert_with(|| row.contact());
    }
    Ok(latest)
}

impl Row {
    fn contact(self) -> Contact {
        let answer = match (self.is_draft, self.given_up_at) {
            (true, _) => Answer::NotYet,
            (false, _) if self.is_sent => Answer::Yes(self.number),
            (false, Some(at)) => Answer::Declined(at.into()),
            (false, None) => Answer::Expired,
        };
        Contact { at: self.opened_at.into(), answer }
    }
}
