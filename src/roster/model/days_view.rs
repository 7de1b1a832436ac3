//! What an address says of the week whose days are told.

use super::{WeekState, first_open_week, monday_of, week_state};
use chrono::{Days, NaiveDate};

/// How far back an address may lead: ten years, longer than any case is kept.
const FARTHEST: u64 = 7 * 520;

/// Which week, and whether its fields begin with what was planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaysView {
    today: NaiveDate,
    /// A Monday: this week's, or one before.
    pub monday: NaiveDate,
    pub as_planned: bool,
}

impl DaysView {
    /// What an address leaves out or says wrongly is as usual: this week, as it was told.
    pub fn parse(week: &str, filled: &str, today: NaiveDate) -> Self {
        let now = monday_of(today);
        let farthest = now.checked_sub_days(Days::new(FARTHEST)).unwrap_or(now);
        let monday = week.parse().map_or(now, monday_of).clamp(farthest, now);
        DaysView { today, monday, as_planned: filled == "planned" }
    }

    /// The week of a day, as it was told.
    pub fn of(monday: NaiveDate, today: NaiveDate) -> Self {
        DaysView { today, monday, as_planned: false }
    }

    pub fn filled_as_planned(self) -> Self {
        DaysView { as_planned: true, ..self }
    }

    pub fn is_open(self) -> bool {
        week_state(self.monday, self.today) == WeekState::Open
    }

    pub fn later(self) -> Option<Self> {
        let after = self.monday.checked_add_days(Days::new(7))?;
        (after <= monday_of(self.today)).then_some(DaysView::of(after, self.today))
    }

    /// The week before, as far back as there is something to read or to tell.
    pub fn earlier(self, first_told: Option<NaiveDate>) -> Option<Self> {
        let first = first_open_week(self.today);
        let first = first_told.map_or(first, |told| told.min(first));
        let before = self.monday.checked_sub_days(Days::new(7))?;
        (before >= first).then_some(DaysView::of(before, self.today))
    }

    pub fn address(self) -> String {
        let mut said = Vec::new();
        if self.monday != monday_of(self.today) {
            said.push(format!("week={}", self.monday));
        }
        if self.as_planned {
            said.push("fill=planned".to_owned());
        }
        match said.is_empty() {
            true => "/team/days".to_owned(),
            false => format!("/team/days?{}", said.join("&")),
        }
    }
}
