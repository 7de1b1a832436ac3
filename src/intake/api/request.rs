//! A request, from its first page to its sending, and what proves it.

use crate::base::{ApiError, CaseId, EvidenceId, SentAnswers, SentDay};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Opens a draft.
#[server(endpoint = "request")]
pub async fn open_request(
    #[server(default)] project: String,
    #[server(default)] near: String,
    #[server(default)] organisation: String,
    #[server(default)] organisation_name: String,
    #[server(default)] again: String,
    #[server(default)] for_another: String,
    #[server(default)] requester_name: String,
    #[server(default)] requester_email: String,
) -> Result<(), ApiError> {
    use crate::base::Refusal;
    use crate::intake::model::{Foreword, Start, Typing};
    use crate::web::serve;
    let for_another = !for_another.is_empty();
    let typing = Typing {
        project,
        near,
        organisation,
        organisation_name,
        again,
        requester_name,
        requester_email,
    };
    serve(async |cx| {
        let start = Start::read(&typing, for_another).map_err(Refusal::Invalid)?;
        let id = crate::intake::store::begin(cx, start).await?;
        cx.go_to(format!("/request/{id}/{}", Foreword::WhoKnows.id()));
        Ok(())
    })
    .await
}

/// Keeps the answers of a page, and goes on to the next that applies, or back to the check.
#[server(endpoint = "request-answers")]
pub async fn save_answers(
    request: CaseId,
    page: String,
    #[server(default)] then: String,
    #[server(default)] attach: String,
    #[server(default)] answers: SentAnswers,
    #[server(default)] unknown: BTreeMap<String, String>,
    #[server(default)] seen: BTreeMap<String, String>,
    #[server(default)] sent: BTreeMap<String, String>,
    #[server(default)] kept: String,
) -> Result<(), ApiError> {
    use crate::intake::model::{CHECK, Questions, Typed};
    use crate::web::serve;
    serve(async |cx| {
        // The button that attaches a file names its question.
        let attached = match attach.as_str() {
            "" => None,
            id => Some(Questions::all_versions().iter().find_map(|it| it.find(id))),
        };
        let attached = attached.map(|it| it.ok_or(ApiError::NotFound)).transpose()?;
        let kept = (!kept.is_empty()).then_some(kept);
        let typed = Typed { answers: answers.0, unknown, seen, sent, kept };
        let next = crate::intake::store::save(cx, request, &page, &typed).await?;
        let next = if then == CHECK { CHECK } else { next };
        cx.go_to(match attached {
            Some(question) => format!("/request/{request}/evidence/{}", question.id),
            None => format!("/request/{request}/{next}"),
        });
        Ok(())
    })
    .await
}

/// Says how far an answer is proven.
#[server(endpoint = "request-proof")]
pub async fn mark_answer(
    request: CaseId,
    seen: i64,
    question: String,
    #[server(default)] proof: String,
    #[server(default)] proof_on: SentDay,
    #[server(default)] proof_reason: String,
) -> Result<(), ApiError> {
    use crate::intake::model::Marking;
    use crate::web::serve;
    serve(async |cx| {
        let marking = Marking { proof, on: proof_on.0, reason: proof_reason };
        crate::intake::store::mark_proof(cx, request, seen, &question, &marking).await?;
        cx.say_done("evidence-marked-done");
        Ok(())
    })
    .await
}

/// Takes a file back from a draft.
#[server(endpoint = "request-evidence-remove")]
pub async fn remove_evidence(request: CaseId, evidence: EvidenceId) -> Result<(), ApiError> {
    use crate::web::serve;
    let hash = serve(async |cx| {
        let hash = crate::intake::store::remove(cx, request, evidence).await?;
        cx.say_done("evidence-removed");
        Ok(hash)
    })
    .await?;
    // After the commit: what is undone still has its file.
    serve(async |cx| crate::intake::doors::forget_unbound(cx, &hash).await).await
}

