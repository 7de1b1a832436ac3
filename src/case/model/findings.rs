//! Who may read the findings of a diagnosis, and whatever tells of them, as the case goes on.

use super::{Case, Part, Stage};
use crate::base::{Actor, OrganisationId, Role};

/// Who may read the diagnosis. Until it is delivered, the team and those who may read it as
/// a peer; while the project replies, the project too, and nobody above; then everyone who
/// may see the case.
pub fn may_read_findings(case: &Case, actor: &Actor, line: &[OrganisationId]) -> bool {
    let team = case.holds(Part::CaseLead, actor.id) || case.holds(Part::Responder, actor.id);
    let brigade = team || actor.is_for(Role::Coordinator, line);
    match case.resumes_at.unwrap_or(case.stage) {
        Stage::Diagnosis => brigade && !case.stands_with_the_project(actor),
        Stage::Reply => brigade || case.is_of_the_project(actor),
        _ => true,
    }
}
