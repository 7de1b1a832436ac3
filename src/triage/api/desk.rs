//! What each person chooses for their queue: their keys.

use crate::base::ApiError;
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
