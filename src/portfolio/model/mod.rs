//! The cases of a portfolio counted by stage and band, and which of them a number stands for.

mod capacity;
mod changes;
mod days;
mod weather;

pub use capacity::{BrigadeWeek, brigade_weeks, short_weeks, uncovered, weeks_ahead};
pub use changes::{BETWEEN, Between, Change, ChangeKind, Known};
pub use days::{Day, Span, day_moved_to, day_number, end_of, month_ends, past_day};
pub use weather::{Skies, Sky, SkyCount};

use crate::base::{Address, OrganisationId, PersonId, Priority};
use crate::case::model::Stage;
use crate::triage::model::Band;
use chrono::NaiveDate;

/// How many cases are at a stage, in a band. A case that was never assessed has no band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub stage: Stage,
    pub band: Option<Band>,
    pub cases: u32,
}

/// The counts as a table: a row a stage, a column a band.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    counts: Vec<Count>,
}

/// A part of the way, of several stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageGroup {
    /// The brigade owes something, or waits for it: in triage, in intervention or suspended.
    Followed,
    InTriage,
    InIntervention,
    /// What the limit of P1 is counted over.
    Admitted,
}

impl StageGroup {
    pub const ALL: [StageGroup; 4] = [
        StageGroup::Followed,
        StageGroup::InTriage,
        StageGroup::InIntervention,
        StageGroup::Admitted,
    ];

    pub fn name(self) -> &'static str {
        match self {
            StageGroup::Followed => "followed",
            StageGroup::InTriage => "triage",
            StageGroup::InIntervention => "intervention",
            StageGroup::Admitted => "admitted",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.name() == name)
    }

    pub fn holds(self, stage: Stage) -> bool {
        match self {
            StageGroup::Followed => stage.is_active(),
            StageGroup::InTriage => Stage::IN_TRIAGE.contains(&stage),
            StageGroup::InIntervention => Stage::IN_INTERVENTION.contains(&stage),
            StageGroup::Admitted => Stage::ADMITTED.contains(&stage),
        }
    }
}

/// Which cases a number stands for. `None` narrows nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    pub group: Option<StageGroup>,
    pub stage: Option<Stage>,
    pub band: Option<Band>,
    /// As it was decided.
    pub priority: Option<Priority>,
    /// Only those in which something is overdue.
    pub late: bool,
    /// And owed by this person.
    pub owed_by: Option<PersonId>,
    /// As the last report said it.
    pub weather: Option<Sky>,
    /// Only those whose next report is late.
    pub stale: bool,
    /// At the top of their organisation, or anything above it.
    pub ministry: Option<OrganisationId>,
    /// As they were known in the evening of this day; `None`: as they are known now.
    pub on: Option<NaiveDate>,
}

impl Census {
    pub fn new(counts: Vec<Count>) -> Self {
        Census { counts }
    }

    /// How many cases a selection by stage and band counts.
    pub fn cases(&self, selection: Selection) -> u32 {
        let chosen = self.counts.iter().filter(|count| {
            selection.holds_stage(count.stage)
                && selection.band.is_none_or(|band| Some(band) == count.band)
        });
        chosen.map(|count| count.cases).sum()
    }

    /// The stages that have a case, in their order.
    pub fn stages(&self) -> impl Iterator<Item = Stage> {
        let all = Stage::ALL.into_iter();
        all.filter(|stage| self.counts.iter().any(|count| count.stage == *stage && count.cases > 0))
    }
}

impl Selection {
    pub fn of_group(group: StageGroup) -> Self {
        Selection { group: Some(group), ..Selection::default() }
    }

    /// All of a day.
    pub fn on(on: Option<NaiveDate>) -> Self {
        Selection { on, ..Selection::default() }
    }

    /// Whether a case at this stage is meant, its band aside.
    pub fn holds_stage(self, stage: Stage) -> bool {
        self.group.is_none_or(|group| group.holds(stage)) && self.stage.is_none_or(|it| it == stage)
    }

    /// From what an address says; a word that is none of ours narrows nothing. A day that is not over is now.
    pub fn read<T: AsRef<str>, F: Fn(&str) -> T>(
        address: &mut Address<F>,
        today: NaiveDate,
    ) -> Self {
        let late = address.is_set("late");
        let owed_by = address.choice("owed_by", |it| it.parse().ok());
        Selection {
            group: address.choice("group", StageGroup::from_name),
            stage: address.choice("stage", Stage::from_name),
            band: address.choice("band", Band::from_name),
            priority: address.choice("priority", Priority::from_name),
            late,
            owed_by: owed_by.filter(|_| late),
            weather: address.choice("weather", Sky::from_name),
            stale: address.is_set("stale"),
            ministry: address.choice("ministry", |it| it.parse().ok()),
            on: past_day(address, "on", today, None),
        }
    }

    /// The address of the list.
    pub fn path(self) -> String {
        let group = self.group.map(|group| format!("group={}", group.name()));
        let stage = self.stage.map(|stage| format!("stage={}", stage.name()));
        let band = self.band.map(|band| format!("band={}", band.name()));
        let priority = self.priority.map(|priority| format!("priority={}", priority.name()));
        let late = self.late.then(|| "late=1".to_owned());
        let owed_by = self.owed_by.map(|person| format!("owed_by={person}"));
        let weather = self.weather.map(|sky| format!("weather={}", sky.name()));
        let stale = self.stale.then(|| "stale=1".to_owned());
        let ministry = self.ministry.map(|ministry| format!("ministry={ministry}"));
        let on = self.on.map(|day| format!("on={day}"));
        let narrowed = [group, stage, band, priority, late, owed_by, weather, stale, ministry, on];
        let words: Vec<String> = narrowed.into_iter().flatten().collect();
        match words.is_empty() {
            true => "/portfolio/cases".to_owned(),
            false => format!("/portfolio/cases?{}", words.join("&")),
        }
    }
}
