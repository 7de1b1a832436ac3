//! Whether the keys of the queue are on, for as long as the session lasts.

use crate::web::{Failure, Visit};

const OFF: &str = "keys_off";

pub async fn keep_keys(visit: &mut Visit, on: bool) -> Result<(), Failure> {
    visit.session.insert(OFF, !on).await?;
    visit.go_to("/triage");
    Ok(())
}

pub async fn keys_are_on(visit: &Visit) -> Result<bool, Failure> {
    Ok(!visit.session.get(OFF).await?.unwrap_or(false))
}
