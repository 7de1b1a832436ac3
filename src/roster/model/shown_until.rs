//! How far a promise without an end is drawn where days need a last one: in a calendar.

use super::{Member, Period, Team, TeamRole, Weeks};
use chrono::NaiveDate;

impl Team {
    /// The days of a promise, as a calendar shows them on that day: to the last day of its holder in the brigade,
    /// and none, if that one is before them. Whoever left is no `member` any more; their last day cuts as before.
    ///
    /// What has no end is shown to the end of what the case needs of its holder, if all of that has one. Else it is
    /// shown to the end of the weeks that a proposal looks at: they move on with the days, and no year is made up.
    pub fn shown(
        &self,
        member: Option<&Member>,
        last_day: Option<NaiveDate>,
        role: TeamRole,
        promised: Period,
        today: NaiveDate,
    ) -> Option<Period> {
        let Period { from, to } = promised;
        let to = match promised.has_no_end() {
            true => self.shown_until(member, role, from.max(today)),
            false => to,
        };
        let to = last_day.map_or(to, |last| last.min(to));
        (from <= to).then_some(Period { from, to })
    }

    fn shown_until(&self, member: Option<&Member>, role: TeamRole, day: NaiveDate) -> NaiveDate {
        let theirs = member.filter(|_| role.meets_needs()).into_iter();
        let needs = theirs.flat_map(|who| self.needs.iter().filter(|need| who.meets(**need)));
        let ends: Option<Vec<NaiveDate>> = needs.map(|need| Some(need.period?.to)).collect();
        let last = ends.and_then(|ends| ends.into_iter().max()).filter(|last| *last >= day);
        last.unwrap_or_else(|| Weeks::after(day).period().to)
    }
}
