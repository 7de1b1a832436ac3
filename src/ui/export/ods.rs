//! A table as OpenDocument has it (1.3), the format that the State's own rules ask for: the rows on one sheet, what
//! the file is on another. Its text is packed as it is written, row by row.

use super::about::{About, Weighed};
use super::sheet::Writer;
use super::value::{Column, Value, local};
use crate::i18n::Lang;
use chrono::{DateTime, SecondsFormat, Utc};
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

const SPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
    xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" \
    xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
    xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.3\"";

const MANIFEST: &str = "<manifest:manifest \
    xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\
    <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" \
    manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>\
    <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\
    <manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\
    </manifest:manifest>\n";

/// How values are shown, but for days, which each language writes its own way. A text is shown as a text: typed in
/// and left, it becomes no formula.
const SHOWN: &str = "<number:text-style style:name=\"as-text\"><number:text-content/></number:text-style>\
    <number:number-style style:name=\"as-whole\"><number:number number:decimal-places=\"0\" \
    number:min-integer-digits=\"1\"/></number:number-style>\
    <number:number-style style:name=\"as-points\"><number:number number:decimal-places=\"1\" \
    number:min-decimal-places=\"1\" number:min-integer-digits=\"1\"/></number:number-style>\
    <number:number-style style:name=\"as-two\"><number:number number:decimal-places=\"2\" \
    number:min-decimal-places=\"2\" number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>\
    <number:percentage-style style:name=\"as-share\"><number:number number:decimal-places=\"1\" \
    number:min-decimal-places=\"1\" number:min-integer-digits=\"1\"/><number:text>%</number:text>\
    </number:percentage-style>";

const DAY_FR: &str = "<number:day number:style=\"long\"/><number:text>/</number:text>\
    <number:month number:style=\"long\"/><number:text>/</number:text><number:year number:style=\"long\"/>";
const DAY_EN: &str = "<number:year number:style=\"long\"/><number:text>-</number:text>\
    <number:month number:style=\"long\"/><number:text>-</number:text><number:day number:style=\"long\"/>";
const HOUR: &str = "<number:text> </number:text><number:hours number:style=\"long\"/>\
    <number:text>:</number:text><number:minutes number:style=\"long\"/>";

/// The styles of cells, each by what it shows.
const CELLS: [&str; 7] = ["text", "whole", "points", "two", "share", "day", "moment"];

pub(super) struct OdsFile {
    archive: ZipWriter<BufWriter<File>>,
    text: String,
    meta: Meta,
    about_name: String,
}

/// What the file is, for programs that ask before they open it.
struct Meta {
    lang: Lang,
    title: String,
    by: String,
    at: DateTime<Utc>,
}

impl OdsFile {
    pub(super) fn begin(
        file: File,
        about: &About,
        columns: &[Column],
        heads: &[String],
    ) -> io::Result<Self> {
        let mut archive = ZipWriter::new(BufWriter::new(file));
        // Its kind comes first and as it is, so that the first bytes of the file say what it is.
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        archive.start_file("mimetype", stored)?;
        archive.write_all(MIME.as_bytes())?;
        archive.start_file("content.xml", packed())?;
        let mut text = beginning(about.lang, columns);
        let name = about.lang.text("export-sheet");
        open_table(&mut text, &name, 0..columns.len());
        text.push_str("<table:table-header-rows><table:table-row>");
        for head in heads {
            text_cell(&mut text, "head", head);
        }
        text.push_str("</table:table-row></table:table-header-rows>");
        archive.write_all(text.as_bytes())?;
        let meta = Meta {
            lang: about.lang,
            title: about.title.clone(),
            by: about.by.clone(),
            at: about.at,
        };
        Ok(OdsFile { archive, text, meta, about_name: about.lang.text("export-about") })
    }
}

fn packed() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)
}

impl Writer for OdsFile {
    fn row(&mut self, row: &[Value], _: &[u8]) -> io::Result<()> {
        self.text.clear();
        self.text.push_str("<table:table-row>");
        for value in row {
            cell(&mut self.text, value);
        }
        self.text.push_str("</table:table-row>");
        self.archive.write_all(self.text.as_bytes())
    }

    fn end(self: Box<Self>, about: &[(String, String)], weighed: &Weighed) -> io::Result<File> {
        let OdsFile { mut archive, mut text, meta, about_name } = *self;
        text.clear();
        text.push_str("</table:table>");
        // Its two columns come after those of the first sheet: see `beginning`.
        open_table(&mut text, &about_name, ["what", "said"]);
        for (what, said) in about {
            text.push_str("<table:table-row>");
            text_cell(&mut text, "head", what);
            text_cell(&mut text, "text", said);
            text.push_str("</table:table-row>");
        }
        text.push_str(
            "</table:table></office:spreadsheet></office:body></office:document-content>\n",
        );
        archive.write_all(text.as_bytes())?;
        archive.start_file("meta.xml", packed())?;
        archive.write_all(meta.written(&weighed.sha256).as_bytes())?;
        archive.start_file("META-INF/manifest.xml", packed())?;
        archive.write_all(format!("{HEAD}{MANIFEST}").as_bytes())?;
        archive.finish()?.into_inner().map_err(io::IntoInnerError::into_error)
    }
}

