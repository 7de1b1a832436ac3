//! Files bound to answers: what is taken, what is not, who may, and what a proof moves.

use crate::intake::{World, sent, whole, worlds};
use crate::support::{Browser, person, today};
use axum::http::StatusCode;
use std::io::{Cursor, Write};
use tocsin::base::Role;
use tocsin::db::Db;
use uuid::Uuid;
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << >> endobj\n%%EOF";
const PROGRAM: &[u8] = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00";

tocsin::sql! {
    FILES = "select id, file_name, hash from evidence order by id";
    TOUCH = "update evidence set hash = '0000000000000000000000000000000000000000000000000000000000000000'";
}

#[derive(sqlx::FromRow)]
struct FileRow {
    id: Uuid,
    file_name: String,
    hash: String,
}

async fn files(db: &Db) -> Vec<FileRow> {
    let mut tx = db.snapshot().await.unwrap();
    tx.query(FILES).all().await.unwrap()
}

async fn names(db: &Db) -> Vec<String> {
    files(db).await.into_iter().map(|row| row.file_name).collect()
}

/// The page of an answer.
fn page(address: &str, question: &str) -> String {
    format!("{address}/evidence/{question}")
}

pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(*name, stored).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An archive whose list claims a part far larger than it is, as a bomb's does.
fn bomb() -> Vec<u8> {
    let mut bytes = archive(&[("word/document.xml", b"<w/>")]);
    let listed = bytes.windows(4).position(|it| it == b"PK\x01\x02").unwrap();
    bytes[listed + 24..listed + 28].copy_from_slice(&0x7fff_ffff_u32.to_le_bytes());
    bytes
}

#[tokio::test]
async fn what_is_no_document_is_refused_and_leaves_nothing() {
    let long = vec![b'a'; 20 * 1024 * 1024 + 1];
    let docx = archive(&[("word/document.xml", b"<w/>"), ("[Content_Types].xml", b"<t/>")]);
    let other = archive(&[("run.exe", PROGRAM)]);
    let bomb = bomb();
    let refused: [(&str, &[u8], &str); 13] = [
        ("budget.pdf", PROGRAM, "is not what its name says"),
        ("budget.pdf", b"", "This file is empty"),
        ("budget.txt", &long, "larger than 20 MB"),
        ("../../budget.pdf", PDF, "Rename this file"),
        ("C:\\budget.pdf", PDF, "Rename this file"),
        ("bud\u{202e}fdp.exe", PDF, "Rename this file"),
        ("bud\u{7}get.pdf", PDF, "The name of this file could not be read"),
        ("budget.exe", PROGRAM, "This kind of file is not taken"),
        ("budget", PDF, "This kind of file is not taken"),
        ("budget.zip", &other, "This kind of file is not taken"),
        ("budget.docx", &other, "is not what its name says"),
        ("budget.docx", &bomb, "would fill a disk"),
        ("budget.csv", PROGRAM, "is not what its name says"),
    ];
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let page = page(&world.begun(&mut lead, "brigade").await, "full_cost");
        for (name, content, said) in &refused {
            let got = lead.upload(&page, name, content).await;
            assert_eq!(got.location.as_deref(), Some(page.as_str()), "{name}: {got:?}");
            let text = lead.get(&page).await.text;
            assert!(text.contains(said), "{name}: {text}");
            assert!(text.contains("href=\"#file\""), "{name} is said at its field");
        }
        assert_eq!(names(&world.db).await, [""; 0]);
        for (name, content) in
            [("Budget été.pdf", PDF), ("note.docx", &*docx), ("faits.csv", b"a;b\n\xe9;2\n")]
        {
            lead.upload(&page, name, content).await;
            assert!(lead.get(&page).await.text.contains("File added."), "{name}");
        }
        assert_eq!(names(&world.db).await, ["Budget été.pdf", "note.docx", "faits.csv"]);
    }
}

