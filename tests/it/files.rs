//! What a browser fetches beside the page, what it may keep, and what it is told of TLS.

use crate::support::{Browser, databases, person, site};
use crate::world::World;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use std::fs;
use std::path::PathBuf;
use tocsin::base::Role;
use tocsin::server::{leptos_options, router};
use tocsin::web::{Assets, Mode, Site};
use tower::ServiceExt;

/// A built site with one file in it, gone with the value.
struct Built(PathBuf);

impl Built {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("tocsin-site-{}", std::process::id()));
        fs::create_dir_all(folder.join("pkg")).unwrap();
        fs::write(folder.join("icons.svg"), "plain").unwrap();
        fs::write(folder.join("pkg/icons.0f3a.svg"), "as it is").unwrap();
        fs::write(folder.join("pkg/icons.0f3a.svg.br"), "brotli").unwrap();
        fs::write(folder.join("pkg/manifest.json"), r#"{"icons.svg": "icons.0f3a.svg"}"#).unwrap();
        Built(folder)
    }
}

impl Drop for Built {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

async fn get(app: &Router, path: &str) -> (StatusCode, HeaderMap, String) {
    let request = Request::get(path).header(header::ACCEPT_ENCODING, "br");
    let answer = app.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = answer.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, parts.headers, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test]
async fn a_file_named_by_its_content_is_kept_for_a_year_and_comes_compressed() {
    let db = databases().await.remove(0);
    let built = Built::new();
    let leptos = leptos_options(&built.0, ([127, 0, 0, 1], 0).into());
    let assets = Assets::of(&built.0).unwrap();
    let app = router(Site { leptos, assets, ..site(&db, Mode::Normal, "http://tocsin.test") });

    let (status, headers, text) = get(&app, "/pkg/icons.0f3a.svg").await;
    assert_eq!((status, text.as_str()), (StatusCode::OK, "brotli"));
    assert_eq!(headers[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
    assert_eq!(headers[header::CONTENT_ENCODING], "br");
    assert_eq!(headers[header::CONTENT_TYPE], "image/svg+xml");

    let (_, headers, _) = get(&app, "/icons.svg").await;
    assert_eq!(headers[header::CACHE_CONTROL], "no-cache");

    let (status, headers, _) = get(&app, "/pkg/icons.ffff.svg").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    // It is a page, which is nobody's to keep.
    assert_eq!(headers[header::CACHE_CONTROL], "private, no-store");
}

#[tokio::test]
async fn only_behind_tls_are_browsers_told_to_keep_to_it() {
    let db = databases().await.remove(0);
    for (public_url, told) in [("https://tocsin.test", true), ("http://tocsin.test", false)] {
        let app = router(site(&db, Mode::Normal, public_url));
        for path in ["/sign-in", "/healthz", "/nowhere"] {
            let (_, headers, _) = get(&app, path).await;
            assert_eq!(headers.contains_key(header::STRICT_TRANSPORT_SECURITY), told, "{path}");
        }
    }
}

/// The policy forbids scripts written into a page; this says it before a browser does.
#[tokio::test]
async fn a_page_without_an_island_has_no_script_at_all() {
    let db = databases().await.remove(0);
    let app = router(site(&db, Mode::Normal, "http://tocsin.test"));
    for path in ["/sign-in", "/nowhere"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let answer = app.clone().oneshot(request).await.unwrap();
        let policy = answer.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
        let page = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let page = String::from_utf8_lossy(&page);
        assert!(page.contains("<h1"), "{path}");
        assert!(!page.contains("<script") && !page.contains("wasm"), "{path}: {page}");
    }
}

#[tokio::test]
async fn nor_has_one_for_someone_signed_in() {
    let db = databases().await.remove(0);
    let camille = person(&db, "Camille", Role::ProjectLead).await;
    let page = Browser::signed_in(&db, &camille).await.get("/accessibility").await;
    assert!(page.text.contains("Camille"), "{page:?}");
    assert!(!page.text.contains("<script"), "{page:?}");
}

/// What tells of others' acts is a small file, and brings no WebAssembly along.
#[tokio::test]
async fn a_page_that_waits_for_news_has_that_one_script() {
    let db = databases().await.remove(0);
    let world = World::new(&db).await;
    let number = world.submitted_case("Paie").await;
    let mut requester = Browser::signed_in(&db, &world.requester).await;
    let page = requester.get(&format!("/cases/{number}/team")).await.text;
    assert_eq!(page.matches("<script").count(), 1, "{page}");
    assert!(page.contains("<script type=\"module\" src=\"/live.js\"></script>"), "{page}");
    assert!(!page.contains("wasm"), "{page}");
    // Nothing shows until there is something to say.
    assert!(page.contains("class=\"toasts\"></live-notice>"), "{page}");
}
