//! What is wrong with a file, and where: the line and the column a person will look at.

use super::{Cell, Edition};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One thing wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// As an editor counts them, from 1. Zero: the file as a whole.
    pub line: usize,
    /// As a spreadsheet counts them, from 1.
    pub column: usize,
    /// What the column, or the row of a table on its side, is called.
    pub heading: String,
    pub kind: FaultKind,
    /// What stands there.
    pub found: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    Empty,
    NotText,
    UnclosedQuote,
    AfterQuote,
    Short,
    Long,
    NoColumn,
    /// The headings are those of no register we know.
    UnknownRegister,
    NoName,
    NoOrganisation,
    NoEdition,
    NotAnEdition,
    /// It is dated after the month one is in.
    EditionAhead,
    NotANumber,
    NotADate,
    NotAPhase,
    Twice,
}

impl Fault {
    pub fn whole_file(kind: FaultKind) -> Self {
        Fault { line: 0, column: 0, heading: String::new(), kind, found: String::new() }
    }

    /// An edition that no line says, but the name of the file or whoever gave it.
    pub fn ahead(edition: Edition) -> Self {
        let found = edition.to_string();
        Fault { found, ..Self::whole_file(FaultKind::EditionAhead) }
    }

    /// A table that nobody has said anything about: what its columns are called.
    pub fn unknown_register(headings: &[String]) -> Self {
        let found = all_of(headings.iter().map(String::as_str));
        Fault { line: 1, column: 1, found, ..Self::whole_file(FaultKind::UnknownRegister) }
    }

    /// A column that is not there: what it may be called, and what the columns there are called.
    pub fn no_column(wanted: &str, headings: &[Cell]) -> Self {
        let (line, column) = headings.first().map_or((0, 0), |it| (it.line, it.column));
        let heading = cut(tidy(wanted), 200);
        let found = all_of(headings.iter().map(|it| it.text.as_str()));
        Fault { line, column, heading, kind: FaultKind::NoColumn, found }
    }

    pub fn at(cell: &Cell, heading: &str, kind: FaultKind) -> Self {
        let (heading, found) = (tidy(heading), tidy(&cell.text));
        Fault {
            line: cell.line,
            column: cell.column,
            heading: short(heading),
            kind,
            found: short(found),
        }
    }
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Enough to recognise it by.
fn short(text: String) -> String {
    cut(text, 60)
}

fn cut(text: String, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

/// The headings that say something, short enough to read.
fn all_of<'h>(headings: impl Iterator<Item = &'h str>) -> String {
    let said: Vec<String> = headings.map(tidy).filter(|it| !it.is_empty()).map(short).collect();
    cut(said.join(" | "), 600)
}

impl FaultKind {
    /// The key of its sentence in the catalogue of texts.
    pub fn key(self) -> &'static str {
        match self {
            FaultKind::Empty => "fault-empty",
            FaultKind::NotText => "fault-not-text",
            FaultKind::UnclosedQuote => "fault-unclosed-quote",
            FaultKind::AfterQuote => "fault-after-quote",
            FaultKind::Short => "fault-short",
            FaultKind::Long => "fault-long",
            FaultKind::NoColumn => "fault-no-column",
            FaultKind::UnknownRegister => "fault-unknown-register",
            FaultKind::NoName => "fault-no-name",
            FaultKind::NoOrganisation => "fault-no-organisation",
            FaultKind::NoEdition => "fault-no-edition",
            FaultKind::NotAnEdition => "fault-not-an-edition",
            FaultKind::EditionAhead => "fault-edition-ahead",
            FaultKind::NotANumber => "fault-not-a-number",
            FaultKind::NotADate => "fault-not-a-date",
            FaultKind::NotAPhase => "fault-not-a-phase",
            FaultKind::Twice => "fault-twice",
        }
    }

    /// For the command line, whose output is English.
    fn sentence(self) -> &'static str {
        match self {
            FaultKind::Empty => "the file has no table in it",
            FaultKind::NotText => "the file is not text; save the sheet as CSV",
            FaultKind::UnclosedQuote => "a quoted cell is never closed: is the file cut?",
            FaultKind::AfterQuote => "text follows the end of a quoted cell",
            FaultKind::Short => "the row ends too early: is the file cut?",
            FaultKind::Long => "the row has more cells than the heading",
            FaultKind::NoColumn => {
                "this column is needed and is not there; the headings of the file are"
            }
            FaultKind::UnknownRegister => {
                "no register that we know has these headings: say which is what in a JSON file, and \
                 give it with --profile"
            }
            FaultKind::NoName => "the project has no name",
            FaultKind::NoOrganisation => "the project has no organisation",
            FaultKind::NoEdition => "nothing says which edition this is: give --edition 2021-07",
            FaultKind::NotAnEdition => "this is not an edition, say 2021-07",
            FaultKind::EditionAhead => "this edition is still to come: correct its year and month",
            FaultKind::NotANumber => "this is not a number",
            FaultKind::NotADate => "this is not a date",
            FaultKind::NotAPhase => "this is not a phase that we know",
            FaultKind::Twice => "the same project stands twice in this edition",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(f, "line {}, column {}", self.line, self.column)?;
            if !self.heading.is_empty() {
                write!(f, " ({})", self.heading)?;
            }
            write!(f, ": ")?;
        }
        write!(f, "{}", self.kind.sentence())?;
        match self.found.as_str() {
            "" => Ok(()),
            found => write!(f, ": “{found}”"),
        }
    }
}
