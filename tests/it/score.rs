//! `tocsin score`, as typed.

use std::path::Path;
use std::process::{Command, Output};

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

#[test]
fn a_table_with_a_fault_says_where() {
    let table = std::env::temp_dir().join(format!("tocsin-score-{}.csv", std::process::id()));
    let text = std::fs::read_to_string(examples()).unwrap();
    std::fs::write(&table, text.replacen("837.0", "a lot", 1)).unwrap();
    let done = tocsin_score(&table);
    std::fs::remove_file(&table).unwrap();
    assert!(!done.status.success());
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(said.contains("line 2, column `size_gbp_m`: `a lot` is not an amount"), "{said}");
}
