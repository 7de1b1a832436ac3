//! Assessments and the queue in the database. No other folder writes the tables `assessment`,
//! `case_score`, `band_override` and `input_contest`.

// First, for the conditions it writes once.
#[macro_use]
mod kept;

pub mod acts;
mod agenda;
mod assessment;
mod band_override;
mod contest;
mod counts;
mod hindsight;
mod keys;
mod people;
mod published;
mod queue;
mod rate;
mod refold;
mod sensitivity;
mod unread;
mod verify;

pub use agenda::{AgendaItem, Decided, agenda, decided_today};
pub use assessment::{Latest, assess, latest, reassess};
pub use band_override::say as say_of_band;
pub use contest::{NamedContest, contest, contests, settle};
pub use counts::{Asking, Counts, counts, organisations};
pub use hindsight::{LookedBack, looked_back};
pub use keys::{keep_keys, keys_are_on};
pub use people::{Named, people_of};
pub use published::{published_drift, published_drifts};
pub use queue::{QueuePage, Shown, Waiting, page};
pub use rate::{NamedOverride, RATE_DAYS, Rate, named_overrides, override_rate, overrides_lately};
pub use sensitivity::{Foremost, Reweighed, reweighed};
pub use unread::{Unread, unread};
pub use verify::verify;
