//! What is written over days, kept for its author alone: of two pages of theirs, the slower is told so and undoes
//! nothing.

use crate::base::ApiError;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};

/// Whoever kept or sent something from another page of theirs goes on from that one. `kept` is what there is now: its
/// version, and since when.
pub(super) fn must_be_as_seen(
    cx: &Cx,
    kept: Option<(i64, DateTime<Utc>)>,
    seen: i64,
) -> Result<(), Failure> {
    match kept {
        Some((version, _)) if version == seen => Ok(()),
        None if seen == 0 => Ok(()),
        kept => Err(kept_meanwhile(cx, kept)),
    }
}

/// That it was kept or sent meanwhile: just now, where nothing tells since when.
pub(super) fn kept_meanwhile(cx: &Cx, kept: Option<(i64, DateTime<Utc>)>) -> Failure {
    let at = kept.map_or(cx.now, |(_, at)| at);
    ApiError::Stale { by: cx.actor.name.clone(), at: at.to_rfc3339() }.into()
}
