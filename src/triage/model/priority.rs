//! What is at stake, and who is served first. Policy of the brigade, not measured.

use super::{Band, RiskModel};
use crate::base::Priority;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// What depends on the project, each 0 to 1; `None`: unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ImpactFacts {
    /// See [`users_share`].
    pub users: Option<f64>,
    pub essential_service: Option<f64>,
    pub legal_duty: Option<f64>,
    /// See [`money_share`].
    pub money_left: Option<f64>,
    pub data_security: Option<f64>,
    pub public_trust: Option<f64>,
}

impl ImpactFacts {
    /// The same, were all that nobody knows good news.
    pub fn hoped_for(&self) -> Self {
        let hoped = |share: Option<f64>| share.or(Some(0.0));
        ImpactFacts {
            users: hoped(self.users),
            essential_service: hoped(self.essential_service),
            legal_duty: hoped(self.legal_duty),
            money_left: hoped(self.money_left),
            data_security: hoped(self.data_security),
            public_trust: hoped(self.public_trust),
        }
    }
}

/// What one thing that depends on the project adds to the impact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ImpactPart {
    /// Its name in the model and in the questions.
    pub name: &'static str,
    /// All that it may add.
    pub weight: f64,
    /// How much of that, 0 to 1; `None`: unknown, which counts as the model says.
    pub share: Option<f64>,
    pub points: f64,
}

impl ImpactPart {
    pub const NAMES: [&str; 6] =
        ["users", "essential_service", "legal_duty", "money_left", "data_security", "public_trust"];
}

/// Impact, 0 to 100.
pub fn impact(model: &RiskModel, facts: &ImpactFacts) -> f64 {
    impact_parts(model, facts).iter().map(|part| part.points).sum()
}

/// What makes the impact, in the order of the model.
pub fn impact_parts(model: &RiskModel, facts: &ImpactFacts) -> [ImpactPart; 6] {
    let (weights, unknown) = (&model.impact.weights, model.impact.unknown);
    let [users, service, duty, money, security, trust] = ImpactPart::NAMES;
    [
        (users, weights.users, facts.users),
        (service, weights.essential_service, facts.essential_service),
        (duty, weights.legal_duty, facts.legal_duty),
        (money, weights.money_left, facts.money_left),
        (security, weights.data_security, facts.data_security),
        (trust, weights.public_trust, facts.public_trust),
    ]
    .map(|(name, weight, share)| {
        let points = weight * share.unwrap_or(unknown).clamp(0.0, 1.0);
        ImpactPart { name, weight, share, points }
    })
}

/// The share of impact of a number of users.
pub fn users_share(users: f64) -> f64 {
    between(users, [1e3, 1e4, 1e5, 1e6, 1e7])
}

/// The share of impact of the money left to commit, in millions of euros.
pub fn money_share(millions: f64) -> f64 {
    between(millions, [1.0, 5.0, 9.0, 20.0, 100.0])
}

/// From 0 at the first mark to 1 at the last, a quarter a mark, linear on the amount.
fn between(amount: f64, marks: [f64; 5]) -> f64 {
    let passed = marks.iter().filter(|mark| amount >= **mark).count();
    match passed {
        0 => 0.0,
        5 => 1.0,
        _ => {
            let (from, to) = (marks[passed - 1], marks[passed]);
            0.25 * ((passed - 1) as f64 + (amount - from) / (to - from))
        }
    }
}

/// Band and impact make it; a near irreversible date raises it one step; users harmed
/// in production make it P1 at once.
pub fn priority(
    model: &RiskModel,
    band: Band,
    impact: f64,
    urgency_days: Option<i64>,
    users_harmed_now: bool,
) -> Priority {
    if users_harmed_now {
        return Priority::P1;
    }
    let priority = model.matrix[band as usize][model.column_of(impact)];
    let pressing = urgency_days.is_some_and(|days| days <= model.urgency_days);
    if pressing { priority.raised() } else { priority }
}

/// What else than the band and the impact made a priority.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raised {
    /// Users are harmed now: nothing else counts.
    ByHarm,
    /// A date that cannot be taken back is so near.
    ByUrgency,
}

/// What raised the priority above what the matrix says, if anything did.
pub fn raised(
    model: &RiskModel,
    band: Band,
    impact: f64,
    urgency_days: Option<i64>,
    users_harmed_now: bool,
) -> Option<Raised> {
    let plain = priority(model, band, impact, None, false);
    match users_harmed_now {
        true => Some(Raised::ByHarm),
        false if priority(model, band, impact, urgency_days, false) != plain => {
            Some(Raised::ByUrgency)
        }
        false => None,
    }
}

/// What places a case in the view "by priority", and inside each group of the queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    pub priority: Priority,
    pub total: f64,
    /// Working days to the next irreversible date.
    pub urgency_days: Option<i64>,
    pub submitted_at: DateTime<Utc>,
    pub number: String,
}

impl Place {
    /// First served first: priority, points, urgency (unknown last), who asked first.
    pub fn order(&self, other: &Self) -> Ordering {
        let urgency = |place: &Place| (place.urgency_days.is_none(), place.urgency_days);
        self.priority
            .cmp(&other.priority)
            .then(other.total.total_cmp(&self.total))
            .then_with(|| urgency(self).cmp(&urgency(other)))
            .then(self.submitted_at.cmp(&other.submitted_at))
            .then_with(|| self.number.cmp(&other.number))
    }
}
