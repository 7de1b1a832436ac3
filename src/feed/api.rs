//! One's own address for a calendar. `tests/it/doors.rs` lists these doors.

use crate::base::ApiError;
use leptos::prelude::*;

/// Makes an address, in place of the one before if there was one.
#[server(endpoint = "account/calendar")]
pub async fn make_calendar_address() -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    serve(async |cx| {
        let (me, now) = (cx.actor.id, cx.now);
        let token = store::make(cx.tx(), me, now).await?;
        cx.hand_over(&token);
        cx.go_to("/account/calendar");
        cx.say_done("done-feed-made");
        Ok(())
    })
    .await
}

/// Revokes it. Where there is none, that is so already.
#[server(endpoint = "account/calendar-revoke")]
pub async fn revoke_calendar_address() -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    serve(async |cx| {
        let me = cx.actor.id;
        store::revoke(cx.tx(), me).await?;
        cx.go_to("/account/calendar");
        cx.say_done("done-feed-revoked");
        Ok(())
    })
    .await
}
