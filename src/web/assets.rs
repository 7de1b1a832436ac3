//! The files that pages refer to, under the names they have on this server.
//!
//! `cargo xtask build` names each file by its content and lists the names in
//! `pkg/manifest.json`: such a file may be kept for ever, since another content
//! has another name. Without a list (`cargo leptos watch` writes none) the files
//! go by their plain names, and browsers ask each time.

use axum::body::{Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use memchr::memmem::{find, rfind};
use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

/// A year, as the lists of good practice have it for a name that tells the content.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";
const PRIVATE: &str = "private, no-store";

const PAGE_END: &str = "</html>";

/// Where each file of the built site is served from. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Assets(Arc<Known>);

#[derive(Debug, Default)]
struct Known {
    /// `tocsin.css` → `/pkg/tocsin.0f3a….css`
    addresses: BTreeMap<String, String>,
    lasting: HashSet<String>,
    /// The address of the sprite, which a page asks for fifty times.
    icons: String,
    /// What goes into the head of a page that holds an island.
    wakers: String,
    /// What goes into the head of a page that is told when somebody else acts.
    listener: String,
    /// What goes into the head of a page where cases are ticked to be compared.
    comparer: String,
    /// What goes into the head of a page where a day is slid to.
    slider: String,
}

impl Assets {
    /// Reads the list in the folder of the built site. A folder without one is fine, a list
    /// that cannot be read is not.
    pub fn of(site: &Path) -> io::Result<Self> {
        let listed = match fs::read(site.join("pkg/manifest.json")) {
            Ok(list) => serde_json::from_slice::<BTreeMap<String, String>>(&list)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(error),
        };
        // cargo-leptos drops the `_bg` that wasm-bindgen adds.
        let renamed = site.join("pkg/tocsin.wasm").exists();
        Ok(Self::listed(listed, if renamed { "tocsin.wasm" } else { "tocsin_bg.wasm" }))
    }

    /// Each file under its own name: for who serves none.
    pub fn plain() -> Self {
        Self::listed(BTreeMap::new(), "tocsin_bg.wasm")
    }

    fn listed(listed: BTreeMap<String, String>, plain_wasm: &str) -> Self {
        let lasting = listed.values().map(|name| format!("/pkg/{name}")).collect();
        let mut addresses = BTreeMap::from([
            ("tocsin.css".to_owned(), "/pkg/tocsin.css".to_owned()),
            ("tocsin.js".to_owned(), "/pkg/tocsin.js".to_owned()),
            ("tocsin_bg.wasm".to_owned(), format!("/pkg/{plain_wasm}")),
        ]);
        addresses.extend(listed.into_iter().map(|(name, here)| (name, format!("/pkg/{here}"))));
        let mut known = Known { addresses, lasting, ..Known::default() };
        known.icons = known.address("icons.svg");
        known.wakers = wakers(&known);
        let module = |address| format!(r#"<script type="module" src="{address}"></script>"#);
        known.listener = module(known.address("live.js"));
        known.comparer = module(known.address("compare.js"));
        known.slider = module(known.address("day_slider.js"));
        Assets(Arc::new(known))
    }

    /// The address of a file: one from `public/`, or one that was built.
    pub fn address(&self, name: &str) -> String {
        self.0.address(name)
    }

    /// Whether `cargo xtask build` made the site: one list, one bundle of each kind.
    pub fn are_listed(&self) -> bool {
        !self.0.lasting.is_empty()
    }

    /// The address of the sprite of icons.
    pub fn icons(&self) -> &str {
        &self.0.icons
    }
}

impl Known {
    fn address(&self, name: &str) -> String {
        self.addresses.get(name).cloned().unwrap_or_else(|| format!("/{name}"))
    }
}

/// Asks for everything at once: the browser need not read the first file to learn of the next.
fn wakers(known: &Known) -> String {
    let loader = known.address("islands.js");
    let glue = known.address("tocsin.js");
    let wasm = known.address("tocsin_bg.wasm");
    format!(
        r#"<link rel="modulepreload" href="{glue}"><link rel="preload" href="{wasm}" as="fetch" type="application/wasm" crossorigin><script type="module" src="{loader}" data-glue="{glue}" data-wasm="{wasm}"></script>"#
    )
}

/// Gives a page that holds an island what wakes it, one that waits for news what listens for them,
/// and any other nothing: nobody has to think of it.
/// Takes from every page the scripts that Leptos writes after its end, for resources that none
/// of our pages has: the policy would forbid them.
pub async fn finish_page(State(assets): State<Assets>, request: Request, next: Next) -> Response {
    let (mut parts, body) = next.run(request).await.into_parts();
    let kind = parts.headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
    if !kind.is_some_and(|kind| kind.starts_with(b"text/html")) {
        return Response::from_parts(parts, body);
    }
    // A page is whole before it is sent (`SsrMode::Async`): this waits for nothing.
    match to_bytes(body, usize::MAX).await {
        Ok(page) => {
            parts.headers.remove(CONTENT_LENGTH);
            // A page is its reader's: signed out, on a shared screen, there is none to go back to.
            parts.headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static(PRIVATE));
            Response::from_parts(parts, finished(page, &assets.0).into())
        }
        Err(error) => {
            tracing::error!("a page broke off: {error}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn finished(page: Bytes, known: &Known) -> Bytes {
    let end = rfind(&page, PAGE_END.as_bytes()).map_or(page.len(), |at| at + PAGE_END.len());
    let wanted = [
        ("<leptos-island", &known.wakers),
        ("<live-notice", &known.listener),
        ("<most-compared", &known.comparer),
        ("<day-slider", &known.slider),
    ];
    let scripts: Vec<&[u8]> = wanted
        .into_iter()
        .filter(|(element, _)| find(&page, element.as_bytes()).is_some())
        .map(|(_, script)| script.as_bytes())
        .collect();
    match find(&page, b"</head>") {
        Some(head) if !scripts.is_empty() => {
            [&page[..head], &scripts.concat(), &page[head..end]].concat().into()
        }
        _ => page.slice(..end),
    }
}

/// How long a browser may keep a file.
pub async fn cache(State(assets): State<Assets>, request: Request, next: Next) -> Response {
    let is_lasting = assets.0.lasting.contains(request.uri().path());
    let mut response = next.run(request).await;
    let is_file = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    if is_file {
        let policy = HeaderValue::from_static(if is_lasting { FOR_GOOD } else { ASK_AGAIN });
        response.headers_mut().entry(CACHE_CONTROL).or_insert(policy);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listed_file_goes_by_its_listed_name_and_any_other_by_its_own() {
        let list = BTreeMap::from([("icons.svg".into(), "icons.0f3a.svg".into())]);
        let assets = Assets::listed(list, "tocsin_bg.wasm");
        assert_eq!(assets.address("icons.svg"), "/pkg/icons.0f3a.svg");
        assert_eq!(assets.address("favicon.svg"), "/favicon.svg");
        assert_eq!(assets.address("tocsin.css"), "/pkg/tocsin.css");
        assert!(assets.0.lasting.contains("/pkg/icons.0f3a.svg"));
        assert!(!assets.0.lasting.contains("/pkg/tocsin.css"));
    }

    fn finish(page: &'static str) -> String {
        let (wakers, listener) = ("<script></script>".to_owned(), "<script>1</script>".to_owned());
        let [comparer, slider] = [2, 3].map(|it| format!("<script>{it}</script>"));
        let known = Known { wakers, listener, comparer, slider, ..Known::default() };
        let page = finished(Bytes::from(page), &known);
        String::from_utf8_lossy(&page).into_owned()
    }

    #[test]
    fn a_page_is_given_the_loader_only_if_it_holds_an_island() {
        let asleep = "<html><head></head><body><leptos-island></leptos-island></body></html>";
        let awake = asleep.replace("</head>", "<script></script></head>");
        assert_eq!(finish(asleep), awake);
        let quiet = "<html><head></head><body>&lt;leptos-island></body></html>";
        assert_eq!(finish(quiet), quiet);
    }

    #[test]
    fn a_page_is_given_what_listens_only_if_it_waits_for_news() {
        let page = "<html><head></head><body><live-notice></live-notice></body></html>";
        assert_eq!(finish(page), page.replace("</head>", "<script>1</script></head>"));
        let both = "<html><head></head><live-notice></live-notice><leptos-island></html>";
        let scripts = "<script></script><script>1</script></head>";
        assert_eq!(finish(both), both.replace("</head>", scripts));
    }

    #[test]
    fn a_page_is_given_what_counts_ticks_only_if_cases_are_ticked_there() {
        let page = "<html><head></head><body><most-compared></most-compared></body></html>";
        assert_eq!(finish(page), page.replace("</head>", "<script>2</script></head>"));
    }

    #[test]
    fn a_page_is_given_what_says_a_day_only_if_one_is_slid_to_there() {
        let page = "<html><head></head><body><day-slider></day-slider></body></html>";
        assert_eq!(finish(page), page.replace("</head>", "<script>3</script></head>"));
    }

    #[test]
    fn a_page_ends_where_its_html_ends() {
        let page = "<html><head></head></html>";
        assert_eq!(finish("<html><head></head></html><script>__RESOLVED=[]</script>"), page);
    }
}
