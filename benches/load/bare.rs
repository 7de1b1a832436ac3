//! What a page costs without Leptos: the same guards, session, person, transaction and
//! queries, and one `format!`.

use crate::Outcome;
use crate::server::site;
use axum::Router;
use axum::extract::{Request, State};
use axum::response::Html;
use axum::routing::get;
use std::fmt::Write;
use std::path::Path;
use tocsin::case::store::p1_budget;
use tocsin::db::Db;
use tocsin::server;
use tocsin::triage::model::QueueView;
use tocsin::triage::store::{counts, organisations, page};
use tocsin::web::{Arrival, Assets, Failure, Mode, Site};
use tokio::net::TcpListener;
use tower_sessions::Session;

/// What this program is told when it is started to serve this.
pub const WORD: &str = "bare";
pub const PATH: &str = "/bare/triage";

pub async fn serve(database: &Path) -> Outcome {
    let db = Db::open(&format!("sqlite:{}", database.display())).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let offline = Site::offline(db);
    let leptos = server::leptos_options(&site(), address);
    let assets = Assets::of(&site())?;
    let routes = Router::new().route(PATH, get(queue));
    println!("http://{address}");
    let site = Site { leptos, assets, mode: Mode::Demo, ..offline };
    Ok(server::serve_with(routes, site, listener).await?)
}

async fn queue(
    State(site): State<Site>,
    session: Session,
    request: Request,
) -> Result<Html<String>, String> {
    let (parts, _) = request.into_parts();
    rendered(Arrival::of(site, session, &parts))
        .await
        .map(Html)
        .map_err(|failure| failure.to_string())
}

async fn rendered(arrival: Arrival) -> Result<String, Failure> {
    let mut cx = arrival.look().await?.signed_in().ok_or(Failure::Context("Person"))?;
    let view = QueueView::default();
    let queue = page(&mut cx, &view).await?;
    let counts = counts(&mut cx, &view).await?;
    let organisations = organisations(&mut cx).await?;
    let budget = p1_budget(&mut cx).await?;
    let mut rows = String::new();
    for row in queue.rows {
        let _ = write!(
            rows,
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{:?}</td><td>{:?}</td><td>{}</td>\
             <td>{}</td><td>{}</td></tr>",
            row.number,
            row.title,
            row.organisation,
            row.stage,
            row.priority,
            row.due_at,
            row.owed_by,
            row.score.map_or(0.0, |score| score.total)
        );
    }
    Ok(format!(
        "<!DOCTYPE html><html><head><title>Queue</title></head><body><p>{counts:?}</p>\
         <p>{}</p><p>{budget:?}</p><table>{rows}</table></body></html>",
        organisations.len()
    ))
}
