//! What is kept of a page that is not finished: while somebody types, and when they step back from it.

use crate::base::{ApiError, CaseId, SentAnswers};
use crate::intake::model::{Autosaved, FoundProject};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Keeps what can be kept of a page that is still being filled in, and leads nowhere.
#[server(endpoint = "request-answers-as-given")]
pub async fn save_as_given(
    request: CaseId,
    page: String,
    #[server(default)] answers: SentAnswers,
    #[server(default)] unknown: BTreeMap<String, String>,
    #[server(default)] seen: BTreeMap<String, String>,
    #[server(default)] sent: BTreeMap<String, String>,
) -> Result<Autosaved, ApiError> {
    use crate::intake::model::{Keeping, Typed};
    use crate::web::serve;
    serve(async |cx| {
        let typed = Typed { answers: answers.0, unknown, seen, sent, kept: None };
        let kept = crate::intake::store::save_as_given(cx, request, &page, &typed).await?;
        let Keeping { marks, meanwhile, unfinished, .. } = kept;
        let time = [("time", cx.lang.hour(cx.now).into())];
        let said = (!marks.is_empty()).then(|| cx.lang.text_with("autosave-saved", time));
        Ok(Autosaved { said, marks, meanwhile, unfinished })
    })
    .await
}

/// Goes back to the page before, or to the check, with whatever of this one can be kept so far: what
/// is half typed holds nobody there.
#[server(endpoint = "request-step-back")]
pub async fn step_back(
    request: CaseId,
    page: String,
    #[server(default)] then: String,
    #[server(default)] answers: SentAnswers,
    #[server(default)] unknown: BTreeMap<String, String>,
    #[server(default)] seen: BTreeMap<String, String>,
    #[server(default)] sent: BTreeMap<String, String>,
) -> Result<(), ApiError> {
    use crate::intake::model::{CHECK, Typed};
    use crate::web::serve;
    serve(async |cx| {
        let typed = Typed { answers: answers.0, unknown, seen, sent, kept: None };
        let before = crate::intake::store::step_back(cx, request, &page, &typed).await?;
        let to = if then == CHECK { CHECK } else { before };
        cx.go_to(format!("/request/{request}/{to}"));
        Ok(())
    })
    .await
}

/// The projects of the register that may be meant by what is typed so far. Not an address: what
/// is typed may be nobody else's to read in a log.
#[server(endpoint = "request-projects")]
pub async fn find_projects(
    #[server(default)] typed: String,
) -> Result<Vec<FoundProject>, ApiError> {
    use crate::web::serve_looking;
    serve_looking(async |cx| crate::intake::pages::found(cx, &typed).await).await
}
