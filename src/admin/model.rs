//! What an administrator may do to an account. Pure.

use crate::base::{Actor, Grant, Problem, Refusal, Role};

/// What an administrator asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Give a role.
    Grant(Grant),
    /// Take a role back.
    Withdraw(Grant),
    /// Let the person in no more.
    Deactivate,
    /// Let them in again.
    Reactivate,
    /// Make a link with which the person chooses a password.
    Invite,
}

/// Whether `actor` may do this to `person`, when so many others can administer.
pub fn allow(
    actor: &Actor,
    person: &Actor,
    act: Act,
    other_administrators: i64,
) -> Result<(), Refusal> {
    actor.must_be(Role::Administrator)?;
    let is_own = actor.id == person.id;
    match act {
        Act::Grant(grant) => {
            // Nobody approves their own act: who wants more asks a colleague.
            if is_own {
                return Err(Refusal::OwnAct);
            }
            must_fit(grant)
        }
        Act::Withdraw(grant) if grant.role == Role::Administrator => {
            someone_must_remain(other_administrators)
        }
        Act::Deactivate if is_own => Err(Refusal::OwnAct),
        Act::Deactivate if person.is(Role::Administrator) => {
            someone_must_remain(other_administrators)
        }
        Act::Withdraw(_) | Act::Deactivate | Act::Reactivate | Act::Invite => Ok(()),
    }
}

/// Accounts belong to no organisation: who administers, administers them all.
pub fn must_fit(grant: Grant) -> Result<(), Refusal> {
    match (grant.role, grant.perimeter) {
        (Role::Administrator, Some(_)) => {
            Err(Refusal::Invalid(vec![Problem::new("perimeter", "problem-perimeter")]))
        }
        _ => Ok(()),
    }
}

/// Without an administrator nobody could ever be let in again.
fn someone_must_remain(other_administrators: i64) -> Result<(), Refusal> {
    match other_administrators {
        ..=0 => Err(Refusal::Unmet(vec!["another-administrator".into()])),
        _ => Ok(()),
    }
}
