//! Whom an offer of help may be addressed to: who led a project when help was last asked for or offered, or
//! who leads projects where it belongs.

use crate::base::{OrganisationId, ProjectId};
use crate::visible;
use crate::web::{Cx, Failure};

crate::sql! {
    // Of a case that the reader may see, or of an offer that they made themselves: no other tells whom it names.
    OF_CASE = concat!("
        select q.name, q.email
          from case_file c
          join case_person p on p.case_id = c.id and p.part = 'requester'
          join person q on q.id = p.person_id
         where c.project_id = $3
           and (c.opened_by = $1 or ", visible!(), ")
           and q.id <> $1
           and q.left_at is null
         order by c.id desc
         limit 1");
    // Two are enough to know that it is not for us to choose.
    OF_ORGANISATION = "
        select q.name, q.email
          from person_role r
          join person q on q.id = r.person_id
         where r.role = 'project_lead'
           and r.organisation_id = $1
           and q.id <> $2
           and q.left_at is null
         order by q.id
         limit 2";
}

#[derive(sqlx::FromRow)]
struct Row {
    name: String,
    email: String,
}

/// Somebody who may be written to, and from where they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownLead {
    pub name: String,
    pub email: String,
    pub known_by: KnownBy,
}

/// From where a lead is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownBy {
    /// The latest case on the project names them.
    Case,
    /// They alone lead projects of the organisation.
    Organisation,
}

/// The lead of the latest case on a project, among those this person may know of; else the one project
/// lead that its organisation has. The reader watches over it: see `find_to_refer`.
pub async fn known_lead(
    cx: &mut Cx,
    project: ProjectId,
    organisation: OrganisationId,
) -> Result<Option<KnownLead>, Failure> {
    let of_case: Option<Row> = cx.visible(OF_CASE).bind(project.0).optional().await?;
    if let Some(row) = of_case {
        return Ok(Some(row.known_by(KnownBy::Case)));
    }
    let me = cx.actor.id.0;
    let rows: Vec<Row> = cx.query(OF_ORGANISATION).bind(organisation.0).bind(me).all().await?;
    let alone = rows.len() == 1;
    Ok(rows.into_iter().next().filter(|_| alone).map(|row| row.known_by(KnownBy::Organisation)))
}

impl Row {
    fn known_by(self, known_by: KnownBy) -> KnownLead {
        KnownLead { name: self.name, email: self.email, known_by }
    }
}
