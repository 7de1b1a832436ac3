//! What the release build bears, measured from outside: `cargo xtask bench`.
//!
//! It never runs as a test, talks to nothing but servers it started on loopback, and each
//! measurement ends by itself.

mod bare;
mod client;
mod filled;
mod report;
mod server;

use client::{Client, measure};
use server::Server;
use std::error::Error;
use std::path::Path;
use std::time::Duration;

const READER: &str = "Inès Morvan";
const QUEUE: &str = "/triage";
const CONNECTIONS: [usize; 2] = [1, 16];
const WARM_UP: Duration = Duration::from_secs(1);
const WHILE: Duration = Duration::from_secs(5);

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["--bench", bare::WORD, database] => bare::serve(Path::new(database)).await,
        ["--bench"] => {
            let folder = std::env::temp_dir().join(format!("tocsin-bench-{}", std::process::id()));
            std::fs::create_dir_all(&folder)?;
            let outcome = run(&folder).await;
            std::fs::remove_dir_all(&folder)?;
            outcome
        }
        // Whoever runs all targets as tests gets nothing from us.
        _ => Ok(()),
    }
}

async fn run(folder: &Path) -> Outcome {
    let database = folder.join("bench.db");
    // The first start makes the schema and the people; the second is the one that counts.
    drop(Server::start(&database)?);
    let case = filled::with_cases(&database).await?;
    let server = Server::start(&database)?;
    report::start_up(server.took);
    let before = server.resident();
    report::heading();
    for connections in CONNECTIONS {
        let page = asked(&server, QUEUE, connections).await?;
        let bare = {
            let server = Server::start_bare(&database)?;
            asked(&server, bare::PATH, connections).await?
        };
        report::ratio(connections, &page, &bare);
        asked(&server, &case, connections).await?;
    }
    report::memory(before, server.resident());
    report::downloads(&server::site())
}

async fn asked(server: &Server, path: &str, connections: usize) -> Outcome<client::Figures> {
    let cookie = Client::sign_in(server.address, READER).await?;
    measure(server.address, &cookie, path, connections, WARM_UP).await?;
    let figures = measure(server.address, &cookie, path, connections, WHILE).await?;
    report::line(path, connections, &figures);
    Ok(figures)
}
