//! Files that people hand in: how large what carries one may be, what is wrong with one, and how one is sent.

use super::Failure;
use crate::base::{Problem, Refusal};
use crate::files::{MOST, Unfit};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::http::{HeaderName, HeaderValue};

/// The largest body with a file in it: the file, and what a form writes around it.
pub const UPLOAD_LIMIT: usize = MOST as usize + 64 * 1024;

impl From<Unfit> for Failure {
    fn from(unfit: Unfit) -> Self {
        let most = MOST / (1024 * 1024);
        Refusal::Invalid(vec![Problem::new("file", unfit.key()).with("most", most)]).into()
    }
}

/// That a file cannot be kept, at its field.
pub fn no_room(error: std::io::Error) -> Failure {
    Unfit::from(error).into()
}

/// How a file that somebody handed in is sent: as something to save.
pub fn file_headers(
    mime: &str,
    size: i64,
    name: &str,
) -> Result<[(HeaderName, HeaderValue); 5], sqlx::Error> {
    let header =
        |text: &str| HeaderValue::from_str(text).map_err(|it| sqlx::Error::Decode(it.into()));
    Ok([
        (CONTENT_TYPE, header(mime)?),
        (CONTENT_LENGTH, HeaderValue::from(size)),
        (CONTENT_DISPOSITION, header(&attached(name))?),
        (CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'")),
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ])
}

/// The name of a file as a header carries it (RFC 6266): plain letters for old browsers, all of
/// them for the others.
fn attached(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|it| if it.is_ascii_alphanumeric() || ".-_ ".contains(it) { it } else { '_' })
        .collect();
    let all: String = name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
                (byte as char).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{all}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reaches_old_and_new_browsers() {
        assert_eq!(
            attached("Été 1;.pdf"),
            "attachment; filename=\"_t_ 1_.pdf\"; filename*=UTF-8''%C3%89t%C3%A9%201%3B.pdf"
        );
    }
}
