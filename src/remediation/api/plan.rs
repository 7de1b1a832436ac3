//! What may be asked about a plan and how it goes.

use crate::base::ApiError;
use crate::remediation::model::{MilestoneRow, TaskRow};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The whole table of milestones.
#[server(endpoint = "case/write-plan")]
pub async fn write_plan(
    case: String,
    seen: i64,
    #[server(default)] plan: Vec<MilestoneRow>,
) -> Result<(), ApiError> {
    use crate::remediation::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let milestones = door::plan(&plan)?;
        store::carry_out(cx, number, seen, Command::WritePlan { milestones }).await?;
        door::back_to_the_plan(cx, number, "done-plan");
        Ok(())
    })
    .await
}

/// The whole table of tasks. Who keeps it goes on writing: more lines stand below it then.
#[server(endpoint = "case/write-tasks")]
pub async fn write_tasks(
    case: String,
    seen: i64,
    #[server(default)] tasks: Vec<TaskRow>,
) -> Result<(), ApiError> {
    use crate::remediation::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let tasks = door::tasks(&tasks)?;
        store::carry_out(cx, number, seen, Command::WriteTasks { tasks }).await?;
        cx.go_to(door::path_of_the_tasks(number));
        cx.say_done("done-tasks");
        Ok(())
    })
    .await
}

#[server(endpoint = "case/propose-plan")]
pub async fn propose_plan(case: String, seen: i64) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        store::propose(cx, number, seen).await?;
        door::back_to_the_plan(cx, number, "done-proposed");
        Ok(())
    })
    .await
}

/// Sponsor and director approve. The second approval freezes the plan.
#[server(endpoint = "case/approve-plan")]
pub async fn approve_plan(case: String, seen: i64) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        store::approve(cx, number, seen).await?;
        door::back_to_the_plan(cx, number, "done-approved");
        Ok(())
    })
    .await
}

/// Where a milestone stands.
#[server(endpoint = "case/note-progress")]
pub async fn note_progress(
    case: String,
    seen: i64,
    #[server(default)] progress_rank: String,
    #[server(default)] progress_forecast_on: String,
    #[server(default)] progress_done_on: String,
    #[server(default)] progress_cause: String,
    #[server(default)] progress_words: String,
) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let form = door::Progress {
            rank: &progress_rank,
            forecast_on: &progress_forecast_on,
            done_on: &progress_done_on,
            cause: &progress_cause,
            words: &progress_words,
        };
        store::carry_out(cx, number, seen, form.parse()?).await?;
        door::back_to_the_plan(cx, number, "done-progress");
        Ok(())
    })
    .await
}

/// The case lead asks for a new baseline, with the milestones that it brings and, by their ranks, why it gives up others.
#[server(endpoint = "case/ask-rebaseline")]
pub async fn ask_rebaseline(
    case: String,
    seen: i64,
    #[server(default)] ask_motive: String,
    ask_reason: String,
    #[server(default)] added: Vec<MilestoneRow>,
    #[server(default)] given_up: BTreeMap<String, String>,
) -> Result<(), ApiError> {
    use crate::remediation::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let form = door::AskForm {
            motive: &ask_motive,
            reason: &ask_reason,
            added: &added,
            given_up: &given_up,
        };
        let command = Command::AskRebaseline(form.parse());
        store::carry_out(cx, number, seen, command).await?;
        door::back_to_the_plan(cx, number, "done-asked");
        Ok(())
    })
    .await
}

/// The director approves it. The original stays.
#[server(endpoint = "case/rebaseline")]
pub async fn rebaseline(case: String, seen: i64) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        store::rebaseline(cx, number, seen).await?;
        door::back_to_the_plan(cx, number, "done-rebaselined");
        Ok(())
    })
    .await
}

#[server(endpoint = "case/propose-hand-back")]
pub async fn propose_hand_back(case: String, seen: i64) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        store::propose_hand_back(cx, number, seen).await?;
        door::back_to_the_plan(cx, number, "done-hand-back-proposed");
        Ok(())
    })
    .await
}

/// The project stands again.
#[server(endpoint = "case/hand-back")]
pub async fn hand_back(case: String, seen: i64) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        store::hand_back(cx, number, seen).await?;
        door::back_to_the_plan(cx, number, "done-handed-back");
        Ok(())
    })
    .await
}
