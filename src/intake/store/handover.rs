//! Handing a draft to a colleague by a link that works once. No other file writes the table
//! `draft_handover`.

use super::draft::{Draft, open_draft};
use crate::base::{ApiError, CaseId};
use crate::case::model::{Event as CaseEvent, Part};
use crate::case::store as cases;
use crate::db::{Millis, Tx};
use crate::intake::model::{may_hand_over, may_take_over};
use crate::person::secret::{digest, secret};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

/// How long a link can be used.
pub const HANDOVER_DAYS: i64 = 7;

crate::sql! {
    FORGET = "delete from draft_handover where case_id = $1";
    INSERT = "
        insert into draft_handover (key, case_id, made_by, made_at, expires_at)
        values ($1, $2, $3, $4, $5)";
    OFFERED = "
        select h.case_id, h.made_by, c.title, p.name
          from draft_handover h
          join case_file c on c.id = h.case_id
          join person p on p.id = h.made_by
         where h.key = $1
           and h.expires_at > $2
           and c.stage = 'draft'";
    PURGE = "delete from draft_handover where expires_at <= $1";
}

/// A draft that somebody offers to whoever holds its link.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Handover {
    case_id: Uuid,
    made_by: Uuid,
    pub title: String,
    /// Who offers it.
    pub name: String,
}

/// Makes a link's secret, to be shown once; an earlier one of the same draft is worth nothing
/// from now on.
pub async fn offer(cx: &mut Cx, id: CaseId) -> Result<String, Failure> {
    let Draft { file, .. } = open_draft(cx, id).await?;
    may_hand_over(&file, &cx.actor)?;
    let token = secret();
    let (me, now) = (cx.actor.id.0, cx.now);
    cx.query(FORGET).bind(id.0).execute().await?;
    cx.query(INSERT)
        .bind(digest(&token))
        .bind(id.0)
        .bind(me)
        .bind(Millis::from(now))
        .bind(Millis::from(now + Duration::days(HANDOVER_DAYS)))
        .execute()
        .await?;
    Ok(token)
}

/// What the holder of a link is offered.
pub async fn offered_by(cx: &mut Cx, token: &str) -> Result<Handover, Failure> {
    let now = Millis::from(cx.now);
    let found: Option<Handover> =
        cx.query(OFFERED).bind(digest(token)).bind(now).optional().await?;
    Ok(found.ok_or(ApiError::NotFound)?)
}

/// Takes a draft over: from now on it is this person's to write and to send.
pub async fn take_over(cx: &mut Cx, token: &str) -> Result<CaseId, Failure> {
    let handover = offered_by(cx, token).await?;
    let id = CaseId(handover.case_id);
    // The giver still sees it, and lends their eyes: a link is all that the taker has.
    let file = cases::find_for_handover(cx, id, handover.made_by.into()).await?;
    may_take_over(&file, handover.made_by.into(), &cx.actor)?;
    cx.query(FORGET).bind(id.0).execute().await?;
    if !file.holds(Part::Requester, cx.actor.id) {
        let event = CaseEvent::Named { part: Part::Requester, person: cx.actor.id };
        cases::record(cx, file, event).await?;
    }
    Ok(id)
}

/// Forgets the links that nobody used in time.
pub async fn purge(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    tx.query(PURGE).bind(Millis::from(now)).execute().await.map(drop)
}
