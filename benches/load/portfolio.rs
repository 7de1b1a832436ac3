//! The portfolio of a hundred, a thousand and ten thousand projects and cases, as a director reads it: its pages, the
//! same of past days, and its lists as files.

use crate::client::{Client, Taken, get, once, read, taken_away};
use crate::copied::{self, Held};
use crate::server::Server;
use crate::{DIRECTOR, Outcome, WARM_UP};
use chrono::{Days, NaiveDate, Utc};
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;
use tocsin::db::Db;
use tocsin::remediation::model::forecast::Luck;

pub const SIZES: [i64; 3] = [100, 1_000, 10_000];
/// How long each page is asked for.
const TURN: Duration = Duration::from_millis(1_500);
/// How many times it is looked at just after something changed.
const LOOKS: usize = 30;
/// How many times after an import, which reads all facts again.
const IMPORTS: usize = 5;
/// How many days of the past.
const PAST: usize = 60;
/// How far back they are.
const BACK: f64 = 1_200.0;
/// A page of today, and one of the past, in milliseconds.
const TODAY: f64 = 150.0;
const THEN: f64 = 1_000.0;

tocsin::sql! {
    CASES_CHANGE = "update revision set number = number + 1";
    REGISTER_CHANGES = "update revision set number = number + 1, register = register + 1";
}

/// One page.
pub struct Line {
    pub name: &'static str,
    pub taken: Taken,
    /// What its p99 has to be under.
    pub most: Option<f64>,
}

/// One list taken away.
pub struct File {
    pub ending: &'static str,
    pub took: Duration,
    pub size: usize,
    /// By how many megabytes the server grew meanwhile, at its highest.
    pub grew: Option<f64>,
}

/// All of one size.
pub struct Measured {
    pub size: i64,
    pub held: Held,
    pub lines: Vec<Line>,
    pub files: Vec<File>,
    pub resident: Option<f64>,
}

/// The server, and a director signed in.
struct Reader<'s> {
    server: &'s Server,
    cookie: String,
    db: Db,
    luck: Luck,
}

impl Measured {
    /// How much memory a list may take as a file, in megabytes.
    pub const MOST_MORE: f64 = 30.0;
}

pub async fn curve(folder: &Path) -> Outcome<Vec<Measured>> {
    let empty = folder.join("portfolio.db");
    drop(Server::start(&empty)?);
    let mut curve = Vec::new();
    for size in SIZES {
        let database = folder.join(format!("portfolio-{size}.db"));
        std::fs::copy(&empty, &database)?;
        let held = copied::portfolio(&database, size).await?;
        curve.push(measured(&database, size, held).await?);
        std::fs::remove_file(&database)?;
    }
    Ok(curve)
}

async fn measured(database: &Path, size: i64, held: Held) -> Outcome<Measured> {
    let server = Server::start(database)?;
    server.settle().await;
    let cookie = Client::sign_in(server.address, DIRECTOR).await?;
    let db = Db::open(&format!("sqlite:{}", database.display())).await?;
    let mut reader = Reader { server: &server, cookie, db, luck: Luck::of(7) };
    let mut lines = Vec::new();
    let mut line = |name, taken, most| lines.push(Line { name, taken, most });
    line("/portfolio", reader.again("/portfolio").await?, Some(TODAY));
    let taken = reader.changing(CASES_CHANGE, "/portfolio", LOOKS).await?;
    line("  a case just changed", taken, Some(TODAY));
    let taken = reader.changing(REGISTER_CHANGES, "/portfolio", IMPORTS).await?;
    line("  the register just changed", taken, None);
    line("/portfolio/drift", reader.again("/portfolio/drift").await?, Some(TODAY));
    line("/portfolio/drift?by=cost", reader.again("/portfolio/drift?by=cost").await?, Some(TODAY));
    line("/portfolio/cases", reader.again("/portfolio/cases").await?, Some(TODAY));
    let taken = reader.again("/portfolio/cases?late=1").await?;
    line("/portfolio/cases, what is late", taken, Some(TODAY));
    let taken = reader.days(|[day, _]| format!("/portfolio?on={day}")).await?;
    line("/portfolio of any past day", taken, Some(THEN));
    let taken = reader.days(|[day, _]| format!("/portfolio/cases?on={day}")).await?;
    line("/portfolio/cases of any past day", taken, Some(THEN));
    let taken = reader.days(|[day, to]| format!("/portfolio/between?from={day}&to={to}")).await?;
    line("/portfolio/between two days", taken, Some(THEN));
    let mut files = Vec::new();
    for ending in ["csv", "xlsx", "ods"] {
        files.push(reader.file(ending).await?);
    }
    reader.db.close().await;
    Ok(Measured { size, held, lines, files, resident: server.resident() })
}

impl Reader<'_> {
    fn address(&self) -> SocketAddr {
        self.server.address
    }

    /// The same page over and over, once it is warm.
    async fn again(&self, path: &str) -> Outcome<Taken> {
        let request = get(self.address(), &self.cookie, path);
        read(self.address(), &request, 1, WARM_UP).await?;
        read(self.address(), &request, 1, TURN).await
    }

    /// Looked at just after each change: no total is known any longer.
    async fn changing(&self, change: tocsin::db::Sql, path: &str, times: usize) -> Outcome<Taken> {
        let request = get(self.address(), &self.cookie, path);
        let mut taken = Taken::default();
        for _ in 0..times {
            let mut tx = self.db.begin().await?;
            tx.query(change).execute().await?;
            tx.commit().await?;
            taken = taken.and(once(self.address(), &request).await?);
        }
        Ok(taken)
    }

    /// Of days taken by lot, each with another.
    async fn days(&mut self, path: impl Fn([NaiveDate; 2]) -> String) -> Outcome<Taken> {
        let today = Utc::now().date_naive();
        let mut taken = Taken::default();
        for _ in 0..PAST {
            let days = [(); 2].map(|()| today - Days::new(1 + (self.luck.draw() * BACK) as u64));
            let request = get(self.address(), &self.cookie, &path(days));
            taken = taken.and(once(self.address(), &request).await?);
        }
        Ok(taken)
    }

    /// All cases as a file.
    async fn file(&self, ending: &'static str) -> Outcome<File> {
        let path = format!("/portfolio/cases.{ending}");
        let before = self.server.resident().filter(|_| self.server.forget_peak());
        let (size, took) = taken_away(self.address(), &self.cookie, &path).await?;
        let grew = self.server.peak().zip(before).map(|(peak, before)| peak - before);
        Ok(File { ending, took, size, grew })
    }
}