#[tokio::test]
async fn a_file_is_saved_and_never_opened_in_place() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let page = page(&world.begun(&mut lead, "brigade").await, "full_cost");
        lead.upload(&page, "Budget été.pdf", PDF).await;
        let text = lead.get(&page).await.text;
        let at = text.find("href=\"/evidence/").expect("a link to the file") + 6;
        let address = text[at..].split('"').next().unwrap().to_owned();
        let sent = lead.get(&address).await;
        assert_eq!((sent.status, sent.text.as_bytes()), (StatusCode::OK, PDF));
        let headers = lead.headers_of(&address).await;
        assert!(headers["content-disposition"].to_str().unwrap().starts_with("attachment;"));
        assert!(headers["content-security-policy"].to_str().unwrap().starts_with("sandbox"));
        assert_eq!(headers["x-content-type-options"], "nosniff");
        // A draft's files are its people's; taken back, they are nobody's.
        let mut coordinator = world.as_(&world.coordinator).await;
        assert_eq!(coordinator.get(&address).await.status, StatusCode::NOT_FOUND);
        assert_eq!(coordinator.get(&page).await.status, StatusCode::NOT_FOUND);
        let case = page.split('/').nth(2).unwrap();
        let id = address.strip_prefix("/evidence/").unwrap();
        let form = format!("request={case}&evidence={id}");
        lead.submit(&page, "/api/request-evidence-remove", &form).await;
        assert_eq!(lead.get(&address).await.status, StatusCode::NOT_FOUND);
    }
}

/// The disk keeps what an answer has, and nothing that was taken back.
#[tokio::test]
async fn content_stays_as_long_as_an_answer_has_it() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let pages = ["full_cost", "planned_end"].map(|question| page(&address, question));
        for page in &pages {
            lead.upload(page, "budget.pdf", PDF).await;
        }
        let bound = files(&world.db).await;
        assert_eq!((bound.len(), &bound[0].hash), (2, &bound[1].hash));
        let case = pages[0].split('/').nth(2).unwrap();
        for (file, stays) in bound.iter().zip([true, false]) {
            let form = format!("request={case}&evidence={}", file.id);
            lead.submit(&pages[0], "/api/request-evidence-remove", &form).await;
            assert_eq!(lead.files.holds(&file.hash).await.unwrap(), stays);
        }
        assert_eq!(names(&world.db).await, [""; 0]);
        lead.upload(&pages[0], "budget.pdf", PDF).await;
        assert!(lead.files.holds(&bound[0].hash).await.unwrap(), "it can come again");
    }
}

#[tokio::test]
async fn nobody_else_binds_a_file_to_an_answer() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let unsent = page(&address, "full_cost");
        for role in [Role::ProjectLead, Role::Auditor, Role::Coordinator, Role::Director] {
            let other = person(&world.db, &format!("other-{}", role.name()), role).await;
            let got = world.as_(&other).await.upload(&unsent, "budget.pdf", PDF).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{role:?}: {got:?}");
        }
        let mut stranger = Browser::new(&world.db, tocsin::web::Mode::Demo);
        let got = stranger.upload(&unsent, "budget.pdf", PDF).await;
        assert_eq!(got.location.as_deref(), Some(unsent.as_str()));
        assert_eq!(stranger.get(&unsent).await.status, StatusCode::UNAUTHORIZED);
        sent(&mut lead, &address).await;
        let auditor = person(&world.db, "awa", Role::Auditor).await;
        let got = world.as_(&auditor).await.upload(&unsent, "budget.pdf", PDF).await;
        assert!(got.status == StatusCode::SEE_OTHER, "{got:?}");
        assert_eq!(names(&world.db).await, [""; 0], "who only reads adds nothing");
    }
}

#[tokio::test]
async fn a_file_may_come_before_its_answer() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        lead.upload(&page(&address, "full_cost"), "budget.pdf", PDF).await;
        let check = lead.get(&format!("{address}/check")).await.text;
        assert!(check.contains(">1 file<"), "{check}");
    }
}

