//! What an OpenDocument holds beside its text: how it looks, what it is called, and what is in it.

use crate::i18n::Lang;
use chrono::{DateTime, SecondsFormat, Utc};

const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
    xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
    xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.3\"";

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Every file of the archive, and of what kind it is.
pub const MANIFEST: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" \
    manifest:version=\"1.3\">\
    <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" \
    manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>\
    <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\
    <manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\
    <manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\
    </manifest:manifest>\n";

/// How tables look: an office program reads that beside the text alone.
const TABLES: &str = "<style:style style:name=\"Table\" style:family=\"table\">\
    <style:table-properties style:width=\"18cm\" table:align=\"margins\" fo:margin-bottom=\"0.4cm\"/></style:style>\
    <style:style style:name=\"Narrow\" style:family=\"table-column\">\
    <style:table-column-properties style:rel-column-width=\"3*\"/></style:style>\
    <style:style style:name=\"Wide\" style:family=\"table-column\">\
    <style:table-column-properties style:rel-column-width=\"7*\"/></style:style>\
    <style:style style:name=\"Cell\" style:family=\"table-cell\">\
    <style:table-cell-properties fo:padding=\"0.1cm\" fo:border-bottom=\"0.5pt solid #999999\"/></style:style>";

/// A paragraph, a heading or a run of text, by its name: what it is called by people, and how it looks.
const STYLES: [(&str, &str, &str, &str); 12] = [
    (
        "Text_20_body",
        "Text body",
        "",
        "fo:margin-bottom=\"0.15cm\" fo:orphans=\"3\" fo:widows=\"3\"",
    ),
    ("Muted", "Muted", "fo:color=\"#444444\" fo:font-size=\"9pt\"", "fo:margin-bottom=\"0.15cm\""),
    (
        "Caption",
        "Caption",
        "fo:font-weight=\"bold\"",
        "fo:keep-with-next=\"always\" fo:margin-top=\"0.3cm\"",
    ),
    ("Quotations", "Quotations", "", "fo:margin-left=\"0.8cm\" fo:margin-bottom=\"0.15cm\""),
    (
        "Verbatim",
        "Verbatim",
        "fo:font-family=\"monospace\" fo:font-size=\"8pt\"",
        "fo:margin-bottom=\"0.3cm\"",
    ),
    ("Term", "Term", "fo:color=\"#444444\"", ""),
    ("Table_20_Contents", "Table Contents", "", ""),
    (
        "Table_20_Heading",
        "Table Heading",
        "fo:font-weight=\"bold\"",
        "fo:keep-with-next=\"always\"",
    ),
    ("Heading_20_1", "Heading 1", "fo:font-size=\"18pt\" fo:font-weight=\"bold\"", HEADING),
    ("Heading_20_2", "Heading 2", "fo:font-size=\"14pt\" fo:font-weight=\"bold\"", HEADING),
    ("Heading_20_3", "Heading 3", "fo:font-size=\"12pt\" fo:font-weight=\"bold\"", HEADING),
    ("Footer", "Footer", "fo:font-size=\"8pt\"", ""),
];

const HEADING: &str =
    "fo:keep-with-next=\"always\" fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.15cm\"";

const RUNS: &str = "<style:style style:name=\"Strong\" style:family=\"text\">\
    <style:text-properties fo:font-weight=\"bold\"/></style:style>\
    <style:style style:name=\"Code\" style:family=\"text\">\
    <style:text-properties fo:font-family=\"monospace\" fo:font-size=\"8pt\"/></style:style>\
    <text:list-style style:name=\"Bare\"><text:list-level-style-number text:level=\"1\" style:num-format=\"\"/></text:list-style>\
    <text:list-style style:name=\"Numbers\"><text:list-level-style-number text:level=\"1\" \
    style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style>\
    <text:list-style style:name=\"Bullets\"><text:list-level-style-bullet text:level=\"1\" \
    text:bullet-char=\"•\"/></text:list-style>";

/// The text, with how its tables look.
pub fn content(text: &str) -> String {
    format!(
        "{HEAD}<office:document-content {SPACES}><office:automatic-styles>{TABLES}\
         </office:automatic-styles><office:body><office:text>{text}</office:text></office:body>\
         </office:document-content>\n"
    )
}

/// In which language it is, how it looks, and what stands at the foot of each sheet.
pub fn styles(lang: Lang, title: &str) -> String {
    let (code, country) = match lang {
        Lang::Fr => ("fr", "FR"),
        Lang::En => ("en", "GB"),
    };
    let styles: String = STYLES.iter().map(|it| paragraph(*it)).collect();
    format!(
        "{HEAD}<office:document-styles {SPACES}><office:styles>\
         <style:default-style style:family=\"paragraph\"><style:text-properties fo:font-size=\"10.5pt\" \
         fo:language=\"{code}\" fo:country=\"{country}\"/></style:default-style>\
         {styles}{RUNS}</office:styles><office:automatic-styles><style:page-layout style:name=\"Sheet\">\
         <style:page-layout-properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" \
         fo:margin=\"1.5cm\"/><style:footer-style/></style:page-layout></office:automatic-styles>\
         <office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"Sheet\">\
         <style:footer><text:p text:style-name=\"Footer\">{title} – <text:page-number/> / \
         <text:page-count/></text:p></style:footer></style:master-page></office:master-styles>\
         </office:document-styles>\n"
    )
}

fn paragraph((name, shown, text, block): (&str, &str, &str, &str)) -> String {
    let level = name.strip_prefix("Heading_20_");
    let level =
        level.map(|it| format!(" style:default-outline-level=\"{it}\"")).unwrap_or_default();
    format!(
        "<style:style style:name=\"{name}\" style:display-name=\"{shown}\" style:family=\"paragraph\"{level}>\
         <style:paragraph-properties {block}/><style:text-properties {text}/></style:style>"
    )
}

/// What it is called, its language, and when it was made.
pub fn meta(lang: Lang, title: &str, made_at: DateTime<Utc>) -> String {
    let at = made_at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let code = lang.code();
    format!(
        "{HEAD}<office:document-meta {SPACES}><office:meta><meta:generator>Tocsin</meta:generator>\
         <dc:title>{title}</dc:title><dc:language>{code}</dc:language>\
         <meta:creation-date>{at}</meta:creation-date><dc:date>{at}</dc:date></office:meta>\
         </office:document-meta>\n"
    )
}
