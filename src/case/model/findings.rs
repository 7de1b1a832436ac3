//! Who may read the findings of a diagnosis, and whatever tells of them, as the case goes on; and what the journal
//! tells the others meanwhile.

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

/// What an entry of a journal tells whoever may not read the findings yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outline {
    /// All that it says: nothing of the findings is in it.
    Whole,
    /// That it happened, by its own name and no other fact.
    Bare,
    /// That somebody worked on the diagnosis.
    OnTheDiagnosis,
    /// That somebody did something about a recommendation: not which, nor what.
    OnARecommendation,
    /// Nothing: the feature that it belongs to tells the same act.
    Untold,
}

impl Outline {
    /// By the subject of an entry and the kind of its fact.
    pub fn of(subject: &str, kind: &str) -> Self {
        let of_a_recommendation = kind.starts_with("recommendation_");
        match (subject, kind) {
            ("remediation", "replied") => Outline::Bare,
            ("remediation", "point_set_aside") => Outline::OnTheDiagnosis,
            ("remediation", _) if kind.starts_with("finding_") => Outline::OnTheDiagnosis,
            ("remediation", _) if of_a_recommendation => Outline::OnARecommendation,
            ("case", _) if of_a_recommendation => Outline::Untold,
            _ => Outline::Whole,
        }
    }

    /// The kind under which it is told instead of its own: `journal-remediation-…` has its words.
    pub fn instead(self) -> Option<&'static str> {
        match self {
            Outline::Whole | Outline::Bare => None,
            Outline::OnTheDiagnosis => Some("diagnosis_veiled"),
            Outline::OnARecommendation => Some("recommendation_veiled"),
            Outline::Untold => Some("untold"),
        }
    }
}
