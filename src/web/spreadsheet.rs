//! A table as a file that a spreadsheet opens.

use super::Failure;
use crate::base::spreadsheet_cell;
use crate::i18n::Lang;

/// By this mark a spreadsheet knows UTF-8.
const MARK: &str = "\u{feff}";

/// Below its heads, given by their keys, a line a row: no cell is a formula, whoever wrote it.
pub fn spreadsheet<const N: usize>(
    lang: Lang,
    heads: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Result<Vec<u8>, Failure> {
    let file = MARK.as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().delimiter(lang.between_cells()).from_writer(file);
    writer.write_record(heads.map(|key| lang.text(key))).map_err(odd)?;
    for row in rows {
        writer.write_record(row.map(|it| spreadsheet_cell(&it))).map_err(odd)?;
    }
    writer.into_inner().map_err(|it| odd(it.into_error()))
}

/// Nothing that was written to memory fails; if it did, it would be said.
fn odd(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Failure {
    Failure::Files(std::io::Error::other(error))
}
