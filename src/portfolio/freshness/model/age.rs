//! When something known is stale: a case by the day of its last opinion and by its reports, a published fact by the
//! age of its edition.

use crate::base::OrganisationId;
use crate::register::model::{Dated, Drift, Edition, Phase};
use crate::triage::model::{Proof, RiskModel};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeMap;

/// What the age of cases and of facts is measured by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The ages, in days, past each of which proof loses a step, as the model in force has them.
    pub ageing_days: Vec<i64>,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
}

/// Which facts a register dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactKind {
    Duration,
    Cost,
    End,
    Phase,
}

/// A fact of a project, as old as the edition that said it last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DatedFact {
    pub kind: FactKind,
    pub edition: Edition,
    pub days: i64,
    pub is_stale: bool,
    /// What its age leaves of a published document.
    pub proof: Proof,
}

impl Limits {
    pub fn new(model: &RiskModel, now: DateTime<Utc>, today: NaiveDate) -> Self {
        Limits { ageing_days: model.proof.ageing_days.clone(), now, today }
    }

    /// How old something may be before any of its proof has lost a step.
    pub fn days(&self) -> i64 {
        self.ageing_days.first().copied().unwrap_or(i64::from(i32::MAX))
    }

    /// An opinion of before this moment is stale: as old as the limit is not older.
    pub fn opinions_since(&self) -> DateTime<Utc> {
        self.days_ago(self.days() + 1)
    }

    pub fn days_ago(&self, days: i64) -> DateTime<Utc> {
        self.now - TimeDelta::try_days(days).unwrap_or_default()
    }

    /// How old an opinion is, in whole days.
    pub fn age(&self, at: DateTime<Utc>) -> i64 {
        (self.now - at).num_days()
    }

    /// The facts of a project that a register dates, the oldest first.
    pub fn facts(&self, drift: &Drift, phase: Option<Dated<Phase>>) -> Vec<DatedFact> {
        let said = [
            (FactKind::Duration, drift.duration.map(|it| it.last.edition)),
            (FactKind::Cost, drift.cost.map(|it| it.last.edition)),
            (FactKind::End, drift.end.map(|it| it.last.edition)),
            (FactKind::Phase, phase.map(|it| it.edition)),
        ];
        let known = said.into_iter().filter_map(|(kind, edition)| Some((kind, edition?)));
        let mut facts: Vec<DatedFact> = known.map(|(kind, it)| self.fact(kind, it)).collect();
        // Stable: facts of one edition keep their order.
        facts.sort_by_key(|fact| fact.edition);
        facts
    }

    fn fact(&self, kind: FactKind, edition: Edition) -> DatedFact {
        // What was published in a month may be as young as its last day.
        let days = (self.today - edition.last_day()).num_days().max(0);
        let proof = Proof::Documented.aged(days, &self.ageing_days);
        DatedFact { kind, edition, days, is_stale: days > self.days(), proof }
    }
}

impl FactKind {
    pub const ALL: [FactKind; 4] =
        [FactKind::Duration, FactKind::Cost, FactKind::End, FactKind::Phase];

    pub fn name(self) -> &'static str {
        match self {
            FactKind::Duration => "duration",
            FactKind::Cost => "cost",
            FactKind::End => "end",
            FactKind::Phase => "phase",
        }
    }
}

/// What is known of those of one ministry: how many, how many are stale, and how old the oldest is, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgedMinistry {
    pub id: OrganisationId,
    pub count: i64,
    pub stale: i64,
    pub oldest: i64,
}

/// The ministry with the oldest first.
pub fn aged_ministries(
    all: impl Iterator<Item = (OrganisationId, bool, i64)>,
) -> Vec<AgedMinistry> {
    let mut found: BTreeMap<OrganisationId, AgedMinistry> = BTreeMap::new();
    for (id, is_stale, days) in all {
        let new = AgedMinistry { id, count: 0, stale: 0, oldest: days };
        let known = found.entry(id).or_insert(new);
        known.count += 1;
        known.stale += i64::from(is_stale);
        known.oldest = known.oldest.max(days);
    }
    let mut found: Vec<AgedMinistry> = found.into_values().collect();
    found.sort_by_key(|it| (std::cmp::Reverse(it.oldest), it.id));
    found
}
