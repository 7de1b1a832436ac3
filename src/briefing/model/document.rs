//! A note as plain data, whatever draws it: blocks one below the other, each of one kind, with the words already
//! chosen. What says when and for whom it was made stands beside the content, which alone makes the fingerprint.

use serde::Serialize;
use sha2::{Digest, Sha256};

/// How many signs of the hash are told: nobody compares more by eye.
const SIGNS: usize = 16;

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Of its words: `fr`, `en`.
    pub language: &'static str,
    /// What it is, above its title.
    pub kind: String,
    pub title: String,
    /// What somebody who reads nothing else must know.
    pub lead: String,
    pub blocks: Vec<Block>,
    /// When it was known and for whom it was made, line by line. No part of the fingerprint.
    pub about: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// Begins a section, which goes on to the next.
    Heading {
        text: String,
    },
    Paragraph {
        text: Text,
    },
    /// Few figures or words, each with its name.
    Facts {
        facts: Vec<Fact>,
    },
    /// The first cell of a row is its head.
    Table {
        caption: String,
        heads: Vec<Head>,
        rows: Vec<Vec<Text>>,
    },
    List {
        items: Vec<Text>,
    },
    /// A drawing. The caption, which everybody reads, says all that it shows; `alternative` is read to whoever does not see it.
    Figure {
        svg: super::Svg,
        alternative: String,
        caption: String,
    },
}

/// The name of a column, and whether there are figures in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Head {
    pub text: String,
    pub numeric: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
    /// What it rests on; empty where that needs no words.
    pub note: String,
}

/// Words, some of which lead somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    pub pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    pub words: String,
    /// From the first slash on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

impl Document {
    /// What tells one content from another: « 9f86 d081 884c 7d65 ». The same facts give the same, whoever reads them
    /// and whenever.
    pub fn fingerprint(&self) -> String {
        let content = (self.language, &self.kind, &self.title, &self.lead, &self.blocks);
        let content = serde_json::to_vec(&content).expect("a note holds nothing but text");
        let hash: String =
            Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
        let signs: Vec<char> = hash.chars().take(SIGNS).collect();
        let groups: Vec<String> = signs.chunks(4).map(|four| four.iter().collect()).collect();
        groups.join("\u{a0}")
    }

    /// Each heading with what stands below it; what stands above the first has none.
    pub fn sections(&self) -> Vec<(Option<&str>, &[Block])> {
        let is_heading = |it: &Block| matches!(it, Block::Heading { .. });
        let mut sections = Vec::new();
        let mut rest = self.blocks.as_slice();
        while let Some(first) = rest.first() {
            let (heading, body) = match first {
                Block::Heading { text } => (Some(text.as_str()), &rest[1..]),
                _ => (None, rest),
            };
            let end = body.iter().position(is_heading).unwrap_or(body.len());
            sections.push((heading, &body[..end]));
            rest = &body[end..];
        }
        sections
    }
}

impl Block {
    pub fn heading(text: String) -> Self {
        Block::Heading { text }
    }

    pub fn paragraph(text: impl Into<Text>) -> Self {
        Block::Paragraph { text: text.into() }
    }
}

impl Fact {
    pub fn new(label: String, value: String, note: impl Into<String>) -> Self {
        Fact { label, value, note: note.into() }
    }
}

impl Text {
    /// Words that lead somewhere.
    pub fn link(words: String, href: String) -> Self {
        Text { pieces: vec![Piece { words, href: Some(href) }] }
    }

    /// The same with more words after it.
    pub fn then(mut self, words: impl Into<String>) -> Self {
        self.pieces.push(Piece { words: words.into(), href: None });
        self
    }

    /// As it reads aloud.
    pub fn said(&self) -> String {
        self.pieces.iter().map(|it| it.words.as_str()).collect()
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Text::default().then(words)
    }
}
