//! A member's last day in the brigade, said beforehand: which days it may be, and what falls with it.

use super::{Condition, Member, Need, Period, Team, Weeks, coverage, gate};
use crate::base::{PersonId, Refusal};
use crate::clock::Calendar;
use chrono::{Months, NaiveDate};

/// Nobody gives notice earlier: what lies farther is mistyped.
const FARTHEST: Months = Months::new(24);

/// Whether a day may be somebody's last one: today, if they leave tomorrow.
pub fn must_be_a_last_day(last: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    let farthest = today.checked_add_months(FARTHEST).unwrap_or(NaiveDate::MAX);
    match () {
        () if last < today => Err(Refusal::field("last_day", "problem-last-day-past")),
        () if last > farthest => Err(Refusal::field("last_day", "problem-last-day-far")),
        () => Ok(()),
    }
}

/// Somebody who leaves after a day, among the members as they are if nobody left, and as they are then.
#[derive(Clone, Debug)]
pub struct Leaving {
    person: PersonId,
    last_day: NaiveDate,
    today: NaiveDate,
    staying: Vec<Member>,
    left: Vec<Member>,
}

/// What a team loses by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Falls {
    /// Somebody else has to lead.
    pub leads: bool,
    /// What is covered less, and how much more of it is missing, in percent of a full time.
    pub needs: Vec<(Need, u32)>,
    /// What the start gate asks for, and would no longer find.
    pub conditions: Vec<Condition>,
    /// What was promised in the weeks to come and would not be given, in hundredths of working days.
    pub promised: u32,
}

impl Leaving {
    pub fn of(members: &[Member], person: PersonId, last_day: NaiveDate, today: NaiveDate) -> Self {
        let with = |until: Option<NaiveDate>| {
            let member = |it: &Member| match it.person == person {
                true => Member { until, ..it.clone() },
                false => it.clone(),
            };
            members.iter().map(member).collect()
        };
        Leaving { person, last_day, today, staying: with(None), left: with(Some(last_day)) }
    }

    /// What falls in a team, told by the rules that will tell it then; nothing, where nothing goes beyond that
    /// day.
    pub fn falls(&self, team: &Team, calendar: &Calendar) -> Option<Falls> {
        let theirs = team.assignments.iter().chain(&team.agreed);
        let goes_on =
            theirs.filter(|it| it.person == self.person).any(|it| it.period.to > self.last_day);
        if !goes_on {
            return None;
        }
        let covered = |members| coverage(team, members, self.today, calendar);
        let (before, after) = (covered(&self.staying), covered(&self.left));
        let missing = before
            .iter()
            .zip(&after)
            .map(|(before, after)| after.missing().saturating_sub(before.missing()));
        let needs = team.needs.iter().copied().zip(missing).filter(|(_, more)| *more > 0);
        let holds = |members| gate(team, members, &[], self.today);
        let conditions = holds(&self.staying).into_iter().zip(holds(&self.left));
        let conditions = conditions.filter(|((_, before), (_, after))| *before && !after);
        Some(Falls {
            leads: team.is_led_by(self.person),
            needs: needs.collect(),
            conditions: conditions.map(|((condition, _), _)| condition).collect(),
            promised: self.promised_after(team, calendar),
        })
    }

    fn promised_after(&self, team: &Team, calendar: &Calendar) -> u32 {
        let weeks = Weeks::after(self.today).period();
        let Some(after) = self.last_day.succ_opt().filter(|day| *day <= weeks.to) else { return 0 };
        let then = Period { from: after.max(weeks.from), to: weeks.to };
        let stretches = team.assignment(self.person).into_iter().flat_map(|it| it.promises());
        let time = stretches.filter_map(|(period, share)| {
            Some(period.within(then)?.working_days(calendar) * share.percent())
        });
        time.sum()
    }
}
