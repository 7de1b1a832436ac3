//! Who is away for most of what they are needed for, on leave or gone for good: what they promised covers nothing
//! then. The rule is that of the proposal, which proposes nobody who is there so little.

use super::proposal::is_there_too_little;
use super::{Assignment, Member, Need, Period, Team, Weeks};
use crate::base::PersonId;
use crate::clock::Calendar;
use chrono::NaiveDate;

impl Period {
    /// The days that the two have in common.
    pub fn within(self, other: Period) -> Option<Period> {
        let both = Period { from: self.from.max(other.from), to: self.to.min(other.to) };
        self.meets(other).then_some(both)
    }
}

impl Need {
    /// The days on which a proposal would ask for it; its own, if none of them are looked at.
    pub(super) fn looked_at(self, today: NaiveDate) -> Period {
        let weeks = Weeks::after(today).period();
        self.period.map_or(weeks, |own| own.within(weeks).unwrap_or(own))
    }
}

impl Member {
    /// Whether somebody is away too long on those of these days that they promised.
    fn is_away_too_long(&self, it: &Assignment, days: Period, calendar: &Calendar) -> bool {
        let away = self.away();
        let Some(days) = days.within(it.period).filter(|_| !away.is_empty()) else {
            return false;
        };
        let days = days.from.iter_days().take_while(|day| *day <= days.to);
        let worked: Vec<_> = days.filter(|day| calendar.is_working_day(*day)).collect();
        let is_there = |day: &&NaiveDate| !away.iter().any(|it| it.contains(**day));
        let count = |days: usize| i64::try_from(days).unwrap_or(i64::MAX);
        let there = count(worked.iter().filter(is_there).count());
        !worked.is_empty() && is_there_too_little(there, count(worked.len()))
    }
}

impl Team {
    /// Whether somebody of the team is away for most of what they promised in the weeks to come.
    pub fn is_mostly_away(&self, member: &Member, today: NaiveDate) -> bool {
        self.is_away_for(member, Weeks::after(today).period())
    }

    /// Whether somebody of the team is away too long for these days.
    pub(super) fn is_away_for(&self, member: &Member, days: Period) -> bool {
        let calendar = Calendar::france();
        let theirs = self.assignments.iter().chain(&self.agreed);
        let mut theirs = theirs.filter(|it| it.person == member.person);
        theirs.any(|it| member.is_away_too_long(it, days, &calendar))
    }

    /// Who is away too long for which need, by its place; each need has its days.
    pub(super) fn away_for(
        &self,
        members: &[Member],
        days: impl Iterator<Item = Period>,
    ) -> Vec<(usize, PersonId)> {
        let is_away = |it: &&Member| !it.leave.is_empty() || it.until.is_some();
        let absent: Vec<&Member> = members.iter().filter(is_away).collect();
        let away = days.enumerate().flat_map(|(need, days)| {
            let away = absent.iter().filter(move |it| self.is_away_for(it, days));
            away.map(move |it| (need, it.person)).collect::<Vec<_>>()
        });
        away.collect()
    }
}
