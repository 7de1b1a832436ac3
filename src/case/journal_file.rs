//! The journal of a case as a file for a spreadsheet, with what its page narrows it to.

use super::model::{CaseNumber, JournalView, Look, Place};
use super::pages::{Tab, sentence, told};
use super::store::{CaseFile, Entry, find, journal, known, look, others};
use crate::base::{ApiError, spreadsheet_cell};
use crate::web::{Arrival, Cx, Failure, KeptFile, Site, send_kept, status};
use axum::extract::{Path, Query, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use chrono_tz::Europe::Paris;
use serde::Deserialize;
use tower_sessions::Session;

/// By this mark a spreadsheet knows UTF-8.
const SPREADSHEET_MARK: &str = "\u{feff}";

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
    let entries = whole(&mut cx, &file).await?;
    let known = known(&mut cx, &file, &entries).await?;
    let others = others(&mut cx, &entries).await?;
    let lang = cx.lang;
    cx.into_visit().looked().await?;
    let delimiter = lang.between_cells();
    let file = SPREADSHEET_MARK.as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(file);
    let heads = ["journal-file-rank", "journal-file-at", "journal-file-who", "journal-file-about"];
    let heads = heads.into_iter().chain(["journal-file-what"]).map(|key| lang.text(key));
    writer.write_record(heads).map_err(odd)?;
    for it in told(entries, &others).iter().rev() {
        // What they may not read yet leaves with nobody, not even that it is there.
        if it.is_veiled() || !view.holds(it.chapter(), it.signer()) {
            continue;
        }
        let about = lang.text(&format!("journal-chapter-{}", it.chapter().name()));
        let who = it.who.clone().unwrap_or_else(|| lang.text("journal-protected"));
        let at = DateTime::<Utc>::from(it.at).with_timezone(&Paris).to_rfc3339();
        let what = sentence(lang, it, &known, &others);
        let cells = [it.seq.to_string(), at, who, about, what];
        writer.write_record(cells.iter().map(|it| spreadsheet_cell(it))).map_err(odd)?;
    }
    let bytes = writer.into_inner().map_err(|it| odd(it.into_error()))?;
    let name = format!("tocsin-journal-{number}.csv");
    Ok(KeptFile { bytes, kind: "text/csv; charset=utf-8", name })
}

/// Page by page, newest first.
async fn whole(cx: &mut Cx, file: &CaseFile) -> Result<Vec<Entry>, Failure> {
    let mut entries = journal(cx, file, None).await?;
    while let Some(first) = entries.last().map(|it| it.seq).filter(|seq| *seq > 1) {
        let more = journal(cx, file, Some(first)).await?;
        if more.is_empty() {
            break;
        }
        entries.extend(more);
    }
    Ok(entries)
}

/// Nothing that was written to memory fails; if it did, it would be said.
fn odd(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Failure {
    Failure::Files(std::io::Error::other(error))
}
