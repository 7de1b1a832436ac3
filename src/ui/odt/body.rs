//! The markup of a view of ours, rewritten as the text of an OpenDocument: headings, paragraphs, lists and
//! tables. Tags that only group, such as `section`, leave what is in them.

use super::pieces::{Piece, has_class, next};

/// What stands open while the markup is read.
#[derive(Default)]
struct Writer {
    out: String,
    /// How the paragraph or heading that is open ends.
    paragraph: Option<&'static str>,
    /// How many runs of text are open in it.
    spans: usize,
    /// The style of a paragraph that nobody announced: that of the cell, or of running text.
    unannounced: Option<&'static str>,
    table: Option<Table>,
    tables: usize,
    /// Line ends and spaces count.
    is_verbatim: bool,
}

/// A table that is being read: how wide it is, only its rows tell.
struct Table {
    begins_at: usize,
    columns: usize,
    cells: usize,
    /// A list of terms, each with what it means: two columns, the first narrow.
    of_terms: bool,
    in_head: bool,
}

/// The text of the document that says what this markup says.
pub fn rewritten(html: &str) -> String {
    let mut writer = Writer::default();
    let mut rest = html;
    while let Some((piece, after)) = next(rest) {
        match piece {
            Piece::Open { name, about } => writer.open(name, about),
            Piece::Close(name) => writer.close(name),
            Piece::Text(text) => writer.text(text),
        }
        rest = after;
    }
    writer.end_paragraph();
    writer.out
}

impl Writer {
    fn open(&mut self, name: &str, about: &str) {
        match name {
            "h1" => self.heading(1),
            "h2" | "summary" => self.heading(2),
            "h3" | "h4" => self.heading(3),
            "p" if has_class(about, "muted") => self.begin("Muted"),
            "p" => self.begin(self.unannounced.unwrap_or("Text_20_body")),
            "blockquote" => self.unannounced = Some("Quotations"),
            "pre" => {
                self.begin("Verbatim");
                self.is_verbatim = true;
            }
            "b" | "strong" => self.run("Strong"),
            "code" => self.run("Code"),
            "br" => self.inline("<text:line-break/>"),
            "ul" | "ol" => {
                let bare = has_class(about, "bare") || has_class(about, "signs");
                let style = match (bare, name) {
                    (true, _) => "Bare",
                    (false, "ol") => "Numbers",
                    (false, _) => "Bullets",
                };
                self.block(&format!("<text:list text:style-name=\"{style}\">"));
            }
            "li" => self.block("<text:list-item>"),
            "dl" => self.begin_table(true),
            "table" => self.begin_table(false),
            "caption" => self.begin("Caption"),
            "thead" => {
                self.block("<table:table-header-rows>");
                self.in_head(true);
            }
            "tr" => self.begin_row(),
            "div" if self.is_of_terms() => self.begin_row(),
            "dt" => self.begin_cell("Term"),
            "th" if self.table.as_ref().is_some_and(|it| it.in_head) => {
                self.begin_cell("Table_20_Heading");
            }
            "dd" | "td" | "th" => self.begin_cell("Table_20_Contents"),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "h1" | "h2" | "h3" | "h4" | "summary" | "p" => self.end_paragraph(),
            "pre" => {
                self.end_paragraph();
                self.is_verbatim = false;
            }
            "caption" => {
                self.end_paragraph();
                // It stands above the table, which begins after it.
                let at = self.out.len();
                if let Some(table) = &mut self.table {
                    table.begins_at = at;
                }
            }
            "blockquote" => {
                self.end_paragraph();
                self.unannounced = None;
            }
            "b" | "strong" | "code" if self.spans > 0 => {
                self.out.push_str("</text:span>");
                self.spans -= 1;
            }
            "ul" | "ol" => self.block("</text:list>"),
            "li" => self.block("</text:list-item>"),
            "thead" => {
                self.block("</table:table-header-rows>");
                self.in_head(false);
            }
            "tr" => self.block("</table:table-row>"),
            "div" if self.is_of_terms() => self.block("</table:table-row>"),
            "dt" | "dd" | "td" | "th" => self.end_cell(),
            "dl" | "table" => self.end_table(),
            _ => {}
        }
    }

