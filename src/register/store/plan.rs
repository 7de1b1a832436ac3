//! What an import would do, before it does it: read, linked, and nothing written.

use super::kept_mappings;
use super::known::Known;
use crate::base::ProjectId;
use crate::db::Tx;
use crate::i18n::paris_date;
use crate::register::model::{Cell, Change, Edition, Fact, Fault, Grid, Line, Mapping};
use crate::register::reader;
use crate::web::Failure;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is known of a file before anything is written.
#[derive(Clone, Debug)]
pub struct Report {
    /// The first rows as they stand, for the person who says which column is what.
    pub sample: Vec<Vec<String>>,
    pub mapping: Option<Mapping>,
    pub standing: Standing,
}

#[derive(Clone, Debug)]
pub enum Standing {
    /// Something is wrong with the file: nothing of it can be used.
    Unreadable(Vec<Fault>),
    /// Nobody has said which column is what, and the headings do not tell.
    Unmapped,
    Ready(Plan),
}

/// What reading a file came to, as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// Something is wrong with it.
    Faults,
    /// Nobody has said which column is what.
    Unmapped,
    Ready,
}

/// What applying an import will write.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub entries: Vec<Planned>,
    /// Published by the edition before, and by this one no more.
    pub gone: Vec<Gone>,
}

/// A project that an edition speaks of no more.
#[derive(Clone, Debug)]
pub struct Gone {
    pub name: String,
    pub organisation: String,
    /// The one that speaks of it last.
    pub last: Edition,
}

/// A plan in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub editions: BTreeSet<Edition>,
    /// Projects read.
    pub lines: usize,
    pub added: usize,
    pub linked: usize,
    pub repeated: usize,
    pub differing: usize,
    /// Pairs for a person to confirm.
    pub uncertain: usize,
    /// Not counted by those who imported before it was.
    #[serde(default)]
    pub moves: Option<Moves>,
}

/// Of the projects that were known: those with other figures than before, those with the same, and
/// those that are published no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moves {
    pub changed: usize,
    pub unchanged: usize,
    pub gone: usize,
}

/// One line of the file, and the project it speaks of.
#[derive(Clone, Debug)]
pub struct Planned {
    pub line: usize,
    pub fact: Fact,
    pub project: ProjectId,
    pub entry: Entry,
    /// The figures that it gives otherwise than the editions before it.
    pub changes: Vec<Change>,
}

#[derive(Clone, Debug)]
pub enum Entry {
    /// A project nobody spoke of before; perhaps one of these under another name.
    New { perhaps: Vec<Lookalike> },
    /// One we know, until now under this name.
    Linked { known_as: String },
    /// This edition says so already. Whether the figures are others.
    Repeated { differs: bool },
}

/// A project that may be the same.
#[derive(Clone, Debug)]
pub struct Lookalike {
    pub project: ProjectId,
    pub name: String,
    /// Who bears it, as it was published last.
    pub organisation: String,
    pub likeness: u8,
}

impl Plan {
    pub fn editions(&self) -> BTreeSet<Edition> {
        self.entries.iter().map(|it| it.fact.figures.edition).collect()
    }

    pub fn count(&self, is: impl Fn(&Entry) -> bool) -> usize {
        self.entries.iter().filter(|it| is(&it.entry)).count()
    }

    pub fn added(&self) -> usize {
        self.count(|it| matches!(it, Entry::New { .. }))
    }

    pub fn linked(&self) -> usize {
        self.count(|it| matches!(it, Entry::Linked { .. }))
    }

    pub fn repeated(&self) -> usize {
        self.count(|it| matches!(it, Entry::Repeated { .. }))
    }

    /// Lines whose edition is known with other figures: what was imported first holds.
    pub fn differing(&self) -> usize {
        self.count(|it| matches!(it, Entry::Repeated { differs: true }))
    }

    /// The lines that give other figures than the editions before.
    pub fn changed(&self) -> impl Iterator<Item = &Planned> {
        self.entries.iter().filter(|it| !it.changes.is_empty())
    }

    /// Those lines and no others.
    pub fn differing_alone(mut self) -> Self {
        self.entries.retain(|it| matches!(it.entry, Entry::Repeated { differs: true }));
        self
    }

    pub fn uncertain(&self) -> usize {
        let pairs = |it: &Planned| match &it.entry {
            Entry::New { perhaps } => perhaps.len(),
            Entry::Linked { .. } | Entry::Repeated { .. } => 0,
        };
        self.entries.iter().map(pairs).sum()
    }

    pub fn tally(&self) -> Tally {
        let changed = self.changed().count();
        let unchanged = self.linked() - changed;
        Tally {
            editions: self.editions(),
            lines: self.entries.len(),
            added: self.added(),
            linked: self.linked(),
            repeated: self.repeated(),
            differing: self.differing(),
            uncertain: self.uncertain(),
            moves: Some(Moves { changed, unchanged, gone: self.gone.len() }),
        }
    }

    /// Whether applying it would write nothing.
    pub fn is_known(&self) -> bool {
        self.repeated() == self.entries.len()
    }
}

/// Reads a file and says what it would change. No edition is later than the month it is `now`.
pub async fn report(
    tx: &mut Tx,
    content: &[u8],
    mapping: Option<Mapping>,
    given: Option<Edition>,
    now: DateTime<Utc>,
) -> Result<Report, Failure> {
    let grid = match reader::read(content) {
        Ok(grid) => grid,
        Err(fault) => {
            let standing = Standing::Unreadable(vec![fault]);
            return Ok(Report { sample: Vec::new(), mapping, standing });
        }
    };
    let sample = sample(&grid);
    let kept = kept_mappings(tx).await?;
    let Some(mapping) = mapping.or_else(|| Mapping::guess(&grid, &kept)) else {
        return Ok(Report { sample, mapping: None, standing: Standing::Unmapped });
    };
    let latest = Edition::of_month(paris_date(now));
    let standing = match mapping.read(&grid, given, latest) {
        Ok(lines) => Standing::Ready(plan(tx, lines).await?),
        Err(faults) => Standing::Unreadable(faults),
    };
    Ok(Report { sample, mapping: Some(mapping), standing })
}

fn sample(grid: &Grid) -> Vec<Vec<String>> {
    let short = |cell: &Cell| {
        let words = cell.text.split_whitespace().collect::<Vec<_>>();
        words.join(" ").chars().take(60).collect()
    };
    let row = |row: &Vec<Cell>| row.iter().map(short).collect();
    grid.rows.iter().take(40).map(row).collect()
}

async fn plan(tx: &mut Tx, lines: Vec<Line>) -> Result<Plan, Failure> {
    let mut known = Known::load(tx).await?;
    let mut by_edition: BTreeMap<Edition, Vec<Line>> = BTreeMap::new();
    for line in lines {
        by_edition.entry(line.fact.figures.edition).or_default().push(line);
    }
    let mut plan = Plan::default();
    for lines in by_edition.into_values() {
        let (planned, gone) = known.take_in(lines);
        plan.entries.extend(planned);
        plan.gone.extend(gone);
    }
    plan.entries.sort_by_key(|it| it.line);
    Ok(plan)
}
