//! The help that others of the brigade have offered already.

use crate::base::ProjectId;
use crate::db::Millis;
use crate::web::{Cx, Failure};

crate::sql! {
    OFFERED = "
        select case when c.is_protected then null else p.name end as name, c.opened_at
          from case_file c
          join request r on r.case_id = c.id
          join person p on p.id = c.opened_by
         where c.project_id = $1
           and c.stage = 'draft'
           and c.confidentiality = 'brigade'
           and r.referral is not null
           and (c.opened_by <> $2 or c.is_protected)
         order by c.id
         limit 5";
}

/// Help that somebody else of the brigade has offered, and that its project has not answered yet.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Offered {
    /// By whom; not said of a protected one.
    pub name: Option<String>,
    pub opened_at: Millis,
}

/// What others have offered to a project. Those who may offer may know, though the draft itself
/// is its author's and its project's.
pub async fn offered(cx: &mut Cx, project: ProjectId) -> Result<Vec<Offered>, Failure> {
    let me = cx.actor.id.0;
    Ok(cx.query(OFFERED).bind(project.0).bind(me).all().await?)
}
