//! Why dates move: the causes there are, and each slip that was told with its own.

use super::{CAUSE_OWED_AFTER, Milestone, Remediation};
use crate::base::{PersonId, Refusal};
use crate::clock::Calendar;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why a date moves. What was written under the name that a cause had before is still read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// A decision is awaited.
    Decision,
    Supplier,
    #[serde(alias = "people")]
    Staffing,
    #[serde(alias = "scope")]
    Requirements,
    Acceptance,
    Data,
    Technical,
    Security,
    #[serde(alias = "funding")]
    Budget,
    /// Something outside of the project and of the brigade.
    External,
    /// In words.
    Other,
}

impl Cause {
    pub const ALL: [Cause; 11] = [
        Cause::Decision,
        Cause::Supplier,
        Cause::Staffing,
        Cause::Requirements,
        Cause::Acceptance,
        Cause::Data,
        Cause::Technical,
        Cause::Security,
        Cause::Budget,
        Cause::External,
        Cause::Other,
    ];

    /// The name in the catalogue of texts: `cause-…`.
    pub fn name(self) -> &'static str {
        match self {
            Cause::Decision => "decision",
            Cause::Supplier => "supplier",
            Cause::Staffing => "staffing",
            Cause::Requirements => "requirements",
            Cause::Acceptance => "acceptance",
            Cause::Data => "data",
            Cause::Technical => "technical",
            Cause::Security => "security",
            Cause::Budget => "budget",
            Cause::External => "external",
            Cause::Other => "other",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.name() == name)
    }

    /// The same of what was written down, under a former name too.
    pub fn from_kept(name: &str) -> Option<Self> {
        serde_json::from_value(name.into()).ok()
    }
}

/// A cause as somebody tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidCause {
    pub cause: Cause,
    pub words: Option<String>,
}

/// A date that moved, and why. Once told, it stays told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub cause: Cause,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Who told it and when; not known of what was told before slips were kept one by one.
    pub by: Option<PersonId>,
    pub on: Option<NaiveDate>,
}

/// What the journal tells of why a date moved: a slip, or as it did before, a cause alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Told {
    Slip(Slip),
    Cause(Cause),
}

impl Told {
    pub fn cause(&self) -> Cause {
        match self {
            Told::Slip(slip) => slip.cause,
            Told::Cause(cause) => *cause,
        }
    }

    pub fn slip(&self) -> Option<&Slip> {
        match self {
            Told::Slip(slip) => Some(slip),
            Told::Cause(_) => None,
        }
    }
}

impl Slip {
    pub fn days(&self) -> i64 {
        (self.to - self.from).num_days()
    }
}

impl SaidCause {
    /// A cause that is none of the list says nothing without its words.
    pub(super) fn must_say_more(&self, field: &str) -> Result<(), Refusal> {
        match self.cause == Cause::Other && self.words.is_none() {
            true => Err(Refusal::field(field, "problem-cause-words")),
            false => Ok(()),
        }
    }
}

/// A milestone of which it is asked why it slips.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedCause {
    pub rank: u32,
    pub title: String,
    /// From the day that is explained already, to the one that is not.
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub why: WhyOwed,
}

/// By what it shows that a milestone slips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyOwed {
    /// It was reached too late, or is noted to be.
    Noted,
    /// Its tasks say so: the likely date is too late.
    Foreseen,
    /// Its day has passed.
    Passed,
}

impl WhyOwed {
    pub const ALL: [WhyOwed; 3] = [WhyOwed::Noted, WhyOwed::Foreseen, WhyOwed::Passed];

    /// The name in the catalogue of texts: `cause-owed-…`.
    pub fn name(self) -> &'static str {
        match self {
            WhyOwed::Noted => "noted",
            WhyOwed::Foreseen => "foreseen",
            WhyOwed::Passed => "passed",
        }
    }
}

/// The day, and what is foreseen for it: the likely dates of the milestones, by rank.
#[derive(Clone, Copy, Debug)]
pub struct Outlooks<'a> {
    pub calendar: &'a Calendar,
    pub today: NaiveDate,
    pub likely: &'a [(u32, NaiveDate)],
}

impl Remediation {
    /// All slips of a milestone that were told. Before they were kept one by one, there was the last
    /// cause alone: it stands for all that the milestone had slipped by then.
    pub fn slips_of(&self, milestone: &Milestone) -> Vec<Slip> {
        let first = self.slip_told_before(milestone);
        first.into_iter().chain(milestone.slips.iter().cloned()).collect()
    }

    pub(super) fn slip_told_before(&self, milestone: &Milestone) -> Option<Slip> {
        let cause = milestone.cause.filter(|_| milestone.slips.is_empty())?;
        let dates = self.dates(milestone);
        let (from, to) = (dates.origin?, dates.reached()?);
        let slip = Slip { from, to, cause, words: None, by: None, on: None };
        (from < to).then_some(slip)
    }

    /// Until when it is explained why a milestone is late: the day in the plan in force, if nothing was
    /// told of a later one.
    pub fn told_until(&self, milestone: &Milestone) -> NaiveDate {
        let plan = self.dates(milestone).plan.unwrap_or(milestone.planned_on);
        let told = self.slips_of(milestone).iter().map(|it| it.to).max();
        told.map_or(plan, |told| told.max(plan))
    }

    /// Whether moving to a day is told with its cause.
    pub(super) fn owes_cause(&self, milestone: &Milestone, to: NaiveDate, days: &Calendar) -> bool {
        days.working_days_between(self.told_until(milestone), to) > CAUSE_OWED_AFTER
    }

    /// The slip that a cause is told of when a milestone moves to a day, if it slips at all.
    pub(super) fn slip(
        &self,
        milestone: &Milestone,
        to: NaiveDate,
        said: &SaidCause,
        (by, on): (PersonId, NaiveDate),
    ) -> Option<Slip> {
        let from = self.told_until(milestone);
        let SaidCause { cause, words } = said.clone();
        (from < to).then_some(Slip { from, to, cause, words, by: Some(by), on: Some(on) })
    }

    /// The milestones whose cause is to be given, in the order of the plan; none before a plan is in
    /// force.
    pub fn owed_causes(&self, at: Outlooks<'_>) -> Vec<OwedCause> {
        let promised = self.milestones.iter().filter(|it| self.dates(it).plan.is_some());
        promised.filter_map(|it| self.owed_cause(it, at)).collect()
    }

    /// What is to be told of a milestone: noted, foreseen or passed, whichever is the latest day.
    pub(super) fn owed_cause(&self, it: &Milestone, at: Outlooks<'_>) -> Option<OwedCause> {
        let (dates, from) = (self.dates(it), self.told_until(it));
        let plan = dates.plan?;
        let is_open = it.done_on.is_none();
        let likely = at.likely.iter().find(|(rank, _)| *rank == it.rank).map(|(_, day)| *day);
        let noted = dates.actual.or(dates.forecast).map(|day| (day, WhyOwed::Noted));
        let foreseen = likely.filter(|_| is_open).map(|day| (day, WhyOwed::Foreseen));
        let passed = (is_open && plan < at.today).then_some((at.today, WhyOwed::Passed));
        // Of two that say the same day, what is noted says it best.
        let days = [passed, foreseen, noted].into_iter().flatten();
        let (to, why) = days.max_by_key(|(day, _)| *day)?;
        // A day that has passed is explained at once; what is still to come, once it is far off.
        let is_silent = passed.is_some() && from == plan && from < to;
        let is_owed = is_silent || self.owes_cause(it, to, at.calendar);
        is_owed.then(|| OwedCause { rank: it.rank, title: it.title.clone(), from, to, why })
    }
}
