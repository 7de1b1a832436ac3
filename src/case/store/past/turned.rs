//! The entries of journals between two moments that changed what the portfolio shows, and what each made of its case.

use super::fold::Was;
use crate::case::store::{Entry, signature};
use crate::db::Millis;
use crate::not_blind;
use crate::visible;
use crate::web::{Cx, Failure};
use uuid::Uuid;

/// Of how many cases they are asked at once.
pub const TURNED_AT_ONCE: usize = 20;

crate::sql! {
    TURNED = concat!("
        select w.case_id, w.stage, w.priority, w.is_merged, w.next_duty, w.next_due_at, w.next_owed_by,
               w.model_id, w.score, w.low, w.high, w.band, w.override_band, w.override_until, w.weather,
               j.seq, j.at, j.actor, ", signature!(), " as who, j.subject, j.facts
          from case_was w
          cross join case_file c
          cross join journal j
          cross join person p
         where c.id = w.case_id
           and j.case_id = w.case_id
           and j.seq = w.seq
           and p.id = j.actor
           and w.since > $3
           and w.since <= $4
           and w.case_id in ($5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
                             $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
           and ", visible!(), "
           and ", not_blind!(), "
         order by w.case_id, w.seq
         limit 2000");
}

/// An entry, and its case as it left it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Turned {
    pub case_id: Uuid,
    #[sqlx(flatten)]
    pub was: Was,
    #[sqlx(flatten)]
    pub entry: Entry,
}

/// Those of these cases after a moment and up to another, in their order: nothing of a case that the reader is to
/// assess blind. None of them tells of a diagnosis, which not everybody may read yet.
pub async fn turned(
    cx: &mut Cx,
    cases: &[Uuid],
    after: Millis,
    until: Millis,
) -> Result<Vec<Turned>, Failure> {
    let asked = cases.iter().copied().chain(std::iter::repeat(Uuid::nil())).take(TURNED_AT_ONCE);
    let query = cx.visible(TURNED).bind(after).bind(until);
    Ok(asked.fold(query, |query, id| query.bind(id)).all().await?)
}
