//! What may be asked about a recovery. `tests/it/doors.rs` lists these doors.

mod decision;
mod diagnosis;
mod doubt;
mod exchange;
mod plan;
mod point;
mod reply;
mod report;
mod slips;

pub use decision::*;
pub use diagnosis::*;
pub use doubt::*;
pub use exchange::*;
pub use plan::*;
pub use point::*;
pub use reply::*;
pub use report::*;
pub use slips::*;
