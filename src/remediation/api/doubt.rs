//! What may be asked about the evidence of a recommendation that is noted as done.

use crate::base::ApiError;
use leptos::prelude::*;

/// The brigade says that it does not suffice, and why: the recommendation is open again.
#[server(endpoint = "case/doubt-recommendation")]
pub async fn doubt_recommendation(
    case: String,
    seen: i64,
    #[server(default)] doubt_rank: String,
    #[server(default)] doubt_reason: String,
) -> Result<(), ApiError> {
    use crate::remediation::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let doubting = door::doubting(&doubt_rank, &doubt_reason);
        store::carry_out(cx, number, seen, Command::DoubtRecommendation(doubting)).await?;
        door::back_to_the_plan(cx, number, "done-doubted");
        Ok(())
    })
    .await
}
