//! The server is killed in the middle of a thousand submissions: whatever it answered is there.
//!
//! SIGKILL, not a power cut: what the kernel has survives. That a commit reaches the disk before
//! the answer leaves is a setting of `db/connect.rs`, not something a test can see.

use crate::intake::answer;
use crate::served::{Server, ask, connect, post, signed_in, tocsin};
use crate::support::real_person;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::thread;
use tocsin::base::{Actor, CaseId, Role};
use tocsin::db::{Db, Millis};
use tocsin::intake::model::{Near, Project, Questions, Start, Typed};
use tocsin::intake::store as intake;
use tocsin::person::organisation::find_or_add;
use tocsin::web::Cx;
use uuid::Uuid;

const DRAFTS: usize = 1000;
const KILLED_AFTER: usize = 400;
const CONNECTIONS: usize = 4;

tocsin::sql! {
    ANSWER_ALIKE = "
        update request
           set answers = (select f.answers from request f where f.case_id = $1)";
    SENT = "select id, stage, number, submitted_at from case_file order by id";
}

#[derive(sqlx::FromRow)]
struct Found {
    id: Uuid,
    stage: String,
    number: Option<String>,
    submitted_at: Option<Millis>,
}

/// Submits one draft after the other, and tells of each that was answered.
fn submit(address: SocketAddr, cookie: &str, drafts: &[CaseId], answered: &Sender<CaseId>) {
    let mut stream = connect(address);
    for draft in drafts {
        let form = format!("request={draft}&commitments=true");
        let Some(answer) = ask(&mut stream, &post("/api/request-send", cookie, &form)) else {
            return;
        };
        assert_eq!(answer.status, 303);
        assert!(answer.location.ends_with("/status"), "refused: {}", answer.location);
        answered.send(*draft).unwrap();
    }
}

#[tokio::test]
async fn what_was_answered_survives_the_death_of_the_server() {
    let database = place();
    let drafts = prepared(&database).await;
    let mut server = Server::start(&database);
    let address = server.address;
    let cookie = signed_in(address, "camille");

    let (told, answered) = channel();
    let share = DRAFTS / CONNECTIONS;
    let people: Vec<_> = drafts
        .chunks(share)
        .map(|mine| {
            let (mine, cookie, told) = (mine.to_vec(), cookie.clone(), told.clone());
            thread::spawn(move || submit(address, &cookie, &mine, &told))
        })
        .collect();
    drop(told);
    let mut safe: Vec<CaseId> = answered.iter().take(KILLED_AFTER).collect();
    server.kill();
    for person in people {
        person.join().expect("every answer was the receipt of a request");
    }
    safe.extend(answered.iter());
    assert!(safe.len() >= KILLED_AFTER, "only {} were answered", safe.len());
    assert!(safe.len() < DRAFTS, "the server died too late to prove anything");

    // Started again, it knows its people and goes on where it was.
    let server = Server::start(&database);
    let left = drafts.iter().rev().find(|it| !safe.contains(it)).unwrap();
    let stage = stages(&database).await;
    if stage[&left.0].stage == "draft" {
        let form = format!("request={left}&commitments=true");
        let answer = post("/api/request-send", &cookie, &form);
        let answer = ask(&mut connect(server.address), &answer).unwrap();
        assert!(answer.location.ends_with("/status"), "refused: {}", answer.location);
        safe.push(*left);
    }
    drop(server);

    let found = stages(&database).await;
    assert_eq!(found.len(), DRAFTS);
    for id in &safe {
        assert_eq!(found[&id.0].stage, "submitted", "an answered submission is gone");
    }
    // Whoever was not answered yet: all of it is there, or nothing.
    for case in found.values() {
        let is_sent = case.stage == "submitted";
        assert_eq!(is_sent, case.number.is_some(), "half a submission");
        assert_eq!(is_sent, case.submitted_at.is_some(), "half a submission");
    }
    let sent = found.values().filter(|case| case.stage == "submitted").count();
    assert!(sent <= safe.len() + CONNECTIONS, "{sent} were sent, {} answered", safe.len());
    let verified = tocsin(&database).arg("verify").output().unwrap();
    let said = String::from_utf8_lossy(&verified.stdout);
    assert!(verified.status.success(), "{said}");
    std::fs::remove_dir_all(database.parent().unwrap()).unwrap();
}

fn place() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("tocsin-killed-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder.join("killed.db")
}

/// A brigade, and a thousand requests that only wait to be sent.
async fn prepared(database: &Path) -> Vec<CaseId> {
    let db = Db::open(&format!("sqlite:{}", database.display())).await.unwrap();
    let lead = real_person(&db, "camille", &[Role::ProjectLead]).await;
    real_person(&db, "ines", &[Role::Coordinator]).await;
    real_person(&db, "maxime", &[Role::Director]).await;
    let drafts = written(&db, &lead).await;
    db.close().await;
    drafts
}

async fn written(db: &Db, lead: &Actor) -> Vec<CaseId> {
    let mut cx = Cx::acting(db, lead.clone(), chrono::Utc::now()).await.unwrap();
    let organisation = find_or_add(cx.tx(), "Ministère des Essais", None).await.unwrap();
    let mut drafts = Vec::new();
    for rank in 0..DRAFTS {
        let name = format!("Paie unifiée, lot {rank}");
        let start = Start {
            project: Project {
                name,
                organisation: Some(organisation),
                organisation_name: None,
                near: Near::Other,
                again: true,
            },
            requester: None,
        };
        let draft = intake::begin(&mut cx, start).await.unwrap();
        let sponsor = ("Marc Legendre".into(), "marc.legendre@example.fr".into());
        intake::name_sponsor(&mut cx, draft, sponsor, true).await.unwrap();
        drafts.push(draft);
    }
    let first = drafts[0];
    for page in Questions::current().pages() {
        let answers = page.questions.iter().map(|it| (it.id.clone(), answer(it).to_owned()));
        let typed = Typed { answers: answers.collect(), ..Typed::default() };
        intake::save(&mut cx, first, page.id(), &typed).await.unwrap();
    }
    cx.query(ANSWER_ALIKE).bind(first.0).execute().await.unwrap();
    cx.finish().await.unwrap();
    drafts
}

async fn stages(database: &Path) -> BTreeMap<Uuid, Found> {
    let db = Db::open(&format!("sqlite:{}", database.display())).await.unwrap();
    let rows: Vec<Found> = db.snapshot().await.unwrap().query(SENT).all().await.unwrap();
    db.close().await;
    rows.into_iter().map(|row| (row.id, row)).collect()
}
