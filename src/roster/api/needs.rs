//! What may be asked about the needs of a case. `tests/it/doors.rs` lists these doors.

use crate::base::ApiError;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The coordinator states a need, or changes the one at a place of the list.
#[server(endpoint = "case/need")]
pub async fn keep_need(
    case: String,
    seen: i64,
    #[server(default)] place: String,
    #[server(default)] need_skill: String,
    #[server(default)] need_level: String,
    need_share: String,
    #[server(default)] need_from: String,
    #[server(default)] need_to: String,
    #[server(default)] need_on_site: String,
    #[server(default)] need_place: String,
) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let place = door::optional_place(&place)?;
        let form = door::NeedForm {
            skill: need_skill,
            level: need_level,
            share: need_share,
            from: need_from,
            to: need_to,
            on_site: need_on_site,
            place: need_place,
        };
        store::keep_need(cx, number, seen, place, form.parse()?).await?;
        door::back_to_the_team(cx, number, "done-need");
        Ok(())
    })
    .await
}

#[server(endpoint = "case/remove-need")]
pub async fn remove_need(case: String, seen: i64, place: String) -> Result<(), ApiError> {
    use crate::roster::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let command = Command::RemoveNeed { place: door::place(&place)? };
        store::carry_out(cx, number, seen, command).await?;
        door::back_to_the_team(cx, number, "done-need-removed");
        Ok(())
    })
    .await
}

/// The coordinator takes those of the proposed needs that are ticked.
#[server(endpoint = "case/take-needs")]
pub async fn take_needs(
    case: String,
    seen: i64,
    /// The rules that proposed them.
    #[server(default)]
    take_rules: String,
    #[server(default)] take: BTreeMap<String, String>,
) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        store::take_needs(cx, number, seen, &take_rules, &door::ticked_skills(&take)).await?;
        door::back_to_the_team(cx, number, "done-needs-taken");
        Ok(())
    })
    .await
}
