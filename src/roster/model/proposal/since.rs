//! An answer held against those who are asked today: who would be asked no more, and what that takes away.
//! That people are asked, or asked no more, makes no answer old; its figures follow them.

use super::judge::withdrawal;
use super::plan::Worth;
use super::staffing::{Staffing, Waiting};
use super::told::{Proposal, Reason, Rival, Staffed};

/// The question and its answer, with those of each case who are asked now.
pub fn asked_since(then: &Staffing, answer: &Proposal, now: &Staffing) -> (Staffing, Proposal) {
    let (mut question, mut answer) = (then.clone(), answer.clone());
    // A plan may be worth more than was proved, if it no longer asks somebody no more.
    let mut freed = 0;
    for case in &mut question.cases {
        // A case that asks for nobody any more waits for nobody.
        let today = now.cases.iter().find(|it| it.id == case.id);
        let today = today.map_or_else(Vec::new, |it| it.asked.clone());
        let gone = case.asked.iter().filter(|id| case.may_withdraw(id));
        let gone = gone.filter(|id| !today.contains(id)).count() as i64;
        freed += gone * withdrawal(case);
        case.asked = today;
    }
    let mut withdrawn = 0;
    for staffed in &mut answer.cases {
        let case = question.cases.iter().find(|it| it.id == staffed.id);
        if let Some(case) = case {
            withdrawn += follow(staffed, case);
        }
    }
    answer.worth.withdrawal = withdrawn;
    answer.total = answer.worth.total();
    answer.bound = (answer.bound + freed).max(answer.total);
    answer.optimal = answer.bound == answer.total;
    let gap = answer.bound - answer.total;
    answer.gap_percent = gap as f64 * 100.0 / answer.total.abs().max(1) as f64;
    (question, answer)
}

/// What is told of a case; says what it takes away.
fn follow(staffed: &mut Staffed, case: &Waiting) -> i64 {
    let left_out = |team: &[String]| {
        let out = case.asked.iter().filter(|id| case.may_withdraw(id) && !team.contains(id));
        out.cloned().collect::<Vec<_>>()
    };
    let taken = |team: &[String]| left_out(team).len() as i64 * withdrawal(case);
    let team: Vec<String> = staffed.team.iter().map(|it| it.member.clone()).collect();
    let own = taken(&team);
    // All other cases stand: beside this answer, another team differs by its own asks alone.
    let beside = |team: &[String], change: &mut Worth| {
        change.withdrawal = taken(team) - own;
        -change.total()
    };
    for Rival { team, cost, change, .. } in &mut staffed.rivals {
        *cost = beside(team, change);
    }
    for placed in &mut staffed.team {
        placed.reasons.retain(|it| *it != Reason::WasAsked);
        if case.may_withdraw(&placed.member) {
            let comes_after = |it: &Reason| {
                matches!(
                    it,
                    Reason::LivesThere { .. } | Reason::Travels { .. } | Reason::Without { .. }
                )
            };
            let at = placed.reasons.iter().position(comes_after);
            placed.reasons.insert(at.unwrap_or(placed.reasons.len()), Reason::WasAsked);
        }
        for reason in &mut placed.reasons {
            if let Reason::Without { team, cost, change } = reason {
                *cost = beside(team, change);
            }
        }
    }
    staffed.withdrawn = left_out(&team);
    own
}
