//! The doors of the second, blind assessment.

use crate::base::ApiError;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Whoever was drawn for it says what they find.
#[server(endpoint = "triage/give-second")]
pub async fn give_second(
    case: String,
    seen: i64,
    #[server(default)] levels: BTreeMap<String, String>,
    #[server(default)] second_stake: String,
    #[server(default)] second_band: String,
    #[server(default)] second_reason: String,
) -> Result<(), ApiError> {
    use crate::triage::model::TypedSecond;
    use crate::triage::store::{self, acts::Asked};
    use crate::web::serve;
    let (stake, band, reason) = (second_stake, second_band, second_reason);
    let typed = TypedSecond { levels, stake, band, reason };
    serve(async |cx| store::give_second(cx, Asked::of(&case, seen), &typed).await).await
}

/// Somebody else is to give it.
#[server(endpoint = "triage/pass-second")]
pub async fn pass_second(
    case: String,
    seen: i64,
    #[server(default)] pass_second_reason: String,
) -> Result<(), ApiError> {
    use crate::triage::store::{self, acts::Asked};
    use crate::web::serve;
    serve(async |cx| store::pass_second(cx, Asked::of(&case, seen), &pass_second_reason).await)
        .await
}
