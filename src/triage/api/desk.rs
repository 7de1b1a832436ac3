//! What each person chooses for their queue: their keys and their views.

use crate::base::{ApiError, ViewId};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Turns the single-key shortcuts on or off.
#[server(endpoint = "triage/keys")]
pub async fn choose_keys(#[server(default)] choice: String) -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| store::turn_keys(cx, choice == "on").await).await
}

/// Keeps a letter for each shortcut; one that is left empty has none.
#[server(endpoint = "triage/letters")]
pub async fn choose_letters(
    #[server(default)] keys_on: String,
    #[server(default)] keys: BTreeMap<String, String>,
) -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| {
        store::choose_letters(cx, keys_on == "true", &keys).await?;
        cx.say_done("keys-kept");
        Ok(())
    })
    .await
}

/// Gives every shortcut its usual letter again.
#[server(endpoint = "triage/usual-letters")]
pub async fn usual_letters() -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| {
        store::usual_letters(cx).await?;
        cx.say_done("keys-usual-again");
        Ok(())
    })
    .await
}

/// Gives what the queue shows a name, to come back to.
#[server(endpoint = "triage/save-view")]
pub async fn save_view(
    #[server(default)] query: String,
    #[server(default)] view_name: String,
    #[server(default)] view_first: String,
) -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| {
        let view = store::save_view(cx, &view_name, &query, view_first == "true").await?;
        cx.go_to(view.address());
        cx.say_done("view-saved");
        Ok(())
    })
    .await
}

#[server(endpoint = "triage/rename-view")]
pub async fn rename_view(
    view: ViewId,
    #[server(default)] view_name: String,
) -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| {
        store::rename_view(cx, view, &view_name).await?;
        cx.go_to("/triage/views");
        cx.say_done("view-renamed");
        Ok(())
    })
    .await
}

/// Has the queue open with a view, or with everything again.
#[server(endpoint = "triage/first-view")]
pub async fn make_view_first(
    view: ViewId,
    #[server(default)] choice: String,
) -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| {
        let is_first = choice == "on";
        store::make_view_first(cx, view, is_first).await?;
        cx.say_done(if is_first { "view-made-first" } else { "view-first-no-more" });
        Ok(())
    })
    .await
}

#[server(endpoint = "triage/remove-view")]
pub async fn remove_view(view: ViewId) -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| {
        store::remove_view(cx, view).await?;
        cx.go_to("/triage/views");
        cx.say_done("view-removed");
        Ok(())
    })
    .await
}

#[server(endpoint = "triage/take-view-back")]
pub async fn take_view_back(view: ViewId) -> Result<(), ApiError> {
    use crate::triage::store;
    use crate::web::serve;
    serve(async |cx| {
        store::take_view_back(cx, view).await?;
        cx.say_done("view-taken-back");
        Ok(())
    })
    .await
}
