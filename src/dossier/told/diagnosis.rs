//! What was found and recommended, and what the project says to it, as JSON.

use crate::dossier::store::Whole;
use crate::remediation::model::{Answer, Done, Recommendation};
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
            "answer": it.answer.as_ref().map(answer),
            "done": it.done.as_ref().map(|it| done(whole, it)),
            "proof_path": proof_path(whole, it),
            "doubt": it.doubt.as_ref().map(|it| &it.reason),
        })).collect::<Vec<_>>(),
        "document": document,
    })
}

fn answer(it: &Answer) -> Value {
    match it {
        Answer::Accepted { owner, due_on } => {
            json!({ "kind": "accepted", "owner": owner.said(), "due_on": due_on })
        }
        Answer::Refused { argument } => json!({ "kind": "refused", "argument": argument }),
    }
}

fn done(whole: &Whole, it: &Done) -> Value {
    json!({
        "on": it.on,
        "evidence": it.evidence,
        "link": it.link,
        "file": it.file.as_ref().map(|file| json!({
            "name": file.name,
            "mime": file.mime,
            "bytes": file.size,
            "sha256": file.hash,
        })),
        "by": it.by.and_then(|person| whole.name_of(person)),
    })
}

/// Where the file that shows it is downloaded.
fn proof_path(whole: &Whole, it: &Recommendation) -> Option<String> {
    let file = it.done.as_ref()?.file.as_ref()?;
    Some(format!("/cases/{}/plan/proofs/{}", whole.file.number_text(), file.id))
}
