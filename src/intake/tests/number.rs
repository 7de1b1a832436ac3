//! Numbers are read as people write them.

use super::*;

fn said(id: &str, typed: &str) -> Option<f64> {
    match answered(&[(id, typed)]).get(id) {
        Some(Answer::Number(number)) => Some(*number),
        _ => None,
    }
}

/// `250.000` is what many write for a quarter of a million; a cost in millions has decimals.
#[test]
fn thousands_are_read_as_they_are_written() {
    for typed in ["250000", "250 000", "250.000", "250,000", "250\u{202f}000", "250 mille"] {
        assert_eq!(said("users", typed), Some(250_000.0), "{typed}");
    }
    for typed in ["1.250.000", "1,25 million", "1.25 millions"] {
        assert_eq!(said("users", typed), Some(1_250_000.0), "{typed}");
    }
    assert_eq!(
        said("users", "1,1 million"),
        Some(1_100_000.0),
        "whole, whatever a machine makes of it"
    );
    for typed in ["12,5", "12.5", "12,5 M€", "12,5 millions"] {
        assert_eq!(said("full_cost", typed), Some(12.5), "{typed}");
    }
    assert_eq!(said("full_cost", "1.250"), Some(1.25));
}

/// There is no tenth of a person, and nothing costs nothing: who does not know says so.
#[test]
fn a_number_that_cannot_be_is_refused_with_what_to_do() {
    for (id, typed, key) in [
        ("users", "1,23456789 million", "problem-whole-number"),
        ("users", "deux millions", "problem-whole-number"),
        ("full_cost", "0", "problem-no-amount"),
        ("full_cost", "0,0", "problem-no-amount"),
    ] {
        let page = questions().page_of(id).unwrap();
        let answers = BTreeMap::from([(id.to_owned(), typed.to_owned())]);
        let typing = Typed { answers, ..Typed::default() };
        let problems = read(page, Request::new(questions()), &typing, today()).unwrap_err();
        assert!(problems.iter().any(|it| it.key == key), "{typed}: {problems:?}");
    }
    assert_eq!(said("money_left", "0"), Some(0.0), "all of it may be spent");
}
