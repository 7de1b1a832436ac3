//! What may be asked about a recovery. `tests/it/doors.rs` lists these doors.

mod diagnosis;
mod doubt;
mod plan;
mod reply;

pub use diagnosis::*;
pub use doubt::*;
pub use plan::*;
pub use reply::*;
