//! What the release build bears, measured from outside: `cargo xtask bench`.
//!
//! It never runs as a test, talks to nothing but a server it started on loopback, and each
//! measurement ends by itself.

mod client;
mod filled;
mod report;
mod server;

use client::{Client, Figures, measure};
use server::Server;
use std::error::Error;
use std::time::Duration;

/// The pages that are measured, each as the person who reads it.
const PAGES: [(&str, &str); 2] = [("Inès Morvan", "/accessibility"), ("Inès Morvan", "/sign-in")];

const CONNECTIONS: [usize; 2] = [1, 16];
const WARM_UP: Duration = Duration::from_secs(1);
const WHILE: Duration = Duration::from_secs(5);

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Outcome {
    // `cargo bench` says so; whoever runs all targets as tests gets nothing from us.
    if !std::env::args().any(|word| word == "--bench") {
        return Ok(());
    }
    let folder = std::env::temp_dir().join(format!("tocsin-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let outcome = run(&folder).await;
    std::fs::remove_dir_all(&folder)?;
    outcome
}

async fn run(folder: &std::path::Path) -> Outcome {
    let database = folder.join("bench.db");
    // The first start makes the schema and the people; the second is the one that counts.
    drop(Server::start(&database)?);
    filled::with_cases(&database).await?;
    let server = Server::start(&database)?;
    report::start_up(server.took);
    let before = server.resident();
    report::heading();
    for (person, path) in PAGES {
        let cookie = Client::sign_in(server.address, person).await?;
        for connections in CONNECTIONS {
            measure(server.address, &cookie, path, connections, WARM_UP).await?;
            let figures: Figures =
                measure(server.address, &cookie, path, connections, WHILE).await?;
            report::line(path, connections, &figures);
        }
    }
    report::memory(before, server.resident());
    report::downloads(&server::site())?;
    Ok(())
}
