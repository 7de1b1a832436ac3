//! Contesting an input of a score, and settling that.

use crate::base::{ApiError, SentAnswers};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The requester or the sponsor says what is wrong with an input.
#[server(endpoint = "input/contest")]
pub async fn contest_input(
    case: String,
    version: i64,
    factor: String,
    #[server(default)] contest_objection: String,
) -> Result<(), ApiError> {
    use crate::intake::store;
    use crate::triage::model::FactorId;
    use crate::web::serve;
    serve(async |cx| {
        let (number, factor) = (store::number(&case)?, FactorId(factor.clone()));
        store::contest(cx, (number, version, &factor), &contest_objection).await
    })
    .await
}

/// The answer stands: the project reads why.
#[server(endpoint = "input/maintain")]
pub async fn maintain_input(
    case: String,
    version: i64,
    factor: String,
    #[server(default)] maintain_reason: String,
) -> Result<(), ApiError> {
    use crate::intake::store;
    use crate::triage::model::FactorId;
    use crate::web::serve;
    serve(async |cx| {
        let (number, factor) = (store::number(&case)?, FactorId(factor.clone()));
        store::maintain(cx, (number, version, &factor), &maintain_reason).await
    })
    .await
}

/// The answer is another, and the case is scored anew.
#[server(endpoint = "input/correct")]
pub async fn correct_input(
    case: String,
    version: i64,
    factor: String,
    #[server(default)] correct_reason: String,
    #[server(default)] answers: SentAnswers,
    #[server(default)] unknown: BTreeMap<String, String>,
    #[server(default)] seen: BTreeMap<String, String>,
) -> Result<(), ApiError> {
    use crate::intake::model::Typed;
    use crate::intake::store;
    use crate::triage::model::FactorId;
    use crate::web::serve;
    let typed = Typed { answers: answers.0, unknown, seen, sent: BTreeMap::new(), kept: None };
    serve(async |cx| {
        let (number, factor) = (store::number(&case)?, FactorId(factor.clone()));
        store::correct(cx, (number, version, &factor), &correct_reason, &typed).await
    })
    .await
}
