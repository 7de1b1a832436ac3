//! The doors of a ruling on an appeal: the decline stands, or triage goes on.

use crate::base::ApiError;
use leptos::prelude::*;

/// The decline stands, and the case ends as before. There is no other appeal.
#[server(endpoint = "triage/uphold-decline")]
pub async fn uphold_decline_case(
    case: String,
    seen: i64,
    #[server(default)] sitting: String,
    #[server(default)] uphold_decline_reason: String,
) -> Result<(), ApiError> {
    use crate::triage::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| {
        let asked = Asked::in_sitting(&case, seen, &sitting);
        acts::uphold_decline(cx, asked, &uphold_decline_reason).await
    })
    .await
}

/// The appeal is granted: triage goes on.
#[server(endpoint = "triage/grant-appeal")]
pub async fn grant_appeal_case(
    case: String,
    seen: i64,
    #[server(default)] sitting: String,
    #[server(default)] grant_appeal_reason: String,
) -> Result<(), ApiError> {
    use crate::triage::store::acts::{self, Asked};
    use crate::web::serve;
    serve(async |cx| {
        let asked = Asked::in_sitting(&case, seen, &sitting);
        acts::grant_appeal(cx, asked, &grant_appeal_reason).await
    })
    .await
}
