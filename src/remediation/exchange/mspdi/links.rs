//! What the tasks and milestones of a project wait for.

use super::node::Node;
use super::read::{Project, called};
use super::units::{TENTHS, whole_days};
use crate::remediation::exchange::{Before, FileLink, LeftKind, fault};
use crate::remediation::model::schedule::LinkKind;
use crate::remediation::model::tasks::{LINK_LIMIT, TaskDays};
use std::collections::BTreeMap;

impl<'n> Project<'n> {
    pub(super) fn after(
        &mut self,
        node: &'n Node,
        places: &BTreeMap<&str, usize>,
    ) -> Vec<FileLink> {
        let mut links: Vec<FileLink> = Vec::new();
        for link in node.all("PredecessorLink") {
            let uid = link.said("PredecessorUID");
            let Some((kind, lag)) = self.wait(node, link) else { continue };
            let befores = match (places.get(uid), self.led.get(uid)) {
                (Some(place), _) => vec![*place],
                // A task of ours waits for tasks: for all that lead to the milestone.
                (None, Some(led)) => {
                    let led = led.clone();
                    self.plan.leave(LeftKind::WaitsForMilestone, node.said("Name"));
                    led
                }
                (None, None) => self.nowhere(node, link),
            };
            for place in befores {
                let link = FileLink { before: Before::Task(place), kind, lag };
                let is_new = |it: &FileLink| (&it.before, it.kind) != (&link.before, kind);
                if links.iter().all(is_new) {
                    links.push(link);
                }
            }
        }
        if links.len() > LINK_LIMIT {
            let told = fault(node.line, "problem-plan-links-many").with("limit", LINK_LIMIT);
            self.faults.push(told);
        }
        links
    }

    fn nowhere(&mut self, node: &Node, link: &Node) -> Vec<usize> {
        let uid = link.said("PredecessorUID");
        match self.sums.contains(&uid) || link.is("CrossProject") {
            true => self.plan.leave(LeftKind::SummaryLink, node.said("Name")),
            false => self.faults.push(fault(link.line, "problem-plan-unknown").with("task", uid)),
        }
        Vec::new()
    }

    /// Which ends, and after how many working days.
    fn wait(&mut self, node: &Node, link: &Node) -> Option<(LinkKind, i32)> {
        let called = node.said("Name");
        let kind = match link.said("Type") {
            "0" => LinkKind::FinishFinish,
            "" | "1" => LinkKind::FinishStart,
            "3" => LinkKind::StartStart,
            _ => {
                self.plan.leave(LeftKind::StartFinish, called);
                return None;
            }
        };
        let lag: i64 = link.said("LinkLag").parse().unwrap_or(0);
        match link.said("LagFormat") {
            // A share of the task before it.
            "19" | "20" | "51" | "52" if lag != 0 => {
                self.plan.leave(LeftKind::PercentLag, called);
                return Some((kind, 0));
            }
            "4" | "6" | "8" | "10" | "12" if lag != 0 => {
                self.plan.leave(LeftKind::ElapsedLag, called);
            }
            _ => {}
        }
        let (days, is_exact) = whole_days(lag, self.of_a_day * TENTHS);
        if !is_exact {
            self.plan.leave(LeftKind::Lag, called);
        }
        match i32::try_from(days).ok().filter(|it| it.unsigned_abs() <= TaskDays::MOST) {
            Some(days) => Some((kind, days)),
            None => {
                let told = fault(link.line, "problem-plan-link-far").with("piece", days);
                self.faults.push(told);
                None
            }
        }
    }

    /// The tasks that a milestone waits for lead to it; of two milestones, to the first.
    pub(super) fn lead(&mut self, node: &'n Node, places: &BTreeMap<&str, usize>) {
        let name = called(node, 'J');
        for link in node.all("PredecessorLink") {
            let uid = link.said("PredecessorUID");
            let Some(task) = places.get(uid).and_then(|at| self.plan.tasks.get_mut(*at)) else {
                self.plan.leave(LeftKind::MilestoneWaits, node.said("Name"));
                continue;
            };
            let is_plain =
                matches!(link.said("Type"), "" | "1") && matches!(link.said("LinkLag"), "" | "0");
            let left = task.milestone.as_ref().map(|_| LeftKind::OtherMilestone);
            task.milestone.get_or_insert_with(|| name.clone());
            let what = format!("{} → {}", task.title, node.said("Name"));
            let left = left.or((!is_plain).then_some(LeftKind::MilestoneLink));
            if let Some(kind) = left {
                self.plan.leave(kind, what);
            }
        }
    }
}
