//! The proposal, proved: against every plan there is, against another solver, and by hand.

mod asked;
mod beside;
mod drawn;
mod exact;
mod format;
mod laws;
mod levels;
mod refused;
mod rules;
mod settled;
mod stretches;
mod what_if;

use super::*;
use serde_json::{Value, json};

/// No clock: as much work as it takes.
pub fn solved(question: &str) -> Proposal {
    propose(read(question), Limit { work: u64::MAX, stop: &mut || false }).expect("no faults")
}

pub fn read(question: &str) -> Staffing {
    serde_json::from_str(question).expect("a question")
}

/// The plan that an answer tells.
pub fn plan_of(asked: &Staffing, told: &Proposal) -> Plan {
    let member = |id: &String| asked.members.iter().position(|it| it.id == *id);
    let needs =
        |case: &Staffed| case.needs.iter().map(|it| it.member.as_ref().and_then(member)).collect();
    Plan(told.cases.iter().map(needs).collect())
}

/// A question of four weeks from Monday 1 June 2026, in which nobody works on no Monday to Friday.
pub fn asked(members: Value, cases: Value) -> Value {
    json!({"format": 1, "starts_on": "2026-06-01", "weeks": 4, "members": members, "cases": cases})
}

/// Somebody with all their time and these skills.
pub fn somebody(id: &str, skills: &[(&str, u32)]) -> Value {
    let skills: Vec<Value> =
        skills.iter().map(|(skill, level)| json!({"skill": skill, "level": level})).collect();
    json!({"id": id, "capacity": 100, "home": "Paris", "skills": skills})
}

/// A case with these needs, each half of somebody's time for four weeks.
pub fn case(id: &str, priority: &str, needs: &[(&str, u32)]) -> Value {
    let needs: Vec<Value> = needs
        .iter()
        .map(|(skill, level)| {
            json!({"skill": skill, "level": level, "share": 50, "first_week": 1, "last_week": 4})
        })
        .collect();
    json!({"id": id, "priority": priority, "needs": needs})
}

/// The same with one field otherwise.
pub fn with(mut it: Value, field: &str, value: Value) -> Value {
    it[field] = value;
    it
}

/// Who meets the needs of the only case, in order.
pub fn who(question: Value) -> Vec<Option<String>> {
    let told = solved(&question.to_string());
    told.cases[0].needs.iter().map(|it| it.member.clone()).collect()
}

pub fn names(names: &[&str]) -> Vec<Option<String>> {
    names.iter().map(|it| (!it.is_empty()).then(|| (*it).to_owned())).collect()
}
