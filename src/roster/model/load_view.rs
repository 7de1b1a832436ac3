//! What an address says of the weeks that are looked at.

use super::monday_of;
use chrono::{Days, NaiveDate};

/// Where everybody looks from, and how far.
const WEEKS: u32 = 12;
/// How far ahead the first week may be: nothing is promised beyond. A whole number of steps, so that the
/// way back passes the same weeks as the way there.
const FARTHEST: u32 = 4 * WEEKS;

/// Which weeks, and how they are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadView {
    /// This week's Monday, before which nothing is looked at: what was promised to a case that is over
    /// by now is no longer counted.
    now: NaiveDate,
    /// A Monday.
    pub first: NaiveDate,
    pub weeks: u32,
    /// In figures, a line for each week of each member.
    pub in_figures: bool,
}

impl LoadView {
    /// How many weeks can be looked at.
    pub const LENGTHS: [u32; 3] = [WEEKS, 26, 52];

    /// What everybody looks at first.
    pub fn usual(today: NaiveDate) -> Self {
        let now = monday_of(today);
        LoadView { now, first: now, weeks: WEEKS, in_figures: false }
    }

    /// What an address leaves out or says wrongly is as usual.
    pub fn parse(from: &str, weeks: &str, drawn: &str, today: NaiveDate) -> Self {
        let usual = LoadView { in_figures: drawn == "figures", ..Self::usual(today) };
        let weeks = weeks.parse().ok().filter(|it| Self::LENGTHS.contains(it));
        let usual = LoadView { weeks: weeks.unwrap_or(WEEKS), ..usual };
        from.parse().map_or(usual, |from| usual.from(monday_of(from)))
    }

    /// The same from another week on, as near to it as one may look.
    fn from(self, first: NaiveDate) -> Self {
        LoadView { first: first.clamp(self.now, weeks_after(self.now, FARTHEST)), ..self }
    }

    pub fn of_length(self, weeks: u32) -> Self {
        LoadView { weeks, ..self }
    }

    pub fn drawn(self, in_figures: bool) -> Self {
        LoadView { in_figures, ..self }
    }

    /// The same from this week on, if it is not.
    pub fn beginning_now(self) -> Option<Self> {
        self.moved(self.from(self.now))
    }

    pub fn later(self) -> Option<Self> {
        self.moved(self.from(weeks_after(self.first, WEEKS)))
    }

    pub fn earlier(self) -> Option<Self> {
        let before = self.first.checked_sub_days(Days::new(7 * u64::from(WEEKS)));
        self.moved(self.from(before.unwrap_or(self.now)))
    }

    fn moved(self, there: Self) -> Option<Self> {
        (there != self).then_some(there)
    }

    pub fn address(self) -> String {
        let mut said = Vec::new();
        if self.first != self.now {
            said.push(format!("from={}", self.first));
        }
        if self.weeks != WEEKS {
            said.push(format!("weeks={}", self.weeks));
        }
        if self.in_figures {
            said.push("as=figures".to_owned());
        }
        match said.is_empty() {
            true => "/team/load".to_owned(),
            false => format!("/team/load?{}", said.join("&")),
        }
    }
}

fn weeks_after(monday: NaiveDate, weeks: u32) -> NaiveDate {
    monday.checked_add_days(Days::new(7 * u64::from(weeks))).unwrap_or(monday)
}
