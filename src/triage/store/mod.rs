//! Assessments and the queue in the database. No other folder writes the tables `assessment`
//! and `case_score`.

pub mod acts;
mod agenda;
mod assessment;
mod keys;
mod people;
mod published;
mod queue;
mod verify;

pub use agenda::{AgendaItem, Decided, agenda, decided_today};
pub use assessment::{Latest, assess, latest};
pub use keys::{keep_keys, keys_are_on};
pub use people::{Named, people_of};
pub use published::{published_drift, published_drifts};
pub use queue::{Asking, Counts, QueuePage, Shown, Waiting, counts, organisations, page};
pub use verify::verify;