/// All that stands before the first sheet: how columns and cells look.
fn beginning(lang: Lang, columns: &[Column]) -> String {
    let mut text = format!(
        "{HEAD}<office:document-content {SPACES}><office:automatic-styles>{SHOWN}{}",
        match lang {
            Lang::Fr => days(DAY_FR),
            Lang::En => days(DAY_EN),
        }
    );
    let widths = columns.iter().map(|it| it.width).enumerate();
    let widths = widths.map(|(at, width)| (at.to_string(), width));
    let about = [("what".to_owned(), 36), ("said".to_owned(), 90)];
    for (name, width) in widths.chain(about) {
        // A sign is about a fifth of a centimetre wide.
        let (whole, tenth) = (width / 5, width % 5 * 2);
        push(
            &mut text,
            format_args!(
                "<style:style style:name=\"c-{name}\" style:family=\"table-column\">\
                 <style:table-column-properties style:column-width=\"{whole}.{tenth}cm\"/></style:style>"
            ),
        );
    }
    text.push_str(
        "<style:style style:name=\"head\" style:family=\"table-cell\" style:data-style-name=\"as-text\">\
         <style:table-cell-properties fo:wrap-option=\"wrap\" style:vertical-align=\"top\"/>\
         <style:text-properties fo:font-weight=\"bold\"/></style:style>",
    );
    for name in CELLS {
        push(
            &mut text,
            format_args!(
                "<style:style style:name=\"{name}\" style:family=\"table-cell\" \
                 style:data-style-name=\"as-{name}\"><style:table-cell-properties \
                 fo:wrap-option=\"wrap\" style:vertical-align=\"top\"/></style:style>"
            ),
        );
    }
    text.push_str("</office:automatic-styles><office:body><office:spreadsheet>");
    text
}

fn days(day: &str) -> String {
    format!(
        "<number:date-style style:name=\"as-day\">{day}</number:date-style>\
         <number:date-style style:name=\"as-moment\">{day}{HOUR}</number:date-style>"
    )
}

/// Begins a sheet, whose columns look as the styles of these names say.
fn open_table<T: std::fmt::Display>(
    text: &mut String,
    name: &str,
    columns: impl IntoIterator<Item = T>,
) {
    text.push_str("<table:table table:name=\"");
    escape(text, name);
    text.push_str("\">");
    for column in columns {
        push(text, format_args!("<table:table-column table:style-name=\"c-{column}\"/>"));
    }
}

fn cell(text: &mut String, value: &Value) {
    let mut number = |style: &str, kind: &str, value: f64| {
        push(
            text,
            format_args!(
                "<table:table-cell table:style-name=\"{style}\" office:value-type=\"{kind}\" \
                 office:value=\"{value}\"/>"
            ),
        );
    };
    match value {
        Value::Nothing => text.push_str("<table:table-cell/>"),
        Value::Text(said) => text_cell(text, "text", said),
        Value::Whole(whole) => number("whole", "float", *whole as f64),
        Value::Points(points) => number("points", "float", *points),
        Value::Years(years) => number("two", "float", *years),
        Value::Share(share) => number("share", "percentage", *share),
        Value::Amount(cents) => number("two", "float", cents.0 as f64 / 100.0),
        Value::Day(day) => date_cell(text, "day", format_args!("{day}")),
        Value::Moment(at) => {
            date_cell(text, "moment", format_args!("{}", local(*at).format("%Y-%m-%dT%H:%M:%S")));
        }
    }
}

fn date_cell(text: &mut String, style: &str, date: std::fmt::Arguments) {
    push(
        text,
        format_args!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"date\" \
             office:date-value=\"{date}\"/>"
        ),
    );
}

/// A paragraph a line.
fn text_cell(text: &mut String, style: &str, said: &str) {
    push(
        text,
        format_args!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"string\">"
        ),
    );
    for line in said.lines() {
        text.push_str("<text:p>");
        escape(text, line);
        text.push_str("</text:p>");
    }
    text.push_str("</table:table-cell>");
}

/// Signs that no XML may hold are left out: nobody reads them.
fn escape(text: &mut String, said: &str) {
    for sign in said.chars() {
        match sign {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\t' => text.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            sign if sign < ' ' => {}
            sign => text.push(sign),
        }
    }
}

fn push(text: &mut String, arguments: std::fmt::Arguments) {
    text.write_fmt(arguments).expect("a text grows as it must");
}

impl Meta {
    fn written(&self, sha256: &str) -> String {
        let at = self.at.to_rfc3339_opts(SecondsFormat::Secs, true);
        let mut text = format!("{HEAD}<office:document-meta {SPACES}><office:meta><dc:title>");
        escape(&mut text, &self.title);
        text.push_str("</dc:title><meta:initial-creator>");
        escape(&mut text, &self.by);
        text.push_str("</meta:initial-creator>");
        push(
            &mut text,
            format_args!(
                "<meta:creation-date>{at}</meta:creation-date><dc:language>{}</dc:language>\
                 <meta:user-defined meta:name=\"SHA-256\">{sha256}</meta:user-defined>\
                 </office:meta></office:document-meta>\n",
                self.lang.code()
            ),
        );
        text
    }
}
