//! What a value becomes in a line of CSV, and what a file is called. Whole files are read back in `tests/it/exports`.

use super::about::{About, Weighed};
use super::csv_file::Lines;
use super::kind::FileKind;
use super::value::Value;
use crate::base::Cents;
use crate::i18n::Lang;
use chrono::{TimeZone, Utc};

fn in_both(value: Value) -> [String; 2] {
    [Lang::Fr, Lang::En].map(|lang| value.written(lang))
}

#[test]
fn numbers_are_written_as_each_language_reads_them() {
    assert_eq!(in_both(Value::Points(61.25)), ["61,2", "61.2"]);
    assert_eq!(in_both(Value::Years(4.0)), ["4,00", "4.00"]);
    assert_eq!(in_both(Value::Share(1.5)), ["150,0", "150.0"]);
    assert_eq!(in_both(Value::Whole(-12_000)), ["-12000", "-12000"]);
    assert_eq!(in_both(Value::Nothing), ["", ""]);
}

#[test]
fn nothing_is_less_than_nothing() {
    assert_eq!(in_both(Value::Share(-0.0001)), ["0,0", "0.0"]);
    assert_eq!(in_both(Value::Points(-0.04)), ["0,0", "0.0"]);
    assert_eq!(in_both(Value::Points(-0.06)), ["-0,1", "-0.1"]);
}

/// No cent is lost to a float, up to the largest amount there is.
#[test]
fn amounts_are_written_to_the_cent() {
    assert_eq!(in_both(Value::Amount(Cents(-5))), ["-0,05", "-0.05"]);
    assert_eq!(in_both(Value::Amount(Cents(123_456_789_012_345_678)))[1], "1234567890123456.78");
    assert_eq!(in_both(Value::Amount(Cents(i64::MIN)))[1], "-92233720368547758.08");
}

#[test]
fn days_are_of_paris() {
    let at = Utc.with_ymd_and_hms(2026, 12, 31, 23, 30, 0).unwrap();
    assert_eq!(in_both(Value::Moment(at)), ["2027-01-01 00:30", "2027-01-01 00:30"]);
}

/// RFC 4180, with the sign between cells that spreadsheets of the language expect; the mark of UTF-8 is weighed too.
#[test]
fn lines_are_weighed_as_they_are_written() {
    let mut lines = Lines::begin(Lang::Fr, &["Un".into(), "Deux".into()]).unwrap();
    assert_eq!(lines.last(), "\u{feff}Un;Deux\r\n".as_bytes());
    lines.push(&[Value::text("a;b"), Value::text("\"c\"\nd")]).unwrap();
    assert_eq!(lines.last(), b"\"a;b\";\"\"\"c\"\"\nd\"\r\n");
    let Weighed { rows, bytes, sha256 } = lines.weighed();
    assert_eq!((rows, bytes, sha256.len()), (1, 12 + 17, 64));
}

#[test]
fn a_file_is_named_after_its_list_and_the_day_in_paris() {
    let about = About {
        lang: Lang::Fr,
        title: String::new(),
        filters: Vec::new(),
        address: String::new(),
        at: Utc.with_ymd_and_hms(2026, 12, 31, 23, 30, 0).unwrap(),
        by: String::new(),
        name: "dossiers",
    };
    assert_eq!(about.file_name("ods"), "tocsin-dossiers-2027-01-01.ods");
}

#[test]
fn an_address_says_its_kind_by_its_end() {
    for kind in FileKind::ALL {
        let path = format!("/portfolio/cases.{}", kind.ending());
        assert_eq!(FileKind::of_path(&path), Some(kind));
    }
    for path in ["/portfolio/cases", "/portfolio.csv/cases", "/watch.CSV", "/watch.csv/"] {
        assert_eq!(FileKind::of_path(path), None, "{path}");
    }
}
