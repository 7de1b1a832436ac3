//! The three kinds of file, read back as a spreadsheet reads them: what stands in each cell, and of which type.

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use tocsin::ui::export::FileKind;
use zip::ZipArchive;

/// What a spreadsheet makes of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    #[default]
    Nothing,
    Text,
    Number,
    Share,
    Day,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub kind: CellKind,
    /// A text; a number as it is kept; a day as ISO 8601 says.
    pub said: String,
}

/// Its rows and what it says of itself.
#[derive(Clone, Debug, Default)]
pub struct Table {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
    pub about: Vec<(String, String)>,
}

impl Table {
    pub fn read(kind: FileKind, bytes: &[u8]) -> Self {
        match kind {
            FileKind::Csv => csv_table(bytes),
            FileKind::Xlsx => of_sheets(xlsx_sheets(bytes)),
            FileKind::Ods => of_sheets(ods_sheets(bytes)),
        }
    }

    /// What it says of itself, by what stands before it.
    pub fn tells(&self, what: &str) -> &str {
        let found = self.about.iter().find(|(key, _)| key.starts_with(what));
        &found.unwrap_or_else(|| panic!("nothing is said of {what}: {:?}", self.about)).1
    }

    /// A column, by what stands above it.
    pub fn column(&self, head: &str) -> Vec<&str> {
        let at = self.heads.iter().position(|it| it == head);
        let at = at.unwrap_or_else(|| panic!("no column {head}: {:?}", self.heads));
        self.rows.iter().map(|row| row.get(at).map_or("", |it| it.said.as_str())).collect()
    }

    /// The rows as texts.
    pub fn texts(&self) -> Vec<Vec<&str>> {
        self.rows.iter().map(|row| row.iter().map(|it| it.said.as_str()).collect()).collect()
    }
}

/// The lines of a CSV file up to the empty row, as one text.
pub fn data_of(csv: &[u8]) -> Vec<&str> {
    let text = std::str::from_utf8(csv).unwrap();
    text.lines().take_while(|line| !line.trim_matches([',', ';']).is_empty()).collect()
}

fn csv_table(bytes: &[u8]) -> Table {
    let text = std::str::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("a spreadsheet knows UTF-8 by its mark");
    let semicolons = text.lines().next().is_some_and(|heads| heads.contains(';'));
    let mut reader = csv::ReaderBuilder::new();
    // The strict width: every line has as many cells as the others.
    let reader = reader.has_headers(false).delimiter(if semicolons { b';' } else { b',' });
    let lines = reader.from_reader(text.as_bytes()).into_records();
    let lines = lines.map(|line| line.unwrap().iter().map(str::to_owned).collect());
    let lines: Vec<Vec<String>> = lines.collect();
    let end = lines.iter().position(|line| line.iter().all(String::is_empty));
    let (data, about) = lines.split_at(end.expect("an empty row ends the table"));
    let cell = |said: &String| {
        let kind = if said.is_empty() { CellKind::Nothing } else { CellKind::Text };
        Cell { kind, said: said.clone() }
    };
    Table {
        heads: data[0].clone(),
        rows: data[1..].iter().map(|line| line.iter().map(cell).collect()).collect(),
        about: about[1..].iter().map(|line| (line[0].clone(), line[1].clone())).collect(),
    }
}

fn of_sheets(sheets: Vec<Vec<Vec<Cell>>>) -> Table {
    let [data, about] = <[_; 2]>::try_from(sheets).expect("the rows, and what the file is");
    let mut data = data.into_iter();
    let heads = data.next().expect("a table has heads");
    let about = about.into_iter().map(|row| (row[0].said.clone(), row[1].said.clone()));
    Table {
        heads: heads.into_iter().map(|it| it.said).collect(),
        rows: data.collect(),
        about: about.collect(),
    }
}

fn ods_sheets(bytes: &[u8]) -> Vec<Vec<Vec<Cell>>> {
    // The first bytes say what it is, packed by nobody: OpenDocument 1.3, part 2, 3.3.
    assert_eq!(&bytes[30..38], b"mimetype");
    assert_eq!(&bytes[38..84], FileKind::Ods.mime().as_bytes());
    for part in ["meta.xml", "META-INF/manifest.xml"] {
        assert!(!part_of(bytes, part).children.is_empty(), "{part}");
    }
    let sheets = part_of(bytes, "content.xml");
    sheets.below("table").map(|sheet| sheet.below("table-row").map(ods_row).collect()).collect()
}

fn ods_row(row: &Node) -> Vec<Cell> {
    row.below("table-cell").map(ods_cell).collect()
}

fn ods_cell(cell: &Node) -> Cell {
    assert!(!cell.attributes.contains_key("formula"), "a formula: {cell:?}");
    let lines: Vec<&str> = cell.below("p").map(|it| it.text.as_str()).collect();
    let of = |kind, from: &str| Cell { kind, said: cell.attributes[from].clone() };
    match cell.attributes.get("value-type").map(String::as_str) {
        None => Cell::default(),
        Some("string") => Cell { kind: CellKind::Text, said: lines.join("\n") },
        Some("float") => of(CellKind::Number, "value"),
        Some("percentage") => of(CellKind::Share, "value"),
        Some("date") => of(CellKind::Day, "date-value"),
        Some(other) => panic!("a cell of type {other}"),
    }
}

