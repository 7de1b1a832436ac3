//! Publishing open data, and taking them back.

use crate::base::ApiError;
use leptos::prelude::*;

/// Publishes open data, or changes whom they are to be credited to.
#[server(endpoint = "open-data/publish")]
pub async fn publish_open_data(
    seen: i64,
    #[server(default)] producer: String,
) -> Result<(), ApiError> {
    use crate::web::serve;
    serve(async |cx| {
        super::store::publish(cx, &producer, seen).await?;
        cx.go_to("/open-data");
        cx.say_done("done-open-data-published");
        Ok(())
    })
    .await
}

/// Publishes them no more.
#[server(endpoint = "open-data/withdraw")]
pub async fn withdraw_open_data(seen: i64) -> Result<(), ApiError> {
    use crate::web::serve;
    serve(async |cx| {
        super::store::withdraw(cx, seen).await?;
        cx.go_to("/open-data");
        cx.say_done("done-open-data-withdrawn");
        Ok(())
    })
    .await
}
