//! The doors of a case that belong to no other feature. `tests/it/doors.rs` lists them.

use crate::base::ApiError;
use leptos::prelude::*;

/// Announces another date for something that one owes.
#[server(endpoint = "case/promise")]
pub async fn promise_date(
    case: String,
    seen: i64,
    rank: String,
    #[server(default)] promise_on: String,
    #[server(default)] promise_reason: String,
) -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    serve(async |cx| {
        let number = case.parse().map_err(|_| ApiError::NotFound)?;
        let rank = rank.parse().map_err(|_| ApiError::NotFound)?;
        store::promise(cx, number, seen, rank, (&promise_on, &promise_reason)).await?;
        cx.go_to("/owed");
        cx.say_done("done-promise");
        Ok(())
    })
    .await
}
