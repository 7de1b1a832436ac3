//! What the program can be asked to do. The only place settings are read.

mod backtest;
mod backup;
mod deadline;
mod forecast;
mod people;
mod propose;
mod register;
mod score;
mod serve;
mod settings;
mod verify;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;
use tocsin::base::unreadable;
use tocsin::db::Db;
use tocsin::demo;
use tocsin::i18n::Lang;
use tocsin::triage::version::ModelVersion;
use tocsin::triage::words::model_fault;
use tocsin::web::Mode;
use tracing_subscriber::EnvFilter;

/// Why a command was not carried out: one sentence, and what to do.
type Error = Box<dyn std::error::Error>;
type Outcome = Result<(), Error>;

/// The tracker of a State's digital intervention brigade: who asks for help, who owes what by
/// when, and whether projects stand again.
#[derive(Parser)]
#[command(name = "tocsin", version, after_help = EXAMPLES, arg_required_else_help = true)]
#[command(subcommand_help_heading = "What it does", next_help_heading = "Settings")]
struct Cli {
    #[command(flatten)]
    database: Database,

    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  tocsin demo                      look around as make-believe people
  tocsin serve                     serve for real; the first start prints a link for you
  tocsin person add --name 'Ada Lovelace' --email ada@ministry.example --role coordinator
  tocsin backup tocsin-monday.db   while people go on working

Every setting is a flag or a variable of the environment. One that holds a secret can be read
from a file: TOCSIN_DATABASE_FILE=/run/secrets/database.";

#[derive(Args)]
struct Database {
    /// `sqlite:FILE`, or `postgres://…` past one machine [env: TOCSIN_DATABASE or
    /// TOCSIN_DATABASE_URL] [default: sqlite:tocsin.db]
    #[arg(long, global = true, value_name = "ADDRESS")]
    database: Option<String>,

    /// How long to wait for a connection to it before giving up
    #[arg(long, global = true, env = "TOCSIN_DATABASE_PATIENCE", default_value_t = 10)]
    #[arg(value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..))]
    database_patience: u64,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the application
    Serve(serve::Serve),
    /// Serve it with make-believe people, one click each, to look around
    Demo {
        /// Fill the database and end
        #[arg(long)]
        seed_only: bool,
        #[command(flatten)]
        serve: serve::Serve,
    },
    /// Add, find, invite and shut out people
    Person {
        #[command(subcommand)]
        act: people::Act,
    },
    /// Walk every journal, rebuild every case from it, and name what was touched
    Verify {
        /// The folder of the files that people handed in [default: beside the database]
        #[arg(long, env = "TOCSIN_FILES", value_name = "FOLDER")]
        files: Option<PathBuf>,
    },
    /// Write the whole database to a file and what people handed in to a folder beside it, and
    /// check both
    Backup {
        /// A file that does not exist yet
        file: PathBuf,
        /// The folder of the files that people handed in [default: beside the database]
        #[arg(long, env = "TOCSIN_FILES", value_name = "FOLDER")]
        files: Option<PathBuf>,
    },
    /// Put a backup back; what was there is kept beside it
    Restore {
        /// A file written by `tocsin backup`
        file: PathBuf,
        /// Replace a database that has people in it
        #[arg(long)]
        force: bool,
        /// The folder of the files that people handed in [default: beside the database]
        #[arg(long, env = "TOCSIN_FILES", value_name = "FOLDER")]
        files: Option<PathBuf>,
    },
    /// Import published registers: all the files, or none if one of them has a fault
    Import(register::Import),
    /// Print how far each project has moved since it was first published
    Drift(register::Drift),
    /// Try a risk model on what became of published projects
    Backtest(backtest::Backtest),
    /// When something is due, by the brigade's working time, and why
    Deadline(deadline::Deadline),
    /// Propose the best teams for the cases of a file that wait, and say how sure that is
    Propose(propose::Propose),
    /// Say where dates may move and when plans may end, for a table of questions
    #[command(after_help = forecast::KINDS)]
    Forecast(forecast::Forecast),
    /// Score a table of projects, and write it with its results to the output
    #[command(after_help = score::COLUMNS)]
    Score(score::Score),
}

#[tokio::main]
pub async fn run() -> ExitCode {
    let cli = Cli::command().try_get_matches().and_then(|it| Cli::from_arg_matches(&it));
    let cli = match cli {
        Ok(cli) => cli,
        Err(error) => return settings::explain(error, &Cli::command()),
    };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| "info".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    match cli.carry_out().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tocsin: {error}");
            ExitCode::FAILURE
        }
    }
}

