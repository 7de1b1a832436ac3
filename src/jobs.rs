//! What runs in the background while the server does: each piece of work is found in the database, so that any number
//! of servers may run, and whatever stops goes on where it was.

use crate::case::store::{
    checkpoint, forget_looks, keep_missing_past, keep_missing_words, mind_duties,
};
use crate::db::Db;
use crate::intake::store as intake;
use crate::person::invitation;
use crate::portfolio::week::make::make_due;
use crate::remediation::foresee::keep_drawn;
use crate::remediation::store::forget_unsent_reports;
use crate::roster::store as roster;
use crate::search::store as search;
use crate::signin::tries;
use crate::web::sessions::Sessions;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// Starts all of it. `home`: the address people type, for the links of what is written to them.
pub fn start(db: &Db, home: &str) -> JoinSet<()> {
    let mut chores = JoinSet::new();
    chores.spawn(purge(db.clone()));
    chores.spawn(tables(db.clone()));
    chores.spawn(checkpoints(db.clone()));
    chores.spawn(name_old_cases(db.clone()));
    chores.spawn(list_old_ones(db.clone()));
    chores.spawn(time_limits(db.clone()));
    chores.spawn(escalations(db.clone()));
    chores.spawn(weeks(db.clone(), home.to_owned()));
    chores.spawn(keep_drawn(db.clone()));
    chores
}

/// Every ten minutes, hashes the heads of the cases that moved.
async fn checkpoints(db: Db) {
    let mut often = tokio::time::interval(Duration::from_secs(600));
    loop {
        often.tick().await;
        take_checkpoint(&db).await;
    }
}

pub async fn take_checkpoint(db: &Db) {
    if let Err(error) = checkpoint(db, chrono::Utc::now()).await {
        tracing::error!("no checkpoint was taken of the journal: {error}");
    }
}

/// Once, after an update: what was sent before titles could be looked up becomes found by them, and before past days
/// were kept has its own.
async fn name_old_cases(db: Db) {
    if let Err(error) = keep_missing_words(&db).await {
        tracing::error!("older cases are not found by their titles: {error}");
    }
    if let Err(error) = keep_missing_past(&db).await {
        tracing::error!("older cases have no past days: {error}");
    }
}

/// Once, after an update: what came before the search becomes found by it.
async fn list_old_ones(db: Db) {
    if let Err(error) = search::keep_missing(&db).await {
        tracing::error!("the search does not find what came before it: {error}");
    }
}

/// Every hour, forgets what no longer opens anything.
async fn purge(db: Db) {
    let mut hourly = tokio::time::interval(Duration::from_secs(3600));
    loop {
        hourly.tick().await;
        if let Err(error) = purge_once(&db).await {
            tracing::error!("old sessions, links and tries were not purged: {error}");
        }
    }
}

/// Every hour, lets the engine look how its tables have grown. Not at once: a new database is about to be filled.
async fn tables(db: Db) {
    let hour = Duration::from_secs(3600);
    let mut hourly = tokio::time::interval_at(Instant::now() + hour, hour);
    loop {
        hourly.tick().await;
        if let Err(error) = db.look_at_tables().await {
            tracing::error!("queries are planned by how large the tables were: {error}");
        }
    }
}

/// Every hour, gives the notices of drafts that are due, and ends those past their last day.
async fn time_limits(db: Db) {
    let mut hourly = tokio::time::interval(Duration::from_secs(3600));
    loop {
        hourly.tick().await;
        match intake::mind_drafts(&db, chrono::Utc::now()).await {
            Ok(0) => {}
            Ok(moved) => tracing::info!(moved, "time limits of drafts"),
            Err(error) => tracing::error!("the time limits of drafts were not minded: {error}"),
        }
    }
}

/// Every minute, tells what has come due to be told of what is owed, and of answers that are waited for.
async fn escalations(db: Db) {
    let mut often = tokio::time::interval(Duration::from_secs(60));
    loop {
        often.tick().await;
        match mind_duties(&db, chrono::Utc::now()).await {
            Ok(0) => {}
            Ok(minded) => tracing::info!(minded, "duties whose time goes by"),
            Err(error) => tracing::error!("what is owed was not minded: {error}"),
        }
        match roster::mind_answers(&db, chrono::Utc::now()).await {
            Ok(0) => {}
            Ok(minded) => tracing::debug!(minded, "answers that are waited for"),
            Err(error) => tracing::error!("answers were not minded: {error}"),
        }
    }
}

/// Every minute, sums up the week for whoever wants it and has not been told yet: on Mondays at eight, or as soon after
/// as a server runs.
async fn weeks(db: Db, home: String) {
    let mut often = tokio::time::interval(Duration::from_secs(60));
    loop {
        often.tick().await;
        match make_due(&db, &home, chrono::Utc::now()).await {
            Ok(0) => {}
            Ok(made) => tracing::info!(made, "weekly summaries"),
            Err(error) => tracing::error!("the weekly summaries were not made: {error}"),
        }
    }
}

async fn purge_once(db: &Db) -> Result<(), sqlx::Error> {
    Sessions(db.clone()).purge().await?;
    let mut tx = db.begin().await?;
    let now = chrono::Utc::now();
    invitation::purge(&mut tx, now).await?;
    tries::purge(&mut tx, now).await?;
    intake::purge(&mut tx, now).await?;
    forget_looks(&mut tx, now).await?;
    forget_unsent_reports(&mut tx).await?;
    tx.commit().await
}
