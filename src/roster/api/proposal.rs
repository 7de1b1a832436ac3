//! What may be asked about teams that are proposed. `tests/it/doors.rs` lists these doors.

use crate::base::ApiError;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A coordinator asks who could go where: for all cases that wait, or for one.
#[server(endpoint = "team/propose")]
pub async fn propose_teams(#[server(default)] case: String) -> Result<(), ApiError> {
    use crate::roster::{door, reckon, store};
    use crate::web::{serve, serve_looking};
    // It takes a while to answer, and nobody who writes has to wait for that.
    let looked = serve_looking(async |cx| {
        let only = door::only(&case)?;
        Ok((only, store::asked(cx, only).await?))
    });
    let (only, asked) = looked.await?;
    let answered = reckon::best_teams(asked.clone()).await;
    serve(async |cx| {
        store::keep_proposal(cx, only, &asked, &answered?).await?;
        cx.go_to(door::path_of_the_proposal(only));
        cx.say_done("done-teams-proposed");
        Ok(())
    })
    .await
}

/// The coordinator asks those whom they chose, after a proposal or otherwise: all of them, or nobody.
#[server(endpoint = "team/assign-proposed")]
pub async fn assign_proposed(
    case: String,
    seen: i64,
    #[server(default)] chosen: BTreeMap<String, String>,
    #[server(default)] overload_reason: String,
    #[server(default)] rule_reason: String,
    #[server(default)] told: String,
) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let typed = store::Typed { overload: &overload_reason, rule: &rule_reason, told: &told };
        store::assign_proposed(cx, number, seen, &door::chosen(&chosen), typed).await?;
        cx.go_to("/team/proposal");
        cx.say_done("done-team-asked");
        Ok(())
    })
    .await
}

/// A member says no to what they were proposed for.
#[server(endpoint = "case/object")]
pub async fn object(
    case: String,
    seen: i64,
    person: String,
    object_reason: String,
) -> Result<(), ApiError> {
    use crate::base::{Refusal, reason};
    use crate::roster::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let (number, person) = (door::number(&case)?, door::person(&person)?);
        let reason = reason("object_reason", &object_reason);
        let reason = reason.map_err(|it| Refusal::Invalid(vec![it]))?;
        let (title, name) = store::who_asks(cx, number).await?;
        store::carry_out(cx, number, seen, Command::Object { person, reason }).await?;
        // The case may no longer be theirs to see: what they declined is said here, and who can ask again.
        cx.go_to("/team/me");
        cx.say_done_of("done-objected", [("title", title), ("name", name)]);
        Ok(())
    })
    .await
}
