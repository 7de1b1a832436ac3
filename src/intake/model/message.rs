//! What both sides of a case say to each other, and each among itself.

use crate::base::{Actor, OrganisationId, Problem, Refusal, Role, prose};
use crate::case::model::{Case, Part, Stage};
use serde::{Deserialize, Serialize};

/// Who a message is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Everybody who may see the case, the project first.
    Shared,
    /// The brigade: everybody but the project's people.
    Brigade,
    /// The directors.
    Direction,
}

impl Audience {
    pub const ALL: [Audience; 3] = [Audience::Shared, Audience::Brigade, Audience::Direction];

    /// The name in the database and in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            Audience::Shared => "shared",
            Audience::Brigade => "brigade",
            Audience::Direction => "direction",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.name() == name)
    }
}

/// The audiences that somebody who may see a case belongs to. (What one wrote oneself, one reads
/// too.) Whoever is of the project is never of the other side as well.
pub fn hears(case: &Case, actor: &Actor, line: &[OrganisationId]) -> Vec<Audience> {
    let ours = !case.stands_with_the_project(actor);
    let above = actor.is_for(Role::Director, line) || actor.is_for(Role::Auditor, line);
    let is_of = |audience: &Audience| match audience {
        Audience::Shared => true,
        Audience::Brigade => ours,
        Audience::Direction => ours && above,
    };
    Audience::ALL.into_iter().filter(is_of).collect()
}

/// The audiences that somebody may write to.
pub fn speaks(case: &Case, actor: &Actor, line: &[OrganisationId]) -> Vec<Audience> {
    if matches!(case.stage, Stage::Draft | Stage::Archived) {
        return Vec::new();
    }
    if case.stands_with_the_project(actor) {
        return vec![Audience::Shared];
    }
    let works = [Part::CaseLead, Part::Responder].into_iter().any(|it| case.holds(it, actor.id));
    let runs = actor.is_for(Role::Coordinator, line) || actor.is_for(Role::Director, line);
    if works || runs { Audience::ALL.to_vec() } else { Vec::new() }
}

/// Reads what somebody says, and to whom.
pub fn say(
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
    audience: &str,
    message: &str,
) -> Result<(Audience, String), Refusal> {
    let may = speaks(case, actor, line);
    let chosen = match may.as_slice() {
        [] => return Err(Refusal::NotYours),
        // Who has no choice makes none.
        [only] => Ok(*only),
        _ => Audience::from_name(audience.trim())
            .ok_or_else(|| Problem::new("audience", "problem-audience")),
    };
    match (chosen, prose("message", message)) {
        (Ok(audience), Ok(message)) => Ok((audience, message)),
        (audience, message) => {
            let problems = [message.err(), audience.err()];
            Err(Refusal::Invalid(problems.into_iter().flatten().collect()))
        }
    }
}
