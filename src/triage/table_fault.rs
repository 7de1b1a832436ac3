//! Why a table cannot be scored, in the words of whoever typed the command.

use csv::StringRecord;

/// Why a table cannot be scored: where to look, and what was expected there.
#[derive(Debug, thiserror::Error)]
pub enum TableFault {
    #[error("{}", not_csv(.0))]
    Csv(#[from] csv::Error),
    #[error("this table is empty: its first line names the columns, the others are projects")]
    Empty,
    #[error("line 1: the column `{0}` is missing")]
    Missing(String),
    #[error("line {line}, column `{column}`: `{text}` is not {expected}")]
    Cell { line: usize, column: String, text: String, expected: String },
}

/// The line that a record begins on. Counted here: the reader places a record before the line end it
/// begins after.
pub fn line_of(table: &str, record: &StringRecord) -> usize {
    let start = record.position().map_or(0, |it| it.byte() as usize);
    let before = table.get(..start).unwrap_or_default();
    let ends_here = table[before.len()..].starts_with('\n');
    1 + before.matches('\n').count() + usize::from(ends_here)
}

/// Where a table stops being one; semicolons and tabs are what it usually is.
fn not_csv(error: &csv::Error) -> String {
    let line = error.position().map(csv::Position::line);
    let place = line.map_or_else(String::new, |line| format!("line {line}: "));
    let why = match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("{len} cells, where the heading has {expected_len}")
        }
        csv::ErrorKind::Utf8 { .. } => "not UTF-8".to_owned(),
        _ => error.to_string(),
    };
    format!("{place}{why}; the table must be CSV in UTF-8, its cells between commas")
}
