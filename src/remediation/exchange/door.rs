//! The doors that files of a plan come in and go out by. What comes in is shown before anything is written.

use super::{
    FIELD, FilePlan, How, calendar_file, example, read, read_project, write_project, write_sheet,
};
use crate::base::{ApiError, Problem, Refusal};
use crate::case::model::{CaseNumber, Look, Place};
use crate::case::pages::Tab;
use crate::case::store::{find, look};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::door::path_of_the_import;
use crate::remediation::model::tasks::lay_out;
use crate::remediation::store;
use crate::web::forms::Flash;
use crate::web::{Arrival, Failure, KeptFile, Site, send_kept, status};
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, Path, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use tower_sessions::Session;

/// `GET /cases/2026-0042/plan/files/plan.xml`, and so on: the plan, for who may see it.
pub async fn send_plan_file(
    State(site): State<Site>,
    Path((number, file)): Path<(String, String)>,
    session: Session,
    parts: Parts,
) -> Response {
    let Ok(number) = number.parse::<CaseNumber>() else {
        return status(&ApiError::NotFound).into_response();
    };
    let address = site.public_url.to_string();
    let made = written(Arrival::of(site, session, &parts), number, &file, &address).await;
    send_kept(made, &Tab::Plan.path(number))
}

fn signed_out(path: &str) -> Response {
    Redirect::to(&format!("/sign-in?next={path}")).into_response()
}

async fn written(
    arrival: Arrival,
    number: CaseNumber,
    file: &str,
    address: &str,
) -> Result<KeptFile, Failure> {
    let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
    let case = find(&mut cx, number).await?;
    look(&mut cx, case.id, Look::at(Place::Plan)).await?;
    let state = store::of(cx.tx(), &case).await?;
    let (lang, today, now) = (cx.lang, cx.today(), cx.now);
    cx.into_visit().looked().await?;
    let slots = lay_out(&state.tasks, &Calendar::france(), today).unwrap_or_default();
    let plan = FilePlan::of(&state, case.stage);
    let (ending, kind, text) = match file {
        "plan.xml" => (
            "xml",
            "application/xml; charset=utf-8",
            write_project(&case.title, today, &plan, &slots),
        ),
        "plan.csv" => ("csv", "text/csv; charset=utf-8", sheet(lang, &plan)),
        "plan.ics" => {
            let address = format!("{address}{}", Tab::Plan.path(number));
            let text = calendar_file(lang, (case.id, &case.title), &address, &state, &slots, now);
            ("ics", "text/calendar; charset=utf-8", text)
        }
        "example.csv" => ("csv", "text/csv; charset=utf-8", sheet(lang, &example(lang, today))),
        _ => return Err(ApiError::NotFound.into()),
    };
    let what = if file.starts_with("plan") { "plan" } else { "exemple" };
    let name = format!("tocsin-{number}-{what}-{today}.{ending}");
    Ok(KeptFile { bytes: text.into_bytes(), kind, name })
}

/// With the mark by which spreadsheets know UTF-8.
fn sheet(lang: Lang, plan: &FilePlan) -> String {
    format!("\u{feff}{}", write_sheet(lang, plan))
}

/// Takes a file: what was read of it comes back in the field where tables are pasted, above what it would change.
pub async fn take_plan_file(
    State(site): State<Site>,
    Path(number): Path<String>,
    session: Session,
    parts: Parts,
    form: Multipart,
) -> Response {
    let Ok(number) = number.parse::<CaseNumber>() else {
        return status(&ApiError::NotFound).into_response();
    };
    let (told, arrival) = (session.clone(), Arrival::of(site, session, &parts));
    let Ok(content) = content(form).await else {
        return status(&ApiError::Transport(String::new())).into_response();
    };
    let page = path_of_the_import(number);
    let lang = arrival.lang;
    let (typed, file) = match decoded(&content).and_then(|text| as_table(lang, text)) {
        Ok(text) => (vec![(FIELD.to_owned(), text.clone())], read(&text)),
        Err(refusal) => (Vec::new(), Err(of_the_file(refusal))),
    };
    match looked_at(arrival, number, file).await {
        Ok(asks) => {
            let asked = Refusal::field(FIELD, asks).into();
            Flash::refuse_typed(&told, &page, asked, typed).await
        }
        Err(failure) => match ApiError::from(failure) {
            ApiError::SignedOut => signed_out(&page),
            error @ ApiError::Refused(_) => Flash::refuse_typed(&told, &page, error, typed).await,
            error => status(&error).into_response(),
        },
    }
}

/// Where nothing is wrong, what is said of it.
async fn looked_at(
    arrival: Arrival,
    number: CaseNumber,
    file: Result<FilePlan, Refusal>,
) -> Result<&'static str, Failure> {
    let mut cx = arrival.look().await?.signed_in().ok_or(ApiError::SignedOut)?;
    let told = store::held_against(&mut cx, number, file, How::Replace).await?;
    Ok(told.preview.asks())
}

async fn content(mut form: Multipart) -> Result<Vec<u8>, MultipartError> {
    while let Some(field) = form.next_field().await? {
        if field.name() == Some("file") {
            return Ok(field.bytes().await?.to_vec());
        }
    }
    Ok(Vec::new())
}

/// UTF-8 where it is, or what a mark at its start says; else what old Windows programs write.
fn decoded(content: &[u8]) -> Result<String, Refusal> {
    if content.is_empty() {
        return Err(Refusal::field("file", "file-none"));
    }
    let marked = Encoding::for_bom(content).map(|(encoding, _)| encoding);
    let is_utf8 = std::str::from_utf8(content).is_ok();
    let encoding = marked.unwrap_or(if is_utf8 { UTF_8 } else { WINDOWS_1252 });
    let text = encoding.decode(content).0.into_owned();
    // The format of a program itself, say.
    match text.contains('\0') {
        true => Err(Refusal::field("file", "problem-plan-not-text")),
        false => Ok(text),
    }
}

/// A project as a table, which people can read and correct; above it, what it does not hold of the project.
fn as_table(lang: Lang, text: String) -> Result<String, Refusal> {
    if !text.trim_start().starts_with('<') {
        return Ok(text);
    }
    let mut plan = read_project(&text)?;
    let mut left = std::mem::take(&mut plan.left);
    left.sort();
    let said = |it: &super::Left| {
        let key = format!("plan-left-{}", it.kind.name());
        let what: String = it.what.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{} — {what}", lang.text(&key))
    };
    plan.remarks = left.iter().map(said).collect();
    plan.remarks.dedup();
    Ok(write_sheet(lang, &plan))
}

/// What is wrong is told at the field that the file was chosen in: its lines are nowhere else.
fn of_the_file(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Invalid(problems) => {
            let at = |it: Problem| Problem { field: "file".to_owned(), ..it };
            Refusal::Invalid(problems.into_iter().map(at).collect())
        }
        other => other,
    }
}
