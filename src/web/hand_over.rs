//! A secret shown once: it waits a minute in a cookie that no script can read, for the page
//! that follows the form. The database keeps only what it hashes to.

use axum::http::header::COOKIE;
use axum::http::request::Parts;

const NAME: &str = "handed-over";

pub fn leave(secret: &str, is_https: bool) -> String {
    cookie(secret, 60, is_https)
}

/// The cookie that removes it.
pub fn over(is_https: bool) -> String {
    cookie("", 0, is_https)
}

pub fn read(parts: &Parts) -> Option<String> {
    let cookies = parts.headers.get_all(COOKIE).iter().filter_map(|it| it.to_str().ok());
    let mut pairs = cookies.flat_map(|it| it.split("; ")).filter_map(|it| it.split_once('='));
    pairs.find(|(name, _)| *name == NAME).map(|(_, secret)| secret.to_owned())
}

fn cookie(value: &str, seconds: u32, is_https: bool) -> String {
    let secure = if is_https { "; Secure" } else { "" };
    format!("{NAME}={value}; Path=/; Max-Age={seconds}; SameSite=Strict; HttpOnly{secure}")
}
