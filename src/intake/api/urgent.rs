//! The urgent path, from a blank page or from a draft.

use crate::base::{ApiError, CaseId, SentDay};
use leptos::prelude::*;

/// Sends an urgent request: six fields, the rest is completed after.
#[server(endpoint = "request-urgent")]
pub async fn send_urgent_request(
    #[server(default)] project: String,
    #[server(default)] near: String,
    #[server(default)] organisation: String,
    #[server(default)] organisation_name: String,
    #[server(default)] again: String,
    #[server(default)] problem: String,
    #[server(default)] harmed: String,
    #[server(default)] irreversible_on: SentDay,
    #[server(default)] phone: String,
    #[server(default)] sponsor: String,
    #[server(default)] for_another: String,
    #[server(default)] requester_name: String,
    #[server(default)] requester_email: String,
    #[server(default)] draft: Option<CaseId>,
) -> Result<(), ApiError> {
    use crate::base::{Refusal, Role};
    use crate::intake::model::{Calling, Urgent};
    use crate::intake::store::{hurry, send_urgently, to_hurry};
    use crate::web::serve;
    let for_another = !for_another.is_empty();
    let mut calling = Calling {
        project,
        near,
        organisation,
        organisation_name,
        again,
        problem,
        harmed,
        irreversible_on: irreversible_on.0,
        phone,
        sponsor,
        requester_name,
        requester_email,
    };
    serve(async |cx| {
        cx.actor.must_be_any(&Role::OPEN_REQUESTS)?;
        if let Some(draft) = draft {
            // Which project it is for was said when the draft was begun.
            calling.project = to_hurry(cx, draft).await?.file.title.clone();
        }
        let urgent = Urgent::read(&calling, for_another, cx.today()).map_err(Refusal::Invalid)?;
        let number = match draft {
            Some(draft) => hurry(cx, draft, urgent).await?,
            None => send_urgently(cx, urgent).await?,
        };
        cx.go_to(format!("{}/status", number.path()));
        cx.say_done(if for_another { "urgent-sent-of-caller" } else { "urgent-sent" });
        Ok(())
    })
    .await
}
