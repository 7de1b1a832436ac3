//! Assessments, the queue and the sittings of the committee in the database. No other folder writes
//! the tables `assessment`, `case_score`, `band_override`, `input_contest`, `second_assessment` and
//! `second_draw`, nor those of sittings and their minutes, nor what people chose for their queue.

// First, for the conditions it writes once.
#[macro_use]
mod kept;

pub mod acts;
mod agenda;
mod agreement;
mod asked_for;
mod assessment;
mod band_override;
mod between;
mod compare;
mod contest;
mod counts;
mod draw;
mod facets;
mod hearing;
mod hindsight;
mod history;
mod in_force;
mod keys;
mod looked_into;
mod minutes;
mod minutes_read;
mod minutes_verify;
mod neighbours;
mod outside;
mod people;
mod published;
mod purpose;
mod put_off;
mod queue;
mod rate;
mod refold;
mod rescore;
mod saved_views;
mod second;
mod sensitivity;
mod sitting;
mod sittings;
mod source;
mod stalled;
mod stretch;
mod unread;
mod verify;

pub use agenda::{AgendaItem, Decided, agenda, decided_today};
pub use agreement::{AssessedTwice, assessed_twice};
pub use asked_for::{AskedFor, RawAnswers, asked_for};
pub use assessment::{Inputs, Latest, assess, latest, reassess};
pub use band_override::say as say_of_band;
pub use between::untold;
pub use compare::{Compared, Comparison, compared};
pub use contest::{NamedContest, contest, contests, settle};
pub use counts::{Counts, Proposed, proposed};
pub use draw::{Draw, draw, second_reader, set_share};
pub use facets::{counted, organisations};
pub use hearing::{Heard, SittingAgenda, agenda_of, note_opinions, put_off};
pub use hindsight::{ClosedCase, LookedBack, closed_cases, looked_back};
pub use history::{Scored, history};
pub use in_force::{Break, breaks, in_force, in_force_since, made_by};
pub use keys::{choose_letters, keyboard, turn_keys, usual_letters};
pub use looked_into::{LookedInto, looked_into};
pub use minutes::{close_sitting, correct_minutes, said_in, sign_minutes_off};
pub use minutes_read::{MinutesNote, MinutesRead, SealedPart, minutes_of};
pub use minutes_verify::verify_minutes;
pub use neighbours::{Neighbour, Neighbours, neighbours};
pub use outside::decided_outside;
pub use people::{Named, people_of};
pub use published::{drift_of, published, published_drift, published_drifts};
pub use purpose::{purpose_noted_by, purpose_words, say_of_purpose};
pub use put_off::put_off_last;
pub use queue::{QueuePage, Shown, Waiting, page};
pub use rate::{NamedOverride, RATE_DAYS, Rate, named_overrides, override_rate, overrides_lately};
pub use rescore::{rescore, rescore_asked};
pub use saved_views::{
    make_view_first, remove_view, removed_views, rename_view, save_view, saved_views,
    take_view_back,
};
pub use second::{Second, SecondRead, give_second, pass_second, second_of, second_path};
pub use sensitivity::{Foremost, Reweighed, reweighed};
pub use sitting::{SittingFile, brigade, change_roll, find_sitting, open_sitting};
pub use sittings::{
    ListedSitting, SittingSearch, UnderWay, closed_sittings, open_sittings, signatures_awaited,
    sittings_under_way,
};
pub use source::{sources_beside, sources_of};
pub use stalled::{SaidBefore, StalledThere, note_stalled, stalled_there};
pub use unread::{Unread, unread};
pub use verify::verify;
