//! What the release build bears, measured from outside: `cargo xtask bench`.
//!
//! It never runs as a test, talks to nothing but servers it started on loopback, and each
//! measurement ends by itself. Product and bare handlers take turns, so that whatever else
//! the machine does weighs on both.

mod bare;
mod brigade;
mod client;
mod copied;
mod drafts;
mod filled;
mod plan;
mod portfolio;
mod replayed;
mod report;
mod scaled;
mod server;

use client::{Client, Taken, get, once, post, read, send};
use report::{Figures, Report};
use server::Server;
use std::error::Error;
use std::path::Path;
use std::time::Duration;
use tocsin::base::CaseId;

const READER: &str = "Inès Morvan";
const DIRECTOR: &str = "Maxime Laurent";
const CONNECTIONS: [usize; 2] = [1, 16];
const TURNS: usize = 3;
const WARM_UP: Duration = Duration::from_millis(500);
const TURN: Duration = Duration::from_secs(2);
/// How many requests are sent in a turn.
const SENT: usize = 240;
/// How many times the queue is looked at just after it changed.
const LOOKS: usize = 100;
const QUEUE: &str = "/triage";
const SAVE: &str = "save an answer";

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["--bench", bare::WORD, database] => bare::serve(Path::new(database)).await,
        ["--bench"] => passing(run).await,
        // One of them alone, to see whether a change pays.
        ["search", "--bench"] => passing(search).await,
        ["brigade", "--bench"] => passing(brigade).await,
        ["plan", "--bench"] => passing(plan).await,
        ["portfolio", "--bench"] => passing(portfolio).await,
        // Whoever runs all targets as tests gets nothing from us.
        _ => Ok(()),
    }
}

