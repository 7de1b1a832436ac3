//! What changed between two days: which cases came, which left, and what is no longer the same of the others.

use super::Day;
use crate::base::{Address, Priority, Weather};
use crate::case::model::Stage;
use crate::triage::model::Band;
use chrono::{DateTime, NaiveDate, Utc};
use std::cmp::Ordering;

/// Where two days are side by side.
pub const BETWEEN: &str = "/portfolio/between";

/// A case of the portfolio on a day, as far as its reader may know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    pub stage: Stage,
    /// Nothing of a case that its reader is to assess blind.
    pub priority: Option<Priority>,
    /// The one that counted: computed, or by an override that held.
    pub band: Option<Band>,
    /// As it was said last.
    pub weather: Option<Weather>,
}

/// A case on two days; `None` on one on which it was not in the portfolio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub before: Option<Known>,
    pub after: Option<Known>,
}

/// What can change of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It is in the portfolio since.
    Came,
    /// It was archived, or merged into another.
    Left,
    Stage,
    Priority,
    Band,
    Weather,
}

impl ChangeKind {
    pub const ALL: [ChangeKind; 6] = [
        ChangeKind::Came,
        ChangeKind::Left,
        ChangeKind::Stage,
        ChangeKind::Priority,
        ChangeKind::Band,
        ChangeKind::Weather,
    ];

    /// As addresses and the catalogue of texts say it: `between-…`.
    pub fn name(self) -> &'static str {
        match self {
            ChangeKind::Came => "came",
            ChangeKind::Left => "left",
            ChangeKind::Stage => "stage",
            ChangeKind::Priority => "priority",
            ChangeKind::Band => "band",
            ChangeKind::Weather => "weather",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl Change {
    /// Nothing where nothing changed. A case that came or left is told as that alone.
    pub fn kinds(&self) -> Vec<ChangeKind> {
        let (before, after) = match (self.before, self.after) {
            (None, None) => return Vec::new(),
            (None, Some(_)) => return vec![ChangeKind::Came],
            (Some(_), None) => return vec![ChangeKind::Left],
            (Some(before), Some(after)) => (before, after),
        };
        let changed = [
            (ChangeKind::Stage, before.stage != after.stage),
            (ChangeKind::Priority, before.priority != after.priority),
            (ChangeKind::Band, before.band != after.band),
            (ChangeKind::Weather, before.weather != after.weather),
        ];
        changed.into_iter().filter(|it| it.1).map(|it| it.0).collect()
    }

    /// Whether the weather became better or worse: less is better. Nothing where it was told on one day alone.
    pub fn weather_turned(&self) -> Option<Ordering> {
        let (before, after) = (self.before?.weather?, self.after?.weather?);
        Some(after.cmp(&before)).filter(|it| it.is_ne())
    }

    /// Whether an entry that turned a case from one into the other says why it changed.
    pub fn is_told_by(&self, from: Option<Known>, to: Option<Known>) -> bool {
        let turned = Change { before: from, after: to }.kinds();
        let is_whole = |kind: &ChangeKind| matches!(kind, ChangeKind::Came | ChangeKind::Left);
        let kinds = self.kinds();
        // All that befell a case that came or left says why it is as it is.
        let all = kinds.iter().any(is_whole);
        turned.iter().any(|kind| all || is_whole(kind) || kinds.contains(kind))
    }
}

/// Two days, the earlier one first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between {
    pub from: Day,
    pub to: Day,
    /// Only what changed in this way.
    pub kind: Option<ChangeKind>,
}

impl Between {
    /// From what an address says. A day that it does not say: the end of last month, and today. Said the other way
    /// round, they are put in their order.
    pub fn read<T: AsRef<str>, F: Fn(&str) -> T>(
        address: &mut Address<F>,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Self {
        let last_month = super::month_ends(today, 1).first().copied().unwrap_or(today);
        let from = address.day("from", today, Some(last_month)).unwrap_or(last_month);
        let to = address.day("to", today, None).unwrap_or(today);
        let day = |date| Day::of(date, today, now);
        let (one, other) = (day(from), day(to));
        let kind = address.choice("kind", ChangeKind::from_name);
        Between { from: one.min(other), to: one.max(other), kind }
    }

    pub fn of_kind(self, kind: Option<ChangeKind>) -> Self {
        Between { kind, ..self }
    }

    /// Whether a case that changed so is meant.
    pub fn holds(self, kinds: &[ChangeKind]) -> bool {
        self.kind.is_none_or(|kind| kinds.contains(&kind))
    }

    /// Its address.
    pub fn path(self) -> String {
        let kind = self.kind.map(|kind| format!("&kind={}", kind.name())).unwrap_or_default();
        format!("{BETWEEN}?from={}&to={}{kind}", self.from.date, self.to.date)
    }
}
