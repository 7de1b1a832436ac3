//! What was found and recommended, and what the project says to it, as JSON.

use crate::dossier::store::Whole;
use crate::remediation::model::Recommendation;
use serde_json::{Value, json};

pub(super) fn diagnosis(whole: &Whole) -> Value {
    let document = whole.document.as_ref().map(|it| {
        json!({
            "version": it.document.version,
            "closed_at": it.document.closed_at,
            "sha256": it.hash,
        })
    });
    json!({
        "readable": whole.reads_findings,
        "findings": whole.recovery.findings,
        "replies": whole.recovery.replies.iter().map(|it| json!({
            "by": whole.name_of(it.by),
            "part": it.part,
            "on": it.on,
            "at_findings": it.at_findings,
            "text": it.text,
        })).collect::<Vec<_>>(),
        "recommendations": whole.recovery.recommendations.iter().map(|it| json!({
            "rank": it.rank,
            "title": it.said.title,
            "grade": it.said.grade,
            "owner": it.owner(),
            "due_on": it.due_on(),
            "answer": it.answer,
            "done": it.done,
            "proof_path": proof_path(whole, it),
            "doubt": it.doubt.as_ref().map(|it| &it.reason),
        })).collect::<Vec<_>>(),
        "document": document,
    })
}

/// Where the file that shows it is downloaded.
fn proof_path(whole: &Whole, it: &Recommendation) -> Option<String> {
    let file = it.done.as_ref()?.file.as_ref()?;
    Some(format!("/cases/{}/plan/proofs/{}", whole.file.number_text(), file.id))
}
