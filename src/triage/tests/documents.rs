//! The published model and the forty published rows.

use super::model;
use crate::triage::fingerprint::fingerprint;
use crate::triage::model::RiskModel;
use crate::triage::table::{self, TableFault};

const EXAMPLES: &str = include_str!("../../../tests/data/score_examples.csv");

#[test]
fn forty_register_rows_score_as_published() {
    let mut out = Vec::new();
    table::score(model(), EXAMPLES, &mut out).unwrap();
    let mut ours = csv::Reader::from_reader(out.as_slice());
    let mut theirs = csv::Reader::from_reader(EXAMPLES.as_bytes());
    assert_eq!(ours.headers().unwrap(), theirs.headers().unwrap());
    let head = theirs.headers().unwrap().clone();
    let mut rows = 0;
    for (ours, theirs) in ours.records().zip(theirs.records()) {
        let (ours, theirs) = (ours.unwrap(), theirs.unwrap());
        rows += 1;
        for ((column, our), their) in head.iter().zip(&ours).zip(&theirs) {
            let close = match (our.parse::<f64>(), their.parse::<f64>()) {
                (Ok(our), Ok(their)) => (our - their).abs() < 1e-6,
                _ => our == their,
            };
            assert!(close, "row {rows}, {column}: {our} should be {their}");
        }
    }
    assert_eq!(rows, 40);
}

#[test]
fn a_fault_in_a_table_names_its_line_and_column() {
    let fault = |from: &str, to: &str| {
        let text = EXAMPLES.replacen(from, to, 1);
        table::score(model(), &text, Vec::new()).unwrap_err().to_string()
    };
    let said = fault("2:declared,2:declared", "7:declared,2:declared");
    assert!(said.starts_with("line 3, column `dependencies`: `7:declared` is not"), "{said}");
    let said = fault("2013-09-30", "last autumn");
    assert!(said.starts_with("line 2, column `as_of`: `last autumn` is not a date"), "{said}");
    assert_eq!(fault("urgency_days", "urgency"), "line 1: the column `urgency_days` is missing");
    assert!(matches!(
        table::score(model(), "as_of\n2026-01-01,extra\n", Vec::new()),
        Err(TableFault::Csv(_))
    ));
}

#[test]
fn the_model_refuses_a_document_that_it_could_not_trust() {
    let broken = |from: &str, to: &str| {
        let text = RiskModel::DOCUMENT.replacen(from, to, 1);
        assert_ne!(text, RiskModel::DOCUMENT, "nothing was broken");
        RiskModel::parse(&text).unwrap_err().to_string()
    };
    assert!(broken("\"unknown\": 22", "\"unknown\": 52").starts_with("status: unknown counts"));
    assert!(broken("\"id\": \"size\"", "\"id\": \"status\"").contains("an id stands twice"));
    assert!(broken("\"from\": 35", "\"from\": 55").starts_with("bands: each begins above"));
    assert!(broken("\"floor\": 2", "\"floor\": 4").contains("a band is 0 to 3"));
    assert!(broken("51\n", "50\n").contains("must add up to 100"));
}

#[test]
fn a_model_is_named_by_its_content_not_its_layout() {
    let print = fingerprint(RiskModel::DOCUMENT).unwrap();
    assert_eq!(print.len(), 64);
    let tight = serde_json::from_str::<serde_json::Value>(RiskModel::DOCUMENT).unwrap();
    assert_eq!(fingerprint(&tight.to_string()).unwrap(), print);
    let changed = RiskModel::DOCUMENT.replacen("22", "23", 1);
    assert_ne!(fingerprint(&changed).unwrap(), print);
    assert_eq!(
        fingerprint("{\"b\": [1, {\"d\": 1, \"c\": \"é\"}], \"a\": 1.5}").unwrap(),
        fingerprint("{\"a\":1.5,\"b\":[1,{\"c\":\"é\",\"d\":1}]}").unwrap()
    );
}
