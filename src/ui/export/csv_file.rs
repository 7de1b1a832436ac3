//! A table as CSV: its heads in the first line, its rows, an empty row, and then what the file is. A spreadsheet
//! takes the empty row for the end of the table when it sorts and filters.
//!
//! The bytes before the empty row are what the hash of every kind of file is of, so that the three files of one view
//! at one moment carry the same.

use super::about::Weighed;
use super::sheet::Writer;
use super::value::Value;
use crate::base::spreadsheet_cell;
use crate::i18n::Lang;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, BufWriter, Write};

/// By this mark a spreadsheet knows UTF-8.
const MARK: &str = "\u{feff}";

/// Rows as lines, hashed as they come.
pub(super) struct Lines {
    lang: Lang,
    line: Vec<u8>,
    hash: Sha256,
    bytes: u64,
    rows: u64,
}

impl Lines {
    /// With the mark and the heads, whose bytes are the first.
    pub(super) fn begin(lang: Lang, heads: &[String]) -> io::Result<Self> {
        let (line, hash) = (MARK.as_bytes().to_vec(), Sha256::new());
        let mut lines = Lines { lang, line, hash, bytes: 0, rows: 0 };
        write_line(lang, heads, &mut lines.line)?;
        lines.weigh();
        Ok(lines)
    }

    /// Makes the line of a row.
    pub(super) fn push(&mut self, row: &[Value]) -> io::Result<()> {
        self.line.clear();
        let cells: Vec<String> = row.iter().map(|it| it.written(self.lang)).collect();
        write_line(self.lang, &cells, &mut self.line)?;
        self.rows += 1;
        self.weigh();
        Ok(())
    }

    /// The line that was made last.
    pub(super) fn last(&self) -> &[u8] {
        &self.line
    }

    pub(super) fn weighed(self) -> Weighed {
        let hash = self.hash.finalize();
        let sha256 = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        Weighed { rows: self.rows, bytes: self.bytes, sha256 }
    }

    fn weigh(&mut self) {
        self.hash.update(&self.line);
        self.bytes += self.line.len() as u64;
    }
}

/// As RFC 4180 has it, with the sign between cells that spreadsheets of the language expect.
fn write_line(lang: Lang, cells: &[String], to: &mut Vec<u8>) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new();
    let writer = writer.delimiter(lang.between_cells()).terminator(csv::Terminator::CRLF);
    let mut writer = writer.from_writer(to);
    writer.write_record(cells).map_err(io::Error::other)?;
    writer.flush()
}

/// The lines, as they are.
pub(super) struct CsvFile {
    file: BufWriter<File>,
    lang: Lang,
    columns: usize,
}

impl CsvFile {
    pub(super) fn begin(file: File, lang: Lang, columns: usize, heads: &[u8]) -> io::Result<Self> {
        let mut file = BufWriter::new(file);
        file.write_all(heads)?;
        Ok(CsvFile { file, lang, columns })
    }

    /// Every line has as many cells as the others.
    fn wide(&mut self, cells: &[&str]) -> io::Result<()> {
        let missing = self.columns.saturating_sub(cells.len());
        let cells = cells.iter().map(|it| spreadsheet_cell(it));
        let cells: Vec<String> = cells.chain(vec![String::new(); missing]).collect();
        let mut line = Vec::new();
        write_line(self.lang, &cells, &mut line)?;
        self.file.write_all(&line)
    }
}

impl Writer for CsvFile {
    fn row(&mut self, _: &[Value], line: &[u8]) -> io::Result<()> {
        self.file.write_all(line)
    }

    fn end(mut self: Box<Self>, about: &[(String, String)], _: &Weighed) -> io::Result<File> {
        self.wide(&[])?;
        for (what, said) in about {
            self.wide(&[what.as_str(), said.as_str()])?;
        }
        self.file.into_inner().map_err(io::IntoInnerError::into_error)
    }
}
