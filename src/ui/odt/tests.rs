//! What a view becomes as a text document.

use super::body::rewritten;
use super::{OPEN_DOCUMENT, open_document};
use crate::i18n::Lang;
use chrono::DateTime;
use leptos::prelude::*;
use std::io::{Cursor, Read};
use zip::{CompressionMethod, ZipArchive};

/// Each tag that opens is closed, in its order.
fn is_well_formed(xml: &str) -> bool {
    let mut open = Vec::new();
    for tag in xml.split('<').skip(1).filter(|tag| !tag.starts_with('?')) {
        let Some((tag, _)) = tag.split_once('>') else { return false };
        match tag.strip_prefix('/') {
            Some(name) if open.pop() != Some(name) => return false,
            None if !tag.ends_with('/') => open.push(tag.split(' ').next().unwrap_or_default()),
            _ => {}
        }
    }
    open.is_empty()
}

#[test]
fn markup_becomes_headings_paragraphs_and_lists() {
    let said = rewritten(
        "<main><h1>Relevé</h1><!----><section class=\"x\"><h3 id=\"a>b\">Un</h3>\
         <p class=\"small muted\">Fait <b>hier</b> &amp; <code class=\"hash\">0f</code></p>\
         <ol class=\"bare stack\"> <li><b>Présidence</b><p>Karim</p></li></ol></section></main>",
    );
    assert_eq!(
        said,
        "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">Relevé</text:h>\
         <text:h text:style-name=\"Heading_20_3\" text:outline-level=\"3\">Un</text:h>\
         <text:p text:style-name=\"Muted\">Fait <text:span text:style-name=\"Strong\">hier</text:span> &amp; \
         <text:span text:style-name=\"Code\">0f</text:span></text:p>\
         <text:list text:style-name=\"Bare\"><text:list-item><text:p text:style-name=\"Text_20_body\">\
         <text:span text:style-name=\"Strong\">Présidence</text:span></text:p>\
         <text:p text:style-name=\"Text_20_body\">Karim</text:p></text:list-item></text:list>"
    );
}

#[test]
fn a_table_stays_one_below_its_caption() {
    let said = rewritten(
        "<table><caption>En bref</caption><thead><tr><th>Dossier</th><th>Issue</th></tr></thead>\
         <tbody><tr><th>Paie</th><td></td></tr></tbody></table>",
    );
    assert!(is_well_formed(&said), "{said}");
    let caption = said.find("En bref</text:p><table:table table:name=\"T1\"");
    assert!(caption.is_some(), "{said}");
    assert!(said.contains("table:number-columns-repeated=\"2\""), "{said}");
    let (head, body) = said.split_once("</table:table-header-rows>").unwrap();
    assert!(head.contains("Table_20_Heading\">Dossier") && body.contains(">Paie<"), "{said}");
    assert_eq!(said.matches("<table:table-cell").count(), 4);
    let terms =
        rewritten("<dl class=\"dl\"><div><dt>Date</dt><dd>lundi</dd></div></dl><div>x</div>");
    assert!(is_well_formed(&terms) && terms.contains("\"Term\">Date<"), "{terms}");
    assert_eq!(terms.matches("<table:table-row>").count(), 1, "{terms}");
    assert!(terms.ends_with("</table:table><text:p text:style-name=\"Text_20_body\">x</text:p>"));
}

#[test]
fn spaces_and_line_ends_count_where_a_text_is_verbatim() {
    let said = rewritten("<pre>a  b\n c\u{1}</pre><p>d  e</p>");
    assert!(said.contains("a <text:s/>b<text:line-break/><text:s/>c</text:p>"), "{said}");
    assert!(said.ends_with("d  e</text:p>"), "{said}");
}

#[test]
fn a_line_that_somebody_began_stays_a_line() {
    let said = rewritten(
        "<p>Pour\u{a0}: Inès\r\nContre\u{a0}: <b>Karim\nAwa</b></p>\n<dl><div><dd>Une\nDeux</dd></div></dl>",
    );
    assert!(is_well_formed(&said), "{said}");
    assert!(said.contains("Inès<text:line-break/>Contre"), "{said}");
    assert!(said.contains("Karim<text:line-break/>Awa</text:span>"), "{said}");
    assert!(said.contains("Une<text:line-break/>Deux"), "{said}");
    assert_eq!(said.matches("line-break").count(), 3, "{said}");
}

#[test]
fn the_archive_says_first_what_it_is_and_each_part_is_well_formed() {
    let made_at = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
    let text = view! { <p>"1 < 2 & 3"</p><p>"« »"</p> };
    let file = open_document(Lang::Fr, "Relevé <1>", made_at, text);
    // Its kind can be read at a fixed place, as the format asks.
    assert_eq!(&file[30..38], b"mimetype");
    assert_eq!(&file[38..38 + OPEN_DOCUMENT.len()], OPEN_DOCUMENT.as_bytes());
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    assert_eq!(archive.by_index(0).unwrap().compression(), CompressionMethod::Stored);
    for name in ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"] {
        let mut xml = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
        assert!(is_well_formed(&xml), "{name}: {xml}");
        let said = match name {
            "content.xml" => "1 &lt; 2 &amp; 3",
            "styles.xml" => "fo:language=\"fr\"",
            "meta.xml" => "<dc:title>Relevé &lt;1&gt;</dc:title><dc:language>fr</dc:language>",
            _ => "manifest:full-path=\"styles.xml\"",
        };
        assert!(xml.contains(said), "{name}: {xml}");
    }
}
