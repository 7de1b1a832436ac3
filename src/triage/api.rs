//! The doors of triage: one an act. Fields are named by their act, so that several forms
//! can share a page. `tests/it/doors.rs` lists them.

use crate::base::ApiError;
use leptos::prelude::*;

pub mod appeal;
pub mod committee;
pub mod desk;
pub mod purpose;
pub mod rescore;
pub mod second;

/// Acknowledges a request: its name is shown to the project from now on.
#[server(endpoint = "triage/take-charge")]
pub async fn take_charge_case(case: String, seen: i64) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| acts::take_charge(cx, Asked::of(&case, seen)).await).await
}

/// Asks the project something. The brigade's clock stops, the project's starts.
#[server(endpoint = "triage/ask-information")]
pub async fn ask_information_case(
    case: String,
    seen: i64,
    ask_information_question: String,
) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| {
        acts::ask_information(cx, Asked::of(&case, seen), &ask_information_question).await
    })
    .await
}

/// Puts a case on the agenda of the committee.
#[server(endpoint = "triage/bring-to-committee")]
pub async fn bring_to_committee_case(case: String, seen: i64) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| acts::bring_to_committee(cx, Asked::of(&case, seen)).await).await
}

/// Accepts a case, with the priority that sets every time limit from now on.
#[server(endpoint = "triage/accept")]
pub async fn accept_case(
    case: String,
    seen: i64,
    #[server(default)] sitting: String,
    #[server(default)] accept_priority: String,
    accept_reason: String,
) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| {
        acts::accept(cx, Asked::in_sitting(&case, seen, &sitting), &accept_priority, &accept_reason)
            .await
    })
    .await
}

/// Accepts at once, because waiting would cost what nobody could give back.
#[server(endpoint = "triage/fast-track")]
pub async fn fast_track_case(
    case: String,
    seen: i64,
    #[server(default)] fast_track_priority: String,
    fast_track_reason: String,
) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| {
        acts::fast_track(cx, Asked::of(&case, seen), &fast_track_priority, &fast_track_reason).await
    })
    .await
}

/// The director's opinion on a case that the fast track let through.
#[server(endpoint = "triage/review-fast-track")]
pub async fn review_fast_track_case(
    case: String,
    seen: i64,
    review_fast_track_opinion: String,
) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| {
        acts::review_fast_track(cx, Asked::of(&case, seen), &review_fast_track_opinion).await
    })
    .await
}

/// Sends a request to a service that was named and already contacted.
#[server(endpoint = "triage/redirect")]
pub async fn redirect_case(
    case: String,
    seen: i64,
    #[server(default)] sitting: String,
    redirect_service: String,
    #[server(default)] redirect_contacted: String,
    redirect_reason: String,
) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| {
        acts::redirect(
            cx,
            Asked::in_sitting(&case, seen, &sitting),
            &redirect_service,
            &redirect_contacted,
            &redirect_reason,
        )
        .await
    })
    .await
}

/// Proposes to decline. A director decides.
#[server(endpoint = "triage/propose-decline")]
pub async fn propose_decline_case(
    case: String,
    seen: i64,
    #[server(default)] sitting: String,
    #[server(default)] propose_decline_ground: String,
    propose_decline_reason: String,
) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| {
        acts::propose_decline(
            cx,
            Asked::in_sitting(&case, seen, &sitting),
            &propose_decline_ground,
            &propose_decline_reason,
        )
        .await
    })
    .await
}

#[server(endpoint = "triage/confirm-decline")]
pub async fn confirm_decline_case(
    case: String,
    seen: i64,
    #[server(default)] sitting: String,
    confirm_decline_reason: String,
) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| {
        acts::confirm_decline(cx, Asked::in_sitting(&case, seen, &sitting), &confirm_decline_reason)
            .await
    })
    .await
}

