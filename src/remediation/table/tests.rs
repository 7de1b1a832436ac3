//! The table of forecasts: what was published with the model, and what cannot be answered.

use super::forecast;
use crate::triage::model::RiskModel;
use serde_json::Value;

/// Computed by another program, published with the model.
const EXAMPLES: &str = include_str!("../../../tests/data/forecast_examples.csv");

fn answered(table: &str) -> Result<String, String> {
    let mut told = Vec::new();
    forecast(RiskModel::shipped(), table, &mut told).map_err(|fault| fault.to_string())?;
    Ok(String::from_utf8(told).unwrap())
}

/// A table of one row.
fn asked(kind: &str, input: &str) -> Result<Value, String> {
    let told = answered(&format!("kind,input\n{kind},\"{}\"\n", input.replace('"', "\"\"")))?;
    let mut rows = csv::Reader::from_reader(told.as_bytes());
    let row = rows.records().next().unwrap().unwrap();
    Ok(serde_json::from_str(&row[2]).unwrap())
}

/// Whether two values are the same but for a millionth.
fn are_near(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Number(ours), Value::Number(theirs)) => {
            (ours.as_f64().unwrap() - theirs.as_f64().unwrap()).abs() < 1e-6
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len()
                && ours.iter().zip(theirs).all(|(ours, theirs)| are_near(ours, theirs))
        }
        (Value::Object(ours), Value::Object(theirs)) => {
            ours.keys().eq(theirs.keys())
                && ours.values().zip(theirs.values()).all(|(ours, theirs)| are_near(ours, theirs))
        }
        _ => ours == theirs,
    }
}

#[test]
fn forecasts_are_those_published_with_the_model() {
    let told = answered(EXAMPLES).unwrap();
    let mut rows = csv::Reader::from_reader(told.as_bytes());
    assert_eq!(rows.headers().unwrap(), vec!["kind", "input", "expected", "result"]);
    let mut kinds = std::collections::BTreeMap::<String, u32>::new();
    for row in rows.records().map(Result::unwrap) {
        let [theirs, ours] = [2, 3].map(|at| serde_json::from_str::<Value>(&row[at]).unwrap());
        assert!(are_near(&ours, &theirs), "{row:?}");
        *kinds.entry(row[0].to_owned()).or_default() += 1;
    }
    let kinds: Vec<(&str, u32)> = kinds.iter().map(|(kind, rows)| (kind.as_str(), *rows)).collect();
    assert_eq!(kinds, [("blend", 3), ("rng", 2), ("simulate", 6), ("slip_quantiles", 32)]);
}

#[test]
fn what_was_answered_before_is_answered_anew() {
    let first = answered("note,input,kind\nà relire,\"{\"\"seed\"\": 1}\",rng\n").unwrap();
    assert!(first.starts_with("note,input,kind,result\nà relire,"), "{first}");
    assert_eq!(answered(&first).unwrap(), first);
}

