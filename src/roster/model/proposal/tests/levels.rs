//! What each team brings to what a case asks for.

use super::{asked, case, read, somebody, with};
use crate::roster::model::proposal::{AskedSkill, Staffing, levels};
use serde_json::json;

fn question() -> Staffing {
    let ada = somebody("Ada", &[("delivery", 4), ("data", 2)]);
    let bo = somebody("Bo", &[("data", 3)]);
    let cy = somebody("Cy", &[("data", 3), ("legal", 4)]);
    let needs = [("data", 3), ("data", 3), ("delivery", 3), ("security", 2)];
    let case = with(case("1", "P2", &needs), "stays", json!(["Cy"]));
    read(&asked(json!([ada, bo, cy]), json!([case])).to_string()).in_order()
}

fn team(names: &[&str]) -> Vec<String> {
    names.iter().map(|it| (*it).to_owned()).collect()
}

/// "data 3: Bo 3, Ada 2 | -"
fn written(line: &AskedSkill) -> String {
    let of = |team: &Vec<_>| {
        let known = team.iter().map(|it: &super::Knower| format!("{} {}", it.member, it.level));
        let known = known.collect::<Vec<_>>().join(", ");
        if known.is_empty() { "-".to_owned() } else { known }
    };
    let teams = line.teams.iter().map(of).collect::<Vec<_>>().join(" | ");
    format!("{} {}: {teams}", line.skill.name(), line.level)
}

#[test]
fn each_skill_is_one_line_with_whoever_knows_most_of_it_first() {
    let teams = [team(&["Ada", "Bo"]), team(&["Ada"]), team(&[])];
    let mut lines: Vec<_> = levels(&question(), 0, &teams).iter().map(written).collect();
    lines.sort();
    assert_eq!(
        lines,
        [
            "data 3: Bo 3, Cy 3, Ada 2 | Cy 3, Ada 2 | Cy 3",
            "delivery 3: Ada 4 | Ada 4 | -",
            "security 2: - | - | -",
        ],
        "whoever stays is of each team"
    );
}

#[test]
fn a_level_is_met_by_it_and_by_more() {
    let lines = levels(&question(), 0, &[team(&["Ada", "Bo"])]);
    let data = lines.iter().find(|it| it.skill.name() == "data").unwrap();
    let met: Vec<_> = data.teams[0].iter().map(|it| data.is_met_by(it)).collect();
    assert_eq!(met, [true, true, false]);
    let delivery = lines.iter().find(|it| it.skill.name() == "delivery").unwrap();
    assert!(delivery.is_met_by(&delivery.teams[0][0]));
}

#[test]
fn of_a_case_that_is_not_asked_about_nothing_is_told() {
    assert!(levels(&question(), 1, &[team(&["Ada"])]).is_empty());
}
