//! Files as they come in the world: UTF-8 or Windows-1252, comma, semicolon or tab, any line
//! end, quoted cells of several lines. Cut files are told from whole ones, which the usual
//! CSV readers do not do: they take an unclosed quote for the end of a cell.

use super::model::{Cell, Fault, FaultKind, Grid};
use encoding_rs::{Encoding, WINDOWS_1252};
use std::iter::Peekable;
use std::str::Chars;

/// Reads a file into its cells.
pub fn read(bytes: &[u8]) -> Result<Grid, Fault> {
    let text = decode(bytes)?;
    let delimiter = delimiter(&text);
    let mut reader = Reader::new(&text, delimiter);
    let mut rows = Vec::new();
    while let Some(row) = reader.row()? {
        rows.push(row);
    }
    while rows.last().is_some_and(|row: &Vec<Cell>| row.iter().all(Cell::is_empty)) {
        rows.pop();
    }
    if rows.is_empty() {
        return Err(Fault::whole_file(FaultKind::Empty));
    }
    Ok(Grid { rows })
}

/// UTF-8 if it is, with or without a mark; else what old Windows programs write.
fn decode(bytes: &[u8]) -> Result<String, Fault> {
    let text = match (Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, length)), _) => encoding.decode_without_bom_handling(&bytes[length..]).0,
        (None, Ok(text)) => text.into(),
        (None, Err(_)) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    };
    // A spreadsheet's own format, say. No text has a nul; a stray sign may be left of an old
    // program, but not one in a hundred.
    let strays = text.chars().filter(|it| it.is_control() && !it.is_ascii_whitespace()).count();
    if text.contains('\0') || strays * 100 > text.chars().count() {
        return Err(Fault::whole_file(FaultKind::NotText));
    }
    Ok(text.into_owned())
}

/// The sign that stands most often between cells in the first row.
fn delimiter(text: &str) -> char {
    let mut quoted = false;
    let mut counts = [(',', 0), (';', 0), ('\t', 0)];
    for c in text.trim_start().chars() {
        match c {
            '"' => quoted = !quoted,
            '\n' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(it, _)| *it == c).for_each(|(_, count)| *count += 1),
        }
    }
    // Of equals, the first: a comma.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(',', |(it, _)| it)
}

struct Reader<'t> {
    rest: Peekable<Chars<'t>>,
    delimiter: char,
    /// A lone carriage return ends a row only in files that have no line feed at all.
    is_classic_mac: bool,
    line: usize,
}

/// What came after a cell.
enum End {
    Cell,
    Row,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, delimiter: char) -> Self {
        let is_classic_mac = !text.contains('\n');
        Reader { rest: text.chars().peekable(), delimiter, is_classic_mac, line: 1 }
    }

    fn row(&mut self) -> Result<Option<Vec<Cell>>, Fault> {
        if self.rest.peek().is_none() {
            return Ok(None);
        }
        let mut cells = Vec::new();
        loop {
            let line = self.line;
            let (text, end) = self.cell(cells.len() + 1)?;
            cells.push(Cell { text, line, column: cells.len() + 1 });
            if matches!(end, End::Row) {
                return Ok(Some(cells));
            }
        }
    }

    fn cell(&mut self, column: usize) -> Result<(String, End), Fault> {
        if self.rest.next_if_eq(&'"').is_some() { self.quoted(column) } else { Ok(self.bare()) }
    }

    fn bare(&mut self) -> (String, End) {
        let mut text = String::new();
        loop {
            match self.next() {
                Some(c) if c == self.delimiter => return (text, End::Cell),
                Some('\n') | None => {
                    if text.ends_with('\r') {
                        text.pop();
                    }
                    return (text, End::Row);
                }
                Some(c) => text.push(c),
            }
        }
    }

    fn quoted(&mut self, column: usize) -> Result<(String, End), Fault> {
        let mut cell = Cell { text: String::new(), line: self.line, column };
        loop {
            match self.next() {
                Some('"') if self.rest.next_if_eq(&'"').is_some() => cell.text.push('"'),
                Some('"') => break,
                Some(c) => cell.text.push(c),
                None => return Err(Fault::at(&cell, "", FaultKind::UnclosedQuote)),
            }
        }
        let here = self.line;
        let (after, end) = self.bare();
        if after.trim().is_empty() {
            return Ok((cell.text, end));
        }
        Err(Fault::at(&Cell { text: after, line: here, column }, "", FaultKind::AfterQuote))
    }

    fn next(&mut self) -> Option<char> {
        let c = match self.rest.next()? {
            '\r' if self.is_classic_mac => '\n',
            c => c,
        };
        if c == '\n' {
            self.line += 1;
        }
        Some(c)
    }
}
