//! What may be asked about dates that move: causes told, a new baseline refused or withdrawn.

use crate::base::ApiError;
use leptos::prelude::*;

/// The case lead gives the cause that is asked for.
#[server(endpoint = "case/tell-cause")]
pub async fn tell_cause(
    case: String,
    seen: i64,
    #[server(default)] tell_rank: String,
    #[server(default)] tell_cause: String,
    #[server(default)] tell_words: String,
) -> Result<(), ApiError> {
    use crate::remediation::model::{Command, TellCause};
    use crate::remediation::{door, foresee, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let likely = foresee::likely(cx, number).await?;
        let said = door::told_cause(&tell_rank, &tell_cause, &tell_words);
        let command = Command::TellCause(TellCause { said, likely });
        store::carry_out(cx, number, seen, command).await?;
        door::back_to_the_plan(cx, number, "done-cause-told");
        Ok(())
    })
    .await
}

/// The director does not want the new baseline, and says why. The plan in force stays.
#[server(endpoint = "case/refuse-rebaseline")]
pub async fn refuse_rebaseline(
    case: String,
    seen: i64,
    #[server(default)] refuse_rebaseline_reason: String,
) -> Result<(), ApiError> {
    use crate::remediation::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let reason = door::one_prose("refuse_rebaseline_reason", &refuse_rebaseline_reason);
        store::carry_out(cx, number, seen, Command::RefuseRebaseline { reason }).await?;
        door::back_to_the_plan(cx, number, "done-rebaseline-refused");
        Ok(())
    })
    .await
}

/// Whoever asked for a new baseline takes it back.
#[server(endpoint = "case/withdraw-rebaseline")]
pub async fn withdraw_rebaseline(case: String, seen: i64) -> Result<(), ApiError> {
    use crate::remediation::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        store::carry_out(cx, number, seen, Command::WithdrawRebaseline).await?;
        door::back_to_the_plan(cx, number, "done-rebaseline-withdrawn");
        Ok(())
    })
    .await
}
