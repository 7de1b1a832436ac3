//! A page that stands alone, as a file: it asks for nothing else, and reads well without its looks.

use super::text::escape;
use crate::i18n::Lang;
use leptos::prelude::*;

/// Black on white, the width of what one reads, and one size of text but for what a machine reads; on
/// paper without what is folded.
const LOOK: &str = "\
:root{color-scheme:light}\
body{font:16px/1.5 'IBM Plex Sans',system-ui,sans-serif;color:#111;background:#fff;max-width:46rem;\
margin:2rem auto;padding:0 1rem;font-variant-numeric:tabular-nums}\
h1,h2,h3{line-height:1.25;margin:0 0 .5rem}h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem;\
padding-bottom:.25rem;border-bottom:2px solid #111}h3{font-size:1.05rem}p{margin:.35rem 0}p,dd{white-space:pre-line}\
dl{margin:1rem 0}dl>div{display:grid;grid-template-columns:11rem 1fr;gap:0 1rem;padding:.3rem 0;\
border-bottom:1px solid #ccc}dt{color:#444}dd{margin:0}\
ul,ol{margin:.5rem 0;padding-left:1.25rem}li{margin:.35rem 0}.bare{list-style:none;padding:0}\
.card{border:1px solid #bbb;border-left:4px solid #06575a;padding:.75rem 1rem;margin:1rem 0;break-inside:avoid}\
.muted{color:#444}p,dd,blockquote{white-space:pre-line}code,pre{font-family:ui-monospace,monospace;font-size:.8rem;white-space:pre-wrap;\
overflow-wrap:anywhere}pre{background:#f3f3f3;padding:.75rem}\
table{width:100%;border-collapse:collapse;margin:.75rem 0}caption{text-align:left;font-weight:600;\
padding-bottom:.35rem}th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;\
border-bottom:1px solid #ccc}thead th{border-bottom:2px solid #111}tbody th{font-weight:400}\
.num{white-space:nowrap}tbody th{overflow-wrap:anywhere}\
.signs{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1rem}\
.signs li{border:1px solid #bbb;padding:.6rem .9rem;margin:0}\
details{margin-top:2.5rem;border-top:1px solid #ccc;padding-top:1rem}summary{font-weight:600;cursor:pointer}\
@media(max-width:34rem){dl>div{grid-template-columns:1fr}}@media(min-width:34rem),print{td:last-child{min-width:9rem}}\
@page{size:A4;margin:15mm 15mm 18mm;@bottom-right{content:counter(page) \" / \" counter(pages);font-size:8pt}}\
@media print{body{font-size:10.5pt;max-width:none;margin:0;padding:0;hyphens:auto}\
h1,h2,h3,caption,.minutes__of{break-after:avoid}p,li{orphans:3;widows:3}h1,h2,h3{hyphens:manual}\
.card{break-inside:auto}.minutes__case>p:not(:last-child){break-after:avoid}\
.minutes__case>p:last-child{break-before:avoid}h1,h2,h3,.card li,tr,.signs li,.minutes__end{break-inside:avoid}thead{display:table-header-group}\
.signs__awaited{min-height:24mm}details:not([open]){display:none}}";

/// At the foot of each sheet, which file it is of.
fn foot(title: &str) -> String {
    let signs = title.chars().map(|sign| match sign {
        '"' | '\\' | '<' => format!("\\{:x} ", u32::from(sign)),
        sign if sign.is_control() => " ".to_owned(),
        sign => sign.to_string(),
    });
    format!("@page{{@bottom-left{{content:\"{}\";font-size:8pt}}}}", signs.collect::<String>())
}

/// The file: `body` is drawn without any script, link or picture of ours.
pub fn standalone(lang: Lang, title: &str, body: impl IntoView) -> String {
    let (code, foot, title) = (lang.code(), foot(title), escape(title));
    // Marks for a browser that would wake the page: no file is ever woken.
    let body = body.into_view().to_html().replace("<!>", "");
    format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><style>{LOOK}{foot}</style></head>\n<body>{body}</body></html>\n"
    )
}
