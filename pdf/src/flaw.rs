//! What keeps a document from being written, found before it is set.

use crate::{Block, Document};
use thiserror::Error;

/// Why there is no file. Each is a fault of the program that drew the document up: whatever a
/// person typed can be written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unwritable {
    #[error("the document has no title")]
    Untitled,
    #[error("{0:?} is no language of two or three small letters")]
    Language(String),
    #[error("the date {0} is none that a file can bear")]
    Moment(String),
    #[error("the heading {text:?} of level {level} follows one of level {after}")]
    Skipped { text: String, level: u8, after: u8 },
    #[error("there are no words in {0}")]
    Wordless(&'static str),
    #[error("row {row} of the table {caption:?} has {cells} cells under {heads} heads")]
    Ragged { caption: String, row: usize, cells: usize, heads: usize },
    #[error("the figure {alternative:?} cannot be drawn: {reason}")]
    Undrawable { alternative: String, reason: String },
    /// What typst says: the template is wrong, or the file would not conform to PDF/UA-1.
    #[error("the document cannot be set: {0}")]
    Refused(String),
}

pub fn none_in(document: &Document) -> Result<(), Unwritable> {
    if document.title.trim().is_empty() {
        return Err(Unwritable::Untitled);
    }
    let lang = &document.lang;
    if !(2..=3).contains(&lang.len()) || !lang.bytes().all(|sign| sign.is_ascii_lowercase()) {
        return Err(Unwritable::Language(lang.clone()));
    }
    let mut depth = 0;
    for block in &document.blocks {
        match block {
            Block::Heading { level, text } => {
                worded("a heading", [text])?;
                if !(1..=depth + 1).contains(level) {
                    let (text, level) = (text.clone(), *level);
                    return Err(Unwritable::Skipped { text, level, after: depth });
                }
                depth = *level;
            }
            Block::Facts { facts } => worded("a label", facts.iter().map(|fact| &fact.label))?,
            Block::Table { caption, heads, rows } => {
                worded("the caption of a table", [caption])?;
                worded("a head of a table", heads.iter().map(|head| &head.text))?;
                if heads.is_empty() {
                    return Err(Unwritable::Wordless("the heads of a table"));
                }
                if let Some(row) = rows.iter().position(|row| row.len() != heads.len()) {
                    let (caption, cells) = (caption.clone(), rows[row].len());
                    let (row, heads) = (row + 1, heads.len());
                    return Err(Unwritable::Ragged { caption, row, cells, heads });
                }
            }
            Block::Figure { alternative, .. } => {
                worded("the alternative of a figure", [alternative])?;
            }
            Block::Paragraph { .. } | Block::List { .. } => {}
        }
    }
    Ok(())
}

fn worded<'a>(
    what: &'static str,
    texts: impl IntoIterator<Item = &'a String>,
) -> Result<(), Unwritable> {
    let wordless = texts.into_iter().any(|text| text.trim().is_empty());
    if wordless { Err(Unwritable::Wordless(what)) } else { Ok(()) }
}
