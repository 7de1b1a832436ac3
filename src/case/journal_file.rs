//! The journal of a case as a file for a spreadsheet, with what its page narrows it to.

use super::model::{CaseNumber, JournalView, Look, Place};
use super::pages::{Tab, sentence, told};
use super::store::{find, known, look, others, whole_journal};
use crate::base::ApiError;
use crate::web::{Arrival, Failure, KeptFile, Site, send_kept, spreadsheet, status};
use axum::extract::{Path, Query, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use chrono_tz::Europe::Paris;
use serde::Deserialize;
use tower_sessions::Session;

/// What stands above its columns.
const HEADS: [&str; 5] = [
    "journal-file-rank",
    "journal-file-at",
    "journal-file-who",
    "journal-file-about",
    "journal-file-what",
];

/// What its address may say, as on the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Narrowed {
    about: String,
    who: String,
}

/// Sends the whole journal, or the part that the page shows; 404 for a case that is not theirs to see.
pub async fn send_journal(
    State(site): State<Site>,
    Path(number): Path<String>,
    Query(narrowed): Query<Narrowed>,
    session: Session,
    parts: Parts,
) -> Response {
    let view = JournalView::parse(&narrowed.about, &narrowed.who, "", "");
    let Ok(number) = number.parse::<CaseNumber>() else {
        return status(&ApiError::NotFound).into_response();
    };
    let made = written(Arrival::of(site, session, &parts), number, view).await;
    send_kept(made, &Tab::Journal.path(number))
}

async fn written(
    arrival: Arrival,
    number: CaseNumber,
    view: JournalView,
) -> Result<KeptFile, Failure> {
    let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
    let file = find(&mut cx, number).await?;
    file.must_be_open_to(&cx.actor)?;
    look(&mut cx, file.id, Look::at(Place::Journal)).await?;
    let entries = whole_journal(&mut cx, &file).await?;
    let known = known(&mut cx, &file, &entries).await?;
    let others = others(&mut cx, &entries).await?;
    let lang = cx.lang;
    cx.into_visit().looked().await?;
    let told = told(entries, &others);
    // What they may not read yet leaves with nobody, not even that it is there.
    let may_leave = told.iter().rev().filter(|it| !it.is_veiled());
    let shown = may_leave.filter(|it| view.holds(it.chapter(), it.signer()));
    let rows = shown.map(|it| {
        let about = lang.text(&format!("journal-chapter-{}", it.chapter().name()));
        let who = it.who.clone().unwrap_or_else(|| lang.text("journal-protected"));
        let at = DateTime::<Utc>::from(it.at).with_timezone(&Paris).to_rfc3339();
        [it.seq.to_string(), at, who, about, sentence(lang, it, &known, &others)]
    });
    let (bytes, name) = (spreadsheet(lang, HEADS, rows)?, format!("tocsin-journal-{number}.csv"));
    Ok(KeptFile { bytes, kind: "text/csv; charset=utf-8", name })
}
