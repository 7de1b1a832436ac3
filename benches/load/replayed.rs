//! Another model tried on all open cases: one read, then arithmetic.

use crate::Outcome;
use crate::filled::someone;
use chrono::Utc;
use std::path::Path;
use std::time::{Duration, Instant};
use tocsin::base::Role;
use tocsin::db::Db;
use tocsin::models::store::replay_of;
use tocsin::triage::model::RiskModel;
use tocsin::triage::version::ModelVersion;
use tocsin::web::Cx;

const TIMES: usize = 5;

/// How many cases were replayed, and how long that took: the median of a few.
pub async fn replayed(database: &Path) -> Outcome<(usize, Duration)> {
    let document = RiskModel::DOCUMENT.replace("\"from\": 50", "\"from\": 45");
    let model = ModelVersion::read(&document).map_err(|faults| format!("{faults:?}"))?;
    let db = Db::open(&format!("sqlite:{}", database.display())).await?;
    let director = someone(&db, Role::Director).await?;
    let mut cx = Cx::acting(&db, director, Utc::now()).await?;
    let (mut cases, mut took) = (0, Vec::new());
    for _ in 0..TIMES {
        let start = Instant::now();
        cases = replay_of(&mut cx, &model).await?.cases;
        took.push(start.elapsed());
    }
    drop(cx);
    db.close().await;
    took.sort();
    Ok((cases, took[TIMES / 2]))
}
