//! What an administrator's forms ask for.

use crate::base::{ApiError, PersonId};
use leptos::prelude::*;

/// Adds someone, and leaves their link for the page that follows.
#[server(endpoint = "admin/add")]
pub async fn add_person(
    name: String,
    email: String,
    #[server(default)] role: String,
    #[server(default)] perimeter: String,
) -> Result<(), ApiError> {
    use super::store::{self, Typed};
    use crate::web::serve;
    serve(async |cx| {
        let person = store::add(cx, Typed { name, email, role, perimeter }).await?;
        cx.say_done("admin-added");
        cx.go_to(format!("/admin/people/{person}"));
        Ok(())
    })
    .await
}

#[server(endpoint = "admin/grant")]
pub async fn grant_role(
    person: PersonId,
    #[server(default)] role: String,
    #[server(default)] perimeter: String,
) -> Result<(), ApiError> {
    use super::{model::Act, store};
    use crate::web::serve;
    serve(async |cx| {
        let grant = store::grant_of(cx, &role, &perimeter).await?;
        store::carry_out(cx, person, Act::Grant(grant)).await?;
        cx.say_done("admin-granted");
        Ok(())
    })
    .await
}

#[server(endpoint = "admin/withdraw")]
pub async fn withdraw_role(
    person: PersonId,
    role: String,
    #[server(default)] perimeter: String,
) -> Result<(), ApiError> {
    use super::{model::Act, store};
    use crate::web::serve;
    serve(async |cx| {
        let grant = store::grant_of(cx, &role, &perimeter).await?;
        store::carry_out(cx, person, Act::Withdraw(grant)).await?;
        cx.say_done("admin-withdrawn");
        Ok(())
    })
    .await
}

/// Makes a new link for someone who is expected, or who forgot their password.
#[server(endpoint = "admin/invite")]
pub async fn invite_person(person: PersonId) -> Result<(), ApiError> {
    use super::{model::Act, store};
    use crate::web::serve;
    serve(async |cx| {
        store::carry_out(cx, person, Act::Invite).await?;
        cx.say_done("admin-invited");
        Ok(())
    })
    .await
}

#[server(endpoint = "admin/deactivate")]
pub async fn deactivate_person(person: PersonId) -> Result<(), ApiError> {
    use super::{model::Act, store};
    use crate::web::serve;
    serve(async |cx| {
        store::carry_out(cx, person, Act::Deactivate).await?;
        cx.say_done("admin-deactivated");
        Ok(())
    })
    .await
}

#[server(endpoint = "admin/reactivate")]
pub async fn reactivate_person(person: PersonId) -> Result<(), ApiError> {
    use super::{model::Act, store};
    use crate::web::serve;
    serve(async |cx| {
        store::carry_out(cx, person, Act::Reactivate).await?;
        cx.say_done("admin-reactivated");
        Ok(())
    })
    .await
}
