//! Whether a person has the week told each Monday.

use crate::base::ApiError;
use leptos::prelude::*;

/// Has it made each Monday, or no longer.
#[server(endpoint = "portfolio/choose-week")]
pub async fn choose_week(#[server(default)] weekly: String) -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    serve(async |cx| {
        let is_on = weekly == "true";
        store::choose(cx, is_on).await?;
        cx.say_done(if is_on { "done-week-on" } else { "done-week-off" });
        Ok(())
    })
    .await
}
