//! Who may post here, and what browsers are told about our pages.

use axum::extract::Request;
use axum::http::header::{
    CONTENT_SECURITY_POLICY, HOST, HeaderMap, HeaderName, HeaderValue, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The largest form we read: a long text, not a file. More than any answer may hold, so
/// that who pastes too much is told at the field, and keeps what they pasted.
pub const BODY_LIMIT: usize = 2 * 1024 * 1024;

const HEADERS: [(HeaderName, &str); 6] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    // Not `no-referrer`: a form that is refused goes back to where it was sent from.
    (REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
];

/// Stands before everything else.
pub async fn guard(request: Request, next: Next) -> Response {
    if changes_something(request.method()) && !is_ours(request.headers()) {
        return (StatusCode::FORBIDDEN, "This request came from another site.").into_response();
    }
    let mut response = next.run(request).await;
    let is_redirect = response.status().is_redirection();
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // What is not a page of ours gets to run nothing at all. A redirect shows nothing.
    if !is_redirect {
        headers
            .entry(CONTENT_SECURITY_POLICY)
            .or_insert(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    }
    response
}

/// The content security policy of our pages: files of ours, and nothing written into the page.
pub const PAGE_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; connect-src 'self'; img-src 'self' data:; font-src 'self'; \
     script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
);

/// For two years no browser will come here in clear. Sent only over TLS, where it means something.
pub const ONLY_HTTPS: HeaderValue = HeaderValue::from_static("max-age=63072000");

fn changes_something(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// Browsers say where a request was made, and pages cannot make them lie. What
/// says nothing is no browser, and carries nobody's cookie.
fn is_ours(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text(ORIGIN.as_str()), text(HOST.as_str())) {
        (Some(site), ..) => site == "same-origin" || site == "none",
        (None, Some(origin), Some(host)) => {
            origin.split_once("://").is_some_and(|(_, authority)| authority == host)
        }
        (None, Some(_), None) => false,
        (None, None, _) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let header =
            |&(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value));
        pairs.iter().map(header).collect()
    }

    #[test]
    fn another_site_may_not_post_here() {
        assert!(is_ours(&headers(&[("sec-fetch-site", "same-origin")])));
        assert!(!is_ours(&headers(&[("sec-fetch-site", "cross-site")])));
        assert!(!is_ours(&headers(&[("sec-fetch-site", "same-site"), ("origin", "http://a")])));
        assert!(is_ours(&headers(&[("origin", "http://tocsin.test"), ("host", "tocsin.test")])));
        assert!(!is_ours(&headers(&[("origin", "http://evil.test"), ("host", "tocsin.test")])));
        assert!(!is_ours(&headers(&[("origin", "null"), ("host", "tocsin.test")])));
    }
}
