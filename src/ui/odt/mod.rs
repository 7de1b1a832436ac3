//! A view as a text document to keep and to sign (OpenDocument 1.3): the words of the page and of its HTML
//! file, rewritten from the same drawing, so that the three cannot part.

mod body;
mod parts;
mod pieces;
#[cfg(test)]
mod tests;

use super::text::escape;
use crate::i18n::Lang;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, result::ZipError};

/// What such a file is, to whoever receives it.
pub const OPEN_DOCUMENT: &str = "application/vnd.oasis.opendocument.text";

/// The file: `body` is drawn, and what it says is written as headings, paragraphs, lists and tables.
pub fn open_document(
    lang: Lang,
    title: &str,
    made_at: DateTime<Utc>,
    body: impl IntoView,
) -> Vec<u8> {
    let html = body.into_view().to_html();
    let title = escape(title);
    let files = [
        ("content.xml", parts::content(&body::rewritten(&html))),
        ("styles.xml", parts::styles(lang, &title)),
        ("meta.xml", parts::meta(lang, &title, made_at)),
        ("META-INF/manifest.xml", parts::MANIFEST.to_owned()),
    ];
    packed(&files).expect("four short names and what is in memory always fit into an archive")
}

/// Its kind comes first and as it is, so that the first bytes of the file say what it is.
fn packed(files: &[(&str, String)]) -> Result<Vec<u8>, ZipError> {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("mimetype", stored)?;
    archive.write_all(OPEN_DOCUMENT.as_bytes())?;
    for (name, text) in files {
        archive.start_file(*name, stored)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}
