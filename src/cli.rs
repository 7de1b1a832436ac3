//! What the program can be asked to do. The only place settings are read.

use clap::{Args, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use tocsin::db::Db;
use tocsin::triage::model::RiskModel;
use tocsin::web::{Mode, Site};
use tocsin::{demo, person, server, triage};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

type Outcome = Result<ExitCode, Box<dyn std::error::Error>>;

/// The tracker of a State's digital intervention brigade.
#[derive(Parser)]
#[command(version)]
struct Cli {
    /// `sqlite:FILE`, or `postgres://…` for those who outgrow one machine.
    #[arg(long, global = true, env = "TOCSIN_DATABASE", default_value = "sqlite:tocsin.db")]
    database: String,

    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the application.
    Serve(Serve),
    /// Serves it with three make-believe people, to look around as.
    Demo(Serve),
    /// Scores a table of projects, and writes it with its results to the output.
    Score {
        /// Its columns are those of `tests/data/score_examples.csv`; results are not read.
        table: PathBuf,
    },
}

#[derive(Args)]
struct Serve {
    /// Where to listen.
    #[arg(long, env = "LEPTOS_SITE_ADDR", default_value = "127.0.0.1:3000")]
    listen: SocketAddr,

    /// The folder of the built site.
    #[arg(long, env = "LEPTOS_SITE_ROOT", default_value = "target/site")]
    site: PathBuf,

    /// Send cookies over HTTPS only. Do, wherever there is HTTPS.
    #[arg(long, env = "TOCSIN_SECURE_COOKIES")]
    secure_cookies: bool,
}

#[tokio::main]
pub async fn run() -> ExitCode {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| "info".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let cli = Cli::parse();
    match cli.carry_out().await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("tocsin: {error}");
            ExitCode::FAILURE
        }
    }
}

impl Cli {
    async fn carry_out(self) -> Outcome {
        let open = Db::open(&self.database);
        match self.command {
            Command::Serve(serve) => {
                let db = open.await?;
                let mode = mode_of(&db).await?;
                serve.run(db, mode).await
            }
            Command::Demo(serve) => {
                let db = open.await?;
                demo::prepare(&db, chrono::Utc::now()).await?;
                serve.run(db, Mode::Demo).await
            }
            Command::Score { table } => {
                let text = std::fs::read_to_string(&table)
                    .map_err(|error| format!("{}: {error}", table.display()))?;
                triage::table::score(RiskModel::current(), &text, std::io::stdout().lock())
                    .map_err(|error| format!("{}, {error}", table.display()))?;
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}

impl Serve {
    async fn run(self, db: Db, mode: Mode) -> Outcome {
        let listener = TcpListener::bind(self.listen).await?;
        let address = listener.local_addr()?;
        match &mode {
            Mode::FirstRun { token } => {
                println!("Nobody is known here yet. To become the first administrator, open");
                println!("http://{address}/welcome?token={token}");
            }
            Mode::Demo => println!("Tocsin, with make-believe people: http://{address}"),
            Mode::Normal => println!("Tocsin: http://{address}"),
        }
        let public_url = format!("http://{address}").parse()?;
        let leptos = server::leptos_options(&self.site, address);
        let site = Site { db, leptos, mode, public_url, trusted_proxies: 0 };
        server::serve(site, listener, self.secure_cookies).await?;
        Ok(ExitCode::SUCCESS)
    }
}

async fn mode_of(db: &Db) -> Result<Mode, Box<dyn std::error::Error>> {
    let count = person::store::count(&mut db.snapshot().await?).await?;
    if count.demo > 0 {
        return Err("this database has make-believe people in it; use `tocsin demo`".into());
    }
    if count.everyone > 0 {
        return Ok(Mode::Normal);
    }
    let mut bytes = [0; 24];
    getrandom::fill(&mut bytes)?;
    let token: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Mode::FirstRun { token: Arc::from(token) })
}