#[test]
fn what_is_not_told_is_as_usual() {
    let tasks = r#""tasks": [{"id": "a", "days": 20}], "seed": 1"#;
    let usual = format!(r#"{{{tasks}, "runs": 10000, "common": 0.5, "cls": "mixed"}}"#);
    assert_eq!(asked("simulate", &format!("{{{tasks}}}")), asked("simulate", &usual));
    let usual = asked("slip_quantiles", r#"{"years_left": 1, "cls": "mixed"}"#);
    assert_eq!(asked("slip_quantiles", r#"{"years_left": 1}"#), usual);
}

#[test]
fn a_far_date_is_told_with_what_two_looks_saw() {
    let told = |planned| {
        asked("date", &format!(r#"{{"planned_end": "{planned}", "today": "2026-01-01"}}"#)).unwrap()
    };
    let near = told("2026-07-01");
    assert_eq!((near["class"].as_str(), near.get("two_looks")), (Some("mixed"), None));
    assert_eq!(near["one_look"]["p50"], "2026-11-28");
    let far = told("2027-09-01");
    assert_eq!(
        (&far["two_looks_class"], &far["two_looks"]["looks"]),
        (&"uk_gmpp_2y".into(), &52.into())
    );
}

#[test]
fn a_plan_under_way_is_told_task_by_task() {
    let told = asked(
        "plan",
        r#"{"seed": 7, "promised": 40, "tasks": [
            {"id": "audit", "days": 10, "since": -14, "done": -2},
            {"id": "reprise", "days": 30, "after": ["audit"], "since": -2, "promised": 28},
            {"id": "recette", "days": 10, "after": ["reprise"]}]}"#,
    );
    let told = told.unwrap();
    let names: Vec<&str> =
        told["tasks"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(names, ["audit", "reprise", "recette"]);
    assert_eq!(
        (told["tasks"][0]["p95"].as_f64(), told["runs"].as_u64()),
        (Some(-2.0), Some(10_000))
    );
    assert!(told["end"]["share_kept"].as_f64().unwrap() < 0.5);
    assert!(told["tasks"][1]["share_kept"].is_f64() && told["tasks"][2]["share_kept"].is_null());
}

#[test]
fn a_critical_path_is_told_task_by_task() {
    let told = asked(
        "critical_path",
        r#"{"tasks": [{"id": "a", "days": 5}, {"id": "b", "days": 2, "after": [{"task": "a", "link": "start_start", "lag": 1}]}]}"#,
    );
    let told = told.unwrap();
    assert_eq!((told["days"].as_i64(), told["tasks"][1]["float"].as_i64()), (Some(5), Some(2)));
    assert_eq!(told["tasks"][0]["critical"], true);
}

#[test]
fn a_row_that_cannot_be_answered_says_which_and_why() {
    let task = |days, after| {
        format!(r#"{{"tasks": [{{"id": "a", "days": {days}, "after": {after}}}], "seed": 1}}"#)
    };
    for (kind, input, said) in [
        ("guess", "{}", "column `kind`: `guess` is none of rng, slip_quantiles, date"),
        ("rng", "1", "column `input`, invalid type: integer `1`"),
        ("rng", "{", "column `input`, EOF while parsing"),
        ("rng", r#"{"seed": 1} {}"#, "trailing characters"),
        ("rng", r#"{"seed": -1}"#, "column `input`, seed: invalid value: integer `-1`"),
        ("rng", r#"{"seed": 1, "runs": 3}"#, "unknown field `runs`"),
        ("slip_quantiles", r#"{"years_left": 5000}"#, "years_left: `5000` is not as far ahead"),
        (
            "slip_quantiles",
            r#"{"years_left": 1, "cls": "de"}"#,
            "cls: `de` is not a class of this model",
        ),
        ("blend", r#"{"own": [1, 0]}"#, "own: `0` is not a ratio above 0"),
        ("simulate", &task("-1", "[]"), "a: `-1` is not a number of days, from 0 to"),
        ("simulate", &task("1", r#"["z"]"#), "tasks: `a` waits for `z`, which is not there"),
        ("simulate", &task("1", r#"["a"]"#), "waiting for the one before it: `a`, `a`"),
        (
            "simulate",
            r#"{"tasks": [], "seed": 1, "runs": 0}"#,
            "runs: `0` is not from 1 to 1000000",
        ),
        (
            "simulate",
            r#"{"tasks": [], "seed": 1, "common": 2}"#,
            "common: `2` is not a share from 0 to 1",
        ),
        (
            "critical_path",
            r#"{"tasks": [{"id": "a", "days": 1}, {"id": "a", "days": 1}]}"#,
            "tasks: `a` stands twice",
        ),
        (
            "date",
            r#"{"planned_end": "2026-02-30", "today": "2026-01-01"}"#,
            "column `input`, planned_end: ",
        ),
    ] {
        let fault = asked(kind, input).unwrap_err();
        assert!(fault.starts_with("line 2: ") && fault.contains(said), "{fault}");
    }
    let third = "kind,input\nrng,\"{\"\"seed\"\":\n 1}\"\nrng,nothing\n";
    assert!(answered(third).unwrap_err().starts_with("line 4: column `input`, "));
}

#[test]
fn a_table_without_questions_is_a_fault() {
    for (table, said) in [
        ("", "this table is empty"),
        ("kind,input\n", "this table is empty"),
        ("kind,question\nrng,{}\n", "line 1: the column `input` is missing"),
        ("kind,input\nrng\n", "1 cells, where the heading has 2"),
    ] {
        let fault = answered(table).unwrap_err();
        assert!(fault.contains(said), "{fault}");
    }
}
