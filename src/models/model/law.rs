//! Who may do what with a model. It holds for the whole State, so that a role within a perimeter does
//! not reach that far.

use crate::base::{Actor, PersonId, Refusal, Role};
use crate::case::model::OwedWay;

/// Who reads the models and their replays, each over the cases that they see.
pub const READERS: [Role; 3] = Role::OVERSEE;
/// Why a model is adopted, in as many signs at least: it is kept for whoever asks, years later, why the scores changed.
pub const SHORTEST_ADOPTION: usize = 20;
const IMPORTERS: [Role; 2] = [Role::Coordinator, Role::Director];

/// A model as far as the rules of its adoption look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keeping {
    /// `None`: it came with the program.
    pub imported_by: Option<PersonId>,
    pub is_in_force: bool,
}

/// A model comes in by somebody of the brigade who knows the whole State.
pub fn may_import(actor: &Actor) -> Result<(), Refusal> {
    match IMPORTERS.iter().any(|role| actor.is_for(*role, &[])) {
        true => Ok(()),
        false => Err(Refusal::NeedsRole(IMPORTERS.to_vec())),
    }
}

/// Whether the adoption of a model is among what somebody asks for: owed by them, who may adopt it, owed to
/// them, who brought it in, or by anyone.
pub fn is_awaited(actor: &Actor, model: Keeping, way: OwedWay) -> bool {
    match way {
        OwedWay::ByMe => may_adopt(actor, model).is_ok(),
        OwedWay::ToMe => model.imported_by == Some(actor.id),
        OwedWay::ByAnyone => true,
    }
}

/// A director adopts what somebody else brought in: nobody approves their own act.
pub fn may_adopt(actor: &Actor, model: Keeping) -> Result<(), Refusal> {
    if !actor.is_for(Role::Director, &[]) {
        return Err(Refusal::NeedsRole(vec![Role::Director]));
    }
    if model.is_in_force {
        return Err(Refusal::Unmet(vec!["model-not-in-force".to_owned()]));
    }
    if model.imported_by == Some(actor.id) {
        return Err(Refusal::OwnAct);
    }
    Ok(())
}
