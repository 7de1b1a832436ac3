//! Assessments and the queue in the database. No other folder writes the tables `assessment`
//! and `case_score`.

// First, for the conditions it writes once.
#[macro_use]
mod kept;

pub mod acts;
mod agenda;
mod assessment;
mod counts;
mod hindsight;
mod keys;
mod people;
mod published;
mod queue;
mod sensitivity;
mod unread;
mod verify;

pub use agenda::{AgendaItem, Decided, agenda, decided_today};
pub use assessment::{Latest, assess, latest, reassess};
pub use counts::{Asking, Counts, counts, organisations};
pub use hindsight::{LookedBack, looked_back};
pub use keys::{keep_keys, keys_are_on};
pub use people::{Named, people_of};
pub use published::{published_drift, published_drifts};
pub use queue::{QueuePage, Shown, Waiting, page};
pub use sensitivity::{Foremost, Reweighed, reweighed};
pub use unread::{Unread, unread};
pub use verify::verify;
