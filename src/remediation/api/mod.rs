//! What may be asked about a recovery. `tests/it/doors.rs` lists these doors.

mod diagnosis;
mod exchange;
mod plan;
mod slips;

pub use diagnosis::*;
pub use exchange::*;
pub use plan::*;
pub use slips::*;
