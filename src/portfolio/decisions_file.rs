//! The decisions on all interventions as a file for a spreadsheet, narrowed and sorted as the page is.

use super::pages::must_read;
use crate::base::ApiError;
use crate::case::model::Fate;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::model::{CaseDecision, DecidedView, Line};
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
    let review = lang.text(&format!("review-{}", line.review(now).name()));
    let review_at = line.review_at().map(day).unwrap_or_default();
    let (said, fate) = match line.line {
        Line::Taken(decision) => {
            let decided = decision.decided;
            let said = [
                name_of_course(lang, decided.course),
                day(decision.at),
                decision.by.unwrap_or_default(),
                decided.taken_by.unwrap_or_default(),
                decided.reason,
                decided.evidence.unwrap_or_default(),
            ];
            (said, decision.fate)
        }
        // Nobody decided, on no day: who owes it is told by the page.
        Line::Owed { since, due_at, .. } => {
            let none = String::new;
            let (owed, why) = (lang.text("decided-owed"), lang.text("decided-owed-why"));
            ([owed, none(), none(), none(), why, none()], Fate::OwedAnew { at: since, due_at })
        }
    };
    let [decision, on, who, body, reason, evidence] = said;
    let fate = fate_of_decision(lang, &fate);
    let (number, project, ministry) = (line.number, line.title, line.organisation_name);
    [number, project, ministry, decision, on, who, body, reason, evidence, review_at, review, fate]
}
