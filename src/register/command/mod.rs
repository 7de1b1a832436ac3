//! The register from the command line.

mod drift;
mod import;

pub use drift::{DriftLine, End, drift_lines};
pub use import::{ImportOrder, Outcome, Pair, Published, Trouble, import, profile};