#[tokio::test]
async fn what_is_proven_narrows_the_interval_and_says_so() {
    for world in worlds().await {
        let mut lead = world.as_(&world.lead).await;
        let address = world.begun(&mut lead, "brigade").await;
        let cost = page(&address, "full_cost");
        lead.upload(&cost, "budget.pdf", PDF).await;
        let status = sent(&mut lead, &address).await.location.unwrap();
        let case = status.replace("/status", "");
        let mut coordinator = world.as_(&world.coordinator).await;
        let before = interval(&coordinator.get(&case).await.text);
        let marked = mark(&world, &mut coordinator, &cost, "documented").await;
        assert!(marked.contains("Proof noted."), "{marked}");
        assert!(marked.contains("Noted by ines"), "{marked}");
        let after = interval(&coordinator.get(&case).await.text);
        assert!(after.1 - after.0 < before.1 - before.0, "{before:?} {after:?}");
        let journal = lead.get(&format!("{case}/journal")).await.text;
        assert!(journal.contains("” as documented: “Le budget voté”"), "{journal}");
        assert!(journal.contains("attached “budget.pdf” to the answer “"), "{journal}");
        assert_eq!(journal.matches("score computed on sending").count(), 1, "{journal}");
        assert_eq!(journal.matches("assessed the case").count(), 1, "{journal}");
        whole(&world.db).await;

        let back = mark(&world, &mut coordinator, &cost, "declared").await;
        assert!(!back.contains("Noted by ines"), "{back}");
        assert_eq!(interval(&coordinator.get(&case).await.text), before, "as it was");
        let journal = lead.get(&format!("{case}/journal")).await.text;
        assert!(journal.contains("took back the proof of the answer “"), "{journal}");
        let twice = mark(&world, &mut coordinator, &cost, "declared").await;
        assert!(twice.contains("id=\"proof-problem\""), "there is nothing to take back: {twice}");
        whole(&world.db).await;

        let end = page(&address, "planned_end");
        let lacking = mark(&world, &mut coordinator, &end, "documented").await;
        assert!(lacking.contains("a file attached to the answer"), "{lacking}");
        let theirs = mark(&world, &mut lead, &cost, "verified").await;
        assert!(!theirs.contains("Proof noted."), "nobody proves their own answer");

        let mut tx = world.db.begin().await.unwrap();
        tx.query(TOUCH).execute().await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = world.db.snapshot().await.unwrap();
        let faults = tocsin::intake::store::verify(&mut tx).await.unwrap();
        assert!(faults[0].contains("its files are not what its journal says"), "{faults:?}");
    }
}

/// Sends the form of a mark, and gives the page that follows.
async fn mark(world: &World, browser: &mut Browser, page: &str, proof: &str) -> String {
    let (case, question) = (page.split('/').nth(2).unwrap(), page.rsplit('/').next().unwrap());
    let cx = tocsin::web::Cx::acting(&world.db, world.coordinator.clone(), chrono::Utc::now());
    let mut cx = cx.await.unwrap();
    let seen = tocsin::case::store::find_draft(&mut cx, case.parse().unwrap()).await.unwrap();
    let seen = seen.version;
    drop(cx);
    let today = today();
    let form = format!(
        "request={case}&seen={seen}&question={question}&proof={proof}&proof_on={today}\
         &proof_reason=Le+budget+vot%C3%A9"
    );
    browser.submit(page, "/api/request-proof", &form).await;
    browser.get(page).await.text
}

/// The bounds of the score, as the page of a case says them: `[58.5–98]`.
fn interval(page: &str) -> (f64, f64) {
    let said = page.split("score__r").nth(1).expect("a score");
    let said = said.split('[').nth(1).unwrap().split(']').next().unwrap();
    let (low, high) = said.split_once('–').unwrap();
    (low.parse().unwrap(), high.parse().unwrap())
}
