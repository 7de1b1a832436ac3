//! What may be asked about a reply to the findings: to keep it, and to send it.

use crate::base::ApiError;
use crate::remediation::model::ReplyRow;
use leptos::prelude::*;

/// What is written so far is kept for its author alone.
#[server(endpoint = "case/save-reply")]
pub async fn save_reply(
    case: String,
    /// The case as its author last looked at it, or better the findings alone: a reply is to them.
    #[server(default)]
    seen: i64,
    #[server(default)] findings_seen: String,
    /// How often it was kept when its author last looked.
    draft_seen: i64,
    #[server(default)] replies: Vec<ReplyRow>,
    #[server(default)] reply_text: String,
    #[server(default)] reply_text_was: String,
) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let said = door::unfinished(&replies, (&reply_text, &reply_text_was))?;
        let seen = store::ReplySeen { case: seen, findings: &findings_seen, draft: draft_seen };
        store::save_reply(cx, number, seen, said).await?;
        door::back_to_the_plan(cx, number, "done-reply-kept");
        Ok(())
    })
    .await
}

/// The project says what it makes of each finding.
#[server(endpoint = "case/reply-to-findings")]
pub async fn reply_to_findings(
    case: String,
    #[server(default)] seen: i64,
    #[server(default)] findings_seen: String,
    draft_seen: i64,
    #[server(default)] replies: Vec<ReplyRow>,
    #[server(default)] reply_text: String,
    #[server(default)] reply_text_was: String,
) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let said = door::unfinished(&replies, (&reply_text, &reply_text_was))?;
        let seen = store::ReplySeen { case: seen, findings: &findings_seen, draft: draft_seen };
        store::reply(cx, number, seen, said).await?;
        door::back_to_the_plan(cx, number, "done-replied");
        Ok(())
    })
    .await
}
