//! The door by which a case is scored anew, after another model came into force.

use crate::base::ApiError;
use leptos::prelude::*;

#[server(endpoint = "triage/rescore")]
pub async fn rescore_case(
    case: String,
    seen: i64,
    #[server(default)] sitting: String,
) -> Result<(), ApiError> {
    use crate::triage::store::acts::Asked;
    use crate::triage::store::rescore_asked;
    use crate::web::serve;
    serve(async |cx| rescore_asked(cx, Asked::in_sitting(&case, seen, &sitting)).await).await
}
