//! What cases ask for and nobody of their teams covers: by skill and level, month by month. It is what tells a
//! director whom the brigade lacks.

use super::{Level, Member, Period, Skill, Team, Weeks, filled};
use crate::clock::Calendar;
use chrono::{Datelike, Days, Months, NaiveDate};
use std::cmp::Reverse;

/// A month that is looked at: what is left of the first one, the others whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    pub days: Period,
    pub working_days: u32,
}

/// What is lacking in a month, in hundredths of working days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lack {
    /// Nobody of the team covers it.
    pub missing: u32,
    /// Only people who have not been confirmed yet do.
    pub tentative: u32,
}

/// What is lacking of a skill at a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking<Case> {
    pub skill: Skill,
    /// The lowest level that would meet it.
    pub level: Level,
    /// One for each month.
    pub months: Vec<Lack>,
    /// The cases that lack it, in their order.
    pub cases: Vec<Case>,
}

impl Month {
    /// How many months are looked at: what a recruitment takes.
    pub const LOOKED_AT: u32 = 6;

    /// The month of the first week in which anybody could begin, from its Monday on, and those after it: nothing
    /// is lacking on days for which a proposal asks nobody.
    pub fn from(today: NaiveDate, calendar: &Calendar) -> Vec<Month> {
        let monday = Weeks::after(today).first;
        let first = monday.with_day(1).unwrap_or(monday);
        let begins = |it: u32| first.checked_add_months(Months::new(it));
        let month = |it: u32| {
            let to = begins(it + 1)?.checked_sub_days(Days::new(1))?;
            let days = Period { from: begins(it)?.max(monday), to };
            Some(Month { days, working_days: days.working_days(calendar) })
        };
        (0..Self::LOOKED_AT).filter_map(month).collect()
    }

    /// So many people working the whole month, in hundredths.
    pub fn people(self, time: u32) -> u32 {
        match self.working_days {
            0 => 0,
            days => (time + days / 2) / days,
        }
    }
}

impl<Case> Lacking<Case> {
    /// All that nobody covers.
    pub fn missing(&self) -> u32 {
        self.months.iter().map(|it| it.missing).sum()
    }

    /// The month in which most is missing, the first of several: it, and so many people, in hundredths.
    pub fn worst(&self, months: &[Month]) -> Option<(Month, u32)> {
        let both = self.months.iter().zip(months).rev();
        let (lack, month) = both.max_by_key(|(lack, _)| lack.missing)?;
        let people = month.people(lack.missing);
        (people > 0).then_some((*month, people))
    }
}

/// What is lacking for these cases, what is lacked most first. Each level of a skill is told for itself: who
/// would meet the lower one is not enough for the higher one.
pub fn lacking<Case: Copy + PartialEq>(
    cases: &[(Case, Team)],
    members: &[Member],
    months: &[Month],
    calendar: &Calendar,
) -> Vec<Lacking<Case>> {
    let mut lacking: Vec<Lacking<Case>> = Vec::new();
    for (case, team) in cases {
        let by_month: Vec<_> =
            months.iter().map(|month| filled(team, members, month.days, calendar)).collect();
        for (place, need) in team.needs.iter().enumerate() {
            let lack = by_month.iter().map(|filled| filled[place]);
            let lack: Vec<_> =
                lack.map(|it| Lack { missing: it.missing(), tentative: it.tentative }).collect();
            if lack.iter().all(|it| *it == Lack::default()) {
                continue;
            }
            let is_alike =
                |it: &&mut Lacking<Case>| (it.skill, it.level) == (need.skill, need.level);
            match lacking.iter_mut().find(is_alike) {
                Some(known) => known.and(*case, &lack),
                None => lacking.push(Lacking {
                    skill: need.skill,
                    level: need.level,
                    months: lack,
                    cases: vec![*case],
                }),
            }
        }
    }
    lacking.sort_by_key(|it| (Reverse(it.missing()), it.skill, Reverse(it.level)));
    lacking
}

impl<Case: PartialEq> Lacking<Case> {
    fn and(&mut self, case: Case, months: &[Lack]) {
        for (all, more) in self.months.iter_mut().zip(months) {
            all.missing += more.missing;
            all.tentative += more.tentative;
        }
        if !self.cases.contains(&case) {
            self.cases.push(case);
        }
    }
}
