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
            ":\n  cases[0].needs[0].share: 160 is not from 1 to 100",
        ),
        (
            "\"legal\"",
            "\"Black magic\"",
            ": cases[0].needs[2].skill: \"Black magic\" is no code of a skill",
        ),
        ("\"journeys\"", "\"trips\"", ": trips: unknown field `trips`"),
    ] {
        let refused = propose(&question.replace(from, to), &[]);
        assert!(!refused.status.success() && refused.stdout.is_empty());
        let error = String::from_utf8(refused.stderr).unwrap();
        assert!(error.contains(said), "{error}");
    }
    let refused = propose(question, &["--case", "2026-0099"]);
    let error = String::from_utf8(refused.stderr).unwrap();
    assert!(error.contains("--case: 2026-0099 does not wait in "), "{error}");
}

fn propose(question: &str, words: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("question.json");
    std::fs::write(&file, question).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_tocsin"));
    command.arg("propose").arg(&file).args(words).output().unwrap()
}
