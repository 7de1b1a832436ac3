//! What each page costs without Leptos: the same guards, session, person, transaction and
//! queries, and one `format!`.

use crate::Outcome;
use crate::server::site;
use axum::Router;
use axum::extract::{Path as Segment, Request, State};
use axum::http::header::{HeaderName, LOCATION};
use axum::http::request::Parts;
use axum::response::Html;
use axum::routing::{get, post};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;
use std::path::Path;
use tocsin::base::CaseId;
use tocsin::case::model::{CaseNumber, Look, Place};
use tocsin::case::store as cases;
use tocsin::db::Db;
use tocsin::intake::model::Typed;
use tocsin::intake::store as intake;
use tocsin::portfolio::store as portfolio;
use tocsin::register::model::SortBy;
use tocsin::register::store::drifts;
use tocsin::remediation::store::slips;
use tocsin::server;
use tocsin::triage::model::QueueView;
use tocsin::triage::store as triage;
use tocsin::web::{Arrival, Assets, Cx, Failure, Mode, Site, late_duties};
use tokio::net::TcpListener;
use tower_sessions::Session;

/// What this program is told when it is started to serve this.
pub const WORD: &str = "bare";
/// What stands before the address of a page in that of its bare handler.
pub const PREFIX: &str = "/bare";

pub async fn serve(database: &Path) -> Outcome {
    let db = Db::open(&format!("sqlite:{}", database.display())).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let offline = Site::offline(db);
    let leptos = server::leptos_options(&site(), address);
    let assets = Assets::of(&site())?;
    let routes = Router::new()
        .route("/bare/triage", get(queue))
        .route("/bare/cases/{number}", get(case))
        .route("/bare/portfolio", get(overview))
        .route("/bare/api/request-answers", post(answers))
        .route("/bare/api/request-send", post(submit));
    println!("http://{address}");
    let site = Site { leptos, assets, mode: Mode::Demo, ..offline };
    Ok(server::serve_with(routes, site, listener).await?)
}

type Answered<T> = Result<T, String>;

async fn queue(
    State(site): State<Site>,
    session: Session,
    request: Request,
) -> Answered<Html<String>> {
    answer(site, session, request, async |cx| {
        let view = QueueView::default();
        let queue = triage::page(cx, &view).await?;
        let (counts, facets) = triage::counted(cx, &view).await?;
        let budget = cases::p1_budget(cx).await?;
        let keys = triage::keyboard(cx).await?.is_on;
        let saved = triage::saved_views(cx).await?;
        let projects = queue.rows.iter().map(|row| row.project).collect();
        let drifts = triage::published_drifts(cx, &projects).await?;
        let rows = table(queue.rows);
        Ok(format!(
            "<p>{counts:?}</p><p>{}</p><p>{budget:?}</p><p>{keys}</p><p>{saved:?}</p><p>{}</p>{rows}",
            facets.organisations(&view).len(),
            drifts.len()
        ))
    })
    .await
}

async fn case(
    State(site): State<Site>,
    Segment(number): Segment<String>,
    session: Session,
    request: Request,
) -> Answered<Html<String>> {
    answer(site, session, request, async move |cx| {
        let number: CaseNumber = number.parse().map_err(|_| Failure::Context("CaseNumber"))?;
        let file = cases::find(cx, number).await?;
        let head = cases::head(cx, &file, Look::at(Place::Score)).await?;
        let people = triage::people_of(cx, &file).await?;
        let drift = triage::published_drift(cx, file.project).await?;
        let (_, latest) = triage::acts::facts(cx, &file).await?;
        let latest = latest.map(|it| it.appraisal);
        Ok(format!("<h1>{}</h1><p>{drift:?}</p><p>{latest:?}</p>{}", head.title, table(people)))
    })
    .await
}

async fn overview(
    State(site): State<Site>,
    session: Session,
    request: Request,
) -> Answered<Html<String>> {
    answer(site, session, request, async |cx| {
        let census = portfolio::census(cx).await?;
        let late = portfolio::late_by(cx).await?;
        let awaiting = portfolio::awaiting_me(cx).await?;
        let slips = slips(cx).await?;
        let register = drifts(cx, SortBy::Schedule).await?;
        Ok(format!(
            "<p>{census:?}</p>{}{}{}<p>{}</p>",
            table(late.iter()),
            table(awaiting),
            table(slips),
            register.len()
        ))
    })
    .await
}

/// The fields of the form that sends a request.
#[derive(Deserialize)]
struct Sending {
    request: CaseId,
    commitments: bool,
}

/// A form as it is sent.
async fn posted<F: DeserializeOwned>(request: Request) -> Answered<(Parts, F)> {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 1 << 16).await.map_err(|error| error.to_string())?;
    let form = serde_urlencoded::from_bytes(&body).map_err(|error| error.to_string())?;
    Ok((parts, form))
}

/// The fields of a page of the form.
#[derive(Deserialize)]
struct Answering {
    request: CaseId,
    page: String,
    #[serde(rename = "answers[problem]")]
    problem: String,
}

async fn answers(
    State(site): State<Site>,
    session: Session,
    request: Request,
) -> Answered<[(HeaderName, String); 1]> {
    let (parts, answering) = posted(request).await?;
    let saved = save(Arrival::of(site, session, &parts), answering).await;
    saved.map(|path| [(LOCATION, path)]).map_err(|failure| failure.to_string())
}

async fn save(arrival: Arrival, answering: Answering) -> Result<String, Failure> {
    let Answering { request, page, problem } = answering;
    let visit = arrival.begin().await?;
    let mut cx = visit.signed_in().ok_or(Failure::Context("Person"))?;
    let answers = [("problem".to_owned(), problem)].into();
    let typed = Typed { answers, ..Typed::default() };
    let next = intake::save(&mut cx, request, &page, &typed).await?;
    cx.finish().await?;
    Ok(format!("/request/{request}/{next}"))
}

/// Answers as a server function does: the guard around it sends the person on.
async fn submit(
    State(site): State<Site>,
    session: Session,
    request: Request,
) -> Answered<[(HeaderName, String); 1]> {
    let (parts, sending) = posted(request).await?;
    let sent = send(Arrival::of(site, session, &parts), sending).await;
    sent.map(|path| [(LOCATION, path)]).map_err(|failure| failure.to_string())
}

async fn send(arrival: Arrival, sending: Sending) -> Result<String, Failure> {
    let visit = arrival.begin().await?;
    let mut cx = visit.signed_in().ok_or(Failure::Context("Person"))?;
    let number = intake::send(&mut cx, sending.request, sending.commitments).await?.number();
    cx.finish().await?;
    Ok(format!("{}/status", number.path()))
}

async fn answer(
    site: Site,
    session: Session,
    request: Request,
    body: impl AsyncFnOnce(&mut Cx) -> Result<String, Failure>,
) -> Answered<Html<String>> {
    let (parts, _) = request.into_parts();
    let answered = async {
        let mut visit = Arrival::of(site, session, &parts).look().await?;
        late_duties(&mut visit).await?;
        let mut cx = visit.signed_in().ok_or(Failure::Context("Person"))?;
        body(&mut cx).await
    };
    let body = answered.await.map_err(|failure: Failure| failure.to_string())?;
    Ok(Html(format!(
        "<!DOCTYPE html><html><head><title>Bare</title></head><body>{body}</body></html>"
    )))
}

fn table<T: Debug>(rows: impl IntoIterator<Item = T>) -> String {
    let rows: String = rows.into_iter().map(|row| format!("<tr><td>{row:?}</td></tr>")).collect();
    format!("<table>{rows}</table>")
}
