//! `tocsin import`: files into the register from the command line.

use crate::base::unreadable;
use crate::db::{Db, Tx};
use crate::register::model::{Edition, Fault, Mapping};
use crate::register::store::{
    Entry, Lookalike, Plan, Planned, Proposal, Standing, apply_plan, propose, report,
};
use crate::web::Failure;
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::fmt;
use std::path::{Path, PathBuf};

/// A file as it was published. Its name may say its edition.
#[derive(Clone, Debug)]
pub struct Published {
    pub name: String,
    pub content: Vec<u8>,
}

impl Published {
    pub fn read(path: &Path) -> Result<Self, Trouble> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Published { name, content: read(path)? })
    }
}

/// Files to import, and what is said of them.
#[derive(Clone, Debug, Default)]
pub struct ImportOrder {
    pub files: Vec<Published>,
    pub edition: Option<Edition>,
    /// `None`: guessed from the headings.
    pub mapping: Option<Mapping>,
    pub dry_run: bool,
}

/// What became of one file.
#[derive(Clone, Debug, Serialize)]
pub struct Outcome {
    pub file: String,
    pub register: Option<String>,
    pub editions: Vec<Edition>,
    pub lines: usize,
    pub new: usize,
    pub linked: usize,
    /// Lines that the register has already: a second import of an edition changes nothing.
    pub already_known: usize,
    /// Of those, the ones with other figures; the first import holds.
    pub differing: usize,
    /// Pairs that may be one project: a person decides, on the page of imports.
    pub uncertain: Vec<Pair>,
    pub faults: Vec<Fault>,
}

/// Two names that may be one project.
#[derive(Clone, Debug, Serialize)]
pub struct Pair {
    pub line: usize,
    pub name: String,
    pub organisation: String,
    pub perhaps: String,
    pub perhaps_organisation: String,
    pub likeness: u8,
}

/// Why nothing could be tried.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    #[error("{}", unreadable(path, error))]
    File { path: PathBuf, error: std::io::Error },
    #[error("--profile {}: neither panorama nor gmpp, nor a file that is there", .0.display())]
    Profile(PathBuf),
    #[error("{} is not a mapping: {error}", path.display())]
    Mapping { path: PathBuf, error: serde_json::Error },
    #[error(transparent)]
    Failure(#[from] Failure),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// A profile by its name, or from a file that `Mapping` describes.
pub fn profile(named: &str) -> Result<Mapping, Trouble> {
    match named {
        "panorama" => Ok(Mapping::panorama()),
        "gmpp" => Ok(Mapping::gmpp()),
        path => {
            let path = PathBuf::from(path);
            if !path.exists() {
                return Err(Trouble::Profile(path));
            }
            let text = read(&path)?;
            serde_json::from_slice(&text).map_err(|error| Trouble::Mapping { path, error })
        }
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    std::fs::read(path).map_err(|error| Trouble::File { path: path.to_owned(), error })
}

/// Imports every file, oldest edition first, or none at all: a fault in one of them leaves the
/// register as it was. Tells of each as it goes; answers whether all is well.
pub async fn import(
    db: &Db,
    order: &ImportOrder,
    now: DateTime<Utc>,
    mut tell: impl FnMut(&Outcome),
) -> Result<bool, Trouble> {
    let mut files = order.files.clone();
    files.sort_by_key(|file| Edition::in_file_name(&file.name));
    let mut tx = db.begin().await?;
    let mut all_well = true;
    for Published { name, content } in files {
        let outcome = one(&mut tx, order, name, content, now).await?;
        all_well &= outcome.faults.is_empty();
        tell(&outcome);
    }
    if all_well && !order.dry_run {
        tx.commit().await?;
    }
    Ok(all_well)
}

async fn one(
    tx: &mut Tx,
    order: &ImportOrder,
    file_name: String,
    content: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<Outcome, Trouble> {
    let edition = order.edition.or_else(|| Edition::in_file_name(&file_name));
    let report = report(tx, &content, order.mapping.clone(), edition, now).await?;
    let register = report.mapping.as_ref().map(|mapping| mapping.name.clone());
    match (report.standing, report.mapping) {
        (Standing::Ready(plan), Some(mapping)) => {
            let outcome = Outcome::of(file_name.clone(), register, &plan);
            if !plan.is_known() {
                let mapping_given = order.mapping.clone();
                let proposal =
                    Proposal { file_name, content, mapping: mapping_given, edition, by: None };
                let id = propose(tx, proposal, now).await?;
                apply_plan(tx, id, &mapping, &plan, now).await?;
            }
            Ok(outcome)
        }
        (Standing::Unreadable(faults), _) => {
            Ok(Outcome { faults, ..Outcome::of(file_name, register, &Plan::default()) })
        }
        (Standing::Unmapped | Standing::Ready(_), _) => {
            let headings = report.sample.first().map_or(&[][..], Vec::as_slice);
            let faults = vec![Fault::unknown_register(headings)];
            Ok(Outcome { faults, ..Outcome::of(file_name, None, &Plan::default()) })
        }
    }
}

impl Outcome {
    fn of(file: String, register: Option<String>, plan: &Plan) -> Self {
        Outcome {
            file,
            register,
            editions: plan.editions().into_iter().collect(),
            lines: plan.entries.len(),
            new: plan.added(),
            linked: plan.linked(),
            already_known: plan.repeated(),
            differing: plan.differing(),
            uncertain: pairs(plan),
            faults: Vec::new(),
        }
    }
}

fn pairs(plan: &Plan) -> Vec<Pair> {
    let of = |it: &Planned| match &it.entry {
        Entry::New { perhaps } => {
            let pair = |other: &Lookalike| Pair {
                line: it.line,
                name: it.fact.name.clone(),
                organisation: it.fact.organisation.clone(),
                perhaps: other.name.clone(),
                perhaps_organisation: other.organisation.clone(),
                likeness: other.likeness,
            };
            perhaps.iter().map(pair).collect()
        }
        Entry::Linked { .. } | Entry::Repeated { .. } => Vec::new(),
    };
    plan.entries.iter().flat_map(of).collect()
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.faults.is_empty() {
            writeln!(f, "✗ {}", self.file)?;
            return self.faults.iter().try_for_each(|fault| writeln!(f, "    {fault}"));
        }
        let editions: Vec<String> = self.editions.iter().map(Edition::to_string).collect();
        write!(f, "✓ {}  {}  {} projects", self.file, editions.join(", "), self.lines)?;
        if self.already_known == self.lines {
            write!(f, ": all known already, nothing to do")?;
        } else {
            write!(f, ": {} new, {} linked", self.new, self.linked)?;
            if self.already_known > 0 {
                write!(f, ", {} known already", self.already_known)?;
            }
        }
        if self.differing > 0 {
            write!(f, "; {} with other figures than those imported first", self.differing)?;
        }
        writeln!(f)?;
        for pair in &self.uncertain {
            let Pair { name, organisation, perhaps, perhaps_organisation, likeness, .. } = pair;
            writeln!(f, "    is “{name}” ({organisation})")?;
            writeln!(f, "       also “{perhaps}” ({perhaps_organisation})? {likeness} % alike")?;
        }
        Ok(())
    }
}
