//! The XML of MS Project (MSPDI, namespace `http://schemas.microsoft.com/project`), as its public schema has it: a
//! duration is an ISO 8601 time of work, a lag is counted in tenths of a minute, and the links of type 0, 1, 2, 3
//! are from finish to finish, finish to start, start to finish and start to start.

mod links;
mod node;
mod read;
mod units;
mod write;

pub use read::read_project;
pub use write::write_project;

/// The fields of a task that users name: in Text1 what ours is called, in Text2 whose it is.
const CALLED: &str = "188743731";
const SIDE: &str = "188743734";
const NAMESPACE: &str = "http://schemas.microsoft.com/project";
