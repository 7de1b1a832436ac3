//! Assessments and the queue in the database. No other folder writes the tables `assessment`
//! and `case_score`.

mod assessment;
mod verify;

pub use assessment::{Latest, assess, latest};
pub use verify::verify;
