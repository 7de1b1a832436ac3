//! What may be asked about progress reports, and about the tasks that the project does itself.

use crate::base::ApiError;
use crate::remediation::model::{NeedRow, ReportMarks};
use leptos::prelude::*;

/// What is written so far is kept for its author alone.
#[server(endpoint = "case/save-report")]
pub async fn save_report(
    case: String,
    /// How often it was kept when its author last looked.
    draft_seen: i64,
    #[server(default)] report_weather: String,
    #[server(default)] report_text: String,
    #[server(default)] report_next: String,
    #[server(default)] report_conditions: String,
    #[server(default)] report_worse: String,
    #[server(default)] needs: Vec<NeedRow>,
    #[server(default)] was: ReportMarks,
) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let form = door::ReportForm {
            weather: report_weather,
            text: report_text,
            next: report_next,
            conditions: report_conditions,
            worse: report_worse,
            needs,
        };
        form.must_be_ours(&was)?;
        store::save_report(cx, number, draft_seen, form.unfinished()).await?;
        door::back_to_the_plan(cx, number, "done-report-kept");
        Ok(())
    })
    .await
}

/// Sent, a report stays as it is, with the figures of the plan on that day.
#[server(endpoint = "case/report")]
pub async fn report_progress(
    case: String,
    seen: i64,
    #[server(default)] draft_seen: Option<i64>,
    #[server(default)] report_weather: String,
    #[server(default)] report_text: String,
    #[server(default)] report_next: String,
    #[server(default)] report_conditions: String,
    #[server(default)] report_worse: String,
    #[server(default)] needs: Vec<NeedRow>,
    #[server(default)] was: ReportMarks,
) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let form = door::ReportForm {
            weather: report_weather,
            text: report_text,
            next: report_next,
            conditions: report_conditions,
            worse: report_worse,
            needs,
        };
        form.must_be_ours(&was)?;
        store::report(cx, number, (seen, draft_seen), form.parse()).await?;
        door::back_to_the_plan(cx, number, "done-reported");
        Ok(())
    })
    .await
}

/// The project's side says something beside a report.
#[server(endpoint = "case/remark")]
pub async fn remark_on_report(
    case: String,
    seen: i64,
    rank: String,
    #[server(default)] remark_text: String,
) -> Result<(), ApiError> {
    use crate::remediation::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let (number, report) = (door::number(&case)?, door::rank(&rank)?);
        let text = door::remark(&remark_text);
        store::carry_out(cx, number, seen, Command::Remark { report, text }).await?;
        cx.go_to(door::path_of_report(number, report));
        cx.say_done("done-remark");
        Ok(())
    })
    .await
}

/// The project's side says how far one of its own tasks is.
#[server(endpoint = "case/note-task")]
pub async fn note_task(
    case: String,
    seen: i64,
    #[server(default)] task_rank: String,
    #[server(default)] task_started_on: String,
    #[server(default)] task_done_on: String,
    #[server(default)] task_reopen: bool,
) -> Result<(), ApiError> {
    use crate::remediation::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let said = door::task_progress(&task_rank, (&task_started_on, &task_done_on), task_reopen);
        store::carry_out(cx, number, seen, Command::NoteTask(said)).await?;
        door::back_to_the_plan(cx, number, "done-task-noted");
        Ok(())
    })
    .await
}
