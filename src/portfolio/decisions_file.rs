//! The decisions on all interventions as a file for a spreadsheet, narrowed and sorted as the page is.

use super::pages::must_read;
use crate::base::{ApiError, spreadsheet_cell};
use crate::case::model::Fate;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::model::{CaseDecision, DecidedView, Line};
use crate::remediation::pages::{fate_of_decision, name_of_course};
use crate::remediation::store::every_decision;
use crate::web::{Arrival, Failure, Site, status};
use axum::extract::{Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use tower_sessions::Session;

/// By this mark a spreadsheet knows UTF-8.
const SPREADSHEET_MARK: &str = "\u{feff}";

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
    match written(Arrival::of(site, session, &parts), view).await {
        Ok(file) => {
            let headers = [
                (CONTENT_TYPE, "text/csv; charset=utf-8"),
                (CONTENT_DISPOSITION, "attachment; filename=\"tocsin-decisions.csv\""),
                (CACHE_CONTROL, "private, no-store"),
            ];
            (headers, file).into_response()
        }
        Err(failure) => status(&ApiError::from(failure)).into_response(),
    }
}

async fn written(arrival: Arrival, view: DecidedView) -> Result<Vec<u8>, Failure> {
    let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
    must_read(&cx)?;
    let all = every_decision(&mut cx).await?;
    let (lang, now) = (cx.lang, cx.now);
    let file = SPREADSHEET_MARK.as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().delimiter(lang.between_cells()).from_writer(file);
    writer.write_record(HEADS.map(|key| lang.text(key))).map_err(odd)?;
    for line in view.lines(&all, now) {
        let cells = cells(lang, line, now);
        writer.write_record(cells.iter().map(|it| spreadsheet_cell(it))).map_err(odd)?;
    }
    writer.into_inner().map_err(|it| odd(it.into_error()))
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

/// Nothing that was written to memory fails; if it did, it would be said.
fn odd(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Failure {
    Failure::Files(std::io::Error::other(error))
}
