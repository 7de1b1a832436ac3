//! What may be asked about the team of a case. `tests/it/doors.rs` lists these doors.

use crate::base::ApiError;
use leptos::prelude::*;
use std::collections::BTreeMap;

#[server(endpoint = "case/assign")]
pub async fn assign_member(
    case: String,
    seen: i64,
    #[server(default)] assign_person: String,
    #[server(default)] assign_role: String,
    assign_share: String,
    assign_from: String,
    assign_to: String,
    #[server(default)] assign_confirmed: bool,
    #[server(default)] assign_overload_reason: String,
) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let form = door::AssignForm {
            person: assign_person,
            role: assign_role,
            share: assign_share,
            from: assign_from,
            to: assign_to,
            confirmed: assign_confirmed,
            overload_reason: assign_overload_reason,
        };
        let (assignment, reason) = form.parse()?;
        store::assign(cx, number, seen, assignment, reason).await?;
        door::back_to_the_team(cx, number, "done-assigned");
        Ok(())
    })
    .await
}

#[server(endpoint = "case/confirm-member")]
pub async fn confirm_member(
    case: String,
    seen: i64,
    person: String,
    #[server(default)] confirm_overload_reason: String,
) -> Result<(), ApiError> {
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let (number, person) = (door::number(&case)?, door::person(&person)?);
        let reason = door::overload_reason("confirm_overload_reason", &confirm_overload_reason)?;
        store::confirm(cx, number, seen, person, reason).await?;
        door::back_to_the_team(cx, number, "done-confirmed");
        Ok(())
    })
    .await
}

#[server(endpoint = "case/remove-member")]
pub async fn remove_member(case: String, seen: i64, person: String) -> Result<(), ApiError> {
    use crate::roster::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let command = Command::Remove { person: door::person(&person)? };
        store::carry_out(cx, number, seen, command).await?;
        door::back_to_the_team(cx, number, "done-removed");
        Ok(())
    })
    .await
}

/// The director lets in somebody whom a declared link would keep out.
#[server(endpoint = "case/except-member")]
pub async fn except_member(
    case: String,
    seen: i64,
    #[server(default)] except_person: String,
    except_reason: String,
) -> Result<(), ApiError> {
    use crate::base::{Problems, reason};
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let mut problems = Problems::default();
        let person = problems.chosen("except_person", except_person.parse().ok());
        let reason = problems.sift(reason("except_reason", &except_reason));
        let (person, reason) = problems.or(|| Some((person?, reason?)))?;
        store::except(cx, number, seen, person, reason).await?;
        door::back_to_the_team(cx, number, "done-excepted");
        Ok(())
    })
    .await
}

#[server(endpoint = "case/kick-off")]
pub async fn set_kick_off(case: String, seen: i64, kick_off_on: String) -> Result<(), ApiError> {
    use crate::base::{Refusal, day};
    use crate::roster::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let on = day("kick_off_on", &kick_off_on).map_err(|it| Refusal::Invalid(vec![it]))?;
        store::carry_out(cx, number, seen, Command::SetKickOff { on }).await?;
        door::back_to_the_team(cx, number, "done-kick-off");
        Ok(())
    })
    .await
}

/// How far the access list has come.
#[server(endpoint = "case/access")]
pub async fn note_access(
    case: String,
    seen: i64,
    #[server(default)] access: BTreeMap<String, String>,
) -> Result<(), ApiError> {
    use crate::roster::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let command = Command::NoteAccess { access: door::access(&access)? };
        store::carry_out(cx, number, seen, command).await?;
        door::back_to_the_team(cx, number, "done-access");
        Ok(())
    })
    .await
}

/// The intervention starts: the gate is open, or a director says why it need not be.
#[server(endpoint = "case/start")]
pub async fn start_intervention(
    case: String,
    seen: i64,
    #[server(default)] start_reason: String,
) -> Result<(), ApiError> {
    use crate::base::{Refusal, optional_prose};
    use crate::roster::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let reason = optional_prose("start_reason", &start_reason);
        let reason = reason.map_err(|it| Refusal::Invalid(vec![it]))?;
        store::start(cx, number, seen, reason).await?;
        door::back_to_the_team(cx, number, "done-started");
        Ok(())
    })
    .await
}
