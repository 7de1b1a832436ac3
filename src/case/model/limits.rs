//! Time limits as administrators set them: which can be set, how far, and what a duty keeps of them.

use super::{Case, Duty, DutyKind, Event, apply, delay};
use crate::base::{Actor, ApiError, PersonId, Priority, Problem, Problems, Refusal, Role};
use crate::clock::{Calendar, Deadline, Delay};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Half a working day: nobody can be held to less.
const LEAST_HOURS: u32 = 4;
/// Beyond five days, a limit is counted in days.
pub const MOST_HOURS: u32 = 45;
/// About half a year: what may take longer is no duty of a rescue.
pub const MOST_DAYS: u32 = 120;
pub const MOST_MONTHS: u32 = 6;

/// The limits of one kind of duty, by priority, as they were set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetLimit {
    pub limits: [Delay; 4],
    pub since: DateTime<Utc>,
}

/// Those that are not the usual ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Limits(BTreeMap<DutyKind, SetLimit>);

/// What was typed for one kind of duty: how many of what, by the name of the priority.
#[derive(Clone, Debug, Default)]
pub struct TypedLimits {
    pub counts: BTreeMap<String, String>,
    pub units: BTreeMap<String, String>,
}

/// Only administrators set time limits. To the others there is no such page.
pub fn must_set_limits(actor: &Actor) -> Result<(), ApiError> {
    if actor.is(Role::Administrator) { Ok(()) } else { Err(ApiError::NotFound) }
}

/// The case after an event, as [`apply`] says it: what begins with it begins under these limits.
pub fn apply_under(
    case: Case,
    event: &Event,
    limits: &Limits,
    by: PersonId,
    at: DateTime<Utc>,
) -> Case {
    let begun = case.duties.len();
    let mut case = apply(case, event, by, at);
    let (priority, urgent) = (case.priority.unwrap_or(Priority::P3), case.urgent);
    for duty in case.duties.iter_mut().skip(begun) {
        if let Some(set) = limits.get(duty.kind) {
            duty.set = Some(set);
            let limit = limit_of(duty.kind, priority, urgent, duty.set);
            duty.clock = duty.clock.clone().with_delay(limit);
        }
    }
    case
}

/// How long something may take. Whoever asked by the urgent path is called back as for a P1, whatever the
/// priority turns out to be.
pub(super) fn limit_of(
    kind: DutyKind,
    priority: Priority,
    urgent: bool,
    set: Option<SetLimit>,
) -> Delay {
    let priority = match kind {
        DutyKind::Acknowledge if urgent => Priority::P1,
        _ => priority,
    };
    set.map_or_else(|| delay(kind, priority), |it| it.limits[priority as usize])
}

impl Case {
    /// Why this duty of the case was due then at first: the sum, and since when its limit is set, if that is not
    /// the usual one. Of the four that were set, that of another priority does not hold here.
    pub fn explanation(&self, duty: &Duty, calendar: &Calendar) -> Option<Deadline> {
        let priority = self.priority.unwrap_or(Priority::P3);
        let limit = |set| limit_of(duty.kind, priority, self.urgent, set);
        let set = duty.set.filter(|it| limit(Some(*it)) != limit(None));
        duty.sum(calendar, set.map(|it| it.since))
    }
}

impl Limits {
    /// Of all that were set. One that was set back to the usual is as if none had been.
    pub fn new(set: impl IntoIterator<Item = (DutyKind, SetLimit)>) -> Self {
        let is_usual = |(kind, it): &(DutyKind, SetLimit)| it.limits == kind.usual_limits();
        Limits(set.into_iter().filter(|it| !is_usual(it)).collect())
    }

    pub fn get(&self, kind: DutyKind) -> Option<SetLimit> {
        self.0.get(&kind).copied()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The limits of one kind, by priority.
    pub fn all_of(&self, kind: DutyKind) -> [Delay; 4] {
        self.get(kind).map_or_else(|| kind.usual_limits(), |it| it.limits)
    }

    /// How long what begins now may take.
    pub fn limit(&self, kind: DutyKind, priority: Priority) -> Delay {
        limit_of(kind, priority, false, self.get(kind))
    }

    /// Within how long whoever asks by the urgent path is called back.
    pub fn call_back(&self) -> Delay {
        self.limit(DutyKind::Acknowledge, Priority::P1)
    }

    /// Those of the kinds of these duties.
    pub fn of(&self, duties: &[Duty]) -> Self {
        let begun = |kind: &DutyKind| duties.iter().any(|duty| duty.kind == *kind);
        Limits(
            self.0.iter().filter(|(kind, _)| begun(kind)).map(|(kind, it)| (*kind, *it)).collect(),
        )
    }
}

impl DutyKind {
    /// Whether its limit is a setting. The day of some is decided with them, or stands in their name.
    pub fn can_be_set(self) -> bool {
        use DutyKind::*;
        !matches!(
            self,
            ReviewSuspension | ReviewDecision | ReviewAction | CheckThreeMonths | CheckSixMonths
        )
    }

