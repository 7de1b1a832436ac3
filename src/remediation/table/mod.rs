//! Answers a whole table of questions about dates and plans: `tocsin forecast FILE.csv`. For checking the
//! arithmetic against another one, row by row; nothing is read from or written to the database.
//! `docs/forecast.md` tells the format.

mod asked;
mod fault;
mod names;
mod plans;
#[cfg(test)]
mod tests;
mod told;

pub use fault::ForecastFault;

use crate::triage::model::RiskModel;
use crate::triage::table_fault::{TableFault, line_of};
use asked::Asked;
use csv::StringRecord;
use std::io::Write;

/// What is asked, and with what.
const READ: [&str; 2] = ["kind", "input"];
/// What is answered. A column that is called so already is replaced.
const RESULT: &str = "result";

/// Reads the table, answers each row, and writes the table with its answers.
pub fn forecast(model: &RiskModel, table: &str, to: impl Write) -> Result<(), ForecastFault> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let mut writer = csv::Writer::from_writer(to);
    let head = reader.headers().map_err(TableFault::from)?.clone();
    let mut records = reader.records().peekable();
    if records.peek().is_none() {
        return Err(ForecastFault::Empty);
    }
    let place = |name: &str| {
        let found = head.iter().position(|it| it.trim() == name);
        found.ok_or_else(|| TableFault::Missing(name.to_owned()))
    };
    let [kind, input] = [place(READ[0])?, place(READ[1])?];
    let kept = |record: &StringRecord, last: &str| -> Vec<String> {
        let columns = head.iter().zip(record).filter(|(name, _)| name.trim() != RESULT);
        columns.map(|(_, cell)| cell.to_owned()).chain([last.to_owned()]).collect()
    };
    let written = |error| ForecastFault::from(TableFault::from(error));
    writer.write_record(kept(&head, RESULT)).map_err(written)?;
    for record in records {
        let record = record.map_err(TableFault::from)?;
        let told = Asked::read(record[kind].trim(), &record[input])
            .and_then(|asked| asked.answer(model))
            .map_err(|why| ForecastFault::Row { line: line_of(table, &record), why })?;
        writer.write_record(kept(&record, &told)).map_err(written)?;
    }
    writer.flush().map_err(csv::Error::from).map_err(written)
}
