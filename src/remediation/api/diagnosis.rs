//! What may be asked about a diagnosis, and of its recommendations.

use crate::base::ApiError;
use leptos::prelude::*;

#[server(endpoint = "case/add-finding")]
pub async fn add_finding(
    case: String,
    seen: i64,
    finding_title: String,
    finding_text: String,
    #[server(default)] finding_severity: String,
    // Where it looks into a point that the score offered.
    #[server(default)] finding_point: String,
) -> Result<(), ApiError> {
    use crate::remediation::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let typed = (&finding_title, &finding_text, &finding_severity);
        match door::point(&finding_point)? {
            Some(point) => {
                let said = door::taken(point, typed.0, typed.1, typed.2);
                store::take_point(cx, number, seen, said).await?;
            }
            None => {
                let said = door::finding(typed.0, typed.1, typed.2)?;
                store::carry_out(cx, number, seen, Command::AddFinding(said)).await?;
            }
        }
        door::back_to_the_plan(cx, number, "done-finding");
        Ok(())
    })
    .await
}

#[server(endpoint = "case/remove-finding")]
pub async fn remove_finding(case: String, seen: i64, rank: String) -> Result<(), ApiError> {
    use crate::remediation::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let command = Command::RemoveFinding { rank: door::rank(&rank)? };
        store::carry_out(cx, number, seen, command).await?;
        door::back_to_the_plan(cx, number, "done-finding-removed");
        Ok(())
    })
    .await
}

#[server(endpoint = "case/add-recommendation")]
pub async fn add_recommendation(
    case: String,
    seen: i64,
    recommend_title: String,
    #[server(default)] recommend_grade: String,
    #[server(default)] recommend_owner: String,
    #[server(default)] recommend_due_on: String,
) -> Result<(), ApiError> {
    use crate::remediation::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let (title, grade) = (&recommend_title, &recommend_grade);
        let said = door::recommendation(title, grade, &recommend_owner, &recommend_due_on)?;
        store::carry_out(cx, number, seen, Command::AddRecommendation(said)).await?;
        door::back_to_the_plan(cx, number, "done-recommendation");
        Ok(())
    })
    .await
}

#[server(endpoint = "case/remove-recommendation")]
pub async fn remove_recommendation(case: String, seen: i64, rank: String) -> Result<(), ApiError> {
    use crate::remediation::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let command = Command::RemoveRecommendation { rank: door::rank(&rank)? };
        store::carry_out(cx, number, seen, command).await?;
        door::back_to_the_plan(cx, number, "done-recommendation-removed");
        Ok(())
    })
    .await
}

/// A peer says that they have read the diagnosis.
#[server(endpoint = "case/read-diagnosis")]
pub async fn read_diagnosis(case: String, seen: i64) -> Result<(), ApiError> {
    use crate::remediation::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        store::carry_out(cx, number, seen, Command::ReadDiagnosis).await?;
        door::back_to_the_plan(cx, number, "done-read");
        Ok(())
    })
    .await
}

/// The diagnosis goes to the project.
#[server(endpoint = "case/deliver-findings")]
pub async fn deliver_findings(case: String, seen: i64) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        store::deliver(cx, number, seen).await?;
        door::back_to_the_plan(cx, number, "done-delivered");
        Ok(())
    })
    .await
}

#[server(endpoint = "case/close-reply")]
pub async fn close_reply(case: String, seen: i64) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        store::close_reply(cx, number, seen).await?;
        door::back_to_the_plan(cx, number, "done-reply-closed");
        Ok(())
    })
    .await
}

/// The project takes a recommendation on (who, by when) or refuses it, and says why.
#[server(endpoint = "case/answer-recommendation")]
pub async fn answer_recommendation(
    case: String,
    seen: i64,
    #[server(default)] answer_rank: String,
    #[server(default)] answer_choice: String,
    #[server(default)] answer_owner: String,
    #[server(default)] answer_owner_name: String,
    #[server(default)] answer_owner_organisation: String,
    #[server(default)] answer_due_on: String,
    #[server(default)] answer_argument: String,
) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let form = door::AnswerForm {
            rank: answer_rank,
            choice: answer_choice,
            owner: answer_owner,
            owner_name: answer_owner_name,
            owner_organisation: answer_owner_organisation,
            due_on: answer_due_on,
            argument: answer_argument,
        };
        let people = store::may_own_in(cx, number).await?;
        let within = store::limits_to_follow(cx).await?;
        store::carry_out(cx, number, seen, form.command(&people, within)).await?;
        door::back_to_the_plan(cx, number, "done-answered");
        Ok(())
    })
    .await
}
