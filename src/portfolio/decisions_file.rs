//! The decisions on all interventions as a file for a spreadsheet, narrowed and sorted as the page is.

use super::pages::must_read;
use crate::base::ApiError;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::model::{CaseDecision, DecidedView, Review};
use crate::remediation::pages::{fate_of_decision, name_of_course};
use crate::remediation::store::every_decision;
use crate::web::{Arrival, Failure, KeptFile, Site, send_kept, spreadsheet};
use axum::extract::{Query, State};
use axum::http::request::Parts;
use axum::response::Response;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use tower_sessions::Session;

/// What stands above its columns.
const HEADS: [&str; 12] = [
    "decided-file-number",
    "decided-file-project",
    "decided-file-ministry",
    "decided-file-decision",
    "decided-file-on",
    "decided-file-who",
    "decided-file-body",
    "decided-file-reason",
    "decided-file-evidence",
    "decided-file-review",
    "decided-file-review-state",
    "decided-file-fate",
];

/// Sends what the page lists, all of it.
pub async fn send_decisions(
    State(site): State<Site>,
    Query(asked): Query<HashMap<String, String>>,
    session: Session,
    parts: Parts,
) -> Response {
    let view = DecidedView::parse(|name| asked.get(name).cloned().unwrap_or_default());
    send_kept(written(Arrival::of(site, session, &parts), view).await, "/decisions")
}

async fn written(arrival: Arrival, view: DecidedView) -> Result<KeptFile, Failure> {
    let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
    must_read(&cx)?;
    let all = every_decision(&mut cx).await?;
    let (lang, now) = (cx.lang, cx.now);
    let rows = view.lines(&all, now).into_iter().map(|line| cells(lang, line, now));
    let (bytes, name) = (spreadsheet(lang, HEADS, rows)?, "tocsin-decisions.csv".to_owned());
    Ok(KeptFile { bytes, kind: "text/csv; charset=utf-8", name })
}

fn cells(lang: Lang, line: CaseDecision, now: DateTime<Utc>) -> [String; 12] {
    let day = |at: DateTime<Utc>| Calendar::france().local(at).date().to_string();
    let review = Review::of(&line.decision, now);
    let fate = fate_of_decision(lang, &line.decision.fate);
    let review_at = line.decision.review_at();
    let decided = line.decision.decided;
    [
        line.number,
        line.title,
        line.organisation_name,
        name_of_course(lang, decided.course),
        day(line.decision.at),
        line.decision.by.unwrap_or_default(),
        decided.taken_by.unwrap_or_default(),
        decided.reason,
        decided.evidence.unwrap_or_default(),
        review_at.map(day).unwrap_or_default(),
        lang.text(&format!("review-{}", review.name())),
        fate,
    ]
}
