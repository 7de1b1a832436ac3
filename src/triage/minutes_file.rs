//! Minutes as a file to keep: one page of HTML that stands alone, or a text document; with the texts that
//! were sealed.

use super::pages::{MinutesText, SealedTexts};
use super::store::{MinutesRead, SittingFile, find_sitting, minutes_of};
use crate::base::{ApiError, Role};
use crate::i18n::Lang;
use crate::ui::{OPEN_DOCUMENT, open_document, standalone};
use crate::web::{Arrival, Failure, KeptFile, Site, send_kept};
use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::response::Response;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use tower_sessions::Session;

/// Sends what this person may read of the minutes of a closed sitting, as something to save.
pub async fn send_minutes(
    State(site): State<Site>,
    Path(number): Path<String>,
    session: Session,
    parts: Parts,
) -> Response {
    let read = read(Arrival::of(site, session, &parts), &number).await;
    sent(read.map(|it| (it.page().into_bytes(), "html", "text/html; charset=utf-8")), &number)
}

/// The same as a text document, for those who file and sign such.
pub async fn send_minutes_as_text(
    State(site): State<Site>,
    Path(number): Path<String>,
    session: Session,
    parts: Parts,
) -> Response {
    let read = read(Arrival::of(site, session, &parts), &number).await;
    sent(read.map(|it| (it.text_document(), "odt", OPEN_DOCUMENT)), &number)
}

/// The file, how its name ends and of what kind it is; or where to go instead.
fn sent(written: Result<(Vec<u8>, &str, &'static str), Failure>, number: &str) -> Response {
    let number = digits(number);
    let made = written.map(|(bytes, ending, kind)| {
        let name = format!("tocsin-seance-{number}.{ending}");
        KeptFile { bytes, kind, name }
    });
    send_kept(made, &format!("/committee/sittings/{number}"))
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// What a file of minutes says.
struct Written {
    lang: Lang,
    title: String,
    /// For whom it was made, and when.
    made: String,
    made_at: DateTime<Utc>,
    file: SittingFile,
    read: MinutesRead,
}

async fn read(arrival: Arrival, number: &str) -> Result<Written, Failure> {
    let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let file = find_sitting(&mut cx, number).await?;
    let read = minutes_of(&mut cx, &file).await?.ok_or(ApiError::NotFound)?;
    let (lang, day) = (cx.lang, file.sitting.held_on);
    let facts = [("number", file.sitting.number.into()), ("day", lang.date(day).into())];
    let title = lang.text_with("minutes-title", facts);
    let made = [("name", cx.actor.name.clone().into()), ("moment", lang.moment(cx.now).into())];
    let made = lang.text_with("minutes-file-made", made);
    Ok(Written { lang, title, made, made_at: cx.now, file, read })
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
        let Written { lang, title, made, file, read, .. } = self;
        let sealed = read.clone();
        view! {
            <main>
                <h1>{title}</h1>
                <MinutesText lang read file/>
                <p>{made}</p>
                <SealedTexts lang read=sealed/>
            </main>
        }
    }
}