fn xlsx_sheets(bytes: &[u8]) -> Vec<Vec<Vec<Cell>>> {
    let shared = part_of(bytes, "xl/sharedStrings.xml");
    let shared: Vec<String> = shared.below("si").map(|it| it.all_text("t")).collect();
    let styles = part_of(bytes, "xl/styles.xml");
    let shown: BTreeMap<&str, &str> =
        styles.below("numFmt").map(|it| (it.is("numFmtId"), it.is("formatCode"))).collect();
    let formats = styles.below("cellXfs").next().expect("a book has styles");
    let formats: Vec<&str> = formats
        .below("xf")
        .map(|it| shown.get(it.is("numFmtId")).copied().unwrap_or(it.is("numFmtId")))
        .collect();
    let sheet = |name: &str| {
        let sheet = part_of(bytes, &format!("xl/worksheets/{name}.xml"));
        sheet.below("row").map(|row| xlsx_row(row, &shared, &formats)).collect()
    };
    ["sheet1", "sheet2"].map(sheet).into()
}

fn xlsx_row(row: &Node, shared: &[String], formats: &[&str]) -> Vec<Cell> {
    let mut cells = Vec::new();
    for cell in row.below("c") {
        let letters = cell.is("r").trim_end_matches(|sign: char| sign.is_ascii_digit());
        let at = letters.bytes().fold(0, |at, letter| at * 26 + usize::from(letter - b'A') + 1);
        cells.resize(at, Cell::default());
        cells[at - 1] = xlsx_cell(cell, shared, formats);
    }
    cells
}

fn xlsx_cell(cell: &Node, shared: &[String], formats: &[&str]) -> Cell {
    assert!(cell.below("f").next().is_none(), "a formula: {cell:?}");
    let value = cell.all_text("v");
    let style: usize = cell.attributes.get("s").map_or(0, |it| it.parse().unwrap());
    match cell.attributes.get("t").map(String::as_str) {
        Some("inlineStr") => Cell { kind: CellKind::Text, said: decoded(&cell.all_text("t")) },
        Some("s") => {
            Cell { kind: CellKind::Text, said: shared[value.parse::<usize>().unwrap()].clone() }
        }
        None if value.is_empty() => Cell::default(),
        None if formats[style].contains("yy") => Cell { kind: CellKind::Day, said: day_of(&value) },
        None if formats[style].contains('%') => Cell { kind: CellKind::Share, said: value },
        None => Cell { kind: CellKind::Number, said: value },
        Some(other) => panic!("a cell of type {other}"),
    }
}

/// A sign that XML may not hold is kept as `_x000D_`, and so is what looks like that: ECMA-376, part 1, 22.9.2.19.
fn decoded(text: &str) -> String {
    let (mut said, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once("_x") {
        said.push_str(before);
        let code = after.get(..4).filter(|_| after[4..].starts_with('_'));
        let sign = code.and_then(|it| u32::from_str_radix(it, 16).ok()).and_then(char::from_u32);
        match sign {
            Some(sign) => {
                said.push(sign);
                rest = &after[5..];
            }
            None => {
                said.push_str("_x");
                rest = after;
            }
        }
    }
    said + rest
}

/// Days since the last of 1899, as a spreadsheet counts them; what is left of one is its hour.
fn day_of(value: &str) -> String {
    let days: f64 = value.parse().unwrap();
    let first = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
    let seconds = (days * 86_400.0).round() as i64;
    let at = first.and_time(chrono::NaiveTime::MIN) + chrono::TimeDelta::seconds(seconds);
    match seconds % 86_400 {
        0 => at.date().to_string(),
        _ => at.format("%Y-%m-%dT%H:%M:%S").to_string(),
    }
}

/// An element, without the prefixes of its names.
#[derive(Clone, Debug, Default)]
struct Node {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    children: Vec<Node>,
}

impl Node {
    /// All of a name, wherever they stand.
    fn below<'a>(&'a self, name: &'a str) -> Box<dyn Iterator<Item = &'a Node> + 'a> {
        Box::new(self.children.iter().flat_map(move |child| {
            let itself = (child.name == name).then_some(child);
            itself.into_iter().chain(child.below(name))
        }))
    }

    fn all_text(&self, name: &str) -> String {
        self.below(name).map(|it| it.text.as_str()).collect()
    }

    fn is(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }
}

fn part_of(bytes: &[u8], name: &str) -> Node {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut part = archive.by_name(name).unwrap_or_else(|error| panic!("{name}: {error}"));
    part.read_to_string(&mut text).unwrap();
    node_of(&text)
}

fn node_of(text: &str) -> Node {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Node::default()];
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {text}")) {
            Event::Start(start) => open.push(begun(&start)),
            Event::Empty(start) => open.last_mut().unwrap().children.push(begun(&start)),
            Event::End(_) => {
                let closed = open.pop().unwrap();
                open.last_mut().unwrap().children.push(closed);
            }
            Event::Text(text) => open.last_mut().unwrap().text.push_str(&text),
            Event::GeneralRef(reference) => {
                let sign = reference.resolve_char_ref().unwrap().map(String::from);
                let known = || resolve_predefined_entity(&reference).unwrap().to_owned();
                open.last_mut().unwrap().text.push_str(&sign.unwrap_or_else(known));
            }
            Event::Eof => return open.pop().unwrap(),
            Event::CData(_) | Event::DocType(_) => panic!("what no file of ours has: {text}"),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn begun(start: &BytesStart) -> Node {
    let name = start.local_name().as_ref().to_owned();
    let attributes = start.attributes().map(|it| {
        let it = it.unwrap();
        let value = unescape(&it.value).unwrap().into_owned();
        (it.key.local_name().as_ref().to_owned(), value)
    });
    Node { name, attributes: attributes.collect(), ..Node::default() }
}
