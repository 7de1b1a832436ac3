//! What may be asked about a recovery. `tests/it/doors.rs` lists these doors.

mod decision;
mod diagnosis;
mod plan;
mod report;

pub use decision::*;
pub use diagnosis::*;
pub use plan::*;
pub use report::*;
