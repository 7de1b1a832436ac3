//! A page that stands alone, as a file: it asks for nothing else, and reads well without its looks.

use super::text::escape;
use crate::i18n::Lang;
use leptos::prelude::*;

/// Black on white, the width of what one reads, tables with lines.
const LOOK: &str = "\
body{font:16px/1.5 sans-serif;color:#000;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}\
h1,h2,h3{line-height:1.25}dt{font-weight:bold}dd{margin:0 0 .5rem}li{margin:.25rem 0}\
section{margin-block:1.5rem}code,pre{font-size:.8rem;white-space:pre-wrap;overflow-wrap:anywhere}\
@page{size:A4;margin:15mm}";

/// The file: `body` is drawn without any script, link or picture of ours.
pub fn standalone(lang: Lang, title: &str, body: impl IntoView) -> String {
    let (code, title) = (lang.code(), escape(title));
    // Marks for a browser that would wake the page: no file is ever woken.
    let body = body.into_view().to_html().replace("<!>", "");
    format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><style>{LOOK}</style></head>\n<body>{body}</body></html>\n"
    )
}
