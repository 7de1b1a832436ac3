//! A note as a PDF: what its page says, sent to whoever may read that page and to nobody else.

use super::model::{Block, Document, Text};
use super::store::{case_facts, whole_facts};
use super::words::{case_note, whole_note};
use crate::base::{Address, ApiError};
use crate::case::model::{CaseNumber, Look, Place};
use crate::case::store::{find, head};
use crate::i18n::Lang;
use crate::portfolio::model::past_day;
use crate::ui::export::understood;
use crate::web::{Arrival, Cx, Failure, KeptFile, Site, send_kept};
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::request::Parts;
use axum::response::Response;
use axum::routing::get;
use chrono::{DateTime, Utc};
use chrono_tz::Europe::Paris;
use serde::Deserialize;
use std::io::Error;
use tocsin_pdf as pdf;
use tokio::task::spawn_blocking;
use tower_sessions::Session;

/// Whether this program writes them.
pub const IS_WRITTEN: bool = true;

/// At the address of the page, with an ending.
pub fn files() -> Router<Site> {
    Router::new()
        .route("/portfolio/briefing.pdf", get(send_whole))
        .route("/cases/{number}/briefing.pdf", get(send_case))
}

/// As on the page: the evening that is meant, if it is not now.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    on: String,
}

async fn send_whole(
    State(site): State<Site>,
    Query(asked): Query<Asked>,
    session: Session,
    parts: Parts,
) -> Response {
    send_kept(whole(Arrival::of(site, session, &parts), &asked.on).await, "/portfolio/briefing")
}

async fn send_case(
    State(site): State<Site>,
    Path(number): Path<String>,
    session: Session,
    parts: Parts,
) -> Response {
    let Ok(number) = number.parse::<CaseNumber>() else {
        return send_kept(Err(ApiError::NotFound.into()), "");
    };
    let made = case(Arrival::of(site, session, &parts), number).await;
    send_kept(made, &format!("{}/briefing", number.path()))
}

async fn whole(arrival: Arrival, on: &str) -> Result<KeptFile, Failure> {
    let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
    let mut address = Address::new(|_: &str| on);
    let on = past_day(&mut address, "on", cx.today(), None);
    understood(cx.lang, &address.misread())?;
    let facts = whole_facts(&mut cx, on).await?;
    let day = facts.on.unwrap_or(cx.today());
    let note = whole_note(cx.lang, facts, &cx.actor.name);
    kept(cx, note, 1, format!("tocsin-note-{day}.pdf")).await
}

/// It sums the whole dossier up: to read it is to look at that.
async fn case(arrival: Arrival, number: CaseNumber) -> Result<KeptFile, Failure> {
    let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
    let file = find(&mut cx, number).await?;
    file.must_be_open_to(&cx.actor)?;
    let head = head(&mut cx, &file, Look::at(Place::Dossier)).await?;
    let facts = case_facts(&mut cx, file, head.priority).await?;
    let note = case_note(cx.lang, &facts, &cx.actor.name);
    let name = format!("tocsin-note-{number}-{}.pdf", cx.today());
    kept(cx, note, 2, name).await
}

/// Written once the database is let go, on a thread that may be held.
async fn kept(cx: Cx, note: Document, sheets: usize, name: String) -> Result<KeptFile, Failure> {
    let document = pdf::Document { sheets: Some(sheets), ..set(cx.lang, &note, cx.now) };
    cx.into_visit().looked().await?;
    let written = spawn_blocking(move || pdf::pdf(&document)).await.map_err(Error::other)?;
    let bytes = written.map_err(Error::other)?;
    Ok(KeptFile { bytes, kind: "application/pdf", name })
}

/// The note in the blocks that a file has.
fn set(lang: Lang, note: &Document, now: DateTime<Utc>) -> pdf::Document {
    let print = lang.text_with("briefing-fingerprint", [("hash", note.fingerprint().into())]);
    pdf::Document {
        lang: note.language.to_owned(),
        title: note.title.clone(),
        author: "Tocsin".to_owned(),
        subject: note.kind.clone(),
        about: note.about.join(" "),
        moment: now.with_timezone(&Paris).fixed_offset(),
        lead: note.lead.clone(),
        sheets: None,
        footer: format!("{print}. {}", lang.text("briefing-reach")),
        blocks: note.blocks.iter().map(block).collect(),
    }
}

fn block(of: &Block) -> pdf::Block {
    let said = |texts: &Vec<Text>| texts.iter().map(Text::said).collect();
    match of {
        Block::Heading { text } => pdf::Block::Heading { level: 1, text: text.clone() },
        Block::Paragraph { text } => pdf::Block::Paragraph { text: text.said() },
        Block::Facts { facts } => {
            let facts = facts.iter().map(|it| pdf::Fact {
                label: it.label.clone(),
                value: it.value.clone(),
                note: it.note.clone(),
            });
            pdf::Block::Facts { facts: facts.collect() }
        }
        Block::Table { caption, heads, rows } => {
            let heads =
                heads.iter().map(|it| pdf::Head { text: it.text.clone(), numeric: it.numeric });
            pdf::Block::Table {
                caption: caption.clone(),
                heads: heads.collect(),
                rows: rows.iter().map(said).collect(),
            }
        }
        Block::List { items } => pdf::Block::List { items: said(items) },
        Block::Figure { svg, alternative, caption } => pdf::Block::Figure {
            svg: svg.as_str().to_owned(),
            alternative: alternative.clone(),
            caption: caption.clone(),
        },
    }
}
