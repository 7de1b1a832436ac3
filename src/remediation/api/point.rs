//! What may be asked about the points that the score offers to look into. One becomes a finding with the others.

use crate::base::ApiError;
use leptos::prelude::*;

/// Whoever writes the diagnosis says why a point needs no look.
#[server(endpoint = "case/set-point-aside")]
pub async fn set_point_aside(
    case: String,
    seen: i64,
    #[server(default)] aside_point: String,
    #[server(default)] aside_word: String,
) -> Result<(), ApiError> {
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let said = door::aside(&aside_point, &aside_word);
        store::set_point_aside(cx, number, seen, said).await?;
        door::back_to_the_plan(cx, number, "done-point-aside");
        Ok(())
    })
    .await
}
