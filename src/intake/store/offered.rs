//! The help that the brigade has offered already, and that waits for an answer.

use crate::base::ProjectId;
use crate::db::Millis;
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    OFFERED = "
        select c.id, case when c.is_protected then null else p.name end as name, c.opened_at,
               c.opened_by = $2 as is_mine, q.name as lead
          from case_file c
          join request r on r.case_id = c.id
          join person p on p.id = c.opened_by
          left join case_person l on l.case_id = c.id and l.part = 'requester'
          left join person q on q.id = l.person_id
         where c.project_id = $1
           and c.stage = 'draft'
           and c.confidentiality = 'brigade'
           and r.referral is not null
         order by c.id
         limit 5";
}

/// Help that the brigade has offered, and that its project has not answered yet.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Offered {
    pub id: Uuid,
    /// By whom; not said of a protected one.
    pub name: Option<String>,
    pub opened_at: Millis,
    /// The reader offered it.
    pub is_mine: bool,
    /// To whom.
    pub lead: Option<String>,
}

/// What was offered to a project. Those who may offer may know, though the draft itself
/// is its author's and its project's.
pub async fn offered(cx: &mut Cx, project: ProjectId) -> Result<Vec<Offered>, Failure> {
    let me = cx.actor.id.0;
    Ok(cx.query(OFFERED).bind(project.0).bind(me).all().await?)
}
