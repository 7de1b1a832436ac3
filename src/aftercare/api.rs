//! What may be asked of what comes after the action. `tests/it/doors.rs` lists these doors.

use crate::base::ApiError;
use leptos::prelude::*;

/// Says whether the project still stands: the check that is next.
#[server(endpoint = "case/check")]
pub async fn make_check(
    case: String,
    seen: i64,
    #[server(default)] check_found: String,
    #[server(default)] check_weather: String,
    #[server(default)] check_holds: String,
    #[server(default)] check_fails: String,
    #[server(default)] check_asked: String,
) -> Result<(), ApiError> {
    use crate::aftercare::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let form = door::CheckForm {
            found: check_found,
            weather: check_weather,
            holds: check_holds,
            fails: check_fails,
            asked: check_asked,
        };
        store::check(cx, number, seen, form.parse()).await?;
        door::back(cx, number, "after-done-check");
        Ok(())
    })
    .await
}

/// Writes down what was learned.
#[server(endpoint = "case/hold-review")]
pub async fn hold_review(
    case: String,
    seen: i64,
    #[server(default)] review_with: String,
    #[server(default)] review_expected: String,
    #[server(default)] review_happened: String,
    #[server(default)] review_helped: String,
    #[server(default)] review_otherwise: String,
) -> Result<(), ApiError> {
    use crate::aftercare::door;
    use crate::case::{model::Command, store::carry_out};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let form = door::ReviewForm {
            with: review_with,
            expected: review_expected,
            happened: review_happened,
            helped: review_helped,
            otherwise: review_otherwise,
        };
        carry_out(cx, number, seen, Command::HoldReview(form.parse())).await?;
        door::back(cx, number, "after-done-review");
        Ok(())
    })
    .await
}

/// Somebody takes on what is to be done otherwise.
#[server(endpoint = "case/agree-action")]
pub async fn agree_action(
    case: String,
    seen: i64,
    #[server(default)] agree_what: String,
    #[server(default)] agree_owner: String,
    #[server(default)] agree_due_on: String,
) -> Result<(), ApiError> {
    use crate::aftercare::door;
    use crate::case::{model::Command, store::carry_out};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let agreed = door::action(&agree_what, &agree_owner, &agree_due_on, cx.today());
        carry_out(cx, number, seen, Command::AgreeAction(agreed)).await?;
        door::back(cx, number, "after-done-agreed");
        Ok(())
    })
    .await
}

/// Says that it is done.
#[server(endpoint = "case/finish-action")]
pub async fn finish_action(
    case: String,
    seen: i64,
    #[server(default)] finish_action: String,
    #[server(default)] finish_word: String,
) -> Result<(), ApiError> {
    use crate::aftercare::door;
    use crate::case::{model::Command, store::carry_out};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let said = door::finished(&finish_action, &finish_word);
        carry_out(cx, number, seen, Command::FinishAction(said)).await?;
        door::back(cx, number, "after-done-finished");
        Ok(())
    })
    .await
}

/// What stood stands no more: the recovery is taken up again.
#[server(endpoint = "case/relapse")]
pub async fn take_up_again(
    case: String,
    seen: i64,
    #[server(default)] relapse_reason: String,
) -> Result<(), ApiError> {
    use crate::aftercare::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        store::relapse(cx, number, seen, door::why("relapse_reason", &relapse_reason)).await?;
        door::back(cx, number, "after-done-relapse");
        Ok(())
    })
    .await
}

/// What a check took for a relapse is none.
#[server(endpoint = "case/keep-watching")]
pub async fn keep_watching(
    case: String,
    seen: i64,
    #[server(default)] keep_reason: String,
) -> Result<(), ApiError> {
    use crate::aftercare::door;
    use crate::case::{model::Command, store::carry_out};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let reason = door::why("keep_reason", &keep_reason);
        carry_out(cx, number, seen, Command::KeepWatching { reason }).await?;
        door::back(cx, number, "after-done-kept");
        Ok(())
    })
    .await
}
