//! What may be said of conflicts of interest. `tests/it/doors.rs` lists these doors.

use crate::base::ApiError;
use leptos::prelude::*;

/// A member declares a company they are linked to.
#[server(endpoint = "team/supplier")]
pub async fn declare_supplier(
    supplier_name: String,
    #[server(default)] supplier_ended_on: String,
) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let link = door::supplier_link(&supplier_name, &supplier_ended_on)?;
        store::declare_supplier(cx, link).await?;
        cx.go_to("/team/me");
        cx.say_done("done-link");
        Ok(())
    })
    .await
}

#[server(endpoint = "team/forget-supplier")]
pub async fn forget_supplier(supplier: String) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let supplier = door::supplier(&supplier).ok_or(ApiError::NotFound)?;
        store::forget_supplier(cx, supplier).await?;
        cx.go_to("/team/me");
        cx.say_done("done-link-forgotten");
        Ok(())
    })
    .await
}

/// A member asks to be kept away from a case, or a coordinator writes down that they did.
#[server(endpoint = "case/recuse")]
pub async fn recuse_member(
    case: String,
    seen: i64,
    #[server(default)] recuse_person: String,
    recuse_reason: String,
) -> Result<(), ApiError> {
    use crate::base::{Problems, Role, reason};
    use crate::roster::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        // Whoever has no part in the brigade is told so, and asked for nothing.
        cx.actor.must_be_any(&[Role::Responder, Role::Coordinator])?;
        let number = door::number(&case)?;
        let mut problems = Problems::default();
        let me = cx.actor.id;
        let person = match recuse_person.is_empty() && cx.actor.is(Role::Responder) {
            true => Some(me),
            false => problems.chosen("recuse_person", recuse_person.parse().ok()),
        };
        let reason = problems.sift(reason("recuse_reason", &recuse_reason));
        let (person, reason) = problems.or(|| Some((person?, reason?)))?;
        store::must_be_a_member(cx, person, "recuse_person").await?;
        store::carry_out(cx, number, seen, Command::Recuse { person, reason }).await?;
        door::back_to_the_team(cx, number, "done-recused");
        if person == me {
            // What one keeps away from, one may no longer see.
            cx.go_to("/team/me");
        }
        Ok(())
    })
    .await
}

/// Which companies hold the project's contracts, each on a line of its own.
#[server(endpoint = "case/suppliers")]
pub async fn name_suppliers(
    case: String,
    seen: i64,
    #[server(default)] suppliers: String,
) -> Result<(), ApiError> {
    use crate::roster::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let command = Command::NameSuppliers { suppliers: door::suppliers(&suppliers)? };
        store::carry_out(cx, number, seen, command).await?;
        door::back_to_the_team(cx, number, "done-suppliers");
        Ok(())
    })
    .await
}
