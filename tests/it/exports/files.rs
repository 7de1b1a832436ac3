//! One table in three kinds of file, read back.

use super::read::{Cell, CellKind, Table};
use chrono::{NaiveDate, TimeZone, Utc};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::io::Read;
use tocsin::base::Cents;
use tocsin::i18n::Lang;
use tocsin::ui::export::{About, Column, FileKind, Sheet, Value, Written, column};

/// A text, and whatever else a cell may hold.
const COLUMNS: [Column; 8] = [
    column("export-case-project", 40),
    column("export-case-number", 12),
    column("export-case-score", 10),
    column("export-project-duration-first", 14),
    column("export-project-schedule-drift", 14),
    column("export-project-cost-first", 18),
    column("export-project-end-first", 12),
    column("export-case-due", 18),
];

type Row = [Value; 8];

fn about(lang: Lang) -> About {
    About {
        lang,
        title: "Dossiers <du> portefeuille & autres".into(),
        filters: vec!["=P1".into(), "En qualification".into()],
        address: "http://tocsin.test/portfolio/cases?priority=P1".into(),
        at: Utc.with_ymd_and_hms(2026, 11, 28, 23, 30, 0).unwrap(),
        by: "+Ada".into(),
        name: "dossiers",
    }
}

async fn written(kind: FileKind, lang: Lang, rows: Vec<Row>) -> Written {
    let mut sheet = Sheet::begin(kind, about(lang), COLUMNS);
    // In parts of several sizes, none among them.
    for part in rows.chunks(7) {
        sheet.add(part.to_vec()).await.unwrap();
        sheet.add(Vec::new()).await.unwrap();
    }
    sheet.end().await.unwrap()
}

async fn bytes_of(kind: FileKind, lang: Lang, rows: Vec<Row>) -> Vec<u8> {
    let mut written = written(kind, lang, rows).await;
    let mut bytes = Vec::new();
    written.file.read_to_end(&mut bytes).unwrap();
    assert_eq!(bytes.len() as u64, written.bytes);
    bytes
}

async fn table(kind: FileKind, lang: Lang, rows: Vec<Row>) -> Table {
    Table::read(kind, &bytes_of(kind, lang, rows).await)
}

fn saying(text: &str) -> Row {
    let mut row = [const { Value::Nothing }; 8];
    row[0] = Value::text(text);
    row
}

fn full() -> Row {
    [
        Value::text("Paie « unifiée » ; lot 2, dit \"le grand\"\nà suivre"),
        Value::Whole(-42),
        Value::Points(61.5),
        Value::Years(4.25),
        Value::Share(0.375),
        Value::Amount(Cents(-123_456_789)),
        Value::Day(NaiveDate::from_ymd_opt(2027, 1, 31).unwrap()),
        Value::Moment(Utc.with_ymd_and_hms(2026, 7, 14, 22, 15, 0).unwrap()),
    ]
}

