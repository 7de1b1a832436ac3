//! The command that proposes teams, as somebody types it.

use serde_json::Value;
use std::process::{Command, Output};

const GUIDE: &str = include_str!("../../docs/propose.md");

#[test]
fn a_program_gets_the_answer_of_the_guide() {
    let mut blocks = GUIDE.split("```json\n").skip(1).map(|it| it.split("```").next().unwrap());
    let (question, answer) = (blocks.next().unwrap(), blocks.next().unwrap());
    let said = propose(question, &["--json"]);
    assert!(said.status.success(), "{said:?}");
    let told: Value = serde_json::from_slice(&said.stdout).unwrap();
    assert_eq!(told, serde_json::from_str::<Value>(answer).unwrap());
}

#[test]
fn a_person_reads_who_goes_and_what_else_it_could_cost() {
    let question = GUIDE.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let said = propose(question, &["--case", "2026-0042"]);
    let text = String::from_utf8(said.stdout).unwrap();
    for line in [
        "Optimal: it is proved that no plan is worth more.",
        "Worth 10760 points: 11200 coverage − 0 overload − 200 dispersion − 240 travel − 0 handover.",
        "  delivery 3       60 %, weeks 1 to 4     Thomas (lead), there 9.00 of 12.00 days",
        "  legal 2          20 %, weeks 1 to 1     nobody: none has the skill",
        "  why Awa: nobody else has reliability 3; 4 h on the road from Paris to Lyon for each day there; \
         without them Thomas, which costs 3760 (coverage -4000, travel -240)",
        "  why Thomas: nobody else has delivery 3; nobody else in the team could lead it; knows the case; \
         without them no team, which costs 14760 (coverage -11200, dispersion -200, travel -240, handover +4000)",
        "  or Thomas: costs 3760 (coverage -4000, travel -240)",
        "  legal 2: 1 need, 1.00 days",
    ] {
        assert!(text.contains(&format!("{line}\n")), "{line}\nis not in\n{text}");
    }
}

#[test]
fn what_is_wrong_with_a_file_is_said_with_its_place() {
    let question = GUIDE.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    for (from, to, said) in [
        (
            "\"share\": 60",
            "\"share\": 160",
            "json:\n  cases[0].needs[0].share: 160 is not from 1 to 100",
        ),
        (
            "\"last_week\": 4",
            "\"last_week\": 9",
            "json:\n  cases[0].needs[0].last_week: 9 is not from 1 to 4",
        ),
        (
            "\"capacity\": 80",
            "\"capacity\": 101",
            "json:\n  members[1].capacity: 101 is not from 0 to 100",
        ),
        (
            "\"capacity\": 80",
            "\"capacity\": 80, \"capacity_changes\": [{ \"from_week\": 9, \"capacity\": 50 }]",
            "json:\n  members[1].capacity_changes[0].from_week: 9 is not from 2 to 4",
        ),
        (
            "\"Thomas\", \"capacity\"",
            "\"Awa\", \"capacity\"",
            "json:\n  members[1].id: Awa is there twice; each is there once\n  cases[0].team[0]: Thomas is no member",
        ),
        (
            "\"starts_on\": \"2026-06-01\"",
            "\"starts_on\": \"2026-06-03\"",
            "json:\n  starts_on: 2026-06-03 is no Monday; 2026-06-01 is",
        ),
        (
            "\"legal\"",
            "\"Black magic\"",
            "json, line 19, column 32: cases[0].needs[2].skill: \"Black magic\" is no code of a skill: small letters",
        ),
        (
            "\"capacity\": 100",
            "\"capacity\": \"all\"",
            "json, line 6, column 36: members[0].capacity: invalid type: string \"all\", expected a whole number from 0 on",
        ),
        (
            "\"from\": \"2026-06-22\"",
            "\"from\": \"22/06/2026\"",
            ": members[1].leave[0].from: input contains invalid characters, expected a date, such as 2026-06-01",
        ),
        ("\"P1\"", "\"P7\"", "cases[0].priority: unknown variant `P7`, expected one of `P1`, `P2`"),
        ("\"journeys\"", "\"trips\"", ": trips: unknown field `trips`, expected one of `format`"),
        ("\"capacity\": 100, ", "", ": members[0]: missing field `capacity`"),
        ("\"weeks\": 4,", "\"weeks\": 4", "json, line 5, column 3: expected `,` or `}`"),
        // Another edition may have other fields: its number is told, and not those.
        ("\"format\": 1", "\"format\": 2, \"more\": 3", "json: format: 2 is not read here; 1 is"),
    ] {
        assert!(question.contains(from), "{from}");
        let error = is_refused(&propose(&question.replacen(from, to, 1), &[]));
        assert!(error.contains(said), "{said} is not in {error}");
        assert!(!error.contains('?'), "{error}");
    }
    let half = is_refused(&propose(&question[..question.len() / 2], &["--json"]));
    assert!(half.contains("json, line 12, column "), "{half}");
    assert!(half.contains(": the file ends in the middle of "), "{half}");
    let empty = is_refused(&propose(" \n", &[]));
    assert!(empty.contains("json: is empty; a question is expected"), "{empty}");
    // The mark that some editors begin a file with changes nothing.
    let marked = propose(&format!("\u{feff}{question}"), &["--json"]);
    assert!(marked.status.success(), "{marked:?}");
    assert_eq!(marked.stdout, propose(question, &["--json"]).stdout);
    let more = is_refused(&propose(&format!("{question} x"), &[]));
    assert!(more.contains(": trailing characters"), "{more}");
    // What is wrong with one case is told by its place in the file, whichever is asked about.
    let wrong =
        question.replace("\"priority\": \"P1\"", "\"priority\": \"P1\", \"led_by\": \"Awa\"");
    let error = is_refused(&propose(&wrong, &["--case", "2026-0099"]));
    assert!(error.contains("cases[0].led_by: Awa is not among those who stay"), "{error}");
    let refused = propose(question, &["--case", "2026-0099"]);
    let error = String::from_utf8(refused.stderr).unwrap();
    assert!(error.contains("--case: 2026-0099 does not wait in "), "{error}");
}

/// Nothing of an answer is written, and the program that called learns it.
fn is_refused(said: &Output) -> String {
    assert_eq!(said.status.code(), Some(1), "{said:?}");
    assert!(said.stdout.is_empty(), "{said:?}");
    String::from_utf8(said.stderr.clone()).unwrap()
}

fn propose(question: &str, words: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("question.json");
    std::fs::write(&file, question).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_tocsin"));
    command.arg("propose").arg(&file).args(words).output().unwrap()
}
