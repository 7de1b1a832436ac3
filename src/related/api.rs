//! What may be asked about two cases that belong together. `tests/it/doors.rs` lists these doors.

use crate::base::ApiError;
use leptos::prelude::*;

/// Says what one case is to another, on both.
#[server(endpoint = "related/link")]
pub async fn link_case(
    case: String,
    seen: i64,
    other: String,
    #[server(default)] link_tie: String,
    #[server(default)] link_reason: String,
) -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    serve(async |cx| store::link(cx, (&case, seen, &other), &link_tie, &link_reason).await).await
}

#[server(endpoint = "related/unlink")]
pub async fn unlink_case(case: String, seen: i64, other: String) -> Result<(), ApiError> {
    use super::{model::Command, store};
    use crate::web::serve;
    serve(async |cx| store::say(cx, (&case, seen, &other), Command::Unlink, "done-unlink").await)
        .await
}

/// Two cases that look alike are two different things.
#[server(endpoint = "related/set-apart")]
pub async fn set_cases_apart(case: String, seen: i64, other: String) -> Result<(), ApiError> {
    use super::{model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        store::say(cx, (&case, seen, &other), Command::SetApart, "done-set_apart").await
    })
    .await
}

#[server(endpoint = "related/take-back")]
pub async fn take_back_apart(case: String, seen: i64, other: String) -> Result<(), ApiError> {
    use super::{model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        store::say(cx, (&case, seen, &other), Command::TakeBack, "done-take_back").await
    })
    .await
}

/// The case ends in another one, which goes on for both.
#[server(endpoint = "related/merge")]
pub async fn merge_case(
    case: String,
    seen: i64,
    other: String,
    #[server(default)] merge_reason: String,
    #[server(default)] merge_names_seen: String,
) -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    let names_seen = merge_names_seen == "true";
    serve(async |cx| store::merge(cx, (&case, seen, &other), &merge_reason, names_seen).await).await
}

/// That was a mistake.
#[server(endpoint = "related/separate")]
pub async fn separate_case(
    case: String,
    seen: i64,
    #[server(default)] separate_reason: String,
) -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    serve(async |cx| store::separate(cx, (&case, seen), &separate_reason).await).await
}
