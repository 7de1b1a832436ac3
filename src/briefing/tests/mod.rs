//! What a note says and how much, and that the same facts give the same content.

mod french;
mod kept_short;
mod portfolio;

use super::model::{Block, Document};

/// All that the note says, block by block, a line each.
fn said(note: &Document) -> String {
    let line = |block: &Block| match block {
        Block::Heading { text } => format!("# {text}"),
        Block::Paragraph { text } => text.said(),
        Block::Facts { facts } => {
            let fact =
                |it: &super::model::Fact| format!("{}: {} ({})", it.label, it.value, it.note);
            facts.iter().map(fact).collect::<Vec<_>>().join(" | ")
        }
        Block::List { items } => {
            items.iter().map(|it| format!("- {}", it.said())).collect::<Vec<_>>().join("\n")
        }
        Block::Figure { caption, .. } => format!("[{caption}]"),
        Block::Table { rows, .. } => {
            let row = |cells: &Vec<super::model::Text>| {
                cells.iter().map(|it| it.said()).collect::<Vec<_>>().join(" | ")
            };
            rows.iter().map(row).collect::<Vec<_>>().join("\n")
        }
    };
    note.blocks.iter().map(line).collect::<Vec<_>>().join("\n")
}
