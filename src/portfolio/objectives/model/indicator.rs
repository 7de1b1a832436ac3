//! What can be aimed at: only what the program can measure itself, of any past month, from facts that bear their day.

use super::Measure;

/// How near to a target is on it: a sum of fractions may be off by less.
const NEAR: f64 = 1e-6;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Indicator {
    /// What was due is done by the date that was promised first.
    DutiesKept,
    /// The same of progress reports alone: how fresh what is known of the recoveries is.
    ReportsKept,
    /// P1 whose intervention had not begun by the date promised for the team.
    TeamLate,
    /// From the decision to help to the beginning of the intervention.
    TeamDelay,
    /// Milestones reached by the day that was promised first.
    MilestonesOnTime,
    /// How far milestones that were reached had moved from what was promised first.
    MilestoneSlip,
    /// Of the interventions that were closed, those whose project stands again.
    Recovered,
}

/// What a measure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// In percent: so many of so many.
    Share,
    /// How many did not.
    Cases,
    WorkingDays,
    Days,
}

/// Which side of a target is the good one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    AtLeast,
    AtMost,
}

impl Indicator {
    pub const ALL: [Indicator; 7] = [
        Indicator::DutiesKept,
        Indicator::ReportsKept,
        Indicator::TeamLate,
        Indicator::TeamDelay,
        Indicator::MilestonesOnTime,
        Indicator::MilestoneSlip,
        Indicator::Recovered,
    ];

    /// The name in the database, in addresses and in the catalogue of texts: `objective-of-…`.
    pub fn name(self) -> &'static str {
        match self {
            Indicator::DutiesKept => "duties-kept",
            Indicator::ReportsKept => "reports-kept",
            Indicator::TeamLate => "team-late",
            Indicator::TeamDelay => "team-delay",
            Indicator::MilestonesOnTime => "milestones-on-time",
            Indicator::MilestoneSlip => "milestone-slip",
            Indicator::Recovered => "recovered",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    pub fn unit(self) -> Unit {
        match self {
            Indicator::DutiesKept
            | Indicator::ReportsKept
            | Indicator::MilestonesOnTime
            | Indicator::Recovered => Unit::Share,
            Indicator::TeamLate => Unit::Cases,
            Indicator::TeamDelay => Unit::WorkingDays,
            Indicator::MilestoneSlip => Unit::Days,
        }
    }

    pub fn aim(self) -> Aim {
        if self.unit() == Unit::Share { Aim::AtLeast } else { Aim::AtMost }
    }

    /// Over how many months, the one that is measured included. Where little happens in one, chance alone
    /// would move a share up and down.
    pub fn months(self) -> i32 {
        match self {
            Indicator::TeamLate => 1,
            Indicator::Recovered => 12,
            _ => 3,
        }
    }

    /// The highest target that says anything.
    pub fn most(self) -> i64 {
        match self.unit() {
            Unit::Share | Unit::Cases => 100,
            Unit::WorkingDays => 120,
            Unit::Days => 365,
        }
    }

    /// Whether a value is on the good side of a target, or on it.
    pub fn meets(self, value: f64, target: i64) -> bool {
        match self.aim() {
            Aim::AtLeast => value >= target as f64 - NEAR,
            Aim::AtMost => value <= target as f64 + NEAR,
        }
    }

    /// How far a value is from a target that it does not meet, without a sign.
    pub fn gap(self, value: f64, target: i64) -> f64 {
        (value - target as f64).abs()
    }

    /// What a drawn value can be at all: no share is above the whole, nothing is counted below nothing.
    pub(super) fn possible(self, value: f64) -> f64 {
        match self.unit() {
            Unit::Share => value.clamp(0.0, 100.0),
            Unit::Cases | Unit::WorkingDays => value.max(0.0),
            Unit::Days => value,
        }
    }

    /// The measure of so many that were kept out of so many.
    pub(super) fn of_kept(self, met: u32, of: u32) -> Measure {
        let value = match self.unit() {
            Unit::Cases => f64::from(of - met),
            _ => 100.0 * f64::from(met) / f64::from(of.max(1)),
        };
        Measure { value, met, of }
    }
}
