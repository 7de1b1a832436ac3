//! The doors by which the committee notes that no purpose is stated, and takes it back.

use crate::base::ApiError;
use leptos::prelude::*;

#[server(endpoint = "triage/note-no-purpose")]
pub async fn note_no_purpose(
    case: String,
    seen: i64,
    #[server(default)] sitting: String,
    #[server(default)] no_purpose_reason: String,
) -> Result<(), ApiError> {
    use crate::triage::model::PurposeCommand;
    use crate::triage::store::{acts::Asked, say_of_purpose};
    use crate::web::serve;
    let command = PurposeCommand::Note { reason: no_purpose_reason };
    serve(async |cx| {
        let asked = Asked::in_sitting(&case, seen, &sitting);
        say_of_purpose(cx, asked, command, "done-no-purpose").await
    })
    .await
}

#[server(endpoint = "triage/withdraw-no-purpose")]
pub async fn withdraw_no_purpose(
    case: String,
    seen: i64,
    #[server(default)] sitting: String,
    #[server(default)] withdraw_no_purpose_reason: String,
) -> Result<(), ApiError> {
    use crate::triage::model::PurposeCommand;
    use crate::triage::store::{acts::Asked, say_of_purpose};
    use crate::web::serve;
    let command = PurposeCommand::Withdraw { reason: withdraw_no_purpose_reason };
    serve(async |cx| {
        let asked = Asked::in_sitting(&case, seen, &sitting);
        say_of_purpose(cx, asked, command, "done-purpose-stated").await
    })
    .await
}
