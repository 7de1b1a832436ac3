//! `tocsin import` and `tocsin drift`.

use super::{Database, Outcome, say, verify};
use clap::Args;
use std::io::ErrorKind;
use std::path::PathBuf;
use tocsin::db::Db;
use tocsin::register::command::{self, ImportOrder, Published};
use tocsin::register::model::Edition;

#[derive(Args)]
pub struct Import {
    /// As they were published; oldest edition first, whatever their order here
    #[arg(required = true)]
    files: Vec<PathBuf>,

    /// The edition, where neither the file nor its name says: 2021-07, or 2014
    #[arg(long)]
    edition: Option<Edition>,

    /// `panorama`, `gmpp`, or a JSON file that says which column is what [default: guessed from
    /// the headings]
    #[arg(long)]
    profile: Option<String>,

    /// Say what would be done, and write nothing
    #[arg(long)]
    dry_run: bool,

    /// For machines
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct Drift {
    /// For machines: an array with one entry a project
    #[arg(long)]
    json: bool,
}

impl Import {
    pub async fn run(self, database: &Database) -> Outcome {
        let mapping = self.profile.as_deref().map(command::profile).transpose()?;
        let (edition, dry_run) = (self.edition, self.dry_run);
        let files =
            self.files.iter().map(|path| Published::read(path)).collect::<Result<_, _>>()?;
        let order = ImportOrder { files, edition, mapping, dry_run };
        // Opening a SQLite file makes it, and a dry run leaves nothing behind.
        let is_new = verify::must_exist(&database.address()?).is_err();
        let trial = (dry_run && is_new).then(Trial::new);
        let db = match &trial {
            Some(trial) => Db::open(&trial.address()).await?,
            None => database.open().await?,
        };
        let (mut told, mut said) = (Vec::new(), String::new());
        let tell = |outcome: &command::Outcome| match self.json {
            true => told.push(outcome.clone()),
            false => {
                said.push_str(&outcome.to_string());
                let others =
                    outcome.editions.iter().any(|it| edition.is_some_and(|asked| asked != *it));
                if others {
                    said.push_str("  the file says its edition itself: --edition was not used\n");
                }
            }
        };
        let all_well = command::import(&db, &order, chrono::Utc::now(), tell).await?;
        db.close().await;
        if self.json {
            said = serde_json::to_string_pretty(&told)? + "\n";
        } else if all_well && dry_run {
            said.push_str("A dry run: nothing was written.\n");
        }
        say(said.as_bytes())?;
        if all_well { Ok(()) } else { Err("nothing was imported; mend what is said above".into()) }
    }
}

/// An empty database that goes when it has served.
struct Trial(PathBuf);

impl Trial {
    fn new() -> Self {
        Trial(std::env::temp_dir().join(format!("tocsin-dry-run-{}.db", std::process::id())))
    }

    fn address(&self) -> String {
        format!("sqlite:{}", self.0.display())
    }
}

impl Drop for Trial {
    fn drop(&mut self) {
        for beside in ["", "-wal", "-shm"] {
            let file = format!("{}{beside}", self.0.display());
            if let Err(error) = std::fs::remove_file(&file)
                && error.kind() != ErrorKind::NotFound
            {
                eprintln!("tocsin: {file} stays behind: {error}");
            }
        }
    }
}

impl Drift {
    pub async fn run(self, db: Db) -> Outcome {
        let lines = command::drift_lines(&db).await?;
        db.close().await;
        if lines.is_empty() && !self.json {
            // Not on the output: nothing that reads it has anything to read.
            eprintln!("The register is empty: `tocsin import FILE…` fills it.");
        }
        let text = match self.json {
            true => serde_json::to_string_pretty(&lines)? + "\n",
            false => lines.iter().map(|line| format!("{line}\n")).collect(),
        };
        say(text.as_bytes())
    }
}
