//! `tocsin score`, as typed.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn tocsin_score(table: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tocsin"));
    // A database that cannot be opened: scoring a table needs none.
    command.env("TOCSIN_DATABASE", "postgres://nobody@127.0.0.1:1/none");
    command.arg("score").arg(table).output().unwrap()
}

fn examples() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/score_examples.csv")
}

#[test]
fn a_table_comes_back_with_the_same_results() {
    let done = tocsin_score(&examples());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let mut ours = csv::Reader::from_reader(done.stdout.as_slice());
    let mut theirs = csv::Reader::from_path(examples()).unwrap();
    assert_eq!(ours.headers().unwrap(), theirs.headers().unwrap());
    let (ours, theirs): (Vec<_>, Vec<_>) = (ours.records().collect(), theirs.records().collect());
    assert_eq!((ours.len(), theirs.len()), (40, 40));
    for (ours, theirs) in ours.into_iter().zip(theirs) {
        for (our, their) in ours.unwrap().iter().zip(theirs.unwrap().iter()) {
            match (our.parse::<f64>(), their.parse::<f64>()) {
                (Ok(our), Ok(their)) => assert!((our - their).abs() < 1e-6, "{our} {their}"),
                _ => assert_eq!(our, their),
            }
        }
    }
}

#[test]
fn a_dash_reads_the_input() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tocsin"));
    command.args(["score", "-"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut run = |input: &str| {
        let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    };
    let table = std::fs::read_to_string(examples()).unwrap();
    assert_eq!(run(&table).stdout, tocsin_score(&examples()).stdout);
    let said = String::from_utf8_lossy(&run("").stderr).into_owned();
    assert!(said.contains("the input, this table is empty"), "{said}");
}

#[test]
fn a_table_of_nothing_is_a_fault() {
    let table = std::env::temp_dir().join(format!("tocsin-empty-{}.csv", std::process::id()));
    for text in ["", "row,as_of\n"] {
        std::fs::write(&table, text).unwrap();
        let done = tocsin_score(&table);
        assert!(!done.status.success() && done.stdout.is_empty(), "{text:?} was scored");
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(said.contains("this table is empty"), "{said}");
    }
    std::fs::remove_file(&table).unwrap();
}

/// What the examples are told, with another value in one column of the first row.
fn told_of(column: &str, value: &str) -> String {
    let mut examples = csv::Reader::from_path(examples()).unwrap();
    let head = examples.headers().unwrap().clone();
    let at = head.iter().position(|name| name == column).unwrap();
    let row = examples.records().next().unwrap().unwrap();
    let row = row.iter().enumerate().map(|(rank, cell)| if rank == at { value } else { cell });
    let name = format!("tocsin-score-{}-{column}-{value}.csv", std::process::id());
    let table = std::env::temp_dir().join(name);
    let mut written = csv::Writer::from_path(&table).unwrap();
    written.write_record(&head).unwrap();
    written.write_record(row).unwrap();
    written.flush().unwrap();
    let done = tocsin_score(&table);
    std::fs::remove_file(&table).unwrap();
    assert!(!done.status.success(), "{column}: {value} was scored");
    String::from_utf8_lossy(&done.stderr).into_owned()
}

#[test]
fn a_value_that_cannot_be_says_where_it_is_and_what_may_stand_there() {
    for (column, value, allowed) in [
        ("size_gbp_m", "a lot", "an amount in millions"),
        ("size_gbp_m", "inf", "an amount in millions"),
        ("status_level", "4", "a level from 0 to 3"),
        ("status_level", "-1", "a level from 0 to 3"),
        ("impact_users", "3", "a share from 0 to 1"),
        ("impact_public_trust", "-0.1", "a share from 0 to 1"),
        ("impact_money_left", "NaN", "a share from 0 to 1"),
        ("governance", "4:documented", "a level from 0 to 3 and its proof, like 3:documented"),
        ("no_purpose", "2", "0 or 1"),
        ("urgency_days", "1.5", "a whole number of working days"),
        ("as_of", "2026-02-30", "a date like 2026-11-24"),
    ] {
        let said = told_of(column, value);
        let expected = format!("line 2, column `{column}`: `{value}` is not {allowed}");
        assert!(said.contains(&expected), "{said}");
    }
}
