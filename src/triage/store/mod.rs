//! Assessments, the queue and the sittings of the committee in the database. No other folder writes
//! the tables `assessment`, `case_score`, `band_override`, `input_contest`, `second_assessment` and
//! `second_draw`, nor those of sittings and their minutes.

// First, for the conditions it writes once.
#[macro_use]
mod kept;

pub mod acts;
mod agenda;
mod agreement;
mod asked_for;
mod assessment;
mod band_override;
mod compare;
mod contest;
mod counts;
mod draw;
mod hearing;
mod hindsight;
mod keys;
mod minutes;
mod minutes_read;
mod minutes_verify;
mod people;
mod published;
mod queue;
mod rate;
mod refold;
mod second;
mod sensitivity;
mod sitting;
mod sittings;
mod unread;
mod verify;

pub use agenda::{AgendaItem, Decided, agenda, decided_today};
pub use agreement::{AssessedTwice, assessed_twice};
pub use asked_for::{AskedFor, asked_for};
pub use assessment::{Latest, assess, latest, reassess};
pub use band_override::say as say_of_band;
pub use compare::{Compared, Comparison, compared};
pub use contest::{NamedContest, contest, contests, settle};
pub use counts::{Asking, Counts, counts, organisations};
pub use draw::{Draw, draw, second_reader, set_share};
pub use hearing::{Heard, SittingAgenda, agenda_of, note_opinions, put_off};
pub use hindsight::{LookedBack, looked_back};
pub use keys::{keep_keys, keys_are_on};
pub use minutes::{close_sitting, correct_minutes, said_in, sign_minutes_off};
pub use minutes_read::{MinutesNote, MinutesRead, SealedPart, minutes_of};
pub use minutes_verify::verify_minutes;
pub use people::{Named, people_of};
pub use published::{published_drift, published_drifts};
pub use queue::{QueuePage, Shown, Waiting, page};
pub use rate::{NamedOverride, RATE_DAYS, Rate, named_overrides, override_rate, overrides_lately};
pub use second::{Second, SecondRead, give_second, pass_second, second_of, second_path};
pub use sensitivity::{Foremost, Reweighed, reweighed};
pub use sitting::{SittingFile, brigade, change_roll, find_sitting, open_sitting};
pub use sittings::{ListedSitting, SittingSearch, closed_sittings, open_sittings};
pub use unread::{Unread, unread};
pub use verify::verify;
