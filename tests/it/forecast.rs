//! `tocsin forecast`, as typed.

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};

const GUIDE: &str = include_str!("../../docs/forecast.md");

/// What the command makes of a table on its input. Its database cannot be opened: it needs none.
fn forecast(table: &str, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tocsin"));
    command
        .env("TOCSIN_DATABASE", "postgres://nobody@127.0.0.1:1/none")
        .arg("forecast")
        .args(words);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(table.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

/// Of each kind of question in the guide: its name, an input, and the result.
fn examples() -> Vec<(&'static str, &'static str, Value)> {
    let sections = GUIDE.split("\n### `").skip(1);
    let read = |section: &'static str| {
        let mut blocks =
            section.split("```json\n").skip(1).map(|it| it.split("```").next().unwrap());
        let kind = section.split('`').next().unwrap();
        let (input, result) = (blocks.next().unwrap(), blocks.next().unwrap());
        (kind, input, serde_json::from_str(result).unwrap())
    };
    sections.map(read).collect()
}

fn table(rows: &[[&str; 2]]) -> String {
    let mut written = csv::Writer::from_writer(Vec::new());
    written.write_record(["kind", "input"]).unwrap();
    rows.iter().for_each(|row| written.write_record(row).unwrap());
    String::from_utf8(written.into_inner().unwrap()).unwrap()
}

#[test]
fn a_table_comes_back_with_the_answers_of_the_guide() {
    let examples = examples();
    assert_eq!(examples.len(), 7);
    let rows: Vec<[&str; 2]> = examples.iter().map(|(kind, input, _)| [*kind, *input]).collect();
    let said = forecast(&table(&rows), &["-"]);
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let mut told = csv::Reader::from_reader(said.stdout.as_slice());
    assert_eq!(told.headers().unwrap(), vec!["kind", "input", "result"]);
    for (row, (kind, _, result)) in told.records().map(Result::unwrap).zip(examples) {
        let ours: Value = serde_json::from_str(&row[2]).unwrap();
        assert_eq!(ours, result, "{kind}");
    }
}

#[test]
fn a_row_that_cannot_be_answered_leaves_nothing_half_written() {
    let rows = table(&[["rng", r#"{"seed": 1}"#], ["simulate", r#"{"seed": 1, "tasks": 3}"#]]);
    let said = forecast(&rows, &["-"]);
    assert!(!said.status.success() && said.stdout.is_empty());
    let error = String::from_utf8(said.stderr).unwrap();
    assert!(error.contains("the input, line 3: column `input`, tasks: invalid type"), "{error}");
    let none = forecast("", &["no-such-file.csv"]);
    assert!(!none.status.success() && none.stdout.is_empty());
}

#[test]
fn each_kind_of_question_is_in_the_help_and_in_the_guide() {
    let help = String::from_utf8(forecast("", &["--help"]).stdout).unwrap();
    let refused = forecast(&table(&[["?", "{}"]]), &["-"]).stderr;
    let refused = String::from_utf8(refused).unwrap();
    for (kind, ..) in examples() {
        assert!(help.contains(&format!("  {kind} ")), "{kind} is not in\n{help}");
        assert!(refused.contains(kind), "{kind} is not in {refused}");
    }
}
