//! What members may say of themselves. `tests/it/doors.rs` lists these doors.

use crate::base::ApiError;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A member says what they can do, for how much of a week, and what else helps to place them.
#[server(endpoint = "team/me")]
pub async fn save_profile(
    #[server(default)] skills: BTreeMap<String, String>,
    capacity: String,
    #[server(default)] home: String,
    #[server(default)] spoken: BTreeMap<String, String>,
    #[server(default)] mentoring: String,
) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let form = door::ProfileForm { skills, capacity, home, spoken, mentoring };
        let me = store::me(cx).await?;
        let listed = store::taxonomy(cx.tx()).await?;
        store::save(cx, form.parse(&listed, &me)?).await?;
        cx.go_to("/team/me");
        cx.say_done("done-profile");
        Ok(())
    })
    .await
}

/// A member declares an organisation they left.
#[server(endpoint = "team/link")]
pub async fn declare_link(link_organisation: String, link_left_on: String) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        store::declare_link(cx, door::link(&link_organisation, &link_left_on)?).await?;
        cx.go_to("/team/me");
        cx.say_done("done-link");
        Ok(())
    })
    .await
}

#[server(endpoint = "team/forget-link")]
pub async fn forget_link(organisation: String) -> Result<(), ApiError> {
    use crate::roster::store;
    use crate::web::serve;
    serve(async |cx| {
        let organisation = organisation.parse().map_err(|_| ApiError::NotFound)?;
        store::forget_link(cx, organisation).await?;
        cx.go_to("/team/me");
        cx.say_done("done-link-forgotten");
        Ok(())
    })
    .await
}

/// A member announces that they will give another share of their week.
#[server(endpoint = "team/capacity")]
pub async fn announce_capacity(
    capacity_from: String,
    capacity_share: String,
) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let (from, share) = door::change(&capacity_from, &capacity_share)?;
        store::announce_capacity(cx, from, share).await?;
        cx.go_to("/team/me");
        cx.say_done("done-capacity");
        Ok(())
    })
    .await
}

#[server(endpoint = "team/forget-capacity")]
pub async fn forget_capacity(from: String) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        store::forget_capacity(cx, door::day_of_row(&from)?).await?;
        cx.go_to("/team/me");
        cx.say_done("done-capacity-forgotten");
        Ok(())
    })
    .await
}

/// A member says that they are away, and not why.
#[server(endpoint = "team/leave")]
pub async fn declare_leave(leave_from: String, leave_to: String) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        store::declare_leave(cx, door::leave(&leave_from, &leave_to)?).await?;
        cx.go_to("/team/me");
        cx.say_done("done-leave");
        Ok(())
    })
    .await
}

#[server(endpoint = "team/forget-leave")]
pub async fn forget_leave(from: String) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        store::forget_leave(cx, door::day_of_row(&from)?).await?;
        cx.go_to("/team/me");
        cx.say_done("done-leave-forgotten");
        Ok(())
    })
    .await
}
