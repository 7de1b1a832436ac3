//! A briefing as a file that is read, printed and filed: a tagged PDF that conforms to PDF/UA-1.
//!
//! What is said comes in as plain data, never as source: nothing that a person typed is read as an
//! instruction. The same document gives the same bytes, on any machine and at any time.

mod flaw;
mod press;
mod printable;
#[cfg(test)]
mod tests;

pub use flaw::Unwritable;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// All that stands in the file, and what the file says of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The language it is written in, as two or three letters: `fr`.
    pub lang: String,
    pub title: String,
    /// Who speaks: above the title, and in the metadata.
    pub author: String,
    /// What kind of document this is, and of what: above the title, and in the metadata. May be empty.
    pub subject: String,
    /// Below the title: when this was known, and for whom it was made. May be empty.
    pub about: String,
    /// When it was drawn up, for the metadata. Never the clock of whoever writes the file.
    pub moment: DateTime<FixedOffset>,
    /// What to know if one reads nothing else. May be empty.
    pub lead: String,
    /// How many sheets it is to be kept to, by smaller type where nothing else helps; and no smaller than can be read.
    pub sheets: Option<usize>,
    /// At the foot of each page, beside its number. May be empty.
    pub footer: String,
    pub blocks: Vec<Block>,
}

/// What follows what, from the top.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// The first is of level 1, and each goes at most one level deeper than the one before.
    Heading {
        level: u8,
        text: String,
    },
    /// A line break is kept, and an empty line parts two paragraphs.
    Paragraph {
        text: String,
    },
    Facts {
        facts: Vec<Fact>,
    },
    Table {
        caption: String,
        heads: Vec<Head>,
        /// Each with as many cells as there are heads; the first cell names the row.
        rows: Vec<Vec<String>>,
    },
    List {
        items: Vec<String>,
    },
    /// A drawing that stands alone: its colours are attributes, and it asks for no other file.
    Figure {
        svg: String,
        /// What it shows, for whoever does not see it.
        alternative: String,
        /// May be empty.
        caption: String,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
    /// What it rests on. May be empty.
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Head {
    pub text: String,
    /// Its column holds figures, which are set flush right.
    pub numeric: bool,
}

/// The file. A document of a few pages takes a few hundredths of a second, all of it computing: ask
/// on a thread that may be held.
pub fn pdf(document: &Document) -> Result<Vec<u8>, Unwritable> {
    flaw::none_in(document)?;
    press::print(&printable::of(document), document)
}
