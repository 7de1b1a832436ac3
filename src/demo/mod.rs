//! The demo: the real register, and beside it invented people with invented projects in
//! invented trouble, at every stage. None of them can exist beside a real one.

mod aftercare;
mod aims;
mod answers;
mod asked;
mod brigade;
mod cast;
mod looks;
mod needs;
mod play;
mod points;
mod proof;
mod recovery;
mod replies;
mod reports;
mod second;
mod services;
mod sitting;
mod stories;
mod waiting;
mod weeks;

use crate::base::{Actor, Grant, Role};
use crate::case::store::checkpoint;
use crate::db::Db;
use crate::files::Files;
use crate::person::organisation;
use crate::person::store::{self as people, NewPerson};
use crate::register::shipped;
use crate::triage::store::set_share;
use crate::web::Failure;
use aftercare::{CLOSED, WATCHED};
use cast::{PEOPLE, address};
use chrono::{DateTime, Utc};
use needs::{SEMAPHORE, TRAMONTANE};
use play::Stage;
use recovery::REPLANNED;
use stories::{DRAFT, DRAWN, REPLYING, STORIES, TWICE, TWIN};
use waiting::WAITING;

/// Why a demo does not start.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("this database has real people in it; a demo would let anyone sign in as them")]
    RealPeople,
    #[error("the demo could not be loaded: {0}")]
    Failure(#[from] Failure),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Fills an empty database with the demo. One that holds it already is left as it is; one
/// that holds real people is refused. `files`: where what its people hand in is kept.
pub async fn prepare(db: &Db, files: &Files, now: DateTime<Utc>) -> Result<(), Refused> {
    let mut tx = db.begin().await?;
    let count = people::count(&mut tx).await?;
    if count.everyone > count.demo {
        return Err(Refused::RealPeople);
    }
    if count.everyone > 0 {
        return Ok(());
    }
    for (name, role) in PEOPLE {
        people::add(&mut tx, person(name, role), now).await?;
    }
    shipped::import(&mut tx, now).await?;
    // Its cases are chosen: whoever tries one out finds it as the guide has it.
    set_share(&mut tx, 0).await?;
    let organisation =
        organisation::find_or_add(&mut tx, "Ministère fictif du Levant", None).await?;
    let people = people::demo(&mut tx).await?;
    let people: Vec<Actor> = people.into_iter().map(|known| known.actor).collect();
    tx.commit().await?;
    let stage = Stage { db, files, people: &people, organisation, now };
    stage.introduce().await?;
    stage.list_services().await?;
    let others = [&DRAFT, &REPLYING, &TWIN, &DRAWN, &TWICE, &SEMAPHORE, &TRAMONTANE];
    for story in STORIES.iter().chain(others).chain(&WAITING).chain([&REPLANNED, &WATCHED, &CLOSED])
    {
        stage.play(story).await?;
    }
    stage.set_a_limit().await?;
    stage.set_objectives().await?;
    stage.publish_open_data().await?;
    stage.keep_views_and_sum_up().await?;
    checkpoint(db, now).await?;
    Ok(())
}

fn person(name: &str, role: Role) -> NewPerson {
    NewPerson {
        email: address(name),
        name: name.into(),
        grants: vec![Grant { role, perimeter: None }],
        password_hash: None,
        is_demo: true,
    }
}