/// OWASP's list of what begins a formula, and the same signs as East Asia writes them.
#[tokio::test]
async fn no_text_is_a_formula_whoever_typed_it() {
    let typed = ["=1+1", "+33 1", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x"];
    let rows = || typed.map(saying).to_vec();
    let csv = table(FileKind::Csv, Lang::En, rows()).await;
    for (typed, kept) in typed.iter().zip(csv.column("Project")) {
        assert_eq!(kept, format!("'{typed}"), "a spreadsheet would reckon it");
    }
    assert_eq!(csv.tells("By"), "'+Ada");
    assert!(csv.tells("Filters").starts_with("'=P1"));
    // What is read back is asserted to be a text in a cell without a formula: see `read.rs`.
    for kind in [FileKind::Xlsx, FileKind::Ods] {
        let table = table(kind, Lang::En, rows()).await;
        for (typed, row) in typed.iter().zip(&table.rows) {
            assert_eq!(row[0].kind, CellKind::Text, "{kind:?}: {typed:?}");
            assert_eq!(row[0].said.trim(), typed.trim(), "{kind:?}");
        }
        assert_eq!((table.tells("By"), table.tells("Filters")), ("+Ada", "=P1 · En qualification"));
    }
}

#[tokio::test]
async fn numbers_amounts_and_days_are_what_they_are() {
    for lang in [Lang::Fr, Lang::En] {
        let [xlsx, ods] =
            [FileKind::Xlsx, FileKind::Ods].map(|kind| table(kind, lang, vec![full()]));
        let (xlsx, ods) = (xlsx.await, ods.await);
        for table in [&xlsx, &ods] {
            let kinds: Vec<CellKind> = table.rows[0].iter().map(|it| it.kind).collect();
            let number = CellKind::Number;
            let (share, day) = (CellKind::Share, CellKind::Day);
            assert_eq!(kinds, [CellKind::Text, number, number, number, share, number, day, day]);
            let said: Vec<&str> = table.rows[0].iter().map(|it| it.said.as_str()).collect();
            let text = "Paie « unifiée » ; lot 2, dit \"le grand\"\nà suivre";
            let amount = "-1234567.89";
            // Half past ten in the evening, and Paris is already a quarter past midnight.
            let moment = "2026-07-15T00:15:00";
            assert_eq!(said, [text, "-42", "61.5", "4.25", "0.375", amount, "2027-01-31", moment]);
        }
    }
    let french = table(FileKind::Csv, Lang::Fr, vec![full()]).await;
    let said = &french.texts()[0][1..];
    let moment = "2026-07-15 00:15";
    assert_eq!(said, ["-42", "61,5", "4,25", "37,5", "-1234567,89", "2027-01-31", moment]);
    let english = table(FileKind::Csv, Lang::En, vec![full()]).await;
    assert_eq!(&english.texts()[0][2..6], ["61.5", "4.25", "37.5", "-1234567.89"]);
}

#[tokio::test]
async fn each_file_says_of_itself_where_it_comes_from() {
    for kind in FileKind::ALL {
        let written = written(kind, Lang::En, vec![full(), full()]).await;
        // In Paris the next day has begun.
        assert_eq!(written.name, format!("tocsin-dossiers-2026-11-29.{}", kind.ending()));
        let table = table(kind, Lang::En, vec![full(), full()]).await;
        assert_eq!(table.tells("List"), "Dossiers <du> portefeuille & autres");
        assert!(table.tells("Filters").contains("P1 · En qualification"));
        assert_eq!(table.tells("Page"), "http://tocsin.test/portfolio/cases?priority=P1");
        assert_eq!(table.tells("Made at"), "2026-11-29T00:30:00+01:00");
        assert_eq!(table.tells("Rows"), "2");
        assert!(table.tells("Reach").contains("restricted"), "{:?}", table.about);
        assert_eq!(table.heads.len(), COLUMNS.len());
    }
}

/// The hash is of the first bytes of the CSV file, as many as it says: whoever has `head` and `sha256sum` checks it.
#[tokio::test]
async fn the_hash_is_that_of_the_rows_in_every_kind_of_file() {
    for rows in [Vec::new(), vec![full()], (0..40).map(|it| saying(&it.to_string())).collect()] {
        for lang in [Lang::Fr, Lang::En] {
            let csv = bytes_of(FileKind::Csv, lang, rows.clone()).await;
            let mut told = BTreeSet::new();
            for kind in FileKind::ALL {
                let table = table(kind, lang, rows.clone()).await;
                assert_eq!(table.rows.len(), rows.len());
                let (what, hash) = table.about.iter().find(|it| it.0.contains("SHA-256")).unwrap();
                told.insert((what.clone(), hash.clone()));
            }
            assert_eq!(told.len(), 1, "the three tell it differently: {told:?}");
            let (what, hash) = told.pop_first().unwrap();
            let digits: String =
                what.replace("SHA-256", "").chars().filter(char::is_ascii_digit).collect();
            let data = &csv[..digits.parse().unwrap()];
            let counted: String =
                Sha256::digest(data).iter().map(|it| format!("{it:02x}")).collect();
            assert_eq!(hash, counted);
            assert!(csv[data.len()..].starts_with(if lang == Lang::Fr { b";;" } else { b",," }));
        }
    }
}

/// What a cell cannot hold is cut, and says so; the other kinds hold it.
#[tokio::test]
async fn a_text_that_is_too_long_for_excel_is_cut_there_alone() {
    let long = "é".repeat(40_000);
    for kind in FileKind::ALL {
        let table = table(kind, Lang::Fr, vec![saying(&long)]).await;
        let kept = &table.rows[0][0].said;
        match kind {
            FileKind::Xlsx => {
                assert_eq!(kept.encode_utf16().count(), 32_767);
                assert!(kept.ends_with("é…"));
            }
            _ => assert_eq!(kept, &long),
        }
    }
}

/// Any text comes back as it was typed, but for signs that no document may hold, from any kind of file.
#[test]
fn any_text_comes_back_from_any_kind_of_file() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let texts = prop::collection::vec(any::<String>(), 1..12);
    let mut runner =
        TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    let told = runner.run(&texts, |texts| {
        runtime.block_on(async {
            for kind in FileKind::ALL {
                let rows: Vec<Row> = texts.iter().map(|it| saying(it)).collect();
                let table = table(kind, Lang::Fr, rows).await;
                for (typed, row) in texts.iter().zip(&table.rows) {
                    let kept = row.first().map_or_else(String::new, |it: &Cell| it.said.clone());
                    assert_eq!(plain(&kept), plain(typed), "{kind:?}");
                }
            }
        });
        Ok(())
    });
    told.unwrap();
}

/// Without what one kind of file or another leaves out: signs that steer, spaces, and the quote that keeps from reckoning.
fn plain(text: &str) -> String {
    let kept = text.chars().filter(|sign| {
        !sign.is_control() && !sign.is_whitespace() && !matches!(sign, '\u{fffe}' | '\u{ffff}')
    });
    let kept: String = kept.collect();
    kept.trim_start_matches('\'').to_owned()
}
