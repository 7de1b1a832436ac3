//! Lists as files to take away, one way for all: a table of named, typed columns, written row by row as it is
//! read, so that ten thousand rows hold no more memory than a hundred. CSV, XLSX and ODS, each with what it is.

mod about;
mod asked;
mod csv_file;
mod kind;
mod links;
mod ods;
mod sent;
mod sheet;
#[cfg(test)]
mod tests;
mod value;
mod xlsx;

pub use about::About;
pub use asked::Asked;
pub use kind::{FileKind, with_files};
pub use links::TakeAway;
pub use sent::{send_sheet, understood};
pub use sheet::{Sheet, Written, whole_sheet};
pub use value::{Column, Value, column};
