//! How old what is known of the cases is, and how well they are judged. It writes nothing.

mod cases;
mod judged;

pub use cases::{AgedCase, MinistryAge, ROWS, aged_cases, ages};
pub use judged::{
    BandMove, Judged, Judgement, OwedByDirection, StandingOverride, judged, moved_bands,
    owed_by_direction, standing_overrides,
};
