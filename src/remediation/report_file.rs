//! The diagnosis with its replies as a file to keep: one page of HTML that stands alone, or a text document.

use super::model::may_read_findings;
use super::pages::{ReportText, SealedReport};
use super::store::{FrozenDocument, document_of};
use crate::base::ApiError;
use crate::case::model::{CaseNumber, Look, Place};
use crate::case::store::{find, look};
use crate::i18n::Lang;
use crate::ui::{OPEN_DOCUMENT, open_document, standalone};
use crate::web::{Arrival, Failure, KeptFile, Site, send_kept};
use axum::extract::{Path, Query, State};
use axum::http::request::Parts;
use axum::response::Response;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use serde::Deserialize;
use tower_sessions::Session;

/// Which of the documents of a case is meant: the newest, if it is not said.
#[derive(Deserialize)]
pub struct Asked {
    version: Option<String>,
}

/// Sends the document to whoever may read the diagnosis, as a page that stands alone.
pub async fn send_report(
    State(site): State<Site>,
    Path(number): Path<String>,
    Query(asked): Query<Asked>,
    session: Session,
    parts: Parts,
) -> Response {
    let read = read(Arrival::of(site, session, &parts), &number, asked).await;
    let page = |it: Written| (it.page().into_bytes(), "html", "text/html; charset=utf-8");
    sent(read.map(page), &number)
}

/// The same as a text document, for those who file and sign such.
pub async fn send_report_as_text(
    State(site): State<Site>,
    Path(number): Path<String>,
    Query(asked): Query<Asked>,
    session: Session,
    parts: Parts,
) -> Response {
    let read = read(Arrival::of(site, session, &parts), &number, asked).await;
    sent(read.map(|it| (it.text_document(), "odt", OPEN_DOCUMENT)), &number)
}

/// The file, how its name ends and of what kind it is; or where to go instead.
fn sent(written: Result<(Vec<u8>, &str, &'static str), Failure>, number: &str) -> Response {
    let number: String =
        number.chars().filter(|sign| sign.is_ascii_digit() || *sign == '-').collect();
    let made = written.map(|(bytes, ending, kind)| {
        let name = format!("tocsin-diagnostic-{number}.{ending}");
        KeptFile { bytes, kind, name }
    });
    send_kept(made, &format!("/cases/{number}/report"))
}

/// What such a file says.
struct Written {
    lang: Lang,
    title: String,
    made: String,
    made_at: DateTime<Utc>,
    frozen: FrozenDocument,
}

/// To keep the file is to look at the case.
async fn read(arrival: Arrival, number: &str, asked: Asked) -> Result<Written, Failure> {
    let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
    let number: CaseNumber = number.parse().map_err(|_| ApiError::NotFound)?;
    let version = asked.version.map(|it| it.parse()).transpose().map_err(|_| ApiError::NotFound)?;
    let file = find(&mut cx, number).await?;
    file.must_be_open_to(&cx.actor)?;
    if !may_read_findings(&file, &cx.actor, &file.line) {
        return Err(ApiError::NotFound.into());
    }
    look(&mut cx, file.id, Look::at(Place::Plan)).await?;
    let frozen = document_of(&mut cx, &file, version).await?.ok_or(ApiError::NotFound)?;
    let (lang, made_at) = (cx.lang, cx.now);
    let facts = [("number", file.number_text().into())];
    let title = lang.text_with("report-document-title", facts);
    let made = [("name", cx.actor.name.clone().into()), ("moment", lang.moment(made_at).into())];
    let made = lang.text_with("minutes-file-made", made);
    cx.into_visit().looked().await?;
    Ok(Written { lang, title, made, made_at, frozen })
}

impl Written {
    fn page(self) -> String {
        let (lang, title) = (self.lang, self.title.clone());
        Owner::new().with(|| standalone(lang, &title, self.body()))
    }

    fn text_document(self) -> Vec<u8> {
        let (lang, title, made_at) = (self.lang, self.title.clone(), self.made_at);
        Owner::new().with(|| open_document(lang, &title, made_at, self.body()))
    }

    /// The same in both.
    fn body(self) -> impl IntoView {
        let Written { lang, title, made, frozen, .. } = self;
        view! {
            <main>
                <h1>{title}</h1>
                <p>{made}</p>
                <ReportText lang frozen=frozen.clone()/>
                <SealedReport lang frozen/>
            </main>
        }
    }
}
