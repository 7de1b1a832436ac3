//! The published model and the forty published rows.

use super::model;
use crate::i18n::Lang;
use crate::triage::fingerprint::fingerprint;
use crate::triage::model::RiskModel;
use crate::triage::table;
use crate::triage::table_fault::TableFault;
use crate::triage::version::ModelVersion;
use crate::triage::words::model_fault;

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
    assert_eq!(fault("as_of", "on"), "line 1: the column `as_of` is missing");
    assert!(matches!(
        table::score(model(), "as_of\n2026-01-01,extra\n", Vec::new()),
        Err(TableFault::Csv(_))
    ));
}

fn scored(text: &str) -> String {
    let mut out = Vec::new();
    table::score(model(), text, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A table without a column, as another whose cells there are empty.
#[test]
fn a_column_that_is_not_there_is_one_of_empty_cells() {
    for column in
        ["planned_end", "status_level", "size_proof", "team", "no_purpose", "urgency_days"]
    {
        let mut reader = csv::Reader::from_reader(EXAMPLES.as_bytes());
        let head = reader.headers().unwrap().clone();
        let at = head.iter().position(|name| name == column).unwrap();
        let (mut without, mut emptied) =
            (csv::Writer::from_writer(vec![]), csv::Writer::from_writer(vec![]));
        emptied.write_record(&head).unwrap();
        let others = |row: &csv::StringRecord| -> Vec<String> {
            let cells = row.iter().enumerate().filter(|(rank, _)| *rank != at);
            cells.map(|(_, cell)| cell.to_owned()).collect()
        };
        without.write_record(others(&head)).unwrap();
        for row in reader.records() {
            let row = row.unwrap();
            without.write_record(others(&row)).unwrap();
            let cells = row.iter().enumerate();
            let cells = cells.map(|(rank, cell)| if rank == at { "" } else { cell });
            emptied.write_record(cells).unwrap();
        }
        let text = |it: csv::Writer<Vec<u8>>| String::from_utf8(it.into_inner().unwrap()).unwrap();
        assert_eq!(scored(&text(without)), scored(&text(emptied)), "{column}");
    }
    let least = scored("as_of\n2026-01-01\n");
    assert_eq!(least.lines().count(), 2, "all but the day may be unknown: {least}");
    let unread = EXAMPLES.replacen("documented,documented,", "documented,on paper,", 1);
    let said = table::score(model(), &unread, Vec::new()).unwrap_err().to_string();
    assert!(said.starts_with("line 2, column `size_proof`: `on paper` is not"), "{said}");
}

#[test]
fn an_amount_of_nothing_or_less_is_unknown() {
    let points = |amount: &str| -> String {
        let table = format!("as_of,size_gbp_m,size_proof\n2026-01-01,{amount},documented\n");
        let out = scored(&table);
        let mut reader = csv::Reader::from_reader(out.as_bytes());
        let at = reader.headers().unwrap().iter().position(|it| it == "points_size").unwrap();
        reader.records().next().unwrap().unwrap()[at].to_owned()
    };
    for amount in ["0", "-5", "-0.01"] {
        assert_eq!(points(amount), points(""), "{amount}");
    }
    assert_ne!(points("5000"), points(""));
}

#[test]
fn the_model_refuses_a_document_that_it_could_not_trust() {
    let broken = |from: &str, to: &str| {
        let text = RiskModel::DOCUMENT.replacen(from, to, 1);
        assert_ne!(text, RiskModel::DOCUMENT, "nothing was broken");
        let faults = ModelVersion::read(&text).unwrap_err();
        faults.iter().map(|it| model_fault(Lang::En, it)).collect::<Vec<_>>().join(" | ")
    };
    for (from, to, said) in [
        ("\"unknown\": 22", "\"unknown\": 52", "factors.status.unknown: what nobody knows"),
        ("\"id\": \"size\"", "\"id\": \"status\"", "factors[2].id: “status” stands twice"),
        ("\"from\": 35", "\"from\": 55", "bands: each band must begin above the one before"),
        ("\"floor\": 2", "\"floor\": 4", "gates[0].floor: this does not have the shape"),
        ("\"floor\": 2", "\"floor\": 4", "a band is 0 to 3"),
        ("51\n", "50\n", "factors: the most points of all factors must add up to 100; here 99"),
        ("\"uk_dca_5\"", "\"brouillard\"", "factors.status.scales.brouillard: no question"),
        ("\"id\": \"G1b\"", "\"id\": \"G1a\"", "gates[1]: “G1a” stands twice"),
        ("\"EUR\": 0.86", "\"XYZ\": 0.86", "gbp_per_unit: the euro and the pound"),
        ("\"users\": 30", "\"users\": 31", "impact.weights: the weights must add up to 100"),
        ("\"default\": \"mixed\"", "\"default\": \"none\"", "forecast.default: this names none"),
        ("\"cap\": 6.0", "\"cap\": 5.0", "forecast.task_ratio.classes.mixed: shares rise"),
        ("\"common\": 0.5", "\"common\": 1.5", "forecast.common: a share, between 0 and 1"),
        ("\"runs\": 10000", "\"runs\": 0", "forecast.runs: a whole number, from 1"),
        ("\"runs\": 10000", "\"rounds\": 1", "forecast.runs: this is missing"),
        ("\"id\": \"tocsin-risk-1\"", "\"id\": \"Modèle 1\"", "id: a name of 3 to 40"),
        (
            "\"size\": {\n     \"bins\"",
            "\"taille\": {\n     \"bins\"",
            "outcomes.cost.logit.taille",
        ),
        (
            "\"SOLEIL\": 0",
            "\"SOLEIL\": 4",
            "factors.status.scales.meteo_pilote.SOLEIL: there is no",
        ),
        ("  [\n   3,\n   2,", "  [\n   3,\n   4,", "matrix[2]: "),
    ] {
        let found = broken(from, to);
        assert!(found.contains(said), "{said}: {found}");
    }
    let two = RiskModel::DOCUMENT.replace("\"unknown\": 22", "\"unknown\": 52");
    let two = two.replace("\"from\": 35", "\"from\": 55");
    assert_eq!(ModelVersion::read(&two).unwrap_err().len(), 2, "all that is wrong, at once");
    assert!(ModelVersion::read("").is_err() && ModelVersion::read("[1]").is_err());
    let more = format!("{} {{}}", RiskModel::DOCUMENT);
    assert!(ModelVersion::read(&more).is_err(), "a document, and nothing after it");
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
