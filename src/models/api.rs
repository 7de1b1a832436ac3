//! The doors of a change of model. Its document comes in by the one that takes files.

use crate::base::ApiError;
use leptos::prelude::*;

/// Puts a model in force, from now on.
#[server(endpoint = "models/adopt")]
pub async fn adopt_model(
    model: String,
    seen: i64,
    #[server(default)] adopt_reason: String,
) -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    serve(async |cx| store::adopt(cx, &model, seen, &adopt_reason).await).await
}

/// Scores the next open cases anew by the model in force.
#[server(endpoint = "models/rescore")]
pub async fn rescore_cases() -> Result<(), ApiError> {
    use super::store;
    use crate::web::serve;
    serve(async |cx| store::rescore_some(cx).await).await
}
