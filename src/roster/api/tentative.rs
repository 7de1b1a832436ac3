//! What may be asked about whoever has not answered yet. `tests/it/doors.rs` lists these doors.

use crate::base::ApiError;
use leptos::prelude::*;

/// The coordinator asks a member no more, from the page of the team or from that of all who were asked.
#[server(endpoint = "case/withdraw-asked")]
pub async fn withdraw_asked(
    case: String,
    seen: i64,
    person: String,
    #[server(default)] among_all: bool,
) -> Result<(), ApiError> {
    use crate::roster::{door, model::Command, store};
    use crate::web::serve;
    serve(async |cx| {
        let (number, person) = (door::number(&case)?, door::person(&person)?);
        store::carry_out(cx, number, seen, Command::Withdraw { person }).await?;
        door::back_to_the_team(cx, number, "done-withdrawn");
        if among_all {
            cx.go_to("/team/tentative");
        }
        Ok(())
    })
    .await
}
