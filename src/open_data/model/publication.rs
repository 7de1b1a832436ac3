//! Who publishes, and who may look before it is published.

use crate::base::{Actor, ApiError, Role};

/// Administrators publish, and take back. For others there is no such act.
pub fn must_publish(actor: &Actor) -> Result<(), ApiError> {
    if actor.is(Role::Administrator) { Ok(()) } else { Err(ApiError::NotFound) }
}

/// Those who publish, and those who oversee the brigade, see what strangers would.
pub fn may_preview(actor: &Actor) -> bool {
    actor.is(Role::Administrator) || Role::OVERSEE.into_iter().any(|role| actor.is(role))
}
