//! What may be asked about a reply to the findings: to keep it, and to send it.

use crate::base::ApiError;
use crate::remediation::model::ReplyRow;
use leptos::prelude::*;

/// What is written so far is kept for its author alone.
#[server(endpoint = "case/save-reply")]
pub async fn save_reply(
    case: String,
    seen: i64,
    /// How often it was kept when its author last looked.
    draft_seen: i64,
    #[server(default)] replies: Vec<ReplyRow>,
    #[server(default)] reply_text: String,
) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let said = door::unfinished(&replies, &reply_text)?;
        store::save_reply(cx, number, seen, draft_seen, said).await?;
        door::back_to_the_plan(cx, number, "done-reply-kept");
        Ok(())
    })
    .await
}

/// The project says what it makes of each finding.
#[server(endpoint = "case/reply-to-findings")]
pub async fn reply_to_findings(
    case: String,
    seen: i64,
    draft_seen: i64,
    #[server(default)] replies: Vec<ReplyRow>,
    #[server(default)] reply_text: String,
) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let said = door::unfinished(&replies, &reply_text)?;
        store::reply(cx, number, seen, draft_seen, said).await?;
        door::back_to_the_plan(cx, number, "done-replied");
        Ok(())
    })
    .await
}
