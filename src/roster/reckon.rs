//! The best teams, found aside: on a thread of its own, for some seconds at most, while other visits go on.

use super::model::proposal::{Limit, Proposal, Staffing, propose};
use crate::web::Failure;
use serde::de::Error;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// What was not proved by then is said. All but the hardest questions take a fraction of it.
const PATIENCE: Duration = Duration::from_secs(5);

/// Each takes a core: who asks at the same time waits for their turn.
static ROOM: Semaphore = Semaphore::const_new(1);

/// Answers a question. One that cannot be asked is a fault of ours: people do not write it.
pub async fn best_teams(asked: Staffing) -> Result<Proposal, Failure> {
    let _permit = ROOM.acquire().await.expect("the semaphore is never closed");
    let solving = spawn_blocking(move || {
        let start = Instant::now();
        let mut stop = || start.elapsed() >= PATIENCE;
        propose(asked, Limit { work: u64::MAX, stop: &mut stop })
    });
    let answered = solving.await.map_err(std::io::Error::other)?;
    answered.map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        serde_json::Error::custom(faults.join("; ")).into()
    })
}