impl Cli {
    async fn carry_out(self) -> Outcome {
        let database = self.database;
        match self.command {
            Command::Serve(serve) => {
                let listener = serve.listen().await?;
                let db = database.open().await?;
                let mode = serve::mode_of(&db).await?;
                serve.run(listener, db, mode, database.beside()?).await
            }
            Command::Demo { seed_only, serve } => {
                let listener = if seed_only { None } else { Some(serve.listen().await?) };
                let db = database.open().await?;
                let files = serve.files(database.beside()?)?;
                demo::prepare(&db, &files, chrono::Utc::now()).await?;
                let Some(listener) = listener else {
                    db.close().await;
                    println!("The demo is in the database: `tocsin demo` serves it.");
                    return Ok(());
                };
                serve.run(listener, db, Mode::Demo, database.beside()?).await
            }
            Command::Person { act } => act.carry_out(&database.open().await?).await,
            Command::Verify { files } => {
                verify::must_exist(&database.address()?)?;
                let folder = files.map_or_else(|| database.beside(), Ok)?;
                verify::verify(&database.open().await?, &folder).await
            }
            Command::Backup { file, files } => {
                let folder = files.map_or_else(|| database.beside(), Ok)?;
                backup::back_up(&database.address()?, &folder, &file).await
            }
            Command::Restore { file, force, files } => {
                let folder = files.map_or_else(|| database.beside(), Ok)?;
                backup::restore(&database.address()?, &folder, &file, force).await
            }
            Command::Import(import) => import.run(&database).await,
            Command::Drift(drift) => {
                verify::must_exist(&database.address()?)?;
                drift.run(database.open().await?).await
            }
            Command::Backtest(backtest) => backtest.run(),
            Command::Deadline(deadline) => deadline.answer(),
            Command::Propose(propose) => propose.run(),
            Command::Forecast(forecast) => forecast.run(),
            Command::Score(score) => score.run(),
        }
    }
}

impl Database {
    fn address(&self) -> Result<String, Error> {
        let read = |file: &str| std::fs::read_to_string(file);
        let variable = |name: &str| std::env::var(name).ok();
        Ok(settings::database(self.database.clone(), variable, read)?)
    }

    /// The folder of files that goes with it.
    fn beside(&self) -> Result<PathBuf, Error> {
        Ok(match settings::file_of(&self.address()?) {
            Some(file) => file.with_extension("files"),
            None => PathBuf::from("tocsin-files"),
        })
    }

    async fn open(&self) -> Result<Db, Error> {
        let address = self.address()?;
        let opened = Db::open_within(&address, Duration::from_secs(self.database_patience)).await;
        // A file may be named; an address may hold a password.
        let which = address.strip_prefix("sqlite:").unwrap_or("postgres");
        let patience = self.database_patience;
        opened.map_err(|error| match error {
            sqlx::Error::PoolTimedOut => format!(
                "--database: {which} gave no connection within {patience} s; is it running, and is \
                     its address right?"
            )
            .into(),
            error => format!("--database: {which} does not open: {error}").into(),
        })
    }
}

/// Reads the document of a model, or says all that is wrong with it.
fn read_model(file: &Path) -> Result<ModelVersion, Error> {
    let text = std::fs::read_to_string(file).map_err(|error| unreadable(file, &error))?;
    ModelVersion::read(&text).map_err(|faults| {
        let said: Vec<_> = faults.iter().map(|it| model_fault(Lang::En, it)).collect();
        format!("{}: {}", file.display(), said.join("\n  ")).into()
    })
}

/// Writes to the output, of which whoever reads may have seen enough: `tocsin drift | head`.
fn say(text: &[u8]) -> Outcome {
    match std::io::stdout().write_all(text) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_holds_together() {
        Cli::command().debug_assert();
    }
}
