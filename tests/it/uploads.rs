//! Files on their way in, over a wire as it is: long, cut off, or said to be longer than any.
//! What the server holds meanwhile is read from the kernel, so this is for Linux.
#![cfg(target_os = "linux")]

use crate::evidence::archive;
use crate::intake::{filled, whole};
use crate::served::{Server, ask_bytes, connect, post, signed_in};
use crate::support::real_person;
use std::fs;
use std::io::{BufReader, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use tocsin::base::{CaseId, Role};
use tocsin::db::Db;
use tocsin::intake::model::{Near, Project, Start};
use tocsin::intake::store as intake;
use tocsin::person::organisation::find_or_add;
use tocsin::web::Cx;

const MIB: usize = 1024 * 1024;
/// What an upload may hold of the memory.
const HELD: usize = 10 * MIB;

tocsin::sql! {
    FILES = "select file_name, hash from evidence order by id";
    ANSWERS = "select answers from request";
}

#[derive(sqlx::FromRow)]
struct FileRow {
    file_name: String,
    hash: String,
}

#[derive(sqlx::FromRow)]
struct AnswersRow {
    answers: String,
}

/// A draft with an answer, and a server that its lead is signed in to.
struct Place {
    folder: PathBuf,
    server: Server,
    cookie: String,
    draft: CaseId,
    /// The answers before anything is sent.
    answers: String,
}

impl Place {
    async fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("tocsin-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let database = folder.join("uploads.db");
        let draft = drafted(&Db::open(&url(&folder)).await.unwrap()).await;
        let server = Server::start(&database);
        let cookie = signed_in(server.address, "camille");
        let form = filled(&format!("/request/{draft}"), "problem");
        let said = post("/api/request-answers", &cookie, &form);
        let got = ask_bytes(&mut connect(server.address), said.as_bytes()).unwrap();
        assert_eq!(got.status, 303, "{}", got.text);
        let mut place = Place { folder, server, cookie, draft, answers: String::new() };
        place.answers = place.kept().await.1;
        assert!(place.answers.contains("Les paies partent en retard."), "{}", place.answers);
        place
    }

    fn page(&self) -> String {
        format!("/request/{}/evidence/full_cost", self.draft)
    }

    /// The beginning of an upload that says it is so many bytes long.
    fn head(&self, length: usize) -> String {
        let (page, cookie) = (self.page(), &self.cookie);
        format!(
            "POST {page} HTTP/1.1\r\nhost: tocsin.test\r\naccept: text/html\r\ncookie: {cookie}\r\n\
             referer: http://tocsin.test{page}\r\ncontent-length: {length}\r\n\
             content-type: multipart/form-data; boundary=edge\r\n\r\n"
        )
    }

    /// The names and hashes of the files kept, and the answers.
    async fn kept(&self) -> (Vec<FileRow>, String) {
        let db = Db::open(&url(&self.folder)).await.unwrap();
        let mut tx = db.snapshot().await.unwrap();
        let files = tx.query(FILES).all().await.unwrap();
        let answers: AnswersRow = tx.query(ANSWERS).one().await.unwrap();
        drop(tx);
        whole(&db).await;
        db.close().await;
        (files, answers.answers)
    }

    /// Nothing of a file is in the database, on the disk or held open, and the draft is as it was.
    async fn has_nothing(&self) {
        let patience = Instant::now() + Duration::from_secs(20);
        while self.server.holds_open("(deleted)") {
            assert!(Instant::now() < patience, "a file that broke off is still held");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let (files, answers) = self.kept().await;
        assert!(files.is_empty(), "{}", files[0].file_name);
        assert_eq!(answers, self.answers);
        assert_eq!(self.contents(), Vec::<String>::new());
    }

    /// What lies in the folder of files, by its name.
    fn contents(&self) -> Vec<String> {
        let mut names = Vec::new();
        let mut folders = vec![self.folder.join("uploads.files")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                match entry.file_type().unwrap().is_dir() {
                    true => folders.push(entry.path()),
                    false => names.push(entry.file_name().to_string_lossy().into_owned()),
                }
            }
        }
        names
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // A folder of the system's own for what is passing: left behind, it harms nobody.
        let _gone = fs::remove_dir_all(&self.folder);
    }
}

fn url(folder: &std::path::Path) -> String {
    format!("sqlite:{}", folder.join("uploads.db").display())
}

async fn drafted(db: &Db) -> CaseId {
    let lead = real_person(db, "camille", &[Role::ProjectLead]).await;
    let mut cx = Cx::acting(db, lead, chrono::Utc::now()).await.unwrap();
    let organisation = find_or_add(cx.tx(), "Ministère des Essais", None).await.unwrap();
    let project = Project {
        name: "Paie unifiée".into(),
        organisation: Some(organisation),
        organisation_name: None,
        near: Near::Unsaid,
        again: true,
    };
    let draft = intake::begin(&mut cx, Start { project, requester: None }).await.unwrap();
    cx.finish().await.unwrap();
    db.close().await;
    draft
}

const FIRST: &[u8] =
    b"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"faits.csv\"\r\n\
    Content-Type: text/csv\r\n\r\n";
const LAST: &[u8] = b"\r\n--edge--\r\n";

/// Sends so many MiB of a table.
fn send_table(stream: &mut BufReader<TcpStream>, mib: usize) {
    let piece = b"2026;12;un fait\n".repeat(MIB / 16);
    for _ in 0..mib {
        stream.get_mut().write_all(&piece).unwrap();
    }
}

/// The most that the server held, beside what it held before, from the beginning of an act to its end.
fn held_during<T>(server: &Server, act: impl FnOnce() -> T) -> (usize, T) {
    let (before, is_over) = (server.resident(), AtomicBool::new(false));
    thread::scope(|scope| {
        let watched = scope.spawn(|| {
            let mut most = server.resident();
            while !is_over.load(Ordering::Relaxed) {
                most = most.max(server.resident());
                thread::sleep(Duration::from_millis(1));
            }
            most.max(server.resident())
        });
        let done = act();
        is_over.store(true, Ordering::Relaxed);
        (watched.join().unwrap().saturating_sub(before), done)
    })
}

#[tokio::test]
async fn an_upload_of_20_mib_holds_less_than_10_of_memory() {
    let table = b"2026;12;un fait\n".repeat(20 * MIB / 16);
    let picture = vec![7; 20 * MIB - 1024];
    let parts: [(&str, &[u8]); 2] =
        [("word/document.xml", b"<w/>"), ("word/media/plan.png", &picture)];
    let document = archive(&parts);
    for (name, content) in [("faits.csv", &table), ("plan.docx", &document)] {
        let place = Place::new(name).await;
        let first = String::from_utf8_lossy(FIRST).replace("faits.csv", name);
        let mut request = place.head(first.len() + content.len() + LAST.len()).into_bytes();
        for part in [first.as_bytes(), content, LAST] {
            request.extend_from_slice(part);
        }
        let mut stream = connect(place.server.address);
        let (held, got) = held_during(&place.server, || ask_bytes(&mut stream, &request).unwrap());
        assert_eq!((got.status, got.location), (303, place.page()), "{}", got.text);
        println!("held by an upload of 20 MiB, {name}: {:.1} MiB", held as f64 / MIB as f64);
        assert!(held < HELD, "{name}: {held} bytes held");
        let (files, _) = place.kept().await;
        assert_eq!(files[0].file_name, name);
        assert_eq!(place.contents(), [files[0].hash.clone()]);
    }
}

#[tokio::test]
async fn a_connection_that_breaks_leaves_nothing() {
    let place = Place::new("broken").await;
    let mut stream = connect(place.server.address);
    stream.get_mut().write_all(place.head(20 * MIB).as_bytes()).unwrap();
    stream.get_mut().write_all(FIRST).unwrap();
    send_table(&mut stream, 10);
    assert!(place.server.holds_open("(deleted)"), "half of it is written down");
    drop(stream);
    place.has_nothing().await;
}

/// A browser hears no answer before all is sent: it is read, and kept nowhere.
#[tokio::test]
async fn two_gib_are_refused_in_words_and_held_nowhere() {
    const TWO_GIB: usize = 2048;
    let place = Place::new("two-gib").await;
    let mut stream = connect(place.server.address);
    stream.get_mut().write_all(place.head(TWO_GIB * MIB).as_bytes()).unwrap();
    let (held, got) = held_during(&place.server, || {
        send_table(&mut stream, TWO_GIB);
        ask_bytes(&mut stream, b"").unwrap()
    });
    assert!(held < HELD, "{held} bytes held");
    let refused = format!("{}#errors", place.page());
    assert_eq!((got.status, got.location), (303, refused), "{}", got.text);
    place.has_nothing().await;

    // Said to be that long, and hung up at once.
    let mut stream = connect(place.server.address);
    stream.get_mut().write_all(place.head(TWO_GIB * MIB).as_bytes()).unwrap();
    drop(stream);
    place.has_nothing().await;
}
