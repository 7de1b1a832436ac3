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

/// Keeps an entry of the journal at its top.
#[server(endpoint = "case/pin-entry")]
pub async fn pin_entry(case: String, #[server(default)] entry: String) -> Result<(), ApiError> {
    use super::pages::Tab;
    use super::store;
    use crate::web::serve;
    serve(async |cx| {
        let number = case.parse().map_err(|_| ApiError::NotFound)?;
        let seq = entry.parse().map_err(|_| ApiError::NotFound)?;
        store::pin(cx, number, seq, true).await?;
        cx.go_to(Tab::Journal.path(number));
        cx.say_done("done-entry-pinned");
        Ok(())
    })
    .await
}

/// Keeps it there no longer.
#[server(endpoint = "case/unpin-entry")]
pub async fn unpin_entry(case: String, #[server(default)] entry: String) -> Result<(), ApiError> {
    use super::pages::Tab;
    use super::store;
    use crate::web::serve;
    serve(async |cx| {
        let number = case.parse().map_err(|_| ApiError::NotFound)?;
        let seq = entry.parse().map_err(|_| ApiError::NotFound)?;
        store::pin(cx, number, seq, false).await?;
        cx.go_to(Tab::Journal.path(number));
        cx.say_done("done-entry-unpinned");
        Ok(())
    })
    .await
}

/// Sets the time limits of one kind of duty, for whatever begins from now on.
#[server(endpoint = "admin/set-limits")]
pub async fn set_limits(
    duty: String,
    seen: i64,
    #[server(default)] counts: std::collections::BTreeMap<String, String>,
    #[server(default)] units: std::collections::BTreeMap<String, String>,
) -> Result<(), ApiError> {
    use super::model::TypedLimits;
    use super::store;
    use crate::web::serve;
    serve(async |cx| {
        store::set_limits(cx, &duty, seen, &TypedLimits { counts, units }).await?;
        cx.go_to("/admin/limits");
        cx.say_done("done-limits-set");
        Ok(())
    })
    .await
}
