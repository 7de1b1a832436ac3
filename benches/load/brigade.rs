//! A brigade ten times as large as ours, and a year of its weeks.

use crate::client::{Client, Taken, get, read};
use crate::filled::{someone, with_cases};
use crate::server::Server;
use crate::{Outcome, READER, TURN, WARM_UP};
use chrono::{Days, Utc};
use std::path::Path;
use tocsin::base::{Actor, Grant, Priority, Role};
use tocsin::case::model::{CaseNumber, Command, P1Budget};
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::person::store::{self as people, NewPerson};
use tocsin::roster::model::{Assignment, Period, Share, TeamRole};
use tocsin::roster::store as roster;
use tocsin::web::Cx;

pub const MEMBERS: usize = 200;
const CASES: i32 = 100;
/// How many cases each member works on in the year, one after the other and two at once.
const CASES_EACH: usize = 6;
const PAGE: &str = "/team/load?weeks=52";
const OVERBOOKED: &str = "Measured with more than anybody gives.";

tocsin::sql! {
    NUMBERS = "
        select number
          from case_file
         where number is not null and stage = 'submitted'
         order by number
         limit 100";
}

#[derive(sqlx::FromRow)]
struct Numbered {
    number: String,
}

/// How long the page of all these weeks takes, asked again and again.
pub async fn weeks(database: &Path) -> Outcome<Taken> {
    drop(Server::start(database)?);
    with_cases(database, CASES).await?;
    staffed(database).await?;
    let server = Server::start(database)?;
    let cookie = Client::sign_in(server.address, READER).await?;
    let request = get(server.address, &cookie, PAGE);
    read(server.address, &request, 1, WARM_UP).await?;
    read(server.address, &request, 1, TURN).await
}

async fn staffed(database: &Path) -> Outcome {
    let db = Db::open(&format!("sqlite:{}", database.display())).await?;
    let coordinator = someone(&db, Role::Coordinator).await?;
    let numbers: Vec<Numbered> = db.snapshot().await?.query(NUMBERS).all().await?;
    let numbers: Vec<CaseNumber> =
        numbers.iter().map(|it| it.number.parse()).collect::<Result<_, _>>()?;
    let mut cx = Cx::acting(&db, coordinator, Utc::now()).await?;
    for number in &numbers {
        carry_out(&mut cx, *number, Command::TakeCharge).await?;
        let (priority, reason) = (Priority::P3, "utile".to_owned());
        let budget = P1Budget { open: 0, limit: 3 };
        let accept = Command::Accept { priority, proposed: Some(priority), reason, budget };
        carry_out(&mut cx, *number, accept).await?;
    }
    cx.finish().await?;
    for rank in 0..MEMBERS {
        let member = member(&db, rank).await?;
        in_their_own_words(&db, &member, rank as u64).await?;
        let coordinator = someone(&db, Role::Coordinator).await?;
        let mut cx = Cx::acting(&db, coordinator, Utc::now()).await?;
        for turn in 0..CASES_EACH {
            let number = numbers[(rank * CASES_EACH + turn * 7) % numbers.len()];
            let seen = cases::find(&mut cx, number).await?.version;
            let assignment = assignment(&cx, &member, turn as u64)?;
            roster::assign(&mut cx, number, seen, assignment, Some(OVERBOOKED.to_owned())).await?;
        }
        cx.finish().await?;
    }
    db.close().await;
    Ok(())
}

async fn carry_out(cx: &mut Cx, number: CaseNumber, command: Command) -> Outcome {
    let seen = cases::find(cx, number).await?.version;
    cases::carry_out(cx, number, seen, command).await?;
    Ok(())
}

async fn member(db: &Db, rank: usize) -> Outcome<Actor> {
    let mut tx = db.begin().await?;
    let person = NewPerson {
        email: format!("membre{rank}@demo.invalid"),
        name: format!("Membre fictif {rank}"),
        grants: vec![Grant { role: Role::Responder, perimeter: None }],
        password_hash: None,
        is_demo: true,
    };
    let actor = people::add(&mut tx, person, Utc::now()).await?;
    tx.commit().await?;
    Ok(actor)
}

/// Away four times a year, and another share of the week half-way.
async fn in_their_own_words(db: &Db, member: &Actor, rank: u64) -> Outcome {
    let mut cx = Cx::acting(db, member.clone(), Utc::now()).await?;
    let today = cx.today();
    for turn in 0..4 {
        let from = today + Days::new(turn * 80 + rank % 50);
        roster::declare_leave(&mut cx, Period { from, to: from + Days::new(9) }).await?;
    }
    let share = Share::try_from(80)?;
    roster::announce_capacity(&mut cx, today + Days::new(120 + rank % 60), share).await?;
    cx.finish().await?;
    Ok(())
}

fn assignment(cx: &Cx, member: &Actor, turn: u64) -> Outcome<Assignment> {
    let from = cx.today() + Days::new(turn * 45);
    Ok(Assignment {
        person: member.id,
        role: TeamRole::Expert,
        share: Share::try_from(40 + 10 * (turn as u32 % 3))?,
        period: Period { from, to: from + Days::new(90) },
        confirmed: !turn.is_multiple_of(3),
        uneven: Vec::new(),
    })
}