    /// Spaces between blocks are the layout of the markup, not of the text.
    fn text(&mut self, text: &str) {
        if self.paragraph.is_none() && text.trim().is_empty() {
            return;
        }
        self.inline("");
        match self.is_verbatim {
            true => self.verbatim(text),
            false => self.running(text),
        }
    }

    /// A line end is one that somebody typed: our own markup has none.
    fn running(&mut self, text: &str) {
        for sign in text.chars().filter(|sign| may_stand(*sign)) {
            match sign {
                '\n' => self.out.push_str("<text:line-break/>"),
                '\r' => {}
                sign => self.out.push(sign),
            }
        }
    }

    fn verbatim(&mut self, text: &str) {
        let mut after_space = false;
        for sign in text.chars().filter(|sign| may_stand(*sign)) {
            match sign {
                '\n' => self.out.push_str("<text:line-break/>"),
                '\t' => self.out.push_str("<text:tab/>"),
                ' ' if after_space => self.out.push_str("<text:s/>"),
                '\r' => {}
                sign => self.out.push(sign),
            }
            after_space = matches!(sign, ' ' | '\n' | '\t');
        }
    }

    fn heading(&mut self, level: u8) {
        self.end_paragraph();
        let tag = format!(
            "<text:h text:style-name=\"Heading_20_{level}\" text:outline-level=\"{level}\">"
        );
        self.out.push_str(&tag);
        self.paragraph = Some("</text:h>");
    }

    fn begin(&mut self, style: &str) {
        self.end_paragraph();
        self.out.push_str(&format!("<text:p text:style-name=\"{style}\">"));
        self.paragraph = Some("</text:p>");
    }

    fn end_paragraph(&mut self) {
        if let Some(end) = self.paragraph.take() {
            self.out.extend(std::iter::repeat_n("</text:span>", self.spans));
            self.spans = 0;
            self.out.push_str(end);
        }
    }

    /// In a paragraph, which begins here if none is open.
    fn inline(&mut self, markup: &str) {
        if self.paragraph.is_none() {
            self.begin(self.unannounced.unwrap_or("Text_20_body"));
        }
        self.out.push_str(markup);
    }

    fn run(&mut self, style: &str) {
        self.inline(&format!("<text:span text:style-name=\"{style}\">"));
        self.spans += 1;
    }

    fn block(&mut self, markup: &str) {
        self.end_paragraph();
        self.out.push_str(markup);
    }

    fn is_of_terms(&self) -> bool {
        self.table.as_ref().is_some_and(|table| table.of_terms)
    }

    fn in_head(&mut self, in_head: bool) {
        if let Some(table) = &mut self.table {
            table.in_head = in_head;
        }
    }

    fn begin_table(&mut self, of_terms: bool) {
        self.end_paragraph();
        let begins_at = self.out.len();
        self.table = Some(Table { begins_at, columns: 0, cells: 0, of_terms, in_head: false });
    }

    fn begin_row(&mut self) {
        self.block("<table:table-row>");
        if let Some(table) = &mut self.table {
            table.cells = 0;
        }
    }

    fn begin_cell(&mut self, style: &'static str) {
        let tag = "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">";
        self.block(tag);
        self.unannounced = Some(style);
        if let Some(table) = &mut self.table {
            table.cells += 1;
            table.columns = table.columns.max(table.cells);
        }
        self.begin(style);
    }

    fn end_cell(&mut self) {
        self.block("</table:table-cell>");
        self.unannounced = None;
    }

    fn end_table(&mut self) {
        self.end_paragraph();
        let Some(table) = self.table.take() else { return };
        self.tables += 1;
        let columns = match table.of_terms {
            true => "<table:table-column table:style-name=\"Narrow\"/>\
                     <table:table-column table:style-name=\"Wide\"/>"
                .to_owned(),
            false => {
                let count = table.columns.max(1);
                format!("<table:table-column table:number-columns-repeated=\"{count}\"/>")
            }
        };
        let number = self.tables;
        let begin =
            format!("<table:table table:name=\"T{number}\" table:style-name=\"Table\">{columns}");
        self.out.insert_str(table.begins_at, &begin);
        self.out.push_str("</table:table>");
    }
}

/// Signs that no XML may hold are left out: nobody reads them.
fn may_stand(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r') || (sign >= ' ' && !matches!(sign, '\u{fffe}' | '\u{ffff}'))
}