/// Names the sponsor of a request, or another in their place while it is a draft. `then`: before
/// the questions, which follow.
#[server(endpoint = "request-sponsor")]
pub async fn name_sponsor(
    request: CaseId,
    #[server(default)] sponsor_name: String,
    #[server(default)] sponsor_email: String,
    #[server(default)] sponsor_informed: String,
    #[server(default)] then: String,
) -> Result<(), ApiError> {
    use crate::base::Refusal;
    use crate::intake::model::{first_page as first, named};
    use crate::web::serve;
    serve(async |cx| {
        let sponsor = named("sponsor", &sponsor_name, &sponsor_email).map_err(Refusal::Invalid)?;
        crate::intake::store::name_sponsor(cx, request, sponsor, !sponsor_informed.is_empty())
            .await?;
        match then.is_empty() {
            true => cx.say_done("request-sponsor-named"),
            false => cx.go_to(format!("/request/{request}/{}", first())),
        }
        Ok(())
    })
    .await
}

/// Says who may know of a draft. `then`: before the questions; the sponsor follows.
#[server(endpoint = "request-confidentiality")]
pub async fn reclassify_request(
    request: CaseId,
    #[server(default)] confidentiality: String,
    #[server(default)] then: String,
) -> Result<(), ApiError> {
    use crate::base::Refusal;
    use crate::intake::model::Foreword;
    use crate::web::serve;
    serve(async |cx| {
        let to = crate::intake::model::confidentiality(&confidentiality);
        let to = to.map_err(|it| Refusal::Invalid(vec![it]))?;
        crate::intake::store::reclassify(cx, request, to).await?;
        match then.is_empty() {
            true => cx.say_done("request-confidentiality-kept"),
            false => cx.go_to(format!("/request/{request}/{}", Foreword::Sponsor.id())),
        }
        Ok(())
    })
    .await
}

/// Sends a request.
#[server(endpoint = "request-send")]
pub async fn send_request(
    request: CaseId,
    #[server(default)] commitments: String,
) -> Result<(), ApiError> {
    use crate::intake::store::Sent;
    use crate::web::serve;
    serve(async |cx| {
        let (number, done) =
            match crate::intake::store::send(cx, request, !commitments.is_empty()).await? {
                Sent::Submitted(number) => (number, "request-sent"),
                Sent::Taken(number) => (number, "request-sent-of-caller"),
                Sent::Completed(number) => (number, "request-completed"),
            };
        cx.go_to(format!("{}/status", number.path()));
        cx.say_done(done);
        Ok(())
    })
    .await
}

/// Makes a link with which a colleague takes a draft over, for the page that follows.
#[server(endpoint = "request-handover")]
pub async fn offer_draft(request: CaseId) -> Result<(), ApiError> {
    use crate::web::serve;
    serve(async |cx| {
        let token = crate::intake::store::offer(cx, request).await?;
        cx.hand_over(&token);
        cx.go_to(format!("/request/{request}/check"));
        Ok(())
    })
    .await
}

/// Takes a draft over.
#[server(endpoint = "request-take-over")]
pub async fn take_draft(token: String) -> Result<(), ApiError> {
    use crate::web::serve;
    serve(async |cx| {
        let request = crate::intake::store::take_over(cx, &token).await?;
        cx.go_to(format!("/request/{request}"));
        cx.say_done("handover-taken");
        Ok(())
    })
    .await
}

/// Keeps a draft ninety days more.
#[server(endpoint = "request-keep")]
pub async fn keep_draft(request: CaseId) -> Result<(), ApiError> {
    use crate::web::serve;
    serve(async |cx| {
        crate::intake::store::keep(cx, request).await?;
        cx.say_done("draft-kept");
        Ok(())
    })
    .await
}

/// Goes on with the answers of a draft that expired, in a new one.
#[server(endpoint = "request-take-up")]
pub async fn take_up_draft(request: CaseId) -> Result<(), ApiError> {
    use crate::web::serve;
    serve(async |cx| {
        let draft = crate::intake::store::take_up(cx, request).await?;
        cx.go_to(format!("/request/{draft}/check"));
        cx.say_done("draft-taken-up");
        Ok(())
    })
    .await
}

/// Gives a draft up.
#[server(endpoint = "request-abandon")]
pub async fn abandon_request(
    request: CaseId,
    #[server(default)] abandon_reason: String,
) -> Result<(), ApiError> {
    use crate::base::{Refusal, prose};
    use crate::web::serve;
    serve(async |cx| {
        let reason = prose("abandon_reason", &abandon_reason);
        let reason = reason.map_err(|it| Refusal::Invalid(vec![it]))?;
        crate::intake::store::abandon(cx, request, reason).await?;
        cx.go_to("/");
        cx.say_done("request-abandoned");
        Ok(())
    })
    .await
}
