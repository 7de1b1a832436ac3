//! Any text as the fonts can set it: a file that conforms has a glyph and a meaning for each sign.

use crate::press::is_drawn;
use crate::{Block, Document, Fact, Head};
use unicode_normalization::UnicodeNormalization;

/// What stands for a sign that the fonts do not have.
const UNKNOWN: char = '\u{fffd}';

/// Where a word may be broken, without a hyphen.
const BREAK: char = '\u{200b}';

/// A word as long as this is an address or a mistake; it would leave the page.
const LONG: usize = 30;

pub fn of(document: &Document) -> Document {
    Document {
        lang: document.lang.clone(),
        title: line(&document.title),
        author: line(&document.author),
        subject: line(&document.subject),
        about: line(&document.about),
        moment: document.moment,
        sheets: document.sheets,
        lead: prose(&document.lead),
        footer: line(&document.footer),
        blocks: document.blocks.iter().map(block).collect(),
    }
}

fn block(block: &Block) -> Block {
    match block {
        Block::Heading { level, text } => Block::Heading { level: *level, text: line(text) },
        Block::Paragraph { text } => Block::Paragraph { text: prose(text) },
        Block::Facts { facts } => Block::Facts { facts: facts.iter().map(fact).collect() },
        Block::Table { caption, heads, rows } => Block::Table {
            caption: line(caption),
            heads: heads
                .iter()
                .map(|head| Head { text: line(&head.text), numeric: head.numeric })
                .collect(),
            rows: rows.iter().map(|row| row.iter().map(|cell| prose(cell)).collect()).collect(),
        },
        Block::List { items } => Block::List { items: items.iter().map(|it| prose(it)).collect() },
        Block::Figure { svg, alternative, caption } => Block::Figure {
            svg: svg.nfc().filter_map(drawn).collect(),
            alternative: line(alternative),
            caption: line(caption),
        },
    }
}

fn fact(fact: &Fact) -> Fact {
    Fact { label: line(&fact.label), value: prose(&fact.value), note: prose(&fact.note) }
}

/// A text on one line.
fn line(text: &str) -> String {
    let one = text.split(['\n', '\r', '\t', ' ']).filter(|word| !word.is_empty());
    set(&one.collect::<Vec<_>>().join(" "))
}

/// A text whose lines are kept.
fn prose(text: &str) -> String {
    set(text.replace("\r\n", "\n").replace('\r', "\n").trim())
}

fn set(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    let mut run = 0;
    for sign in text.nfc().filter_map(drawn) {
        run = if sign.is_whitespace() || sign == '-' { 0 } else { run + 1 };
        if run > LONG {
            set.push(BREAK);
            run = 1;
        }
        set.push(sign);
    }
    set
}

/// The sign as it is set, or none if it has no shape of its own.
fn drawn(sign: char) -> Option<char> {
    match sign {
        '\n' => Some('\n'),
        // Spaces that the fonts may lack, but for those that part no words.
        '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        // Marks of direction, joiners and variants: they steer what these fonts do not draw.
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => None,
        '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => None,
        _ if sign.is_control() => None,
        // A sign of private use means nothing to who reads the file aloud.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => Some(UNKNOWN),
        _ if is_drawn(sign) => Some(sign),
        _ => Some(UNKNOWN),
    }
}