/// Sends a proposed decline back to the coordinator.
#[server(endpoint = "triage/overrule-decline")]
pub async fn overrule_decline_case(
    case: String,
    seen: i64,
    #[server(default)] sitting: String,
    overrule_decline_reason: String,
) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| {
        acts::overrule_decline(
            cx,
            Asked::in_sitting(&case, seen, &sitting),
            &overrule_decline_reason,
        )
        .await
    })
    .await
}

/// Stops every clock of a case until a day when the director looks at it again.
#[server(endpoint = "triage/suspend")]
pub async fn suspend_case(
    case: String,
    seen: i64,
    #[server(default)] sitting: String,
    suspend_review_on: String,
    suspend_reason: String,
) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| {
        acts::suspend(
            cx,
            Asked::in_sitting(&case, seen, &sitting),
            &suspend_review_on,
            &suspend_reason,
        )
        .await
    })
    .await
}

#[server(endpoint = "triage/resume")]
pub async fn resume_case(case: String, seen: i64) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| acts::resume(cx, Asked::of(&case, seen)).await).await
}

#[server(endpoint = "triage/close")]
pub async fn close_case(
    case: String,
    seen: i64,
    #[server(default)] close_outcome: String,
    #[server(default)] close_unchecked: String,
) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| {
        acts::close(cx, Asked::of(&case, seen), &close_outcome, &close_unchecked).await
    })
    .await
}

#[server(endpoint = "triage/reopen")]
pub async fn reopen_case(case: String, seen: i64, reopen_reason: String) -> Result<(), ApiError> {
    use super::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| acts::reopen(cx, Asked::of(&case, seen), &reopen_reason).await).await
}

/// Sets another band than the computed one, for a time; some take a second person.
#[server(endpoint = "triage/override-band")]
pub async fn override_band(
    case: String,
    seen: i64,
    #[server(default)] override_band: String,
    #[server(default)] override_reason: String,
    #[server(default)] override_evidence: String,
    #[server(default)] override_until: String,
) -> Result<(), ApiError> {
    use super::model::{OverrideCommand, Overriding};
    use super::store::acts::Asked;
    use super::store::say_of_band;
    use crate::web::serve;
    let (band, reason) = (override_band, override_reason);
    let typed = Overriding { band, reason, evidence: override_evidence, until: override_until };
    let command = OverrideCommand::Propose(typed);
    serve(async |cx| say_of_band(cx, Asked::of(&case, seen), command, "done-override").await).await
}

/// A director confirms what somebody else proposed.
#[server(endpoint = "triage/confirm-override")]
pub async fn confirm_override(case: String, seen: i64) -> Result<(), ApiError> {
    use super::model::OverrideCommand::Confirm;
    use super::store::acts::Asked;
    use super::store::say_of_band;
    use crate::web::serve;
    serve(async |cx| {
        say_of_band(cx, Asked::of(&case, seen), Confirm, "done-override-confirmed").await
    })
    .await
}

#[server(endpoint = "triage/refuse-override")]
pub async fn refuse_override(
    case: String,
    seen: i64,
    #[server(default)] refuse_override_reason: String,
) -> Result<(), ApiError> {
    use super::model::OverrideCommand;
    use super::store::acts::Asked;
    use super::store::say_of_band;
    use crate::web::serve;
    let command = OverrideCommand::Refuse { reason: refuse_override_reason };
    serve(async |cx| {
        say_of_band(cx, Asked::of(&case, seen), command, "done-override-refused").await
    })
    .await
}

/// Ends an override before its last day, or takes a proposal back.
#[server(endpoint = "triage/end-override")]
pub async fn end_override(
    case: String,
    seen: i64,
    #[server(default)] end_override_reason: String,
) -> Result<(), ApiError> {
    use super::model::OverrideCommand;
    use super::store::acts::Asked;
    use super::store::say_of_band;
    use crate::web::serve;
    let command = OverrideCommand::End { reason: end_override_reason };
    serve(async |cx| say_of_band(cx, Asked::of(&case, seen), command, "done-override-ended").await)
        .await
}
