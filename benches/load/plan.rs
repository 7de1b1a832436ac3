//! A plan as large as one may be: how long its page takes just after it changed, when its forecast is not drawn yet,
//! and once it is.

use crate::client::{Client, Taken, get, once};
use crate::server::Server;
use crate::{Outcome, READER};
use chrono::Utc;
use std::path::Path;
use std::time::{Duration, Instant};
use tocsin::base::{Actor, PersonId};
use tocsin::case::model::CaseNumber;
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::person::store as people;
use tocsin::remediation::model::forecast::Luck;
use tocsin::remediation::model::schedule::LinkKind;
use tocsin::remediation::model::tasks::{Task, TaskDays, TaskDraft, TaskLink};
use tocsin::remediation::model::{Command, Remediation, Side};
use tocsin::remediation::store as recoveries;
use tocsin::web::Cx;
use uuid::Uuid;

pub const TASKS: u32 = 500;
/// How many times it changes, and is then opened twice.
const CHANGES: u32 = 20;
/// Longer than any draws take.
const PATIENCE: Duration = Duration::from_secs(20);
/// What stands on the page once they are there.
const FIGURES: &[u8] = b"id=\"expected\"";

tocsin::sql! {
    LED = "
        select c.number, p.person_id
          from case_file c
          join case_person p on p.case_id = c.id and p.part = 'case_lead'
         where c.stage = 'recovery' and c.number is not null
         order by c.number
         limit 1";
}

#[derive(sqlx::FromRow)]
struct LedRow {
    number: String,
    person_id: Uuid,
}

/// The first openings after each change, and the second ones. The plan is changed from here and not through the
/// server, which therefore draws nothing before its page is opened.
pub async fn openings(database: &Path) -> Outcome<[Taken; 2]> {
    let server = Server::start(database)?;
    let db = Db::open(&format!("sqlite:{}", database.display())).await?;
    let led: LedRow = db.snapshot().await?.query(LED).one().await?;
    let number: CaseNumber = led.number.parse()?;
    let lead = lead(&db, PersonId(led.person_id)).await?;
    let cookie = Client::sign_in(server.address, READER).await?;
    let page = get(server.address, &cookie, &format!("{}/plan", number.path()));
    let mut taken = [Taken::default(), Taken::default()];
    for turn in 0..CHANGES {
        change(&db, &lead, number, turn).await?;
        let [first, second] = taken;
        let first = first.and(once(server.address, &page).await?);
        drawn(&server, &page).await?;
        taken = [first, second.and(once(server.address, &page).await?)];
    }
    db.close().await;
    Ok(taken)
}

async fn lead(db: &Db, id: PersonId) -> Outcome<Actor> {
    let people = people::demo(&mut db.snapshot().await?).await?;
    let found = people.into_iter().map(|known| known.actor).find(|actor| actor.id == id);
    found.ok_or_else(|| "nobody of the demo leads a recovery".into())
}

async fn change(db: &Db, lead: &Actor, number: CaseNumber, turn: u32) -> Outcome {
    let mut cx = Cx::acting(db, lead.clone(), Utc::now()).await?;
    let file = cases::find(&mut cx, number).await?;
    let state = recoveries::of(cx.tx(), &file).await?;
    let command = Command::WriteTasks { tasks: Ok(tasks(&state, turn)?) };
    recoveries::carry_out(&mut cx, number, file.version, command).await?;
    cx.finish().await?;
    Ok(())
}

/// Each waits for up to three before it, and leads to one of the milestones; its days are others each time.
fn tasks(state: &Remediation, turn: u32) -> Outcome<Vec<TaskDraft>> {
    let mut luck = Luck::of(500);
    let mut below = |end: u32| (luck.draw() * f64::from(end)) as u32;
    let is_written = state.tasks.len() == TASKS as usize;
    let first = if is_written { state.tasks[0].rank } else { state.tasks_given + 1 };
    let mut drafts = Vec::new();
    for at in 0..TASKS {
        let mut before: Vec<u32> = (0..below(4).min(at)).map(|_| first + below(at)).collect();
        before.sort_unstable();
        before.dedup();
        let link = |rank| TaskLink { rank, kind: LinkKind::FinishStart, lag: 0 };
        let milestone = state.milestones.get(at as usize % state.milestones.len().max(1));
        let task = Task {
            rank: first + at,
            title: format!("Tâche fictive {at}"),
            side: Side::Project,
            owner: None,
            days: TaskDays::try_from(1 + (below(20) + turn) % 30)?,
            milestone: milestone.map(|it| it.rank),
            after: before.into_iter().map(link).collect(),
            started_on: None,
            done_on: None,
        };
        drafts.push(TaskDraft { line: at as usize, task });
    }
    Ok(drafts)
}

/// Opens the page until its figures are there.
async fn drawn(server: &Server, page: &str) -> Outcome {
    let mut client = Client::connect(server.address).await?;
    let since = Instant::now();
    while since.elapsed() < PATIENCE {
        let answer = client.ask(page).await?;
        if answer.body.windows(FIGURES.len()).any(|it| it == FIGURES) {
            return Ok(());
        }
    }
    Err("the forecast of the plan was not drawn".into())
}
