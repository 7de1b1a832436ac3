//! Who led a project when help was last asked for or offered.

use crate::base::ProjectId;
use crate::visible;
use crate::web::{Cx, Failure};

crate::sql! {
    // Of a case that the reader may see, or of an offer that they made themselves: no other tells whom it names.
    KNOWN_LEAD = concat!("
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
}

/// A project's lead, as far as cases tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct KnownLead {
    pub name: String,
    pub email: String,
}

/// The lead of the latest case on a project, among those this person may know of.
pub async fn known_lead(cx: &mut Cx, project: ProjectId) -> Result<Option<KnownLead>, Failure> {
    Ok(cx.visible(KNOWN_LEAD).bind(project.0).optional().await?)
}
