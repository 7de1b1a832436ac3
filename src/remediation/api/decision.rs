//! What may be asked about the way that an intervention takes.

use crate::base::ApiError;
use leptos::prelude::*;

/// The director decides, or confirms what a committee has decided.
#[server(endpoint = "case/decide-course")]
pub async fn decide_course(
    case: String,
    seen: i64,
    #[server(default)] course_choice: String,
    #[server(default)] course_taken_by: String,
    #[server(default)] course_reason: String,
    #[server(default)] course_evidence: String,
    #[server(default)] course_review_on: String,
) -> Result<(), ApiError> {
    use crate::case::{model::Command, store::carry_out};
    use crate::remediation::door;
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let form = door::DecisionForm {
            choice: course_choice,
            taken_by: course_taken_by,
            reason: course_reason,
            evidence: course_evidence,
            review_on: course_review_on,
        };
        let decided = form.parse(cx.today());
        carry_out(cx, number, seen, Command::DecideCourse(decided)).await?;
        door::back_to_the_plan(cx, number, "done-course");
        Ok(())
    })
    .await
}

/// What was decided by mistake stands no longer, and stays in the register.
#[server(endpoint = "case/withdraw-course")]
pub async fn withdraw_course(
    case: String,
    seen: i64,
    #[server(default)] withdraw_course_reason: String,
) -> Result<(), ApiError> {
    use crate::case::{model::Command, store::carry_out};
    use crate::remediation::door;
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let reason = door::withdrawal(&withdraw_course_reason);
        carry_out(cx, number, seen, Command::WithdrawCourse { reason }).await?;
        door::back_to_the_plan(cx, number, "done-course-withdrawn");
        Ok(())
    })
    .await
}
