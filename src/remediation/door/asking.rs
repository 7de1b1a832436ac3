//! What people type when they ask for a new baseline: why, which milestones it brings, and which it gives up.

use crate::base::{Problems, Refusal, day, line, reason, reason_in_a_line};
use crate::remediation::model::{
    Asking, Cause, GivingUp, MilestoneRow, NewMilestone, ROW_LIMIT, Side,
};
use std::collections::BTreeMap;

/// The form of an ask, as it came.
pub struct AskForm<'a> {
    pub motive: &'a str,
    pub reason: &'a str,
    pub added: &'a [MilestoneRow],
    /// By the rank of a milestone, why it is given up; nothing of one that stays.
    pub given_up: &'a BTreeMap<String, String>,
}

impl AskForm<'_> {
    pub fn parse(&self) -> Result<Asking, Refusal> {
        let mut problems = Problems::default();
        let motive = problems.chosen("ask_motive", Cause::from_name(self.motive));
        let reason = problems.sift(reason("ask_reason", self.reason));
        let rows = self.added.iter().take(ROW_LIMIT).enumerate();
        let rows = rows.filter(|(_, row)| !row.is_empty());
        let added: Vec<(usize, NewMilestone)> =
            rows.filter_map(|(at, row)| Some((at, milestone(&mut problems, at, row)?))).collect();
        let said = self.given_up.iter().filter(|(_, why)| !why.trim().is_empty());
        let given_up: Vec<GivingUp> =
            said.filter_map(|(rank, why)| giving_up(&mut problems, rank, why)).collect();
        problems.or(|| Some(Asking { motive: motive?, reason: reason?, added, given_up }))
    }
}

fn milestone(problems: &mut Problems, at: usize, row: &MilestoneRow) -> Option<NewMilestone> {
    let field = |name: &str| format!("added[{at}][{name}]");
    let title = problems.sift(line(&field("title"), &row.title));
    let planned_on = problems.sift(day(&field("planned_on"), &row.planned_on));
    let side = problems.chosen(&field("side"), Side::from_name(&row.side));
    Some(NewMilestone { title: title?, planned_on: planned_on?, side: side? })
}

fn giving_up(problems: &mut Problems, rank: &str, why: &str) -> Option<GivingUp> {
    let field = format!("given_up[{rank}]");
    let rank = problems.chosen(&field, rank.parse().ok());
    let why = problems.sift(reason_in_a_line(&field, why));
    Some(GivingUp { rank: rank?, why: why? })
}
