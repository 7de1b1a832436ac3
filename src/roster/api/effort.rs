//! What a member tells of a week. `tests/it/doors.rs` lists this door.

use crate::base::ApiError;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A member says how many days of a week each of their cases took. Said again, the last word holds.
#[server(endpoint = "team/days")]
pub async fn enter_days(
    week: String,
    #[server(default)] seen: BTreeMap<String, String>,
    #[server(default)] days: BTreeMap<String, String>,
) -> Result<(), ApiError> {
    use crate::base::Role;
    use crate::roster::{door, model::DaysView, store};
    use crate::web::serve;
    serve(async |cx| {
        // Whoever has no days to tell is told so, and asked for nothing.
        cx.actor.must_be(Role::Responder)?;
        let monday = door::week(&week)?;
        store::enter_days(cx, monday, door::days(&seen)?, door::days(&days)?).await?;
        let there = DaysView::of(monday, cx.today()).address();
        cx.go_to(there);
        cx.say_done("done-days");
        Ok(())
    })
    .await
}