/// Measures in a folder of its own, gone afterwards.
async fn passing(measure: impl AsyncFnOnce(&Path) -> Outcome) -> Outcome {
    let folder = std::env::temp_dir().join(format!("tocsin-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let outcome = measure(&folder).await;
    std::fs::remove_dir_all(&folder)?;
    outcome
}

async fn search(folder: &Path) -> Outcome {
    let database = folder.join("searched.db");
    drop(Server::start(&database)?);
    filled::with_cases(&database, filled::CASES).await?;
    let mut report = Report::default();
    report.search(&scaled::searches(&database).await?);
    report.verdict()
}

async fn brigade(folder: &Path) -> Outcome {
    let mut report = Report::default();
    report.brigade(&brigade::weeks(&folder.join("brigade.db")).await?);
    report.verdict()
}

async fn plan(folder: &Path) -> Outcome {
    let mut report = Report::default();
    report.plan(&plan::openings(&folder.join("plan.db")).await?);
    report.verdict()
}

async fn portfolio(folder: &Path) -> Outcome {
    let mut report = Report::default();
    report.portfolio(&portfolio::curve(folder).await?);
    report.verdict()
}

async fn run(folder: &Path) -> Outcome {
    let database = folder.join("bench.db");
    // The first start makes the schema and the people; the second is the one that counts.
    drop(Server::start(&database)?);
    let case = filled::with_cases(&database, filled::CASES).await?;
    let searched = folder.join("searched.db");
    std::fs::copy(&database, &searched)?;
    let (lead, drafts) =
        drafts::written(&database, SENT * TURNS * CONNECTIONS.len() * 2 + LOOKS).await?;
    let replayed = replayed::replayed(&database).await?;
    let product = Server::start(&database)?;
    let bare = Server::start_bare(&database)?;
    let mut report = Report::default();
    report.start_up(product.took);
    report.replay(replayed);
    let before = product.resident();
    let pages = [(QUEUE, READER), (&*case, READER), ("/portfolio", DIRECTOR)];
    for (path, reader) in pages {
        let pair = Pair::sign_in(&product, &bare, reader).await?;
        for connections in CONNECTIONS {
            report.line(path, connections, &pair.reads(path, connections).await?);
        }
    }
    report.memory(before, product.resident());
    let pair = Pair::sign_in(&product, &bare, &lead).await?;
    for connections in CONNECTIONS {
        report.line(SAVE, connections, &pair.saves(&drafts[..SENT], connections).await?);
    }
    let mut drafts = drafts.into_iter();
    for connections in CONNECTIONS {
        report.line("submit", connections, &pair.submits(&mut drafts, connections).await?);
    }
    report.line("/triage, just changed", 1, &pair.reads_after_changes(&mut drafts).await?);
    drop(bare);
    let small = folder.join("small.db");
    report.growth(&scaled::queues(&product, &small).await?);
    drop(product);
    report.search(&scaled::searches(&searched).await?);
    report.brigade(&brigade::weeks(&folder.join("brigade.db")).await?);
    report.plan(&plan::openings(&folder.join("plan.db")).await?);
    report.portfolio(&portfolio::curve(folder).await?);
    report.downloads(&server::site())?;
    report.verdict()
}

/// Both servers, with somebody signed in.
struct Pair<'servers> {
    product: &'servers Server,
    bare: &'servers Server,
    /// One database, one session: it opens both.
    cookie: String,
}

impl<'servers> Pair<'servers> {
    async fn sign_in(
        product: &'servers Server,
        bare: &'servers Server,
        name: &str,
    ) -> Outcome<Self> {
        let cookie = Client::sign_in(product.address, name).await?;
        Ok(Pair { product, bare, cookie })
    }

    async fn reads(&self, path: &str, connections: usize) -> Outcome<Figures> {
        let product = get(self.product.address, &self.cookie, path);
        let bare = get(self.bare.address, &self.cookie, &format!("{}{path}", bare::PREFIX));
        read(self.product.address, &product, connections, WARM_UP).await?;
        read(self.bare.address, &bare, connections, WARM_UP).await?;
        let mut figures = Figures::default();
        for _ in 0..TURNS {
            let taken = read(self.product.address, &product, connections, TURN).await?;
            figures.product = figures.product.and(taken);
            let taken = read(self.bare.address, &bare, connections, TURN).await?;
            figures.bare = figures.bare.and(taken);
        }
        Ok(figures)
    }

    /// The first look at the queue after each submission, when its totals are counted again.
    async fn reads_after_changes(
        &self,
        drafts: &mut impl Iterator<Item = CaseId>,
    ) -> Outcome<Figures> {
        let coordinator = Client::sign_in(self.product.address, READER).await?;
        let queue = get(self.product.address, &coordinator, QUEUE);
        let bare_queue = get(self.bare.address, &coordinator, &format!("{}{QUEUE}", bare::PREFIX));
        let mut figures = Figures::default();
        for _ in 0..LOOKS {
            self.submitted(self.product, "", &mut drafts.take(1), 1).await?;
            figures.product = figures.product.and(once(self.product.address, &queue).await?);
            figures.bare = figures.bare.and(once(self.bare.address, &bare_queue).await?);
        }
        Ok(figures)
    }

    async fn submits(
        &self,
        drafts: &mut impl Iterator<Item = CaseId>,
        connections: usize,
    ) -> Outcome<Figures> {
        let mut figures = Figures::default();
        for _ in 0..TURNS {
            let taken = self.submitted(self.product, "", drafts, connections).await?;
            figures.product = figures.product.and(taken);
            let taken = self.submitted(self.bare, bare::PREFIX, drafts, connections).await?;
            figures.bare = figures.bare.and(taken);
        }
        Ok(figures)
    }

    async fn submitted(
        &self,
        server: &Server,
        prefix: &str,
        drafts: &mut impl Iterator<Item = CaseId>,
        connections: usize,
    ) -> Outcome<Taken> {
        let path = format!("{prefix}/api/request-send");
        let form = |draft: CaseId| format!("request={draft}&commitments=true");
        let requests =
            drafts.take(SENT).map(|it| post(server.address, &self.cookie, &path, &form(it)));
        send(server.address, requests.collect(), connections, "/status").await
    }

    /// One answer of a page kept, in each of some drafts: what whoever writes waits for.
    async fn saves(&self, drafts: &[CaseId], connections: usize) -> Outcome<Figures> {
        let mut figures = Figures::default();
        for turn in 0..TURNS {
            let taken = self.saved(self.product, "", drafts, turn, connections).await?;
            figures.product = figures.product.and(taken);
            let taken = self.saved(self.bare, bare::PREFIX, drafts, turn, connections).await?;
            figures.bare = figures.bare.and(taken);
        }
        Ok(figures)
    }

    async fn saved(
        &self,
        server: &Server,
        prefix: &str,
        drafts: &[CaseId],
        turn: usize,
        connections: usize,
    ) -> Outcome<Taken> {
        let path = format!("{prefix}/api/request-answers");
        let form = |draft: &CaseId| {
            let said = format!("Les+paies+partent+en+retard{prefix},+{turn}");
            format!("request={draft}&page=problem&answers%5Bproblem%5D={said}")
        };
        let requests = drafts.iter().map(|it| post(server.address, &self.cookie, &path, &form(it)));
        send(server.address, requests.collect(), connections, "/who_suffers").await
    }
}
