//! What follows from a request: offers of help, the conversation, answers, and taking it back.

use crate::base::{ApiError, CaseId};
use leptos::prelude::*;

/// *Saisine*: asks for help in place of a project's lead.
#[server(endpoint = "referral")]
pub async fn refer_project(
    #[server(default)] project: String,
    #[server(default)] near: String,
    #[server(default)] organisation: String,
    #[server(default)] organisation_name: String,
    #[server(default)] requester_name: String,
    #[server(default)] requester_email: String,
    #[server(default)] sponsor_name: String,
    #[server(default)] sponsor_email: String,
    #[server(default)] reason: String,
    #[server(default)] source: String,
    #[server(default)] source_name: String,
    #[server(default)] source_reach: String,
    #[server(default)] protect: String,
    #[server(default)] again: String,
) -> Result<(), ApiError> {
    use crate::base::Refusal;
    use crate::intake::model::{Referring, referral};
    use crate::web::serve;
    let typing = Referring {
        project,
        near,
        organisation,
        organisation_name,
        requester_name,
        requester_email,
        sponsor_name,
        sponsor_email,
        reason,
        source,
        source_name,
        source_reach,
        protect,
        again,
    };
    serve(async |cx| {
        let referral = referral(&typing).map_err(Refusal::Invalid)?;
        crate::intake::store::refer(cx, referral).await?;
        cx.go_to("/referrals");
        cx.say_done("referral-done");
        Ok(())
    })
    .await
}

/// Opens who signalled a referral, once: the journal keeps that this person looked.
#[server(endpoint = "referral-source")]
pub async fn open_source(referral: CaseId) -> Result<(), ApiError> {
    use crate::web::serve;
    serve(async |cx| {
        let entry = crate::intake::store::open_source(cx, referral).await?;
        cx.hand_over(&entry.to_string());
        cx.go_to(format!("/referrals/{referral}"));
        Ok(())
    })
    .await
}

/// Says something in the conversation of a case.
#[server(endpoint = "case/message")]
pub async fn post_message(
    case: String,
    #[server(default)] audience: String,
    #[server(default)] message: String,
) -> Result<(), ApiError> {
    use crate::web::serve;
    serve(async |cx| {
        let number = crate::intake::store::number(&case)?;
        crate::intake::store::post(cx, number, &audience, &message).await?;
        cx.go_to(format!("{}/status#thread", number.path()));
        cx.say_done("thread-sent");
        Ok(())
    })
    .await
}

/// Answers what the brigade asked; `answer_from`: where a coordinator has the answer from, who notes
/// it in the project's place.
#[server(endpoint = "case-answer")]
pub async fn answer_questions(
    case: String,
    seen: i64,
    #[server(default)] answer_text: String,
    #[server(default)] answer_from: String,
) -> Result<(), ApiError> {
    use crate::base::{Refusal, prose};
    use crate::case::model::Command;
    use crate::web::serve;
    serve(async |cx| {
        let number = crate::intake::store::number(&case)?;
        let answer = prose("answer_text", &answer_text);
        let from = Some(answer_from).filter(|it| !it.trim().is_empty());
        let from = from.map(|it| prose("answer_from", &it)).transpose();
        let (answer, in_place) = match (answer, from) {
            (Ok(answer), Ok(from)) => (answer, from),
            (answer, from) => {
                let problems = [answer.err(), from.err()].into_iter().flatten();
                return Err(Refusal::Invalid(problems.collect()).into());
            }
        };
        let command = Command::Answer { answer, in_place };
        crate::case::store::carry_out(cx, number, seen, command).await?;
        cx.say_done("status-answered");
        Ok(())
    })
    .await
}

/// Withdraws a request that was sent.
#[server(endpoint = "case-withdraw")]
pub async fn withdraw_request(
    case: String,
    seen: i64,
    #[server(default)] withdraw_reason: String,
) -> Result<(), ApiError> {
    use crate::case::model::Command;
    use crate::intake::store::say_why;
    use crate::web::serve;
    serve(async |cx| {
        let command = |reason| Command::Withdraw { reason };
        say_why(cx, (&case, seen), ("withdraw_reason", &withdraw_reason), command).await?;
        cx.say_done("status-withdrawn");
        Ok(())
    })
    .await
}

/// From now on only the people of a case know of it.
#[server(endpoint = "case-restrict")]
pub async fn restrict_case(
    case: String,
    seen: i64,
    #[server(default)] restrict_reason: String,
) -> Result<(), ApiError> {
    use crate::case::model::Command;
    use crate::intake::store::say_why;
    use crate::web::serve;
    serve(async |cx| {
        let command = |reason| Command::Restrict { reason };
        say_why(cx, (&case, seen), ("restrict_reason", &restrict_reason), command).await?;
        cx.say_done("status-restricted");
        Ok(())
    })
    .await
}

/// The brigade may know of it again.
#[server(endpoint = "case-unrestrict")]
pub async fn unrestrict_case(
    case: String,
    seen: i64,
    #[server(default)] unrestrict_reason: String,
) -> Result<(), ApiError> {
    use crate::case::model::Command;
    use crate::intake::store::say_why;
    use crate::web::serve;
    serve(async |cx| {
        let command = |reason| Command::Unrestrict { reason };
        say_why(cx, (&case, seen), ("unrestrict_reason", &unrestrict_reason), command).await?;
        cx.say_done("status-unrestricted");
        Ok(())
    })
    .await
}

/// Appeals a decline.
#[server(endpoint = "case-appeal")]
pub async fn appeal_decline(
    case: String,
    seen: i64,
    #[server(default)] appeal_reason: String,
) -> Result<(), ApiError> {
    use crate::web::serve;
    serve(async |cx| {
        let number = crate::intake::store::number(&case)?;
        crate::intake::store::appeal(cx, number, seen, &appeal_reason).await?;
        cx.say_done("status-appealed");
        Ok(())
    })
    .await
}
