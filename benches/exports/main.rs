//! How much memory ten thousand rows hold on their way into a file: `cargo xtask bench`. Every byte that the program
//! asks for is counted, from the question at the door to the last piece of the answer.

#[path = "../load/filled.rs"]
mod filled;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use futures_util::StreamExt;
use std::alloc::{GlobalAlloc, Layout, System};
use std::error::Error;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;
use tocsin::base::Role;
use tocsin::db::Db;
use tocsin::files::Files;
use tocsin::server::router;
use tocsin::ui::export::FileKind;
use tocsin::web::{Mode, Site};
use tower::ServiceExt;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Lists of ten thousand rows, by the address of their page.
const LISTS: [&str; 2] = ["/portfolio/cases", "/triage"];

/// What one may hold at most while it leaves.
const MOST: usize = 30 << 20;

static LIVE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

#[global_allocator]
static COUNTED: Counted = Counted;

/// The allocator of the system, which is told what is held.
struct Counted;

// SAFETY: whatever is asked is asked of the system, as it is; only numbers are kept beside it.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let live = LIVE.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(live, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(place, layout) }
    }
}

#[tokio::main]
async fn main() -> Outcome {
    // Whoever runs all targets as tests gets nothing from us.
    if std::env::args().nth(1).as_deref() != Some("--bench") {
        return Ok(());
    }
    let folder = std::env::temp_dir().join(format!("tocsin-exports-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let outcome = measure(&folder.join("exports.db")).await;
    std::fs::remove_dir_all(&folder)?;
    outcome
}

async fn measure(database: &Path) -> Outcome {
    let address = format!("sqlite:{}", database.display());
    let db = Db::open(&address).await?;
    tocsin::demo::prepare(&db, &Files::in_memory(), chrono::Utc::now()).await?;
    filled::with_cases(database, filled::CASES).await?;
    let director = filled::someone(&db, Role::Director).await?;
    let app = router(Site { mode: Mode::Demo, ..Site::offline(db) });
    let form = format!("next=%2F&person={}", director.id);
    let sign_in = Request::post("/api/sign-in-demo")
        .header(header::ACCEPT, "text/html")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let signed_in = asked(&app, sign_in.body(Body::from(form))?).await?;
    let cookie = signed_in.headers().get(header::SET_COOKIE).ok_or("signing in gave no cookie")?;
    let cookie = cookie.to_str()?.split(';').next().unwrap_or_default().to_owned();
    println!("list | bytes | time | held at most");
    let mut wrong = Vec::new();
    for list in LISTS {
        for kind in FileKind::ALL {
            let path = format!("{list}.{}", kind.ending());
            let (start, before) = (Instant::now(), LIVE.load(Ordering::Relaxed));
            PEAK.store(before, Ordering::Relaxed);
            let request = Request::get(&path).header(header::COOKIE, &cookie);
            let bytes = received(asked(&app, request.body(Body::empty())?).await?).await?;
            let held = PEAK.load(Ordering::Relaxed).saturating_sub(before);
            let took = start.elapsed().as_secs_f64();
            println!("{path} | {bytes} | {took:.2} s | {:.1} MB", held as f64 / f64::from(1 << 20));
            if held > MOST {
                wrong.push(format!("{path} held {held} bytes"));
            }
        }
    }
    match wrong.is_empty() {
        true => Ok(()),
        false => Err(wrong.join("\n").into()),
    }
}

async fn asked(app: &Router, mut request: Request<Body>) -> Outcome<Response> {
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([192, 0, 2, 1], 4242))));
    Ok(app.clone().oneshot(request).await?)
}

/// Piece by piece, none of which is kept: how many bytes they are.
async fn received(response: Response) -> Outcome<usize> {
    if response.status() != StatusCode::OK {
        return Err(format!("it answers {}", response.status()).into());
    }
    let (mut pieces, mut bytes) = (response.into_body().into_data_stream(), 0);
    while let Some(piece) = pieces.next().await {
        bytes += piece?.len();
    }
    Ok(bytes)
}
