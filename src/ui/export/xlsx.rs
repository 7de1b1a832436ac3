//! A table as Excel keeps it (Office Open XML): the rows on one sheet, what the file is on another.
//!
//! Texts are texts: their cells are of the format "text" and marked as quoted, so that none becomes a formula, even
//! when somebody types in it and leaves.

use super::about::{About, Weighed};
use super::sheet::Writer;
use super::value::{Column, Value, local};
use crate::i18n::Lang;
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use std::fs::File;
use std::io;

/// The longest text that a cell holds, in units of UTF-16.
const LONGEST: usize = 32_767;

pub(super) struct XlsxFile {
    book: Workbook,
    file: File,
    formats: Formats,
    properties: DocProperties,
    about_name: String,
    columns: u16,
    rows: u32,
}

/// How cells are shown, by what they hold.
struct Formats {
    head: Format,
    text: Format,
    whole: Format,
    points: Format,
    two: Format,
    share: Format,
    day: Format,
    moment: Format,
}

impl Formats {
    fn of(lang: Lang) -> Self {
        let shown =
            |as_this: &str| Format::new().set_num_format(as_this).set_align(FormatAlign::Top);
        let (day, moment) = match lang {
            Lang::Fr => ("dd/mm/yyyy", "dd/mm/yyyy hh:mm"),
            Lang::En => ("yyyy-mm-dd", "yyyy-mm-dd hh:mm"),
        };
        Formats {
            head: Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top),
            text: shown("@").set_quote_prefix().set_text_wrap(),
            whole: shown("0"),
            points: shown("0.0"),
            two: shown("#,##0.00"),
            share: shown("0.0%"),
            day: shown(day),
            moment: shown(moment),
        }
    }
}

impl XlsxFile {
    pub(super) fn begin(
        file: File,
        about: &About,
        columns: &[Column],
        heads: &[String],
    ) -> io::Result<Self> {
        let formats = Formats::of(about.lang);
        let mut book = Workbook::new();
        let sheet = book.add_worksheet_with_constant_memory().map_err(odd)?;
        sheet.set_name(about.lang.text("export-sheet")).map_err(odd)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_freeze_panes(1, 0).map_err(odd)?;
        sheet.set_repeat_rows(0, 0).map_err(odd)?;
        for (at, (column, head)) in (0..).zip(columns.iter().zip(heads)) {
            sheet.set_column_width(at, column.width).map_err(odd)?;
            sheet.write_string_with_format(0, at, head, &formats.head).map_err(odd)?;
        }
        let mut properties = DocProperties::new().set_title(&about.title).set_author(&about.by);
        if let Some(at) = excel(about.at.naive_utc()) {
            properties = properties.set_creation_datetime(&at);
        }
        let about_name = about.lang.text("export-about");
        let columns = u16::try_from(columns.len()).map_err(odd)?;
        Ok(XlsxFile { book, file, formats, properties, about_name, columns, rows: 0 })
    }
}

impl Writer for XlsxFile {
    fn row(&mut self, row: &[Value], _: &[u8]) -> io::Result<()> {
        self.rows += 1;
        let sheet = self.book.worksheet_from_index(0).map_err(odd)?;
        for (at, value) in (0..).zip(row) {
            write(sheet, (self.rows, at), value, &self.formats).map_err(odd)?;
        }
        Ok(())
    }

    fn end(self: Box<Self>, about: &[(String, String)], weighed: &Weighed) -> io::Result<File> {
        let XlsxFile { mut book, mut file, formats, properties, about_name, columns, rows } = *self;
        let sheet = book.worksheet_from_index(0).map_err(odd)?;
        sheet.autofilter(0, 0, rows, columns.saturating_sub(1)).map_err(odd)?;
        let sheet = book.add_worksheet();
        sheet.set_name(about_name).map_err(odd)?;
        sheet.set_column_width(0, 36).map_err(odd)?;
        sheet.set_column_width(1, 90).map_err(odd)?;
        for (at, (what, said)) in (0..).zip(about) {
            sheet.write_string_with_format(at, 0, what, &formats.head).map_err(odd)?;
            let said = Value::text(said.as_str());
            write(sheet, (at, 1), &said, &formats).map_err(odd)?;
        }
        let sha256 = weighed.sha256.as_str();
        book.set_properties(&properties.set_custom_property("SHA-256", sha256));
        book.save_to_writer(&mut file).map_err(odd)?;
        Ok(file)
    }
}

fn write(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    value: &Value,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let mut number =
        |number: f64, format| sheet.write_number_with_format(row, at, number, format).map(drop);
    match value {
        Value::Nothing => Ok(()),
        Value::Whole(whole) => number(*whole as f64, &formats.whole),
        Value::Points(points) => number(*points, &formats.points),
        Value::Years(years) => number(*years, &formats.two),
        Value::Share(share) => number(*share, &formats.share),
        Value::Amount(cents) => number(cents.0 as f64 / 100.0, &formats.two),
        Value::Text(text) => {
            sheet.write_string_with_format(row, at, fitting(text), &formats.text).map(drop)
        }
        Value::Day(day) => dated(sheet, (row, at), midnight(*day), &formats.day, value),
        Value::Moment(moment) => dated(sheet, (row, at), local(*moment), &formats.moment, value),
    }
}

/// A day before 1900 is a text: such a file knows none.
fn dated(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    moment: NaiveDateTime,
    format: &Format,
    value: &Value,
) -> Result<(), XlsxError> {
    match excel(moment) {
        Some(moment) => sheet.write_datetime_with_format(row, at, &moment, format).map(drop),
        None => sheet.write_string(row, at, value.written(Lang::Fr)).map(drop),
    }
}

fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_time(chrono::NaiveTime::MIN)
}

fn excel(moment: NaiveDateTime) -> Option<ExcelDateTime> {
    let year = u16::try_from(moment.year()).ok()?;
    let day = ExcelDateTime::from_ymd(year, moment.month() as u8, moment.day() as u8).ok()?;
    day.and_hms(moment.hour() as u16, moment.minute() as u8, moment.second()).ok()
}

/// As much of a text as a cell holds, with a sign that there was more.
fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let mut room = LONGEST - 1;
    let fits = |sign: &char| {
        let fits = sign.len_utf16() <= room;
        room = room.saturating_sub(sign.len_utf16());
        fits
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

fn odd(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> io::Error {
    io::Error::other(error)
}