    /// The limits that hold as long as no others are set.
    pub fn usual_limits(self) -> [Delay; 4] {
        Priority::ALL.map(|priority| delay(self, priority))
    }

    /// Whether its limit is one for all priorities: by priority, it would tell or weigh what it must not.
    pub fn is_the_same_for_all(self) -> bool {
        let limits = self.usual_limits();
        limits.iter().all(|it| *it == limits[0])
    }

    /// The priorities that its form asks about: the first stands for all, where it is the same for all.
    pub fn priorities_asked(self) -> &'static [Priority] {
        if self.is_the_same_for_all() { &Priority::ALL[..1] } else { &Priority::ALL }
    }
}

impl TypedLimits {
    /// The limits that were typed, or what is wrong with them.
    pub fn read(&self, kind: DutyKind) -> Result<[Delay; 4], Refusal> {
        let mut problems = Problems::default();
        let asked = kind.priorities_asked();
        let read: Vec<Option<Delay>> =
            asked.iter().map(|it| self.one(*it, &mut problems)).collect();
        let all = problems.or(|| read.into_iter().collect::<Option<Vec<Delay>>>())?;
        let limits = Priority::ALL.map(|it| all[(it as usize).min(all.len() - 1)]);
        // What is more pressing never waits longer.
        let wrong = Priority::ALL
            .into_iter()
            .zip(limits.windows(2))
            .find(|(_, pair)| hours(pair[0]) > hours(pair[1]));
        match wrong {
            None => Ok(limits),
            Some((before, _)) => {
                let at = Priority::ALL[before as usize + 1];
                Err(Refusal::field(&count_field(at), "problem-limit-order"))
            }
        }
    }

    fn one(&self, priority: Priority, problems: &mut Problems) -> Option<Delay> {
        let typed = |all: &BTreeMap<String, String>| {
            all.get(name(priority)).map(|it| it.trim().to_owned()).unwrap_or_default()
        };
        let (count, unit) = (typed(&self.counts), typed(&self.units));
        let unit = problems.chosen(&unit_field(priority), Unit::from_name(&unit))?;
        let (least, most) = unit.bounds();
        let count = count.parse::<u32>().ok().filter(|it| (least..=most).contains(it));
        let problem = || {
            let problem = Problem::new(&count_field(priority), "problem-limit-bounds");
            problem.with("least", least).with("limit", most)
        };
        Some(unit.delay(problems.sift(count.ok_or_else(problem))?))
    }
}

/// The name of the field that says how many.
pub fn count_field(priority: Priority) -> String {
    format!("counts[{}]", name(priority))
}

/// The name of the field that says of what.
pub fn unit_field(priority: Priority) -> String {
    format!("units[{}]", name(priority))
}

fn name(priority: Priority) -> &'static str {
    ["p1", "p2", "p3", "p4"][priority as usize]
}

/// Roughly, to compare what is counted otherwise.
fn hours(limit: Delay) -> u32 {
    match limit {
        Delay::WorkingHours(count) => count,
        Delay::WorkingDays(count) => count * 9,
        Delay::Months(count) => count * 21 * 9,
    }
}

/// What a limit is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Hours,
    Days,
    Months,
}

impl Unit {
    pub const ALL: [Unit; 3] = [Unit::Hours, Unit::Days, Unit::Months];

    /// The name in forms, in the database and in the catalogue of texts: `limit-unit-…`.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Hours => "hours",
            Unit::Days => "days",
            Unit::Months => "months",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// A limit, taken apart.
    pub fn of(limit: Delay) -> (u32, Self) {
        match limit {
            Delay::WorkingHours(count) => (count, Unit::Hours),
            Delay::WorkingDays(count) => (count, Unit::Days),
            Delay::Months(count) => (count, Unit::Months),
        }
    }

    pub fn delay(self, count: u32) -> Delay {
        match self {
            Unit::Hours => Delay::WorkingHours(count),
            Unit::Days => Delay::WorkingDays(count),
            Unit::Months => Delay::Months(count),
        }
    }

    fn bounds(self) -> (u32, u32) {
        match self {
            Unit::Hours => (LEAST_HOURS, MOST_HOURS),
            Unit::Days => (1, MOST_DAYS),
            Unit::Months => (1, MOST_MONTHS),
        }
    }
}
