//! Minutes as a file to keep: one page of HTML that stands alone, with the texts that were sealed.

use super::pages::{MinutesText, SealedTexts};
use super::store::{MinutesRead, SittingFile, find_sitting, minutes_of};
use crate::base::{ApiError, Role};
use crate::i18n::Lang;
use crate::ui::standalone;
use crate::web::{Arrival, Failure, Site, status};
use axum::extract::{Path, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use tower_sessions::Session;

/// Sends what this person may read of the minutes of a closed sitting, as something to save.
pub async fn send_minutes(
    State(site): State<Site>,
    Path(number): Path<String>,
    session: Session,
    parts: Parts,
) -> Response {
    let arrival = Arrival::of(site, session, &parts);
    match written(arrival, &number).await {
        Ok(html) => {
            let name = format!("attachment; filename=\"tocsin-seance-{}.html\"", digits(&number));
            let headers = [
                (CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
                (CONTENT_DISPOSITION, name),
                (CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
                (CACHE_CONTROL, "private, no-store".to_owned()),
            ];
            (headers, html).into_response()
        }
        Err(failure) => match ApiError::from(failure) {
            ApiError::SignedOut => {
                let number = digits(&number);
                Redirect::to(&format!("/sign-in?next=/committee/sittings/{number}")).into_response()
            }
            error => status(&error).into_response(),
        },
    }
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

async fn written(arrival: Arrival, number: &str) -> Result<String, Failure> {
    let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let file = find_sitting(&mut cx, number).await?;
    let read = minutes_of(&mut cx, &file).await?.ok_or(ApiError::NotFound)?;
    let (lang, day) = (cx.lang, file.sitting.held_on);
    let facts = [("number", file.sitting.number.into()), ("day", lang.date(day).into())];
    let title = lang.text_with("minutes-title", facts);
    let made = [("name", cx.actor.name.clone().into()), ("moment", lang.moment(cx.now).into())];
    let made = lang.text_with("minutes-file-made", made);
    Ok(drawn(lang, title, made, file, read))
}

fn drawn(lang: Lang, title: String, made: String, file: SittingFile, read: MinutesRead) -> String {
    Owner::new().with(|| {
        let (heading, sealed) = (title.clone(), read.clone());
        let body = view! {
            <main>
                <h1>{heading}</h1>
                <MinutesText lang read file/>
                <p>{made}</p>
                <SealedTexts lang read=sealed/>
            </main>
        };
        standalone(lang, &title, body)
    })
}
